/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-race: two figures and a timetable behind a lock. */
#include "inc-race.h"

void
inc_race_init (IncRace *self, const IncAgenda *agenda, int n_running)
{
  *self = (IncRace) { .agenda = agenda, .upper = G_MAXINT, .n_running = n_running };
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
}

void
inc_race_clear (IncRace *self)
{
  g_free (self->slot_of);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
}

gboolean
inc_race_is_over (gpointer data)
{
  IncRace *self = data;

  return g_atomic_int_get (&self->over) != 0;
}

void
inc_race_stop (IncRace *self)
{
  g_atomic_int_set (&self->over, 1);
}

void
inc_race_leave (IncRace *self)
{
  g_mutex_lock (&self->mutex);
  self->n_running--;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/* With the lock held. */
static void
judge (IncRace *self)
{
  if (self->is_impossible || self->lower >= self->upper)
    inc_race_stop (self);
  g_cond_signal (&self->changed);
}

void
inc_race_take_timetable (IncRace *self, int *slot_of)
{
  const int waits = inc_agenda_measure (self->agenda, slot_of);

  g_mutex_lock (&self->mutex);
  if (waits < self->upper)
    {
      g_atomic_int_set (&self->upper, waits);
      g_free (self->slot_of);
      self->slot_of = g_steal_pointer (&slot_of);
      judge (self);
    }
  g_mutex_unlock (&self->mutex);
  g_free (slot_of);
}

int *
inc_race_copy_timetable (IncRace *self)
{
  int *slot_of = NULL;

  g_mutex_lock (&self->mutex);
  if (self->slot_of != NULL)
    slot_of = g_memdup2 (self->slot_of, self->agenda->meetings->len * sizeof (int));
  g_mutex_unlock (&self->mutex);
  return slot_of;
}

void
inc_race_raise_lower (IncRace *self, int lower)
{
  g_mutex_lock (&self->mutex);
  if (lower > self->lower)
    {
      g_atomic_int_set (&self->lower, lower);
      judge (self);
    }
  g_mutex_unlock (&self->mutex);
}

void
inc_race_tell_impossible (IncRace *self)
{
  g_mutex_lock (&self->mutex);
  self->is_impossible = TRUE;
  judge (self);
  g_mutex_unlock (&self->mutex);
}

int
inc_race_get_upper (IncRace *self)
{
  return g_atomic_int_get (&self->upper);
}

int
inc_race_get_lower (IncRace *self)
{
  return g_atomic_int_get (&self->lower);
}
