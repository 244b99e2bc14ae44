/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-columns: the frame of lines and bars.  What stands outside the plot is measured first, so
 * that the plot gets the rest; names are never turned: they take two lines, or every k-th is shown. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

#include <math.h>

enum
{
  MOST_STEPS = 6,
  MOST_VALUES = 12, /* categories with numbers at their bars */
};

/* ---- what is measured ---- */

static void
widen (gint64 value, gint64 *lowest, gint64 *highest, gboolean *any)
{
  if (value == INC_CHART_MISSING)
    return;
  *lowest = *any ? MIN (*lowest, value) : value;
  *highest = *any ? MAX (*highest, value) : value;
  *any = TRUE;
}

gboolean
inc_chart_plot_get_range (const IncChart *self, guint first, guint n, gboolean heaped, gint64 *lowest, gint64 *highest)
{
  gboolean any = FALSE;

  *lowest = *highest = 0;
  for (guint i = 0; i < inc_chart_get_n_categories (self); i++)
    {
      gint64 total = 0;

      for (guint j = first; j < first + n; j++)
        {
          const gint64 value = inc_chart_get_value (self, j, i);

          widen (value, lowest, highest, &any);
          if (value != INC_CHART_MISSING)
            total = inc_chart_scale_add (total, value);
        }
      if (heaped && any)
        widen (total, lowest, highest, &any);
    }
  return any;
}

/* Bars begin at zero; so do lines, unless their ups and downs could not be seen then. */
static void
find_scale (IncChartColumns *self, const IncChartPen *pen)
{
  const IncChart *chart = self->chart;
  const double room = self->area.height - self->top - 3 * pen->line;
  gint64 lowest, highest, target;

  inc_chart_plot_get_range (chart, self->panel ? 0 : self->first, self->panel ? inc_chart_get_n_series (chart) : self->n,
                            !self->panel && inc_chart_get_kind (chart) == INC_CHART_STACKED, &lowest, &highest);
  if (inc_chart_get_target (chart, &target, NULL))
    {
      lowest = MIN (lowest, target);
      highest = MAX (highest, target);
    }
  if (inc_chart_get_kind (chart) != INC_CHART_LINE || lowest == highest || lowest < highest - highest / 4)
    lowest = MIN (lowest, 0);
  inc_chart_scale_init (&self->scale, lowest, MAX (highest, lowest < 0 ? 0 : highest),
                        (guint) CLAMP (room / (1.6 * pen->line), 2, MOST_STEPS));
}

static char *
dup_tick (const IncChartColumns *self, const IncChartPen *pen, int line)
{
  const gint64 largest = MAX (ABS (self->scale.from), ABS (self->scale.to)) * self->scale.step;

  return inc_chart_words_tick (self->chart, line * self->scale.step, largest, pen->look->decimals);
}

static double
measure_ticks (const IncChartColumns *self, IncChartPen *pen)
{
  double widest = 0;

  for (int i = self->scale.from; i <= self->scale.to; i++)
    {
      g_autofree char *text = dup_tick (self, pen, i);

      widest = MAX (widest, inc_chart_pen_measure (pen, text));
    }
  return ceil (widest);
}

/* The words at the right: of lines their names, and of the target. */
static double
measure_ends (const IncChartColumns *self, IncChartPen *pen)
{
  g_autofree char *target = inc_chart_words_target (self->chart, pen->look->decimals);
  double widest = target != NULL ? inc_chart_pen_measure (pen, target) : 0;

  if (self->panel)
    return 0;
  for (guint i = 0; i < self->n && self->n > 1 && inc_chart_get_kind (self->chart) == INC_CHART_LINE; i++)
    widest = MAX (widest, inc_chart_pen_measure (pen, inc_chart_get_series_name (self->chart, self->first + i)));
  return widest > 0 ? ceil (MIN (widest, 0.24 * self->area.width)) + 1.6 * pen->line : 0;
}

/* Do all names that would be shown fit into two lines of whole words? */
static gboolean
do_names_fit (const IncChartColumns *self, IncChartPen *pen, guint every)
{
  const double width = every * self->slot - 0.5 * pen->line;

  for (guint i = 0; i < inc_chart_get_n_categories (self->chart); i += every)
    {
      const char *name = inc_chart_get_category (self->chart, i);

      if (inc_chart_pen_measure (pen, name) > width
          && (inc_chart_pen_count_lines (pen, name, width) > 2 || inc_chart_pen_measure_word (pen, name) > width))
        return FALSE;
    }
  return TRUE;
}

static void
find_names (IncChartColumns *self, IncChartPen *pen)
{
  const guint n = inc_chart_get_n_categories (self->chart);

  self->every = 1;
  self->fits = do_names_fit (self, pen, 1);
  while (self->every < n && !do_names_fit (self, pen, self->every))
    self->every = inc_chart_scale_thin_out (self->every);
  self->bottom = 1.5 * pen->line;
  for (guint i = 0; i < n; i += self->every)
    if (inc_chart_pen_measure (pen, inc_chart_get_category (self->chart, i)) > self->every * self->slot - 0.5 * pen->line)
      self->bottom = 2.5 * pen->line;
}

static double
get_pitch (const IncChartColumns *self)
{
  return inc_chart_get_kind (self->chart) == INC_CHART_BAR && self->n > 1 ? 0.8 * self->slot / self->n : self->slot;
}

