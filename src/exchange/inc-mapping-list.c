/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-mapping-list: what divides a cell, and amounts as other programs write them. */
#include "config.h"

#include "inc-mapping-list.h"

#include "inc-amount.h"
#include "inc-field.h"
#include "inc-mapping-words.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Folded. */
static const char undisclosed_words[] =
  "undisclosed|undisclosed amount|not disclosed|khong cong bo|chua cong bo|khong tiet lo|chua tiet lo";
static const char unknown_words[] = "unknown|unknown amount|khong ro|chua ro|khong biet";
static const char legal_forms[] = "inc|llc|ltd|co ltd|corp|lp|l p|llp|plc|gmbh|s a|jsc|jr|sr";

static const char *
find_separator (const char *cell)
{
  if (strchr (cell, '\n') != NULL)
    return "\n";
  return strchr (cell, ';') != NULL ? ";" : ", ";
}

/* Without the separators that were left at its ends: of several lines each may end with a comma. */
static char *
dup_item (const char *text)
{
  g_autofree char *clean = inc_text_clean (text);
  const char *begin = clean != NULL ? clean + strspn (clean, ",; ") : "";
  gsize size = strlen (begin);

  while (size > 0 && strchr (",; ", begin[size - 1]) != NULL)
    size--;
  return size > 0 ? g_strndup (begin, size) : NULL;
}

char **
inc_mapping_split (const char *cell)
{
  g_auto(GStrv) parts = g_strsplit (cell, find_separator (cell), -1);
  g_autoptr(GStrvBuilder) items = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *item = dup_item (parts[i]);

      if (item != NULL)
        g_strv_builder_take (items, item);
    }
  return g_strv_builder_end (items);
}

gboolean
inc_mapping_is_legal_form (const char *item)
{
  g_autofree char *folded = inc_mapping_fold_heading (item, FALSE);

  return inc_mapping_has_word (legal_forms, folded);
}

/* "$14.500000" has more decimals than cents.  That they are zeros does not tell whether it is fourteen dollars or fourteen
 * millions, so nobody guesses.  "1.250000 million" is another matter. */
static gboolean
has_idle_decimals (const char *typed, const IncCurrency *currency)
{
  const char *point = strpbrk (typed, ".,");
  const gsize n = point != NULL ? strspn (point + 1, "0123456789") : 0;
  g_autofree char *behind = point != NULL ? g_strstrip (g_strdup (point + 1 + n)) : NULL;

  return n > 3 && n > currency->exponent && (*behind == '\0' || inc_currency_find_typed (behind) != NULL);
}

static gboolean
read_amount (const char *typed, IncMappingAmount *amount)
{
  const IncCurrency *currency = NULL;

  if (inc_amount_parse_any (typed, NULL, &amount->amount, &currency) != INC_READING_DONE || amount->amount < 0 ||
      has_idle_decimals (typed, currency))
    return FALSE;
  amount->currency = currency->code;
  return TRUE;
}

gboolean
inc_mapping_parse_amount (const char *typed, IncMappingAmount *amount, char **message)
{
  g_autofree char *folded = inc_mapping_fold_heading (typed, FALSE);

  *amount = (IncMappingAmount){ INC_MISSING, NULL, inc_mapping_has_word (undisclosed_words, folded) };
  if (amount->undisclosed || inc_mapping_has_word (unknown_words, folded) || read_amount (typed, amount))
    return TRUE;
  *amount = (IncMappingAmount){ INC_MISSING, NULL, FALSE };
  /* Translators: an amount in a table that is being imported, such as "$14.500000". */
  *message = g_strdup (_("The amount is refused: write it as $3,000,000 or 2 tỷ"));
  return FALSE;
}

gboolean
inc_mapping_parse_money (const char *typed, const char *code, IncValue *value, const IncCurrency **found, char **message)
{
  const IncCurrency *currency = NULL;
  gint64 amount;

  if (inc_amount_parse_any (typed, code, &amount, &currency) != INC_READING_DONE || has_idle_decimals (typed, currency) ||
      (code != NULL && currency != inc_currency_find (code)))
    {
      *message = g_strdup (_("The amount is refused: write it as $3,000,000 or 2 tỷ"));
      return FALSE;
    }
  *value = inc_value_integer (amount);
  if (found != NULL)
    *found = currency;
  return TRUE;
}
