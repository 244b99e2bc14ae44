/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the program as a list.  Our own because AdwShortcutsDialog needs libadwaita 1.8. */
#pragma once

#include "inc-shortcuts.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *inc_shortcuts_dialog_new (void);
/* What it does and its first key. */
GtkWidget *inc_shortcut_row_new (const IncShortcut *shortcut);

G_END_DECLS
