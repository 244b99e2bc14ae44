/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncChartNumbers: the exact numbers of a chart as a table that screen readers walk through. */
#pragma once

#include "inc-chart.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_CHART_NUMBERS (inc_chart_numbers_get_type ())
G_DECLARE_FINAL_TYPE (IncChartNumbers, inc_chart_numbers, INC, CHART_NUMBERS, AdwBin)

/* NULL: nothing. */
void inc_chart_numbers_set_chart (IncChartNumbers *self, const IncChart *chart);

G_END_DECLS
