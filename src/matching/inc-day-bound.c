/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-day-bound: shares moved step by step, downhill as far as one step sees.
 *
 * Where one of the two would meet in a slot and the other would not, the share of the first is too large there; where more
 * would meet than there are tables, tables are too cheap.  A step follows the mean of what was seen lately, for each single
 * answer says yes or no where the truth lies between.  Shares are real numbers, but what is summed up are whole ones, cut
 * fine: the bound is exact whatever they are. */
#include "inc-day-bound.h"

#include "inc-cheapest-flow.h"
#include "inc-person-day.h"

#include <string.h>

#define FINE 64 /* parts of a unit of price */
/* Sums stay where real numbers are exact. */
#define MOST_SUM (G_GINT64_CONSTANT (1) << 50)

#define MEMORY 0.95 /* of what was seen before, in the direction */
#define PATIENCE 20 /* steps without success before they become shorter */
#define SHORTER 0.7
#define FIRST_LENGTH 0.6

typedef struct
{
  double *shares; /* [pair][slot]: how much more than half is the startup's */
  double tables[INC_INSTANCE_MAX_SLOTS]; /* what a table costs */
} Point;

struct _IncDayBound
{
  const IncProblem *problem;
  const gint64 *prices;
  gsize n_cells; /* pairs times slots */
  Point at;
  Point seen;      /* how the sum grows with each share and price: what the last days say */
  Point direction; /* the mean of it */
  double most_share;
  gint64 least;    /* of all sums so far, in fine parts */
  double length;   /* of steps */
  int n_failed;
  IncDaySolver *solver;
  int *first;       /* a person each: where the last day began */
  gint64 *counts;   /* [person][meetings] */
  gint64 *worth;    /* of a person, [pair][slot] */
  int *slots;       /* of a person's day */
};

static void
point_init (Point *self, gsize n_cells)
{
  self->shares = g_new0 (double, n_cells + 1);
  memset (self->tables, 0, sizeof self->tables);
}

static void
point_copy (Point *self, const Point *from, gsize n_cells)
{
  memcpy (self->shares, from->shares, n_cells * sizeof (double));
  memcpy (self->tables, from->tables, sizeof self->tables);
}

/* ---- the sum ---- */

static gint64
price_meeting (const IncDayBound *self, int pair, int slot)
{
  const IncProblem *problem = self->problem;

  return FINE * (self->prices[INC_LEVEL_INTEREST] * problem->score[pair] +
                 self->prices[INC_LEVEL_MUSTS] * problem->must[pair] +
                 self->prices[INC_LEVEL_KEPT] * (problem->kept[pair] == slot));
}

/* Both halves in one place: together they are what the meeting is worth less its table, to the last part. */
static gint64
share (const IncDayBound *self, int pair, int slot, gboolean is_startup)
{
  const gint64 table = inc_problem_needs_table (self->problem, pair, slot) ? (gint64) self->at.tables[slot] : 0;
  const gint64 worth = price_meeting (self, pair, slot) - table;
  const gint64 startup = worth / 2 + (gint64) self->at.shares[(gsize) pair * self->problem->n_slots + slot];

  return is_startup ? startup : worth - startup;
}

static void
note_meeting (IncDayBound *self, int pair, int slot, gboolean is_startup)
{
  self->seen.shares[(gsize) pair * self->problem->n_slots + slot] += is_startup ? 1 : -1;
  if (inc_problem_needs_table (self->problem, pair, slot))
    self->seen.tables[slot] -= 0.5;
}

static gint64
plan_day (IncDayBound *self, int person)
{
  const IncProblem *problem = self->problem;
  const int *pairs = problem->of_person.pairs + problem->of_person.first[person];
  const gboolean is_startup = inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP;
  const IncPersonDay day = {
    .n_pairs = problem->of_person.first[person + 1] - problem->of_person.first[person],
    .n_slots = problem->n_slots,
    .most = MIN (problem->most[person], problem->n_slots),
    .available = problem->available[person],
    .idle = -self->prices[INC_LEVEL_IDLE] * FINE,
    .counts = self->counts + (gsize) person * (problem->n_slots + 1),
    .worth = self->worth,
  };
  gint64 best;

  for (int i = 0; i < day.n_pairs; i++)
    for (int slot = 0; slot < day.n_slots; slot++)
      self->worth[i * day.n_slots + slot] = (problem->allowed[pairs[i]] & inc_slot_bit (slot)) != 0
                                              ? share (self, pairs[i], slot, is_startup) : INC_DAY_NEVER;
  best = inc_day_solver_run (self->solver, &day, self->first[person], self->slots);
  self->first[person] = INC_NO_SLOT;
  for (int i = 0; i < day.n_pairs; i++)
    if (self->slots[i] != INC_NO_SLOT)
      {
        note_meeting (self, pairs[i], self->slots[i], is_startup);
        if (self->first[person] == INC_NO_SLOT || self->slots[i] < self->first[person])
          self->first[person] = self->slots[i];
      }
  return best;
}

