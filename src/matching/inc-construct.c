/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-construct: what the earlier plan had, then what the flow chose, then anything, each where it makes nobody wait longer. */
#include "inc-construct.h"

#include "inc-colouring.h"
#include "inc-sweep.h"

static void
put_kept (IncTimetable *timetable)
{
  const IncProblem *problem = timetable->problem;

  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (timetable->slot_of[pair] == INC_NO_SLOT && problem->kept[pair] != INC_NO_SLOT &&
        (inc_timetable_can_put (timetable, pair) & inc_slot_bit (problem->kept[pair])) != 0)
      inc_timetable_put (timetable, pair, problem->kept[pair]);
}

static void
put_start (IncTimetable *timetable, const GArray *start)
{
  for (guint i = 0; i < start->len; i++)
    {
      const IncSitting *meeting = &g_array_index (start, IncSitting, i);

      if (timetable->slot_of[meeting->pair] == INC_NO_SLOT &&
          (inc_timetable_can_put (timetable, meeting->pair) & inc_slot_bit (meeting->slot)) != 0)
        inc_timetable_put (timetable, meeting->pair, meeting->slot);
    }
}

static void
put_somewhere (IncTimetable *timetable, int pair)
{
  const int slot =
    timetable->slot_of[pair] == INC_NO_SLOT ? inc_timetable_find_slot (timetable, pair, 0) : INC_NO_SLOT;

  if (slot != INC_NO_SLOT)
    inc_timetable_put (timetable, pair, slot);
}

int *
inc_construct_run (const IncProblem *problem, const IncBound *bound, const GArray *start)
{
  const GArray *pairs = inc_bound_get_pairs (bound);
  g_autoptr(IncTimetable) timetable = NULL;

  if (start == NULL && inc_colouring_applies (problem))
    return inc_colouring_run (problem, (const int *) pairs->data, pairs->len);
  timetable = inc_timetable_new (problem);
  put_kept (timetable);
  if (start != NULL)
    put_start (timetable, start);
  inc_sweep_run (timetable, (const int *) pairs->data, pairs->len);
  for (guint i = 0; i < pairs->len; i++)
    put_somewhere (timetable, g_array_index (pairs, int, i));
  for (int pair = 0; pair < problem->n_pairs; pair++)
    put_somewhere (timetable, pair);
  return g_memdup2 (timetable->slot_of, (problem->n_pairs + 1) * sizeof (int));
}
