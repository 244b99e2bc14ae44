/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the rows behind a figure of leverage are drawn, and the headings of their sections. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For a list of IncLeverageRow.  Full transfer. */
GtkListItemFactory *inc_leverage_lines_new (void);
GtkListItemFactory *inc_leverage_headings_new (void);

G_END_DECLS
