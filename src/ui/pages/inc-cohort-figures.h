/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortFigures: a cohort in charts: how far its startups came, and what they work on. */
#pragma once

#include "inc-chart.h"
#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_COHORT_FIGURES (inc_cohort_figures_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortFigures, inc_cohort_figures, INC, COHORT_FIGURES, AdwBin)

/* session NULL lets go of everything.  Follows the register by itself. */
void inc_cohort_figures_set_cohort (IncCohortFigures *self, IncSession *session, gint64 cohort);

/* Of the query cohort-funnel.  Full transfer. */
IncChart *inc_cohort_figures_make_funnel (const IncTable *table);
/* Of the query cohort-board: sectors, the most frequent first; one startup may count in several.  Full transfer. */
IncChart *inc_cohort_figures_make_sectors (const IncTable *table);

G_END_DECLS
