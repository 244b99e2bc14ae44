/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first timetable: on an easy day the best that interest can be, else something whole to begin with. */
#pragma once

#include "inc-bound.h"
#include "inc-problem.h"

G_BEGIN_DECLS

/* An array of a slot a pair; full transfer. */
int *inc_construct_run (const IncProblem *problem, const IncBound *bound, const GArray *start);

G_END_DECLS
