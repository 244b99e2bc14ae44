/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a list as it stands, with all its fields, as a table for a spreadsheet. */
#pragma once

#include "inc-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks whether personal data go along, where there are any, and for the file unless path names one. */
void inc_list_export (GtkWidget *widget, IncSession *session, const IncQuery *query, const char *path);

G_END_DECLS
