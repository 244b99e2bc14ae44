/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-export-report: the cohort report, from the register to pages and PDF. */
#include "config.h"

#include "inc-agency-private.h"
#include "inc-cohort-report.h"
#include "inc-date.h"
#include "inc-enrolment.h"
#include "inc-export-private.h"
#include "inc-pdf.h"
#include "inc-startup.h"

G_DEFINE_BOXED_TYPE (IncDocument, inc_document, inc_document_ref, inc_document_unref)
G_DEFINE_BOXED_TYPE (IncLayout, inc_layout, inc_layout_ref, inc_layout_unref)

typedef struct
{
  gint64 cohort;
  char *as_of;
} ReportJob;

static void
report_job_free (gpointer data)
{
  g_free (((ReportJob *) data)->as_of);
  g_free (data);
}

/* An official document is Vietnamese whatever the language of the window. */
static const char *
stage_in_vietnamese (const char *word)
{
  static const struct
  {
    const char *word;
    const char *label;
  } labels[] = {
    { "applied", "Đã nộp hồ sơ" },  { "waitlisted", "Danh sách chờ" }, { "admitted", "Trúng tuyển" },
    { "active", "Đang ươm tạo" },   { "graduated", "Tốt nghiệp" },     { "withdrawn", "Đã rút" },
    { "dismissed", "Bị loại" },     { "risk_accepted", "Kết thúc, chấp nhận rủi ro" },
  };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].word, word))
      return labels[i].label;
  return word;
}

static const char *
status_in_vietnamese (const char *word)
{
  static const struct
  {
    const char *word;
    const char *label;
  } labels[] = {
    { "operating", "Đang hoạt động" },
    { "suspended", "Tạm ngừng" },
    { "acquired", "Được mua lại hoặc sáp nhập" },
    { "closed", "Đã đóng" },
  };

  for (guint i = 0; word != NULL && i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].word, word))
      return labels[i].label;
  return word;
}

static void
fill_stages (IncCohortStage *stages, const IncTable *figures)
{
  static const char *const columns[] = { "applied",   "waitlisted", "stage_admitted", "active",
                                         "graduated", "withdrawn",  "dismissed",      "risk_accepted" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      stages[i].label = stage_in_vietnamese (i == 2 ? "admitted" : columns[i]);
      stages[i].n = inc_table_get_integer (figures, 0, columns[i]);
    }
}

static void
fill_startups (IncCohortStartup *startups, const IncTable *rows)
{
  for (guint i = 0; i < inc_table_get_n_rows (rows); i++)
    startups[i] = (IncCohortStartup) {
      .name = inc_table_get_text (rows, i, "name"),
      .tax_code = inc_table_get_text (rows, i, "tax_code"),
      .sector = inc_table_get_text (rows, i, "sector"),
      .stage = stage_in_vietnamese (inc_table_get_text (rows, i, "stage")),
      .since = inc_table_get_text (rows, i, "since"),
      .status = status_in_vietnamese (inc_table_get_text (rows, i, "status")),
    };
}

static IncDocument *
build_document (const ReportJob *job, const IncTable *figures, const IncTable *rows, const IncAgency *agency)
{
  IncCohortStage stages[8];
  g_autofree IncCohortStartup *startups = g_new0 (IncCohortStartup, inc_table_get_n_rows (rows) + 1);
  g_autofree char *created = inc_date_now_stamp ();
  const IncCohortReport report = {
    .cohort = inc_table_get_text (figures, 0, "name"),
    .programme = inc_table_get_text (figures, 0, "programme"),
    .from = inc_table_get_text (figures, 0, "starts"),
    .to = inc_table_get_text (figures, 0, "ends"),
    .as_of = job->as_of,
    .agency = agency->name,
    .superior = agency->superior,
    .author = agency->name,
    .created = created,
    .admitted = inc_table_get_integer (figures, 0, "admitted"),
    .active = inc_table_get_integer (figures, 0, "active"),
    .graduated = inc_table_get_integer (figures, 0, "graduated"),
    .withdrawn = inc_table_get_integer (figures, 0, "left_programme"),
    .dismissed = inc_table_get_integer (figures, 0, "dismissed"),
    .ended = inc_table_get_integer (figures, 0, "ended"),
    .stages = stages,
    .n_stages = G_N_ELEMENTS (stages),
    .startups = startups,
    .n_startups = inc_table_get_n_rows (rows),
  };

  fill_stages (stages, figures);
  fill_startups (startups, rows);
  return inc_cohort_report_new (&report);
}

