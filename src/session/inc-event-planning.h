/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventPlanning: a search for a timetable that runs on a thread of its own, and what it has found so far.  Main thread.
 *
 * Properties, read-only: "running"; "value", "bound" (gint64) and "gap" (millionths) of the best so far, 0 before the first;
 * "milliseconds" since the start.  They are notified together, about ten times a second. */
#pragma once

#include "inc-event-instance.h"
#include "inc-planner.h"

G_BEGIN_DECLS

#define INC_TYPE_EVENT_PLANNING (inc_event_planning_get_type ())
G_DECLARE_FINAL_TYPE (IncEventPlanning, inc_event_planning, INC, EVENT_PLANNING, GObject)

IncEventPlanning *inc_event_planning_new (IncEventBook *book, const IncEventPlanOptions *options);
/* Begins; resolves to TRUE with the best that was found, once the time is over or stop () was called. */
DexFuture *inc_event_planning_run (IncEventPlanning *self, const IncPlannerLimits *limits);
void inc_event_planning_stop (IncEventPlanning *self);

/* Borrowed; the plan is NULL before anything was found. */
const IncInstance *inc_event_planning_get_instance (IncEventPlanning *self);
const IncPlan *inc_event_planning_get_plan (IncEventPlanning *self);
IncEventBook *inc_event_planning_get_book (IncEventPlanning *self);

G_END_DECLS
