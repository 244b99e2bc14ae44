/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-bound: the flow, with one set of prices or another; where there is time, days planned alone, which know of idle slots;
 * and for a day so small that everything was tried, what was found. */
#include "inc-bound.h"

#include "inc-cheapest-flow.h"
#include "inc-day-bound.h"

#include <string.h>

typedef struct
{
  gint64 must;
  gint64 kept;
  gint64 interest;
} Prices;

typedef struct
{
  const IncProblem *problem;
  Prices prices;
  IncCheapestFlow *flow;
  int *arcs; /* a pair each; −1: never held */
  int source;
  int sink;
} Network;

/* Slots in which the person could have a meeting: no more meetings than that. */
static int
count_usable (const IncProblem *problem, int person)
{
  const IncPairLists *lists = &problem->of_person;
  guint64 slots = 0;

  for (int i = lists->first[person]; i < lists->first[person + 1]; i++)
    slots |= problem->allowed[lists->pairs[i]];
  return MIN (__builtin_popcountll (slots), problem->most[person]);
}

/* The k-th meeting of a person, an arc each: its fairness, and whether they need it. */
static void
add_person (Network *self, int person)
{
  const IncProblem *problem = self->problem;
  const int n = count_usable (problem, person);

  for (int k = 0; k < n; k++)
    {
      const gint64 gain = self->prices.interest * (problem->fair[k + 1] - problem->fair[k]) +
                          self->prices.must * (k < problem->least[person]);

      if (inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP)
        inc_cheapest_flow_add (self->flow, self->source, person, 1, -gain);
      else
        inc_cheapest_flow_add (self->flow, person, self->sink, 1, -gain);
    }
}

static gboolean
can_be_kept (const IncProblem *problem, int pair)
{
  return problem->kept[pair] != INC_NO_SLOT && (problem->allowed[pair] & inc_slot_bit (problem->kept[pair])) != 0;
}

static gint64
price_pair (const Network *self, int pair)
{
  return self->prices.interest * self->problem->score[pair] + self->prices.must * self->problem->must[pair] +
         self->prices.kept * can_be_kept (self->problem, pair);
}

/* No slot has more meetings than tables, and than people of either side who could meet somebody then. */
static int
count_seats_in (const IncProblem *problem, int slot, const guint64 *usable)
{
  int n_sides[2] = { 0, 0 };

  for (int person = 0; person < problem->n_people; person++)
    n_sides[inc_instance_person (problem->instance, person)->side] += (usable[person] & inc_slot_bit (slot)) != 0;
  return MIN (inc_instance_tables (problem->instance, slot), MIN (n_sides[0], n_sides[1]));
}

static int
count_seats (const IncProblem *problem)
{
  g_autofree guint64 *usable = g_new0 (guint64, problem->n_people);
  int n = 0;

  for (int pair = 0; pair < problem->n_pairs; pair++)
    {
      usable[problem->startup[pair]] |= problem->allowed[pair];
      usable[problem->investor[pair]] |= problem->allowed[pair];
    }
  for (int slot = 0; slot < problem->n_slots; slot++)
    n += count_seats_in (problem, slot, usable);
  return n;
}

static Network
run (const IncProblem *problem, Prices prices)
{
  Network self = { problem, prices, .source = problem->n_people, .sink = problem->n_people + 1 };

  self.flow = inc_cheapest_flow_new (problem->n_people + 2);
  self.arcs = g_new (int, problem->n_pairs + 1);
  for (int pair = 0; pair < problem->n_pairs; pair++)
    self.arcs[pair] = problem->allowed[pair] == 0 ? -1
                                                   : inc_cheapest_flow_add (self.flow, problem->startup[pair],
                                                                            problem->investor[pair], 1,
                                                                            -price_pair (&self, pair));
  for (int person = 0; person < problem->n_people; person++)
    add_person (&self, person);
  inc_cheapest_flow_run (self.flow, self.source, self.sink, count_seats (problem));
  return self;
}

static void
clear (Network *self)
{
  inc_cheapest_flow_free (self->flow);
  g_free (self->arcs);
}

static gboolean
carries (const Network *self, int pair)
{
  return self->arcs[pair] >= 0 && inc_cheapest_flow_get (self->flow, self->arcs[pair]) > 0;
}

