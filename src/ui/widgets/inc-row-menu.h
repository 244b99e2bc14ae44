/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The button at the end of a row that opens a menu.  A page has dozens of rows and a person opens one menu: it is made when
 * it is asked for. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds an item for an action that takes an id (x). */
void inc_row_menu_append (GMenu *menu, const char *label, const char *action, gint64 id);
GtkWidget *inc_row_menu_button_new (GMenu *menu);

G_END_DECLS
