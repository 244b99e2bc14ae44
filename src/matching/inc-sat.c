/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sat: CaDiCaL by its C interface. */
#include "inc-sat.h"

#include <ccadical.h>

struct _IncSat
{
  CCaDiCaL *solver;
  int n_variables;
  IncSatStop stop;
  gpointer data;
};

static int
on_asked_to_stop (gpointer data)
{
  const IncSat *self = data;

  return self->stop (self->data);
}

IncSat *
inc_sat_new (int seed, IncSatStop stop, gpointer data)
{
  IncSat *self = g_new0 (IncSat, 1);

  self->solver = ccadical_init ();
  self->stop = stop;
  self->data = data;
  ccadical_set_option (self->solver, "quiet", 1);
  ccadical_set_option (self->solver, "seed", seed);
  /* Timetables are found by long runs from what almost was one: measured, the hardest published days take a fifth. */
  ccadical_set_option (self->solver, "chrono", 0);
  ccadical_set_option (self->solver, "stabilizeonly", 1);
  if (stop != NULL)
    ccadical_set_terminate (self->solver, self, on_asked_to_stop);
  return self;
}

void
inc_sat_free (IncSat *self)
{
  if (self == NULL)
    return;
  ccadical_release (self->solver);
  g_free (self);
}

int
inc_sat_add_variable (IncSat *self)
{
  return ++self->n_variables;
}

void
inc_sat_add_clause (IncSat *self, const int *literals, guint n)
{
  for (guint i = 0; i < n; i++)
    inc_sat_push (self, literals[i]);
  inc_sat_close (self);
}

void
inc_sat_push (IncSat *self, int literal)
{
  g_assert (literal != 0 && ABS (literal) <= self->n_variables);
  ccadical_add (self->solver, literal);
}

void
inc_sat_close (IncSat *self)
{
  ccadical_add (self->solver, 0);
}

void
inc_sat_assume (IncSat *self, int literal)
{
  ccadical_assume (self->solver, literal);
}

IncSatAnswer
inc_sat_solve (IncSat *self, int conflicts)
{
  /* Asked before too: a formula that is decided at once never asks. */
  if (inc_sat_is_stopped (self))
    return INC_SAT_UNKNOWN;
  if (conflicts > 0)
    ccadical_limit (self->solver, "conflicts", conflicts);
  switch (ccadical_solve (self->solver))
    {
    case 10:
      return INC_SAT_YES;
    case 20:
      return INC_SAT_NO;
    default:
      return INC_SAT_UNKNOWN;
    }
}

gboolean
inc_sat_is_stopped (IncSat *self)
{
  return self->stop != NULL && self->stop (self->data);
}

gboolean
inc_sat_holds (IncSat *self, int literal)
{
  return (ccadical_val (self->solver, ABS (literal)) > 0) == (literal > 0);
}

gboolean
inc_sat_is_to_blame (IncSat *self, int assumption)
{
  return ccadical_failed (self->solver, assumption) != 0;
}
