/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From above: a timetable, then one with half as much to gain, as long as that is easy; then one that waits no longer than
 * what must be, as far as is known by then. */
#pragma once

#include "inc-race.h"

G_BEGIN_DECLS

/* One thread's work, until it is proven or the race is over. */
void inc_descent_run (IncRace *race, int seed);
/* Looks for a timetable that waits no longer than the lower bound.  patience: conflicts before it gives up. */
void inc_descent_hunt (IncRace *race, int seed, int patience);

G_END_DECLS
