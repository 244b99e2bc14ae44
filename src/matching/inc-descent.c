/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-descent: all waiting is counted together, and the count is limited.
 *
 * It lives on the lower bounds of the climb; in return it proves some itself.  For each of them it begins anew, with a count
 * that ends there: measured, that is faster than to go on with a large one. */
#include "inc-descent.h"

#include "inc-agenda-clauses.h"
#include "inc-counter.h"

/* Conflicts for a bound half way. */
#define PATIENCE 2000
/* For a hunt: luck differs a lot, and a new seed after some seconds is better luck than more patience.  Each time more, so that
 * nothing is out of reach. */
#define HUNT_PATIENCE 80000

typedef struct
{
  IncRace *race;
  IncSat *sat;
  IncAgendaClauses *clauses;
  int aim; /* so much waiting at most */
} Descent;

/* Also when the climb has shown that there is nothing to be found. */
static gboolean
is_pointless (gpointer data)
{
  const Descent *self = data;

  return inc_race_is_over (self->race) || inc_race_get_lower (self->race) > self->aim;
}

static void
begin (Descent *self, IncRace *race, int seed, int aim)
{
  self->race = race;
  self->aim = aim;
  self->sat = inc_sat_new (seed, is_pointless, self);
  self->clauses = inc_agenda_clauses_new (race->agenda, INC_CLAUSES_TO_FIND, self->sat);
}

static void
end (Descent *self)
{
  inc_agenda_clauses_free (self->clauses);
  inc_sat_free (self->sat);
}

static GArray *
count_waits (Descent *self, int most)
{
  g_autoptr(GArray) waits = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint person = 0; person < self->clauses->waits->len; person++)
    {
      const GArray *its = self->clauses->waits->pdata[person];

      g_array_append_vals (waits, its->data, its->len);
    }
  return inc_counter_new (self->sat, inc_literals_get (waits), waits->len, most, INC_COUNT_UP);
}

/* Tells the race what comes of it. */
static IncSatAnswer
solve (Descent *self, int patience)
{
  const IncSatAnswer answer = inc_sat_solve (self->sat, patience);

  if (answer == INC_SAT_YES)
    inc_race_take_timetable (self->race, inc_agenda_clauses_read (self->clauses));
  else if (answer == INC_SAT_NO && self->aim == G_MAXINT)
    inc_race_tell_impossible (self->race);
  else if (answer == INC_SAT_NO)
    inc_race_raise_lower (self->race, self->aim + 1);
  return answer;
}

/* Any timetable, and better ones while they come easily. */
static void
halve (IncRace *race, int seed)
{
  Descent self;
  g_autoptr(GArray) counts = NULL;
  IncSatAnswer answer;

  begin (&self, race, seed, G_MAXINT);
  answer = solve (&self, 0);
  if (answer == INC_SAT_YES)
    counts = count_waits (&self, inc_race_get_upper (race));
  while (answer != INC_SAT_UNKNOWN && !inc_race_is_over (race))
    {
      const int lower = inc_race_get_lower (race), upper = inc_race_get_upper (race);

      self.aim = lower + (upper - lower) / 2;
      inc_sat_assume (self.sat, -g_array_index (counts, int, self.aim));
      answer = solve (&self, PATIENCE);
    }
  end (&self);
}

void
inc_descent_run (IncRace *race, int seed)
{
  int patience = HUNT_PATIENCE;

  halve (race, seed);
  for (int i = 1; !inc_race_is_over (race); i++, patience = MIN (patience + patience / 2, G_MAXINT / 2))
    inc_descent_hunt (race, seed + i, patience);
}

/* A solver remembers what it set last and tries that first: so it sets out from the best timetable. */
static void
set_out (Descent *self)
{
  g_autofree int *slot_of = inc_race_copy_timetable (self->race);

  /* When it is stopped, not all literals are there. */
  if (slot_of == NULL || inc_sat_is_stopped (self->sat))
    return;
  for (guint i = 0; i < self->race->agenda->meetings->len; i++)
    inc_sat_assume (self->sat, inc_agenda_clauses_held (self->clauses, i, slot_of[i]));
  inc_sat_solve (self->sat, 1);
}

void
inc_descent_hunt (IncRace *race, int seed, int patience)
{
  Descent self;
  g_autoptr(GArray) counts = NULL;

  begin (&self, race, seed, inc_race_get_lower (race));
  set_out (&self);
  counts = count_waits (&self, self.aim + 1);
  inc_counter_limit (self.sat, counts, self.aim);
  solve (&self, patience);
  end (&self);
}
