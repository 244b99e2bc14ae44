/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A first timetable without long waits: pairs that are to be held, put slot after slot, whoever has begun before the others. */
#pragma once

#include "inc-timetable.h"

G_BEGIN_DECLS

/* Puts as many of the pairs as it can. */
void inc_sweep_run (IncTimetable *timetable, const int *pairs, int n_pairs);

G_END_DECLS
