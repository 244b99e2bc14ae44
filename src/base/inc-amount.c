/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-amount: a reader that goes through the folded text once, for one currency and one style of
 * digits. */
#include "config.h"

#include "inc-amount.h"

#include "inc-digits.h"
#include "inc-text.h"

#include <string.h>

#define NO_BREAK_SPACE "\u00A0"

typedef struct
{
  const char *text;
  const IncDigitStyle *style;
  const IncCurrency *currency;
  const IncCurrency *found; /* the currency that the text names */
  IncReading reading;       /* why there is no sum, although the text is an amount */
  gint64 sum;
  gint64 below; /* the scale of the term before */
} Reader;

static const struct
{
  const char *word; /* folded; two words stand before the first of them */
  gint64 scale;
  gboolean english; /* beside English digits only */
} scales[] = {
  { "nghin ty", 1000000000000, FALSE },
  { "ngan ty", 1000000000000, FALSE },
  { "ty", 1000000000, FALSE },
  { "ti", 1000000000, FALSE },
  { "trieu", 1000000, FALSE },
  { "tr", 1000000, FALSE },
  { "nghin", 1000, FALSE },
  { "ngan", 1000, FALSE },
  { "k", 1000, FALSE },
  { "trillion", 1000000000000, TRUE },
  { "billion", 1000000000, TRUE },
  { "bn", 1000000000, TRUE },
  { "b", 1000000000, TRUE },
  { "million", 1000000, TRUE },
  { "mil", 1000000, TRUE },
  { "mn", 1000000, TRUE },
  { "m", 1000000, TRUE },
  { "thousand", 1000, TRUE },
};

/* The scale that stands there, 1 for none; trđ is two words in one. */
static gint64
read_scale (Reader *self)
{
  inc_digits_skip_spaces (&self->text);
  if (inc_digits_skip_word (&self->text, "trd"))
    return 1000000;
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if ((!scales[i].english || self->style == &inc_digits_english)
        && inc_digits_skip_word (&self->text, scales[i].word))
      return scales[i].scale;
  return 1;
}

static void
read_currency (Reader *self)
{
  const IncCurrency *named;

  inc_digits_skip_spaces (&self->text);
  named = inc_currency_skip (&self->text, self->currency);
  if (named != NULL && (self->found == NULL || named != self->currency))
    self->found = named;
  inc_digits_skip_spaces (&self->text);
}

static void
add (Reader *self, const IncDigits *digits, gint64 unit)
{
  const IncReading reading = inc_digits_add (&self->sum, digits, unit);

  if (self->reading == INC_READING_DONE)
    self->reading = reading;
}

/* One term such as "2 tỷ rưỡi" or "500 triệu". */
static gboolean
read_term (Reader *self)
{
  const gint64 one = inc_currency_get_unit (self->currency);
  IncDigits digits;
  gint64 scale;

  if (!inc_digits_read (&self->text, self->style, &digits))
    return FALSE;
  scale = read_scale (self);
  if (scale >= self->below || (scale == 1 && self->below != G_MAXINT64))
    return FALSE;
  self->below = scale;
  /* 1,500 looks like a thousand and a half in the other style. */
  if (scale == 1 && digits.n_decimals == 3 && !digits.grouped && self->currency->exponent < 3)
    self->reading = INC_READING_TOO_FINE;
  add (self, &digits, scale * one);
  inc_digits_skip_spaces (&self->text);
  if (scale > 1 && digits.n_decimals == 0 && inc_digits_skip_word (&self->text, "ruoi")
      && !inc_digits_add_product (&self->sum, 1, scale / 2 * one))
    self->reading = INC_READING_TOO_LARGE;
  return TRUE;
}

static IncReading
read_amount (Reader *self, const char *folded, gint64 *amount)
{
  gboolean negative;

  self->text = folded;
  self->found = NULL;
  self->reading = INC_READING_DONE;
  self->sum = 0;
  self->below = G_MAXINT64;
  negative = inc_digits_skip_minus (&self->text);
  read_currency (self);
  negative = inc_digits_skip_minus (&self->text) || negative;
  do
    {
      if (!read_term (self))
        return INC_READING_UNREADABLE;
      read_currency (self);
    }
  while (g_ascii_isdigit (*self->text) && self->below > 1);
  if (*self->text != '\0')
    return INC_READING_UNREADABLE;
  if (self->found != NULL && self->found != self->currency)
    return INC_READING_OTHER_CURRENCY;
  if (self->reading == INC_READING_DONE)
    *amount = negative ? -self->sum : self->sum;
  return self->reading;
}

IncReading
inc_amount_parse (const char *typed, const char *code, gint64 *amount)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  Reader reader = { .style = inc_digits_get_style (), .currency = inc_currency_find (code) };
  IncReading reading, second;

  if (reader.currency == NULL)
    return INC_READING_UNREADABLE;
  reading = read_amount (&reader, folded, amount);
  if (reading == INC_READING_DONE || reader.style == &inc_digits_vietnamese)
    return reading;
  reader.style = &inc_digits_vietnamese;
  second = read_amount (&reader, folded, amount);
  return second == INC_READING_DONE || reading == INC_READING_UNREADABLE ? second : reading;
}

