/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-issue: number, document, bytes and record in one transaction: either the paper is in the register as it went out,
 * or its number is free still. */
#include "config.h"

#include "inc-date.h"
#include "inc-outgoing-number.h"
#include "inc-paper-json.h"
#include "inc-papers-private.h"
#include "inc-pdf.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-store-paper.h"
#include "inc-transaction.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
  IncPaperData *data;
  IncPaperOptions *options;
  char *title;
} IssueJob;

static void
issue_job_free (gpointer data)
{
  IssueJob *job = data;

  inc_paper_data_unref (job->data);
  inc_paper_options_free (job->options);
  g_free (job->title);
  g_free (job);
}

/* The code of the type, unless the register numbers all papers in one row. */
static char *
choose_series (const IncPaperSettings *settings, const IncWording *wording)
{
  const char *code = inc_wording_get (wording, "letter", "code");

  return g_strdup (settings->common_series || code == NULL ? INC_SERIES_COMMON : code);
}

static gboolean
find_next (IncStore *store, int year, const char *series, gint64 *number, GError **error)
{
  g_auto(IncValue) text = inc_value_dup_text (series);
  const IncValue values[] = { inc_value_integer (year), text };
  g_autoptr(IncTable) next = inc_store_query (store, "next-number", values, G_N_ELEMENTS (values), error);

  if (next != NULL)
    *number = inc_table_get_integer (next, 0, "next");
  return next != NULL;
}

/* Says who has the number; it is looked for before the database would refuse it without a name. */
static gboolean
refuse_taken (IncStore *store, int year, const char *series, gint64 number, GError **error)
{
  g_auto(IncValue) text = inc_value_dup_text (series);
  const IncValue values[] = { inc_value_integer (year), text, inc_value_integer (number) };
  g_autoptr(IncTable) holder = inc_store_query (store, "number-holder", values, G_N_ELEMENTS (values), error);
  g_autofree char *date = NULL;

  if (holder == NULL)
    return FALSE;
  if (inc_table_get_n_rows (holder) == 0)
    return TRUE;
  date = inc_date_display (inc_table_get_text (holder, 0, "date"));
  /* Translators: a number of the register of outgoing papers, what has it, its date */
  inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "outgoing_number", "number",
                       _("Number %d was given to “%s” on %s"), (int) number, inc_table_get_text (holder, 0, "about"), date);
  return FALSE;
}

/* Numbers of a series run with their days: who looks for a paper by its date finds it by its number. */
static gboolean
refuse_earlier (IncStore *store, int year, const char *series, gint64 number, const char *date, GError **error)
{
  g_auto(IncValue) text = inc_value_dup_text (series);
  g_auto(IncValue) day = inc_value_dup_text (date);
  const IncValue values[] = { inc_value_integer (year), text, inc_value_integer (number), day };
  g_autoptr(IncTable) later = inc_store_query (store, "later-number", values, G_N_ELEMENTS (values), error);
  g_autofree char *shown = NULL;
  g_autofree char *last = NULL;

  if (later == NULL)
    return FALSE;
  if (inc_table_get_n_rows (later) == 0)
    return TRUE;
  shown = inc_date_display (date);
  last = inc_date_display (inc_table_get_text (later, 0, "date"));
  /* Translators: numbers and dates of papers; the last %s is the same date as the second */
  inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "outgoing_number", "date",
                       _("Number %d cannot bear the date %s: number %d before it went out on %s. "
                         "Give it the date %s or a later one"),
                       (int) number, shown, (int) inc_table_get_integer (later, 0, "number"), last, last);
  return FALSE;
}

static gboolean
check_number (IncStore *store, const char *series, gint64 number, const char *date, GError **error)
{
  const int year = atoi (date);

  return refuse_taken (store, year, series, number, error) && refuse_earlier (store, year, series, number, date, error);
}

/* The one that was asked for, or the next free one.  A paper without a number line, such as a sheet, takes none. */
static gboolean
choose_number (IncStore *store, IncPaperOptions *options, const char *series, const char *agency, GError **error)
{
  const int year = atoi (options->date);
  const char *lack = options->symbol == NULL ? _("A number needs a symbol after it: say it in the preferences of papers")
                     : agency == NULL        ? _("A number needs the name of the agency above it: say it in the preferences")
                                             : NULL;

  if (options->symbol == NULL && options->number == 0)
    return TRUE;
  if (lack != NULL)
    {
      inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "outgoing_number", "symbol", "%s", lack);
      return FALSE;
    }
  if (options->number == 0 && !find_next (store, year, series, &options->number, error))
    return FALSE;
  return check_number (store, series, options->number, options->date, error);
}

