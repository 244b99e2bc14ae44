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
