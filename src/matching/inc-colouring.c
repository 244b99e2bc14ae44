/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-colouring: slots as colours of the edges of a bipartite graph.
 *
 * Two colours alone make paths and circles.  A path can change its two colours without anybody meeting twice at once: that
 * frees a colour for the next pair, and later levels slots that are too full with others that are not. */
#include "inc-colouring.h"

#include <string.h>

typedef struct
{
  const IncProblem *problem;
  int *at; /* [person][slot]: pair, or −1 */
  int *slot_of;
  int n_in_slot[INC_INSTANCE_MAX_SLOTS];
} Colouring;

static gboolean
is_free_day (const IncProblem *problem)
{
  const guint64 all = inc_instance_all_slots (problem->instance);

  for (int person = 0; person < problem->n_people; person++)
    if (problem->available[person] != all || inc_instance_own_slots (problem->instance, person) != 0)
      return FALSE;
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (problem->allowed[pair] != all && problem->allowed[pair] != 0)
      return FALSE;
  return TRUE;
}

gboolean
inc_colouring_applies (const IncProblem *problem)
{
  if (problem->has_orders || problem->instance->locked->len > 0 || problem->instance->previous->len > 0)
    return FALSE;
  for (int slot = 1; slot < problem->n_slots; slot++)
    if (problem->open_tables[slot] != problem->open_tables[0])
      return FALSE;
  return is_free_day (problem);
}

static int *
cell (const Colouring *self, int person, int slot)
{
  return &self->at[person * self->problem->n_slots + slot];
}

static int
other_end (const Colouring *self, int pair, int person)
{
  return self->problem->startup[pair] == person ? self->problem->investor[pair] : self->problem->startup[pair];
}

static int
find_free (const Colouring *self, int person)
{
  int slot = 0;

  while (*cell (self, person, slot) >= 0)
    slot++;
  return slot;
}

/* The path from a person who has a meeting in one slot and none in the other: its pairs, in order. */
static GArray *
list_path (const Colouring *self, int person, int slot, int other)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (int));
  int pair;

  while ((pair = *cell (self, person, slot)) >= 0)
    {
      const int turn = slot;

      g_array_append_val (path, pair);
      person = other_end (self, pair, person);
      slot = other;
      other = turn;
    }
  return path;
}

static void
colour (Colouring *self, int pair, int slot)
{
  *cell (self, self->problem->startup[pair], slot) = pair;
  *cell (self, self->problem->investor[pair], slot) = pair;
  self->slot_of[pair] = slot;
  self->n_in_slot[slot]++;
}

static void
flip (Colouring *self, const GArray *path, int one, int other)
{
  for (guint i = 0; i < path->len; i++)
    {
      const int pair = g_array_index (path, int, i), slot = self->slot_of[pair];

      *cell (self, self->problem->startup[pair], slot) = -1;
      *cell (self, self->problem->investor[pair], slot) = -1;
      self->n_in_slot[slot]--;
    }
  for (guint i = 0; i < path->len; i++)
    {
      const int pair = g_array_index (path, int, i);

      colour (self, pair, self->slot_of[pair] == one ? other : one);
    }
}

static void
add_pair (Colouring *self, int pair)
{
  const int startup = self->problem->startup[pair], investor = self->problem->investor[pair];
  const int slot = find_free (self, startup), other = find_free (self, investor);

  /* The path from the investor never ends at the startup, which has nothing in this slot. */
  if (*cell (self, investor, slot) >= 0)
    {
      g_autoptr(GArray) path = list_path (self, investor, slot, other);

      flip (self, path, slot, other);
    }
  colour (self, pair, slot);
}

/* Of the paths between a full slot and an emptier one, one at least begins and ends in the full one. */
static void
relieve (Colouring *self, int full, int empty)
{
  for (int person = 0; person < self->problem->n_people; person++)
    if (*cell (self, person, full) >= 0 && *cell (self, person, empty) < 0)
      {
        g_autoptr(GArray) path = list_path (self, person, full, empty);

        if (path->len % 2 == 0)
          continue;
        flip (self, path, full, empty);
        return;
      }
  g_assert_not_reached ();
}

static void
level_slots (Colouring *self)
{
  const int most = self->problem->open_tables[0];

  for (int full = 0; full < self->problem->n_slots; full++)
    for (int empty = 0; self->n_in_slot[full] > most; empty++)
      while (self->n_in_slot[full] > most && self->n_in_slot[empty] < most)
        relieve (self, full, empty);
}

int *
inc_colouring_run (const IncProblem *problem, const int *pairs, int n_pairs)
{
  const gsize n_cells = (gsize) problem->n_people * problem->n_slots;
  g_autofree int *at = g_new (int, n_cells);
  Colouring self = { problem, at, g_new (int, problem->n_pairs + 1) };

  memset (at, -1, n_cells * sizeof (int));
  for (int pair = 0; pair < problem->n_pairs; pair++)
    self.slot_of[pair] = INC_NO_SLOT;
  for (int i = 0; i < n_pairs; i++)
    add_pair (&self, pairs[i]);
  level_slots (&self);
  return self.slot_of;
}
