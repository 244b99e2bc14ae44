/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-row-bars: a bar chart lying down, for names that do not fit under columns.  Every bar has
 * its number, so the grid needs fewer words. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

#include <math.h>

typedef struct
{
  IncChartRows *rows;
  IncChartPen *pen;
  const IncChart *chart;
  IncChartScale scale;
  gboolean heaped;
  int every; /* each how many-th line of the grid has its number */
} Bars;

static guint
count_bars (const Bars *self)
{
  return self->heaped ? 1 : MAX (inc_chart_get_n_series (self->chart), 1);
}

static char *
dup_number (const Bars *self, guint series, guint category)
{
  const char *language = self->pen->look->decimals;

  return self->heaped ? inc_chart_words_total (self->chart, category, language)
                      : inc_chart_format (self->chart, inc_chart_get_value (self->chart, series, category), language);
}

static double
measure_numbers (const Bars *self)
{
  double widest = 0;

  for (guint i = 0; i < inc_chart_get_n_categories (self->chart); i++)
    for (guint j = 0; j < count_bars (self); j++)
      {
        g_autofree char *text = dup_number (self, j, i);

        widest = MAX (widest, inc_chart_pen_measure (self->pen, text));
      }
  return ceil (widest) + 0.5 * self->pen->line;
}

static char *
dup_tick (const Bars *self, int line)
{
  const gint64 largest = MAX (ABS (self->scale.from), ABS (self->scale.to)) * self->scale.step;

  return inc_chart_words_tick (self->chart, line * self->scale.step, largest, self->pen->look->decimals);
}

/* The finest scale whose numbers do not touch; where even that of three lines is too wide, only its
 * ends have numbers. */
static void
find_scale (Bars *self)
{
  gint64 lowest, highest, target;

  inc_chart_plot_get_range (self->chart, 0, inc_chart_get_n_series (self->chart), self->heaped, &lowest, &highest);
  if (inc_chart_get_target (self->chart, &target, NULL))
    {
      lowest = MIN (lowest, target);
      highest = MAX (highest, target);
    }
  for (guint steps = 6; steps >= 2; steps--)
    {
      double widest = 0;

      inc_chart_scale_init (&self->scale, MIN (lowest, 0), MAX (highest, 0), steps);
      for (int i = self->scale.from; i <= self->scale.to; i++)
        {
          g_autofree char *text = dup_tick (self, i);

          widest = MAX (widest, inc_chart_pen_measure (self->pen, text));
        }
      self->every = 1.3 * widest * (self->scale.to - self->scale.from) < self->rows->plot.width
                        ? 1 : self->scale.to - self->scale.from;
      if (self->every == 1)
        return;
    }
}

static double
get_x (const Bars *self, gint64 value)
{
  return self->rows->plot.x + self->rows->plot.width * inc_chart_scale_get_share (&self->scale, value);
}

static void
draw_grid (const Bars *self)
{
  IncChartPen *pen = self->pen;
  const double bottom = self->rows->plot.y + self->rows->plot.height;
  const double right = self->rows->area.x + self->rows->area.width;

  for (int i = self->scale.from; i <= self->scale.to; i++)
    {
      g_autofree char *text = dup_tick (self, i);
      const double x = inc_chart_pen_snap (pen, get_x (self, i * self->scale.step));
      const double width = inc_chart_pen_measure (pen, text) + 1;

      inc_chart_pen_rule (pen, x, self->rows->plot.y, x, bottom, i == 0);
      if ((i - self->scale.from) % self->every == 0)
        inc_chart_pen_write (pen, text, INC_CHART_QUIET, INC_CHART_CENTRE, MIN (x - width / 2, right - width),
                             bottom + 0.3 * pen->line, width, 1);
    }
}

static void
draw_bar (const Bars *self, guint series, guint category, double from, double to, double y, double height)
{
  const double left = inc_chart_pen_snap (self->pen, MIN (from, to)), top = inc_chart_pen_snap (self->pen, y);
  const cairo_rectangle_t bar = { left, top, MAX (inc_chart_pen_snap (self->pen, MAX (from, to)) - left, from != to ? 1 : 0),
                                  MAX (inc_chart_pen_snap (self->pen, y + height) - top, 1) };

  inc_chart_pen_bar (self->pen, &bar, series, category >= inc_chart_get_open_from (self->chart));
}

