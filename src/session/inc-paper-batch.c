/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-batch: the sheets of a cohort's startups, from one snapshot.  One that cannot be made does not stop the others: it
 * is named in the answer. */
#include "config.h"

#include "inc-cohort.h"
#include "inc-export-private.h"
#include "inc-papers-private.h"
#include "inc-pdf.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (IncPaperBatch, inc_paper_batch, inc_paper_batch_copy, inc_paper_batch_free)

IncPaperBatch *
inc_paper_batch_copy (const IncPaperBatch *self)
{
  IncPaperBatch *copy = g_new0 (IncPaperBatch, 1);

  copy->n_written = self->n_written;
  copy->left_out = g_strdupv (self->left_out);
  return copy;
}

void
inc_paper_batch_free (IncPaperBatch *self)
{
  g_strfreev (self->left_out);
  g_free (self);
}

/* Who is told; kept by each message that is under way to the main thread. */
typedef struct
{
  gatomicrefcount ref_count;
  IncPapersProgress progress;
  gpointer user_data;
  GDestroyNotify destroy;
} Listener;

static void
listener_unref (Listener *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->destroy != NULL)
    self->destroy (self->user_data);
  g_free (self);
}

typedef struct
{
  Listener *listener;
  guint done;
  guint all;
} Message;

static void
message_free (gpointer data)
{
  listener_unref (((Message *) data)->listener);
  g_free (data);
}

static gboolean
on_message (gpointer data)
{
  const Message *message = data;

  message->listener->progress (message->done, message->all, message->listener->user_data);
  return G_SOURCE_REMOVE;
}

typedef struct
{
  gint64 cohort;
  IncPaperOptions *options;
  GFile *target;
  gboolean one_file;
  gboolean all;
  Listener *listener;
} BatchJob;

static void
batch_job_free (gpointer data)
{
  BatchJob *job = data;

  inc_paper_options_free (job->options);
  g_object_unref (job->target);
  listener_unref (job->listener);
  g_free (job);
}

static void
tell (const BatchJob *job, guint done, guint all)
{
  Message *message;

  if (job->listener->progress == NULL)
    return;
  message = g_new0 (Message, 1);
  *message = (Message) { job->listener, done, all };
  g_atomic_ref_count_inc (&job->listener->ref_count);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, on_message, message, message_free);
}

/* One run over the startups. */
typedef struct
{
  IncStore *store;
  const BatchJob *job;
  GCancellable *cancellable;
  IncDocument *document; /* of one file for all */
  GHashTable *names;     /* of files in the folder, folded */
  IncPaperBatch *batch;
  GStrvBuilder *left_out;
} Run;

/* The same name twice gets a number. */
static GFile *
choose_file (Run *run, const char *title)
{
  g_autofree char *clean = inc_text_dup_file_name (title);
  g_autofree char *cut = g_utf8_strlen (clean, -1) > 80 ? g_utf8_substring (clean, 0, 80) : g_strdup (clean);
  g_autofree char *name = NULL;

  for (guint n = 1; name == NULL; n++)
    {
      g_autofree char *candidate = n > 1 ? g_strdup_printf ("%s (%u).pdf", cut, n) : g_strconcat (cut, ".pdf", NULL);
      char *folded = g_utf8_casefold (candidate, -1);

      if (g_hash_table_add (run->names, folded))
        name = g_steal_pointer (&candidate);
    }
  return g_file_get_child (run->job->target, name);
}

static gboolean
write_one (Run *run, const IncPaperData *data, const IncPaperOptions *options, GError **error)
{
  g_autoptr(IncDocument) document = inc_paper_build_document (data, options, NULL, error);
  g_autoptr(IncLayout) layout =
    document != NULL ? inc_paper_build_layout (document, FALSE, 0, run->cancellable, error) : NULL;
  g_autoptr(GFile) file = NULL;

  if (layout == NULL)
    return FALSE;
  file = choose_file (run, inc_paper_data_get_title (data));
  return inc_pdf_save (layout, file, run->cancellable, NULL, NULL, error);
}

static gboolean
append_one (Run *run, const IncPaperData *data, const IncPaperOptions *options, GError **error)
{
  g_auto(IncPaperBuild) build = { NULL };

  if (!inc_paper_build_init (&build, data, options, NULL, error))
    return FALSE;
  inc_paper_build_set_numbers (options->language);
  if (run->document == NULL)
    run->document = inc_paper_maker_get (options->kind)->build (data, &build);
  else
    {
      inc_document_add_page_break (run->document);
      inc_paper_startup_add (data, &build, run->document);
    }
  inc_paper_build_set_numbers (INC_PAPER_VIETNAMESE);
  return TRUE;
}

