/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-instance: making one, and what follows from its tables.  What makes no sense is told in inc-instance-check.c. */
#include "inc-instance.h"

G_DEFINE_QUARK (inc-instance-error-quark, inc_instance_error)

/* What an organiser gets who says nothing; data/schema/mm-instance-1.schema.json tells of them. */
static const IncObjective usual_objective = {
  .fair = { 40, 20, 10, 5 },
  .n_fair = 4,
  .keep = 15,
  .idle = 4,
  .moves = 1,
};

static void
clear_person (gpointer data)
{
  g_free (((IncParticipant *) data)->id);
}

IncInstance *
inc_instance_new (const char *name)
{
  IncInstance *self = g_new0 (IncInstance, 1);

  self->name = g_strdup (name);
  self->slots = g_ptr_array_new_with_free_func (g_free);
  self->tables = g_array_new (FALSE, TRUE, sizeof (int));
  self->people = g_array_new (FALSE, TRUE, sizeof (IncParticipant));
  g_array_set_clear_func (self->people, clear_person);
  self->pairs = g_array_new (FALSE, TRUE, sizeof (IncPair));
  self->orders = g_array_new (FALSE, TRUE, sizeof (IncOrder));
  self->locked = g_array_new (FALSE, TRUE, sizeof (IncSitting));
  self->previous = g_array_new (FALSE, TRUE, sizeof (IncSitting));
  self->objective = usual_objective;
  return self;
}

static void
copy_array (GArray *to, const GArray *from)
{
  g_array_append_vals (to, from->data, from->len);
}

IncInstance *
inc_instance_copy (const IncInstance *self)
{
  IncInstance *copy = inc_instance_new (self->name);

  for (guint i = 0; i < self->slots->len; i++)
    inc_instance_add_slot (copy, self->slots->pdata[i], inc_instance_tables (self, i));
  copy_array (copy->people, self->people);
  for (guint i = 0; i < copy->people->len; i++)
    inc_instance_person (copy, i)->id = g_strdup (inc_instance_person (self, i)->id);
  copy_array (copy->pairs, self->pairs);
  copy_array (copy->orders, self->orders);
  copy_array (copy->locked, self->locked);
  copy_array (copy->previous, self->previous);
  copy->objective = self->objective;
  return copy;
}

void
inc_instance_free (IncInstance *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->slots);
  g_array_unref (self->tables);
  g_array_unref (self->people);
  g_array_unref (self->pairs);
  g_array_unref (self->orders);
  g_array_unref (self->locked);
  g_array_unref (self->previous);
  g_free (self);
}

int
inc_instance_add_slot (IncInstance *self, const char *id, int n_tables)
{
  g_ptr_array_add (self->slots, g_strdup (id));
  g_array_append_val (self->tables, n_tables);
  return self->slots->len - 1;
}

int
inc_instance_add_person (IncInstance *self, const char *id, IncSide side)
{
  const IncParticipant person = {
    .id = g_strdup (id),
    .side = side,
    .available = G_MAXUINT64,
    .most = INC_INSTANCE_MAX_SLOTS,
    .home = INC_NO_TABLE,
  };

  g_array_append_val (self->people, person);
  return self->people->len - 1;
}

int
inc_instance_add_pair (IncInstance *self, int startup, int investor, gint64 score, IncPairWish wish)
{
  const IncPair pair = { startup, investor, score, wish, G_MAXUINT64 };

  g_array_append_val (self->pairs, pair);
  return self->pairs->len - 1;
}

void
inc_instance_add_order (IncInstance *self, int earlier, int later)
{
  const IncOrder order = { earlier, later };

  g_array_append_val (self->orders, order);
}

void
inc_instance_lock (IncInstance *self, int pair, int slot, int table)
{
  const IncSitting meeting = { pair, slot, table };

  g_array_append_val (self->locked, meeting);
}

void
inc_instance_remember (IncInstance *self, int pair, int slot, int table)
{
  const IncSitting meeting = { pair, slot, table };

  g_array_append_val (self->previous, meeting);
}

int
inc_instance_find_person (const IncInstance *self, const char *id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (g_str_equal (inc_instance_person (self, i)->id, id))
      return i;
  return -1;
}

int
inc_instance_find_pair (const IncInstance *self, int a, int b)
{
  for (guint i = 0; i < self->pairs->len; i++)
    {
      const IncPair *pair = inc_instance_pair (self, i);

      if ((pair->startup == a && pair->investor == b) || (pair->startup == b && pair->investor == a))
        return i;
    }
  return -1;
}

guint64
inc_instance_all_slots (const IncInstance *self)
{
  return G_MAXUINT64 >> (INC_INSTANCE_MAX_SLOTS - self->slots->len);
}

guint64
inc_instance_own_slots (const IncInstance *self, int person)
{
  const IncParticipant *owner = inc_instance_person (self, person);
  guint64 slots = 0;

  if (!owner->reserved)
    return 0;
  for (guint slot = 0; slot < self->slots->len; slot++)
    if (inc_instance_tables (self, slot) >= owner->home)
      slots |= inc_slot_bit (slot);
  return slots;
}

int
inc_instance_open_tables (const IncInstance *self, int slot)
{
  int n = inc_instance_tables (self, slot);

  for (guint i = 0; i < self->people->len; i++)
    {
      const IncParticipant *person = inc_instance_person (self, i);

      n -= person->reserved && person->home <= inc_instance_tables (self, slot);
    }
  return n;
}
