/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortStrip: how far a cohort is, how many it has and what that means, in one line, or below each other. */
#pragma once

#include "inc-cohort.h"
#include "inc-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_COHORT_STRIP (inc_cohort_strip_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortStrip, inc_cohort_strip, INC, COHORT_STRIP, GtkBox)

/* table: a row of the query cohort-summary. */
void inc_cohort_strip_show (IncCohortStrip *self, IncCohort *cohort, const IncTable *table);

G_END_DECLS
