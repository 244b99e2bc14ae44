/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Flexible columns rise together from their least to their natural widths, each by the square root
 * of its typical text: of all ways to give away a width this leaves the fewest wrapped lines in
 * sum. */
#include "config.h"

#include "inc-widths.h"

#include <math.h>

/* Halvings: enough for a thousandth of a point on any paper. */
#define ROUNDS 48

static double
width_at (const IncWish *wish, gboolean all, double level)
{
  guint weight = all ? MAX (wish->weight, 1) : wish->weight;

  if (weight == 0)
    return wish->natural;
  return CLAMP (level * weight * sqrt (wish->typical), wish->least,
                MAX (wish->natural, wish->least));
}

static double
set_all (const IncWish *wishes, guint n_columns, gboolean all, double level, double *widths)
{
  double sum = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      widths[i] = width_at (&wishes[i], all, level);
      sum += widths[i];
    }
  return sum;
}

static void
stretch (const IncWish *wishes, guint n_columns, double slack, double *widths)
{
  double shares = 0;

  for (guint i = 0; i < n_columns; i++)
    shares += wishes[i].weight * wishes[i].typical;
  for (guint i = 0; shares > 0 && i < n_columns; i++)
    widths[i] += slack * wishes[i].weight * wishes[i].typical / shares;
}

static void
squeeze (guint n_columns, double factor, double *widths)
{
  for (guint i = 0; i < n_columns; i++)
    widths[i] *= factor;
}

void
inc_widths_share (const IncWish *wishes, guint n_columns, double available, double *widths)
{
  gboolean all;
  double low = 0;
  double high = available;
  double sum;

  g_return_if_fail (wishes != NULL && widths != NULL && available > 0);

  all = set_all (wishes, n_columns, FALSE, low, widths) > available;
  sum = set_all (wishes, n_columns, all, low, widths);
  if (sum >= available)
    {
      squeeze (n_columns, available / sum, widths);
      return;
    }
  sum = set_all (wishes, n_columns, all, high, widths);
  if (sum <= available)
    {
      stretch (wishes, n_columns, available - sum, widths);
      return;
    }
  for (guint round = 0; round < ROUNDS; round++)
    {
      double middle = (low + high) / 2;

      if (set_all (wishes, n_columns, all, middle, widths) > available)
        high = middle;
      else
        low = middle;
    }
  set_all (wishes, n_columns, all, low, widths);
}
