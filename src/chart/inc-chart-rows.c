/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-rows: names at the left, bars, numbers at the right.  A row shrinks when there is less
 * height than it wants, so that all categories are always there. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

#include <math.h>

#define MOST_OF_WIDTH 0.36

static double
get_names_width (IncChartPen *pen, const IncChart *chart, double width)
{
  double widest = 0, word = 0, most;

  for (guint i = 0; i < inc_chart_get_n_categories (chart); i++)
    {
      widest = MAX (widest, inc_chart_pen_measure (pen, inc_chart_get_category (chart, i)));
      word = MAX (word, inc_chart_pen_measure_word (pen, inc_chart_get_category (chart, i)));
    }
  most = MAX (MOST_OF_WIDTH * width, MIN (word, 0.45 * width));
  return ceil (MIN (widest, most)) + 1;
}

double
inc_chart_rows_get_name_height (IncChartPen *pen, const IncChart *chart, double width)
{
  const double names = get_names_width (pen, chart, width);

  for (guint i = 0; i < inc_chart_get_n_categories (chart); i++)
    if (inc_chart_pen_measure (pen, inc_chart_get_category (chart, i)) > names)
      return 2 * pen->line;
  return pen->line;
}

void
inc_chart_rows_init (IncChartRows *self, IncChartPen *pen, const IncChart *chart, const cairo_rectangle_t *area,
                     double top, double numbers, double row)
{
  const guint n = MAX (inc_chart_get_n_categories (chart), 1);

  *self = (IncChartRows) { .chart = chart, .area = *area };
  self->names = get_names_width (pen, chart, area->width);
  self->plot.x = inc_chart_pen_snap (pen, area->x + self->names + 0.6 * pen->line);
  self->plot.width = MAX (area->x + area->width - numbers - self->plot.x, 1);
  self->plot.y = area->y + top;
  self->row = MIN (row, MAX ((area->height - top) / n, 1));
  self->plot.height = self->row * n;
}

double
inc_chart_rows_get_y (const IncChartRows *self, guint category)
{
  return self->plot.y + self->row * (category + 0.5);
}

void
inc_chart_rows_write_name (const IncChartRows *self, IncChartPen *pen, guint category)
{
  const char *name = inc_chart_get_category (self->chart, category);
  const guint most = self->row >= 2 * pen->line ? 2 : 1;
  const guint lines = MIN (most, inc_chart_pen_count_lines (pen, name, self->names));

  inc_chart_pen_write (pen, name, INC_CHART_STRONG, INC_CHART_END, self->area.x,
                       inc_chart_rows_get_y (self, category) - lines * pen->line / 2, self->names, lines);
}

void
inc_chart_rows_write_number (const IncChartRows *self, IncChartPen *pen, guint category, const char *text)
{
  const double x = self->plot.x + self->plot.width + 0.5 * pen->line;

  inc_chart_pen_write (pen, text, INC_CHART_STRONG, INC_CHART_END, x,
                       inc_chart_rows_get_y (self, category) - pen->line / 2, self->area.x + self->area.width - x, 1);
}
