/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-json-decimal: digits are gathered without closing zeros, so that neither 1.000000000000000000000 nor 1e3 is too long. */
#include "config.h"

#include "inc-json-decimal.h"

#include "inc-money.h"

#define MOST_DIGITS G_GINT64_CONSTANT (100000000000000000) /* one more digit still fits */
#define MOST_SCALE 10000

/* One more digit; zeros wait in *zeros until another digit follows them. */
static gboolean
add_digit (IncJsonDecimal *decimal, char digit, int *zeros)
{
  if (digit == '0')
    {
      *zeros += decimal->digits != 0;
      return TRUE;
    }
  for (; *zeros > 0; (*zeros)--)
    {
      if (decimal->digits >= MOST_DIGITS)
        return FALSE;
      decimal->digits *= 10;
    }
  if (decimal->digits >= MOST_DIGITS)
    return FALSE;
  decimal->digits = decimal->digits * 10 + (digit - '0');
  return TRUE;
}

static gboolean
read_exponent (const char *at, const char *end, int *exponent)
{
  const gboolean negative = *at == '-';

  *exponent = 0;
  for (at += *at == '-' || *at == '+'; at < end && *exponent <= MOST_SCALE; at++)
    *exponent = *exponent * 10 + (*at - '0');
  if (*exponent > MOST_SCALE)
    return FALSE;
  if (negative)
    *exponent = -*exponent;
  return TRUE;
}

gboolean
inc_json_decimal_parse (const char *text, gsize length, IncJsonDecimal *decimal)
{
  const char *at = text, *end = text + length;
  const gboolean negative = *at == '-';
  int zeros = 0, behind = 0, exponent = 0;
  gboolean is_behind = FALSE, has_exponent = FALSE;

  decimal->digits = 0;
  for (at += negative; at < end && !has_exponent; at++)
    {
      if (*at == '.')
        is_behind = TRUE;
      else if (*at == 'e' || *at == 'E')
        has_exponent = TRUE;
      else if (!add_digit (decimal, *at, &zeros))
        return FALSE;
      else
        behind += is_behind;
    }
  if (decimal->digits == 0)
    {
      decimal->scale = 0;
      return TRUE;
    }
  if (behind > MOST_SCALE || zeros > MOST_SCALE || (has_exponent && !read_exponent (at, end, &exponent)))
    return FALSE;
  decimal->scale = exponent - behind + zeros;
  decimal->digits = negative ? -decimal->digits : decimal->digits;
  return TRUE;
}

IncJsonDecimalFate
inc_json_decimal_to_units (const IncJsonDecimal *self, guint exponent, gint64 *units)
{
  gint64 digits = self->digits;

  if (digits != 0 && self->scale + (int) exponent < 0)
    return INC_JSON_DECIMAL_TOO_FINE;
  for (int i = self->scale + (int) exponent; digits != 0 && i > 0; i--)
    if (__builtin_mul_overflow (digits, 10, &digits))
      return INC_JSON_DECIMAL_TOO_LARGE;
  if (digits > INC_MONEY_MAX || digits < -INC_MONEY_MAX)
    return INC_JSON_DECIMAL_TOO_LARGE;
  *units = digits;
  return INC_JSON_DECIMAL_EXACT;
}
