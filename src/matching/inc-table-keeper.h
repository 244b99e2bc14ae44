/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables for a few meetings of a plan that change their slots, while all others stay where they sit. */
#pragma once

#include "inc-timetable.h"

G_BEGIN_DECLS

typedef struct _IncTableKeeper IncTableKeeper;

/* The timetable has these meetings (IncSitting, of a plan) whenever this is asked, and outlives it. */
IncTableKeeper *inc_table_keeper_new (const IncTimetable *timetable, const GArray *meetings);
void inc_table_keeper_free (IncTableKeeper *self);

/* Gives each of the changed meetings (IncSitting; INC_NO_SLOT: not held any more) a table: its own, the home table, the one it
 * had, or any.  How many more changes of table there are then. */
gint64 inc_table_keeper_seat (IncTableKeeper *self, GArray *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTableKeeper, inc_table_keeper_free)

G_END_DECLS
