/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why two people meet when they do, and why they do not meet, in sentences; and a popover that says them. */
#pragma once

#include "inc-event-hand.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Sentences, each a line of its own.  Takes about a twentieth of a second.  Full transfer. */
char *inc_event_why_describe (IncEventHand *hand, int startup, int investor);
/* A popover at an area of a widget: who meets, why, and buttons that lock and cancel (actions "timetable.lock" and
 * "timetable.cancel" with the key), where that is possible.  It goes once it is closed. */
void inc_event_why_show (GtkWidget *widget, const graphene_rect_t *area, IncEventHand *hand, int startup, int investor,
                         gboolean can_change);
/* Of a free cell: which wishes of the person could be met there, each a button ("timetable.place" with key and slot). */
void inc_event_why_show_free (GtkWidget *widget, const graphene_rect_t *area, IncEventHand *hand, int person, int slot,
                              gboolean can_change);

G_END_DECLS
