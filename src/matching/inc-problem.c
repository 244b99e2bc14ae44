/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-problem: from an instance to arrays. */
#include "inc-problem.h"

/* Where levels decide in order, a point of interest counts as much as so many idle slots. */
#define INTEREST_IN_IDLE 16
/* A must counts as much as so many of the best meetings, a kept meeting as half of that: enough to lead the search there, and
 * little enough that it can go through timetables with fewer. */
#define MUST_IN_MEETINGS 3

static void
make_lists (IncPairLists *lists, int n_items, int n_entries)
{
  lists->first = g_new0 (int, n_items + 2);
  lists->pairs = g_new0 (int, n_entries + 1);
}

static void
clear_lists (IncPairLists *lists)
{
  g_free (lists->first);
  g_free (lists->pairs);
}

/* Counting first, two places ahead, lets the filling leave first[] as it should be. */
static void
fill_lists (IncPairLists *lists, int n_items, const int *items, const int *pairs, int n_entries)
{
  make_lists (lists, n_items, n_entries);
  for (int i = 0; i < n_entries; i++)
    lists->first[items[i] + 2]++;
  for (int i = 2; i <= n_items + 1; i++)
    lists->first[i] += lists->first[i - 1];
  for (int i = 0; i < n_entries; i++)
    lists->pairs[lists->first[items[i] + 1]++] = pairs[i];
}

static void
list_pairs (IncProblem *self)
{
  g_autofree int *people = g_new (int, 2 * self->n_pairs + 1);
  g_autofree int *pairs = g_new (int, 2 * self->n_pairs + 1);

  for (int pair = 0; pair < self->n_pairs; pair++)
    {
      people[2 * pair] = self->startup[pair];
      people[2 * pair + 1] = self->investor[pair];
      pairs[2 * pair] = pairs[2 * pair + 1] = pair;
    }
  fill_lists (&self->of_person, self->n_people, people, pairs, 2 * self->n_pairs);
}

static void
list_orders (IncProblem *self)
{
  const int n = self->instance->orders->len;
  g_autofree int *earlier = g_new (int, n + 1);
  g_autofree int *later = g_new (int, n + 1);

  for (int i = 0; i < n; i++)
    {
      earlier[i] = g_array_index (self->instance->orders, IncOrder, i).earlier;
      later[i] = g_array_index (self->instance->orders, IncOrder, i).later;
    }
  fill_lists (&self->earlier, self->n_pairs, later, earlier, n);
  fill_lists (&self->later, self->n_pairs, earlier, later, n);
  self->has_orders = n > 0;
}

static void
count_present (IncProblem *self, int person)
{
  guint8 *present = self->present + person * (self->n_slots + 1);

  for (int slot = 0; slot < self->n_slots; slot++)
    present[slot + 1] = present[slot] + ((self->available[person] & inc_slot_bit (slot)) != 0);
}

static void
copy_people (IncProblem *self)
{
  self->available = g_new (guint64, self->n_people);
  self->present = g_new0 (guint8, self->n_people * (self->n_slots + 1));
  self->held = g_new0 (guint64, self->n_people);
  self->least = g_new (int, self->n_people);
  self->most = g_new (int, self->n_people);
  for (int i = 0; i < self->n_people; i++)
    {
      const IncParticipant *person = inc_instance_person (self->instance, i);

      self->available[i] = person->available & inc_instance_all_slots (self->instance);
      count_present (self, i);
      self->least[i] = person->least;
      self->most[i] = person->most;
    }
}

static void
copy_pairs (IncProblem *self)
{
  const int n = self->n_pairs + 1;

  self->startup = g_new (int, n);
  self->investor = g_new (int, n);
  self->allowed = g_new (guint64, n);
  self->seated = g_new (guint64, n);
  self->locked = g_new (int, n);
  self->kept = g_new (int, n);
  self->score = g_new (gint64, n);
  self->must = g_new (gboolean, n);
  for (int i = 0; i < self->n_pairs; i++)
    {
      const IncPair *pair = inc_instance_pair (self->instance, i);

      self->startup[i] = pair->startup;
      self->investor[i] = pair->investor;
      self->allowed[i] = pair->wish == INC_WISH_NO ? 0 : pair->slots & self->available[pair->startup] &
                                                           self->available[pair->investor];
      self->locked[i] = self->kept[i] = INC_NO_SLOT;
      self->score[i] = pair->score;
      self->must[i] = pair->wish == INC_WISH_MUST;
    }
  for (guint i = 0; i < self->instance->previous->len; i++)
    {
      const IncSitting *meeting = &g_array_index (self->instance->previous, IncSitting, i);

      self->kept[meeting->pair] = meeting->slot;
    }
}

