/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendees (IncEventGuest) as lines of a list: the name, and below it how many wishes they have and are in. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Full transfer. */
GtkListItemFactory *inc_event_guest_lines_factory_new (void);
/* The name alone, for a drop-down.  Full transfer. */
GtkExpression *inc_event_guest_name_expression_new (void);

G_END_DECLS