/* Once more in the currency that the text turned out to name. */
static IncReading
read_any_currency (Reader *self, const char *folded, const IncCurrency *fallback, gint64 *amount)
{
  IncReading reading;

  self->currency = fallback;
  reading = read_amount (self, folded, amount);
  if (reading != INC_READING_OTHER_CURRENCY)
    return reading;
  self->currency = self->found;
  return read_amount (self, folded, amount);
}

IncReading
inc_amount_parse_any (const char *typed, const char *code, gint64 *amount, const IncCurrency **found)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  const gboolean dollars = strchr (folded, '$') != NULL;
  const IncCurrency *fallback = inc_currency_find (code);
  Reader reader = { .style = dollars ? &inc_digits_english : &inc_digits_vietnamese };
  Reader other = { .style = dollars ? &inc_digits_vietnamese : &inc_digits_english };
  IncReading reading, second;

  if (fallback == NULL)
    return INC_READING_UNREADABLE;
  reading = read_any_currency (&reader, folded, fallback, amount);
  if (reading == INC_READING_UNREADABLE || (reading == INC_READING_TOO_FINE && !dollars))
    {
      second = read_any_currency (&other, folded, fallback, amount);
      if (second == INC_READING_DONE || reading == INC_READING_UNREADABLE)
        {
          reading = second;
          reader = other;
        }
    }
  if (reading == INC_READING_DONE)
    *found = reader.currency;
  return reading;
}

static void
append_number (GString *out, gint64 amount, const IncCurrency *currency)
{
  const guint64 unit = currency != NULL ? inc_currency_get_unit (currency) : 1;
  const guint64 size = inc_digits_append_sign (out, amount);

  inc_digits_append (out, size / unit);
  if (size % unit != 0)
    inc_digits_append_all_decimals (out, size % unit, currency->exponent);
}

/* In figures đồng have their sign, everything else its code. */
static void
append_currency (GString *out, const IncCurrency *currency, const char *code)
{
  const gboolean is_dong = currency != NULL && inc_currency_is_dong (currency);

  g_string_append_printf (out, NO_BREAK_SPACE "%s", is_dong ? "đ" : code);
}

char *
inc_amount_display_number (gint64 amount, const char *code)
{
  GString *out = g_string_new (NULL);

  append_number (out, amount, inc_currency_find (code));
  return g_string_free (out, FALSE);
}

char *
inc_amount_display (gint64 amount, const char *code)
{
  const IncCurrency *currency = inc_currency_find (code);
  GString *out = g_string_new (NULL);

  append_number (out, amount, currency);
  append_currency (out, currency, code);
  return g_string_free (out, FALSE);
}

/* size in tenths of unit, rounded once; unit is a power of ten above ten. */
static guint64
round_to_tenths (guint64 size, guint64 unit)
{
  const guint64 tenth = unit / 10;

  return size / tenth + (size % tenth >= tenth / 2);
}

char *
inc_amount_plain (gint64 amount, const char *code, char decimal_sign)
{
  const IncCurrency *currency = inc_currency_find (code);
  const guint exponent = currency != NULL ? currency->exponent : 0;
  const guint64 unit = currency != NULL ? inc_currency_get_unit (currency) : 1;
  const guint64 number = amount < 0 ? -(guint64) amount : (guint64) amount;
  const char *sign = amount < 0 ? "-" : "";

  if (number % unit == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, number / unit);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT "%c%0*" G_GUINT64_FORMAT, sign, number / unit, decimal_sign, (int) exponent,
                          number % unit);
}

char *
inc_amount_display_short (gint64 amount, const char *code)
{
  const IncCurrency *currency = inc_currency_find (code);
  const guint64 one = currency != NULL ? inc_currency_get_unit (currency) : 1;
  GString *out = g_string_new (NULL);
  const guint64 size = inc_digits_append_sign (out, amount);
  guint64 tenths;
  const char *scale = "tỷ";

  if (size / one < 1000000)
    {
      g_string_free (out, TRUE);
      return inc_amount_display (amount, code);
    }
  tenths = round_to_tenths (size, one * 1000000000);
  if (size / one < 1000000000 && round_to_tenths (size, one * 1000000) < 10000)
    {
      tenths = round_to_tenths (size, one * 1000000);
      scale = "triệu";
    }
  inc_digits_append (out, tenths / 10);
  inc_digits_append_decimals (out, tenths % 10, 1);
  g_string_append_printf (out, NO_BREAK_SPACE "%s", scale);
  if (currency == NULL || !inc_currency_is_dong (currency))
    append_currency (out, currency, code);
  return g_string_free (out, FALSE);
}

gboolean
inc_amount_to_vnd (gint64 amount, const char *code, gint64 rate, gint64 *vnd)
{
  const IncCurrency *currency = inc_currency_find (code);
  __int128 product, divisor, result;

  if (currency == NULL || amount < -INC_MONEY_MAX || amount > INC_MONEY_MAX)
    return FALSE;
  if (inc_currency_is_dong (currency))
    {
      *vnd = amount;
      return TRUE;
    }
  if (rate <= 0)
    return FALSE;
  product = (__int128) amount * rate;
  divisor = (__int128) inc_currency_get_unit (currency) * 1000000;
  result = (product + (product < 0 ? -divisor : divisor) / 2) / divisor;
  if (result < -INC_MONEY_MAX || result > INC_MONEY_MAX)
    return FALSE;
  *vnd = result;
  return TRUE;
}
