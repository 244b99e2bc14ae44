/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Flexible columns rise together from their least to their natural widths, each by the square root
 * of its typical text: of all ways to give away a width this leaves the fewest wrapped lines in
 * sum.  That is by the mean of each column; then rows are looked at, where one wraps beside another's empty
 * room, and room is moved in steps that get smaller. */
#include "config.h"

#include "inc-widths.h"

#include <math.h>

/* Halvings: enough for a thousandth of a point on any paper. */
#define ROUNDS 48
#define FIRST_STEP 64.0
#define LAST_STEP 2.0
/* Lines end before the edge: what each but the last leaves empty, about half a word. */
#define LEFT_EMPTY 10.0
/* What a line costs where another cell is as high already, and what a broken word does. */
#define HIDDEN_LINE 0.02
#define BROKEN_WORD 1.5

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

/* --- Lines --------------------------------------------------------------------------------- */

static double
count_lines (double text, double room)
{
  return text <= room ? 1 : MAX (2, ceil ((text - LEFT_EMPTY) / MAX (room - LEFT_EMPTY, 1)));
}

static double
get_cost (const IncSetRows *rows, guint n_columns, const double *widths)
{
  double cost = 0;

  for (guint row = 0; row < rows->n_rows; row++)
    {
      double highest = 0;

      for (guint i = 0; i < n_columns; i++)
        {
          const double room = MAX (widths[i] - rows->pad, 1);
          const double n_lines = count_lines (rows->texts[row * n_columns + i], room);

          highest = MAX (highest, n_lines);
          cost += HIDDEN_LINE * n_lines;
          if (rows->words[row * n_columns + i] > room)
            cost += BROKEN_WORD;
        }
      cost += highest;
    }
  return cost;
}

/* Gives one column step more from whichever can best do without; FALSE: none can. */
static gboolean
widen (const IncSetRows *rows, guint n_columns, guint taker, double step, double *widths, double *least)
{
  guint best = taker;

  widths[taker] += step;
  for (guint i = 0; i < n_columns; i++)
    {
      double cost;

      if (i == taker || widths[i] - step < rows->floors[i])
        continue;
      widths[i] -= step;
      cost = get_cost (rows, n_columns, widths);
      widths[i] += step;
      if (cost < *least)
        {
          *least = cost;
          best = i;
        }
    }
  widths[best] -= step; /* back, where none was found */
  return best != taker;
}

void
inc_widths_save_lines (const IncSetRows *rows, guint n_columns, double *widths)
{
  double least = get_cost (rows, n_columns, widths);

  for (double step = FIRST_STEP; step >= LAST_STEP; step /= 2)
    {
      gboolean found = TRUE;

      while (found)
        {
          found = FALSE;
          for (guint i = 0; i < n_columns; i++)
            found |= widen (rows, n_columns, i, step, widths, &least);
        }
    }
}
