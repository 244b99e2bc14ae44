/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-scale: whole numbers throughout, so that a line's number is exact: half a per cent is
 * 5,000 millionths, and a count never gets a line at one and a half. */
#include "config.h"

#include "inc-chart-scale.h"

/* Four steps of the widest kind stay within 64 bits. */
#define MOST G_GINT64_CONSTANT (4000000000000000000)

static gint64
floor_div (gint64 value, gint64 step)
{
  return value / step - (value % step < 0);
}

static gint64
ceil_div (gint64 value, gint64 step)
{
  return value / step + (value % step > 0);
}

/* The next of 1, 2, 2.5, 5, 10 … that is whole: 2.5 begins at 25. */
static gint64
next_step (gint64 step)
{
  gint64 power = 1;

  while (power <= step / 10)
    power *= 10;
  if (step == power)
    return step * 2;
  if (step == 2 * power)
    return power >= 10 ? step + power / 2 : step + 3;
  return step == 5 * power ? 10 * power : 5 * power;
}

void
inc_chart_scale_init (IncChartScale *self, gint64 lowest, gint64 highest, guint max_steps)
{
  const gint64 low = CLAMP (lowest, -MOST, MOST), high = CLAMP (highest, -MOST, MOST);
  const gint64 most = MAX (max_steps, 2);
  gint64 step = 1;

  g_return_if_fail (lowest <= highest);

  while (ceil_div (high, step) - floor_div (low, step) > most && step < MOST)
    step = next_step (step);
  self->step = step;
  self->from = (int) floor_div (low, step);
  self->to = MAX ((int) ceil_div (high, step), self->from + 1);
}

double
inc_chart_scale_get_share (const IncChartScale *self, gint64 value)
{
  const double share = ((double) value / (double) self->step - self->from) / (self->to - self->from);

  return CLAMP (share, 0, 1);
}

guint
inc_chart_scale_thin_out (guint every)
{
  static const guint small[] = { 1, 2, 3, 4, 6, 12 };

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    if (small[i] > every)
      return small[i];
  return every / 12 * 12 + 12;
}

void
inc_chart_scale_push_apart (double *tops, const double *heights, guint n, double low, double high)
{
  double edge = low;

  for (guint i = 0; i < n; i++)
    {
      tops[i] = MAX (tops[i], edge);
      edge = tops[i] + heights[i];
    }
  edge = high;
  for (guint i = n; i-- > 0;)
    {
      tops[i] = MIN (tops[i], edge - heights[i]);
      edge = tops[i];
    }
}

gint64
inc_chart_scale_add (gint64 a, gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return b > 0 ? MOST : -MOST;
  return CLAMP (sum, -MOST, MOST);
}
