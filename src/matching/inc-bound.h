/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What no timetable can exceed.
 *
 * First slots are forgotten, only who meets whom remains, and that is a flow.  Startups send, investors receive, each pair
 * carries one meeting; fairness never rises, so it is a row of ever dearer arcs.  That takes milliseconds, and says nothing
 * about waits.  How those are bounded stands in inc-day-bound.h. */
#pragma once

#include "inc-plan.h"
#include "inc-problem.h"

G_BEGIN_DECLS

typedef struct _IncBound IncBound;

/* Runs the flow once; others only when a plan asks for them. */
IncBound *inc_bound_new (const IncProblem *problem);
void inc_bound_free (IncBound *self);

/* The pairs of the flow, the dearest first: nearly a timetable.  int. */
const GArray *inc_bound_get_pairs (const IncBound *self);
/* Of inc_worth_total () at most. */
gint64 inc_bound_get_total (IncBound *self);
/* How many moves of a search take as long as a step of tightening. */
gint64 inc_bound_count_work (const IncBound *self);
/* Makes steps until there are n_steps or the end (µs; 0: none).  tally: the levels of the best that was found. */
void inc_bound_tighten (IncBound *self, const gint64 *tally, int n_steps, gint64 end, const int *stop);
/* Nothing is better than this. */
void inc_bound_set_exact (IncBound *self, const gint64 *tally);

/* Sets the plan's bounds, but for moves. */
void inc_bound_apply (IncBound *self, IncPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncBound, inc_bound_free)

G_END_DECLS
