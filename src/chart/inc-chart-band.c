/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-band: each row has its own scale, on which all targets stand at the same place; so amounts
 * of different size can be read down one line. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

#include <math.h>

#define LEAST_SCALE 1.2 /* times the target */
#define MOST_SCALE 2.0  /* a bar that is longer is broken before its end */

static char *
dup_number (const IncChart *chart, guint category, const char *language)
{
  const gint64 target = inc_chart_get_category_target (chart, category);
  g_autofree char *value = inc_chart_format (chart, inc_chart_get_value (chart, 0, category), language);
  g_autofree char *aim = inc_chart_format (chart, target, language);

  return target == INC_CHART_MISSING ? g_steal_pointer (&value) : g_strdup_printf ("%s / %s", value, aim);
}

/* Of the target; FALSE where there is no share. */
static gboolean
get_share (const IncChart *chart, guint category, double *share)
{
  const gint64 value = inc_chart_get_value (chart, 0, category), target = inc_chart_get_category_target (chart, category);

  *share = value == INC_CHART_MISSING || target <= 0 ? 0 : (double) value / (double) target;
  return value != INC_CHART_MISSING && target > 0;
}

static double
find_scale (const IncChart *chart)
{
  double most = LEAST_SCALE;

  for (guint i = 0; i < inc_chart_get_n_categories (chart); i++)
    {
      double share;

      if (get_share (chart, i, &share))
        most = MAX (most, share);
    }
  return MIN (most, MOST_SCALE);
}

static double
measure_numbers (IncChartPen *pen, const IncChart *chart)
{
  double widest = 0;

  for (guint i = 0; i < inc_chart_get_n_categories (chart); i++)
    {
      g_autofree char *text = dup_number (chart, i, pen->look->decimals);

      widest = MAX (widest, inc_chart_pen_measure (pen, text));
    }
  return ceil (widest) + 0.5 * pen->line + 1;
}

static void
draw_track (const IncChartRows *self, IncChartPen *pen, double y)
{
  const double top = inc_chart_pen_snap (pen, y - 0.45 * pen->line), bottom = inc_chart_pen_snap (pen, y + 0.45 * pen->line);

  inc_chart_pen_set_ink (pen, pen->look->contrast ? 0.2 : 0.08);
  cairo_rectangle (pen->cr, self->plot.x, top, self->plot.width, bottom - top);
  cairo_fill (pen->cr);
}

static void
draw_value (const IncChartRows *self, IncChartPen *pen, guint category, double share, double most)
{
  const double y = inc_chart_rows_get_y (self, category), u = pen->unit;
  const double top = inc_chart_pen_snap (pen, y - 0.3 * pen->line);
  const double height = inc_chart_pen_snap (pen, y + 0.3 * pen->line) - top;
  const double end = self->plot.width * CLAMP (share / most, 0, 1);
  const gboolean open = category >= inc_chart_get_open_from (self->chart), broken = share > most;
  cairo_rectangle_t bar = { self->plot.x, top, inc_chart_pen_snap (pen, broken ? end - 10 * u : end), height };

  inc_chart_pen_bar (pen, &bar, 0, open);
  if (!broken)
    return;
  bar.x += end - 6 * u;
  bar.width = 6 * u;
  inc_chart_pen_bar (pen, &bar, 0, open);
}

static void
draw_tick (const IncChartRows *self, IncChartPen *pen, guint category, double most)
{
  const double y = inc_chart_rows_get_y (self, category), x = self->plot.x + self->plot.width / most;

  inc_chart_pen_set_ink (pen, 1);
  cairo_rectangle (pen->cr, inc_chart_pen_snap (pen, x - pen->unit), inc_chart_pen_snap (pen, y - 0.6 * pen->line),
                   MAX (inc_chart_pen_snap (pen, 2 * pen->unit), 1), inc_chart_pen_snap (pen, 1.2 * pen->line));
  cairo_fill (pen->cr);
}

double
inc_chart_rows_band (IncChartRows *self, IncChartPen *pen, const IncChart *chart, const cairo_rectangle_t *area)
{
  const double top = inc_chart_caption (pen, chart, FALSE, TRUE, area->x, area->y, area->width);
  const double row = inc_chart_rows_get_name_height (pen, chart, area->width) + 0.8 * pen->line;
  const double most = find_scale (chart);

  inc_chart_rows_init (self, pen, chart, area, top, measure_numbers (pen, chart), row);
  for (guint i = 0; pen->cr != NULL && i < inc_chart_get_n_categories (chart); i++)
    {
      g_autofree char *number = dup_number (chart, i, pen->look->decimals);
      double share;

      draw_track (self, pen, inc_chart_rows_get_y (self, i));
      if (get_share (chart, i, &share) && share > 0)
        draw_value (self, pen, i, share, most);
      if (inc_chart_get_category_target (chart, i) > 0)
        draw_tick (self, pen, i, most);
      inc_chart_rows_write_name (self, pen, i);
      inc_chart_rows_write_number (self, pen, i, number);
    }
  return top + row * inc_chart_get_n_categories (chart);
}
