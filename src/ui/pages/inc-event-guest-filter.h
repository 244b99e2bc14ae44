/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventGuestFilter: which of the attendees (IncEventGuest) a search and a choice of side leave. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_EVENT_GUEST_FILTER (inc_event_guest_filter_get_type ())
G_DECLARE_FINAL_TYPE (IncEventGuestFilter, inc_event_guest_filter, INC, EVENT_GUEST_FILTER, GtkFilter)

IncEventGuestFilter *inc_event_guest_filter_new (void);
/* As typed; NULL for none. */
void inc_event_guest_filter_set_search (IncEventGuestFilter *self, const char *typed);
/* An IncAttendeeSide; 0 for both. */
void inc_event_guest_filter_set_side (IncEventGuestFilter *self, int side);

G_END_DECLS