/* Sees how it grows on the way. */
static gint64
sum_up (IncDayBound *self)
{
  const IncProblem *problem = self->problem;
  gint64 sum = 0;

  memset (self->seen.shares, 0, self->n_cells * sizeof (double));
  for (int slot = 0; slot < problem->n_slots; slot++)
    {
      self->seen.tables[slot] = problem->open_tables[slot];
      sum += problem->open_tables[slot] * (gint64) self->at.tables[slot];
    }
  for (int person = 0; person < problem->n_people; person++)
    sum += plan_day (self, person);
  return sum;
}

/* ---- where it begins: the flow ---- */

static void
count_gains (IncDayBound *self)
{
  const IncProblem *problem = self->problem;

  for (int person = 0; person < problem->n_people; person++)
    for (int n = 0; n <= problem->n_slots; n++)
      self->counts[(gsize) person * (problem->n_slots + 1) + n] =
        FINE * (self->prices[INC_LEVEL_INTEREST] * problem->fair[n] +
                self->prices[INC_LEVEL_MUSTS] * MIN (n, problem->least[person]));
}

/* Slots forgotten: each person has a price, a meeting goes to those who pay most. */
static void
begin_as_flow (IncDayBound *self)
{
  const IncProblem *problem = self->problem;
  const int source = problem->n_people, sink = problem->n_people + 1;
  g_autoptr(IncCheapestFlow) flow = inc_cheapest_flow_new (problem->n_people + 2);
  int n_seats = 0;

  for (int person = 0; person < problem->n_people; person++)
    {
      const gint64 *counts = self->counts + (gsize) person * (problem->n_slots + 1);

      for (int n = 0; n < MIN (problem->most[person], problem->n_slots); n++)
        if (inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP)
          inc_cheapest_flow_add (flow, source, person, 1, counts[n] - counts[n + 1]);
        else
          inc_cheapest_flow_add (flow, person, sink, 1, counts[n] - counts[n + 1]);
    }
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (problem->allowed[pair] != 0)
      inc_cheapest_flow_add (flow, problem->startup[pair], problem->investor[pair], 1,
                             -price_meeting (self, pair, MAX (0, problem->kept[pair])));
  for (int slot = 0; slot < problem->n_slots; slot++)
    n_seats += problem->open_tables[slot];
  inc_cheapest_flow_run (flow, source, sink, n_seats);
  for (int slot = 0; slot < problem->n_slots; slot++)
    self->at.tables[slot] =
      inc_cheapest_flow_get_potential (flow, source) - inc_cheapest_flow_get_potential (flow, sink);
  for (int pair = 0; pair < problem->n_pairs; pair++)
    for (int slot = 0; slot < problem->n_slots; slot++)
      {
        const double startup = inc_cheapest_flow_get_potential (flow, problem->startup[pair]) -
                               inc_cheapest_flow_get_potential (flow, source);
        const double investor = inc_cheapest_flow_get_potential (flow, sink) -
                                inc_cheapest_flow_get_potential (flow, problem->investor[pair]);
        const double worth = price_meeting (self, pair, slot) -
                             (inc_problem_needs_table (problem, pair, slot) ? self->at.tables[slot] : 0);
        const double over = worth - startup - investor;

        self->at.shares[(gsize) pair * problem->n_slots + slot] =
          startup + (over > 0 ? over : over / 2) - worth / 2;
      }
}

/* ---- steps ---- */

static double
measure (const IncDayBound *self, const Point *point)
{
  double sum = 0;

  for (gsize i = 0; i < self->n_cells; i++)
    sum += point->shares[i] * point->shares[i];
  for (int slot = 0; slot < self->problem->n_slots; slot++)
    if (self->at.tables[slot] > 0 || point->tables[slot] < 0)
      sum += point->tables[slot] * point->tables[slot];
  return sum;
}

