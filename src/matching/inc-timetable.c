/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable: a person's day is one word, so what a step changes is counted in a few instructions. */
#include "inc-timetable.h"

#include <stdlib.h>
#include <string.h>

#define MOST_STEPS 4096 /* of one move; a move never makes more, see inc-moves.c */

IncTimetable *
inc_timetable_new (const IncProblem *problem)
{
  IncTimetable *self = g_new0 (IncTimetable, 1);
  const gsize n_cells = (gsize) problem->n_people * problem->n_slots;

  self->problem = problem;
  self->slot_of = g_new (int, problem->n_pairs + 1);
  self->place = g_new0 (int, problem->n_pairs + 1);
  self->at = g_new (int, n_cells);
  memset (self->at, -1, n_cells * sizeof (int));
  self->marks = g_new0 (guint, problem->n_pairs + 1);
  self->busy = g_new0 (guint64, problem->n_people);
  self->n_meetings = g_new0 (int, problem->n_people);
  self->n_idle = g_new0 (int, problem->n_people);
  self->most_in_slot = problem->n_people / 2 + 1;
  self->in_slot = g_new0 (int, (gsize) problem->n_slots * self->most_in_slot);
  self->waiting = g_new (int, problem->n_pairs + 1);
  self->steps = g_new (IncStep, 2 * problem->n_pairs + MOST_STEPS);
  for (int slot = 0; slot < problem->n_slots; slot++)
    self->free_slots |= problem->open_tables[slot] > 0 ? inc_slot_bit (slot) : 0;
  for (int pair = 0; pair < problem->n_pairs; pair++)
    {
      self->slot_of[pair] = INC_NO_SLOT;
      if (problem->allowed[pair] == 0)
        continue;
      self->place[pair] = self->n_waiting;
      self->waiting[self->n_waiting++] = pair;
    }
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (problem->locked[pair] != INC_NO_SLOT)
      inc_timetable_put (self, pair, problem->locked[pair]);
  inc_timetable_begin (self);
  return self;
}

void
inc_timetable_free (IncTimetable *self)
{
  g_free (self->slot_of);
  g_free (self->place);
  g_free (self->marks);
  g_free (self->at);
  g_free (self->busy);
  g_free (self->n_meetings);
  g_free (self->n_idle);
  g_free (self->in_slot);
  g_free (self->waiting);
  g_free (self->steps);
  g_free (self);
}

/* ---- steps ---- */


static void
count_pair (IncTimetable *self, int pair, int slot, int sign)
{
  self->tally[INC_LEVEL_MUSTS] += sign * self->problem->must[pair];
  self->tally[INC_LEVEL_KEPT] += sign * (self->problem->kept[pair] == slot);
  self->tally[INC_LEVEL_INTEREST] += sign * self->problem->score[pair];
}

static void
set_person (IncTimetable *self, int person, int slot, int pair)
{
  const IncProblem *problem = self->problem;
  const int sign = pair >= 0 ? 1 : -1, n = self->n_meetings[person], fewer = MIN (n, n + sign);
  const int idle = self->n_idle[person];

  self->at[person * problem->n_slots + slot] = pair;
  self->busy[person] ^= inc_slot_bit (slot);
  self->n_meetings[person] = n + sign;
  self->n_idle[person] = inc_problem_count_idle (problem, person, self->busy[person], n + sign);
  self->tally[INC_LEVEL_MUSTS] += sign * (fewer < problem->least[person]);
  self->tally[INC_LEVEL_INTEREST] += sign * (problem->fair[fewer + 1] - problem->fair[fewer]);
  self->tally[INC_LEVEL_IDLE] += self->n_idle[person] - idle;
}

static void
count_table (IncTimetable *self, int pair, int slot, int change)
{
  if (!inc_problem_needs_table (self->problem, pair, slot))
    return;
  self->n_tables[slot] += change;
  if (self->n_tables[slot] < self->problem->open_tables[slot])
    self->free_slots |= inc_slot_bit (slot);
  else
    self->free_slots &= ~inc_slot_bit (slot);
}

/* Takes a pair out of a list whose last takes its place. */
static void
leave (IncTimetable *self, int *list, int *n, int pair)
{
  const int place = self->place[pair], last = list[--*n];

  list[place] = last;
  self->place[last] = place;
}

static void
enter (IncTimetable *self, int *list, int *n, int pair)
{
  self->place[pair] = *n;
  list[(*n)++] = pair;
}

void
inc_timetable_put (IncTimetable *self, int pair, int slot)
{
  self->steps[self->n_steps++] = (IncStep) { pair, INC_NO_SLOT };
  count_pair (self, pair, slot, 1);
  set_person (self, self->problem->startup[pair], slot, pair);
  set_person (self, self->problem->investor[pair], slot, pair);
  count_table (self, pair, slot, 1);
  leave (self, self->waiting, &self->n_waiting, pair);
  enter (self, self->in_slot + slot * self->most_in_slot, &self->n_in_slot[slot], pair);
  self->slot_of[pair] = slot;
}

void
inc_timetable_take (IncTimetable *self, int pair)
{
  const int slot = self->slot_of[pair];

  self->steps[self->n_steps++] = (IncStep) { pair, slot };
  count_pair (self, pair, slot, -1);
  set_person (self, self->problem->startup[pair], slot, -1);
  set_person (self, self->problem->investor[pair], slot, -1);
  count_table (self, pair, slot, -1);
  leave (self, self->in_slot + slot * self->most_in_slot, &self->n_in_slot[slot], pair);
  enter (self, self->waiting, &self->n_waiting, pair);
  self->slot_of[pair] = INC_NO_SLOT;
}