/* Both questions see one snapshot: the list adds up to the figures. */
static gboolean
ask_both (IncStore *store, const ReportJob *job, IncTable **figures, IncTable **rows, GError **error)
{
  g_auto(IncValue) as_of = inc_value_dup_text (job->as_of);
  const IncValue values[] = { inc_value_integer (job->cohort), as_of };

  if (!inc_store_begin_read (store, error))
    return FALSE;
  *figures = inc_store_query (store, "cohort-figures", values, G_N_ELEMENTS (values), error);
  if (*figures != NULL)
    *rows = inc_store_query (store, "cohort-startups", values, G_N_ELEMENTS (values), error);
  inc_store_end_read (store);
  return *rows != NULL;
}

static gboolean
layout_cohort_report (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const ReportJob *job = data;
  g_autoptr(IncAgency) agency = inc_agency_read (store, job->as_of, error);
  g_autoptr(IncTable) figures = NULL;
  g_autoptr(IncTable) rows = NULL;
  g_autoptr(IncDocument) document = NULL;
  IncLayout *layout;

  if (agency == NULL || !ask_both (store, job, &figures, &rows, error))
    return FALSE;
  if (inc_table_get_n_rows (figures) == 0)
    {
      inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, "cohort", NULL, "There is no such cohort");
      return FALSE;
    }
  document = build_document (job, figures, rows, agency);
  layout = inc_layout_new (document, &inc_paper_a4, cancellable, NULL, NULL, error);
  if (layout == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_LAYOUT);
  g_value_take_boxed (result, layout);
  return TRUE;
}

DexFuture *
inc_export_layout_cohort_report (IncSession *session, gint64 cohort, const char *as_of)
{
  ReportJob *job = g_new0 (ReportJob, 1);

  job->cohort = cohort;
  job->as_of = as_of != NULL ? g_strdup (as_of) : inc_date_today ();
  return inc_export_run_aside (inc_session_get_path (session), layout_cohort_report, job, report_job_free);
}

typedef struct
{
  IncLayout *layout;
  GFile *file; /* or stream */
  GOutputStream *stream;
} PdfJob;

static void
pdf_job_free (gpointer data)
{
  PdfJob *job = data;

  inc_layout_unref (job->layout);
  g_clear_object (&job->file);
  g_clear_object (&job->stream);
  g_free (job);
}

static gboolean
write_pdf (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const PdfJob *job = data;

  if (job->file != NULL ? !inc_pdf_save (job->layout, job->file, cancellable, NULL, NULL, error)
                        : !inc_pdf_write (job->layout, job->stream, cancellable, NULL, NULL, error) ||
                            !g_output_stream_close (job->stream, cancellable, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static DexFuture *
start_pdf (IncLayout *layout, GFile *file, GOutputStream *stream)
{
  PdfJob *job = g_new0 (PdfJob, 1);

  job->layout = inc_layout_ref (layout);
  g_set_object (&job->file, file);
  g_set_object (&job->stream, stream);
  return inc_export_run_aside (NULL, write_pdf, job, pdf_job_free);
}

DexFuture *
inc_export_write_pdf (IncLayout *layout, GFile *file)
{
  return start_pdf (layout, file, NULL);
}

DexFuture *
inc_export_write_pdf_stream (IncLayout *layout, GOutputStream *stream)
{
  return start_pdf (layout, NULL, stream);
}
