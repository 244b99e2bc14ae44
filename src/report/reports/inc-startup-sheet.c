/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* No letterhead and no signatures: it is a sheet, not an official paper. */
#include "config.h"

#include "inc-startup-sheet.h"

#include "inc-amount.h"

static void
add_heading (IncDocument *document, const IncStartupSheet *sheet, const char *group)
{
  const char *heading = inc_wording_get (sheet->frame.wording, group, "heading");

  if (heading != NULL)
    inc_document_add_heading (document, INC_HEADING_SHEET, NULL, heading);
}

static void
add_head (IncDocument *document, const IncStartupSheet *sheet)
{
  const IncWord words[] = { { "startup", sheet->name }, { "sector", sheet->sector }, { "province", sheet->province },
                            { NULL, NULL } };
  g_autofree char *line = inc_wording_fill (sheet->frame.wording, "head",
                                            sheet->province != NULL ? "line" : "line-short", words);

  inc_document_add_sheet_head (document, sheet->name, sheet->sector != NULL ? line : NULL, NULL, sheet->uri);
}

static gboolean
add_tiles (IncDocument *document, const char *number, gconstpointer data)
{
  const IncStartupSheet *sheet = data;
  const IncWording *wording = sheet->frame.wording;
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  const IncCell founded = inc_cell_date (chunk, sheet->frame.language, sheet->founded);
  const IncCell stage = { sheet->stage };
  const IncCell people = inc_cell_count (chunk, sheet->people);
  const IncCell millions = inc_cell_millions (chunk, sheet->raised);
  const IncWord words[] = { { "n", inc_cell_count (chunk, sheet->n_rounds).text }, { NULL, NULL } };
  g_autofree char *note = sheet->raised == INC_UNKNOWN ? inc_wording_fill (wording, "tiles", "raised-none", words)
                                                         : inc_wording_fill_count (wording, "tiles", "raised-note", sheet->n_rounds, words);
  g_autofree char *short_raised = inc_report_short_money (sheet->frame.language, sheet->raised);
  const IncCell raised = { short_raised, millions.exact };
  const IncFigure tiles[] = {
    inc_figure_of ("founded", inc_wording_get (wording, "tiles", "founded"), INC_CELL_DATE, &founded, NULL),
    inc_figure_of ("stage", inc_wording_get (wording, "tiles", "stage"), INC_CELL_TEXT, &stage, NULL),
    inc_figure_of ("people", inc_wording_get (wording, "tiles", "people"), INC_CELL_INTEGER, &people,
                   sheet->people != INC_UNKNOWN ? inc_wording_get (wording, "tiles", "people-note") : NULL),
    inc_figure_of ("raised", inc_wording_get (wording, "tiles", "raised"), INC_CELL_MONEY, &raised, note),
  };

  inc_document_add_tiles (document, tiles, G_N_ELEMENTS (tiles));
  return FALSE;
}

static gboolean
add_facts (IncDocument *document, const char *number, gconstpointer data)
{
  const IncStartupSheet *sheet = data;
  const struct
  {
    const char *key;
    const char *value;
  } facts[] = {
    { "legal-name", sheet->legal_name },
    { "international-name", sheet->international_name },
    { "technologies", sheet->technologies },
    { "cohort", sheet->cohort },
  };
  IncFigure figures[G_N_ELEMENTS (facts)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    if (facts[i].value != NULL)
      figures[n++] = (IncFigure){ .label = inc_wording_get (sheet->frame.wording, "facts", facts[i].key),
                                  .value = facts[i].value, .key = facts[i].key, .kind = INC_CELL_TEXT };
  if (n == 0)
    return FALSE;
  add_heading (document, sheet, "facts");
  inc_document_add_figures (document, figures, n);
  return FALSE;
}

/* A paragraph a line, as it was typed. */
static void
add_lines (IncDocument *document, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      inc_document_add_paragraph (document, lines[i]);
}

static gboolean
add_about (IncDocument *document, const char *number, gconstpointer data)
{
  const IncStartupSheet *sheet = data;

  if (sheet->about == NULL && sheet->about_other == NULL)
    return FALSE;
  add_heading (document, sheet, "about");
  add_lines (document, sheet->about);
  add_lines (document, sheet->about_other);
  return FALSE;
}

static gboolean
add_team (IncDocument *document, const char *number, gconstpointer data)
{
  const IncStartupSheet *sheet = data;
  const IncWording *wording = sheet->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "team", "name"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "team", "position"), INC_ALIGN_START, 1, INC_CELL_TEXT },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);
  const IncWord words[] = { { "n", inc_cell_count (chunk, sheet->unnamed).text }, { NULL, NULL } };

  if (sheet->n_team == 0 && sheet->unnamed <= 0)
    return FALSE;
  add_heading (document, sheet, "team");
  if (sheet->n_team > 0)
    inc_document_add_table (document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < sheet->n_team; i++)
    inc_document_add_text_row (document, (const char *const[]) { sheet->team[i].name, sheet->team[i].position });
  if (sheet->unnamed > 0)
    {
      g_autofree char *text = inc_wording_fill_count (wording, "team", sheet->n_team > 0 ? "others" : "none", sheet->unnamed, words);

      if (text != NULL)
        inc_document_add_paragraph (document, text);
    }
  return FALSE;
}

/* The wording may leave the word out. */
static void
append_part (GString *text, const char *separator, const char *word, const char *value)
{
  g_string_append_printf (text, "%s%s%s%s", separator, word != NULL ? word : "", word != NULL ? " " : "", value);
}

