/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-bars: bars side by side or heaped, from zero; edges fall between pixels. */
#include "config.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

#define WIDEST 56 /* units */

static gboolean
is_open (const IncChartColumns *self, guint category)
{
  return category >= inc_chart_get_open_from (self->chart);
}

static void
write_value (IncChartPen *pen, const char *text, double x, double y, gboolean below)
{
  const double width = inc_chart_pen_measure (pen, text) + 1;

  inc_chart_pen_write (pen, text, INC_CHART_STRONG, INC_CHART_CENTRE, x - width / 2,
                       below ? y + pen->unit : y - pen->line - pen->unit, width, 1);
}

/* A bar between two values; what is not zero is seen. */
static void
draw_bar (const IncChartColumns *self, IncChartPen *pen, guint series, guint category, double left, double right,
          double from, double to)
{
  const double x = inc_chart_pen_snap (pen, left), top = inc_chart_pen_snap (pen, MIN (from, to));
  const double bottom = inc_chart_pen_snap (pen, MAX (from, to));
  cairo_rectangle_t bar = { x, top, MAX (inc_chart_pen_snap (pen, right) - x, 1), bottom - top };

  if (from != to && bar.height < 1)
    {
      bar.y = from > to ? bottom - 1 : top;
      bar.height = 1;
    }
  inc_chart_pen_bar (pen, &bar, inc_chart_columns_get_colour (self, series), is_open (self, category));
}

static void
draw_group (const IncChartColumns *self, IncChartPen *pen, guint category)
{
  const double width = MIN ((self->n > 1 ? 0.8 : 0.62) * self->slot, self->n * WIDEST * pen->unit);
  const double pitch = width / self->n, gap = MIN (self->n > 1 ? 2 * pen->unit : 0, pitch / 4);
  const double left = inc_chart_columns_get_x (self, category) - width / 2;
  const double zero = inc_chart_columns_get_y (self, 0);

  for (guint i = 0; i < self->n; i++)
    {
      const gint64 value = inc_chart_get_value (self->chart, self->first + i, category);
      const double x = left + i * pitch, y = value == INC_CHART_MISSING ? zero : inc_chart_columns_get_y (self, value);

      if (value != INC_CHART_MISSING)
        draw_bar (self, pen, self->first + i, category, x + gap / 2, x + pitch - gap / 2, zero, y);
      if (self->values)
        {
          g_autofree char *text = inc_chart_format (self->chart, value, pen->look->decimals);

          write_value (pen, text, x + pitch / 2, y, value != INC_CHART_MISSING && value < 0);
        }
    }
}

static void
draw_heap (const IncChartColumns *self, IncChartPen *pen, guint category)
{
  const double width = MIN (0.62 * self->slot, WIDEST * pen->unit);
  const double middle = inc_chart_columns_get_x (self, category);
  gint64 total = 0;
  double y = inc_chart_columns_get_y (self, 0);

  for (guint i = self->first; i < self->first + self->n; i++)
    {
      const gint64 value = inc_chart_get_value (self->chart, i, category);
      const double from = total > 0 ? inc_chart_pen_snap (pen, y) - pen->unit : y; /* a gap between the parts */

      if (value == INC_CHART_MISSING || value == 0)
        continue;
      total = inc_chart_scale_add (total, value);
      y = inc_chart_columns_get_y (self, total);
      draw_bar (self, pen, i, category, middle - width / 2, middle + width / 2, MAX (from, y + pen->unit / 2), y);
    }
  if (self->values)
    {
      g_autofree char *text = inc_chart_words_total (self->chart, category, pen->look->decimals);

      write_value (pen, text, middle, y, FALSE);
    }
}

void
inc_chart_bars_draw (const IncChartColumns *self, IncChartPen *pen)
{
  const gboolean heaps = inc_chart_get_kind (self->chart) == INC_CHART_STACKED && !self->panel;

  for (guint i = 0; i < inc_chart_get_n_categories (self->chart); i++)
    if (heaps)
      draw_heap (self, pen, i);
    else
      draw_group (self, pen, i);
}
