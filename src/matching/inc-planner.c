/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-planner: bound, first timetable, then walks in rounds.
 *
 * A round cools down once, in legs.  At the end of a leg all threads have stopped: then the best is told, at the end of a
 * round all walks go on from it.  How many walks there are does not depend on how many threads walk them. */
#include "inc-planner.h"

#include "inc-bound.h"
#include "inc-construct.h"
#include "inc-seating.h"
#include "inc-walk.h"

#include <math.h>

#define N_WALKS 2
#define N_LEGS 10 /* of a round */

/* The first round finds the region, the others begin cooler from its best. */
static const struct
{
  double heat;  /* of the first temperature */
  double share; /* of moves and time */
} rounds[] = { { 1, 0.5 }, { 0.15, 0.15 }, { 0.5, 0.2 }, { 0.15, 0.15 } };

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

static gpointer
walk_legs (gpointer data)
{
  Planner *self = data;
  int i;

  while ((i = g_atomic_int_add (&self->next, 1)) < self->n_walks)
    inc_walk_go (self->walks[i], &self->leg);
  return NULL;
}

static gpointer
polish_walks (gpointer data)
{
  Planner *self = data;
  int i;

  while ((i = g_atomic_int_add (&self->next, 1)) < self->n_walks)
    inc_walk_polish (self->walks[i]);
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
is_settled (const IncPlan *plan)
{
  const guint levels = (1u << INC_N_PRICES) - 1;

  return (plan->proven & levels) == levels;
}

static gboolean
tell (Planner *self)
{
  g_autoptr(IncPlan) plan = make_plan (self, find_best (self)->best);

  if (self->progress != NULL)
    self->progress (plan, self->data);
  return is_settled (plan) || is_stopped (self);
}

/* Something must be held or kept, and the timetable lacks some of it: the search has to give up one for another. */
static gboolean
lacks_first_levels (const Planner *self)
{
  g_autoptr(IncPlan) plan = make_plan (self, find_best (self)->best);

  return (plan->proven & 1u << INC_LEVEL_MUSTS) == 0 || (plan->proven & 1u << INC_LEVEL_KEPT) == 0;
}

/* In prices: hot enough to give up an ordinary meeting, cold enough to mind an idle slot. */
static void
set_temperatures (Planner *self)
{
  const gint64 *prices = self->problem->prices;
  double mean = 0;

  for (int pair = 0; pair < self->problem->n_pairs; pair++)
    mean += (double) self->problem->score[pair] / self->problem->n_pairs;
  self->hot = MAX (1, 0.4 * prices[INC_LEVEL_INTEREST] * mean);
  if (lacks_first_levels (self))
    self->hot = MAX (self->hot, prices[INC_LEVEL_MUSTS] / 4.0);
  self->cold = self->problem->instance->objective.weighted ? MAX (0.1, mean / 100) : 0.25;
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

static gboolean
run_round (Planner *self, double begin, guint round)
{
  const double hot = MAX (self->hot * rounds[round].heat, self->cold), share = rounds[round].share / N_LEGS;
  const double step = pow (self->cold / hot, 1.0 / N_LEGS);
  IncWalk *best;

  for (int i = 0; i < N_LEGS; i++)
    {
      set_leg (self, begin + i * share, share, hot * pow (step, i), hot * pow (step, i + 1));
      run_on_threads (self, walk_legs);
      if (tell (self))
        return FALSE;
    }
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
  if (!tell (self) && self->problem->of_person.first[self->problem->n_people] > 0)
    for (guint round = 0; round < G_N_ELEMENTS (rounds); begin += rounds[round++].share)
      if (!run_round (self, begin, round))
        break;
}

IncPlan *
inc_planner_run (const IncInstance *instance, const IncPlannerLimits *limits, IncPlannerProgress progress, gpointer data)
{
  g_autoptr(IncProblem) problem = inc_problem_new (instance);
  g_autoptr(IncBound) bound = NULL;
  g_autofree int *start = NULL;
  Planner self = { problem, limits, .progress = progress, .data = data };
  IncPlan *plan;

  g_return_val_if_fail (limits->moves > 0 || limits->milliseconds > 0, NULL);
  self.begin = g_get_monotonic_time ();
  self.n_threads = limits->threads > 0 ? MIN (limits->threads, N_WALKS) : N_WALKS;
  self.bound = bound = inc_bound_new (problem);
  start = inc_construct_run (problem, bound);
  search (&self, start);
  plan = make_plan (&self, find_best (&self)->best);
  for (int i = 0; i < self.n_walks; i++)
    inc_walk_free (self.walks[i]);
  return plan;
}
