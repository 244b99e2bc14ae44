/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is there on the day of an event, who sits where and when, and what cannot be held any more.  The acts change a copy of a
 * record and save nothing.  Pure functions, any thread. */
#pragma once

#include "inc-event-book.h"
#include "inc-event-clock.h"

G_BEGIN_DECLS

/* The meeting of an attendee (by index) in a slot; NULL: they have none.  Borrowed. */
IncMeeting *inc_event_find_meeting_in (const IncEventBook *book, int attendee, int slot);
/* Their first meeting in a slot or later. */
IncMeeting *inc_event_find_meeting_from (const IncEventBook *book, int attendee, int slot);
/* The meeting at a table in a slot. */
IncMeeting *inc_event_find_meeting_at (const IncEventBook *book, int table, int slot);
/* The other of the two.  −1 when they are not in the book. */
int inc_event_get_partner (const IncEventBook *book, IncMeeting *meeting, int attendee);

/* Said to be absent, late or gone; nobody is missing who only has not come yet. */
gboolean inc_event_is_missing (IncAttendee *attendee);
/* Whether an attendee (by index) comes, and is there in a slot. */
gboolean inc_event_is_there (const IncEventBook *book, int attendee, int slot);
/* It is not cancelled, and its time is a slot of the day as it is now. */
gboolean inc_event_has_slot (const IncEventBook *book, IncMeeting *meeting);
/* What came of it is written down, and its time is no slot any more: it is neither planned again nor lost. */
gboolean inc_event_is_done_elsewhere (const IncEventBook *book, IncMeeting *meeting);
/* Its time is a slot, both are there then, and so is the table. */
gboolean inc_event_can_be_held (const IncEventBook *book, IncMeeting *meeting);

typedef struct
{
  int meetings; /* from the first open slot on, that cannot be held; also those that are to come and have no slot */
  int people;   /* who are the reason */
  int tables;
  int kept;     /* meetings from that slot on that can be held */
} IncEventLosses;

IncEventLosses inc_event_losses_count (const IncEventBook *book, const IncEventClock *clock);

/* now: a stamp, as inc_date_now_stamp () has it. */
void inc_attendee_check_in (IncAttendee *self, const char *now);
void inc_attendee_set_expected (IncAttendee *self);
void inc_attendee_set_absent (IncAttendee *self);
/* until: "10:00". */
void inc_attendee_set_late (IncAttendee *self, const char *until);
void inc_attendee_set_left (IncAttendee *self, const char *now);
/* Somebody else comes in their place, and is there. */
void inc_attendee_set_stand_in (IncAttendee *self, const char *name, const char *now);
/* The table is lost from that moment on; one that is lost already stays as it is. */
void inc_event_lose_table (IncEvent *event, int table, const char *now);

G_END_DECLS
