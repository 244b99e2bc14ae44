/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event as the planner takes it, and its plan as meetings.  The planner's people are the book's attendees by index, those
 * who do not come too: they are in no pair.  Any thread. */
#pragma once

#include "inc-event-book.h"
#include "inc-plan.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean suggest; /* pairs that fit meet too, where time is left, though nobody asked for it */
  int now;          /* slots before this one are over: their meetings stay, and nothing else is there; 0: none */
  gboolean keep;    /* what the book's timetable has is better than what it has not; who stays in a slot stays at the table */
} IncEventPlanOptions;

/* The score of a pair from its wishes: 10 for each point of both ratings, 5 for one side alone.  Without a rating a must counts
 * as 5, a wish as 3. */
#define INC_EVENT_MUTUAL_POINTS 10
#define INC_EVENT_SINGLE_POINTS 5

/* Checked: INC_INSTANCE_ERROR when nothing can be planned, in words for people.  Locked meetings of the book's timetable stay.
 * A wish that nobody answered never bars a slot: it is a pair like others. */
IncInstance *inc_event_instance_new (const IncEventBook *book, const IncEventPlanOptions *options, GError **error);

/* New IncMeeting records (no scenario yet), of which those that the book's timetable has keep lock, result and notes.  Full
 * transfer. */
GPtrArray *inc_event_instance_to_meetings (const IncEventBook *book, const IncInstance *instance, const GArray *sittings);
/* The book's meetings as the planner has them; those that cannot be are left out. */
GArray *inc_event_instance_get_sittings (const IncEventBook *book, const IncInstance *instance);

G_END_DECLS
