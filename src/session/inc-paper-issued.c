/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-issued: papers that went out: their bytes again, what they would say today, and taking them back. */
#include "config.h"

#include "inc-date.h"
#include "inc-export-private.h"
#include "inc-paper-compare.h"
#include "inc-paper-json.h"
#include "inc-papers-private.h"
#include "inc-pdf.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-store-paper.h"
#include "inc-transaction.h"

#include <glib/gi18n-lib.h>

G_DEFINE_BOXED_TYPE (IncIssuedPaper, inc_issued_paper, inc_issued_paper_ref, inc_issued_paper_unref)

typedef struct
{
  gint64 report;
  char *as_of;
  char *reason;
  char *title;
} IssuedJob;

static void
issued_job_free (gpointer data)
{
  IssuedJob *job = data;

  g_free (job->as_of);
  g_free (job->reason);
  g_free (job->title);
  g_free (job);
}

IncIssuedPaper *
inc_issued_paper_ref (IncIssuedPaper *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_issued_paper_unref (IncIssuedPaper *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->layout, inc_layout_unref);
  g_clear_pointer (&self->document, inc_document_unref);
  g_free (self->sha256);
  g_free (self);
}

/* The bytes are what went out, or nothing: a reprint that differs would be a forgery. */
static gboolean
check_bytes (const IncReport *report, GBytes *pdf, GError **error)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);

  if (g_strcmp0 (sha256, report->sha256) == 0)
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_CORRUPT, "paper", "pdf", "The paper is not what was issued");
  return FALSE;
}

/* The record and what stands beside it, from one snapshot. */
static IncReport *
read_issued (IncStore *store, gint64 id, IncStoredPaper *paper, GError **error)
{
  IncReport *report = NULL;

  if (!inc_store_begin_read (store, error))
    return NULL;
  if (inc_store_get_paper (store, id, paper, error))
    report = (IncReport *) inc_store_get (store, inc_schema_of (inc_report_get_type ()), id, error);
  inc_store_end_read (store);
  return report;
}

/* Another version of a font or of the program may set it a little differently: then people are told. */
static gboolean
gives_same_bytes (IncLayout *layout, GBytes *pdf, GCancellable *cancellable, GError **error, gboolean *same)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GBytes) now = NULL;

  if (!inc_pdf_write (layout, stream, cancellable, NULL, NULL, error) || !g_output_stream_close (stream, NULL, error))
    return FALSE;
  now = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  *same = g_bytes_equal (now, pdf);
  return TRUE;
}

static gboolean
load_issued (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_auto(IncStoredPaper) paper = { NULL };
  g_autoptr(IncReport) report = read_issued (store, ((IssuedJob *) data)->report, &paper, error);
  g_autoptr(IncIssuedPaper) issued = g_new0 (IncIssuedPaper, 1);
  gboolean wide = FALSE;

  g_atomic_ref_count_init (&issued->ref_count);
  if (report == NULL || !check_bytes (report, paper.pdf, error))
    return FALSE;
  issued->report = INC_RECORD (report)->id;
  issued->pdf = g_bytes_ref (paper.pdf);
  issued->sha256 = g_strdup (report->sha256);
  issued->document = inc_paper_document_from_json (paper.document, &wide, error);
  if (issued->document == NULL)
    return FALSE;
  issued->layout = inc_paper_build_layout (issued->document, wide, 0, cancellable, error);
  if (issued->layout == NULL || !gives_same_bytes (issued->layout, issued->pdf, cancellable, error, &issued->same))
    return FALSE;
  g_value_init (result, INC_TYPE_ISSUED_PAPER);
  g_value_take_boxed (result, g_steal_pointer (&issued));
  return TRUE;
}

static DexFuture *
run_aside (IncSession *session, IncJob run, gint64 report, const char *as_of)
{
  IssuedJob *job = g_new0 (IssuedJob, 1);

  job->report = report;
  job->as_of = g_strdup (as_of);
  return inc_export_run_aside (inc_session_get_path (session), run, job, issued_job_free);
}

