/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sections are numbered as they come; one without content is left out, the list of startups never. */
#include "config.h"

#include "inc-cohort-report.h"

#include "inc-money.h"

static gboolean
is_annexed (const IncCohortReport *report)
{
  return report->frame.annex && report->n_startups > INC_COHORT_REPORT_LONG;
}

static gboolean
add_introduction (IncDocument *document, const char *number, gconstpointer data)
{
  const IncCohortReport *report = data;

  inc_report_frame_add_introduction (&report->frame, document, report->cohort, report->programme);
  return FALSE; /* it has no number */
}

static gboolean
add_figures (IncDocument *document, const char *number, gconstpointer data)
{
  const IncCohortReport *report = data;
  const IncWording *wording = report->frame.wording;
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  const struct
  {
    const char *key;
    gint64 n;
  } counts[] = {
    { "admitted", report->admitted },   { "not-begun", report->not_begun },
    { "active", report->active },       { "graduated", report->graduated },
    { "withdrawn", report->withdrawn }, { "dismissed", report->dismissed },
    { "risk-accepted", report->risk_accepted },
  };
  const IncCell rate = inc_cell_rate (chunk, report->graduated, report->ended);
  const IncWord words[] = { { "graduated", inc_cell_count (chunk, report->graduated).text },
                            { "ended", inc_cell_count (chunk, report->ended).text },
                            { NULL, NULL } };
  g_autofree char *fraction = inc_wording_fill (
      wording, "figures", report->ended == 0 ? "rate-none" : "rate-note", words);
  IncFigure figures[G_N_ELEMENTS (counts) + 1 + INC_REPORT_LEVERAGE_FIGURES];
  guint n = G_N_ELEMENTS (counts);

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const IncCell count = inc_cell_count (chunk, counts[i].n);

      figures[i] = inc_figure_of (counts[i].key, inc_wording_get (wording, "figures", counts[i].key),
                                  INC_CELL_INTEGER, &count, NULL);
    }
  figures[n++]
      = inc_figure_of ("rate", inc_wording_get (wording, "figures", "rate"), INC_CELL_RATIO, &rate, fraction);
  n += inc_report_leverage_add (&report->leverage, &report->frame, chunk, &figures[n]);
  inc_report_frame_add_heading (&report->frame, document, number, "figures");
  inc_document_add_figures (document, figures, n);
  return TRUE;
}

static void
add_funnel (IncDocument *document, const IncCohortReport *report)
{
  const IncWording *wording = report->frame.wording;
  const char *caption = inc_wording_get (wording, "stages", "chart");
  const char *const steps[] = { inc_wording_get (wording, "stages", "chart-enrolled"),
                                inc_wording_get (wording, "stages", "chart-admitted"),
                                inc_wording_get (wording, "stages", "chart-graduated"), NULL };
  const gint64 values[] = { report->enrolled, report->admitted, report->graduated };
  g_autoptr (IncChart) chart = NULL;

  if (!report->frame.charts || caption == NULL || g_strv_length ((char **) steps) < 3)
    return;
  if (report->enrolled <= 0 && report->admitted <= 0 && report->graduated <= 0)
    {
      inc_report_frame_add_sentence (&report->frame, document, "stages", "chart-none", (const IncWord[]) { { NULL, NULL } });
      return;
    }
  chart = inc_chart_new (INC_CHART_FUNNEL, INC_CHART_COUNT, caption, "startup");
  inc_chart_set_categories (chart, steps);
  inc_chart_add_series (chart, inc_wording_get (wording, "stages", "count"), values);
  inc_document_add_chart (document, chart, caption);
}

static gboolean
add_stages (IncDocument *document, const char *number, gconstpointer data)
{
  const IncCohortReport *report = data;
  const IncWording *wording = report->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "stages", "stage"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "stages", "count"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  gint64 sum = 0;

  if (report->n_stages == 0)
    return FALSE;
  inc_report_frame_add_heading (&report->frame, document, number, "stages");
  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < report->n_stages; i++)
    {
      const IncCell cells[] = { { report->stages[i].label }, inc_cell_count (chunk, report->stages[i].n) };

      inc_document_add_row (document, cells);
      sum = inc_report_add (sum, report->stages[i].n);
    }
  inc_document_set_totals (document, (const IncCell[]) { { inc_wording_get (wording, "stages", "total") },
                                                         inc_cell_count (chunk, sum) });
  add_funnel (document, report);
  return TRUE;
}

static void
add_table_of_startups (IncDocument *document, const IncCohortReport *report)
{
  const IncWording *wording = report->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "startups", "index"), INC_ALIGN_CENTER, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "startups", "name"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "startups", "tax-code"), INC_ALIGN_CENTER, 0, INC_CELL_TEXT },
    { inc_wording_get (wording, "startups", "sector"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "startups", "stage"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "startups", "since"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "startups", "status"), INC_ALIGN_START, 1, INC_CELL_TEXT },
  };

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < report->n_startups; i++)
    {
      const IncCohortStartup *startup = &report->startups[i];
      g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);
      const IncCell cells[] = { inc_cell_count (chunk, i + 1),
                                { startup->name },
                                { startup->tax_code },
                                { startup->sector },
                                { startup->stage },
                                inc_cell_date (chunk, report->frame.language, startup->since),
                                { startup->status } };

      inc_document_add_row (document, cells);
    }
}

static gboolean
add_startups (IncDocument *document, const char *number, gconstpointer data)
{
  const IncCohortReport *report = data;
  g_autofree char *n = inc_number_display (report->n_startups);
  const IncWord words[] = { { "n", n }, { "cohort", report->cohort }, { NULL, NULL } };

  inc_report_frame_add_heading (&report->frame, document, number, "startups");
  if (report->n_startups == 0)
    inc_report_frame_add_sentence (&report->frame, document, "startups", "none", words);
  else if (is_annexed (report))
    inc_report_frame_add_sentence (&report->frame, document, "startups", "see-annex", words);
  else
    add_table_of_startups (document, report);
  return TRUE;
}

static gboolean
lists_startups (const IncCohortReport *report)
{
  g_auto (GStrv) order = inc_wording_list (report->frame.wording, "sections", "order");

  return g_strv_contains ((const char *const *) order, "startups");
}

IncDocument *
inc_cohort_report_new (const IncCohortReport *report)
{
  static const IncReportPart parts[] = {
    { "introduction", add_introduction, inc_report_frame_add_made },
    { "figures", add_figures },
    { "stages", add_stages },
    { "startups", add_startups },
  };
  const IncWord words[] = { { "cohort", report->cohort }, { "programme", report->programme }, { NULL, NULL } };
  IncDocument *document = inc_report_frame_begin (&report->frame, words);

  inc_report_frame_add_parts (&report->frame, document, parts, G_N_ELEMENTS (parts), report);
  inc_report_frame_end (&report->frame, document);
  if (is_annexed (report) && lists_startups (report))
    {
      inc_report_frame_add_annex (&report->frame, document, "startups", "cohort", report->cohort);
      add_table_of_startups (document, report);
    }
  return document;
}
