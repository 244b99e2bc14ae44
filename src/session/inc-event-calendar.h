/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The meetings of an event's timetable as iCalendar (RFC 5545): of one attendee, or of all. */
#pragma once

#include "inc-event-book.h"

G_BEGIN_DECLS

/* attendee: an index of the book, whose partners are then the summaries; −1 for all meetings.  english:
 * its words, as of a paper, whatever the interface speaks.  stamp: now, as inc_date_now_stamp () has it.  Full transfer. */
char *inc_event_calendar_dup (const IncEventBook *book, int attendee, gboolean english, const char *stamp);

G_END_DECLS