/* The levels of the flow, as if it were a timetable. */
static void
measure (const Network *self, gint64 *tally)
{
  const IncProblem *problem = self->problem;
  g_autofree int *n_meetings = g_new0 (int, problem->n_people);

  tally[INC_LEVEL_MUSTS] = tally[INC_LEVEL_KEPT] = tally[INC_LEVEL_INTEREST] = 0;
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (carries (self, pair))
      {
        n_meetings[problem->startup[pair]]++;
        n_meetings[problem->investor[pair]]++;
        tally[INC_LEVEL_MUSTS] += problem->must[pair];
        tally[INC_LEVEL_KEPT] += can_be_kept (problem, pair);
        tally[INC_LEVEL_INTEREST] += problem->score[pair];
      }
  for (int person = 0; person < problem->n_people; person++)
    {
      tally[INC_LEVEL_MUSTS] += MIN (n_meetings[person], problem->least[person]);
      tally[INC_LEVEL_INTEREST] += problem->fair[n_meetings[person]];
    }
}

/* Prices under which one unit of a level outweighs all that the levels after it could bring.  That their sums fit is a
 * promise of inc_instance_check (). */
static Prices
make_prices (const IncProblem *problem)
{
  gint64 best = 0, meetings = MIN (count_seats (problem), problem->n_pairs);
  Prices prices = { .interest = 1 };

  for (int pair = 0; pair < problem->n_pairs; pair++)
    best = MAX (best, problem->score[pair]);
  meetings = MIN (meetings, (gint64) problem->n_people / 2 * problem->n_slots);
  prices.kept = 1 + meetings * (best + 2 * problem->fair[1]);
  prices.must = prices.kept * (problem->instance->previous->len + 1);
  return prices;
}

struct _IncBound
{
  const IncProblem *problem;
  GArray *pairs;
  gint64 together[INC_N_LEVELS]; /* each level after all before it reached theirs */
  gint64 alone[INC_N_LEVELS];    /* whatever the others are; −1: not asked yet */
  gint64 total;                  /* of the weighed sum; −1: not asked yet */
  IncDayBound *days;             /* NULL: not asked yet, or the numbers are too large */
  gint64 day_prices[INC_N_PRICES];
  const gint64 *exact;           /* the tally of the best, once it is known */
};

static int
compare_scores (gconstpointer a, gconstpointer b, gpointer data)
{
  const IncProblem *problem = data;
  const int one = *(const int *) a, other = *(const int *) b;

  if (problem->must[one] != problem->must[other])
    return problem->must[other] - problem->must[one];
  if (problem->score[one] != problem->score[other])
    return problem->score[one] < problem->score[other] ? 1 : -1;
  return one - other;
}

IncBound *
inc_bound_new (const IncProblem *problem)
{
  IncBound *self = g_new0 (IncBound, 1);
  Network network = run (problem, make_prices (problem));

  self->problem = problem;
  self->pairs = g_array_new (FALSE, FALSE, sizeof (int));
  self->total = -1;
  memcpy (self->day_prices, problem->prices, sizeof self->day_prices);
  /* The weighed sum is all that comes after the musts. */
  if (problem->instance->objective.weighted)
    self->day_prices[INC_LEVEL_MUSTS] = 0;
  for (IncLevel level = 0; level < INC_N_LEVELS; level++)
    self->alone[level] = -1;
  measure (&network, self->together);
  /* What comes first in the order may be had whatever the others are. */
  self->alone[INC_LEVEL_MUSTS] = self->together[INC_LEVEL_MUSTS];
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (carries (&network, pair))
      g_array_append_val (self->pairs, pair);
  g_array_sort_with_data (self->pairs, compare_scores, (gpointer) problem);
  clear (&network);
  return self;
}

void
inc_bound_free (IncBound *self)
{
  inc_day_bound_free (self->days);
  g_array_unref (self->pairs);
  g_free (self);
}

const GArray *
inc_bound_get_pairs (const IncBound *self)
{
  return self->pairs;
}

