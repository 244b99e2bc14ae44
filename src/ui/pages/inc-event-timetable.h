/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventTimetable: the timetables of an event: planned, looked at, changed by hand, compared and published. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_TIMETABLE (inc_event_timetable_get_type ())
G_DECLARE_FINAL_TYPE (IncEventTimetable, inc_event_timetable, INC, EVENT_TIMETABLE, AdwBin)

/* Actions: "timetable.plan", ".plan-here", ".stop", ".publish", ".compare", ".rename", ".delete" (of the timetable shown),
 * ".suggest" (a switch), ".view" (s: startup, investor, table), ".lock", ".cancel" and ".lift" (x: a key), ".place" ((xi): key, slot);
 * "page.toggle-panel". */
GtkWidget *inc_event_timetable_new (IncSession *session);
/* It follows the changes of its register from then on.  0: none; lets go of everything. */
void inc_event_timetable_set_event (IncEventTimetable *self, gint64 event);
/* The id of the timetable that is shown; 0: none. */
gint64 inc_event_timetable_get_scenario (IncEventTimetable *self);
gboolean inc_event_timetable_is_planning (IncEventTimetable *self);

G_END_DECLS
