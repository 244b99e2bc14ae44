/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report of one cohort: its figures, where its startups stand, and who they are.
 * From plain values, which stay the caller's and are copied; NULL and INC_UNKNOWN print as "–". */
#pragma once

#include "inc-report-frame.h"
#include "inc-report-leverage.h"
#include "inc-report-values.h"

G_BEGIN_DECLS

/* A longer list stands in an annex, where the options ask for one. */
#define INC_COHORT_REPORT_LONG 12

typedef struct
{
  const char *label;
  gint64 n;
} IncCohortStage;

typedef struct
{
  const char *name;
  const char *tax_code;
  const char *sector;
  const char *stage;
  const char *since; /* ISO date */
  const char *status;
} IncCohortStartup;

typedef struct
{
  IncReportFrame frame;
  const char *cohort;
  const char *programme;
  gint64 enrolled;
  gint64 admitted;  /* the sum of the six below */
  gint64 not_begun; /* admitted, but not active yet */
  gint64 active;
  gint64 graduated;
  gint64 withdrawn; /* after they were admitted */
  gint64 dismissed;
  gint64 risk_accepted;
  gint64 ended; /* what the graduation rate is of: the last four */
  IncReportLeverage leverage;
  const IncCohortStage *stages;
  guint n_stages;
  const IncCohortStartup *startups;
  guint n_startups;
} IncCohortReport;

/* Full transfer; it may be added to before it is laid out. */
IncDocument *inc_cohort_report_new (const IncCohortReport *report);

G_END_DECLS
