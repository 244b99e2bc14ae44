/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-papers: reading, laying out and writing, each a job on a worker of its own. */
#include "config.h"

#include "inc-export-private.h"
#include "inc-paper-sheet.h"
#include "inc-papers-private.h"
#include "inc-pdf.h"

G_DEFINE_BOXED_TYPE (IncDocument, inc_document, inc_document_ref, inc_document_unref)
G_DEFINE_BOXED_TYPE (IncLayout, inc_layout, inc_layout_ref, inc_layout_unref)

typedef struct
{
  IncPaperOptions *options;
  IncPaperData *data; /* NULL: to be read first */
  guint n_pages;
} PaperJob;

static void
paper_job_free (gpointer data)
{
  PaperJob *job = data;

  inc_paper_options_free (job->options);
  g_clear_pointer (&job->data, inc_paper_data_unref);
  g_free (job);
}

static PaperJob *
paper_job_new (IncPaperData *data, const IncPaperOptions *options, guint n_pages)
{
  PaperJob *job = g_new0 (PaperJob, 1);

  job->data = data != NULL ? inc_paper_data_ref (data) : NULL;
  job->options = inc_paper_options_copy (options);
  job->n_pages = n_pages;
  return job;
}

/* One snapshot: lists add up to figures. */
static IncPaperData *
read_data (IncStore *store, const IncPaperOptions *options, GCancellable *cancellable, GError **error)
{
  IncPaperData *data;

  if (!inc_store_begin_read (store, error))
    return NULL;
  data = inc_paper_data_read (store, options, cancellable, error);
  inc_store_end_read (store);
  return data;
}

static gboolean
prepare (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  IncPaperData *read = read_data (store, ((PaperJob *) data)->options, cancellable, error);

  if (read == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_PAPER_DATA);
  g_value_take_boxed (result, read);
  return TRUE;
}

DexFuture *
inc_papers_prepare (IncSession *session, const IncPaperOptions *options)
{
  return inc_export_run_aside (inc_session_get_path (session), prepare, paper_job_new (NULL, options, 0), paper_job_free);
}

static gboolean
layout_paper (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const PaperJob *job = data;
  g_autoptr(IncDocument) document = inc_paper_build_document (job->data, job->options, NULL, error);
  IncLayout *layout;

  layout = document != NULL ? inc_paper_build_layout (document, inc_paper_is_wide (job->options), job->n_pages,
                                                      cancellable, error)
                            : NULL;
  if (layout == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_LAYOUT);
  g_value_take_boxed (result, layout);
  return TRUE;
}

DexFuture *
inc_papers_layout (IncPaperData *data, const IncPaperOptions *options, guint n_pages)
{
  return inc_export_run_aside (NULL, layout_paper, paper_job_new (data, options, n_pages), paper_job_free);
}

/* Writes a layout to a stream that the caller closes. */
typedef gboolean (*WriteLayout) (IncLayout *layout, GOutputStream *stream, GCancellable *cancellable, GError **error);

typedef struct
{
  IncLayout *layout;
  WriteLayout write;
  GFile *file; /* or stream */
  GOutputStream *stream;
} WriteJob;

static void
write_job_free (gpointer data)
{
  WriteJob *job = data;

  inc_layout_unref (job->layout);
  g_clear_object (&job->file);
  g_clear_object (&job->stream);
  g_free (job);
}

/* All or nothing. */
static gboolean
write_file (const WriteJob *job, GCancellable *cancellable, GError **error)
{
  g_autoptr(GOutputStream) stream = inc_export_begin_file (job->file, cancellable, error);

  if (stream == NULL)
    return FALSE;
  if (job->write (job->layout, stream, cancellable, error) && g_output_stream_close (stream, cancellable, error))
    return TRUE;
  inc_export_abandon_file (stream);
  return FALSE;
}

static gboolean
write_layout (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const WriteJob *job = data;

  if (job->file != NULL ? !write_file (job, cancellable, error)
                        : !job->write (job->layout, job->stream, cancellable, error) ||
                            !g_output_stream_close (job->stream, cancellable, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static DexFuture *
start_writing (IncLayout *layout, WriteLayout write, GFile *file, GOutputStream *stream)
{
  WriteJob *job = g_new0 (WriteJob, 1);

  job->layout = inc_layout_ref (layout);
  job->write = write;
  g_set_object (&job->file, file);
  g_set_object (&job->stream, stream);
  return inc_export_run_aside (NULL, write_layout, job, write_job_free);
}

static gboolean
write_pdf (IncLayout *layout, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  return inc_pdf_write (layout, stream, cancellable, NULL, NULL, error);
}

static gboolean
write_sheet (IncLayout *layout, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  return inc_paper_sheet_write (inc_layout_get_document (layout), stream, cancellable, error);
}

DexFuture *
inc_papers_save_pdf (IncLayout *layout, GFile *file)
{
  return start_writing (layout, write_pdf, file, NULL);
}

DexFuture *
inc_papers_write_pdf (IncLayout *layout, GOutputStream *stream)
{
  return start_writing (layout, write_pdf, NULL, stream);
}

DexFuture *
inc_papers_save_sheet (IncLayout *layout, GFile *file)
{
  return start_writing (layout, write_sheet, file, NULL);
}

DexFuture *
inc_papers_write_sheet (IncLayout *layout, GOutputStream *stream)
{
  return start_writing (layout, write_sheet, NULL, stream);
}
