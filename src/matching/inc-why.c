/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-why: the plan is repaired under one demand more, from where it is, by the ordinary planner. */
#include "inc-why.h"

#include "inc-moves.h"
#include "inc-planner.h"

#define MILLISECONDS 35 /* with all around it under a tenth of a second, also where others are at work */

static IncTimetable *
load (const IncProblem *problem, const IncPlan *plan)
{
  IncTimetable *timetable = inc_timetable_new (problem);

  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (plan->meetings, IncSitting, i);

      if (timetable->slot_of[meeting->pair] == INC_NO_SLOT)
        inc_timetable_put (timetable, meeting->pair, meeting->slot);
    }
  return timetable;
}

static void
look_at_slots (IncWhy *self, const IncTimetable *timetable)
{
  const IncProblem *problem = timetable->problem;
  const guint64 all = inc_instance_all_slots (problem->instance);
  const int both[] = { problem->startup[self->pair], problem->investor[self->pair] };

  self->slot = timetable->slot_of[self->pair];
  for (guint side = 0; side < 2; side++)
    {
      self->away[side] = all & ~problem->available[both[side]];
      self->busy[side] = timetable->busy[both[side]];
      if (self->slot != INC_NO_SLOT)
        self->busy[side] &= ~inc_slot_bit (self->slot);
    }
  self->barred = all & ~problem->allowed[self->pair] & ~self->away[0] & ~self->away[1];
  self->full = all & ~timetable->free_slots & ~problem->seated[self->pair];
}

/* Where putting it, and whom that pushes out elsewhere, makes the least difference. */
static int
find_cheapest_slot (IncTimetable *timetable, int pair, guint64 slots)
{
  const IncProblem *problem = timetable->problem;
  IncDice dice = inc_dice_new (1);
  int best = INC_NO_SLOT;
  gint64 best_price = G_MININT64;

  for (; slots != 0; slots &= slots - 1)
    {
      const int slot = __builtin_ctzll (slots);

      inc_timetable_begin (timetable);
      if (inc_moves_insert (timetable, &dice, pair, slot) && inc_tally_price (problem, timetable->tally) > best_price)
        {
          best = slot;
          best_price = inc_tally_price (problem, timetable->tally);
        }
      inc_timetable_undo (timetable);
    }
  return best;
}

static IncPlan *
plan_otherwise (const IncInstance *otherwise, const IncPlan *plan)
{
  const IncPlannerLimits limits = { .seed = 1, .milliseconds = MILLISECONDS, .start = plan->meetings };

  return inc_instance_check (otherwise, NULL) ? inc_planner_run (otherwise, &limits, NULL, NULL) : NULL;
}

IncWhy *
inc_why_new (const IncInstance *instance, const IncPlan *plan, int pair)
{
  g_autoptr(IncProblem) problem = inc_problem_new (instance);
  g_autoptr(IncTimetable) timetable = load (problem, plan);
  g_autoptr(IncInstance) otherwise = inc_instance_copy (instance);
  IncWhy *self = g_new0 (IncWhy, 1);

  self->pair = pair;
  self->other_slot = INC_NO_SLOT;
  look_at_slots (self, timetable);
  if (problem->locked[pair] != INC_NO_SLOT)
    return self;
  if (self->slot != INC_NO_SLOT)
    inc_instance_pair (otherwise, pair)->wish = INC_WISH_NO;
  else
    {
      self->other_slot = find_cheapest_slot (timetable, pair, problem->allowed[pair]);
      if (self->other_slot == INC_NO_SLOT)
        return self;
      inc_instance_lock (otherwise, pair, self->other_slot, INC_NO_TABLE);
    }
  self->other = plan_otherwise (otherwise, plan);
  return self;
}

void
inc_why_free (IncWhy *self)
{
  g_clear_pointer (&self->other, inc_plan_free);
  g_free (self);
}
