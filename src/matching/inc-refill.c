/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-refill: for one slot alone everything that a timetable is worth adds up meeting by meeting, so that the best filling is
 * a matching of greatest worth. */
#include "inc-refill.h"

#include "inc-cheapest-flow.h"

/* What a meeting in the slot is worth to a person, given the rest of their day: one number, as there is one meeting or none. */
static gint64
price_person (const IncTimetable *self, int person, int slot)
{
  return inc_timetable_price_day (self, person, self->busy[person] | inc_slot_bit (slot), self->n_meetings[person] + 1);
}

/* Pairs with an order may stay, but none comes: two of them could then stand against each other in the slot. */
static void
add_candidates (const IncTimetable *self, int slot, const gboolean *stood, IncCheapestFlow *flow, int *arcs)
{
  const IncProblem *problem = self->problem;

  for (int pair = 0; pair < problem->n_pairs; pair++)
    {
      const gboolean has_order = problem->earlier.first[pair] < problem->earlier.first[pair + 1] ||
                                 problem->later.first[pair] < problem->later.first[pair + 1];

      arcs[pair] = -1;
      if (self->slot_of[pair] == INC_NO_SLOT && (!has_order || stood[pair]) &&
          (inc_timetable_can_put (self, pair) & inc_slot_bit (slot)) != 0)
        arcs[pair] = inc_cheapest_flow_add (flow, problem->startup[pair], problem->investor[pair], 1,
                                            -inc_problem_price_pair (problem, pair, slot));
    }
  for (int person = 0; person < problem->n_people; person++)
    if (inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP)
      inc_cheapest_flow_add (flow, problem->n_people, person, 1, -price_person (self, person, slot));
    else
      inc_cheapest_flow_add (flow, person, problem->n_people + 1, 1, -price_person (self, person, slot));
}

static gboolean
has_own_tables (const IncProblem *problem, int slot)
{
  return problem->open_tables[slot] < inc_instance_tables (problem->instance, slot);
}

gboolean
inc_refill_slot (IncTimetable *self, int slot)
{
  const IncProblem *problem = self->problem;
  const int *list = self->in_slot + slot * self->most_in_slot;
  g_autofree gboolean *stood = g_new0 (gboolean, problem->n_pairs + 1);
  g_autofree int *arcs = g_new (int, problem->n_pairs + 1);
  g_autoptr(IncCheapestFlow) flow = inc_cheapest_flow_new (problem->n_people + 2);

  inc_timetable_begin (self);
  if (has_own_tables (problem, slot))
    return FALSE;
  for (int i = self->n_in_slot[slot] - 1; i >= 0; i--)
    {
      const int pair = list[i];

      stood[pair] = TRUE;
      if (problem->locked[pair] == INC_NO_SLOT)
        inc_timetable_take (self, pair);
    }
  add_candidates (self, slot, stood, flow, arcs);
  inc_cheapest_flow_run (flow, problem->n_people, problem->n_people + 1, problem->open_tables[slot] - self->n_tables[slot]);
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (arcs[pair] >= 0 && inc_cheapest_flow_get (flow, arcs[pair]) > 0)
      inc_timetable_put (self, pair, slot);
  return TRUE;
}
