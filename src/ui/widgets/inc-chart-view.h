/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncChartView: a chart with its title, the same numbers as a table, and what can be done with them.
 *
 * Actions: chart.save (format "png" or "svg", path; an empty path asks for one), chart.copy, chart.show ("chart" or
 * "table"). */
#pragma once

#include "inc-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_CHART_VIEW (inc_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (IncChartView, inc_chart_view, INC, CHART_VIEW, AdwBin)

GtkWidget *inc_chart_view_new (void);

/* Seals it.  NULL: nothing. */
void inc_chart_view_set_chart (IncChartView *self, IncChart *chart);

G_END_DECLS
