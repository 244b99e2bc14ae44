/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Private capital beside public money, as two figures of a report, with what they rest on. */
#pragma once

#include "inc-report-frame.h"
#include "inc-report-values.h"

G_BEGIN_DECLS

#define INC_REPORT_LEVERAGE_FIGURES 2

typedef struct
{
  gint64 leverage;     /* millionths of a đồng for one; INC_UNKNOWN */
  gint64 public_share; /* millionths; INC_UNKNOWN */
  gint64 private_vnd;
  gint64 public_vnd;
  gint64 rounds;          /* that are in private_vnd */
  gint64 payments;        /* and support, that are in public_vnd; 0: no public money, so no figures */
  gint64 unknown_rounds;
  gint64 unknown_payments;
} IncReportLeverage;

/* At most INC_REPORT_LEVERAGE_FIGURES, from the wording's section “figures”; how many. */
guint inc_report_leverage_add (const IncReportLeverage *self, const IncReportFrame *frame, GStringChunk *chunk,
                               IncFigure *figures);

G_END_DECLS
