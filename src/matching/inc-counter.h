/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How many of some literals hold, as clauses (a totalizer: a tree of sums in unary). */
#pragma once

#include "inc-sat.h"

G_BEGIN_DECLS

typedef enum
{
  INC_COUNT_UP = 1 << 0,   /* what holds raises the count: enough for "at most" */
  INC_COUNT_DOWN = 1 << 1, /* what does not hold lowers it: enough for "at least" */
  INC_COUNT_BOTH = INC_COUNT_UP | INC_COUNT_DOWN,
} IncCountSides;

/* An int array of literals: element k says that more than k hold.  It ends at most (or n, if that is less): from there on it
 * does not count. */
GArray *inc_counter_new (IncSat *sat, const int *literals, guint n, guint most, IncCountSides sides);

/* At most, or at least, so many hold.  A count that ended before knows nothing and adds nothing. */
void inc_counter_limit (IncSat *sat, const GArray *counts, guint most);
void inc_counter_demand (IncSat *sat, const GArray *counts, guint least);

G_END_DECLS
