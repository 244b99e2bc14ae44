/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was searched for last and led somewhere, the newest first; in the settings of this person. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **inc_recent_searches_get (void);
void inc_recent_searches_add (const char *typed);
void inc_recent_searches_clear (void);

G_END_DECLS
