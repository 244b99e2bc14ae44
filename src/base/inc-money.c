/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and showing whole numbers, amounts and ratios the Vietnamese way.  Exact: integers
 * only, every step checked for overflow.  A dot always separates thousands, a comma always
 * begins decimals: what could be read in two ways (1.5 or 1,500,000) is refused. */
#include "config.h"

#include "inc-money.h"

#include "inc-text.h"

#include <string.h>

#define MINUS "\u2212"
#define NO_BREAK_SPACE "\u00A0"
#define DIGITS "0123456789"

/* 1.500,25 as read: 1500 and the digits behind the comma, which still stand in the text. */
typedef struct
{
  gint64 whole;
  const char *decimals;
  gsize n_decimals;
} Decimal;

static const struct
{
  const char *word; /* folded; two words stand before the first of them */
  gint64 unit;
} scales[] = {
  { "nghin ty", 1000000000000 },
  { "ngan ty", 1000000000000 },
  { "ty", 1000000000 },
  { "ti", 1000000000 },
  { "trieu", 1000000 },
  { "tr", 1000000 },
  { "trd", 1000000 },
  { "nghin", 1000 },
  { "ngan", 1000 },
  { "k", 1000 },
};

static const char *const currencies[] = { "dong", "vnd", "d", "\u20AB" };

static gboolean
skip (const char **text, const char *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

/* skip () for a whole word: no letter may follow. */
static gboolean
skip_word (const char **text, const char *word)
{
  const char *end = *text;

  if (!skip (&end, word) || g_ascii_isalpha (*end))
    return FALSE;
  *text = end;
  return TRUE;
}

static void
skip_spaces (const char **text)
{
  while (skip (text, " "))
    ;
}

static gboolean
skip_minus (const char **text)
{
  gboolean negative = skip (text, "-") || skip (text, MINUS);

  if (!negative)
    skip (text, "+");
  skip_spaces (text);
  return negative;
}

static gboolean
append_digits (gint64 *number, const char *digits, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      *number = *number * 10 + (digits[i] - '0');
      if (*number > INC_MONEY_MAX)
        return FALSE;
    }
  return TRUE;
}

/* A group is a dot or a space, always the same within a number, and three digits. */
static gboolean
is_group (const char *text, char separator)
{
  return text[0] == separator && strspn (text + 1, DIGITS) == 3;
}

static gboolean
read_whole (const char **text, gint64 *number)
{
  gsize n = strspn (*text, DIGITS);
  char separator = (*text)[n];
  gboolean may_group = n <= 3 && **text != '0' && (separator == '.' || separator == ' ');

  *number = 0;
  if (n == 0 || !append_digits (number, *text, n))
    return FALSE;
  *text += n;
  while (may_group && is_group (*text, separator))
    {
      if (!append_digits (number, *text + 1, 3))
        return FALSE;
      *text += 4;
    }
  return TRUE;
}

static gboolean
read_decimal (const char **text, Decimal *decimal)
{
  decimal->n_decimals = 0;
  if (!read_whole (text, &decimal->whole))
    return FALSE;
  if (!skip (text, ","))
    return TRUE;
  decimal->decimals = *text;
  decimal->n_decimals = strspn (*text, DIGITS);
  *text += decimal->n_decimals;
  return decimal->n_decimals > 0;
}

/* Adds a times b to sum; FALSE when the sum grows beyond INC_MONEY_MAX. */
static gboolean
add_product (gint64 *sum, gint64 a, gint64 b)
{
  gint64 product;

  return !__builtin_mul_overflow (a, b, &product) && !__builtin_add_overflow (*sum, product, sum)
         && *sum <= INC_MONEY_MAX;
}

/* Adds the decimal, counted in units (a power of ten), to sum; FALSE when it is finer than one. */
static gboolean
add_decimal (gint64 *sum, const Decimal *decimal, gint64 unit)
{
  if (!add_product (sum, decimal->whole, unit))
    return FALSE;
  for (gsize i = 0; i < decimal->n_decimals; i++)
    {
      int digit = decimal->decimals[i] - '0';

      if (unit < 10 && digit != 0)
        return FALSE;
      unit /= 10;
      if (!add_product (sum, digit, unit))
        return FALSE;
    }
  return TRUE;
}

