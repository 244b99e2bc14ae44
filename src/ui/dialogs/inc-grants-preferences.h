/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncGrantsPreferences: under which prefix the register publishes its grants in the 360Giving format; a setting of the
 * register, which undo takes back. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_GRANTS_PREFERENCES (inc_grants_preferences_get_type ())
G_DECLARE_FINAL_TYPE (IncGrantsPreferences, inc_grants_preferences, INC, GRANTS_PREFERENCES, AdwPreferencesGroup)

void inc_grants_preferences_set_session (IncGrantsPreferences *self, IncSession *session);

G_END_DECLS
