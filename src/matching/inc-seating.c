/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-seating: slot after slot; in each, who has the strongest claim chooses first. */
#include "inc-seating.h"

typedef struct
{
  const IncProblem *problem;
  const int *slot_of;
  int slot;
  gboolean *taken; /* tables of this slot, from 1; those that are somebody's own are taken for all others */
  int *last;       /* table of each person, INC_NO_TABLE at first */
  int *locked;     /* a pair each, as what follows: the table of its lock */
  int *table_of;
} Seating;

/* Claims, the strongest first: the table that a pair would have by each, or INC_NO_TABLE. */

static int
claim_locked (const Seating *self, int pair)
{
  return self->locked[pair];
}

static int
claim_own (const Seating *self, int pair)
{
  const int both[] = { self->problem->startup[pair], self->problem->investor[pair] };

  for (guint side = 0; side < 2; side++)
    if ((inc_instance_own_slots (self->problem->instance, both[side]) & inc_slot_bit (self->slot)) != 0)
      return inc_instance_person (self->problem->instance, both[side])->home;
  return INC_NO_TABLE;
}

static int
claim_home (const Seating *self, int pair)
{
  const IncInstance *instance = self->problem->instance;
  const int investor = inc_instance_person (instance, self->problem->investor[pair])->home;

  return investor != INC_NO_TABLE ? investor : inc_instance_person (instance, self->problem->startup[pair])->home;
}

static int
claim_last (const Seating *self, int pair)
{
  return self->last[self->problem->investor[pair]];
}

static int
claim_any (const Seating *self, int pair)
{
  int table = 1;

  while (self->taken[table])
    table++;
  return table;
}

static const struct
{
  int (*claim) (const Seating *self, int pair);
  gboolean is_right; /* nobody else can have the table: taken or not */
} claims[] = {
  { claim_locked, TRUE }, { claim_own, TRUE }, { claim_home, FALSE }, { claim_last, FALSE }, { claim_any, FALSE },
};

static void
sit (Seating *self, int pair, int table)
{
  self->table_of[pair] = table;
  self->taken[table] = TRUE;
  self->last[self->problem->startup[pair]] = self->last[self->problem->investor[pair]] = table;
}

static void
seat_slot (Seating *self, const GArray *pairs)
{
  const int n_tables = inc_instance_tables (self->problem->instance, self->slot);

  for (int table = 0; table <= n_tables; table++)
    self->taken[table] = FALSE;
  for (int i = 0; i < self->problem->n_people; i++)
    {
      const IncParticipant *person = inc_instance_person (self->problem->instance, i);

      if (person->reserved && person->home <= n_tables)
        self->taken[person->home] = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (claims); i++)
    for (guint k = 0; k < pairs->len; k++)
      {
        const int pair = g_array_index (pairs, int, k);
        const int table = self->table_of[pair] == INC_NO_TABLE ? claims[i].claim (self, pair) : INC_NO_TABLE;

        if (table != INC_NO_TABLE && table <= n_tables && (claims[i].is_right || !self->taken[table]))
          sit (self, pair, table);
      }
}

GArray *
inc_seating_run (const IncProblem *problem, const int *slot_of)
{
  g_autofree gboolean *taken = g_new (gboolean, INC_INSTANCE_MAX_TABLES + 2);
  g_autofree int *last = g_new0 (int, problem->n_people);
  g_autofree int *locked = g_new0 (int, problem->n_pairs + 1);
  g_autofree int *table_of = g_new0 (int, problem->n_pairs + 1);
  GArray *meetings = g_array_new (FALSE, FALSE, sizeof (IncSitting));
  Seating self = { problem, slot_of, 0, taken, last, locked, table_of };

  for (guint i = 0; i < problem->instance->locked->len; i++)
    {
      const IncSitting *lock = &g_array_index (problem->instance->locked, IncSitting, i);

      locked[lock->pair] = lock->table;
    }
  for (; self.slot < problem->n_slots; self.slot++)
    {
      g_autoptr(GArray) pairs = g_array_new (FALSE, FALSE, sizeof (int));

      for (int pair = 0; pair < problem->n_pairs; pair++)
        if (slot_of[pair] == self.slot)
          g_array_append_val (pairs, pair);
      seat_slot (&self, pairs);
      for (guint i = 0; i < pairs->len; i++)
        {
          const int pair = g_array_index (pairs, int, i);
          const IncSitting meeting = { pair, self.slot, table_of[pair] };

          g_array_append_val (meetings, meeting);
        }
    }
  return meetings;
}
