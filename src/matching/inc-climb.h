/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From below: nobody waits at all, says the search, until the solver shows which wishes cannot all come true; then one of them
 * is given up, and the bound is one higher.  The first timetable that keeps all that is left is the best. */
#pragma once

#include "inc-race.h"

G_BEGIN_DECLS

/* One thread's work, until it is proven or the race is over. */
void inc_climb_run (IncRace *race, int seed);

G_END_DECLS
