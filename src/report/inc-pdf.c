/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* cairo's PDF surface over a GOutputStream, page by page, so that no more than a page is in
 * memory.  cairo is never told that a chunk failed (it would leak what it was about to write): the
 * first error is kept, later chunks are dropped, and no page is begun after it. */
#include "config.h"

#include "inc-pdf.h"

#include <cairo-pdf.h>

#include "inc-painter-private.h"

typedef struct
{
  GOutputStream *stream;
  GCancellable *cancellable;
  GError *error;
} Sink;

static cairo_status_t
on_chunk (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  if (sink->error == NULL)
    g_output_stream_write_all (sink->stream, data, length, NULL, sink->cancellable, &sink->error);
  return CAIRO_STATUS_SUCCESS;
}

/* cairo reads YYYY-MM-DDThh:mm:ss and an offset, but no fractions of a second. */
static char *
stamp_without_fraction (const char *stamp)
{
  g_autoptr (GString) text = g_string_new (stamp);
  const char *dot = strchr (text->str, '.');

  if (dot != NULL)
    g_string_erase (text, dot - text->str, 1 + strspn (dot + 1, "0123456789"));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
set_metadata (cairo_surface_t *surface, const IncDocumentInfo *info)
{
  g_autofree char *created = info->created != NULL ? stamp_without_fraction (info->created) : NULL;
  const struct
  {
    cairo_pdf_metadata_t field;
    const char *value;
  } fields[] = {
    { CAIRO_PDF_METADATA_TITLE, info->title },
    { CAIRO_PDF_METADATA_SUBJECT, info->subject },
    { CAIRO_PDF_METADATA_AUTHOR, info->author },
    { CAIRO_PDF_METADATA_CREATOR, "Incubator " INC_VERSION },
    { CAIRO_PDF_METADATA_CREATE_DATE, created },
    { CAIRO_PDF_METADATA_MOD_DATE, created },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].value != NULL)
      cairo_pdf_surface_set_metadata (surface, fields[i].field, fields[i].value);
}

static void
paint_pages (cairo_surface_t *surface, IncLayout *layout, Sink *sink, IncReportProgress progress,
             gpointer user_data)
{
  g_autoptr (IncPainter) painter = inc_painter_new (layout);
  guint n_pages = inc_layout_get_n_pages (layout);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (IncStructure) structure = inc_structure_new (cr, layout);

  for (guint page = 0; page < n_pages && sink->error == NULL; page++)
    {
      const IncPaper *paper = inc_layout_get_page_size (layout, page);

      if (g_cancellable_set_error_if_cancelled (sink->cancellable, &sink->error))
        break;
      cairo_pdf_surface_set_size (surface, paper->width, paper->height);
      inc_painter_paint_structured (painter, cr, page, structure);
      if (page + 1 == n_pages)
        inc_structure_close (structure);
      cairo_show_page (cr);
      if (progress != NULL)
        progress (page + 1, n_pages, user_data);
    }
  cairo_destroy (cr);
}

static gboolean
take_error (Sink *sink, cairo_status_t status, GError **error)
{
  if (g_error_matches (sink->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&sink->error));
  else if (sink->error != NULL)
    g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WRITE,
                 "The PDF could not be written: %s", sink->error->message);
  else if (status != CAIRO_STATUS_SUCCESS)
    g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_WRITE, "The PDF could not be drawn: %s",
                 cairo_status_to_string (status));
  else
    return TRUE;
  g_clear_error (&sink->error);
  return FALSE;
}

gboolean
inc_pdf_write (IncLayout *layout, GOutputStream *stream, GCancellable *cancellable,
               IncReportProgress progress, gpointer user_data, GError **error)
{
  Sink sink = { stream, cancellable, NULL };
  const IncPaper *paper;
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (layout != NULL && G_IS_OUTPUT_STREAM (stream), FALSE);

  paper = inc_layout_get_paper (layout);
  surface = cairo_pdf_surface_create_for_stream (on_chunk, &sink, paper->width, paper->height);
  set_metadata (surface, inc_document_get_info (inc_layout_get_document (layout)));
  paint_pages (surface, layout, &sink, progress, user_data);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return take_error (&sink, status, error);
}

gboolean
inc_pdf_save (IncLayout *layout, GFile *file, GCancellable *cancellable, IncReportProgress progress,
              gpointer user_data, GError **error)
{
  g_autoptr (GFileOutputStream) stream = NULL;
  Sink sink = { NULL, cancellable, NULL };

  g_return_val_if_fail (layout != NULL && G_IS_FILE (file), FALSE);

  stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, &sink.error);
  if (stream == NULL)
    return take_error (&sink, CAIRO_STATUS_SUCCESS, error);
  if (!inc_pdf_write (layout, G_OUTPUT_STREAM (stream), cancellable, progress, user_data, error))
    {
      /* Closing under a cancelled cancellable drops the new file and leaves the old one. */
      g_autoptr (GCancellable) drop = g_cancellable_new ();

      g_cancellable_cancel (drop);
      g_output_stream_close (G_OUTPUT_STREAM (stream), drop, NULL);
      return FALSE;
    }
  g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, &sink.error);
  return take_error (&sink, CAIRO_STATUS_SUCCESS, error);
}