static void
seat_pairs (IncProblem *self)
{
  g_autofree guint64 *own = g_new (guint64, self->n_people);

  for (int i = 0; i < self->n_people; i++)
    own[i] = inc_instance_own_slots (self->instance, i);
  for (int slot = 0; slot < self->n_slots; slot++)
    self->open_tables[slot] = inc_instance_open_tables (self->instance, slot);
  for (int pair = 0; pair < self->n_pairs; pair++)
    self->seated[pair] = own[self->startup[pair]] | own[self->investor[pair]];
}

/* The table of a lock is nobody's own: then an own table does not help. */
static gboolean
is_at_open_table (const IncProblem *self, const IncSitting *lock)
{
  const IncParticipant *startup = inc_instance_person (self->instance, self->startup[lock->pair]);
  const IncParticipant *investor = inc_instance_person (self->instance, self->investor[lock->pair]);

  return lock->table != INC_NO_TABLE && !(startup->reserved && startup->home == lock->table) &&
         !(investor->reserved && investor->home == lock->table);
}

static void
take_locks (IncProblem *self)
{
  for (guint i = 0; i < self->instance->locked->len; i++)
    {
      const IncSitting *lock = &g_array_index (self->instance->locked, IncSitting, i);

      self->locked[lock->pair] = lock->slot;
      self->held[self->startup[lock->pair]] |= inc_slot_bit (lock->slot);
      self->held[self->investor[lock->pair]] |= inc_slot_bit (lock->slot);
      if (is_at_open_table (self, lock))
        self->seated[lock->pair] = 0;
    }
  for (int pair = 0; pair < self->n_pairs; pair++)
    if (self->locked[pair] != INC_NO_SLOT)
      self->allowed[pair] = inc_slot_bit (self->locked[pair]);
    else
      self->allowed[pair] &= ~(self->held[self->startup[pair]] | self->held[self->investor[pair]]);
}

/* A slot without a table that two people could have takes no meeting. */
static void
drop_tableless_slots (IncProblem *self)
{
  for (int slot = 0; slot < self->n_slots; slot++)
    for (int pair = 0; self->open_tables[slot] == 0 && pair < self->n_pairs; pair++)
      if (inc_problem_needs_table (self, pair, slot))
        self->allowed[pair] &= ~inc_slot_bit (slot);
}

static void
set_prices (IncProblem *self)
{
  const IncObjective *objective = &self->instance->objective;
  gint64 best = 1;

  for (int pair = 0; pair < self->n_pairs; pair++)
    best = MAX (best, self->score[pair] + 2 * self->fair[1]);
  self->prices[INC_LEVEL_INTEREST] = objective->weighted ? 1 : INTEREST_IN_IDLE;
  self->prices[INC_LEVEL_IDLE] = objective->weighted ? -objective->idle : -1;
  self->prices[INC_LEVEL_MUSTS] = MUST_IN_MEETINGS * best * self->prices[INC_LEVEL_INTEREST];
  self->prices[INC_LEVEL_KEPT] = objective->weighted ? objective->keep : self->prices[INC_LEVEL_MUSTS] / 2;
}

IncProblem *
inc_problem_new (const IncInstance *instance)
{
  IncProblem *self = g_new0 (IncProblem, 1);

  self->instance = instance;
  self->n_people = instance->people->len;
  self->n_slots = instance->slots->len;
  self->n_pairs = instance->pairs->len;
  for (int k = 0; k < INC_INSTANCE_MAX_SLOTS; k++)
    self->fair[k + 1] = self->fair[k] + (k < (int) instance->objective.n_fair ? instance->objective.fair[k] : 0);
  copy_people (self);
  copy_pairs (self);
  seat_pairs (self);
  take_locks (self);
  drop_tableless_slots (self);
  list_pairs (self);
  list_orders (self);
  set_prices (self);
  return self;
}

void
inc_problem_free (IncProblem *self)
{
  g_free (self->startup);
  g_free (self->investor);
  g_free (self->allowed);
  g_free (self->seated);
  g_free (self->locked);
  g_free (self->kept);
  g_free (self->score);
  g_free (self->must);
  g_free (self->available);
  g_free (self->present);
  g_free (self->held);
  g_free (self->least);
  g_free (self->most);
  clear_lists (&self->of_person);
  clear_lists (&self->earlier);
  clear_lists (&self->later);
  g_free (self);
}
