/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report of a programme: its results, its cohorts side by side, its startups by sector.
 * From plain values, which stay the caller's and are copied; NULL and INC_UNKNOWN print as "–". */
#pragma once

#include "inc-report-frame.h"
#include "inc-report-leverage.h"
#include "inc-report-values.h"

G_BEGIN_DECLS

/* Of a cohort its enrolments; of the whole programme too, so that its rate is that of the table. */
typedef struct
{
  const char *name;
  const char *from; /* ISO dates */
  const char *to;
  gint64 admitted;  /* the sum of the five below */
  gint64 not_begun; /* admitted, but not active yet */
  gint64 active;
  gint64 graduated;
  gint64 left; /* withdrew or were dismissed */
  gint64 risk_accepted;
  gint64 ended; /* what the rate is of: the last three */
  gint64 new_admitted; /* within the period, as the two below */
  gint64 new_graduated;
  gint64 new_closed; /* left, or their risk was accepted */
} IncProgrammeCohort;

typedef struct
{
  const char *name; /* NULL: not written down */
  gint64 n;
} IncProgrammeSector;

typedef struct
{
  IncReportFrame frame;
  const char *programme;
  gint64 startups;       /* each once, however many cohorts it was in */
  gint64 raised;         /* đồng; INC_UNKNOWN when no round was disclosed */
  gint64 rounds;         /* that are in raised */
  gint64 raisers;        /* startups of those rounds */
  gint64 unknown_rounds; /* of unknown amount */
  IncReportLeverage leverage;
  const IncProgrammeCohort *cohorts;
  guint n_cohorts;
  const IncProgrammeSector *sectors;
  guint n_sectors;
} IncProgrammeReport;

/* Full transfer. */
IncDocument *inc_programme_report_new (const IncProgrammeReport *report);

G_END_DECLS
