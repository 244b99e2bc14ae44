/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every sum is worked out from the rows that are printed above it. */
#include "config.h"

#include "inc-final-account.h"

#include "inc-field.h"

/* ---- sums ---- */

typedef struct
{
  gint64 now; /* INC_MISSING: nothing was awarded */
  gint64 paid_out;
  gint64 returned;
} Sums;

static Sums
add_up (const IncFinalAccount *account)
{
  Sums sums = { account->awarded };

  for (guint i = 0; i < account->n_variations && sums.now != INC_MISSING; i++)
    if (account->variations[i].amount != INC_MISSING)
      sums.now += account->variations[i].amount;
  for (guint i = 0; i < account->n_entries; i++)
    if (account->entries[i].amount > 0)
      sums.paid_out += account->entries[i].amount;
    else
      sums.returned -= account->entries[i].amount;
  return sums;
}

/* ---- the award ---- */

static IncFigure
step_figure (const IncFinalAccount *account, GStringChunk *chunk, const char *key, gint64 amount, const char *date)
{
  const IncCell day = inc_cell_date (chunk, account->frame.language, date);
  g_autofree char *note = day.text != NULL ? g_strdup_printf ("(%s)", day.text) : NULL;

  return inc_award_paper_figure (&account->frame, &account->head, chunk, "award", key, amount,
                                 note != NULL ? g_string_chunk_insert (chunk, note) : NULL);
}

static gboolean
add_award (IncDocument *document, const char *number, gconstpointer data)
{
  const IncFinalAccount *account = data;
  const Sums sums = add_up (account);
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  const IncFigure figures[] = {
    step_figure (account, chunk, "requested", account->requested, account->requested_on),
    step_figure (account, chunk, "recommended", account->recommended, account->recommended_on),
    step_figure (account, chunk, "awarded", account->awarded, account->awarded_on),
    step_figure (account, chunk, "now", sums.now, NULL),
  };
  const IncWord words[] = { { "award", account->head.award },
                            { "startup", account->head.startup },
                            { "tax_code", account->head.tax_code },
                            { "agency", account->frame.letterhead.agency },
                            { NULL, NULL } };

  inc_report_frame_add_heading (&account->frame, document, number, "award");
  inc_report_frame_add_sentence (&account->frame, document, "award",
                                 account->head.tax_code != NULL ? "text" : "text-uncoded", words);
  inc_document_add_figures (document, figures, G_N_ELEMENTS (figures));
  return TRUE;
}

/* ---- its variations ---- */

/* The reason, and the new end where there is one. */
static const char *
describe_variation (const IncFinalAccount *account, GStringChunk *chunk, const IncAccountVariation *variation)
{
  g_autofree char *date = inc_report_name_date (account->frame.language, variation->ends);
  const IncWord words[] = { { "reason", variation->reason }, { "date", date }, { NULL, NULL } };
  g_autofree char *text = date != NULL ? inc_wording_fill (account->frame.wording, "variations", "prolonged", words) : NULL;

  return text != NULL ? g_string_chunk_insert (chunk, text) : variation->reason;
}

static void
add_table_of_variations (IncDocument *document, const IncFinalAccount *account)
{
  const IncWording *wording = account->frame.wording;
  const char *currency = account->head.currency;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "variations", "date"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "variations", "decision"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "variations", "reason"), INC_ALIGN_START, 2, INC_CELL_TEXT },
    { inc_wording_get (wording, "variations", "amount"), INC_ALIGN_END, 0, INC_CELL_MONEY },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  gint64 sum = 0;

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns),
                          inc_award_paper_unit (&account->frame, &account->head, chunk, "variations"));
  for (guint i = 0; i < account->n_variations; i++)
    {
      const IncAccountVariation *variation = &account->variations[i];

      inc_document_add_row (document, (const IncCell[]){ inc_cell_date (chunk, account->frame.language, variation->date),
                                                         { variation->decision },
                                                         { describe_variation (account, chunk, variation) },
                                                         inc_cell_amount (chunk, variation->amount, currency) });
      sum += variation->amount != INC_MISSING ? variation->amount : 0;
    }
  inc_document_set_totals (document, (const IncCell[]){ { inc_wording_get (wording, "variations", "total") }, { "" }, { "" },
                                                        inc_cell_amount (chunk, sum, currency) });
}

