/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums over cohorts are unknown as soon as one of their parts is. */
#include "config.h"

#include "inc-programme-report.h"

#define N_PERIOD_FIGURES 3
#define NBSP "\u00a0"

static IncProgrammeCohort
sum_cohorts (const IncProgrammeReport *report)
{
  IncProgrammeCohort sum = { NULL };

  for (guint i = 0; i < report->n_cohorts; i++)
    {
      const IncProgrammeCohort *cohort = &report->cohorts[i];

      sum.admitted = inc_report_add (sum.admitted, cohort->admitted);
      sum.not_begun = inc_report_add (sum.not_begun, cohort->not_begun);
      sum.active = inc_report_add (sum.active, cohort->active);
      sum.graduated = inc_report_add (sum.graduated, cohort->graduated);
      sum.left = inc_report_add (sum.left, cohort->left);
      sum.risk_accepted = inc_report_add (sum.risk_accepted, cohort->risk_accepted);
      sum.ended = inc_report_add (sum.ended, cohort->ended);
      sum.new_admitted = inc_report_add (sum.new_admitted, cohort->new_admitted);
      sum.new_graduated = inc_report_add (sum.new_graduated, cohort->new_graduated);
      sum.new_closed = inc_report_add (sum.new_closed, cohort->new_closed);
    }
  return sum;
}

static gboolean
add_introduction (IncDocument *document, const char *number, gconstpointer data)
{
  const IncProgrammeReport *report = data;

  inc_report_frame_add_introduction (&report->frame, document, NULL, report->programme);
  return FALSE; /* it has no number */
}

/* Several rounds may be of one startup. */
static const char *
raised_key (const IncProgrammeReport *report)
{
  return report->rounds > 1 && report->raisers == 1 ? "raised-note-of-one" : "raised-note";
}

/* "12.500 triệu đồng" */
static IncFigure
raised_figure (const IncProgrammeReport *report, GStringChunk *chunk, const char *note)
{
  const IncWording *wording = report->frame.wording;
  const char *unit = inc_wording_get (wording, "figures", "unit");
  const IncCell amount = inc_cell_millions (chunk, report->raised);
  g_autofree char *text = amount.text != NULL && unit != NULL ? g_strjoin (NBSP, amount.text, unit, NULL) : NULL;
  const IncCell shown = { text != NULL ? g_string_chunk_insert (chunk, text) : amount.text, amount.exact };

  return inc_figure_of ("raised", inc_wording_get (wording, "figures", "raised"), INC_CELL_MONEY, &shown, note);
}

typedef struct
{
  const char *key;
  gint64 n;
} Count;

static guint
count_figures (const IncProgrammeReport *report, GStringChunk *chunk, const Count *counts, guint n_counts,
               IncFigure *figures)
{
  for (guint i = 0; i < n_counts; i++)
    {
      const IncCell count = inc_cell_count (chunk, counts[i].n);

      figures[i] = inc_figure_of (counts[i].key, inc_wording_get (report->frame.wording, "figures", counts[i].key),
                                  INC_CELL_INTEGER, &count, NULL);
    }
  return n_counts;
}

/* What is counted up to a day says nothing of a quarter: what came, graduated and closed within it does. */
static guint
period_figures (const IncProgrammeReport *report, GStringChunk *chunk, const IncProgrammeCohort *sum, IncFigure *figures)
{
  const Count counts[N_PERIOD_FIGURES] = { { "period-admitted", sum->new_admitted },
                                           { "period-graduated", sum->new_graduated },
                                           { "period-closed", sum->new_closed } };

  if (report->frame.from == NULL)
    return 0;
  return count_figures (report, chunk, counts, G_N_ELEMENTS (counts), figures);
}

