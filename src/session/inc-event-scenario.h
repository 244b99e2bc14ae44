/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Timetables in the register: a plan becomes one, one is published, and what is said of one. */
#pragma once

#include "inc-event-planning.h"

G_BEGIN_DECLS

/* The plan as a new timetable of the event, or in place of one (scenario, not 0), whose meetings of the same two keep what was
 * noted of them: one change set.  Resolves to IncChanges. */
DexFuture *inc_session_save_event_plan (IncSession *self, const char *title, IncEventPlanning *planning, const char *name,
                                        gint64 scenario);
/* A timetable becomes the published one, and the event is scheduled; the one before is replaced.  Resolves to IncChanges. */
DexFuture *inc_session_publish_scenario (IncSession *self, const char *title, gint64 event, gint64 scenario);

/* What may be said of a plan, and no more: "Proven: no timetable is better", or by how much one could be at most.  Full
 * transfer. */
char *inc_event_plan_describe (const IncInstance *instance, const IncPlan *plan);

G_END_DECLS
