/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventAttendees: both sides of an event as a table, and when each is there as a grid to paint on.  What is done to several
 * at once is one change. */
#pragma once

#include "inc-event-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_ATTENDEES (inc_event_attendees_get_type ())
G_DECLARE_FINAL_TYPE (IncEventAttendees, inc_event_attendees, INC, EVENT_ATTENDEES, AdwBin)

GtkWidget *inc_event_attendees_new (IncSession *session);
/* book NULL: nothing is shown. */
void inc_event_attendees_show (IncEventAttendees *self, IncSession *session, IncEventBook *book);
/* Puts the cursor into the search; FALSE when there is nothing to search. */
gboolean inc_event_attendees_search (GtkWidget *self);

G_END_DECLS
