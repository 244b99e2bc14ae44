/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-drawing: chooses the shape that a chart takes in a width, and lays it out.  Measuring,
 * drawing and pointing go the same way, so that they agree. */
#include "config.h"

#include "inc-chart-drawing.h"

#include "inc-chart-plot.h"
#include "inc-chart-words.h"

#include <math.h>
#include <string.h>

enum
{
  MOST_ROWS = 40,
  PANEL_WIDTH = 190, /* units */
  PANEL_HEIGHT = 130,
  LEAST_PLOT = 130,
  MOST_PLOT = 260,
};

typedef enum
{
  SHAPE_EMPTY,
  SHAPE_COLUMNS,
  SHAPE_PANELS,
  SHAPE_ROWS,
  SHAPE_FUNNEL,
  SHAPE_BAND,
} Shape;

typedef struct
{
  const IncChart *chart;
  IncChartPen pen;
  Shape shape;
  cairo_rectangle_t area;
  guint across; /* panels beside each other */
} Drawing;

/* Time goes from left to right: names with a number in each are periods. */
static gboolean
has_periods (const IncChart *chart)
{
  for (guint i = 0; i < inc_chart_get_n_categories (chart); i++)
    if (strpbrk (inc_chart_get_category (chart, i), "0123456789") == NULL)
      return FALSE;
  return TRUE;
}

/* Bars lie down when their names do not fit below them. */
static Shape
choose_bars (Drawing *self)
{
  const guint n = inc_chart_get_n_categories (self->chart);
  IncChartColumns columns;

  if (n > MOST_ROWS || inc_chart_get_open_from (self->chart) < n || has_periods (self->chart))
    return SHAPE_COLUMNS;
  inc_chart_columns_init (&columns, &self->pen, self->chart, 0, inc_chart_get_n_series (self->chart), FALSE, &self->area);
  return columns.fits ? SHAPE_COLUMNS : SHAPE_ROWS;
}

static Shape
choose_shape (Drawing *self)
{
  const IncChart *chart = self->chart;
  const guint n = inc_chart_get_n_series (chart);
  gint64 lowest, highest;

  if (inc_chart_get_kind (chart) == INC_CHART_BAND && n == 1 && inc_chart_get_n_categories (chart) > 0)
    return SHAPE_BAND;
  if (!inc_chart_plot_get_range (chart, 0, n, FALSE, &lowest, &highest))
    return SHAPE_EMPTY;
  if (n > INC_CHART_N_COLOURS)
    return SHAPE_PANELS;
  switch (inc_chart_get_kind (chart))
    {
    case INC_CHART_FUNNEL:
      return SHAPE_FUNNEL;
    case INC_CHART_BAR:
    case INC_CHART_STACKED:
      return choose_bars (self);
    case INC_CHART_LINE:
    case INC_CHART_BAND:
    default:
      return SHAPE_COLUMNS;
    }
}

static void
drawing_init (Drawing *self, const IncChart *chart, cairo_t *cr, PangoContext *context, double width, double height,
              const IncChartLook *look)
{
  *self = (Drawing) { .chart = chart, .area = { 0, 0, width, height } };
  inc_chart_pen_init (&self->pen, NULL, context, look);
  self->shape = choose_shape (self);
  self->pen.cr = cr;
  self->across = (guint) CLAMP (width / (PANEL_WIDTH * self->pen.unit), 1, 4);
  self->across = MIN (self->across, MAX (inc_chart_get_n_series (chart), 1));
}

static double
get_plot_height (const Drawing *self)
{
  return CLAMP (0.42 * self->area.width, LEAST_PLOT * self->pen.unit, MOST_PLOT * self->pen.unit);
}

static void
draw_columns (Drawing *self, const IncChartColumns *columns)
{
  inc_chart_columns_draw (columns, &self->pen);
  if (inc_chart_get_kind (self->chart) == INC_CHART_LINE)
    inc_chart_lines_draw (columns, &self->pen);
  else
    inc_chart_bars_draw (columns, &self->pen);
  inc_chart_columns_draw_ends (columns, &self->pen);
}

/* ---- small multiples ---- */

static double
get_panels_top (Drawing *self)
{
  return inc_chart_caption (&self->pen, self->chart, FALSE, TRUE, self->area.x, self->area.y, self->area.width);
}

static guint
count_panel_rows (const Drawing *self)
{
  return (inc_chart_get_n_series (self->chart) + self->across - 1) / self->across;
}

static void
init_panel (Drawing *self, IncChartColumns *columns, guint series, double top)
{
  const double gap = 1.5 * self->pen.line, width = (self->area.width + gap) / self->across;
  const double height = (self->area.height - top + gap) / count_panel_rows (self);
  const cairo_rectangle_t area = { inc_chart_pen_snap (&self->pen, self->area.x + series % self->across * width),
                                   inc_chart_pen_snap (&self->pen, self->area.y + top + series / self->across * height),
                                   width - gap, MAX (height - gap, 1) };

  inc_chart_columns_init (columns, &self->pen, self->chart, series, 1, TRUE, &area);
}

static void
draw_panels (Drawing *self)
{
  const double top = get_panels_top (self);

  for (guint i = 0; i < inc_chart_get_n_series (self->chart); i++)
    {
      IncChartColumns columns;

      init_panel (self, &columns, i, top);
      draw_columns (self, &columns);
    }
}