/* Without musts and an earlier plan every flow is the first. */
static gboolean
is_only_interest (const IncBound *self)
{
  return self->together[INC_LEVEL_MUSTS] == 0 && self->problem->instance->previous->len == 0;
}

static gint64
get_alone (IncBound *self, IncLevel level)
{
  const Prices prices = { .kept = level == INC_LEVEL_KEPT, .interest = level == INC_LEVEL_INTEREST };
  gint64 tally[INC_N_LEVELS] = { 0 };
  Network network;

  if (self->alone[level] >= 0)
    return self->alone[level];
  if (is_only_interest (self))
    return self->together[level];
  network = run (self->problem, prices);
  measure (&network, tally);
  clear (&network);
  self->alone[level] = tally[level];
  return tally[level];
}

gint64
inc_bound_get_total (IncBound *self)
{
  const gint64 keep = self->problem->instance->objective.keep;
  gint64 tally[INC_N_LEVELS] = { 0 };
  Network network;

  if (self->problem->instance->previous->len == 0)
    return get_alone (self, INC_LEVEL_INTEREST);
  if (self->total >= 0)
    return self->total;
  network = run (self->problem, (Prices) { .kept = keep, .interest = 1 });
  measure (&network, tally);
  clear (&network);
  self->total = tally[INC_LEVEL_INTEREST] + keep * tally[INC_LEVEL_KEPT];
  return self->total;
}

gint64
inc_bound_count_work (const IncBound *self)
{
  const IncProblem *problem = self->problem;

  return 1 + (gint64) problem->n_pairs * problem->n_slots * problem->n_slots / 20;
}

static gint64
price (const IncBound *self, const gint64 *levels)
{
  gint64 sum = 0;

  for (int level = 0; level < INC_N_PRICES; level++)
    sum += self->day_prices[level] * levels[level];
  return sum;
}

void
inc_bound_tighten (IncBound *self, const gint64 *tally, int n_steps, gint64 end, const int *stop)
{
  if (self->days == NULL && n_steps > 0)
    self->days = inc_day_bound_new (self->problem, self->day_prices);
  if (self->days != NULL)
    inc_day_bound_improve (self->days, price (self, tally), n_steps, end, stop);
}

void
inc_bound_set_exact (IncBound *self, const gint64 *tally)
{
  self->exact = tally;
}

/* Whoever is as good at all before has so much to wait at least: else the sum of all would be above what days alone allow. */
static gint64
get_least_idle (const IncBound *self, const IncPlan *plan)
{
  gint64 levels[INC_N_PRICES] = { 0 };

  if (self->days == NULL)
    return 0;
  memcpy (levels, plan->worth.levels, INC_LEVEL_IDLE * sizeof *levels);
  return MAX (0, price (self, levels) - inc_day_bound_get (self->days));
}

/* Together, where the timetable reaches what comes first; alone, where it does not: then less of the one might buy more of
 * the other.  In one weighed sum nothing comes first but the musts. */
void
inc_bound_apply (IncBound *self, IncPlan *plan)
{
  const gboolean is_weighted = self->problem->instance->objective.weighted;
  gboolean is_reached = TRUE;

  for (IncLevel level = INC_LEVEL_MUSTS; level <= INC_LEVEL_INTEREST; level++)
    {
      const gboolean is_after = is_reached && !(is_weighted && level > INC_LEVEL_MUSTS);

      inc_plan_set_bound (plan, level, is_after ? self->together[level] : get_alone (self, level));
      is_reached = is_reached && plan->worth.levels[level] == plan->bounds[level];
    }
  plan->total_bound = inc_bound_get_total (self);
  plan->scratch_bound = get_alone (self, INC_LEVEL_INTEREST);
  if (is_weighted && self->days != NULL)
    plan->total_bound = MIN (plan->total_bound, inc_day_bound_get (self->days));
  if (is_weighted && self->exact != NULL)
    plan->total_bound = price (self, self->exact);
  for (IncLevel level = 0; !is_weighted && self->exact != NULL && level < INC_N_PRICES; level++)
    inc_plan_set_bound (plan, level, self->exact[level]);
  if (!is_weighted && self->exact == NULL)
    inc_plan_set_bound (plan, INC_LEVEL_IDLE, is_reached ? get_least_idle (self, plan) : 0);
}
