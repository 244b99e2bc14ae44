/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings planned from a file and judged by the checker, as futures.  No register is needed. */
#pragma once

#include "inc-planner.h"
#include "inc-why.h"

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/* An instance, its timetable, and that as mm-plan/1. */
typedef struct
{
  IncInstance *instance;
  IncPlan *plan;
  GBytes *json; /* of a plan that was made */
  IncWhy *why;  /* of a plan that was asked about */
} IncMatching;

#define INC_TYPE_MATCHING (inc_matching_get_type ())
GType inc_matching_get_type (void);

/* Reads mm-instance/1 and plans it on a thread of its own; resolves to an IncMatching (boxed).  Cancelling its promise ends
 * the search early: then the best so far is the result. */
DexFuture *inc_matching_plan (GBytes *instance, const IncPlannerLimits *limits);
/* Why two people meet in the plan, or do not; resolves to an IncMatching.  A plan with faults is refused. */
DexFuture *inc_matching_explain (GBytes *instance, GBytes *plan, const char *a, const char *b);
/* Resolves to the faults, a GPtrArray of sentences (boxed G_TYPE_PTR_ARRAY); none when the plan holds. */
DexFuture *inc_matching_verify (GBytes *instance, GBytes *plan);

G_END_DECLS
