/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables for meetings whose slots are settled: locked ones first, then tables of one's own, home tables, where an investor sat
 * before, and the lowest that is left. */
#pragma once

#include "inc-problem.h"

G_BEGIN_DECLS

/* IncSitting; full transfer.  slot_of is an array of a slot a pair. */
GArray *inc_seating_run (const IncProblem *problem, const int *slot_of);

G_END_DECLS
