/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A page of the help as widgets. */
#pragma once

#include "inc-help-text.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A box; a link calls the action "help.show" with the name of its page.  Floating. */
GtkWidget *inc_help_page_new (const IncHelpText *text);

G_END_DECLS
