/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventWishes: whom one attendee wants to meet, or who wants to meet them, entered line by line with the keyboard: Enter
 * goes down, Alt and a digit rate, Ctrl+M is a must, Ctrl+N is no. */
#pragma once

#include "inc-event-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_WISHES (inc_event_wishes_get_type ())
G_DECLARE_FINAL_TYPE (IncEventWishes, inc_event_wishes, INC, EVENT_WISHES, AdwBin)

GtkWidget *inc_event_wishes_new (IncSession *session);
/* book NULL: nothing is shown. */
void inc_event_wishes_show (IncEventWishes *self, IncSession *session, IncEventBook *book);
/* Whose wishes are shown: the id of an attendee. */
void inc_event_wishes_choose (IncEventWishes *self, gint64 attendee);
/* Puts the cursor into the search; FALSE when there is nothing to search. */
gboolean inc_event_wishes_search (GtkWidget *self);

G_END_DECLS