/* All numbers stand at the bars, or none. */
static gboolean
do_values_fit (const IncChartColumns *self, IncChartPen *pen)
{
  const guint n = inc_chart_get_n_categories (self->chart);
  const gboolean stacked = inc_chart_get_kind (self->chart) == INC_CHART_STACKED;

  if (inc_chart_get_kind (self->chart) == INC_CHART_LINE || n > MOST_VALUES)
    return FALSE;
  for (guint i = 0; i < n; i++)
    for (guint j = self->first; j < self->first + self->n; j++)
      {
        g_autofree char *text = stacked && !self->panel
                                    ? inc_chart_words_total (self->chart, i, pen->look->decimals)
                                    : inc_chart_format (self->chart, inc_chart_get_value (self->chart, j, i),
                                                        pen->look->decimals);

        if (inc_chart_pen_measure (pen, text) > get_pitch (self) - 2 * pen->unit)
          return FALSE;
      }
  return TRUE;
}

void
inc_chart_columns_init (IncChartColumns *self, IncChartPen *pen, const IncChart *chart, guint first, guint n,
                        gboolean panel, const cairo_rectangle_t *area)
{
  const gboolean named = n > 1 && inc_chart_get_kind (chart) != INC_CHART_LINE;
  cairo_t *cr = g_steal_pointer (&pen->cr); /* the caption is measured here and drawn later */
  double left, right, above, below;

  *self = (IncChartColumns) { .chart = chart, .first = first, .n = n, .panel = panel, .area = *area };
  self->top = panel ? 1.5 * pen->line : inc_chart_caption (pen, chart, named, FALSE, area->x, area->y, area->width);
  find_scale (self, pen);
  left = measure_ticks (self, pen) + 0.6 * pen->line;
  right = measure_ends (self, pen);
  self->plot.x = inc_chart_pen_snap (pen, area->x + left);
  self->plot.width = MAX (area->x + area->width - right - self->plot.x, 1);
  self->slot = self->plot.width / MAX (inc_chart_get_n_categories (chart), 1);
  find_names (self, pen);
  self->values = do_values_fit (self, pen);
  above = (self->values ? 1.1 : 0.6) * pen->line;
  below = self->values && self->scale.from < 0 ? pen->line : 0;
  self->top += above;
  self->bottom += below;
  self->plot.y = inc_chart_pen_snap (pen, area->y + self->top);
  self->plot.height = MAX (inc_chart_pen_snap (pen, area->y + area->height - self->bottom) - self->plot.y, 1);
  pen->cr = cr;
}

double
inc_chart_columns_get_y (const IncChartColumns *self, gint64 value)
{
  return self->plot.y + self->plot.height * (1 - inc_chart_scale_get_share (&self->scale, value));
}

double
inc_chart_columns_get_x (const IncChartColumns *self, guint category)
{
  return self->plot.x + self->slot * (category + 0.5);
}

guint
inc_chart_columns_get_colour (const IncChartColumns *self, guint series)
{
  return self->panel ? 0 : series;
}

/* ---- what is drawn ---- */

static void
draw_grid (const IncChartColumns *self, IncChartPen *pen)
{
  const double right = self->plot.x + self->plot.width;

  for (int i = self->scale.from; i <= self->scale.to; i++)
    {
      g_autofree char *text = dup_tick (self, pen, i);
      const double y = inc_chart_pen_snap (pen, inc_chart_columns_get_y (self, i * self->scale.step));

      inc_chart_pen_rule (pen, self->plot.x, y, right, y, i == 0);
      inc_chart_pen_write (pen, text, INC_CHART_QUIET, INC_CHART_END, self->area.x, y - pen->line / 2,
                           self->plot.x - self->area.x - 0.5 * pen->line, 1);
    }
}

static void
draw_names (const IncChartColumns *self, IncChartPen *pen)
{
  const double width = self->every * self->slot - 0.5 * pen->line;
  const double y = self->area.y + self->area.height - (self->bottom - 0.4 * pen->line)
                   + (self->values && self->scale.from < 0 ? pen->line : 0);

  for (guint i = 0; i < inc_chart_get_n_categories (self->chart); i += self->every)
    {
      const char *name = inc_chart_get_category (self->chart, i);
      const double words = MIN (width, inc_chart_pen_measure (pen, name) + 1);
      const double x = inc_chart_columns_get_x (self, i) - words / 2;

      inc_chart_pen_write (pen, name, INC_CHART_QUIET, INC_CHART_CENTRE,
                           CLAMP (x, self->area.x, MAX (self->area.x, self->area.x + self->area.width - words)), y, words, 2);
    }
}

void
inc_chart_columns_draw (const IncChartColumns *self, IncChartPen *pen)
{
  const guint open = inc_chart_get_open_from (self->chart), n = inc_chart_get_n_categories (self->chart);

  if (self->panel)
    inc_chart_pen_write (pen, inc_chart_get_series_name (self->chart, self->first), INC_CHART_STRONG, INC_CHART_START,
                         self->area.x, self->area.y, self->area.width, 1);
  else
    inc_chart_caption (pen, self->chart, self->n > 1 && inc_chart_get_kind (self->chart) != INC_CHART_LINE, FALSE,
                       self->area.x, self->area.y, self->area.width);
  if (open < n && inc_chart_get_kind (self->chart) == INC_CHART_LINE)
    inc_chart_pen_shade (pen, &(cairo_rectangle_t) { self->plot.x + open * self->slot, self->plot.y,
                                                     (n - open) * self->slot, self->plot.height });
  draw_grid (self, pen);
  draw_names (self, pen);
}
