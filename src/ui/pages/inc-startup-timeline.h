/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a startup's timeline says of stage changes and notes. */
#pragma once

#include "inc-table.h"
#include "inc-timeline.h"

G_BEGIN_DECLS

/* The answer to the query startup-timeline.  Notes can be opened. */
void inc_startup_timeline_show (IncTimeline *timeline, const IncTable *table);

G_END_DECLS
