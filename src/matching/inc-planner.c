/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-planner: bound, first timetable, then walks in rounds, and beside the later ones a tighter bound.
 *
 * A round cools down once, in legs.  At the end of a leg all threads have stopped: then the best is told, at the end of a
 * round all walks go on from it.  How many walks there are does not depend on how many threads walk them. */
#include "inc-planner.h"

#include "inc-bound.h"
#include "inc-construct.h"
#include "inc-exhaust.h"
#include "inc-seating.h"
#include "inc-walk.h"

#include <math.h>
#include <string.h>

#define N_WALKS 2
#define N_LEGS 10 /* of a round */

/* The first round finds the region, the others begin cooler from its best.  Once there is a good timetable, tightening the
 * bound takes a part of the first walk's time.  Where there is too little for that, the first round has it all. */
static const struct
{
  double heat;    /* of the first temperature */
  double share;   /* of moves and time */
  double tighten; /* of the first walk's */
} rounds[] = { { 1, 0.5, 0 }, { 0.4, 0.25, 0.8 }, { 0.4, 0.25, 0.8 } };

/* Of a round; the rest is for filling slots anew. */
#define WALKED 0.97

/* With fewer steps the bound would hardly move. */
#define FEWEST_STEPS 120
/* With so many a second walk gains less than the bound does in the first round too, once that has come half way. */
#define MANY_STEPS 400
#define TIGHTEN_EARLY 0.8
/* In idle slots.  A single round cools all the time there is, and may begin hotter. */
#define HOT 0.8
#define HOT_ONCE 2.0
/* For judging that before, where the limit is a time. */
#define MOVES_A_MILLISECOND 4000

typedef struct
{
  const IncProblem *problem;
  const IncPlannerLimits *limits;
  IncBound *bound;
  IncWalk *walks[N_WALKS];
  int n_walks;
  int n_threads;
  int next; /* atomic: the walk that a thread takes up */
  IncLeg leg;
  double tighten; /* the part of this leg in which the first walk does not walk */
  gint64 tally[INC_N_PRICES]; /* of the best before this leg */
  gint64 begin;
  double hot;
  double cold;
  IncPlannerProgress progress;
  gpointer data;
} Planner;

static gboolean
is_stopped (const Planner *self)
{
  return self->limits->stop != NULL && g_atomic_int_get (self->limits->stop) != 0;
}

static void
tighten (Planner *self)
{
  const gint64 steps = self->leg.moves * self->tighten / inc_bound_count_work (self->bound);

  inc_bound_tighten (self->bound, self->tally, self->leg.moves > 0 ? MIN (steps, G_MAXINT) : G_MAXINT,
                     self->leg.end > 0 ? self->leg.begin + (self->leg.end - self->leg.begin) * self->tighten : 0,
                     self->limits->stop);
}

static gpointer
walk_legs (gpointer data)
{
  Planner *self = data;
  int i;

  while ((i = g_atomic_int_add (&self->next, 1)) < self->n_walks)
    {
      if (i == 0 && self->tighten > 0)
        tighten (self);
      inc_walk_go (self->walks[i], &self->leg);
    }
  return NULL;
}

static gpointer
polish_walks (gpointer data)
{
  Planner *self = data;
  int i;

  while ((i = g_atomic_int_add (&self->next, 1)) < self->n_walks)
    inc_walk_polish (self->walks[i], &self->leg);
  return NULL;
}

/* The thread that called does its part of the work. */
static void
run_on_threads (Planner *self, GThreadFunc work)
{
  g_autoptr(GPtrArray) threads = g_ptr_array_new ();

  self->next = 0;
  for (int i = 1; i < self->n_threads; i++)
    g_ptr_array_add (threads, g_thread_new ("planner", work, self));
  work (self);
  for (guint i = 0; i < threads->len; i++)
    g_thread_join (threads->pdata[i]);
}

