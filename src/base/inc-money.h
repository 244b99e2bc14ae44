/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole numbers of a currency's smallest unit; Vietnamese digits: dot after thousands, comma
 * before decimals.  |amount| stays within 2^53-1, so that readers of JSON lose no digit. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_MONEY_MAX G_GINT64_CONSTANT (9007199254740991)

/* What became of a typed amount. */
typedef enum
{
  INC_READING_DONE,
  INC_READING_UNREADABLE,
  INC_READING_TOO_FINE,       /* decimals that its currency has not */
  INC_READING_TOO_LARGE,      /* beyond INC_MONEY_MAX */
  INC_READING_OTHER_CURRENCY, /* it says one that it should not be in */
} IncReading;

/* 1.500.000; a minus sign (U+2212) before negatives.  Full transfer. */
char *inc_number_display (gint64 number);
/* Digits with or without groups (1.500.000, 1 500 000, 1500000), optional sign.  FALSE: no whole
 * number, or too large. */
gboolean inc_number_parse (const char *typed, gint64 *number);
/* 1.500.000 đ (no-break space).  Full transfer. */
char *inc_money_display (gint64 dong);
/* inc_amount_parse () of đồng; FALSE when it is no amount, has a fraction of a đồng, or is too large. */
gboolean inc_money_parse (const char *typed, gint64 *dong);
/* A ratio in millionths: 0,125 -> 125000; 12,5 % -> 125000; 12,5% too.  FALSE when finer than a
 * millionth. */
gboolean inc_ratio_parse (const char *typed, gint64 *millionths);
/* As per cent, without closing zeros: 12,5 % (no-break space).  Full transfer. */
char *inc_ratio_display (gint64 millionths);
/* A number in millionths, such as an exchange rate: 25.450,5 -> 25450500000. */
gboolean inc_decimal_parse (const char *typed, gint64 *millionths);
/* Without closing zeros.  Full transfer. */
char *inc_decimal_display (gint64 millionths);

G_END_DECLS
