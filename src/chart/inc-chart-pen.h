/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What all kinds of charts draw with: ink, colours of series, hatches, markers and words.  Inside
 * this folder only.  A pen without a cairo context measures and draws nothing. */
#pragma once

#include "inc-chart-drawing.h"

G_BEGIN_DECLS

#define INC_CHART_N_COLOURS 4

typedef enum
{
  INC_CHART_STRONG, /* ink */
  INC_CHART_QUIET,  /* words that give context */
} IncChartTone;

typedef enum
{
  INC_CHART_START,
  INC_CHART_CENTRE,
  INC_CHART_END,
} IncChartAlign;

typedef struct
{
  cairo_t *cr;
  PangoLayout *layout;
  const IncChartLook *look;
  double unit; /* strokes and gaps grow with the words */
  double line; /* height of a line of words */
} IncChartPen;

void inc_chart_pen_init (IncChartPen *self, cairo_t *cr, PangoContext *context, const IncChartLook *look);
void inc_chart_pen_clear (IncChartPen *self);

/* Red, green and blue from 0 to 255. */
const guint8 *inc_chart_pen_get_colour (const IncChartLook *look, guint series);
/* On a screen edges fall between pixels; paper has none. */
double inc_chart_pen_snap (const IncChartPen *self, double position);

/* Of one line. */
double inc_chart_pen_measure (IncChartPen *self, const char *text);
/* Of the longest word, which cannot be broken. */
double inc_chart_pen_measure_word (IncChartPen *self, const char *text);
guint inc_chart_pen_count_lines (IncChartPen *self, const char *text, double width);
/* Words in a box from its top: wrapped to at most so many lines, then shortened. */
void inc_chart_pen_write (IncChartPen *self, const char *text, IncChartTone tone, IncChartAlign align,
                          double x, double y, double width, guint max_lines);

void inc_chart_pen_set_ink (IncChartPen *self, double alpha);
void inc_chart_pen_set_series (IncChartPen *self, guint series, double alpha);
/* A line of the grid; the one of zero is stronger. */
void inc_chart_pen_rule (IncChartPen *self, double x, double y, double to_x, double to_y, gboolean zero);
/* The dotted line of a target. */
void inc_chart_pen_dots (IncChartPen *self, double x, double y, double to_x, double to_y);
/* A bar; hatched where its period is open. */
void inc_chart_pen_bar (IncChartPen *self, const cairo_rectangle_t *bar, guint series, gboolean open);
/* Hatch in ink over the plot of an open period. */
void inc_chart_pen_shade (IncChartPen *self, const cairo_rectangle_t *area);
/* Width and dashes of a series' line. */
void inc_chart_pen_set_stroke (IncChartPen *self, guint series);
/* Each series has its own shape. */
void inc_chart_pen_marker (IncChartPen *self, double x, double y, guint series);

G_END_DECLS