static gboolean
add_variations (IncDocument *document, const char *number, gconstpointer data)
{
  const IncFinalAccount *account = data;

  inc_report_frame_add_heading (&account->frame, document, number, "variations");
  if (account->n_variations == 0)
    inc_report_frame_add_sentence (&account->frame, document, "variations", "none", (const IncWord[]){ { NULL, NULL } });
  else
    add_table_of_variations (document, account);
  return TRUE;
}

/* ---- its tranches ---- */

static void
add_table_of_tranches (IncDocument *document, const IncFinalAccount *account)
{
  const IncWording *wording = account->frame.wording;
  const char *currency = account->head.currency;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "tranches", "index"), INC_ALIGN_CENTER, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "tranches", "title"), INC_ALIGN_START, 2, INC_CELL_TEXT },
    { inc_wording_get (wording, "tranches", "approved"), INC_ALIGN_CENTER, 0, INC_CELL_DATE },
    { inc_wording_get (wording, "tranches", "status"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "tranches", "amount"), INC_ALIGN_END, 0, INC_CELL_MONEY },
    { inc_wording_get (wording, "tranches", "paid"), INC_ALIGN_END, 0, INC_CELL_MONEY },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (1024);
  gint64 amount = 0, paid = 0;

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns),
                          inc_award_paper_unit (&account->frame, &account->head, chunk, "tranches"));
  for (guint i = 0; i < account->n_tranches; i++)
    {
      const IncAccountTranche *tranche = &account->tranches[i];

      inc_document_add_row (document, (const IncCell[]){ inc_cell_count (chunk, i + 1),
                                                         { tranche->title },
                                                         inc_cell_date (chunk, account->frame.language, tranche->approved),
                                                         { tranche->status },
                                                         inc_cell_amount (chunk, tranche->amount, currency),
                                                         inc_cell_amount (chunk, tranche->paid, currency) });
      amount += tranche->amount;
      paid += tranche->paid;
    }
  inc_document_set_totals (document, (const IncCell[]){ { "" }, { inc_wording_get (wording, "tranches", "total") }, { "" },
                                                        { "" }, inc_cell_amount (chunk, amount, currency),
                                                        inc_cell_amount (chunk, paid, currency) });
}

static gboolean
add_tranches (IncDocument *document, const char *number, gconstpointer data)
{
  const IncFinalAccount *account = data;

  inc_report_frame_add_heading (&account->frame, document, number, "tranches");
  if (account->n_tranches == 0)
    inc_report_frame_add_sentence (&account->frame, document, "tranches", "none", (const IncWord[]){ { NULL, NULL } });
  else
    add_table_of_tranches (document, account);
  return TRUE;
}

/* ---- the ledger, and its funds ---- */

static gboolean
add_ledger (IncDocument *document, const char *number, gconstpointer data)
{
  const IncFinalAccount *account = data;

  inc_report_frame_add_heading (&account->frame, document, number, "ledger");
  if (account->n_entries == 0)
    inc_report_frame_add_sentence (&account->frame, document, "ledger", "none", (const IncWord[]){ { NULL, NULL } });
  else
    inc_award_paper_add_ledger (&account->frame, &account->head, document, account->entries, account->n_entries, TRUE);
  return TRUE;
}

static void
add_fund_row (IncDocument *document, const IncFinalAccount *account, const IncAccountFund *fund, gboolean total)
{
  const char *currency = account->head.currency;
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (128);
  const IncCell cells[] = { { fund->name },
                            inc_cell_amount (chunk, fund->paid_out, currency),
                            inc_cell_amount (chunk, fund->returned, currency),
                            inc_cell_amount (chunk, fund->paid_out - fund->returned, currency) };

  if (total)
    inc_document_set_totals (document, cells);
  else
    inc_document_add_row (document, cells);
}

