/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-funnel: a bar a step around one middle, and between two the share that went on. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

#include <math.h>

#define BAR 0.55 /* of a row; the rest is the way to the next step */

static double
measure_numbers (IncChartPen *pen, const IncChart *chart)
{
  double widest = 0;

  for (guint i = 0; i < inc_chart_get_n_categories (chart); i++)
    {
      g_autofree char *text = inc_chart_format (chart, inc_chart_get_value (chart, 0, i), pen->look->decimals);

      widest = MAX (widest, inc_chart_pen_measure (pen, text));
    }
  return ceil (widest) + 0.5 * pen->line + 1;
}

static void
get_bar (const IncChartRows *self, const IncChartPen *pen, guint category, gint64 most, cairo_rectangle_t *bar)
{
  const gint64 value = inc_chart_get_value (self->chart, 0, category);
  const double width = most > 0 ? self->plot.width * ((double) value / (double) most) : 0;
  const double middle = self->plot.x + self->plot.width / 2, y = inc_chart_rows_get_y (self, category);
  const double half = self->row * BAR / 2;

  bar->x = inc_chart_pen_snap (pen, middle - width / 2);
  bar->width = MAX (inc_chart_pen_snap (pen, middle + width / 2) - bar->x, value > 0 ? 1 : 0);
  bar->y = inc_chart_pen_snap (pen, y - half);
  bar->height = MAX (inc_chart_pen_snap (pen, y + half) - bar->y, 1);
}

static void
draw_way (const IncChartRows *self, IncChartPen *pen, guint category, gint64 most)
{
  const gint64 above = inc_chart_get_value (self->chart, 0, category - 1);
  const gint64 below = inc_chart_get_value (self->chart, 0, category);
  g_autofree char *share = inc_chart_words_share (below, above);
  cairo_rectangle_t from, to;
  double words;

  if (share == NULL)
    return;
  get_bar (self, pen, category - 1, most, &from);
  get_bar (self, pen, category, most, &to);
  cairo_move_to (pen->cr, from.x, from.y + from.height);
  cairo_line_to (pen->cr, from.x + from.width, from.y + from.height);
  cairo_line_to (pen->cr, to.x + to.width, to.y);
  cairo_line_to (pen->cr, to.x, to.y);
  cairo_close_path (pen->cr);
  inc_chart_pen_set_series (pen, 0, 0.16);
  cairo_fill (pen->cr);
  if (to.y - from.y - from.height < 0.9 * pen->line)
    return;
  words = inc_chart_pen_measure (pen, share) + 1;
  inc_chart_pen_write (pen, share, INC_CHART_QUIET, INC_CHART_CENTRE, self->plot.x + (self->plot.width - words) / 2,
                       (from.y + from.height + to.y - pen->line) / 2, words, 1);
}

double
inc_chart_rows_funnel (IncChartRows *self, IncChartPen *pen, const IncChart *chart, const cairo_rectangle_t *area)
{
  const double top = inc_chart_caption (pen, chart, FALSE, FALSE, area->x, area->y, area->width);
  const double row = MAX (2.7 * pen->line, inc_chart_rows_get_name_height (pen, chart, area->width) + 0.3 * pen->line);
  const guint n = inc_chart_get_n_categories (chart);
  const guint open = inc_chart_get_open_from (chart);
  gint64 lowest, highest;

  inc_chart_rows_init (self, pen, chart, area, top, measure_numbers (pen, chart), row);
  inc_chart_plot_get_range (chart, 0, inc_chart_get_n_series (chart), FALSE, &lowest, &highest);
  for (guint i = 0; pen->cr != NULL && i < n; i++)
    {
      const gint64 value = inc_chart_get_value (chart, 0, i);
      g_autofree char *number = inc_chart_format (chart, value, pen->look->decimals);
      cairo_rectangle_t bar;

      if (i > 0)
        draw_way (self, pen, i, highest);
      get_bar (self, pen, i, highest, &bar);
      if (value != INC_CHART_MISSING)
        inc_chart_pen_bar (pen, &bar, 0, i >= open);
      inc_chart_rows_write_name (self, pen, i);
      inc_chart_rows_write_number (self, pen, i, number);
    }
  return top + row * n;
}
