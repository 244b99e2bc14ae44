/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where no public money was paid there is nothing to say; where rounds are not known, that is said. */
#include "config.h"

#include "inc-report-leverage.h"

#include "inc-money.h"

static const char *
fill (const IncReportFrame *frame, GStringChunk *chunk, const char *key, const IncWord *words)
{
  g_autofree char *text = inc_wording_fill (frame->wording, "figures", key, words);

  return text != NULL ? g_string_chunk_insert (chunk, text) : NULL;
}

/* Hundredths: "2,35". */
static IncCell
leverage_cell (const IncReportLeverage *self, GStringChunk *chunk)
{
  const gint64 hundredths = self->leverage / 10000 + (self->leverage % 10000 >= 5000);
  g_autofree char *text = self->leverage != INC_UNKNOWN ? inc_decimal_display (hundredths * 10000) : NULL;

  return inc_cell_text (chunk, text);
}

/* Per cent to a tenth. */
static IncCell
share_cell (const IncReportLeverage *self, GStringChunk *chunk)
{
  g_autofree char *text = NULL;
  g_autofree char *exact = NULL;

  if (self->public_share == INC_UNKNOWN)
    return (IncCell) { NULL };
  text = inc_ratio_display ((self->public_share + 500) / 1000 * 1000);
  exact = g_strdup_printf ("%" G_GINT64_FORMAT, self->public_share);
  return (IncCell) { .text = g_string_chunk_insert (chunk, text), .exact = g_string_chunk_insert (chunk, exact) };
}

guint
inc_report_leverage_add (const IncReportLeverage *self, const IncReportFrame *frame, GStringChunk *chunk, IncFigure *figures)
{
  g_autofree char *private_money = inc_report_short_money (frame->language, self->private_vnd);
  g_autofree char *public_money = inc_report_short_money (frame->language, self->public_vnd);
  const IncWord words[] = { { "private", private_money },
                            { "public", public_money },
                            { "rounds", inc_cell_count (chunk, self->rounds).text },
                            { "payments", inc_cell_count (chunk, self->payments).text },
                            { "unknown_rounds", inc_cell_count (chunk, self->unknown_rounds).text },
                            { "unknown_payments", inc_cell_count (chunk, self->unknown_payments).text },
                            { NULL, NULL } };
  const gboolean is_whole = self->unknown_rounds == 0 && self->unknown_payments == 0;
  IncCell ratio, share;

  if (self->payments == 0)
    return 0;
  ratio = leverage_cell (self, chunk);
  share = share_cell (self, chunk);
  figures[0] = inc_figure_of ("leverage", inc_wording_get (frame->wording, "figures", "leverage"), INC_CELL_TEXT, &ratio,
                              fill (frame, chunk, is_whole ? "leverage-note" : "leverage-note-unknown", words));
  figures[1] = inc_figure_of ("public-share", inc_wording_get (frame->wording, "figures", "public-share"), INC_CELL_RATIO,
                              &share, fill (frame, chunk, "public-share-note", words));
  return INC_REPORT_LEVERAGE_FIGURES;
}