static gboolean
save_number (IncTransaction *transaction, const IncPaperOptions *options, const char *series, const char *about, gint64 *id,
             GError **error)
{
  g_autofree char *recipients = g_strjoinv ("\n", options->recipients);
  g_autoptr(IncOutgoingNumber) number = NULL;

  if (options->symbol == NULL)
    return TRUE;
  number = g_object_new (inc_outgoing_number_get_type (), "year", (gint64) atoi (options->date), "series", series, "number",
                         options->number, "symbol", options->symbol, "date", options->date, "about", about, "signer",
                         options->n_signers > 0 ? options->signers[0].name : NULL, "recipients",
                         *recipients != '\0' ? recipients : NULL, NULL);
  if (!inc_transaction_save (transaction, INC_RECORD (number), error))
    return FALSE;
  *id = INC_RECORD (number)->id;
  return TRUE;
}

static GBytes *
make_pdf (IncLayout *layout, GCancellable *cancellable, GError **error)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();

  if (!inc_pdf_write (layout, stream, cancellable, NULL, NULL, error) || !g_output_stream_close (stream, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static char *
join_signers (const IncPaperOptions *options)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (int i = 0; i < options->n_signers; i++)
    if (options->signers[i].name != NULL || options->signers[i].position != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                              options->signers[i].name != NULL ? options->signers[i].name : options->signers[i].position);
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static IncReport *
make_report (const IncPaperData *data, const IncPaperOptions *options, gint64 number, IncLayout *layout, GBytes *pdf)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
  g_autofree char *signers = join_signers (options);
  g_autofree char *json = inc_paper_options_to_json (options, data->uid);
  const IncDocumentInfo *info = inc_document_get_info (inc_layout_get_document (layout));

  /* The kinds of papers and of reports are the same words; IncReportKind counts from 1. */
  return g_object_new (inc_report_get_type (), "kind", options->kind + INC_REPORT_KIND_COHORT, "title", info->title, "about",
                       data->uid, "period-from", options->from, "period-to", options->to, "as-of", options->as_of,
                       "language", inc_paper_language_get_word (options->language), "options", json, "outgoing-number",
                       number, "issued", options->date, "signers", signers, "made-by", options->author, "state",
                       INC_REPORT_STATE_ISSUED, "pages", (gint64) inc_layout_get_n_pages (layout), "sha256", sha256, NULL);
}

static gboolean
save_paper (IncStore *store, IncTransaction *transaction, const IncPaperData *data, const IncPaperOptions *options,
            const char *series, GCancellable *cancellable, GError **error)
{
  const gboolean wide = inc_paper_is_wide (options);
  /* The day that it was issued on is the only time in the file. */
  g_autofree char *created = g_strconcat (options->date, "T00:00:00+07:00", NULL);
  g_autoptr(IncDocument) document = inc_paper_build_document (data, options, created, error);
  g_autoptr(IncLayout) layout =
    document != NULL ? inc_paper_build_layout (document, wide, 0, cancellable, error) : NULL;
  g_auto(IncStoredPaper) paper = { layout != NULL ? make_pdf (layout, cancellable, error) : NULL };
  g_autoptr(IncReport) report = NULL;
  gint64 number = 0;

  if (paper.pdf == NULL ||
      !save_number (transaction, options, series, inc_document_get_info (document)->title, &number, error))
    return FALSE;
  paper.document = inc_paper_document_to_json (document, wide);
  paper.figures = inc_paper_figures_to_json (document);
  report = make_report (data, options, number, layout, paper.pdf);
  return inc_transaction_save (transaction, INC_RECORD (report), error) &&
         inc_store_keep_paper (store, INC_RECORD (report)->id, &paper, error) &&
         inc_paper_bind_payments (store, transaction, data, INC_RECORD (report)->id, error);
}

/* A paper tells of what has been, and goes out today or went out before. */
static gboolean
check_days (const IncPaperOptions *options, GError **error)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *date = inc_date_display (options->date);
  g_autofree char *as_of = inc_date_display (options->as_of);

  if (strcmp (options->date, today) > 0)
    {
      /* Translators: the date of a paper that is to go out */
      inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "report", "issued", _("The date of the paper, %s, is yet to come"),
                           date);
      return FALSE;
    }
  if (strcmp (options->as_of, options->date) <= 0)
    return TRUE;
  /* Translators: the day that the figures of a paper are of, the date of the paper */
  inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "report", "as_of",
                       _("The figures are as of %s, after the date of the paper, %s"), as_of, date);
  return FALSE;
}

