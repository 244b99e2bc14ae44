/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortTimeline: a row a startup, its stages as stretches over the months of the cohort; what the row that is pointed at
 * or reached by keys shows stands below in words. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_COHORT_TIMELINE (inc_cohort_timeline_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortTimeline, inc_cohort_timeline, INC, COHORT_TIMELINE, AdwBin)

/* Signal: "open" (gint64 startup). */

/* session NULL lets go of everything.  Follows the register by itself. */
void inc_cohort_timeline_set_cohort (IncCohortTimeline *self, IncSession *session, gint64 cohort);
/* Of IncCohortLife.  Borrowed, always the same. */
GListModel *inc_cohort_timeline_get_lives (IncCohortTimeline *self);

G_END_DECLS
