/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens the form of a record that has no page of its own, with a row that deletes it. */
#pragma once

#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Reads the record, then presents the form over the widget. */
void inc_edit_flow_open (GtkWidget *widget, IncSession *session, const IncSchema *schema, gint64 id);

G_END_DECLS
