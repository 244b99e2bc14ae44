/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStartupTimeline: what happened to a startup, all of it or one topic; so many entries at first, more when asked for. */
#pragma once

#include "inc-table.h"
#include "inc-timeline.h"

G_BEGIN_DECLS

#define INC_TYPE_STARTUP_TIMELINE (inc_startup_timeline_get_type ())
G_DECLARE_FINAL_TYPE (IncStartupTimeline, inc_startup_timeline, INC, STARTUP_TIMELINE, AdwBin)

/* Property "narrow": topics are chosen from a list that drops down.
 * Signal "open" (const char *kind, gint64 id): what an entry is of, "note", "round" or "person". */

/* The answer to the query startup-timeline. */
void inc_startup_timeline_show (IncStartupTimeline *self, IncTable *table);
/* "all", "stage", "money", "people" or "notes". */
void inc_startup_timeline_set_topic (IncStartupTimeline *self, const char *topic);

G_END_DECLS
