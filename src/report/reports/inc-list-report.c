/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows are numbered, so that people can speak of them. */
#include "config.h"

#include "inc-list-report.h"

#include "inc-money.h"

static char *
describe_order (const IncListReport *report)
{
  const IncWord words[] = { { "field", report->order }, { NULL, NULL } };

  return inc_wording_fill (report->frame.wording, "table",
                           report->order == NULL ? "usual" : report->descending ? "descending" : "ascending", words);
}

static void
add_sentences (IncDocument *document, const IncListReport *report, const char *const *keys)
{
  g_autofree char *n = inc_number_display (report->n_rows);
  g_autofree char *order = describe_order (report);
  g_autofree char *made = inc_report_frame_name_day (&report->frame, report->frame.language);
  const IncWord words[] = { { "title", report->title }, { "filter", report->filter },        { "order", order }, { "n", n },
                            { "made", made },           { "author", report->frame.author }, { NULL, NULL } };

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *text = inc_wording_fill (report->frame.wording, "statements", keys[i], words);

      if (text != NULL)
        inc_document_add_statement (document, text);
    }
}

static gboolean
add_statements (IncDocument *document, const char *number, gconstpointer data)
{
  const IncListReport *report = data;
  const char *const keys[] = { report->filter != NULL ? "filter" : "all", "order", "rows",
                               report->frame.author != NULL ? "author" : "made", NULL };

  add_sentences (document, report, keys);
  return FALSE;
}

/* A list without its filter would be taken for the whole. */
static void
add_least (IncDocument *document, gconstpointer data)
{
  const IncListReport *report = data;
  const char *const keys[] = { report->filter != NULL ? "filter" : "all",
                               report->frame.author != NULL ? "author" : "made", NULL };

  add_sentences (document, report, keys);
}

/* The word stands in the first column that has no sum. */
static void
set_totals (IncDocument *document, const IncListReport *report, IncCell *cells)
{
  const char *word = inc_wording_get (report->frame.wording, "table", "total");

  cells[0] = (IncCell){ "" };
  for (guint i = 0; i < report->n_columns; i++)
    {
      cells[i + 1] = report->totals[i];
      if (cells[i + 1].text == NULL)
        cells[i + 1].text = word != NULL ? word : "";
      if (report->totals[i].text == NULL)
        word = NULL;
    }
  inc_document_set_totals (document, cells);
}

static gboolean
add_table (IncDocument *document, const char *number, gconstpointer data)
{
  const IncListReport *report = data;
  g_autofree IncColumn *columns = g_new0 (IncColumn, report->n_columns + 1);
  g_autofree IncCell *cells = g_new0 (IncCell, report->n_columns + 1);

  if (report->n_rows == 0)
    inc_report_frame_add_sentence (&report->frame, document, "table", "none", (const IncWord[]) { { NULL, NULL } });
  if (report->n_rows == 0)
    return FALSE;
  columns[0] = (IncColumn){ inc_wording_get (report->frame.wording, "table", "index"), INC_ALIGN_CENTER, 0, INC_CELL_INTEGER };
  for (guint i = 0; i < report->n_columns; i++)
    columns[i + 1] = report->columns[i];
  inc_document_add_table (document, columns, report->n_columns + 1, NULL);
  for (guint row = 0; row < report->n_rows; row++)
    {
      g_autofree char *index = inc_number_display (row + 1);
      g_autofree char *exact = g_strdup_printf ("%u", row + 1);

      cells[0] = (IncCell){ index, exact };
      report->fill_row (row, cells + 1, report->data);
      inc_document_add_row (document, cells);
    }
  if (report->totals != NULL)
    set_totals (document, report, cells);
  return FALSE;
}

IncDocument *
inc_list_report_new (const IncListReport *report)
{
  static const IncReportPart parts[] = { { "statements", add_statements, add_least }, { "table", add_table } };
  const IncWord words[] = { { "title", report->title }, { NULL, NULL } };
  IncDocument *document = inc_report_frame_begin (&report->frame, words);

  inc_report_frame_add_parts (&report->frame, document, parts, G_N_ELEMENTS (parts), report);
  inc_report_frame_end (&report->frame, document);
  return document;
}
