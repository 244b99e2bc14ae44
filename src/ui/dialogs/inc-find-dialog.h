/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFindDialog: the search over everything.
 *
 * The entry keeps the focus; Up and Down move through what was found, Enter opens it, Ctrl+Enter shows all of its kind in
 * their list.  What was found stays on the screen until the next answer is there, and nothing changes while an input method
 * composes. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FIND_DIALOG (inc_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncFindDialog, inc_find_dialog, INC, FIND_DIALOG, AdwDialog)

/* typed: what the entry holds at first. */
AdwDialog *inc_find_dialog_new (IncSession *session, const char *typed);

G_END_DECLS
