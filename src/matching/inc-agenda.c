/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-agenda: filling one, and how long people wait. */
#include "inc-agenda.h"

#include "inc-worth.h"

IncAgenda *
inc_agenda_new (int n_slots, int n_tables)
{
  IncAgenda *self = g_new0 (IncAgenda, 1);

  g_return_val_if_fail (n_slots > 0 && n_slots <= INC_INSTANCE_MAX_SLOTS, NULL);
  self->n_slots = n_slots;
  for (int slot = 0; slot < n_slots; slot++)
    self->open_tables[slot] = n_tables;
  self->available = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->meetings = g_array_new (FALSE, FALSE, sizeof (IncAgendaMeeting));
  self->orders = g_array_new (FALSE, FALSE, sizeof (IncOrder));
  self->fairness = INC_AGENDA_ANY_FAIRNESS;
  return self;
}

void
inc_agenda_free (IncAgenda *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->available);
  g_array_unref (self->meetings);
  g_array_unref (self->orders);
  g_free (self);
}

int
inc_agenda_add_person (IncAgenda *self, guint64 available)
{
  g_array_append_val (self->available, available);
  return self->available->len - 1;
}

int
inc_agenda_add_meeting (IncAgenda *self, int one, int other, guint64 slots)
{
  const IncAgendaMeeting meeting = { { one, other }, slots, 0 };

  g_array_append_val (self->meetings, meeting);
  return self->meetings->len - 1;
}

void
inc_agenda_add_order (IncAgenda *self, int earlier, int later)
{
  const IncOrder order = { earlier, later };

  g_array_append_val (self->orders, order);
}

guint64
inc_agenda_slots (const IncAgenda *self, int meeting)
{
  const IncAgendaMeeting *its = inc_agenda_meeting (self, meeting);
  const guint64 all = G_MAXUINT64 >> (INC_INSTANCE_MAX_SLOTS - self->n_slots);

  return all & its->slots & inc_agenda_available (self, its->people[0]) & inc_agenda_available (self, its->people[1]);
}

int
inc_agenda_wait (const IncAgenda *self, int person, guint64 busy)
{
  if (self->waiting == INC_WAITING_SLOTS)
    return __builtin_popcountll (inc_idle_slots (busy, inc_agenda_available (self, person)));
  /* Runs of meetings, but for the first. */
  return busy != 0 ? __builtin_popcountll (busy & ~(busy << 1)) - 1 : 0;
}

int
inc_agenda_measure (const IncAgenda *self, const int *slot_of)
{
  g_autofree guint64 *busy = g_new0 (guint64, self->available->len);
  int sum = 0;

  for (guint i = 0; i < self->meetings->len; i++)
    for (guint side = 0; side < 2; side++)
      busy[inc_agenda_meeting (self, i)->people[side]] |= inc_slot_bit (slot_of[i]);
  for (guint person = 0; person < self->available->len; person++)
    sum += inc_agenda_wait (self, person, busy[person]);
  return sum;
}
