/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-currency: look-ups in the table of currencies, and what people type for them. */
#include "config.h"

#include "inc-currency.h"

#include "inc-text.h"

#include <stdlib.h>
#include <string.h>

/* Folded.  The first row with a sign says whose it is unless another that has it is expected. */
static const struct
{
  const char *typed;
  const char code[4];
} signs[] = {
  { "us$", "USD" }, { "s$", "SGD" }, { "a$", "AUD" }, { "au$", "AUD" }, { "c$", "CAD" },
  { "ca$", "CAD" }, { "hk$", "HKD" }, { "nt$", "TWD" }, { "nz$", "NZD" },
  { "$", "USD" }, { "$", "SGD" }, { "$", "AUD" }, { "$", "CAD" }, { "$", "HKD" }, { "$", "TWD" },
  { "$", "NZD" },
  { "\u20AC", "EUR" }, { "\u00A3", "GBP" }, { "\u00A5", "JPY" }, { "\u00A5", "CNY" }, { "\u20A9", "KRW" },
  { "\u0E3F", "THB" }, { "\u20B9", "INR" }, { "\u20AB", "VND" },
  { "dong", "VND" }, { "d", "VND" },
  { "do la my", "USD" }, { "do la", "USD" }, { "dola", "USD" }, { "us dollars", "USD" },
  { "us dollar", "USD" },
  { "dollars", "USD" }, { "dollar", "USD" }, { "do", "USD" },
  { "euros", "EUR" }, { "euro", "EUR" }, { "yen", "JPY" }, { "won", "KRW" },
  { "nhan dan te", "CNY" }, { "rmb", "CNY" }, { "te", "CNY" }, { "baht", "THB" }, { "bang anh", "GBP" },
};

static int
compare_code (gconstpointer code, gconstpointer row)
{
  return strcmp (code, ((const IncCurrency *) row)->code);
}

const IncCurrency *
inc_currency_find (const char *code)
{
  return bsearch (code != NULL && *code != '\0' ? code : "VND", inc_currency_table, inc_currency_table_size,
                  sizeof (IncCurrency), compare_code);
}

const IncCurrency *
inc_currency_find_typed (const char *typed)
{
  g_autofree char *folded = inc_text_dup_folded (typed);
  const char *text = folded;
  const IncCurrency *currency = inc_currency_skip (&text, NULL);

  return *text == '\0' ? currency : NULL;
}

gint64
inc_currency_get_unit (const IncCurrency *currency)
{
  gint64 unit = 1;

  for (guint i = 0; i < currency->exponent; i++)
    unit *= 10;
  return unit;
}

gboolean
inc_currency_is_dong (const IncCurrency *currency)
{
  return strcmp (currency->code, "VND") == 0;
}

const char *
inc_currency_get_name (const IncCurrency *currency)
{
  return inc_text_speaks_vietnamese () ? currency->name_vi : currency->name;
}

const char *const *
inc_currency_get_common (void)
{
  static const char *const codes[] = {
    "VND", "USD", "EUR", "JPY", "KRW", "SGD", "CNY", "GBP", "AUD", "HKD", "TWD", "THB", NULL,
  };

  return codes;
}

static const IncCurrency *
skip_code (const char **text)
{
  char code[4] = "";

  for (guint i = 0; i < 3; i++)
    {
      if (!g_ascii_isalpha ((*text)[i]))
        return NULL;
      code[i] = g_ascii_toupper ((*text)[i]);
    }
  if (g_ascii_isalpha ((*text)[3]) || inc_currency_find (code) == NULL)
    return NULL;
  *text += 3;
  return inc_currency_find (code);
}

/* The length of the sign if it stands there; no letter may follow a word. */
static gsize
match_sign (const char *text, const char *sign)
{
  const gsize n = strlen (sign);

  if (!g_str_has_prefix (text, sign) || (g_ascii_isalpha (sign[n - 1]) && g_ascii_isalpha (text[n])))
    return 0;
  return n;
}

const IncCurrency *
inc_currency_skip (const char **text, const IncCurrency *expected)
{
  const IncCurrency *found = skip_code (text);
  gsize n = 0;

  if (found != NULL)
    return found;
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      const gsize length = match_sign (*text, signs[i].typed);

      if (length > n
          || (length > 0 && length == n && expected != NULL && g_str_equal (signs[i].code, expected->code)))
        {
          n = length;
          found = inc_currency_find (signs[i].code);
        }
    }
  *text += n;
  return found;
}
