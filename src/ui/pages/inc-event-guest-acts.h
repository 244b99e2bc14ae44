/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done to attendees (ids), from the table and the grid: one change each, which Undo takes back. */
#pragma once

#include "inc-event-book.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* answer: an IncAnswer. */
void inc_event_guests_answer (GtkWidget *widget, IncSession *session, const GArray *attendees, int answer);
/* The form of one; of several, a form whose filled fields become those of all of them. */
void inc_event_guests_edit (GtkWidget *widget, IncSession *session, const IncEventBook *book, const GArray *attendees);
void inc_event_guests_remove (GtkWidget *widget, IncSession *session, const IncEventBook *book, const GArray *attendees);
/* rows: of IncAvailabilityRow, a stroke of the grid. */
void inc_event_guests_paint (GtkWidget *widget, IncSession *session, const GArray *rows);

G_END_DECLS
