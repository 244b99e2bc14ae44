/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A timetable, what it is worth, and what no timetable can exceed: the result of planning. */
#pragma once

#include "inc-worth.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *meetings; /* IncSitting, by slot and table */
  IncWorth worth;
  gint64 bounds[INC_N_LEVELS]; /* none that is as good at the levels before is better than that */
  gint64 total_bound;          /* of inc_worth_total () */
  gint64 scratch_bound;        /* of the interest, whatever the other levels are */
  guint proven;                /* bits of levels: at the bound, and so are all before */
  gint64 chosen_idle;          /* idle slots: these meetings have no fewer at any time; −1: not asked (inc-chosen.h) */
} IncPlan;

/* No meetings, and bounds that any timetable keeps. */
IncPlan *inc_plan_new (const IncInstance *instance);
void inc_plan_free (IncPlan *self);

/* Takes meetings (transfer full), orders and measures them. */
void inc_plan_set_meetings (IncPlan *self, const IncInstance *instance, GArray *meetings);
/* A bound of one level.  Which levels are proven follows: a level is, when it reaches its bound and all before it are. */
void inc_plan_set_bound (IncPlan *self, IncLevel level, gint64 bound);

/* What could be gained at a level at most, in millionths of the bound; 0 at the bound. */
gint64 inc_plan_get_gap (const IncPlan *self, IncLevel level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPlan, inc_plan_free)

G_END_DECLS