static IncWalk *
find_best (const Planner *self)
{
  IncWalk *best = self->walks[0];

  for (int i = 1; i < self->n_walks; i++)
    if (inc_tally_compare (self->problem, self->walks[i]->best_tally, best->best_tally) > 0)
      best = self->walks[i];
  return best;
}

static IncPlan *
make_plan (const Planner *self, const int *slot_of)
{
  IncPlan *plan = inc_plan_new (self->problem->instance);

  inc_plan_set_bound (plan, INC_LEVEL_IDLE, 0);
  inc_plan_set_bound (plan, INC_LEVEL_MOVES, 0);
  inc_plan_set_meetings (plan, self->problem->instance, inc_seating_run (self->problem, slot_of));
  inc_bound_apply (self->bound, plan);
  return plan;
}

/* Nothing that the search decides can be better. */
static gboolean
is_settled (const Planner *self, const IncPlan *plan)
{
  const IncObjective *objective = &self->problem->instance->objective;
  const guint levels = (1u << INC_N_PRICES) - 1;

  return (plan->proven & levels) == levels ||
         (objective->weighted && (plan->proven & 1u << INC_LEVEL_MUSTS) != 0 &&
          inc_worth_total (objective, &plan->worth) + objective->moves * plan->worth.levels[INC_LEVEL_MOVES] ==
            plan->total_bound);
}

static gboolean
tell (Planner *self)
{
  g_autoptr(IncPlan) plan = make_plan (self, find_best (self)->best);

  if (self->progress != NULL)
    self->progress (plan, self->data);
  return is_settled (self, plan) || is_stopped (self);
}

static guint
get_proven (const Planner *self)
{
  g_autoptr(IncPlan) plan = make_plan (self, find_best (self)->best);

  return plan->proven;
}

/* That the later rounds leave for the bound. */
static gint64
count_steps (const Planner *self)
{
  const gint64 moves = self->limits->moves > 0 ? self->limits->moves / self->n_walks
                                               : self->limits->milliseconds * MOVES_A_MILLISECOND;
  double part = 0;

  for (guint round = 0; round < G_N_ELEMENTS (rounds); round++)
    part += rounds[round].share * rounds[round].tighten;
  return moves * part / inc_bound_count_work (self->bound);
}

static gboolean
has_one_round (const Planner *self)
{
  return count_steps (self) <= FEWEST_STEPS;
}

/* In prices, as measured: the first timetable is good already, so that waits and small differences of interest are to be
 * minded from the start; but what is missing of a level that comes first takes more heat to find. */
static void
set_temperatures (Planner *self)
{
  const gint64 *prices = self->problem->prices;
  const guint proven = get_proven (self);
  double mean = 0, idle = -prices[INC_LEVEL_IDLE];

  for (int pair = 0; pair < self->problem->n_pairs; pair++)
    mean += (double) prices[INC_LEVEL_INTEREST] * self->problem->score[pair] / self->problem->n_pairs;
  self->cold = idle > 0 ? 0.08 * idle : MAX (0.05, mean / 200);
  self->hot = MAX ((has_one_round (self) ? HOT_ONCE : HOT) * idle, self->cold);
  if ((proven & 1u << INC_LEVEL_INTEREST) == 0)
    self->hot = MAX (self->hot, mean / 64);
  if ((proven & 1u << INC_LEVEL_MUSTS) == 0)
    self->hot = MAX (self->hot, prices[INC_LEVEL_MUSTS] / 4.0);
  /* Whoever brings a timetable wants it better, not another. */
  if (self->limits->start != NULL)
    self->hot = 2 * self->cold;
}

