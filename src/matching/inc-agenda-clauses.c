/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-agenda-clauses: who meets when, and who is busy when.  Tables and waiting have files of their own. */
#include "inc-agenda-clauses.h"

#include "inc-counter.h"
#include "inc-table-clauses.h"
#include "inc-waiting-clauses.h"

static void
add_at_most_one (IncSat *sat, const GArray *literals)
{
  for (guint i = 0; i < literals->len; i++)
    for (guint j = i + 1; j < literals->len; j++)
      inc_sat_add (sat, -inc_literals_get (literals)[i], -inc_literals_get (literals)[j]);
}

/* A literal for each slot says that it is held there or before: that keeps two slots apart with few clauses, and the solver can
 * learn of parts of the day. */
static void
add_until (IncSat *sat, const GArray *choices)
{
  int last = 0;

  for (guint i = 0; i < choices->len; i++)
    {
      const int held = inc_literals_get (choices)[i], until = inc_sat_add_variable (sat);

      inc_sat_add (sat, -held, until);
      if (last != 0)
        {
          inc_sat_add (sat, -last, until);
          inc_sat_add (sat, -last, -held);
          inc_sat_add (sat, -until, last, held);
        }
      else
        inc_sat_add (sat, -until, held);
      last = until;
    }
}

/* In exactly one of its slots. */
static void
add_meeting (IncAgendaClauses *self, int meeting)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint64 left = inc_agenda_slots (self->agenda, meeting); left != 0; left &= left - 1)
    {
      const int held = inc_sat_add_variable (self->sat);

      self->held[meeting * self->agenda->n_slots + __builtin_ctzll (left)] = held;
      inc_literals_push (choices, held);
    }
  inc_sat_add_clause (self->sat, inc_literals_get (choices), choices->len);
  if (self->use == INC_CLAUSES_TO_REFUTE)
    add_until (self->sat, choices);
  else
    add_at_most_one (self->sat, choices);
}

/* Busy means: in one meeting. */
static void
add_slot_of_person (IncAgendaClauses *self, const GArray *meetings, int busy, int slot)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < meetings->len; i++)
    {
      const int held = inc_agenda_clauses_held (self, g_array_index (meetings, int, i), slot);

      if (held == 0)
        continue;
      inc_sat_add (self->sat, -held, busy);
      inc_literals_push (choices, held);
    }
  add_at_most_one (self->sat, choices);
  inc_literals_push (choices, -busy);
  inc_sat_add_clause (self->sat, inc_literals_get (choices), choices->len);
}

/* Follows from the rest, but not in one step: as many busy slots as meetings. */
static void
add_busy_count (IncAgendaClauses *self, int person)
{
  const int n = self->n_meetings[person], *busy = inc_agenda_clauses_busy (self, person);
  g_autoptr(GArray) counts = inc_counter_new (self->sat, busy, self->agenda->n_slots, n + 1, INC_COUNT_BOTH);

  inc_counter_limit (self->sat, counts, n);
  inc_counter_demand (self->sat, counts, n);
}

/* The same for each part of the day to which meetings are bound: of the meetings that must be over by the end of a slot, and of
 * those that must come after it, follows how many are held by then. */
static void
add_part_count (IncAgendaClauses *self, const GArray *meetings, int person, int end)
{
  const guint64 until = G_MAXUINT64 >> (INC_INSTANCE_MAX_SLOTS - 1 - end);
  const int n_slots = self->agenda->n_slots, *busy = inc_agenda_clauses_busy (self, person);
  g_autoptr(GArray) first = NULL;
  g_autoptr(GArray) rest = NULL;
  guint n_before = 0, n_after = 0;

  for (guint i = 0; i < meetings->len; i++)
    {
      const guint64 slots = inc_agenda_slots (self->agenda, g_array_index (meetings, int, i));

      n_before += (slots & ~until) == 0;
      n_after += (slots & until) == 0;
    }
  if (n_before + n_after == 0)
    return;
  first = inc_counter_new (self->sat, busy, end + 1, meetings->len - n_after + 1, INC_COUNT_BOTH);
  rest = inc_counter_new (self->sat, busy + end + 1, n_slots - end - 1, meetings->len - n_before + 1, INC_COUNT_BOTH);
  inc_counter_demand (self->sat, first, n_before);
  inc_counter_limit (self->sat, first, meetings->len - n_after);
  inc_counter_demand (self->sat, rest, n_after);
  inc_counter_limit (self->sat, rest, meetings->len - n_before);
}

static void
add_part_counts (IncAgendaClauses *self, const GArray *meetings, int person)
{
  const int n_slots = self->agenda->n_slots;
  guint64 ends = 0;

  for (guint i = 0; i < meetings->len; i++)
    {
      const guint64 slots = inc_agenda_slots (self->agenda, g_array_index (meetings, int, i));

      /* A fixed meeting is told as such. */
      if ((slots & (slots - 1)) != 0)
        ends |= inc_slot_bit (63 - __builtin_clzll (slots)) | (slots & -slots) >> 1;
    }
  for (int end = 0; end + 1 < n_slots; end++)
    if ((ends & inc_slot_bit (end)) != 0)
      add_part_count (self, meetings, person, end);
}

