/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund-chart: đồng are drawn as money, other currencies as whole units of theirs. */
#include "config.h"

#include "inc-fund-chart.h"

#include "inc-currency.h"

#include <glib/gi18n.h>

enum
{
  MOST_MONTHS = 24,
};

static gint64
get_unit (IncFund *fund)
{
  const IncCurrency *currency = inc_currency_find (fund->currency);
  gint64 unit = 1;

  for (guint i = 0; currency != NULL && i < currency->exponent; i++)
    unit *= 10;
  return unit;
}

/* Adds up what falls into the same category as the one before it. */
static void
collect (GArray *months, gboolean by_year, gint64 unit, GStrvBuilder *names, GArray *values)
{
  int last = 0;

  for (guint i = 0; i < months->len; i++)
    {
      const IncFundMonth *month = &g_array_index (months, IncFundMonth, i);
      const gint64 paid = month->paid / unit;

      if (by_year && values->len > 0 && month->year == last)
        {
          g_array_index (values, gint64, values->len - 1) += paid;
          continue;
        }
      last = month->year;
      g_strv_builder_take (names, by_year ? g_strdup_printf ("%d", month->year)
                                          : g_strdup_printf ("%02d/%d", month->month, month->year));
      g_array_append_val (values, paid);
    }
}

/* Money that came back in a month leaves less than nothing, which a bar can show. */
IncChart *
inc_fund_chart_new (IncFund *fund, GArray *months)
{
  const gint64 unit = get_unit (fund);
  const gboolean dong = fund->currency == NULL || g_str_equal (fund->currency, "VND");
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_auto(GStrv) categories = NULL;
  IncChart *chart;

  if (months == NULL || months->len == 0)
    return NULL;
  collect (months, months->len > MOST_MONTHS, unit, names, values);
  categories = g_strv_builder_end (names);
  chart = inc_chart_new (INC_CHART_BAR, dong ? INC_CHART_MONEY : INC_CHART_COUNT, _("Paid over Time"),
                         dong ? _("đồng") : fund->currency);
  inc_chart_set_categories (chart, (const char *const *) categories);
  inc_chart_add_series (chart, C_("fund", "Paid"), (const gint64 *) values->data);
  return chart;
}
