/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts stand in full to the smallest unit: what is paid is what was printed. */
#include "config.h"

#include "inc-award-paper.h"

#include "inc-amount-words.h"
#include "inc-field.h"

static void
take_base (GPtrArray *bases, char *text)
{
  if (text != NULL)
    g_ptr_array_add (bases, text);
}

static void
add_requirement (GPtrArray *bases, const IncReportFrame *frame, const IncAwardRequirement *requirement)
{
  g_autofree char *accepted = inc_report_name_date (frame->language, requirement->accepted);
  const IncWord words[] = { { "title", requirement->title },
                            { "document", requirement->document },
                            { "accepted", accepted },
                            { NULL, NULL } };

  if (accepted != NULL)
    take_base (bases, inc_wording_fill (frame->wording, "bases",
                                        requirement->document != NULL ? "requirement-document" : "requirement", words));
}

static GPtrArray *
collect_bases (const IncReportFrame *frame, const IncAwardHead *head, const IncAwardRequirement *requirements,
               guint n_requirements)
{
  GPtrArray *bases = g_ptr_array_new_with_free_func (g_free);
  const IncWord words[] = { { "decision", head->decision }, { "contract", head->contract }, { NULL, NULL } };

  for (guint i = 0; frame->bases != NULL && frame->bases[i] != NULL; i++)
    g_ptr_array_add (bases, g_strdup (frame->bases[i]));
  if (head->decision != NULL)
    take_base (bases, inc_wording_fill (frame->wording, "bases", "decision", words));
  if (head->contract != NULL)
    take_base (bases, inc_wording_fill (frame->wording, "bases", "contract", words));
  for (guint i = 0; i < n_requirements; i++)
    add_requirement (bases, frame, &requirements[i]);
  g_ptr_array_add (bases, NULL);
  return bases;
}

IncDocument *
inc_award_paper_begin (const IncReportFrame *frame, const IncAwardHead *head, const char *tranche,
                       const IncAwardRequirement *requirements, guint n_requirements)
{
  g_autoptr (GPtrArray) bases = collect_bases (frame, head, requirements, n_requirements);
  const IncWord words[]
      = { { "award", head->award }, { "startup", head->startup }, { "tranche", tranche }, { NULL, NULL } };
  IncReportFrame whole = *frame;

  whole.bases = (const char *const *) bases->pdata;
  return inc_report_frame_begin (&whole, words);
}

/* Full transfer; NULL for NULL. */
static char *
say_amount (const IncReportFrame *frame, gint64 amount, const char *currency)
{
  const IncWordsZero zero
      = g_strcmp0 (inc_wording_get (frame->wording, "amount", "zero"), "lẻ") == 0 ? INC_WORDS_LE : INC_WORDS_LINH;

  if (amount == INC_MISSING)
    return NULL;
  if (g_str_equal (frame->language, "en"))
    return inc_amount_words_en (amount, currency);
  return inc_amount_words_vi (amount, currency, zero);
}

void
inc_award_paper_add_amount (const IncReportFrame *frame, const IncAwardHead *head, IncDocument *document,
                            const char *group, const char *key, gint64 amount)
{
  g_autofree char *figures = inc_report_amount (frame->language, amount, head->currency);
  g_autofree char *said = say_amount (frame, amount, head->currency);
  const IncWord words[] = { { "amount", figures }, { "words", said }, { NULL, NULL } };

  inc_report_frame_add_sentence (frame, document, group, key, words);
}

IncFigure
inc_award_paper_figure (const IncReportFrame *frame, const IncAwardHead *head, GStringChunk *chunk, const char *group,
                        const char *key, gint64 amount, const char *note)
{
  g_autofree char *text = inc_report_amount (frame->language, amount, head->currency);
  const IncCell exact = inc_cell_amount (chunk, amount, head->currency);
  const IncCell cell = { .text = text != NULL ? g_string_chunk_insert (chunk, text) : NULL,
                         .exact = exact.currency == NULL ? exact.exact : NULL };

  return inc_figure_of (key, inc_wording_get (frame->wording, group, key),
                        exact.currency == NULL ? INC_CELL_MONEY : INC_CELL_TEXT, &cell, note);
}