static void
write_number (const Bars *self, const char *text, double x, double y)
{
  inc_chart_pen_write (self->pen, text, INC_CHART_STRONG, INC_CHART_START, x + 0.35 * self->pen->line,
                       y - self->pen->line / 2, inc_chart_pen_measure (self->pen, text) + 1, 1);
}

/* All parts of a heap from left to right; where the last one ends. */
static double
draw_heap (const Bars *self, guint category, double y, double height)
{
  double x = get_x (self, 0);
  gint64 total = 0;

  for (guint i = 0; i < inc_chart_get_n_series (self->chart); i++)
    {
      const gint64 value = inc_chart_get_value (self->chart, i, category);
      const double from = total > 0 ? inc_chart_pen_snap (self->pen, x) + self->pen->unit : x;

      if (value == INC_CHART_MISSING || value == 0)
        continue;
      total = inc_chart_scale_add (total, value);
      x = get_x (self, total);
      draw_bar (self, i, category, MIN (from, x - self->pen->unit / 2), x, y, height);
    }
  return x;
}

static void
draw_row (const Bars *self, guint category)
{
  const guint n = count_bars (self);
  const double pitch = MIN (self->rows->row * 0.84 / n, 1.6 * self->pen->line), height = pitch - (n > 1 ? self->pen->unit : 0);
  const double top = inc_chart_rows_get_y (self->rows, category) - n * pitch / 2;

  for (guint i = 0; i < n; i++)
    {
      const double y = top + i * pitch;
      const gint64 value = self->heaped ? 0 : inc_chart_get_value (self->chart, i, category);
      g_autofree char *text = dup_number (self, i, category);
      double x = get_x (self, 0);

      if (self->heaped)
        x = draw_heap (self, category, y, height);
      else if (value != INC_CHART_MISSING)
        {
          draw_bar (self, i, category, x, get_x (self, value), y, height);
          x = MAX (x, get_x (self, value)); /* beside a bar that goes to the left there is room at its root */
        }
      write_number (self, text, x, y + height / 2);
    }
  inc_chart_rows_write_name (self->rows, self->pen, category);
}

/* Its words stand over the line, as near to it as the area lets them. */
static void
draw_target (const Bars *self)
{
  IncChartPen *pen = self->pen;
  const cairo_rectangle_t *plot = &self->rows->plot;
  g_autofree char *text = inc_chart_words_target (self->chart, pen->look->decimals);
  gint64 target;
  double x, width;

  if (!inc_chart_get_target (self->chart, &target, NULL))
    return;
  x = get_x (self, target);
  width = inc_chart_pen_measure (pen, text) + 1;
  inc_chart_pen_dots (pen, x, plot->y, x, plot->y + plot->height);
  inc_chart_pen_write (pen, text, INC_CHART_STRONG, INC_CHART_CENTRE,
                       CLAMP (x - width / 2, self->rows->area.x, self->rows->area.x + self->rows->area.width - width),
                       plot->y - 1.2 * pen->line, width, 1);
}

double
inc_chart_rows_bars (IncChartRows *rows, IncChartPen *pen, const IncChart *chart, const cairo_rectangle_t *area)
{
  const gboolean named = inc_chart_get_n_series (chart) > 1, aimed = inc_chart_get_target (chart, NULL, NULL);
  const double caption = inc_chart_caption (pen, chart, named, FALSE, area->x, area->y, area->width);
  const double top = caption + (aimed ? 1.3 * pen->line : 0), bottom = 1.5 * pen->line;
  const cairo_rectangle_t inside = { area->x, area->y, area->width, area->height - bottom };
  Bars self = { rows, pen, chart, .heaped = inc_chart_get_kind (chart) == INC_CHART_STACKED };
  const double bars = count_bars (&self) * 1.2 * pen->line + 0.4 * pen->line;
  const double row = MAX (bars, inc_chart_rows_get_name_height (pen, chart, area->width) + 0.4 * pen->line);

  inc_chart_rows_init (rows, pen, chart, &inside, top, measure_numbers (&self), row);
  find_scale (&self);
  if (pen->cr != NULL)
    {
      draw_grid (&self);
      for (guint i = 0; i < inc_chart_get_n_categories (chart); i++)
        draw_row (&self, i);
      draw_target (&self);
    }
  return top + bottom + row * inc_chart_get_n_categories (chart);
}
