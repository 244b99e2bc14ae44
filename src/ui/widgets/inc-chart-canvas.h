/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncChartCanvas: a chart as a widget, in the font and colours of the window.  What is pointed at, or reached by the arrow
 * keys, is told in a bubble and to screen readers; Escape takes it away. */
#pragma once

#include "inc-chart-drawing.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_CHART_CANVAS (inc_chart_canvas_get_type ())
G_DECLARE_FINAL_TYPE (IncChartCanvas, inc_chart_canvas, INC, CHART_CANVAS, GtkWidget)

/* The language of the window, as charts know it. */
const char *inc_chart_canvas_get_language (void);

/* NULL: nothing. */
void inc_chart_canvas_set_chart (IncChartCanvas *self, IncChart *chart);
/* What the bubble says; NULL when there is none.  Borrowed. */
const char *inc_chart_canvas_get_told (IncChartCanvas *self);
/* The look that it has now; its family is borrowed. */
IncChartLook inc_chart_canvas_get_look (IncChartCanvas *self);

G_END_DECLS
