/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventGuest: an attendee as rows show them: the same object for the same attendee through every reading of the event. */
#pragma once

#include "inc-event-book.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_GUEST (inc_event_guest_get_type ())
G_DECLARE_FINAL_TYPE (IncEventGuest, inc_event_guest, INC, EVENT_GUEST, GObject)

/* Signal: "changed", when the event was read again. */

gint64 inc_event_guest_get_id (IncEventGuest *self);
/* In the book. */
int inc_event_guest_get_index (IncEventGuest *self);
/* Borrowed. */
IncEventBook *inc_event_guest_get_book (IncEventGuest *self);
IncAttendee *inc_event_guest_get_attendee (IncEventGuest *self);
const char *inc_event_guest_get_name (IncEventGuest *self);

/* Makes a list (of IncEventGuest) hold the attendees from one index on until another, in their order; only what differs is
 * told to those who show it.  book NULL: none. */
void inc_event_guests_show (GListStore *guests, IncEventBook *book, guint from, guint until);

/* Wishes of one, other than for no meeting, and such wishes for them. */
guint inc_event_guest_count_given (IncEventGuest *self);
guint inc_event_guest_count_received (IncEventGuest *self);

G_END_DECLS