static gboolean
add_figures (IncDocument *document, const char *number, gconstpointer data)
{
  const IncProgrammeReport *report = data;
  const IncWording *wording = report->frame.wording;
  const IncProgrammeCohort sum = sum_cohorts (report);
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  const Count counts[] = {
    { "cohorts", report->n_cohorts }, { "startups", report->startups }, { "admitted", sum.admitted },
    { "not-begun", sum.not_begun },   { "active", sum.active },         { "graduated", sum.graduated },
    { "left", sum.left },             { "risk-accepted", sum.risk_accepted },
  };
  const IncCell rate = inc_cell_rate (chunk, sum.graduated, sum.ended);
  const IncCell unknown = inc_cell_count (chunk, report->unknown_rounds);
  const IncWord words[] = { { "graduated", inc_cell_count (chunk, sum.graduated).text },
                            { "ended", inc_cell_count (chunk, sum.ended).text },
                            { "rounds", inc_cell_count (chunk, report->rounds).text },
                            { "startups", inc_cell_count (chunk, report->raisers).text },
                            { NULL, NULL } };
  g_autofree char *fraction
      = inc_wording_fill (wording, "figures", sum.ended == 0 ? "rate-none" : "rate-note", words);
  g_autofree char *raised
      = report->rounds == 0 ? inc_wording_fill (wording, "figures", "raised-none", words)
                            : inc_wording_fill_count (wording, "figures", raised_key (report), report->rounds, words);
  IncFigure figures[G_N_ELEMENTS (counts) + N_PERIOD_FIGURES + 3 + INC_REPORT_LEVERAGE_FIGURES];
  guint n = count_figures (report, chunk, counts, G_N_ELEMENTS (counts), figures);

  figures[n++] = inc_figure_of ("rate", inc_wording_get (wording, "figures", "rate"), INC_CELL_RATIO, &rate, fraction);
  n += period_figures (report, chunk, &sum, &figures[n]);
  figures[n++] = raised_figure (report, chunk, raised);
  if (report->unknown_rounds > 0)
    figures[n++] = inc_figure_of ("unknown-rounds", inc_wording_get (wording, "figures", "unknown"), INC_CELL_INTEGER,
                                  &unknown, inc_wording_get (wording, "figures", "unknown-note"));
  n += inc_report_leverage_add (&report->leverage, &report->frame, chunk, &figures[n]);
  inc_report_frame_add_heading (&report->frame, document, number, "figures");
  inc_document_add_figures (document, figures, n);
  return TRUE;
}

/* "75 % (3/4)" */
static IncCell
fraction_cell (const IncProgrammeReport *report, GStringChunk *chunk, const IncProgrammeCohort *cohort)
{
  const IncCell rate = inc_cell_rate (chunk, cohort->graduated, cohort->ended);
  const IncWord words[] = { { "rate", rate.text },
                            { "graduated", inc_cell_count (chunk, cohort->graduated).text },
                            { "ended", inc_cell_count (chunk, cohort->ended).text },
                            { NULL, NULL } };
  g_autofree char *text = inc_wording_fill (report->frame.wording, "cohorts", "fraction", words);

  if (rate.text == NULL)
    return rate;
  return (IncCell){ text != NULL ? g_string_chunk_insert (chunk, text) : rate.text, rate.exact };
}

static void
fill_cells (IncCell *cells, const IncProgrammeReport *report, GStringChunk *chunk, const IncProgrammeCohort *cohort)
{
  cells[0] = inc_cell_count (chunk, cohort->admitted);
  cells[1] = inc_cell_count (chunk, cohort->not_begun);
  cells[2] = inc_cell_count (chunk, cohort->active);
  cells[3] = inc_cell_count (chunk, cohort->graduated);
  cells[4] = inc_cell_count (chunk, cohort->left);
  cells[5] = inc_cell_count (chunk, cohort->risk_accepted);
  cells[6] = fraction_cell (report, chunk, cohort);
}

