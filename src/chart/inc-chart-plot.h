/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the parts of a chart stand: columns (categories from left to right over a scale that goes
 * up) and rows (a name, a bar and a number each).  Inside this folder only.  Measured with a pen that
 * may have no cairo context; then drawn with the same pen. */
#pragma once

#include "inc-chart-pen.h"
#include "inc-chart-scale.h"

G_BEGIN_DECLS

typedef struct
{
  const IncChart *chart;
  guint first; /* of the series that are shown */
  guint n;
  gboolean panel; /* one of small multiples: the scale is that of all, and no words at its right */
  cairo_rectangle_t area;
  cairo_rectangle_t plot;
  IncChartScale scale;
  double slot;     /* width of a category */
  guint every;     /* each how many-th name is shown */
  gboolean fits;   /* every name is, in two lines */
  gboolean values; /* numbers stand at the bars */
  double top;      /* words above the plot */
  double bottom;   /* words below it */
} IncChartColumns;

typedef struct
{
  const IncChart *chart;
  cairo_rectangle_t area;
  cairo_rectangle_t plot; /* of the bars */
  double names;           /* width of the names */
  double row;             /* height of a row */
} IncChartRows;

/* Of n series from the first, heaped or each by itself.  FALSE when not one value is known. */
gboolean inc_chart_plot_get_range (const IncChart *self, guint first, guint n, gboolean heaped, gint64 *lowest,
                                   gint64 *highest);
/* The colour of a series: in a panel it is alone. */
guint inc_chart_columns_get_colour (const IncChartColumns *self, guint series);

/* One or more lines above the plot: unit, then the series and the target where asked for.  Returns
 * how high they are; 0 for nothing. */
double inc_chart_caption (IncChartPen *pen, const IncChart *chart, gboolean series, gboolean target, double x,
                          double y, double width);

void inc_chart_columns_init (IncChartColumns *self, IncChartPen *pen, const IncChart *chart, guint first, guint n,
                             gboolean panel, const cairo_rectangle_t *area);
double inc_chart_columns_get_y (const IncChartColumns *self, gint64 value);
double inc_chart_columns_get_x (const IncChartColumns *self, guint category); /* the middle */
/* Grid, numbers, names and the shade of open periods. */
void inc_chart_columns_draw (const IncChartColumns *self, IncChartPen *pen);
/* The target, and at the right the words of it and of the lines, none over another. */
void inc_chart_columns_draw_ends (const IncChartColumns *self, IncChartPen *pen);
/* What fills the columns. */
void inc_chart_lines_draw (const IncChartColumns *self, IncChartPen *pen);
void inc_chart_bars_draw (const IncChartColumns *self, IncChartPen *pen);

/* top: kept free above the rows; numbers: width kept free at the right. */
void inc_chart_rows_init (IncChartRows *self, IncChartPen *pen, const IncChart *chart, const cairo_rectangle_t *area,
                          double top, double numbers, double row);
/* How high a row is at least for its name, in the area's width. */
double inc_chart_rows_get_name_height (IncChartPen *pen, const IncChart *chart, double width);
double inc_chart_rows_get_y (const IncChartRows *self, guint category); /* the middle */
void inc_chart_rows_write_name (const IncChartRows *self, IncChartPen *pen, guint category);
void inc_chart_rows_write_number (const IncChartRows *self, IncChartPen *pen, guint category, const char *text);

/* Charts of rows: laid out in the area, and drawn where the pen has a context.  They return the height
 * that they want. */
double inc_chart_rows_bars (IncChartRows *self, IncChartPen *pen, const IncChart *chart, const cairo_rectangle_t *area);
double inc_chart_rows_funnel (IncChartRows *self, IncChartPen *pen, const IncChart *chart,
                              const cairo_rectangle_t *area);
double inc_chart_rows_band (IncChartRows *self, IncChartPen *pen, const IncChart *chart, const cairo_rectangle_t *area);

G_END_DECLS
