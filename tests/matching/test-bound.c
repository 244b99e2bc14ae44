/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What bounds promise: the best day of one person is that of trying all; days alone never bring less than the best timetable,
 * at any step; and where tables are full they know of idle slots. */
#include "config.h"

#include "inc-bound.h"
#include "inc-day-bound.h"
#include "inc-exhaust.h"
#include "inc-match-maker.h"
#include "inc-person-day.h"
#include "inc-planner.h"

#include <string.h>

/* ---- one person ---- */

typedef struct
{
  const IncPersonDay *day;
  gint64 best;
  guint64 used; /* pairs */
} Trial;

static void
try_slots (Trial *self, int slot, guint64 busy, int n, gint64 worth)
{
  const IncPersonDay *day = self->day;

  if (slot == day->n_slots)
    {
      self->best = MAX (self->best, worth + day->counts[n] -
                                      day->idle * __builtin_popcountll (inc_idle_slots (busy, day->available)));
      return;
    }
  try_slots (self, slot + 1, busy, n, worth);
  for (int pair = 0; pair < day->n_pairs && n < day->most && (day->available & inc_slot_bit (slot)) != 0; pair++)
    if ((self->used & inc_slot_bit (pair)) == 0 && day->worth[pair * day->n_slots + slot] != INC_DAY_NEVER)
      {
        self->used |= inc_slot_bit (pair);
        try_slots (self, slot + 1, busy | inc_slot_bit (slot), n + 1, worth + day->worth[pair * day->n_slots + slot]);
        self->used &= ~inc_slot_bit (pair);
      }
}

/* Of the slots that were given. */
static gint64
measure_day (const IncPersonDay *day, const int *slots)
{
  guint64 busy = 0;
  gint64 worth = 0;
  int n = 0;

  for (int pair = 0; pair < day->n_pairs; pair++)
    if (slots[pair] != INC_NO_SLOT)
      {
        g_assert_cmphex (busy & inc_slot_bit (slots[pair]), ==, 0);
        busy |= inc_slot_bit (slots[pair]);
        worth += day->worth[pair * day->n_slots + slots[pair]];
        n++;
      }
  g_assert_cmpint (n, <=, day->most);
  g_assert_cmphex (busy & ~day->available, ==, 0);
  return worth + day->counts[n] - day->idle * __builtin_popcountll (inc_idle_slots (busy, day->available));
}

static void
test_person_day (void)
{
  g_autoptr(IncDaySolver) solver = inc_day_solver_new (5);
  g_autoptr(GRand) chance = g_rand_new_with_seed (7);

  for (int round = 0; round < 3000; round++)
    {
      gint64 counts[7] = { 0 }, worth[5 * 6];
      int slots[5];
      const int n_slots = g_rand_int_range (chance, 1, 7);
      const IncPersonDay day = { .n_pairs = g_rand_int_range (chance, 0, 6),
                                 .n_slots = n_slots,
                                 .most = g_rand_int_range (chance, 0, n_slots + 1),
                                 .available = g_rand_int_range (chance, 0, 1 << n_slots),
                                 .idle = g_rand_int_range (chance, 0, 8),
                                 .counts = counts,
                                 .worth = worth };
      Trial trial = { .day = &day, .best = 0 };

      for (int n = 0; n < 6; n++)
        counts[n + 1] = counts[n] + 12 - 2 * n;
      for (int i = 0; i < day.n_pairs * n_slots; i++)
        worth[i] = g_rand_int_range (chance, 0, 5) == 0 ? INC_DAY_NEVER : g_rand_int_range (chance, -25, 15);
      try_slots (&trial, 0, 0, 0, 0);
      g_assert_cmpint (inc_day_solver_run (solver, &day, g_rand_int_range (chance, -1, n_slots), slots), ==, trial.best);
      g_assert_cmpint (measure_day (&day, slots), ==, trial.best);
    }
}

/* ---- all people ---- */

static void
test_never_below (void)
{
  guint n = 0;

  for (guint64 seed = 0; seed < 2500; seed++)
    {
      g_autoptr(IncInstance) instance = inc_match_make_odd (seed);
      g_autoptr(IncProblem) problem = inc_problem_new (instance);
      g_autofree int *best = inc_exhaust_run (problem);
      g_autoptr(IncTimetable) timetable = inc_timetable_new (problem);
      g_autoptr(IncDayBound) bound = inc_day_bound_new (problem, problem->prices);
      gint64 value;

      if (best == NULL)
        continue;
      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      inc_timetable_load (timetable, best);
      value = inc_tally_price (problem, timetable->tally);
      for (int round = 0; round < 4; round++)
        {
          g_assert_cmpint (inc_day_bound_get (bound), >=, value);
          inc_day_bound_improve (bound, value, 50, 0, NULL);
        }
      n++;
    }
  g_assert_cmpuint (n, >, 1000);
}

/* Where everything cannot be tried: never below what a search finds. */
static void
test_never_below_a_plan (void)
{
  for (guint64 seed = 0; seed < 150; seed++)
    {
      g_autoptr(IncInstance) instance = inc_match_make_odd_large (seed);
      const IncPlannerLimits limits = { .seed = 1, .moves = 20000, .threads = 1 };
      g_autoptr(IncPlan) plan = inc_planner_run (instance, &limits, NULL, NULL);
      g_autoptr(IncProblem) problem = inc_problem_new (instance);
      g_autoptr(IncDayBound) bound = inc_day_bound_new (problem, problem->prices);
      const gint64 value = inc_tally_price (problem, plan->worth.levels);

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      for (int round = 0; round < 3; round++)
        {
          g_assert_cmpint (inc_day_bound_get (bound), >=, value);
          inc_day_bound_improve (bound, value, 50, 0, NULL);
        }
    }
}

/* Full tables: the flow says 2785, days alone bring it down to the best there is but one. */
static void
test_knows_idle (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("S"));
  g_autoptr(IncProblem) problem = NULL;
  g_autoptr(IncDayBound) days = NULL;
  g_autoptr(IncBound) flow = NULL;

  instance->objective.weighted = TRUE;
  problem = inc_problem_new (instance);
  flow = inc_bound_new (problem);
  days = inc_day_bound_new (problem, problem->prices);
  g_assert_cmpint (inc_bound_get_total (flow), ==, 2785);
  g_assert_cmpint (inc_day_bound_get (days), ==, 2785);
  inc_day_bound_improve (days, 2772, 3000, 0, NULL);
  g_assert_cmpint (inc_day_bound_get (days), <=, 2774);
}

static void
test_too_large_numbers (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("A"));
  g_autoptr(IncProblem) problem = inc_problem_new (instance);
  const gint64 prices[INC_N_PRICES] = { [INC_LEVEL_INTEREST] = G_MAXINT32 };

  g_assert_null (inc_day_bound_new (problem, prices));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/bound/a-persons-day-against-trying-everything", test_person_day);
  g_test_add_func ("/matching/bound/never-below-the-best", test_never_below);
  g_test_add_func ("/matching/bound/never-below-a-plan", test_never_below_a_plan);
  g_test_add_func ("/matching/bound/knows-of-idle-slots", test_knows_idle);
  g_test_add_func ("/matching/bound/numbers-too-large", test_too_large_numbers);
  return g_test_run ();
}
