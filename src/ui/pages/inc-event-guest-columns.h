/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a table of attendees (IncEventGuest), each with its order. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void inc_event_guest_columns_add (GtkColumnView *view);
/* Where it is narrow the name alone has a column, and what else matters stands below it.  presence: whether somebody was
 * checked in, before which that column says nothing. */
void inc_event_guest_columns_choose (GtkColumnView *view, gboolean narrow, gboolean presence);

G_END_DECLS