const char *
inc_award_paper_unit (const IncReportFrame *frame, const IncAwardHead *head, GStringChunk *chunk, const char *group)
{
  const char *dong = g_str_equal (frame->language, "en") ? "VND" : "đồng";
  const IncWord words[] = { { "unit", head->currency != NULL ? head->currency : dong }, { NULL, NULL } };
  g_autofree char *unit = inc_wording_fill (frame->wording, group, "unit", words);

  return unit != NULL ? g_string_chunk_insert (chunk, unit) : NULL;
}

/* How it was paid, or why it came back. */
static const char *
describe_entry (const IncReportFrame *frame, GStringChunk *chunk, const IncLedgerEntry *entry)
{
  const IncWord words[] = { { "reason", entry->reason }, { NULL, NULL } };
  g_autofree char *text = entry->amount < 0
                              ? inc_wording_fill (frame->wording, "ledger", "counter", words)
                              : g_strjoin (", ", entry->method != NULL ? entry->method : entry->reference,
                                           entry->method != NULL ? entry->reference : NULL, NULL);

  return text != NULL && *text != '\0' ? g_string_chunk_insert (chunk, text) : NULL;
}

static void
add_entry (const IncReportFrame *frame, const IncAwardHead *head, IncDocument *document, const IncLedgerEntry *entry,
           gboolean tranches)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (128);
  IncCell cells[5];
  guint n = 0;

  cells[n++] = inc_cell_date (chunk, frame->language, entry->date);
  if (tranches)
    cells[n++] = (IncCell){ entry->tranche };
  cells[n++] = (IncCell){ entry->fund };
  cells[n++] = (IncCell){ describe_entry (frame, chunk, entry) };
  cells[n++] = inc_cell_amount (chunk, entry->amount, head->currency);
  inc_document_add_row (document, cells);
}

static void
set_sum (const IncReportFrame *frame, const IncAwardHead *head, IncDocument *document, gint64 sum, guint n_columns)
{
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);
  IncCell cells[5] = { { inc_wording_get (frame->wording, "ledger", "total") }, { "" }, { "" }, { "" }, { "" } };

  cells[n_columns - 1] = inc_cell_amount (chunk, sum, head->currency);
  inc_document_set_totals (document, cells);
}

void
inc_award_paper_add_ledger (const IncReportFrame *frame, const IncAwardHead *head, IncDocument *document,
                            const IncLedgerEntry *entries, guint n_entries, gboolean tranches)
{
  const IncWording *wording = frame->wording;
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);
  IncColumn columns[5];
  guint n = 0;
  gint64 sum = 0;

  columns[n++] = (IncColumn){ inc_wording_get (wording, "ledger", "date"), INC_ALIGN_CENTER, 0, INC_CELL_DATE };
  if (tranches)
    columns[n++] = (IncColumn){ inc_wording_get (wording, "ledger", "tranche"), INC_ALIGN_START, 1, INC_CELL_TEXT };
  columns[n++] = (IncColumn){ inc_wording_get (wording, "ledger", "fund"), INC_ALIGN_START, 1, INC_CELL_TEXT };
  columns[n++] = (IncColumn){ inc_wording_get (wording, "ledger", "how"), INC_ALIGN_START, 1, INC_CELL_TEXT };
  columns[n++] = (IncColumn){ inc_wording_get (wording, "ledger", "amount"), INC_ALIGN_END, 0, INC_CELL_MONEY };
  inc_document_add_table (document, columns, n, inc_award_paper_unit (frame, head, chunk, "ledger"));
  for (guint i = 0; i < n_entries; i++)
    {
      add_entry (frame, head, document, &entries[i], tranches);
      sum += entries[i].amount;
    }
  set_sum (frame, head, document, sum, n);
}
