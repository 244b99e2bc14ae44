/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person prefers, on this machine: kept in the settings of the desktop and read from here alone.
 * What belongs to a register is a setting of the register. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who works here: as said in the preferences, else the account's name; NULL when it has none.  Full
 * transfer. */
char *inc_preferences_dup_staff_name (void);

/* From now on numbers on this thread are shown, and amounts said, as preferred; called at the start and
 * after a change. */
void inc_preferences_apply (void);

G_END_DECLS
