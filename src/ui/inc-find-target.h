/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a found record is shown: on its page, or on the page of what it belongs to. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

/* FALSE when no page shows it.  table is static. */
gboolean inc_find_target_get (IncRecord *record, const char **table, gint64 *id);
/* The tag of the page that lists a type and can be told what to list; NULL when there is none. */
const char *inc_find_target_get_list (const IncSchema *schema);

G_END_DECLS
