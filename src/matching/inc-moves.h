/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps by which the search wanders from timetable to timetable. */
#pragma once

#include "inc-dice.h"
#include "inc-timetable.h"

G_BEGIN_DECLS

/* Makes one at random, unless it would make the timetable worse by more than is bearable.  FALSE: nothing was changed.  Its
 * steps are those since inc_timetable_begin (). */
gboolean inc_moves_make (IncTimetable *timetable, IncDice *dice, gint64 bearable);

/* Puts a waiting pair into a slot that is allowed, and whom that pushes out wherever they can go.  FALSE: what was done since
 * inc_timetable_begin () must be undone. */
gboolean inc_moves_insert (IncTimetable *timetable, IncDice *dice, int pair, int slot);

G_END_DECLS
