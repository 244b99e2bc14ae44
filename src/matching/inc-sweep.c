/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sweep: in each slot the matching that hurts least to leave, from the first slot to the last. */
#include "inc-sweep.h"

#include "inc-cheapest-flow.h"

typedef struct
{
  IncTimetable *timetable;
  const int *pairs;
  int n_pairs;
  int *n_left; /* a person each: pairs that are not held yet */
  int *arcs;   /* a pair of the list each */
  int slot;
} Sweep;

/* Who would have to wait, and who has hardly more slots left than meetings, comes first.  Three weights that were tried out:
 * the first of them says that no table stays empty while somebody could sit at it. */
static gint64
price_person (const Sweep *self, int person)
{
  const IncTimetable *timetable = self->timetable;
  const guint64 later = timetable->problem->available[person] & ~timetable->busy[person] & ~(inc_slot_bit (self->slot) - 1);
  const int slack = MAX (0, __builtin_popcountll (later) - self->n_left[person]);

  return 500 + (timetable->busy[person] != 0 ? 400 : 0) + 1000 / (1 + 2 * slack);
}

static void
fill (Sweep *self)
{
  const IncProblem *problem = self->timetable->problem;
  g_autoptr(IncCheapestFlow) flow = inc_cheapest_flow_new (problem->n_people + 2);

  for (int i = 0; i < self->n_pairs; i++)
    {
      const int pair = self->pairs[i];

      self->arcs[i] = -1;
      if (self->timetable->slot_of[pair] == INC_NO_SLOT &&
          (inc_timetable_can_put (self->timetable, pair) & inc_slot_bit (self->slot)) != 0)
        self->arcs[i] = inc_cheapest_flow_add (flow, problem->startup[pair], problem->investor[pair], 1, 0);
    }
  for (int person = 0; person < problem->n_people; person++)
    {
      const gint64 price = price_person (self, person);

      if (inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP)
        inc_cheapest_flow_add (flow, problem->n_people, person, 1, -price);
      else
        inc_cheapest_flow_add (flow, person, problem->n_people + 1, 1, -price);
    }
  inc_cheapest_flow_run (flow, problem->n_people, problem->n_people + 1,
                         problem->open_tables[self->slot] - self->timetable->n_tables[self->slot]);
  for (int i = 0; i < self->n_pairs; i++)
    {
      const int pair = self->pairs[i];

      if (self->arcs[i] < 0 || inc_cheapest_flow_get (flow, self->arcs[i]) == 0 ||
          (inc_timetable_can_put (self->timetable, pair) & inc_slot_bit (self->slot)) == 0)
        continue;
      inc_timetable_put (self->timetable, pair, self->slot);
      self->n_left[problem->startup[pair]]--;
      self->n_left[problem->investor[pair]]--;
    }
}

void
inc_sweep_run (IncTimetable *timetable, const int *pairs, int n_pairs)
{
  const IncProblem *problem = timetable->problem;
  g_autofree int *n_left = g_new0 (int, problem->n_people);
  g_autofree int *arcs = g_new (int, n_pairs + 1);
  Sweep self = { timetable, pairs, n_pairs, n_left, arcs, 0 };

  for (int i = 0; i < n_pairs; i++)
    if (timetable->slot_of[pairs[i]] == INC_NO_SLOT)
      {
        n_left[problem->startup[pairs[i]]]++;
        n_left[problem->investor[pairs[i]]]++;
      }
  for (; self.slot < problem->n_slots; self.slot++)
    {
      fill (&self);
      inc_timetable_begin (timetable);
    }
}
