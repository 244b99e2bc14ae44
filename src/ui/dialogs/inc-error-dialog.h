/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An error as a person meets it: what happened, what was kept, what to do, and a button that copies the details. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Does nothing for errors that nobody needs to hear of, or when the widget is not on the screen. */
void inc_error_dialog_present (GtkWidget *parent, const GError *error);

G_END_DECLS