static gboolean
add_funds (IncDocument *document, const char *number, gconstpointer data)
{
  const IncFinalAccount *account = data;
  const IncWording *wording = account->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "funds", "fund"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "funds", "paid-out"), INC_ALIGN_END, 0, INC_CELL_MONEY },
    { inc_wording_get (wording, "funds", "returned"), INC_ALIGN_END, 0, INC_CELL_MONEY },
    { inc_wording_get (wording, "funds", "paid"), INC_ALIGN_END, 0, INC_CELL_MONEY },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (64);
  IncAccountFund total = { inc_wording_get (wording, "funds", "total") };

  if (account->n_funds == 0)
    return FALSE;
  inc_report_frame_add_heading (&account->frame, document, number, "funds");
  inc_document_add_table (document, columns, G_N_ELEMENTS (columns),
                          inc_award_paper_unit (&account->frame, &account->head, chunk, "funds"));
  for (guint i = 0; i < account->n_funds; i++)
    {
      add_fund_row (document, account, &account->funds[i], FALSE);
      total.paid_out += account->funds[i].paid_out;
      total.returned += account->funds[i].returned;
    }
  add_fund_row (document, account, &total, TRUE);
  return TRUE;
}

/* ---- what is left ---- */

static guint
fill_result (const IncFinalAccount *account, GStringChunk *chunk, IncFigure *figures)
{
  const Sums sums = add_up (account);
  const gint64 paid = sums.paid_out - sums.returned;
  const gboolean known = account->settled != INC_MISSING;
  const struct
  {
    const char *key;
    gint64 amount;
    gboolean left_out;
  } rows[] = {
    { "now", sums.now, FALSE },
    { "paid-out", sums.paid_out, FALSE },
    { "returned", sums.returned, FALSE },
    { "paid", paid, FALSE },
    { "cancelled", account->cancelled, FALSE },
    { "remaining", sums.now != INC_MISSING ? sums.now - paid - account->cancelled : INC_MISSING, FALSE },
    { "settled", account->settled, FALSE },
    { "to-return", known ? paid - account->settled : 0, !known || paid <= account->settled },
    { "to-pay", known ? account->settled - paid : 0, !known || paid >= account->settled },
  };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!rows[i].left_out)
      figures[n++] = inc_award_paper_figure (&account->frame, &account->head, chunk, "result", rows[i].key, rows[i].amount,
                                             NULL);
  return n;
}

static gboolean
add_result (IncDocument *document, const char *number, gconstpointer data)
{
  const IncFinalAccount *account = data;
  const Sums sums = add_up (account);
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  g_autofree char *date = inc_report_name_date (account->frame.language, account->settled_on);
  const IncWord words[] = { { "date", date }, { NULL, NULL } };
  IncFigure figures[9];
  const guint n = fill_result (account, chunk, figures);

  inc_report_frame_add_heading (&account->frame, document, number, "result");
  inc_document_add_figures (document, figures, n);
  inc_award_paper_add_amount (&account->frame, &account->head, document, "result", "paid-words",
                              sums.paid_out - sums.returned);
  if (account->settled != INC_MISSING)
    inc_award_paper_add_amount (&account->frame, &account->head, document, "result", "settled-words", account->settled);
  if (date != NULL)
    inc_report_frame_add_sentence (&account->frame, document, "result", "accepted", words);
  return TRUE;
}

IncDocument *
inc_final_account_new (const IncFinalAccount *account)
{
  static const IncReportPart parts[] = {
    { "award", add_award },   { "variations", add_variations }, { "tranches", add_tranches },
    { "ledger", add_ledger }, { "funds", add_funds },           { "result", add_result },
  };
  IncDocument *document = inc_award_paper_begin (&account->frame, &account->head, NULL, NULL, 0);

  inc_report_frame_add_parts (&account->frame, document, parts, G_N_ELEMENTS (parts), account);
  inc_report_frame_end (&account->frame, document);
  return document;
}
