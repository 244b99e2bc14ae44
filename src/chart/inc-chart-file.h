/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart as the whole contents of a picture file, with its title and a ground, to stand alone. */
#pragma once

#include "inc-chart-drawing.h"

G_BEGIN_DECLS

typedef enum
{
  INC_CHART_PNG,
  INC_CHART_SVG,
} IncChartFormat;

/* The format of a file's name; FALSE for another ending than .png and .svg. */
gboolean inc_chart_file_find_format (const char *name, IncChartFormat *format);
/* width: in units of the look.  scale: pixels of a PNG for a unit; less where the picture would have more
 * than 16 million.  Full transfer. */
GBytes *inc_chart_file_make (const IncChart *self, IncChartFormat format, double width, double scale,
                             const IncChartLook *look);

G_END_DECLS
