/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From an instance to the best timetable found, with the bound that shows how good it is.  Blocking; threads of its own while
 * it searches, none after.
 *
 * With a number of moves the result depends on the instance, the seed and that number alone, on however many threads.  With
 * a time it is as good as the time allowed. */
#pragma once

#include "inc-plan.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 seed;
  gint64 moves;        /* in all; 0: no limit */
  gint64 milliseconds; /* 0: no limit; one of the two there must be */
  int threads;         /* 0: two */
  const int *stop;     /* atomic, may be NULL: set by another thread, ends the search within milliseconds */
  const GArray *start; /* IncSitting: a timetable to begin with, as far as it is possible; may be NULL */
} IncPlannerLimits;

/* The best so far, on the thread that called; about thirty times a search. */
typedef void (*IncPlannerProgress) (const IncPlan *plan, gpointer data);

/* The instance passed inc_instance_check ().  Always a timetable, and always with its bounds. */
IncPlan *inc_planner_run (const IncInstance *instance, const IncPlannerLimits *limits, IncPlannerProgress progress,
                          gpointer data);

G_END_DECLS
