/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is not known yet has room to be written by hand: the account, and the method until something was paid. */
#include "config.h"

#include "inc-payment-request.h"

#include "inc-field.h"

static void
add_approval (IncDocument *document, const IncPaymentRequest *request)
{
  g_autofree char *date = inc_report_name_date (request->frame.language, request->approved);
  const IncWord words[] = { { "by", request->approved_by }, { "date", date }, { NULL, NULL } };
  const IncWord over[] = { { "by", request->over_by }, { "what", request->over_what },
                           { "reason", request->over_reason }, { NULL, NULL } };

  if (date != NULL)
    inc_report_frame_add_sentence (&request->frame, document, "request",
                                   request->approved_by != NULL ? "approved-by" : "approved", words);
  if (request->over_what != NULL)
    inc_report_frame_add_sentence (&request->frame, document, "request", "over", over);
}

static gboolean
add_request (IncDocument *document, const char *number, gconstpointer data)
{
  const IncPaymentRequest *request = data;
  const IncWord words[] = { { "tranche", request->tranche },
                            { "award", request->head.award },
                            { "startup", request->head.startup },
                            { "tax_code", request->head.tax_code },
                            { "agency", request->frame.letterhead.agency },
                            { "method", request->method },
                            { NULL, NULL } };

  inc_report_frame_add_heading (&request->frame, document, number, "request");
  inc_report_frame_add_sentence (&request->frame, document, "request",
                                 request->head.tax_code != NULL ? "text" : "text-uncoded", words);
  add_approval (document, request);
  inc_award_paper_add_amount (&request->frame, &request->head, document, "request", "amount", request->amount);
  inc_award_paper_add_amount (&request->frame, &request->head, document, "request", "words", request->amount);
  inc_report_frame_add_sentence (&request->frame, document, "request",
                                 request->method != NULL ? "method" : "method-open", words);
  inc_report_frame_add_sentence (&request->frame, document, "request", "account", words);
  return TRUE;
}

static void
add_table_of_parts (IncDocument *document, const IncPaymentRequest *request)
{
  const IncWording *wording = request->frame.wording;
  const IncColumn columns[] = {
    { inc_wording_get (wording, "parts", "index"), INC_ALIGN_CENTER, 0, INC_CELL_INTEGER },
    { inc_wording_get (wording, "parts", "fund"), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_wording_get (wording, "parts", "share"), INC_ALIGN_END, 0, INC_CELL_RATIO },
    { inc_wording_get (wording, "parts", "amount"), INC_ALIGN_END, 0, INC_CELL_MONEY },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  gint64 sum = 0;

  inc_document_add_table (document, columns, G_N_ELEMENTS (columns),
                          inc_award_paper_unit (&request->frame, &request->head, chunk, "parts"));
  for (guint i = 0; i < request->n_parts; i++)
    {
      const IncPaymentPart *part = &request->parts[i];

      inc_document_add_row (document, (const IncCell[]){ inc_cell_count (chunk, i + 1), { part->fund },
                                                         inc_cell_rate (chunk, part->amount, request->amount),
                                                         inc_cell_amount (chunk, part->amount, request->head.currency) });
      sum += part->amount;
    }
  inc_document_set_totals (document, (const IncCell[]){ { "" }, { inc_wording_get (wording, "parts", "total") },
                                                        inc_cell_rate (chunk, sum, request->amount),
                                                        inc_cell_amount (chunk, sum, request->head.currency) });
}

static gboolean
add_parts (IncDocument *document, const char *number, gconstpointer data)
{
  const IncPaymentRequest *request = data;

  inc_report_frame_add_heading (&request->frame, document, number, "parts");
  if (request->n_parts == 0)
    inc_report_frame_add_sentence (&request->frame, document, "parts", "none", (const IncWord[]){ { NULL, NULL } });
  else
    add_table_of_parts (document, request);
  return TRUE;
}

static gint64
work_out_remaining (const IncPaymentRequest *request)
{
  if (request->now == INC_MISSING)
    return INC_MISSING;
  return request->now - request->paid_before - request->amount - request->cancelled;
}

/* What is nothing is left out where nobody looks for it. */
static gboolean
add_balance (IncDocument *document, const char *number, gconstpointer data)
{
  const IncPaymentRequest *request = data;
  const struct
  {
    const char *key;
    gint64 amount;
    gboolean left_out;
  } rows[] = {
    { "now", request->now, FALSE },
    { "paid-before", request->paid_before, FALSE },
    { "requested", request->amount, FALSE },
    { "paid", request->paid, request->n_entries == 0 },
    { "cancelled", request->cancelled, request->cancelled == 0 },
    { "remaining", work_out_remaining (request), FALSE },
  };
  g_autoptr (GStringChunk) chunk = g_string_chunk_new (256);
  IncFigure figures[G_N_ELEMENTS (rows)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (!rows[i].left_out)
      figures[n++] = inc_award_paper_figure (&request->frame, &request->head, chunk, "balance", rows[i].key,
                                             rows[i].amount, NULL);
  inc_report_frame_add_heading (&request->frame, document, number, "balance");
  inc_document_add_figures (document, figures, n);
  return TRUE;
}

static gboolean
add_ledger (IncDocument *document, const char *number, gconstpointer data)
{
  const IncPaymentRequest *request = data;

  if (request->n_entries == 0)
    return FALSE;
  inc_report_frame_add_heading (&request->frame, document, number, "ledger");
  inc_award_paper_add_ledger (&request->frame, &request->head, document, request->entries, request->n_entries, FALSE);
  return TRUE;
}

IncDocument *
inc_payment_request_new (const IncPaymentRequest *request)
{
  static const IncReportPart parts[] = {
    { "request", add_request },
    { "parts", add_parts },
    { "balance", add_balance },
    { "ledger", add_ledger },
  };
  IncDocument *document = inc_award_paper_begin (&request->frame, &request->head, request->tranche,
                                                 request->requirements, request->n_requirements);

  inc_report_frame_add_parts (&request->frame, document, parts, G_N_ELEMENTS (parts), request);
  inc_report_frame_end (&request->frame, document);
  return document;
}
