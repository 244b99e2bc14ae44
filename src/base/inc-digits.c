/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-digits: integers only, every step checked for overflow.  One sign groups and another begins
 * decimals: what could be read in two ways (1.5 as Vietnamese, 1,5 as English) is refused. */
#include "config.h"

#include "inc-digits.h"

#include <string.h>

#define MINUS "\u2212"
#define DIGITS "0123456789"

const IncDigitStyle inc_digits_vietnamese = { '.', ',' };
const IncDigitStyle inc_digits_english = { ',', '.' };
const IncDigitStyle inc_digits_plain = { '\0', '.' };

gboolean
inc_digits_skip (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

gboolean
inc_digits_skip_word (const char **text, const char *word)
{
  const char *end = *text;

  if (!inc_digits_skip (&end, word) || g_ascii_isalpha (*end))
    return FALSE;
  *text = end;
  return TRUE;
}

void
inc_digits_skip_spaces (const char **text)
{
  while (inc_digits_skip (text, " "))
    ;
}

gboolean
inc_digits_skip_minus (const char **text)
{
  gboolean negative = inc_digits_skip (text, "-") || inc_digits_skip (text, MINUS);

  if (!negative)
    inc_digits_skip (text, "+");
  inc_digits_skip_spaces (text);
  return negative;
}

static void
append_digits (gint64 *number, const char *digits, gsize n)
{
  for (gsize i = 0; i < n; i++)
    *number = MIN (*number * 10 + (digits[i] - '0'), INC_MONEY_MAX + 1);
}

/* A group is a separator, always the same within a number, and three digits. */
static gboolean
is_group (const char *text, char separator)
{
  return text[0] == separator && strspn (text + 1, DIGITS) == 3;
}

gboolean
inc_digits_read_whole (const char **text, const IncDigitStyle *style, IncDigits *digits)
{
  gsize n = strspn (*text, DIGITS);
  char separator = (*text)[n];
  gboolean may_group = n <= 3 && **text != '0' && separator != '\0'
                       && (separator == style->group || separator == ' ');

  *digits = (IncDigits) { 0 };
  if (n == 0)
    return FALSE;
  append_digits (&digits->whole, *text, n);
  *text += n;
  while (may_group && is_group (*text, separator))
    {
      append_digits (&digits->whole, *text + 1, 3);
      digits->grouped = TRUE;
      *text += 4;
    }
  return TRUE;
}

gboolean
inc_digits_read (const char **text, const IncDigitStyle *style, IncDigits *digits)
{
  if (!inc_digits_read_whole (text, style, digits))
    return FALSE;
  if (**text != style->decimal)
    return TRUE;
  digits->decimals = ++*text;
  digits->n_decimals = strspn (*text, DIGITS);
  *text += digits->n_decimals;
  return digits->n_decimals > 0;
}

gboolean
inc_digits_add_product (gint64 *sum, gint64 a, gint64 b)
{
  gint64 product;

  return !__builtin_mul_overflow (a, b, &product) && !__builtin_add_overflow (*sum, product, sum)
         && *sum <= INC_MONEY_MAX;
}

IncReading
inc_digits_add (gint64 *sum, const IncDigits *digits, gint64 unit)
{
  if (!inc_digits_add_product (sum, digits->whole, unit))
    return INC_READING_TOO_LARGE;
  for (gsize i = 0; i < digits->n_decimals; i++)
    {
      int digit = digits->decimals[i] - '0';

      if (unit < 10 && digit != 0)
        return INC_READING_TOO_FINE;
      unit /= 10;
      if (!inc_digits_add_product (sum, digit, unit))
        return INC_READING_TOO_LARGE;
    }
  return INC_READING_DONE;
}

void
inc_digits_append (GString *out, guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  const char group = inc_digits_get_style ()->group;
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0 && group != '\0')
        g_string_append_c (out, group);
      g_string_append_c (out, digits[i]);
    }
}

guint64
inc_digits_append_sign (GString *out, gint64 number)
{
  if (number >= 0)
    return number;
  g_string_append (out, MINUS);
  return -(guint64) number;
}

void
inc_digits_append_all_decimals (GString *out, guint64 part, guint n)
{
  g_string_append_c (out, inc_digits_get_style ()->decimal);
  g_string_append_printf (out, "%0*" G_GUINT64_FORMAT, (int) n, part);
}

void
inc_digits_append_decimals (GString *out, guint64 part, guint n)
{
  if (part == 0)
    return;
  inc_digits_append_all_decimals (out, part, n);
  while (out->str[out->len - 1] == '0')
    g_string_truncate (out, out->len - 1);
}