/* "520.000 USD (≈ 13,2 tỷ đồng, tỷ giá 25.450 ngày 01/02/2026)": nothing is changed into đồng in silence. */
static IncCell
amount_cell (const IncStartupSheet *sheet, GStringChunk *chunk, const IncSheetRound *round)
{
  const IncWording *wording = sheet->frame.wording;
  const IncCell cell = inc_cell_millions (chunk, round->amount);
  g_autofree char *original = NULL;
  g_autofree char *dong = NULL;
  g_autofree char *rate = NULL;
  g_autofree char *day = NULL;
  g_autoptr (GString) text = NULL;

  if (round->currency == NULL)
    return cell;
  original = inc_amount_display (round->original, round->currency);
  dong = inc_report_short_money (sheet->frame.language, round->amount);
  rate = inc_decimal_display (round->rate);
  day = inc_report_date (sheet->frame.language, round->rate_on);
  text = g_string_new (NULL);
  g_string_append_printf (text, "%s (≈ %s", original, dong);
  append_part (text, ", ", inc_wording_get (wording, "rounds", "rate"), rate);
  if (day != NULL)
    append_part (text, " ", inc_wording_get (wording, "rounds", "rate-on"), day);
  g_string_append_c (text, ')');
  return (IncCell){ g_string_chunk_insert (chunk, text->str), cell.exact };
}

/* Such an amount takes more than one line. */
static gboolean
has_foreign_rounds (const IncStartupSheet *sheet)
{
  for (guint i = 0; i < sheet->n_rounds; i++)
    if (sheet->rounds[i].currency != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
add_rounds (IncDocument *document, const char *number, gconstpointer data)
{
  const IncStartupSheet *sheet = data;
  const IncWording *wording = sheet->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "rounds", "date"), INC_ALIGN_START, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "rounds", "type"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "rounds", "instrument"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "rounds", "amount"), INC_ALIGN_END, has_foreign_rounds (sheet) ? 2 : 0, INC_CELL_MONEY },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);

  add_heading (document, sheet, "rounds");
  if (sheet->n_rounds == 0)
    {
      inc_report_frame_add_sentence (&sheet->frame, document, "rounds", "none", (const IncWord[]) { { NULL, NULL } });
      return FALSE;
    }
  inc_document_add_table (document, columns, G_N_ELEMENTS (columns), inc_wording_get (wording, "rounds", "unit"));
  for (guint i = 0; i < sheet->n_rounds; i++)
    {
      const IncSheetRound *round = &sheet->rounds[i];
      const IncCell cells[] = { inc_cell_date (chunk, sheet->frame.language, round->date), { round->type },
                                { round->instrument }, amount_cell (sheet, chunk, round) };

      inc_document_add_row (document, cells);
    }
  inc_document_set_totals (document, (const IncCell[]) { { inc_wording_get (wording, "rounds", "total") }, { "" }, { "" },
                                                         inc_cell_millions (chunk, sheet->raised) });
  return FALSE;
}

/* Of what day the figures are, and who made the sheet when. */
static void
add_statement (IncDocument *document, gconstpointer data)
{
  const IncReportFrame *frame = &((const IncStartupSheet *) data)->frame;
  g_autofree char *as_of = inc_report_date (frame->language, frame->as_of);
  g_autofree char *made = inc_report_frame_name_day (frame, frame->language);
  g_autofree char *english_as_of = inc_report_date ("en", frame->as_of);
  g_autofree char *english_made = inc_report_frame_name_day (frame, "en");
  const IncWord words[] = { { "agency", frame->letterhead.agency }, { "author", frame->author },
                            { "as_of", as_of },                     { "made", made },
                            { "as_of@en", english_as_of },          { "made@en", english_made },
                            { NULL, NULL } };
  g_autofree char *statement = inc_wording_fill (frame->wording, "contact",
                                                 frame->author != NULL ? "author" : "made", words);

  if (statement != NULL)
    inc_document_add_statement (document, statement);
}

static gboolean
add_contact (IncDocument *document, const char *number, gconstpointer data)
{
  const IncStartupSheet *sheet = data;
  const IncReportFrame *frame = &sheet->frame;
  const IncWord words[] = { { "website", sheet->website }, { "agency", frame->letterhead.agency }, { NULL, NULL } };

  if (sheet->website != NULL || frame->letterhead.agency != NULL)
    add_heading (document, sheet, "contact");
  if (sheet->website != NULL)
    inc_report_frame_add_sentence (frame, document, "contact", "website", words);
  if (frame->letterhead.agency != NULL)
    inc_report_frame_add_sentence (frame, document, "contact", "agency", words);
  add_statement (document, sheet);
  return FALSE;
}

void
inc_startup_sheet_add (const IncStartupSheet *sheet, IncDocument *document)
{
  static const IncReportPart parts[] = {
    { "tiles", add_tiles }, { "facts", add_facts },   { "about", add_about },
    { "team", add_team },   { "rounds", add_rounds }, { "contact", add_contact, add_statement },
  };

  add_head (document, sheet);
  inc_report_frame_add_parts (&sheet->frame, document, parts, G_N_ELEMENTS (parts), sheet);
}

IncDocument *
inc_startup_sheet_new (const IncStartupSheet *sheet)
{
  IncDocument *document = inc_report_frame_begin_sheet (&sheet->frame, sheet->name, sheet->sector);

  inc_startup_sheet_add (sheet, document);
  return document;
}
