/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The easy day: everybody is there all the time and each slot has as many tables.  Then whatever the flow chose has a
 * timetable (König 1916; de Werra 1971 for the tables), so that the bound of interest is reached exactly. */
#pragma once

#include "inc-problem.h"

G_BEGIN_DECLS

gboolean inc_colouring_applies (const IncProblem *problem);
/* A slot for each of the pairs, which nobody is in more often than there are slots, and which fill no more than all seats.
 * An array of a slot a pair of the problem, INC_NO_SLOT elsewhere; full transfer. */
int *inc_colouring_run (const IncProblem *problem, const int *pairs, int n_pairs);

G_END_DECLS
