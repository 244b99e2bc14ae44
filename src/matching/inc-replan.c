/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-replan: what is over becomes a lock, what is impossible becomes an absence; the planner needs to know of nothing new. */
#include "inc-replan.h"

static guint64
get_slots_from (const IncInstance *self, int slot)
{
  return slot >= (int) self->slots->len ? 0 : inc_instance_all_slots (self) & ~(inc_slot_bit (MAX (0, slot)) - 1);
}

static gboolean
is_locked (const IncInstance *self, int pair)
{
  for (guint i = 0; i < self->locked->len; i++)
    if (g_array_index (self->locked, IncSitting, i).pair == pair)
      return TRUE;
  return FALSE;
}

void
inc_replan_begin (IncInstance *self, int now)
{
  g_autofree guint64 *kept = g_new0 (guint64, self->pairs->len + 1);

  for (guint i = 0; i < self->previous->len; i++)
    {
      const IncSitting held = g_array_index (self->previous, IncSitting, i);

      if (held.slot < now && !is_locked (self, held.pair))
        g_array_append_val (self->locked, held);
    }
  for (guint i = 0; i < self->locked->len; i++)
    kept[g_array_index (self->locked, IncSitting, i).pair] |= inc_slot_bit (g_array_index (self->locked, IncSitting, i).slot);
  for (guint i = 0; i < self->pairs->len; i++)
    inc_instance_pair (self, i)->slots &= kept[i] | get_slots_from (self, now);
}

void
inc_replan_set_away (IncInstance *self, int person, int from, int until)
{
  const guint64 away = get_slots_from (self, from) & ~get_slots_from (self, until);

  /* All slots may be written as all bits of the word. */
  inc_instance_person (self, person)->available &= inc_instance_all_slots (self) & ~away;
  for (guint i = self->locked->len; i-- > 0;)
    {
      const IncSitting *lock = &g_array_index (self->locked, IncSitting, i);
      const IncPair *pair = inc_instance_pair (self, lock->pair);

      if ((away & inc_slot_bit (lock->slot)) != 0 && (pair->startup == person || pair->investor == person))
        g_array_remove_index (self->locked, i);
    }
}

static gboolean
could_stay (const IncInstance *self, const IncSitting *meeting)
{
  const IncPair *pair = inc_instance_pair (self, meeting->pair);

  return pair->wish != INC_WISH_NO &&
         (pair->slots & inc_instance_person (self, pair->startup)->available &
          inc_instance_person (self, pair->investor)->available & inc_slot_bit (meeting->slot)) != 0;
}

IncReplanCounts
inc_replan_count (const IncInstance *self, const IncPlan *plan, int now)
{
  g_autofree int *slot_of = g_new (int, self->pairs->len + 1);
  IncReplanCounts counts = { .n_added = plan->meetings->len };

  for (guint i = 0; i < self->pairs->len; i++)
    slot_of[i] = INC_NO_SLOT;
  for (guint i = 0; i < plan->meetings->len; i++)
    slot_of[g_array_index (plan->meetings, IncSitting, i).pair] = g_array_index (plan->meetings, IncSitting, i).slot;
  for (guint i = 0; i < self->previous->len; i++)
    {
      const IncSitting *old = &g_array_index (self->previous, IncSitting, i);
      const int slot = slot_of[old->pair];

      counts.n_added -= slot != INC_NO_SLOT;
      counts.n_cancelled += slot == INC_NO_SLOT;
      counts.n_moved += slot != INC_NO_SLOT && slot != old->slot;
      if (old->slot < now || !could_stay (self, old))
        continue;
      counts.n_surviving++;
      counts.n_kept += slot == old->slot;
    }
  return counts;
}

/* ---- tables ---- */

static gboolean
has_home (const IncInstance *self, int pair)
{
  const IncPair *both = inc_instance_pair (self, pair);

  return inc_instance_person (self, both->startup)->home != INC_NO_TABLE ||
         inc_instance_person (self, both->investor)->home != INC_NO_TABLE;
}

static gboolean
is_reserved (const IncInstance *self, int table)
{
  for (guint i = 0; i < self->people->len; i++)
    if (inc_instance_person (self, i)->reserved && inc_instance_person (self, i)->home == table)
      return TRUE;
  return FALSE;
}

/* Where the pair sat in that slot; INC_NO_TABLE: elsewhere, or it is not known. */
static int
find_earlier_table (const IncInstance *self, const IncSitting *meeting)
{
  for (guint i = 0; i < self->previous->len; i++)
    {
      const IncSitting *old = &g_array_index (self->previous, IncSitting, i);

      if (old->pair == meeting->pair && old->slot == meeting->slot)
        return old->table;
    }
  return INC_NO_TABLE;
}

/* A table that is free in the slot, the first one when that is it, else the lowest that is nobody's own. */
static int
find_free (const IncInstance *self, GHashTable *taken, int slot, int first)
{
  const int n = inc_instance_tables (self, slot);

  for (int table = first != INC_NO_TABLE ? first : 1; table <= n; table++)
    if (!g_hash_table_contains (taken, GINT_TO_POINTER (slot * (INC_INSTANCE_MAX_TABLES + 1) + table)) &&
        (table == first || !is_reserved (self, table)))
      return table;
  return first > 1 ? find_free (self, taken, slot, INC_NO_TABLE) : INC_NO_TABLE;
}

static void
take (GHashTable *taken, IncSitting *meeting, int table)
{
  meeting->table = table;
  if (table != INC_NO_TABLE)
    g_hash_table_add (taken, GINT_TO_POINTER (meeting->slot * (INC_INSTANCE_MAX_TABLES + 1) + table));
}

/* First whose table is their own, then those who stay, then the others. */
static int
get_turn (const IncInstance *self, const IncSitting *meeting)
{
  const int earlier = find_earlier_table (self, meeting);

  if (has_home (self, meeting->pair))
    return 0;
  return earlier != INC_NO_TABLE && earlier <= inc_instance_tables (self, meeting->slot) ? 1 : 2;
}

GArray *
inc_replan_keep_tables (const IncInstance *self, const GArray *meetings)
{
  GArray *seated = g_array_copy ((GArray *) meetings);
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (int turn = 0; turn <= 2; turn++)
    for (guint i = 0; i < seated->len; i++)
      {
        IncSitting *meeting = &g_array_index (seated, IncSitting, i);

        if (get_turn (self, &g_array_index (meetings, IncSitting, i)) != turn)
          continue;
        take (taken, meeting,
              turn == 0 ? meeting->table
                        : find_free (self, taken, meeting->slot,
                                     turn == 1 ? find_earlier_table (self, meeting) : meeting->table));
      }
  return seated;
}
