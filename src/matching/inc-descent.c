/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-descent: the waiting of all is counted once, up to the first timetable's; then one bound after the other is assumed.
 *
 * It lives on the lower bounds of the climb, which need no more than an assumption here; in return it proves some itself. */
#include "inc-descent.h"

#include "inc-agenda-clauses.h"
#include "inc-counter.h"

/* Conflicts for a bound half way. */
#define PATIENCE 2000

typedef struct
{
  IncRace *race;
  IncSat *sat;
  const IncAgendaClauses *clauses;
  GArray *counts; /* of all waiting */
  int aim;
} Descent;

/* Also when the climb has shown that there is nothing to be found. */
static gboolean
is_pointless (gpointer data)
{
  const Descent *self = data;

  return inc_race_is_over (self->race) || inc_race_get_lower (self->race) > self->aim;
}

static GArray *
count_waits (IncSat *sat, const IncAgendaClauses *clauses, int most)
{
  g_autoptr(GArray) waits = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint person = 0; person < clauses->waits->len; person++)
    {
      const GArray *its = clauses->waits->pdata[person];

      g_array_append_vals (waits, its->data, its->len);
    }
  return inc_counter_new (sat, (const int *) waits->data, waits->len, most, INC_COUNT_UP);
}

/* Looks for a timetable with so much waiting at most. */
static IncSatAnswer
aim (Descent *self, int waiting, int patience)
{
  IncSatAnswer answer;

  self->aim = waiting;
  if (waiting < (int) self->counts->len)
    inc_sat_assume (self->sat, -g_array_index (self->counts, int, waiting));
  answer = inc_sat_solve (self->sat, patience);
  if (answer == INC_SAT_YES)
    inc_race_take_timetable (self->race, inc_agenda_clauses_read (self->clauses));
  else if (answer == INC_SAT_NO)
    inc_race_raise_lower (self->race, waiting + 1);
  return answer;
}

static void
descend (Descent *self)
{
  gboolean is_easy = TRUE;

  while (!inc_race_is_over (self->race))
    {
      const int lower = inc_race_get_lower (self->race), upper = inc_race_get_upper (self->race);

      if (is_easy)
        is_easy = aim (self, lower + (upper - lower) / 2, PATIENCE) != INC_SAT_UNKNOWN;
      else
        aim (self, lower, 0);
    }
}

void
inc_descent_run (IncRace *race, int seed)
{
  Descent self = { race, .aim = G_MAXINT };
  g_autoptr(IncSat) sat = inc_sat_new (seed, is_pointless, &self);
  g_autoptr(IncAgendaClauses) clauses = inc_agenda_clauses_new (race->agenda, sat);
  g_autoptr(GArray) counts = NULL;

  self.sat = sat;
  self.clauses = clauses;
  switch (inc_sat_solve (sat, 0))
    {
    case INC_SAT_YES:
      inc_race_take_timetable (race, inc_agenda_clauses_read (clauses));
      self.counts = counts = count_waits (sat, clauses, inc_race_get_upper (race));
      descend (&self);
      break;
    case INC_SAT_NO:
      inc_race_tell_impossible (race);
      break;
    case INC_SAT_UNKNOWN:
    default:
      break;
    }
}
