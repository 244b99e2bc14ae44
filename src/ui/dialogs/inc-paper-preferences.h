/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPaperPreferences: the page of the preferences with what stands on the papers of this register whatever they tell. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_PAPER_PREFERENCES (inc_paper_preferences_get_type ())
G_DECLARE_FINAL_TYPE (IncPaperPreferences, inc_paper_preferences, INC, PAPER_PREFERENCES, AdwPreferencesPage)

void inc_paper_preferences_set_session (IncPaperPreferences *self, IncSession *session);

G_END_DECLS
