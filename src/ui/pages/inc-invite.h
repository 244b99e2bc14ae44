/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inviting to an event, from wherever startups and investors are chosen.  One change each; nobody is invited twice, and the
 * person is told how many were there already. */
#pragma once

#include "inc-attendee.h"
#include "inc-event.h"
#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Startups or investors that are picked by search and ticks. */
void inc_invite_pick (GtkWidget *widget, IncSession *session, IncEvent *event, IncAttendeeSide side);
/* All who stand in a cohort that is picked. */
void inc_invite_pick_cohort (GtkWidget *widget, IncSession *session, IncEvent *event);
/* Asks for the event: for these ids of a type that is "startup" or "investor". */
void inc_invite_to_event (GtkWidget *widget, IncSession *session, const IncSchema *schema, const GArray *ids);
/* The same for all that a query finds. */
void inc_invite_found (GtkWidget *widget, IncSession *session, const IncQuery *query);

G_END_DECLS
