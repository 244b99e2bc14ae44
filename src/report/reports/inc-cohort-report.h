/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report of one cohort, in Vietnamese: its figures and the list of its startups.
 * From plain values, which stay the caller's and are copied; NULL and INC_COUNT_UNKNOWN print as
 * "–". */
#pragma once

#include "inc-document.h"

G_BEGIN_DECLS

#define INC_COUNT_UNKNOWN G_GINT64_CONSTANT (-1)

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
  const char *cohort;
  const char *programme; /* may be NULL, as all below */
  const char *from;      /* ISO dates */
  const char *to;
  const char *as_of;
  const char *agency;   /* whose paper it is; without it there is no letterhead */
  const char *superior; /* the agency above */
  const char *author;
  const char *created; /* ISO stamp with offset */
  gint64 admitted;
  gint64 active;
  gint64 graduated;
  gint64 withdrawn;
  gint64 dismissed;
  gint64 ended; /* what the graduation rate is of: graduated, withdrawn, dismissed */
  const IncCohortStage *stages;
  guint n_stages;
  const IncCohortStartup *startups;
  guint n_startups;
} IncCohortReport;

/* Full transfer; more blocks may be added before it is laid out. */
IncDocument *inc_cohort_report_new (const IncCohortReport *report);

G_END_DECLS
