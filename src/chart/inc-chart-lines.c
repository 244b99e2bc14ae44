/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-lines: a gap in the data is a gap in the line. */
#include "config.h"

#include "inc-chart-plot.h"

static gboolean
is_known (const IncChartColumns *self, guint series, guint category)
{
  return category < inc_chart_get_n_categories (self->chart)
         && inc_chart_get_value (self->chart, series, category) != INC_CHART_MISSING;
}

static void
draw_line (const IncChartColumns *self, IncChartPen *pen, guint series)
{
  cairo_save (pen->cr);
  cairo_new_path (pen->cr);
  for (guint i = 0; i < inc_chart_get_n_categories (self->chart); i++)
    {
      double x, y;

      if (!is_known (self, series, i))
        continue;
      x = inc_chart_columns_get_x (self, i);
      y = inc_chart_columns_get_y (self, inc_chart_get_value (self->chart, series, i));
      if (i == 0 || !is_known (self, series, i - 1))
        cairo_move_to (pen->cr, x, y);
      else
        cairo_line_to (pen->cr, x, y);
    }
  inc_chart_pen_set_series (pen, inc_chart_columns_get_colour (self, series), 1);
  inc_chart_pen_set_stroke (pen, inc_chart_columns_get_colour (self, series));
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/* Where markers would touch, only those that nothing else shows: the ends and lone values. */
static void
draw_markers (const IncChartColumns *self, IncChartPen *pen, guint series)
{
  const gboolean crowded = self->slot < 12 * pen->unit;

  for (guint i = 0; i < inc_chart_get_n_categories (self->chart); i++)
    {
      const gboolean inside = i > 0 && is_known (self, series, i - 1) && is_known (self, series, i + 1);

      if (is_known (self, series, i) && !(crowded && inside))
        inc_chart_pen_marker (pen, inc_chart_columns_get_x (self, i),
                              inc_chart_columns_get_y (self, inc_chart_get_value (self->chart, series, i)),
                              inc_chart_columns_get_colour (self, series));
    }
}

void
inc_chart_lines_draw (const IncChartColumns *self, IncChartPen *pen)
{
  for (guint i = self->first + self->n; i-- > self->first;)
    {
      draw_line (self, pen, i);
      draw_markers (self, pen, i);
    }
}