static void
add_people (IncAgendaClauses *self)
{
  const IncAgenda *agenda = self->agenda;
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (guint person = 0; person < agenda->available->len; person++)
    g_ptr_array_add (lists, g_array_new (FALSE, FALSE, sizeof (int)));
  for (guint i = 0; i < agenda->meetings->len; i++)
    for (guint side = 0; side < 2; side++)
      inc_literals_push ((GArray *) lists->pdata[inc_agenda_meeting (agenda, i)->people[side]], i);
  for (guint person = 0; person < agenda->available->len && !inc_sat_is_stopped (self->sat); person++)
    {
      const GArray *meetings = lists->pdata[person];

      self->n_meetings[person] = meetings->len;
      for (int slot = 0; slot < agenda->n_slots; slot++)
        {
          const int busy = inc_sat_add_variable (self->sat);

          self->busy[person * agenda->n_slots + slot] = busy;
          add_slot_of_person (self, meetings, busy, slot);
        }
      add_busy_count (self, person);
      add_part_counts (self, meetings, person);
    }
}

/* ---- orders ---- */

/* Where one is, the other is on the right side of it. */
static void
add_order (IncAgendaClauses *self, const IncOrder *order)
{
  for (int slot = 0; slot < self->agenda->n_slots; slot++)
    {
      const int earlier = inc_agenda_clauses_held (self, order->earlier, slot);
      const int later = inc_agenda_clauses_held (self, order->later, slot);

      if (later != 0)
        {
          inc_sat_push (self->sat, -later);
          for (int before = 0; before < slot; before++)
            if (inc_agenda_clauses_held (self, order->earlier, before) != 0)
              inc_sat_push (self->sat, inc_agenda_clauses_held (self, order->earlier, before));
          inc_sat_close (self->sat);
        }
      if (earlier != 0)
        {
          inc_sat_push (self->sat, -earlier);
          for (int after = slot + 1; after < self->agenda->n_slots; after++)
            if (inc_agenda_clauses_held (self, order->later, after) != 0)
              inc_sat_push (self->sat, inc_agenda_clauses_held (self, order->later, after));
          inc_sat_close (self->sat);
        }
    }
}

/* The one who comes for this meeting alone; −1: nobody does. */
static int
get_guest (const IncAgendaClauses *self, int meeting)
{
  const int *people = inc_agenda_meeting (self->agenda, meeting)->people;

  if (self->n_meetings[people[0]] == 1)
    return 0;
  return self->n_meetings[people[1]] == 1 ? 1 : -1;
}

static gboolean
are_twins (const IncAgendaClauses *self, int one, int other)
{
  const int guest = get_guest (self, one), other_guest = get_guest (self, other);
  const IncAgendaMeeting *a = inc_agenda_meeting (self->agenda, one), *b = inc_agenda_meeting (self->agenda, other);

  return guest >= 0 && other_guest >= 0 && a->people[1 - guest] == b->people[1 - other_guest] &&
         a->seated == b->seated && inc_agenda_slots (self->agenda, one) == inc_agenda_slots (self->agenda, other);
}

/* Guests of the same host who could change places without anybody noticing come in the order of their numbers: of all
 * timetables that differ in nothing else, one remains. */
static void
add_twins (IncAgendaClauses *self)
{
  const int n = self->agenda->meetings->len;
  g_autofree gboolean *is_ordered = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < self->agenda->orders->len; i++)
    {
      const IncOrder *order = &g_array_index (self->agenda->orders, IncOrder, i);

      is_ordered[order->earlier] = is_ordered[order->later] = TRUE;
    }
  for (int i = 0; i < n; i++)
    for (int later = i + 1; later < n && !is_ordered[i] && get_guest (self, i) >= 0; later++)
      if (!is_ordered[later] && are_twins (self, i, later))
        {
          add_order (self, &(IncOrder) { i, later });
          break;
        }
}

IncAgendaClauses *
inc_agenda_clauses_new (const IncAgenda *agenda, IncClausesUse use, IncSat *sat)
{
  IncAgendaClauses *self = g_new0 (IncAgendaClauses, 1);

  self->agenda = agenda;
  self->use = use;
  self->sat = sat;
  self->held = g_new0 (int, (gsize) agenda->meetings->len * agenda->n_slots + 1);
  self->busy = g_new0 (int, (gsize) agenda->available->len * agenda->n_slots + 1);
  self->n_meetings = g_new0 (int, agenda->available->len + 1);
  self->waits = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < agenda->meetings->len && !inc_sat_is_stopped (sat); i++)
    add_meeting (self, i);
  add_people (self);
  /* What is stopped half way has people without their meetings: no more is built on that, and the solver answers nothing. */
  if (inc_sat_is_stopped (sat))
    return self;
  inc_table_clauses_add (self);
  for (guint i = 0; i < agenda->orders->len; i++)
    add_order (self, &g_array_index (agenda->orders, IncOrder, i));
  if (use == INC_CLAUSES_TO_REFUTE)
    add_twins (self);
  inc_waiting_clauses_add (self);
  return self;
}

void
inc_agenda_clauses_free (IncAgendaClauses *self)
{
  if (self == NULL)
    return;
  g_free (self->held);
  g_free (self->busy);
  g_free (self->n_meetings);
  g_ptr_array_unref (self->waits);
  g_free (self);
}

int *
inc_agenda_clauses_read (const IncAgendaClauses *self)
{
  int *slot_of = g_new (int, self->agenda->meetings->len + 1);

  for (guint i = 0; i < self->agenda->meetings->len; i++)
    for (guint64 left = inc_agenda_slots (self->agenda, i); left != 0; left &= left - 1)
      if (inc_sat_holds (self->sat, inc_agenda_clauses_held (self, i, __builtin_ctzll (left))))
        slot_of[i] = __builtin_ctzll (left);
  return slot_of;
}
