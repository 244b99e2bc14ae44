/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps by which the search wanders from timetable to timetable. */
#pragma once

#include "inc-dice.h"
#include "inc-timetable.h"

G_BEGIN_DECLS

/* Makes one at random, from inc_timetable_begin () on.  FALSE: it came to nothing; what was done must be undone. */
gboolean inc_moves_make (IncTimetable *timetable, IncDice *dice);

/* Fills one slot anew, as well as can be given all others: the most worthy matching of it.  For undoing, from
 * inc_timetable_begin () on; FALSE where it does not apply (somebody has a table of their own). */
gboolean inc_moves_fill_slot (IncTimetable *timetable, int slot);

G_END_DECLS
