/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-table-keeper: who sits where, and days of those whom a change touches counted before and after. */
#include "inc-table-keeper.h"

#include <string.h>

struct _IncTableKeeper
{
  const IncTimetable *timetable;
  int n_rows;      /* tables of a slot, and one more for INC_NO_TABLE */
  int *sitting;    /* [slot][table]: meetings; a table that is somebody's own counts as taken for all others */
  int *table_of;   /* a pair each, in the plan */
  int *new_slot;   /* a pair each, while seating */
  int *new_table;
  guint *is_changed; /* a pair each: equal to round */
  guint *is_counted; /* a person each */
  guint round;
};

static int *
get_sitting (const IncTableKeeper *self, int slot, int table)
{
  return &self->sitting[slot * self->n_rows + table];
}

static void
reserve_tables (IncTableKeeper *self)
{
  const IncInstance *instance = self->timetable->problem->instance;

  for (guint i = 0; i < instance->people->len; i++)
    {
      const IncParticipant *person = inc_instance_person (instance, i);

      for (guint slot = 0; person->reserved && slot < instance->slots->len; slot++)
        if (person->home <= inc_instance_tables (instance, slot))
          *get_sitting (self, slot, person->home) = 1;
    }
}

IncTableKeeper *
inc_table_keeper_new (const IncTimetable *timetable, const GArray *meetings)
{
  const IncProblem *problem = timetable->problem;
  IncTableKeeper *self = g_new0 (IncTableKeeper, 1);

  self->timetable = timetable;
  for (int slot = 0; slot < problem->n_slots; slot++)
    self->n_rows = MAX (self->n_rows, inc_instance_tables (problem->instance, slot) + 1);
  self->sitting = g_new0 (int, (gsize) problem->n_slots * self->n_rows + 1);
  self->table_of = g_new0 (int, problem->n_pairs + 1);
  self->new_slot = g_new0 (int, problem->n_pairs + 1);
  self->new_table = g_new0 (int, problem->n_pairs + 1);
  self->is_changed = g_new0 (guint, problem->n_pairs + 1);
  self->is_counted = g_new0 (guint, problem->n_people + 1);
  reserve_tables (self);
  for (guint i = 0; i < meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (meetings, IncSitting, i);

      self->table_of[meeting->pair] = meeting->table;
      ++*get_sitting (self, meeting->slot, meeting->table);
    }
  return self;
}

void
inc_table_keeper_free (IncTableKeeper *self)
{
  g_free (self->sitting);
  g_free (self->table_of);
  g_free (self->new_slot);
  g_free (self->new_table);
  g_free (self->is_changed);
  g_free (self->is_counted);
  g_free (self);
}

/* ---- tables ---- */

static int
find_own (const IncTableKeeper *self, int pair, int slot)
{
  const IncProblem *problem = self->timetable->problem;
  const int both[] = { problem->startup[pair], problem->investor[pair] };

  for (guint side = 0; side < 2; side++)
    if ((inc_instance_own_slots (problem->instance, both[side]) & inc_slot_bit (slot)) != 0)
      return inc_instance_person (problem->instance, both[side])->home;
  return INC_NO_TABLE;
}

static gboolean
is_free (const IncTableKeeper *self, int slot, int table)
{
  return table != INC_NO_TABLE && table <= inc_instance_tables (self->timetable->problem->instance, slot) &&
         *get_sitting (self, slot, table) == 0;
}

/* Where the investor sat last before the slot. */
static int
find_last (const IncTableKeeper *self, int pair, int slot)
{
  const IncTimetable *timetable = self->timetable;
  const int investor = timetable->problem->investor[pair];
  const guint64 before = timetable->busy[investor] & (inc_slot_bit (slot) - 1);

  return before == 0 ? INC_NO_TABLE
                     : self->table_of[timetable->at[investor * timetable->problem->n_slots + 63 - __builtin_clzll (before)]];
}

static int
choose_table (const IncTableKeeper *self, int pair, int slot)
{
  const IncInstance *instance = self->timetable->problem->instance;
  const int wanted[] = { inc_instance_person (instance, self->timetable->problem->investor[pair])->home,
                         inc_instance_person (instance, self->timetable->problem->startup[pair])->home,
                         find_last (self, pair, slot), self->table_of[pair] };
  const int own = find_own (self, pair, slot);
  int table = 1;

  if (own != INC_NO_TABLE)
    return own;
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (is_free (self, slot, wanted[i]))
      return wanted[i];
  while (table <= inc_instance_tables (instance, slot) && !is_free (self, slot, table))
    table++;
  return table;
}

/* ---- changes ---- */

/* Of one person's day, as inc_worth_measure () counts them: in the plan, or with the changes. */
static int
count_moves (const IncTableKeeper *self, int person, gboolean is_new)
{
  const IncProblem *problem = self->timetable->problem;
  const IncPairLists *lists = &problem->of_person;
  const IncParticipant *its = inc_instance_person (problem->instance, person);
  int tables[INC_INSTANCE_MAX_SLOTS], last = INC_NO_TABLE, n = 0;

  memset (tables, -1, sizeof tables);
  for (int i = lists->first[person]; i < lists->first[person + 1]; i++)
    {
      const int pair = lists->pairs[i];
      const gboolean is_changed = is_new && self->is_changed[pair] == self->round;
      const int slot = is_changed ? self->new_slot[pair] : self->timetable->slot_of[pair];

      if (slot != INC_NO_SLOT)
        tables[slot] = is_changed ? self->new_table[pair] : self->table_of[pair];
    }
  for (int slot = 0; slot < problem->n_slots; slot++)
    if (tables[slot] >= 0)
      {
        if (its->home != INC_NO_TABLE)
          n += tables[slot] != its->home;
        else if (its->side == INC_SIDE_INVESTOR)
          n += last != INC_NO_TABLE && last != tables[slot];
        last = tables[slot];
      }
  return n;
}

static gint64
count_person (IncTableKeeper *self, int person)
{
  if (self->is_counted[person] == self->round)
    return 0;
  self->is_counted[person] = self->round;
  return count_moves (self, person, TRUE) - count_moves (self, person, FALSE);
}

static void
sit (IncTableKeeper *self, int slot, int table, int change)
{
  if (slot != INC_NO_SLOT)
    *get_sitting (self, slot, table) += change;
}

gint64
inc_table_keeper_seat (IncTableKeeper *self, GArray *changes)
{
  const IncProblem *problem = self->timetable->problem;
  const int *slot_of = self->timetable->slot_of;
  IncSitting *meetings = (IncSitting *) changes->data;
  gint64 n = 0;

  self->round++;
  for (guint i = 0; i < changes->len; i++)
    sit (self, slot_of[meetings[i].pair], self->table_of[meetings[i].pair], -1);
  for (guint i = 0; i < changes->len; i++)
    {
      const int pair = meetings[i].pair, slot = meetings[i].slot;

      meetings[i].table = slot != INC_NO_SLOT ? choose_table (self, pair, slot) : INC_NO_TABLE;
      sit (self, slot, meetings[i].table, 1);
      self->is_changed[pair] = self->round;
      self->new_slot[pair] = slot;
      self->new_table[pair] = meetings[i].table;
    }
  for (guint i = 0; i < changes->len; i++)
    n += count_person (self, problem->startup[meetings[i].pair]) + count_person (self, problem->investor[meetings[i].pair]);
  for (guint i = 0; i < changes->len; i++)
    {
      sit (self, meetings[i].slot, meetings[i].table, -1);
      sit (self, slot_of[meetings[i].pair], self->table_of[meetings[i].pair], 1);
    }
  return n;
}
