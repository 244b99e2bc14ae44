/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a table of attendees (IncEventGuest), each with its order. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inc_event_guest_columns_add (GtkColumnView *view);
/* Where it is narrow the name alone has a column, and what else matters stands below it. */
void inc_event_guest_columns_set_narrow (GtkColumnView *view, gboolean narrow);

G_END_DECLS
