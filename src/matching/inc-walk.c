/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-walk: annealing with the prices of the problem; which timetable is the best is not a matter of prices but of levels. */
#include "inc-walk.h"

#include "inc-moves.h"
#include "inc-refill.h"

#include <math.h>
#include <string.h>

/* Between two looks at the clock, the flag and the temperature. */
#define MOVES_AT_ONCE 256

/* What the last move moved.  Then remembering costs as much as was moved since the last time, not as much as there is: on
 * the way down every second step is the best so far. */
static void
stray (IncWalk *self)
{
  const IncTimetable *timetable = self->timetable;

  for (int i = 0; i < timetable->n_steps; i++)
    {
      const int pair = timetable->steps[i].pair;

      if (self->has_strayed[pair])
        continue;
      self->has_strayed[pair] = TRUE;
      self->strayed[self->n_strayed++] = pair;
    }
}

static void
remember (IncWalk *self)
{
  while (self->n_strayed > 0)
    {
      const int pair = self->strayed[--self->n_strayed];

      self->has_strayed[pair] = FALSE;
      self->best[pair] = self->timetable->slot_of[pair];
    }
  memcpy (self->best_tally, self->timetable->tally, sizeof self->best_tally);
}

static void
remember_all (IncWalk *self)
{
  remember (self);
  memcpy (self->best, self->timetable->slot_of, self->timetable->problem->n_pairs * sizeof (int));
}

IncWalk *
inc_walk_new (const IncProblem *problem, guint64 seed, const int *start)
{
  IncWalk *self = g_new0 (IncWalk, 1);

  self->timetable = inc_timetable_new (problem);
  self->dice = inc_dice_new (seed);
  self->best = g_new (int, problem->n_pairs + 1);
  self->strayed = g_new (int, problem->n_pairs + 1);
  self->has_strayed = g_new0 (gboolean, problem->n_pairs + 1);
  inc_walk_set (self, start);
  return self;
}

void
inc_walk_free (IncWalk *self)
{
  inc_timetable_free (self->timetable);
  g_free (self->best);
  g_free (self->strayed);
  g_free (self->has_strayed);
  g_free (self);
}

void
inc_walk_set (IncWalk *self, const int *slot_of)
{
  inc_timetable_load (self->timetable, slot_of);
  remember_all (self);
}

static void
make_move (IncWalk *self, double temperature)
{
  IncTimetable *timetable = self->timetable;
  const IncProblem *problem = timetable->problem;

  self->n_moves++;
  if (!inc_moves_make (timetable, &self->dice, temperature * inc_dice_patience (&self->dice)))
    return;
  stray (self);
  if (inc_tally_compare (problem, timetable->tally, self->best_tally) > 0)
    remember (self);
}

/* How much of the leg is over; 1 or more: all. */
static double
get_progress (const IncLeg *leg, gint64 n_made)
{
  double progress = leg->moves > 0 ? (double) n_made / leg->moves : 0;

  if (leg->stop != NULL && g_atomic_int_get (leg->stop) != 0)
    return 1;
  if (leg->end > 0)
    progress = MAX (progress, (double) (g_get_monotonic_time () - leg->begin) / MAX (1, leg->end - leg->begin));
  return progress;
}

void
inc_walk_go (IncWalk *self, const IncLeg *leg)
{
  gint64 n_made = 0;
  double progress;

  while ((progress = get_progress (leg, n_made)) < 1)
    {
      const double temperature = leg->hot * pow (leg->cold / leg->hot, progress);
      gint64 n = leg->moves > 0 ? MIN (MOVES_AT_ONCE, leg->moves - n_made) : MOVES_AT_ONCE;

      for (n_made += n; n > 0; n--)
        make_move (self, temperature);
    }
}

void
inc_walk_polish (IncWalk *self, const IncLeg *leg)
{
  IncTimetable *timetable = self->timetable;
  const int n_slots = timetable->problem->n_slots;

  inc_walk_set (self, self->best);
  for (int slot = 0, n_same = 0; n_same < n_slots && get_progress (leg, 0) < 1; slot = (slot + 1) % n_slots)
    if (inc_refill_slot (timetable, slot) &&
        inc_tally_compare (timetable->problem, timetable->tally, self->best_tally) > 0)
      {
        stray (self);
        remember (self);
        n_same = 0;
      }
    else
      {
        inc_timetable_undo (timetable);
        n_same++;
      }
}
