/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deleting, as every page does it: at once where undo takes it back, and with a reason where it cannot be. */
#pragma once

#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Starts deleting the records; the window's toast offers to take it back.  name: of the one record; NULL for several.
 * What is used by others stays, and the person is told by what. */
void inc_remove_records (GtkWidget *widget, IncSession *session, const IncSchema *schema, const gint64 *ids, guint n_ids,
                         const char *name);

G_END_DECLS
