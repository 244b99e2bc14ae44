/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts of money in a currency of ISO 4217: shown, read and changed into đồng.  Whole numbers of
 * the smallest unit, exact, never through a double.  A code that is NULL or "" is VND everywhere. */
#pragma once

#include "inc-currency.h"
#include "inc-money.h"

G_BEGIN_DECLS

/* 1.500.000 đ · 1.200.000,50 USD · 1.200.000 USD (no-break space); a minus sign (U+2212) before
 * negatives.  A code that nobody knows has no decimals.  Full transfer. */
char *inc_amount_display (gint64 amount, const char *code);
/* Without the currency: what an entry shows beside a row that names it.  Full transfer. */
char *inc_amount_display_number (gint64 amount, const char *code);
/* For files: 1200000.50 with that sign before the decimals, which stand where they are not all zeros.
 * Full transfer. */
char *inc_amount_plain (gint64 amount, const char *code, char decimal_sign);
/* For tiles and narrow columns: 30,5 tỷ · 1,2 triệu USD, rounded once to a tenth, half away from
 * zero; amounts below a million stay exact: 500.000 đ.  Full transfer. */
char *inc_amount_display_short (gint64 amount, const char *code);

/* 1.500.000 · 1.200,50 · 1,5 tỷ · 30tr · 30 triệu · 500k · 500 nghìn · 2 tỷ rưỡi, with or without
 * the currency's code, sign or word on either side ($, US$, đô la, €, đ, ₫, VNĐ).  1 tỷ 500 triệu is
 * a sum.  1,500 is refused: it might be meant in English.  The amount is written only when it is
 * done. */
IncReading inc_amount_parse (const char *typed, const char *code, gint64 *amount);
/* For files of others, whose digits may be English: $3,000,000 · $1.5M · 1,234,567 · 1.234.567 đ.  A
 * dollar sign asks for English digits first, everything else for Vietnamese (1.234 is a thousand);
 * what can be read in one way only is read that way, and $1.234 is refused.  *found is the currency
 * that it names, else that of the code; borrowed. */
IncReading inc_amount_parse_any (const char *typed, const char *code, gint64 *amount,
                                 const IncCurrency **found);

/* The amount in đồng at a rate in millionths of a đồng for one unit of the currency (25.450,5 đồng
 * for one dollar is 25450500000), rounded once, half away from zero; đồng themselves need no rate.
 * FALSE: too large, no such currency, or the rate is not above zero. */
gboolean inc_amount_to_vnd (gint64 amount, const char *code, gint64 rate, gint64 *vnd);

G_END_DECLS