/* ---- all shapes ---- */

static double
lay_rows (Drawing *self, IncChartRows *rows)
{
  switch (self->shape)
    {
    case SHAPE_FUNNEL:
      return inc_chart_rows_funnel (rows, &self->pen, self->chart, &self->area);
    case SHAPE_BAND:
      return inc_chart_rows_band (rows, &self->pen, self->chart, &self->area);
    case SHAPE_EMPTY:
    case SHAPE_COLUMNS:
    case SHAPE_PANELS:
    case SHAPE_ROWS:
    default:
      return inc_chart_rows_bars (rows, &self->pen, self->chart, &self->area);
    }
}

double
inc_chart_get_height (const IncChart *self, double width, const IncChartLook *look)
{
  IncChartColumns columns;
  IncChartRows rows;
  Drawing drawing;
  double height;

  g_return_val_if_fail (self != NULL && look != NULL && look->size > 0, 0);

  drawing_init (&drawing, self, NULL, NULL, width, 100 * look->size, look);
  switch (drawing.shape)
    {
    case SHAPE_EMPTY:
      height = 5 * drawing.pen.line;
      break;
    case SHAPE_COLUMNS:
      inc_chart_columns_init (&columns, &drawing.pen, self, 0, inc_chart_get_n_series (self), FALSE, &drawing.area);
      height = columns.top + get_plot_height (&drawing) + columns.bottom;
      break;
    case SHAPE_PANELS:
      height = get_panels_top (&drawing) - 1.5 * drawing.pen.line
               + count_panel_rows (&drawing) * (PANEL_HEIGHT * drawing.pen.unit + 1.5 * drawing.pen.line);
      break;
    case SHAPE_ROWS:
    case SHAPE_FUNNEL:
    case SHAPE_BAND:
    default:
      height = lay_rows (&drawing, &rows);
      break;
    }
  inc_chart_pen_clear (&drawing.pen);
  return ceil (height);
}

void
inc_chart_draw (const IncChart *self, cairo_t *cr, PangoContext *context, double width, double height,
                const IncChartLook *look)
{
  IncChartColumns columns;
  IncChartRows rows;
  Drawing drawing;

  g_return_if_fail (self != NULL && cr != NULL && look != NULL && look->size > 0);

  drawing_init (&drawing, self, cr, context, width, height, look);
  cairo_save (cr);
  switch (drawing.shape)
    {
    case SHAPE_EMPTY:
      inc_chart_pen_write (&drawing.pen, inc_chart_words_empty (look->decimals), INC_CHART_QUIET, INC_CHART_CENTRE, 0,
                           (height - drawing.pen.line) / 2, width, 2);
      break;
    case SHAPE_COLUMNS:
      inc_chart_columns_init (&columns, &drawing.pen, self, 0, inc_chart_get_n_series (self), FALSE, &drawing.area);
      draw_columns (&drawing, &columns);
      break;
    case SHAPE_PANELS:
      draw_panels (&drawing);
      break;
    case SHAPE_ROWS:
    case SHAPE_FUNNEL:
    case SHAPE_BAND:
    default:
      lay_rows (&drawing, &rows);
      break;
    }
  cairo_restore (cr);
  inc_chart_pen_clear (&drawing.pen);
}

/* ---- what can be pointed at ---- */

static void
add_column_spots (GArray *spots, const IncChartColumns *columns)
{
  for (guint i = 0; i < inc_chart_get_n_categories (columns->chart); i++)
    {
      const IncChartSpot spot = { i, columns->first, columns->n,
                                  { columns->plot.x + i * columns->slot, columns->plot.y, columns->slot,
                                    columns->plot.height } };

      g_array_append_val (spots, spot);
    }
}

static void
add_row_spots (GArray *spots, const IncChartRows *rows)
{
  for (guint i = 0; i < inc_chart_get_n_categories (rows->chart); i++)
    {
      const IncChartSpot spot = { i, 0, inc_chart_get_n_series (rows->chart),
                                  { rows->area.x, rows->plot.y + i * rows->row, rows->area.width, rows->row } };

      g_array_append_val (spots, spot);
    }
}

GArray *
inc_chart_dup_spots (const IncChart *self, PangoContext *context, double width, double height, const IncChartLook *look)
{
  GArray *spots = g_array_new (FALSE, FALSE, sizeof (IncChartSpot));
  IncChartColumns columns;
  IncChartRows rows;
  Drawing drawing;

  g_return_val_if_fail (self != NULL && look != NULL && look->size > 0, spots);

  drawing_init (&drawing, self, NULL, context, width, height, look);
  if (drawing.shape == SHAPE_COLUMNS)
    {
      inc_chart_columns_init (&columns, &drawing.pen, self, 0, inc_chart_get_n_series (self), FALSE, &drawing.area);
      add_column_spots (spots, &columns);
    }
  else if (drawing.shape == SHAPE_PANELS)
    for (guint i = 0; i < inc_chart_get_n_series (self); i++)
      {
        init_panel (&drawing, &columns, i, get_panels_top (&drawing));
        add_column_spots (spots, &columns);
      }
  else if (drawing.shape != SHAPE_EMPTY)
    {
      lay_rows (&drawing, &rows);
      add_row_spots (spots, &rows);
    }
  inc_chart_pen_clear (&drawing.pen);
  return spots;
}
