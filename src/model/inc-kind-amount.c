/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-kind-amount: amounts, the currencies they are in, ratios and rates; and what is said when they cannot be read. */
#include "config.h"

#include "inc-kind-amount.h"

#include "inc-amount.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (char **message, const char *sentence)
{
  *message = g_strdup (sentence);
  return FALSE;
}

/* One sentence that says what to type. */
static char *
dup_sentence (IncReading reading, const IncCurrency *currency)
{
  if (reading == INC_READING_TOO_LARGE)
    return g_strdup (_("This number is too large"));
  if (reading == INC_READING_OTHER_CURRENCY)
    /* Translators: %s is the code of a currency such as USD. */
    return g_strdup_printf (_("Type this amount in %s, or choose the currency it is in"), currency->code);
  if (reading == INC_READING_TOO_FINE && currency->exponent == 0)
    /* Translators: %s is the code of a currency such as VND. */
    return g_strdup_printf (_("An amount in %s has no decimals: type 1.500 or 1,5 tỷ"), currency->code);
  if (reading == INC_READING_TOO_FINE)
    /* Translators: %s is the code of a currency such as USD, %u is 2 or 3. */
    return g_strdup_printf (_("An amount in %s has %u decimals at most: type 1.500 or 1.500,25"), currency->code,
                            currency->exponent);
  return g_strdup (_("Type an amount such as 1.500.000 or 1,5 tỷ"));
}

char *
inc_kind_display_ratio (const IncField *field, const IncValue *value, const char *currency)
{
  return field->flags & INC_DECIMAL ? inc_decimal_display (value->integer) : inc_ratio_display (value->integer);
}

/* What is shown with a per cent sign is typed so too: a bare 12,5 means 12,5 %, and so does 12.5 where it can mean nothing
 * else. */
static gboolean
parse_share (const char *typed, gint64 *millionths)
{
  const char *point = strchr (typed, '.');
  g_autofree char *text = strchr (typed, '%') != NULL ? g_strdup (typed) : g_strconcat (typed, "%", NULL);

  if (point != NULL && strchr (typed, ',') == NULL && strspn (point + 1, "0123456789") != 3)
    text[point - typed] = ',';
  return inc_ratio_parse (text, millionths);
}

gboolean
inc_kind_parse_ratio (const IncField *field, const char *typed, const char *currency, IncValue *value,
                      char **message)
{
  const gboolean decimal = (field->flags & INC_DECIMAL) != 0;
  gint64 millionths;

  if (!(decimal ? inc_decimal_parse (typed, &millionths) : parse_share (typed, &millionths)))
    return refuse (message, decimal ? _("Type a number such as 25.450,5") : _("Type a share such as 12,5 %"));
  *value = inc_value_integer (millionths);
  return TRUE;
}

char *
inc_kind_display_money (const IncField *field, const IncValue *value, const char *currency)
{
  return inc_amount_display (value->integer, currency);
}

gboolean
inc_kind_parse_money (const IncField *field, const char *typed, const char *currency, IncValue *value,
                      char **message)
{
  gint64 amount;
  const IncReading reading = inc_amount_parse (typed, currency, &amount);

  if (reading != INC_READING_DONE)
    {
      *message = dup_sentence (reading, inc_currency_find (currency));
      return FALSE;
    }
  *value = inc_value_integer (amount);
  return TRUE;
}

/* $ and đô la are USD. */
gboolean
inc_kind_parse_currency (const char *typed, IncValue *value, char **message)
{
  const IncCurrency *named = inc_currency_find_typed (typed);

  if (named == NULL)
    return refuse (message, _("Type the code of a currency, such as USD"));
  *value = inc_value_dup_text (named->code);
  return TRUE;
}

gboolean
inc_kind_check_currency (const IncValue *value, char **message)
{
  return inc_currency_find (value->text) != NULL || refuse (message, _("Type the code of a currency, such as USD"));
}
