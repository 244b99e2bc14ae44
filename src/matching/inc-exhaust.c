/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-exhaust: depth first, pair after pair.  What the pairs that remain could add at most, waits forgotten, cuts off most. */
#include "inc-exhaust.h"

#include <string.h>

#define MOST_STEPS 200000

typedef struct
{
  IncTimetable *timetable;
  int *pairs; /* those that may be held and are not locked, the most constrained first */
  int n_pairs;
  gint64 (*hopes)[INC_N_PRICES]; /* of the pairs from one on: levels at most */
  int *best;
  gint64 best_tally[INC_N_PRICES];
  int n_steps;
} Exhaust;

/* People are counted as if each further meeting were worth what their next is. */
static void
add_hope (const IncProblem *problem, int pair, gint64 *hope)
{
  const int both[] = { problem->startup[pair], problem->investor[pair] };

  hope[INC_LEVEL_MUSTS] += problem->must[pair];
  hope[INC_LEVEL_KEPT] += problem->kept[pair] != INC_NO_SLOT;
  hope[INC_LEVEL_INTEREST] += problem->score[pair];
  for (guint side = 0; side < 2; side++)
    {
      hope[INC_LEVEL_MUSTS] += problem->least[both[side]] > 0;
      hope[INC_LEVEL_INTEREST] += problem->fair[1];
    }
}

static gboolean
is_hopeless (const Exhaust *self, int from)
{
  gint64 tally[INC_N_PRICES];

  for (int level = 0; level < INC_N_PRICES; level++)
    tally[level] = self->timetable->tally[level] + self->hopes[from][level];
  tally[INC_LEVEL_IDLE] = 0;
  return inc_tally_compare (self->timetable->problem, tally, self->best_tally) <= 0;
}

static void
try_from (Exhaust *self, int from)
{
  IncTimetable *timetable = self->timetable;

  if (++self->n_steps > MOST_STEPS || is_hopeless (self, from))
    return;
  if (from == self->n_pairs)
    {
      if (inc_tally_compare (timetable->problem, timetable->tally, self->best_tally) <= 0)
        return;
      memcpy (self->best_tally, timetable->tally, sizeof self->best_tally);
      memcpy (self->best, timetable->slot_of, timetable->problem->n_pairs * sizeof (int));
      return;
    }
  for (guint64 slots = inc_timetable_can_put (timetable, self->pairs[from]); slots != 0; slots &= slots - 1)
    {
      inc_timetable_put (timetable, self->pairs[from], __builtin_ctzll (slots));
      try_from (self, from + 1);
      inc_timetable_take (timetable, self->pairs[from]);
      inc_timetable_begin (timetable);
    }
  try_from (self, from + 1);
}

static int
compare_freedom (gconstpointer a, gconstpointer b, gpointer data)
{
  const IncProblem *problem = data;

  return __builtin_popcountll (problem->allowed[*(const int *) a]) -
         __builtin_popcountll (problem->allowed[*(const int *) b]);
}

/* The largest days that are worth a try: most of their timetables must be cut off. */
static gboolean
is_small (const Exhaust *self)
{
  double n = 1;

  for (int i = 0; i < self->n_pairs; i++)
    n *= 1 + __builtin_popcountll (self->timetable->problem->allowed[self->pairs[i]]);
  return n < 1e9;
}

int *
inc_exhaust_run (const IncProblem *problem)
{
  g_autoptr(IncTimetable) timetable = inc_timetable_new (problem);
  g_autofree int *pairs = g_new (int, problem->n_pairs + 1);
  g_autofree gint64(*hopes)[INC_N_PRICES] = NULL;
  g_autofree int *best = NULL;
  Exhaust self = { .timetable = timetable, .pairs = pairs };

  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (problem->allowed[pair] != 0 && problem->locked[pair] == INC_NO_SLOT)
      pairs[self.n_pairs++] = pair;
  if (!is_small (&self))
    return NULL;
  g_sort_array (pairs, self.n_pairs, sizeof *pairs, compare_freedom, (gpointer) problem);
  self.hopes = hopes = g_malloc0_n (self.n_pairs + 1, sizeof *hopes);
  for (int i = self.n_pairs - 1; i >= 0; i--)
    {
      memcpy (hopes[i], hopes[i + 1], sizeof *hopes);
      add_hope (problem, pairs[i], hopes[i]);
    }
  self.best = best = g_memdup2 (timetable->slot_of, (problem->n_pairs + 1) * sizeof (int));
  memcpy (self.best_tally, timetable->tally, sizeof self.best_tally);
  try_from (&self, 0);
  return self.n_steps <= MOST_STEPS ? g_steal_pointer (&best) : NULL;
}
