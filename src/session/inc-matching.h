/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings planned from a file and judged by the checker, as futures.  No register is needed. */
#pragma once

#include "inc-planner.h"
#include "inc-proof.h"
#include "inc-why.h"

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/* A day, its timetable, and that as mm-plan/1.  Of a published day (.dzn), on which it is settled who meets whom, there is an
 * agenda with its proof; of any other an instance with its plan. */
typedef struct
{
  IncInstance *instance;
  IncPlan *plan;
  IncAgenda *agenda;
  IncProof *proof;
  GBytes *json; /* of a plan that was made */
  IncWhy *why;  /* of a plan that was asked about */
} IncMatching;

/* What is to be proven. */
typedef struct
{
  gint64 milliseconds; /* once meetings are chosen, for the least waiting that these can have; 0: nothing is proven */
  int fairness;        /* of a published day */
} IncMatchingProof;

#define INC_TYPE_MATCHING (inc_matching_get_type ())
GType inc_matching_get_type (void);

/* Reads mm-instance/1 or a published day and plans it on a thread of its own; resolves to an IncMatching (boxed).  Cancelling
 * its promise ends the search early: then the best so far is the result.
 *
 * Without moves and time, an instance is planned for a second, and a published day until its timetable is proven. */
DexFuture *inc_matching_plan (GBytes *instance, const IncPlannerLimits *limits, const IncMatchingProof *proof);
/* Why two people meet in the plan, or do not; resolves to an IncMatching.  A plan with faults is refused. */
DexFuture *inc_matching_explain (GBytes *instance, GBytes *plan, const char *a, const char *b);
/* Resolves to the faults, a GPtrArray of sentences (boxed G_TYPE_PTR_ARRAY); none when the plan holds. */
DexFuture *inc_matching_verify (GBytes *instance, GBytes *plan);

G_END_DECLS