void
inc_timetable_begin (IncTimetable *self)
{
  self->n_steps = 0;
}

void
inc_timetable_undo (IncTimetable *self)
{
  int n = self->n_steps;

  while (n-- > 0)
    {
      const IncStep step = self->steps[n];

      /* Undoing notes a step too: written over the one that is undone. */
      self->n_steps = n;
      if (step.slot == INC_NO_SLOT)
        inc_timetable_take (self, step.pair);
      else
        inc_timetable_put (self, step.pair, step.slot);
    }
  self->n_steps = 0;
}

/* ---- where a pair can go ---- */

guint64
inc_timetable_in_order (const IncTimetable *self, int pair)
{
  const IncPairLists *earlier = &self->problem->earlier, *later = &self->problem->later;
  guint64 slots = G_MAXUINT64;

  if (!self->problem->has_orders)
    return slots;
  for (int i = earlier->first[pair]; i < earlier->first[pair + 1]; i++)
    if (self->slot_of[earlier->pairs[i]] != INC_NO_SLOT)
      slots &= ~(inc_slot_bit (self->slot_of[earlier->pairs[i]]) * 2 - 1);
  for (int i = later->first[pair]; i < later->first[pair + 1]; i++)
    if (self->slot_of[later->pairs[i]] != INC_NO_SLOT)
      slots &= inc_slot_bit (self->slot_of[later->pairs[i]]) - 1;
  return slots;
}

guint64
inc_timetable_can_put (const IncTimetable *self, int pair)
{
  const IncProblem *problem = self->problem;
  const int startup = problem->startup[pair], investor = problem->investor[pair];

  if (self->n_meetings[startup] >= problem->most[startup] || self->n_meetings[investor] >= problem->most[investor])
    return 0;
  return problem->allowed[pair] & ~self->busy[startup] & ~self->busy[investor] &
         (self->free_slots | problem->seated[pair]) & inc_timetable_in_order (self, pair);
}

static int
count_idle_with (const IncTimetable *self, int person, int slot)
{
  return inc_problem_count_idle (self->problem, person, self->busy[person] | inc_slot_bit (slot),
                                 self->n_meetings[person] + 1);
}

int
inc_timetable_find_slot (IncTimetable *self, int pair, guint64 chance)
{
  const IncProblem *problem = self->problem;
  guint64 slots = inc_timetable_can_put (self, pair);
  int best = INC_NO_SLOT;
  gint64 best_worth = G_MININT64;

  /* Begin anywhere, so that the first of equals is not always the earliest. */
  for (int i = 0, slot = slots != 0 ? chance % problem->n_slots : 0; slots != 0 && i < problem->n_slots;
       i++, slot = slot + 1 < problem->n_slots ? slot + 1 : 0)
    {
      gint64 worth;

      if ((slots & inc_slot_bit (slot)) == 0)
        continue;
      slots &= ~inc_slot_bit (slot);
      worth = problem->prices[INC_LEVEL_KEPT] * (problem->kept[pair] == slot) +
              problem->prices[INC_LEVEL_IDLE] * (count_idle_with (self, problem->startup[pair], slot) +
                                                 count_idle_with (self, problem->investor[pair], slot));
      if (worth > best_worth)
        {
          best_worth = worth;
          best = slot;
        }
    }
  return best;
}

int
inc_timetable_choose_held (const IncTimetable *self, guint64 chance)
{
  const int slot = (chance >> 32) * self->problem->n_slots >> 32;
  const int place = (chance & G_MAXUINT32) * self->n_in_slot[slot] >> 32;
  const int pair = self->n_in_slot[slot] > 0 ? self->in_slot[slot * self->most_in_slot + place] : -1;

  return pair >= 0 && self->problem->locked[pair] == INC_NO_SLOT ? pair : -1;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

int *
inc_timetable_list_slot (const IncTimetable *self, int slot)
{
  const int n = self->n_in_slot[slot];
  int *pairs = g_memdup2 (self->in_slot + slot * self->most_in_slot, (n + 1) * sizeof (int));

  qsort (pairs, n, sizeof (int), compare_pairs);
  return pairs;
}

void
inc_timetable_load (IncTimetable *self, const int *slot_of)
{
  for (int pair = 0; pair < self->problem->n_pairs; pair++)
    {
      if (self->slot_of[pair] != INC_NO_SLOT && self->slot_of[pair] != slot_of[pair])
        inc_timetable_take (self, pair);
      inc_timetable_begin (self);
    }
  for (int pair = 0; pair < self->problem->n_pairs; pair++)
    {
      if (self->slot_of[pair] == INC_NO_SLOT && slot_of[pair] != INC_NO_SLOT)
        inc_timetable_put (self, pair, slot_of[pair]);
      inc_timetable_begin (self);
    }
}

int
inc_tally_compare (const IncProblem *problem, const gint64 *a, const gint64 *b)
{
  gint64 difference = a[INC_LEVEL_MUSTS] - b[INC_LEVEL_MUSTS];

  if (difference == 0 && problem->instance->objective.weighted)
    difference = inc_tally_price (problem, a) - inc_tally_price (problem, b);
  for (IncLevel level = INC_LEVEL_KEPT; level < INC_N_PRICES && difference == 0; level++)
    difference = inc_level_get_sign (level) * (a[level] - b[level]);
  return (difference > 0) - (difference < 0);
}
