/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupSupport: the money that a startup was given: its awards with what was paid of them, the ceilings that concern it
 * with what is used of each, and other support.  It reads by itself, again after each change.
 *
 * Actions: support.add-award, support.add, support.edit (an id). */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_STARTUP_SUPPORT (inc_startup_support_get_type ())
G_DECLARE_FINAL_TYPE (IncStartupSupport, inc_startup_support, INC, STARTUP_SUPPORT, AdwBin)

void inc_startup_support_set_startup (IncStartupSupport *self, gint64 startup);
/* NULL lets go of every record. */
void inc_startup_support_set_session (IncStartupSupport *self, IncSession *session);

G_END_DECLS
