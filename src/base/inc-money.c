/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and showing whole numbers, ratios and decimals in the style of the thread, which is the
 * Vietnamese one unless it was set.  In it a dot always separates thousands, a comma always begins
 * decimals: what could be read in two ways (1.5 or 1,500,000) is refused. */
#include "config.h"

#include "inc-money.h"

#include "inc-amount.h"
#include "inc-digits.h"
#include "inc-text.h"

#define NO_BREAK_SPACE "\u00A0"

enum
{
  MILLION = 1000000,
};

static gboolean
finish (const char *text, gboolean negative, gint64 sum, gint64 *number)
{
  if (*text != '\0' || sum > INC_MONEY_MAX)
    return FALSE;
  *number = negative ? -sum : sum;
  return TRUE;
}

char *
inc_number_display (gint64 number)
{
  GString *out = g_string_new (NULL);

  inc_digits_append (out, inc_digits_append_sign (out, number));
  return g_string_free (out, FALSE);
}

static gboolean
read_number (const char *text, const IncDigitStyle *style, gint64 *number)
{
  gboolean negative = inc_digits_skip_minus (&text);
  IncDigits digits;

  return inc_digits_read_whole (&text, style, &digits) && finish (text, negative, digits.whole, number);
}

gboolean
inc_number_parse (const char *typed, gint64 *number)
{
  g_autofree char *folded = inc_text_dup_folded (typed);

  return read_number (folded, inc_digits_get_style (), number) || read_number (folded, &inc_digits_vietnamese, number);
}

char *
inc_money_display (gint64 dong)
{
  g_autofree char *number = inc_number_display (dong);

  return g_strconcat (number, NO_BREAK_SPACE "đ", NULL);
}

gboolean
inc_money_parse (const char *typed, gint64 *dong)
{
  return inc_amount_parse (typed, NULL, dong) == INC_READING_DONE;
}

/* Millionths; with percent, a sign of per cent may follow. */
static gboolean
read_millionths (const char *text, const IncDigitStyle *style, gboolean percent, gint64 *millionths)
{
  gboolean negative = inc_digits_skip_minus (&text);
  gint64 unit = MILLION, sum = 0;
  IncDigits digits;

  if (!inc_digits_read (&text, style, &digits))
    return FALSE;
  inc_digits_skip_spaces (&text);
  if (percent && inc_digits_skip (&text, "%"))
    unit /= 100;
  return inc_digits_add (&sum, &digits, unit) == INC_READING_DONE && finish (text, negative, sum, millionths);
}

static gboolean
parse_millionths (const char *typed, gboolean percent, gint64 *millionths)
{
  g_autofree char *folded = inc_text_dup_folded (typed);

  return read_millionths (folded, inc_digits_get_style (), percent, millionths)
         || read_millionths (folded, &inc_digits_vietnamese, percent, millionths);
}

gboolean
inc_ratio_parse (const char *typed, gint64 *millionths)
{
  return parse_millionths (typed, TRUE, millionths);
}

char *
inc_ratio_display (gint64 millionths)
{
  GString *out = g_string_new (NULL);
  guint64 size = inc_digits_append_sign (out, millionths);

  inc_digits_append (out, size / (MILLION / 100));
  inc_digits_append_decimals (out, size % (MILLION / 100), 4);
  g_string_append (out, NO_BREAK_SPACE "%");
  return g_string_free (out, FALSE);
}

gboolean
inc_decimal_parse (const char *typed, gint64 *millionths)
{
  return parse_millionths (typed, FALSE, millionths);
}

char *
inc_decimal_display (gint64 millionths)
{
  GString *out = g_string_new (NULL);
  guint64 size = inc_digits_append_sign (out, millionths);

  inc_digits_append (out, size / MILLION);
  inc_digits_append_decimals (out, size % MILLION, 6);
  return g_string_free (out, FALSE);
}