/* begin and share: where in the whole search the leg lies, from 0 to 1. */
static void
set_leg (Planner *self, double begin, double share, double hot, double cold)
{
  const gint64 span = self->limits->milliseconds * 1000;

  self->leg.hot = hot;
  self->leg.cold = cold;
  self->leg.stop = self->limits->stop;
  /* Rounding up, so that a leg is never without a limit. */
  self->leg.moves = self->limits->moves > 0 ? ceil (self->limits->moves * share / self->n_walks) : 0;
  self->leg.begin = self->begin + span * begin;
  self->leg.end = span > 0 ? self->begin + span * (begin + share) : 0;
}

static double
get_tightening (const Planner *self, guint round, int leg)
{
  if (round > 0 || leg < N_LEGS / 2 || self->n_walks == 1 || count_steps (self) < MANY_STEPS)
    return rounds[round].tighten;
  return TIGHTEN_EARLY;
}

static gboolean
run_round (Planner *self, double begin, double whole, guint round)
{
  const double hot = MAX (self->hot * rounds[round].heat, self->cold), share = WALKED * whole / N_LEGS;
  const double step = pow (self->cold / hot, 1.0 / N_LEGS);
  IncWalk *best;

  for (int i = 0; i < N_LEGS; i++)
    {
      self->tighten = get_tightening (self, round, i);
      memcpy (self->tally, find_best (self)->best_tally, sizeof self->tally);
      set_leg (self, begin + i * share, share, hot * pow (step, i), hot * pow (step, i + 1));
      run_on_threads (self, walk_legs);
      if (tell (self))
        return FALSE;
    }
  set_leg (self, begin + N_LEGS * share, (1 - WALKED) * whole, self->cold, self->cold);
  run_on_threads (self, polish_walks);
  best = find_best (self);
  for (int i = 0; i < self->n_walks; i++)
    if (self->walks[i] != best)
      inc_walk_set (self->walks[i], best->best);
  return !tell (self);
}

static void
search (Planner *self, const int *start)
{
  double begin = 0;

  /* With a clock, walks that wait for a thread would get no time. */
  self->n_walks = self->limits->moves > 0 ? N_WALKS : MIN (N_WALKS, self->n_threads);
  for (int i = 0; i < self->n_walks; i++)
    self->walks[i] = inc_walk_new (self->problem, self->limits->seed * N_WALKS + i, start);
  set_temperatures (self);
  if (tell (self) || self->problem->of_person.first[self->problem->n_people] == 0)
    return;
  if (has_one_round (self))
    run_round (self, 0, 1, 0);
  else
    for (guint round = 0; round < G_N_ELEMENTS (rounds); begin += rounds[round++].share)
      if (!run_round (self, begin, rounds[round].share, round))
        break;
}

IncPlan *
inc_planner_run (const IncInstance *instance, const IncPlannerLimits *limits, IncPlannerProgress progress, gpointer data)
{
  g_autoptr(IncProblem) problem = inc_problem_new (instance);
  g_autoptr(IncBound) bound = NULL;
  g_autoptr(IncTimetable) best = NULL;
  g_autofree int *start = NULL;
  g_autofree int *exact = NULL;
  Planner self = { problem, limits, .progress = progress, .data = data };
  IncPlan *plan;

  g_return_val_if_fail (limits->moves > 0 || limits->milliseconds > 0, NULL);
  self.begin = g_get_monotonic_time ();
  self.n_threads = limits->threads > 0 ? MIN (limits->threads, N_WALKS) : N_WALKS;
  self.bound = bound = inc_bound_new (problem);
  exact = inc_exhaust_run (problem);
  if (exact != NULL)
    {
      best = inc_timetable_new (problem);
      inc_timetable_load (best, exact);
      inc_bound_set_exact (bound, best->tally);
    }
  else
    {
      start = inc_construct_run (problem, bound, limits->start);
      search (&self, start);
    }
  plan = make_plan (&self, exact != NULL ? exact : find_best (&self)->best);
  if (exact != NULL && progress != NULL)
    progress (plan, data);
  for (int i = 0; i < self.n_walks; i++)
    inc_walk_free (self.walks[i]);
  return plan;
}
