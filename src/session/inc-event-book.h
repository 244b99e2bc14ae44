/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventBook: all that is known of one event, read in one snapshot: who comes, who wants whom, a timetable.  A value that
 * nobody changes; reference-counted, any thread. */
#pragma once

#include "inc-deal.h"
#include "inc-event-day.h"
#include "inc-investor.h"
#include "inc-meeting.h"
#include "inc-scenario.h"
#include "inc-session.h"
#include "inc-startup.h"
#include "inc-wish.h"

G_BEGIN_DECLS

typedef struct
{
  IncEvent *event;
  IncEventDay *day;
  GPtrArray *attendees;  /* IncAttendee: startups, then investors, each by name */
  guint n_startups;      /* of the attendees */
  GPtrArray *startups;   /* IncStartup of each attendee who is one, in their order */
  GPtrArray *investors;  /* IncInvestor of the attendees behind them, in their order */
  GPtrArray *wishes;     /* IncWish */
  GPtrArray *scenarios;  /* IncScenario, newest first */
  IncScenario *scenario; /* the one that the meetings are of; NULL: there is none */
  GPtrArray *meetings;   /* IncMeeting, by slot and table */
  GHashTable *indexes;   /* id of an attendee -> index + 1 */
  GHashTable *wishes_of; /* wishes, by whose and whom */
  GHashTable *meetings_of; /* meetings that are not cancelled, by startup and investor */
  GArray *counts;        /* int: of these, how many each attendee has */
} IncEventBook;

#define INC_TYPE_EVENT_BOOK (inc_event_book_get_type ())
GType inc_event_book_get_type (void);

/* Of a scenario; of the published one, or else the newest, when scenario is 0.  Resolves to an IncEventBook. */
DexFuture *inc_session_load_event_book (IncSession *self, gint64 event, gint64 scenario);

IncEventBook *inc_event_book_ref (IncEventBook *self);
void inc_event_book_unref (IncEventBook *self);

/* −1: not an attendee of this event. */
int inc_event_book_find (const IncEventBook *self, gint64 attendee);
IncAttendee *inc_event_book_get_attendee (const IncEventBook *self, int index);
/* Of the startup or investor.  Borrowed. */
const char *inc_event_book_get_name (const IncEventBook *self, int index);
/* Whether they are planned for: nobody who declined or only waits for a place. */
gboolean inc_event_book_is_coming (const IncEventBook *self, int index);
/* What one wants of the other; NULL when nothing was said.  Borrowed. */
IncWish *inc_event_book_find_wish (const IncEventBook *self, int wisher, int wanted);
/* The meeting of two that is not cancelled; NULL when they have none.  Borrowed. */
IncMeeting *inc_event_book_find_meeting (const IncEventBook *self, int startup, int investor);

/* The attendee's own limit of meetings, or the event's for the side; INC_MISSING without either. */
gint64 inc_event_book_get_least (const IncEventBook *self, int index);
gint64 inc_event_book_get_most (const IncEventBook *self, int index);
/* Meetings of an attendee in the timetable that are not cancelled. */
int inc_event_book_count_meetings (const IncEventBook *self, int index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncEventBook, inc_event_book_unref)

G_END_DECLS
