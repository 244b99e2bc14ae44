/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPreferencesDialog: what the person prefers on this machine, and what belongs to the register in view. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_PREFERENCES_DIALOG (inc_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncPreferencesDialog, inc_preferences_dialog, INC, PREFERENCES_DIALOG, AdwPreferencesDialog)

/* session: NULL while no register is open. */
AdwDialog *inc_preferences_dialog_new (IncSession *session);

G_END_DECLS
