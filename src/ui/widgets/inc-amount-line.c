/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-amount-line: text only, so that a test can read it. */
#include "config.h"

#include "inc-amount-line.h"

#include "inc-amount-words.h"
#include "inc-amount.h"

#include <glib/gi18n.h>

char *
inc_amount_line_dup (gint64 amount, const char *currency, gint64 rate)
{
  const IncCurrency *known = inc_currency_find (currency);
  g_autofree char *figure = inc_amount_display (amount, currency);
  g_autofree char *words = inc_amount_words (amount, currency);
  g_autofree char *line = g_strdup_printf ("%s · %s", figure, words);
  g_autofree char *dong = NULL;
  g_autofree char *shown_rate = NULL;
  g_autofree char *in_dong = NULL;
  gint64 vnd;

  if (known == NULL || inc_currency_is_dong (known) || !inc_amount_to_vnd (amount, currency, rate, &vnd))
    return g_steal_pointer (&line);
  dong = inc_amount_display (vnd, NULL);
  shown_rate = inc_decimal_display (rate);
  /* Translators: an amount in đồng, and the đồng for one unit of the currency it was typed in: ≈ 30.540.600.000 đ, rate 25.450,5 */
  in_dong = g_strdup_printf (_("≈ %s, rate %s"), dong, shown_rate);
  return g_strconcat (line, "\n", in_dong, NULL);
}
