/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The day has begun: what was held stays, who is away cannot meet, the rest is planned anew.
 *
 * A table lost is a smaller number of tables in the slots from then on; somebody added is a person and pairs more.  Then
 * inc_replan_begin (), then who is away, then inc_instance_check () and the planner, which keeps what can be kept. */
#pragma once

#include "inc-plan.h"

G_BEGIN_DECLS

/* Meetings of the earlier plan before now are held where they were, and nothing else is. */
void inc_replan_begin (IncInstance *instance, int now);
/* Late, gone early, or absent: not there from a slot until before another.  Nobody's locked meeting is held without them. */
void inc_replan_set_away (IncInstance *instance, int person, int from, int until);

/* The same meetings (IncSitting, of a plan; full transfer): those that stay in their slot of the earlier plan sit where they
 * sat, as far as nobody has that table of their own, and the others at what is left. */
GArray *inc_replan_keep_tables (const IncInstance *instance, const GArray *meetings);

typedef struct
{
  int n_surviving; /* meetings of the earlier plan from now on that could still be held where they were */
  int n_kept;      /* of these */
  int n_moved;     /* of all meetings of the earlier plan: held in another slot */
  int n_cancelled; /* not held any more */
  int n_added;
} IncReplanCounts;

IncReplanCounts inc_replan_count (const IncInstance *instance, const IncPlan *plan, int now);

G_END_DECLS
