/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncValueDialog: a small form for one value of a row that does not fit into the row: Cancel, Done (Ctrl+Return).
 *
 * Signal "accepted": the person is done; the dialog then closes by itself. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_VALUE_DIALOG (inc_value_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncValueDialog, inc_value_dialog, INC, VALUE_DIALOG, AdwDialog)

/* Takes the content, which scrolls. */
IncValueDialog *inc_value_dialog_new (const char *title, GtkWidget *content);

G_END_DECLS
