/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSidebarRow: a page's name in the sidebar, with how many things wait there. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_SIDEBAR_ROW (inc_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (IncSidebarRow, inc_sidebar_row, INC, SIDEBAR_ROW, GtkListBoxRow)

/* Properties: "title", "icon-name", "badge" (0: none is shown). */
GtkWidget *inc_sidebar_row_new (const char *title, const char *icon_name);

G_END_DECLS
