/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-climb: core-guided search as of OLL (Andres, Kaufmann, Matheis, Schaub 2012; Morgado, Dodaro, Marques-Silva 2014).
 *
 * A price is a literal that costs one when it holds; all prices are assumed not to.  A core is a set of prices one of which
 * must be paid: it is replaced by the count of its prices beyond the first, which may be paid too, but then the next. */
#include "inc-climb.h"

#include "inc-agenda-clauses.h"
#include "inc-counter.h"
#include "inc-descent.h"

/* Small cores lead to few and small counts, so a core is asked again without one price and then another; not for long, for
 * in the last and largest, which took the longest to find, there is little to win. */
#define MAX_TRIMS 5
#define MAX_FAILED 10
#define PATIENCE 200 /* conflicts */
/* When the next core does not come, the bound may be the best already: then, for a while, this search hunts too. */
#define LONG_PATIENCE 20000
#define HUNTING_SEED 1000 /* others than the descent's */

typedef struct
{
  int literal;
  GArray *counts; /* literal is counts[k] */
  guint k;
} Price;

typedef struct
{
  IncRace *race;
  IncSat *sat;
  GArray *prices; /* Price */
  GPtrArray *counts;
  int bound;
  int patience;
  int seed; /* for hunting */
} Climb;

static void
assume (Climb *self, const GArray *prices, guint except)
{
  for (guint i = 0; i < prices->len; i++)
    if (i != except)
      inc_sat_assume (self->sat, -g_array_index (prices, Price, i).literal);
}

/* Those of the prices that the solver blames, just after it said no. */
static GArray *
find_core (Climb *self, const GArray *prices)
{
  GArray *core = g_array_new (FALSE, FALSE, sizeof (Price));

  for (guint i = 0; i < prices->len; i++)
    if (inc_sat_is_to_blame (self->sat, -g_array_index (prices, Price, i).literal))
      g_array_append_val (core, g_array_index (prices, Price, i));
  return core;
}

/* A core within the core, if the solver finds one without the price; the core as it was otherwise. */
static GArray *
shrink (Climb *self, GArray *core, guint except)
{
  GArray *smaller;

  assume (self, core, except);
  if (inc_sat_solve (self->sat, PATIENCE) != INC_SAT_NO)
    return core;
  smaller = find_core (self, core);
  g_array_unref (core);
  return smaller;
}

static GArray *
minimise (Climb *self, GArray *core)
{
  int n_failed = 0;

  for (guint trim = 0, last = 0; trim < MAX_TRIMS && core->len != last; trim++)
    {
      last = core->len;
      core = shrink (self, core, G_MAXUINT);
    }
  /* From behind: what shrinks goes away from there, and what was tried stays tried. */
  for (guint left = core->len; left > 0 && core->len > 1 && n_failed < MAX_FAILED; left--)
    if (left <= core->len)
      {
        const guint before = core->len;

        core = shrink (self, core, left - 1);
        n_failed += core->len == before;
      }
  return core;
}

static void
add_price (Climb *self, GArray *counts, guint k)
{
  const Price price = { k < counts->len ? g_array_index (counts, int, k) : 0, counts, k };

  if (price.literal != 0)
    g_array_append_val (self->prices, price);
}

static gboolean
is_in (const GArray *prices, const Price *price)
{
  for (guint i = 0; i < prices->len; i++)
    if (g_array_index (prices, Price, i).literal == price->literal)
      return TRUE;
  return FALSE;
}

static void
drop_prices (Climb *self, const GArray *core)
{
  guint n = 0;

  for (guint i = 0; i < self->prices->len; i++)
    if (!is_in (core, &g_array_index (self->prices, Price, i)))
      g_array_index (self->prices, Price, n++) = g_array_index (self->prices, Price, i);
  g_array_set_size (self->prices, n);
}

static void
relax (Climb *self, const GArray *core)
{
  g_autoptr(GArray) literals = g_array_new (FALSE, FALSE, sizeof (int));
  GArray *counts;

  drop_prices (self, core);
  for (guint i = 0; i < core->len; i++)
    {
      const Price *price = &g_array_index (core, Price, i);

      inc_literals_push (literals, price->literal);
      add_price (self, price->counts, price->k + 1);
    }
  inc_sat_add_clause (self->sat, inc_literals_get (literals), literals->len);
  counts = inc_counter_new (self->sat, inc_literals_get (literals), literals->len, literals->len, INC_COUNT_UP);
  g_ptr_array_add (self->counts, counts);
  add_price (self, counts, 1);
}

/* FALSE when all is known, or the race over. */
static gboolean
step (Climb *self, const IncAgendaClauses *clauses)
{
  g_autoptr(GArray) core = NULL;

  assume (self, self->prices, G_MAXUINT);
  switch (inc_sat_solve (self->sat, self->patience))
    {
    case INC_SAT_YES:
      inc_race_take_timetable (self->race, inc_agenda_clauses_read (clauses));
      return FALSE;
    case INC_SAT_NO:
      core = minimise (self, find_core (self, self->prices));
      inc_race_raise_lower (self->race, ++self->bound);
      relax (self, core);
      return !inc_race_is_over (self->race);
    case INC_SAT_UNKNOWN:
    default:
      if (!inc_race_is_over (self->race))
        inc_descent_hunt (self->race, self->seed++, self->patience);
      self->patience = MIN (self->patience + self->patience / 2, G_MAXINT / 2);
      return !inc_race_is_over (self->race);
    }
}

static void
climb (Climb *self)
{
  g_autoptr(IncAgendaClauses) clauses = inc_agenda_clauses_new (self->race->agenda, INC_CLAUSES_TO_REFUTE, self->sat);
  const IncSatAnswer answer = inc_sat_solve (self->sat, 0);

  if (answer == INC_SAT_NO)
    inc_race_tell_impossible (self->race);
  if (answer != INC_SAT_YES)
    return;
  inc_race_take_timetable (self->race, inc_agenda_clauses_read (clauses));
  for (guint person = 0; person < clauses->waits->len; person++)
    add_price (self, clauses->waits->pdata[person], 0);
  while (step (self, clauses))
    continue;
}

void
inc_climb_run (IncRace *race, int seed)
{
  g_autoptr(IncSat) sat = inc_sat_new (seed, inc_race_is_over, race);
  g_autoptr(GArray) prices = g_array_new (FALSE, FALSE, sizeof (Price));
  g_autoptr(GPtrArray) counts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  Climb self = { race, sat, prices, counts, .patience = LONG_PATIENCE, .seed = seed + HUNTING_SEED };

  climb (&self);
}