/* Everything that was left open is said now, so that making it again asks no setting that may have changed since. */
static IncPaperOptions *
settle (const IssueJob *job, const IncWording *wording)
{
  IncPaperOptions *options = inc_paper_data_resolve (job->data, job->options, wording);

  options->draft = FALSE;
  if (options->date == NULL)
    options->date = inc_date_today ();
  return options;
}

static gboolean
issue (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IssueJob *job = data;
  g_autoptr(IncWording) wording = inc_paper_data_load_wording (job->data, job->options, error);
  g_autoptr(IncPaperOptions) options = wording != NULL ? settle (job, wording) : NULL;
  g_autofree char *series = wording != NULL ? choose_series (job->data->settings, wording) : NULL;
  g_autoptr(IncTransaction) transaction = NULL;

  if (wording == NULL || !check_days (options, error) || !inc_paper_allow_issue (store, options, error))
    return FALSE;
  transaction = inc_transaction_new (store, job->title, error);
  return transaction != NULL &&
         choose_number (store, options, series, inc_paper_data_get_agency (job->data, options)->name, error) &&
         save_paper (store, transaction, job->data, options, series, cancellable, error) &&
         inc_job_commit (transaction, result, error);
}

DexFuture *
inc_papers_issue (IncSession *session, IncPaperData *data, const IncPaperOptions *options, const char *title)
{
  IssueJob *job = g_new0 (IssueJob, 1);

  job->data = inc_paper_data_ref (data);
  job->options = inc_paper_options_copy (options);
  job->title = g_strdup (title);
  return inc_session_write (session, issue, job, issue_job_free);
}

gint64
inc_papers_get_issued (const IncChanges *changes)
{
  const IncSchema *schema = inc_schema_of (inc_report_get_type ());

  for (guint i = 0; i < changes->changes->len; i++)
    {
      const IncChange *change = &g_array_index (changes->changes, IncChange, i);

      if (change->schema == schema && change->op == INC_CHANGE_INSERT)
        return change->first_id;
    }
  return 0;
}

char *
inc_paper_data_dup_series (IncPaperData *self, const IncPaperOptions *options)
{
  g_autoptr(IncWording) wording = inc_paper_data_load_wording (self, options, NULL);

  return wording != NULL ? choose_series (self->settings, wording) : NULL;
}

typedef struct
{
  int year;
  char *series;
  gint64 number; /* to be checked, with its date */
  char *date;
} NumberJob;

static void
number_job_free (gpointer data)
{
  NumberJob *job = data;

  g_free (job->series);
  g_free (job->date);
  g_free (job);
}

static const char *
get_series (const NumberJob *job, const IncPaperSettings *settings)
{
  return settings->common_series || job->series == NULL ? INC_SERIES_COMMON : job->series;
}

static gboolean
next_number (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const NumberJob *job = data;
  g_autoptr(IncPaperSettings) settings = inc_paper_settings_read (store, error);
  gint64 number;

  if (settings == NULL || !find_next (store, job->year, get_series (job, settings), &number, error))
    return FALSE;
  g_value_init (result, G_TYPE_INT64);
  g_value_set_int64 (result, number);
  return TRUE;
}

DexFuture *
inc_papers_next_number (IncSession *session, int year, const char *series)
{
  NumberJob *job = g_new0 (NumberJob, 1);

  *job = (NumberJob) { .year = year, .series = g_strdup (series) };
  return inc_session_read (session, next_number, job, number_job_free);
}

static gboolean
try_number (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const NumberJob *job = data;
  g_autoptr(IncPaperSettings) settings = inc_paper_settings_read (store, error);

  if (settings == NULL || !check_number (store, get_series (job, settings), job->number, job->date, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

DexFuture *
inc_papers_check_number (IncSession *session, const char *series, gint64 number, const char *date)
{
  NumberJob *job = g_new0 (NumberJob, 1);

  *job = (NumberJob) { .series = g_strdup (series), .number = number, .date = g_strdup (date) };
  return inc_session_read (session, try_number, job, number_job_free);
}
