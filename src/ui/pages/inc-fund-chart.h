/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a fund paid over time, as a chart: by month, or by year where there are more than two years of them. */
#pragma once

#include "inc-chart.h"
#include "inc-fund-figures.h"
#include "inc-fund.h"

G_BEGIN_DECLS

/* months: of IncFundMonth, without gaps.  NULL where nothing was paid yet.  Full transfer. */
IncChart *inc_fund_chart_new (IncFund *fund, GArray *months);

G_END_DECLS
