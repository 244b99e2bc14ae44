/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Results below the slots of their meetings. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* items: of IncResultItem, in the order of their slots.  Full transfer. */
GtkSelectionModel *inc_result_sections_new (GListModel *items);
/* The heading of a slot.  Full transfer. */
GtkListItemFactory *inc_result_headings_new (void);

G_END_DECLS
