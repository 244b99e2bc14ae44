/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortComparison: a startup among the startups of a cohort it is in: a strip a measure, with how many are known.
 * It reads by itself, for the latest cohort at first; another one can be chosen. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_COHORT_COMPARISON (inc_cohort_comparison_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortComparison, inc_cohort_comparison, INC, COHORT_COMPARISON, AdwBin)

/* enrolled: of IncEnrolment, the latest first.  Hidden where there is none. */
void inc_cohort_comparison_show (IncCohortComparison *self, IncSession *session, gint64 startup, GPtrArray *enrolled);
/* When the register closes. */
void inc_cohort_comparison_forget (IncCohortComparison *self);

/* A quartile times four, as the query cohort-comparison gives it, of one of its measures: "1,5", "≈ 2,5 tỷ".  Full transfer. */
char *inc_comparison_display (const char *measure, gint64 fourfold);

G_END_DECLS
