/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row as AdwActionRow draws it, whose buttons and amounts go below the words where both have no room in one line: a narrow
 * window, large letters. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An AdwPreferencesRow.  subtitle: "" or NULL for none; may have several lines. */
GtkWidget *inc_wrap_row_new (const char *title, const char *subtitle);
void inc_wrap_row_set_icon (GtkWidget *row, const char *icon_name);
void inc_wrap_row_add_suffix (GtkWidget *row, GtkWidget *suffix);
/* Stays at the end of the row, whatever goes below the words: its menu. */
void inc_wrap_row_set_end (GtkWidget *row, GtkWidget *end);
/* Beside the title while there is room for both in one line, else below it; the subtitle has the whole width: a status. */
void inc_wrap_row_add_beside_title (GtkWidget *row, GtkWidget *widget);

G_END_DECLS
