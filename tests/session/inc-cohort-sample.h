/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cohort whose startups' ways were counted by hand, for the tests of papers and exports. */
#pragma once

#include "inc-session-test.h"

G_BEGIN_DECLS

/* As of a day, counted on paper. */
typedef struct
{
  const char *as_of;
  int enrolled, applied, waitlisted, stage_admitted, active, graduated, withdrawn, dismissed, risk_accepted;
  int admitted, not_begun, left_programme, ended;
  const char *rate; /* as the report prints it */
} SampleFigures;

#define SAMPLE_N_FIGURES 5
extern const SampleFigures sample_figures[SAMPLE_N_FIGURES];

/* One change set.  Takes the record, gives its id. */
gint64 sample_add (IncSession *session, gpointer record);
gint64 sample_add_cohort (IncSession *session, const char *name);
/* A startup of the cohort; way: "stage day, stage day".  Gives the startup. */
gint64 sample_add_way (IncSession *session, gint64 cohort, const char *name, const char *way);
/* "Khóa 1" with its startups, and another cohort beside it. */
gint64 sample_fill_cohort (IncSession *session);

G_END_DECLS
