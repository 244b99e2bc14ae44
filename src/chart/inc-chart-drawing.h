/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart drawn by cairo: the same for paper, window and files.  Any thread, one context a thread.
 * Digits are grouped in the style of the thread (inc-number-style.h). */
#pragma once

#include "inc-chart.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  INC_CHART_PAPER,  /* black ink, colours that stay apart in grey */
  INC_CHART_LIGHT,
  INC_CHART_DARK,
} IncChartGround;

typedef struct
{
  IncChartGround ground;
  gboolean contrast;   /* outlines in ink, stronger grid */
  const char *family;  /* font of the words */
  double size;         /* of the words, in units of the context */
  const char *decimals; /* language whose number words are used ("vi", "en") */
} IncChartLook;

/* What a person can point at: a category of n series from the first. */
typedef struct
{
  guint category;
  guint first;
  guint n;
  cairo_rectangle_t area;
} IncChartSpot;

/* The look of a paper: its serif letters at so many points. */
IncChartLook inc_chart_look_paper (double size, const char *language);

/* How high it wants to be at this width. */
double inc_chart_get_height (const IncChart *self, double width, const IncChartLook *look);
/* Draws it into the rectangle from the origin. context: of the thread; NULL: one is made. */
void inc_chart_draw (const IncChart *self, cairo_t *cr, PangoContext *context, double width,
                     double height, const IncChartLook *look);
/* Of IncChartSpot, in reading order, where inc_chart_draw () puts them.  Full transfer. */
GArray *inc_chart_dup_spots (const IncChart *self, PangoContext *context, double width, double height,
                             const IncChartLook *look);
/* One sentence for those who cannot see it: kind, title, lowest and highest.  Full transfer. */
char *inc_chart_describe (const IncChart *self, const char *language);
/* A value as the chart's axis or its table writes it ("1,2 tỷ", "85 %", "–").  Full transfer. */
char *inc_chart_format (const IncChart *self, gint64 value, const char *language);

G_END_DECLS
