/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is written of an event before its day: who is invited, what they answered, when they are there, whom they wish for.
 * Each call is one change set with a title for people, which resolves to IncChanges.  Main thread. */
#pragma once

#include "inc-attendee.h"
#include "inc-session.h"
#include "inc-wish.h"

G_BEGIN_DECLS

/* Invites startups and investors (ids ascend or not); those that are attendees already are left as they are, and one that is
 * named twice comes once. */
DexFuture *inc_session_invite (IncSession *self, const char *title, gint64 event, const GArray *startups,
                               const GArray *investors);
/* Gives attendees the values that some fields of another one have; fields ends with NULL.  values is borrowed. */
DexFuture *inc_session_change_attendees (IncSession *self, const char *title, const gint64 *attendees, guint n_attendees,
                                         IncAttendee *values, const char *const *fields);
/* The slots in which each of the attendees is there, as sets of slots of the event's day.  Arrival and leaving stay where they
 * say the same, and go where they do not. */
DexFuture *inc_session_set_available (IncSession *self, const char *title, const gint64 *attendees, const guint64 *available,
                                      guint n_attendees);
/* What one wants of the other: want is an IncWant, 0 for nothing; rating from 1 to 5 or INC_MISSING. */
DexFuture *inc_session_set_wish (IncSession *self, const char *title, gint64 wisher, gint64 wanted, int want, gint64 rating);

G_END_DECLS
