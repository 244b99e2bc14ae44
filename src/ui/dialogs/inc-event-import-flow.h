/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendees from a spreadsheet: choose the file, see what would happen, then bring it in as one change. */
#pragma once

#include "inc-event.h"
#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* path: NULL or empty, and the person is asked. */
void inc_event_import_flow (GtkWidget *widget, IncSession *session, IncEvent *event, const char *path);

G_END_DECLS
