/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of invented Vietnamese figures, one for each thing that a chart may have to show: for tests
 * and for looking at. */
#pragma once

#include "inc-chart-drawing.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  IncChart *(*make) (void);
} IncChartSample;

extern const IncChartSample inc_chart_samples[];
extern const guint inc_chart_n_samples;

/* A sealed chart. */
IncChart *inc_chart_sample_new (const char *name);
/* Drawn on a ground of its own at so many pixels a unit.  Full transfer. */
cairo_surface_t *inc_chart_sample_paint (const IncChart *chart, double width, const IncChartLook *look);

G_END_DECLS
