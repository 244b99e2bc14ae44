/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two slots exchange some of their meetings. */
#pragma once

#include "inc-dice.h"
#include "inc-timetable.h"

G_BEGIN_DECLS

/* Makes an exchange at random, unless it would make the timetable worse by more than is bearable.  FALSE: nothing was
 * changed. */
gboolean inc_swap_make (IncTimetable *timetable, IncDice *dice, gint64 bearable);

/* The exchange that brings a held pair into a slot that is allowed, of at most so many meetings; where slots are full, the
 * best.  FALSE: what was done since inc_timetable_begin () must be undone. */
gboolean inc_swap_bring (IncTimetable *timetable, int pair, int slot, int most);

G_END_DECLS
