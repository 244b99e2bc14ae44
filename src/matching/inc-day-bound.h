/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What no timetable can exceed, idle slots included.
 *
 * Let every person plan their day alone, as if all others were at their service, but let the two people of a meeting share what
 * it is worth in each slot, in any proportion, and pay for the table.  Whoever plans alone does no worse than in any common
 * timetable; so the sum of all best days, and of all tables at their prices, is no less than the best timetable is worth.  That
 * holds for all shares and prices; this looks for those that make the sum small. */
#pragma once

#include "inc-problem.h"

G_BEGIN_DECLS

typedef struct _IncDayBound IncDayBound;

/* For the sum of all levels that a slot decides, at these prices, which stay the caller's and must outlive it; idle slots cost.
 * It begins as good as the flow.  NULL where the numbers are too large to be cut fine. */
IncDayBound *inc_day_bound_new (const IncProblem *problem, const gint64 *prices);
void inc_day_bound_free (IncDayBound *self);

/* Looks for better shares until n_steps or the end (µs, as g_get_monotonic_time (); 0: none).  value: the best that was
 * found, towards which it aims. */
void inc_day_bound_improve (IncDayBound *self, gint64 value, int n_steps, gint64 end, const int *stop);
gint64 inc_day_bound_get (const IncDayBound *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncDayBound, inc_day_bound_free)

G_END_DECLS