static gboolean
make_one (Run *run, gint64 startup, GError **error)
{
  g_autoptr(IncPaperOptions) options = inc_paper_options_copy (run->job->options);
  g_autoptr(IncPaperData) data = NULL;

  options->kind = INC_PAPER_STARTUP;
  options->record = startup;
  data = inc_paper_data_read (run->store, options, run->cancellable, error);
  if (data == NULL)
    return FALSE;
  return run->job->one_file ? append_one (run, data, options, error) : write_one (run, data, options, error);
}

/* FALSE only when it was stopped. */
static gboolean
make_all (Run *run, const IncTable *startups, GError **error)
{
  const guint n = inc_table_get_n_rows (startups);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GError) local_error = NULL;

      tell (run->job, i, n);
      if (g_cancellable_set_error_if_cancelled (run->cancellable, error))
        return FALSE;
      if (make_one (run, inc_table_get_integer (startups, i, "id"), &local_error))
        run->batch->n_written++;
      else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      else
        g_strv_builder_take (run->left_out, g_strdup_printf ("%s: %s", inc_table_get_text (startups, i, "name"),
                                                             local_error->message));
    }
  tell (run->job, n, n);
  return TRUE;
}

static gboolean
save_document (Run *run, GError **error)
{
  g_autoptr(IncLayout) layout = NULL;

  if (!run->job->one_file)
    return TRUE;
  if (run->document == NULL)
    {
      g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_EMPTY, "%s",
                   run->job->all ? _("The cohort has no startup")
                                 : _("No startup of the cohort is in incubation or has graduated"));
      return FALSE;
    }
  layout = inc_paper_build_layout (run->document, FALSE, 0, run->cancellable, error);
  return layout != NULL && inc_pdf_save (layout, run->job->target, run->cancellable, NULL, NULL, error);
}

static gboolean
run_batch (Run *run, GError **error)
{
  const IncValue values[] = { inc_value_integer (run->job->cohort), inc_value_integer (run->job->all) };
  g_autoptr(IncRecord) record = inc_store_get (run->store, inc_schema_of (inc_cohort_get_type ()), run->job->cohort, error);
  g_autoptr(IncTable) startups =
    record != NULL ? inc_store_query (run->store, "sheets-of-cohort", values, G_N_ELEMENTS (values), error) : NULL;

  return startups != NULL && make_all (run, startups, error) && save_document (run, error);
}

static gboolean
save_sheets (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncPaperBatch) batch = g_new0 (IncPaperBatch, 1);
  g_autoptr(GStrvBuilder) left_out = g_strv_builder_new ();
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Run run = { store, data, cancellable, NULL, names, batch, left_out };
  gboolean done;

  if (!inc_store_begin_read (store, error))
    return FALSE;
  done = run_batch (&run, error);
  inc_store_end_read (store);
  g_clear_pointer (&run.document, inc_document_unref);
  if (!done)
    return FALSE;
  batch->left_out = g_strv_builder_end (left_out);
  g_value_init (result, INC_TYPE_PAPER_BATCH);
  g_value_take_boxed (result, g_steal_pointer (&batch));
  return TRUE;
}

static DexFuture *
start (IncSession *session, gint64 cohort, const IncPaperOptions *options, GFile *target, gboolean one_file,
       gboolean all, IncPapersProgress progress, gpointer user_data, GDestroyNotify destroy)
{
  BatchJob *job = g_new0 (BatchJob, 1);

  job->cohort = cohort;
  job->options = inc_paper_options_copy (options);
  job->target = g_object_ref (target);
  job->one_file = one_file;
  job->all = all;
  job->listener = g_new0 (Listener, 1);
  *job->listener = (Listener) { .progress = progress, .user_data = user_data, .destroy = destroy };
  g_atomic_ref_count_init (&job->listener->ref_count);
  return inc_export_run_aside (inc_session_get_path (session), save_sheets, job, batch_job_free);
}

DexFuture *
inc_papers_save_sheets_to_file (IncSession *session, gint64 cohort, const IncPaperOptions *options, GFile *file, gboolean all,
                                IncPapersProgress progress, gpointer user_data, GDestroyNotify destroy)
{
  return start (session, cohort, options, file, TRUE, all, progress, user_data, destroy);
}

DexFuture *
inc_papers_save_sheets_to_folder (IncSession *session, gint64 cohort, const IncPaperOptions *options, GFile *folder, gboolean all,
                                  IncPapersProgress progress, gpointer user_data, GDestroyNotify destroy)
{
  return start (session, cohort, options, folder, FALSE, all, progress, user_data, destroy);
}