static void
add_table_of_cohorts (IncDocument *document, const IncProgrammeReport *report)
{
  const IncWording *wording = report->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "cohorts", "index"), INC_ALIGN_CENTER, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "cohorts", "cohort"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "cohorts", "from"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "cohorts", "to"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "cohorts", "admitted"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "cohorts", "not-begun"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "cohorts", "active"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "cohorts", "graduated"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "cohorts", "left"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "cohorts", "risk-accepted"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "cohorts", "rate"), INC_ALIGN_END, 0, INC_CELL_RATIO },
  };
  const IncProgrammeCohort sum = sum_cohorts (report);
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (1024);
  IncCell cells[G_N_ELEMENTS (columns)] = { { NULL } };

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < report->n_cohorts; i++)
    {
      const IncProgrammeCohort *cohort = &report->cohorts[i];

      cells[0] = inc_cell_count (chunk, i + 1);
      cells[1] = (IncCell){ cohort->name };
      cells[2] = inc_cell_date (chunk, report->frame.language, cohort->from);
      cells[3] = inc_cell_date (chunk, report->frame.language, cohort->to);
      fill_cells (&cells[4], report, chunk, cohort);
      inc_document_add_row (document, cells);
    }
  cells[0] = cells[2] = cells[3] = (IncCell){ "" };
  cells[1] = (IncCell){ inc_wording_get (wording, "cohorts", "total") };
  fill_cells (&cells[4], report, chunk, &sum);
  inc_document_set_totals (document, cells);
  inc_document_set_table_note (document, inc_wording_get (wording, "cohorts", "note"));
}

static gboolean
add_cohorts (IncDocument *document, const char *number, gconstpointer data)
{
  const IncProgrammeReport *report = data;
  const IncWord words[] = { { "programme", report->programme }, { NULL, NULL } };

  inc_report_frame_add_heading (&report->frame, document, number, "cohorts");
  if (report->n_cohorts > 0)
    add_table_of_cohorts (document, report);
  else
    inc_report_frame_add_sentence (&report->frame, document, "cohorts", "none", words);
  return TRUE;
}

static void
add_sector_chart (IncDocument *document, const IncProgrammeReport *report)
{
  const IncWording *wording = report->frame.wording;
  const char *caption = inc_wording_get (wording, "sectors", "chart");
  g_autofree const char **names = g_new0 (const char *, report->n_sectors + 1);
  g_autofree gint64 *values = g_new (gint64, report->n_sectors);
  g_autoptr (IncChart) chart = NULL;

  if (!report->frame.charts || caption == NULL)
    return;
  for (guint i = 0; i < report->n_sectors; i++)
    {
      names[i] = report->sectors[i].name != NULL ? report->sectors[i].name
                                                  : inc_wording_get (wording, "sectors", "other");
      values[i] = report->sectors[i].n;
    }
  chart = inc_chart_new (INC_CHART_BAR, INC_CHART_COUNT, caption, "startup");
  inc_chart_set_categories (chart, names);
  inc_chart_add_series (chart, inc_wording_get (wording, "sectors", "count"), values);
  inc_document_add_chart (document, chart, caption);
}

static gboolean
add_sectors (IncDocument *document, const char *number, gconstpointer data)
{
  const IncProgrammeReport *report = data;
  const IncWording *wording = report->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "sectors", "sector"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "sectors", "count"), INC_ALIGN_END, 0, INC_CELL_INTEGER },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);

  inc_report_frame_add_heading (&report->frame, document, number, "sectors");
  if (report->n_sectors == 0)
    inc_report_frame_add_sentence (&report->frame, document, "sectors", "none", (const IncWord[]) { { NULL, NULL } });
  if (report->n_sectors == 0)
    return TRUE;
  add_sector_chart (document, report);
  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < report->n_sectors; i++)
    {
      const char *name = report->sectors[i].name;
      const IncCell cells[] = { { name != NULL ? name : inc_wording_get (wording, "sectors", "other") },
                                inc_cell_count (chunk, report->sectors[i].n) };

      inc_document_add_row (document, cells);
    }
  inc_document_set_table_note (document, inc_wording_get (wording, "sectors", "note"));
  return TRUE;
}

IncDocument *
inc_programme_report_new (const IncProgrammeReport *report)
{
  static const IncReportPart parts[] = {
    { "introduction", add_introduction, inc_report_frame_add_made },
    { "figures", add_figures },
    { "cohorts", add_cohorts },
    { "sectors", add_sectors },
  };
  const IncWord words[] = { { "programme", report->programme }, { NULL, NULL } };
  IncDocument *document = inc_report_frame_begin (&report->frame, words);

  inc_report_frame_add_parts (&report->frame, document, parts, G_N_ELEMENTS (parts), report);
  inc_report_frame_end (&report->frame, document);
  return document;
}
