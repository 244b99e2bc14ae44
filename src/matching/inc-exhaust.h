/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All timetables of a very small day, one after the other. */
#pragma once

#include "inc-timetable.h"

G_BEGIN_DECLS

/* The best of all, as a slot a pair; NULL where there are too many to be tried in some hundredths of a second. */
int *inc_exhaust_run (const IncProblem *problem);

G_END_DECLS
