/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Digits as people write them, read exactly: what numbers, ratios and amounts have in common.
 * Inside this folder only.  Text is folded. */
#pragma once

#include "inc-money.h"

G_BEGIN_DECLS

/* What groups thousands (a space always may) and what begins decimals. */
typedef struct
{
  char group;
  char decimal;
} IncDigitStyle;

extern const IncDigitStyle inc_digits_vietnamese; /* 1.500,25 */
extern const IncDigitStyle inc_digits_english;    /* 1,500.25 */
extern const IncDigitStyle inc_digits_plain;      /* 1500.25; its group is '\0' */
/* What this thread shows numbers in, and reads them by first: inc-number-style.h. */
const IncDigitStyle *inc_digits_get_style (void);

/* 1.500,25 as read: 1500 and the digits behind the comma, which still stand in the text. */
typedef struct
{
  gint64 whole; /* above INC_MONEY_MAX: more than that */
  gboolean grouped;
  const char *decimals;
  gsize n_decimals;
} IncDigits;

/* Moves *text behind the word; FALSE when it does not stand there. */
gboolean inc_digits_skip (const char **text, const char *word);
/* The same for a whole word: no letter may follow. */
gboolean inc_digits_skip_word (const char **text, const char *word);
void inc_digits_skip_spaces (const char **text);
/* TRUE for a minus; a plus is passed too. */
gboolean inc_digits_skip_minus (const char **text);

/* FALSE when no digits stand there, or a decimal sign without any. */
gboolean inc_digits_read (const char **text, const IncDigitStyle *style, IncDigits *digits);
gboolean inc_digits_read_whole (const char **text, const IncDigitStyle *style, IncDigits *digits);
/* Adds the digits, counted in units (a power of ten), to sum, unless the sum then is no whole number
 * or too large. */
IncReading inc_digits_add (gint64 *sum, const IncDigits *digits, gint64 unit);
/* Adds a times b to sum; FALSE when the sum grows beyond INC_MONEY_MAX. */
gboolean inc_digits_add_product (gint64 *sum, gint64 a, gint64 b);

/* 1.500.000, in the style of the thread, as the decimals below. */
void inc_digits_append (GString *out, guint64 number);
/* Appends the sign and gives the absolute value, for which the lowest gint64 has no room. */
guint64 inc_digits_append_sign (GString *out, gint64 number);
/* A comma and n digits of the part. */
void inc_digits_append_all_decimals (GString *out, guint64 part, guint n);
/* A comma and n digits of the part, without closing zeros; nothing for 0. */
void inc_digits_append_decimals (GString *out, guint64 part, guint n);

G_END_DECLS
