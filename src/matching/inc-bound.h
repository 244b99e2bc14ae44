/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What no timetable can exceed: slots are forgotten, only who meets whom remains, and that is a flow.  Startups send, investors
 * receive, each pair carries one meeting; fairness never rises, so it is a row of ever dearer arcs. */
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
/* Sets the plan's bounds.  Idle slots and moves are bounded by 0. */
void inc_bound_apply (IncBound *self, IncPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncBound, inc_bound_free)

G_END_DECLS