static void
step (IncDayBound *self, double size)
{
  for (gsize i = 0; i < self->n_cells; i++)
    self->at.shares[i] =
      CLAMP (self->at.shares[i] - size * self->direction.shares[i], -self->most_share, self->most_share);
  for (int slot = 0; slot < self->problem->n_slots; slot++)
    self->at.tables[slot] = CLAMP (self->at.tables[slot] - size * self->direction.tables[slot], 0, self->most_share);
}

static void
turn (IncDayBound *self)
{
  for (gsize i = 0; i < self->n_cells; i++)
    self->direction.shares[i] = MEMORY * self->direction.shares[i] + (1 - MEMORY) * self->seen.shares[i];
  for (int slot = 0; slot < self->problem->n_slots; slot++)
    self->direction.tables[slot] = MEMORY * self->direction.tables[slot] + (1 - MEMORY) * self->seen.tables[slot];
}

/* As long as a step should be from the best sum to the value, were all as straight as it looks from here; of that a part, for
 * it is not.  Not from the last sum: a step too long would be followed by one even longer. */
static void
improve_once (IncDayBound *self, gint64 value)
{
  const double steepness = measure (self, &self->direction);
  gint64 sum;

  if (steepness == 0)
    return;
  step (self, self->length * (self->least - value) / steepness);
  sum = sum_up (self);
  turn (self);
  if (sum < self->least)
    {
      self->least = sum;
      self->n_failed = 0;
    }
  else if (++self->n_failed == PATIENCE)
    {
      self->length *= SHORTER;
      self->n_failed = 0;
    }
}

void
inc_day_bound_improve (IncDayBound *self, gint64 value, int n_steps, gint64 end, const int *stop)
{
  for (; n_steps > 0 && self->least > value * FINE; n_steps--)
    {
      if ((end > 0 && g_get_monotonic_time () >= end) || (stop != NULL && g_atomic_int_get (stop) != 0))
        return;
      improve_once (self, value * FINE);
    }
}

gint64
inc_day_bound_get (const IncDayBound *self)
{
  return self->least / FINE;
}

static int
count_most_pairs (const IncProblem *problem)
{
  int most = 0;

  for (int person = 0; person < problem->n_people; person++)
    most = MAX (most, problem->of_person.first[person + 1] - problem->of_person.first[person]);
  return most;
}

/* The greatest worth of a meeting, counting what it adds to the count of two people. */
static double
find_most_worth (const IncProblem *problem, const gint64 *prices)
{
  gint64 score = 0;

  for (int pair = 0; pair < problem->n_pairs; pair++)
    score = MAX (score, problem->score[pair]);
  return (double) FINE * (prices[INC_LEVEL_INTEREST] * (score + 2 * problem->fair[1]) + 3 * prices[INC_LEVEL_MUSTS] +
                          prices[INC_LEVEL_KEPT] - prices[INC_LEVEL_IDLE] * problem->n_slots);
}

IncDayBound *
inc_day_bound_new (const IncProblem *problem, const gint64 *prices)
{
  const double most_share = 4 * find_most_worth (problem, prices);
  const int most_pairs = count_most_pairs (problem);
  IncDayBound *self;

  if (most_share * problem->n_people * problem->n_slots > MOST_SUM)
    return NULL;
  self = g_new0 (IncDayBound, 1);
  self->problem = problem;
  self->most_share = most_share;
  self->prices = prices;
  self->n_cells = (gsize) problem->n_pairs * problem->n_slots;
  point_init (&self->at, self->n_cells);
  point_init (&self->seen, self->n_cells);
  point_init (&self->direction, self->n_cells);
  self->solver = inc_day_solver_new (most_pairs);
  self->first = g_new (int, problem->n_people);
  for (int person = 0; person < problem->n_people; person++)
    self->first[person] = INC_NO_SLOT;
  self->counts = g_new0 (gint64, (gsize) problem->n_people * (problem->n_slots + 1));
  self->worth = g_new (gint64, (gsize) most_pairs * problem->n_slots + 1);
  self->slots = g_new (int, most_pairs + 1);
  self->length = FIRST_LENGTH;
  count_gains (self);
  begin_as_flow (self);
  self->least = sum_up (self);
  point_copy (&self->direction, &self->seen, self->n_cells);
  return self;
}

void
inc_day_bound_free (IncDayBound *self)
{
  if (self == NULL)
    return;
  g_free (self->at.shares);
  g_free (self->seen.shares);
  g_free (self->direction.shares);
  inc_day_solver_free (self->solver);
  g_free (self->first);
  g_free (self->counts);
  g_free (self->worth);
  g_free (self->slots);
  g_free (self);
}