DexFuture *
inc_papers_load_issued (IncSession *session, gint64 report)
{
  return run_aside (session, load_issued, report, NULL);
}

/* The record that it tells of may be gone: that is a difference too, and the only one. */
static gboolean
find_record (IncStore *store, IncPaperOptions *options, const char *uid, char ***sentences, GError **error)
{
  const IncPaperMaker *maker = inc_paper_maker_get (options->kind);
  g_autoptr(IncRecord) record = NULL;
  g_autoptr(GError) local_error = NULL;

  if (maker->get_schema == NULL)
    return TRUE;
  record = uid != NULL ? inc_store_get_by_uid (store, maker->get_schema (), uid, &local_error) : NULL;
  if (record != NULL)
    options->record = record->id;
  else if (local_error == NULL || g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    *sentences = g_strdupv ((char *[]) { (char *) _("What the paper tells of is no longer in the register"), NULL });
  else
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return TRUE;
}

static char **
compare_anew (IncStore *store, const IncReport *report, const IncDocument *before, const char *as_of,
              GCancellable *cancellable, GError **error)
{
  g_autofree char *uid = NULL;
  g_autoptr(IncPaperOptions) options =
    inc_paper_options_from_json (report->options, inc_store_get_catalog (store), &uid, error);
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncDocument) after = NULL;
  char **sentences = NULL;

  if (options == NULL || !find_record (store, options, uid, &sentences, error) || sentences != NULL)
    return sentences;
  if (as_of != NULL)
    g_set_str (&options->as_of, as_of);
  data = inc_paper_data_read (store, options, cancellable, error);
  if (data == NULL)
    return NULL;
  after = inc_paper_build_document (data, options, inc_document_get_info (before)->created, error);
  return after != NULL ? inc_paper_compare (before, after) : NULL;
}

static gboolean
compare_today (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IssuedJob *job = data;
  g_auto(IncStoredPaper) paper = { NULL };
  g_autoptr(IncReport) report = read_issued (store, job->report, &paper, error);
  g_autoptr(IncDocument) before = NULL;
  gboolean wide;
  char **sentences;

  before = report != NULL ? inc_paper_document_from_json (paper.document, &wide, error) : NULL;
  if (before == NULL || !inc_store_begin_read (store, error))
    return FALSE;
  sentences = compare_anew (store, report, before, job->as_of, cancellable, error);
  inc_store_end_read (store);
  if (sentences == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_STRV);
  g_value_take_boxed (result, sentences);
  return TRUE;
}

DexFuture *
inc_papers_compare_today (IncSession *session, gint64 report, const char *as_of)
{
  return run_aside (session, compare_today, report, as_of);
}

/* The first day and reason stay: they may have been told to others. */
static gboolean
refuse_withdrawn (const IncReport *report, GError **error)
{
  g_autofree char *date = inc_date_display (report->withdrawn);

  if (report->state != INC_REPORT_STATE_WITHDRAWN)
    return TRUE;
  /* Translators: a date */
  inc_store_error_set (error, INC_STORE_ERROR_CONFLICT, "report", "state", _("The paper was withdrawn on %s already"), date);
  return FALSE;
}

static gboolean
withdraw (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IssuedJob *job = data;
  g_autofree char *today = inc_date_today ();
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, job->title, error);
  g_autoptr(IncRecord) report =
    transaction != NULL ? inc_store_get (store, inc_schema_of (inc_report_get_type ()), job->report, error) : NULL;

  if (report == NULL || !refuse_withdrawn ((IncReport *) report, error))
    return FALSE;
  g_object_set (report, "state", INC_REPORT_STATE_WITHDRAWN, "reason", job->reason, "withdrawn", today, NULL);
  return inc_transaction_save (transaction, report, error) && inc_job_commit (transaction, result, error);
}

DexFuture *
inc_papers_withdraw (IncSession *session, gint64 report, const char *reason, const char *title)
{
  IssuedJob *job = g_new0 (IssuedJob, 1);

  job->report = report;
  job->reason = g_strdup (reason);
  job->title = g_strdup (title);
  return inc_session_write (session, withdraw, job, issued_job_free);
}