/* The unit that stands at text, 1 for none. */
static gint64
read_scale (const char **text)
{
  skip_spaces (text);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (skip_word (text, scales[i].word))
      return scales[i].unit;
  return 1;
}

static void
skip_currency (const char **text)
{
  skip_spaces (text);
  for (guint i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (skip_word (text, currencies[i]))
      break;
  skip_spaces (text);
}

/* One term such as "2 tỷ rưỡi" or "500 triệu"; *below is the unit of the term before it, and
 * then of this one. */
static gboolean
add_term (const char **text, gint64 *sum, gint64 *below)
{
  Decimal decimal;
  gint64 unit;

  if (!read_decimal (text, &decimal))
    return FALSE;
  unit = read_scale (text);
  if (unit >= *below || (unit == 1 && *below != G_MAXINT64))
    return FALSE;
  *below = unit;
  skip_spaces (text);
  if (unit > 1 && decimal.n_decimals == 0 && skip_word (text, "ruoi"))
    return add_decimal (sum, &decimal, unit) && add_product (sum, 1, unit / 2);
  return add_decimal (sum, &decimal, unit);
}

static gboolean
finish (const char *text, gboolean negative, gint64 sum, gint64 *number)
{
  if (*text != '\0')
    return FALSE;
  *number = negative ? -sum : sum;
  return TRUE;
}

static void
append_grouped (GString *out, guint64 number)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize n = strlen (digits);

  for (gsize i = 0; i < n; i++)
    {
      if (i > 0 && (n - i) % 3 == 0)
        g_string_append_c (out, '.');
      g_string_append_c (out, digits[i]);
    }
}

/* Appends the sign and gives the absolute value, for which the lowest gint64 has no room. */
static guint64
append_sign (GString *out, gint64 number)
{
  if (number >= 0)
    return number;
  g_string_append (out, MINUS);
  return -(guint64) number;
}

char *
inc_number_display (gint64 number)
{
  GString *out = g_string_new (NULL);

  append_grouped (out, append_sign (out, number));
  return g_string_free (out, FALSE);
}

gboolean
inc_number_parse (const char *typed, gint64 *number)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  const char *text = folded;
  gboolean negative = skip_minus (&text);
  gint64 whole;

  return read_whole (&text, &whole) && finish (text, negative, whole, number);
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
  g_autofree char *folded = inc_text_dup_folded (typed);
  const char *text = folded;
  gboolean negative = skip_minus (&text);
  gint64 sum = 0, below = G_MAXINT64;

  do
    {
      if (!add_term (&text, &sum, &below))
        return FALSE;
      skip_currency (&text);
    }
  while (g_ascii_isdigit (*text) && below > 1);
  return finish (text, negative, sum, dong);
}

gboolean
inc_ratio_parse (const char *typed, gint64 *millionths)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  const char *text = folded;
  gboolean negative = skip_minus (&text);
  gint64 unit = 1000000, sum = 0;
  Decimal decimal;

  if (!read_decimal (&text, &decimal))
    return FALSE;
  skip_spaces (&text);
  if (skip (&text, "%"))
    unit /= 100;
  return add_decimal (&sum, &decimal, unit) && finish (text, negative, sum, millionths);
}

char *
inc_ratio_display (gint64 millionths)
{
  GString *out = g_string_new (NULL);
  guint64 size = append_sign (out, millionths);

  append_grouped (out, size / 10000);
  if (size % 10000 != 0)
    {
      g_string_append_printf (out, ",%04d", (int) (size % 10000));
      while (out->str[out->len - 1] == '0')
        g_string_truncate (out, out->len - 1);
    }
  g_string_append (out, NO_BREAK_SPACE "%");
  return g_string_free (out, FALSE);
}
