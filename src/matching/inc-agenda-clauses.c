/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-agenda-clauses: who meets when, who is busy when, and that tables suffice.  Waiting has a file of its own. */
#include "inc-agenda-clauses.h"

#include "inc-counter.h"
#include "inc-waiting-clauses.h"

#define PUSH(array, literal) g_array_append_vals (array, (const int[]) { literal }, 1)
#define LITERALS(array) ((const int *) (array)->data)

static int *
held_at (const IncAgendaClauses *self, int meeting, int slot)
{
  return &self->held[meeting * self->agenda->n_slots + slot];
}

static int
busy_at (const IncAgendaClauses *self, int person, int slot)
{
  return self->busy[person * self->agenda->n_slots + slot];
}

static void
add_at_most_one (IncSat *sat, const GArray *literals)
{
  for (guint i = 0; i < literals->len; i++)
    for (guint j = i + 1; j < literals->len; j++)
      inc_sat_add (sat, -LITERALS (literals)[i], -LITERALS (literals)[j]);
}

/* In exactly one of its slots.  A literal for each slot says that it is held there or before: that keeps two slots apart with
 * few clauses, and the solver can learn of parts of the day. */
static void
add_meeting (IncAgendaClauses *self, int meeting)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (int));
  int last = 0;

  for (guint64 left = inc_agenda_slots (self->agenda, meeting); left != 0; left &= left - 1)
    {
      const int held = inc_sat_add_variable (self->sat), until = inc_sat_add_variable (self->sat);

      *held_at (self, meeting, __builtin_ctzll (left)) = held;
      PUSH (choices, held);
      inc_sat_add (self->sat, -held, until);
      if (last != 0)
        {
          inc_sat_add (self->sat, -last, until);
          inc_sat_add (self->sat, -last, -held);
          inc_sat_add (self->sat, -until, last, held);
        }
      else
        inc_sat_add (self->sat, -until, held);
      last = until;
    }
  inc_sat_add_clause (self->sat, LITERALS (choices), choices->len);
}

/* Busy means: in one meeting. */
static void
add_slot_of_person (IncAgendaClauses *self, const GArray *meetings, int busy, int slot)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < meetings->len; i++)
    {
      const int held = *held_at (self, g_array_index (meetings, int, i), slot);

      if (held == 0)
        continue;
      inc_sat_add (self->sat, -held, busy);
      PUSH (choices, held);
    }
  add_at_most_one (self->sat, choices);
  PUSH (choices, -busy);
  inc_sat_add_clause (self->sat, LITERALS (choices), choices->len);
}

/* Follows from the rest, but not in one step: as many busy slots as meetings. */
static void
add_busy_count (IncAgendaClauses *self, int person)
{
  const int n = self->n_meetings[person], *busy = self->busy + person * self->agenda->n_slots;
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
  const int n_slots = self->agenda->n_slots, *busy = self->busy + person * n_slots;
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
      PUSH ((GArray *) lists->pdata[inc_agenda_meeting (agenda, i)->people[side]], i);
  for (guint person = 0; person < agenda->available->len; person++)
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

/* ---- tables ---- */

/* Meetings are put in few groups of which at most one can be held at a time, for whoever is in all of them: counting groups
 * is cheaper than counting meetings.  The group of each meeting. */
static int *
group_meetings (const IncAgendaClauses *self, int *n_groups)
{
  const IncAgenda *agenda = self->agenda;
  g_autofree int *n_left = g_memdup2 (self->n_meetings, agenda->available->len * sizeof (int));
  int *group_of = g_new0 (int, agenda->meetings->len);

  for (guint n_grouped = 0; n_grouped < agenda->meetings->len; ++*n_groups)
    {
      int most = 0;

      for (guint person = 1; person < agenda->available->len; person++)
        most = n_left[person] > n_left[most] ? (int) person : most;
      for (guint i = 0; i < agenda->meetings->len; i++)
        {
          const int *people = inc_agenda_meeting (agenda, i)->people;

          if (group_of[i] > 0 || (people[0] != most && people[1] != most))
            continue;
          group_of[i] = *n_groups + 1;
          n_left[people[0]]--;
          n_left[people[1]]--;
          n_grouped++;
        }
    }
  for (guint i = 0; i < agenda->meetings->len; i++)
    group_of[i]--;
  return group_of;
}

static gboolean
takes_open_table (const IncAgendaClauses *self, int meeting, int slot)
{
  return *held_at (self, meeting, slot) != 0 &&
         (inc_agenda_meeting (self->agenda, meeting)->seated & inc_slot_bit (slot)) == 0;
}

static void
add_tables (IncAgendaClauses *self, const int *group_of, int n_groups, int slot)
{
  const int n_tables = self->agenda->open_tables[slot];
  g_autofree int *groups = g_new0 (int, n_groups + 1);
  g_autoptr(GArray) used = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GArray) counts = NULL;

  for (guint i = 0; i < self->agenda->meetings->len; i++)
    {
      int *group = &groups[group_of[i]];

      if (!takes_open_table (self, i, slot))
        continue;
      if (*group == 0)
        {
          *group = inc_sat_add_variable (self->sat);
          PUSH (used, *group);
        }
      inc_sat_add (self->sat, -*held_at (self, i, slot), *group);
    }
  if ((int) used->len <= n_tables)
    return;
  counts = inc_counter_new (self->sat, LITERALS (used), used->len, n_tables + 1, INC_COUNT_UP);
  inc_counter_limit (self->sat, counts, n_tables);
}

/* Follows from the tables, but not in one step: two people at each, and they come in twos. */
static void
add_crowd (IncAgendaClauses *self, int slot)
{
  const int most = 2 * self->agenda->open_tables[slot];
  g_autoptr(GArray) crowd = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(GArray) counts = NULL;

  for (guint i = 0; i < self->agenda->meetings->len; i++)
    if (*held_at (self, i, slot) != 0 && !takes_open_table (self, i, slot))
      return;
  for (guint person = 0; person < self->agenda->available->len; person++)
    if (self->n_meetings[person] > 0)
      PUSH (crowd, busy_at (self, person, slot));
  if ((int) crowd->len <= most)
    return;
  counts = inc_counter_new (self->sat, LITERALS (crowd), crowd->len, most + 1, INC_COUNT_UP);
  inc_counter_limit (self->sat, counts, most);
  for (int i = 0; i + 1 < most; i += 2)
    inc_sat_add (self->sat, -LITERALS (counts)[i], LITERALS (counts)[i + 1]);
}

static void
add_slots (IncAgendaClauses *self)
{
  int n_groups = 0;
  g_autofree int *group_of = group_meetings (self, &n_groups);

  for (int slot = 0; slot < self->agenda->n_slots; slot++)
    if (n_groups > self->agenda->open_tables[slot])
      {
        add_tables (self, group_of, n_groups, slot);
        add_crowd (self, slot);
      }
}

/* ---- orders ---- */

/* Where one is, the other is on the right side of it. */
static void
add_order (IncAgendaClauses *self, const IncOrder *order)
{
  for (int slot = 0; slot < self->agenda->n_slots; slot++)
    {
      const int earlier = *held_at (self, order->earlier, slot), later = *held_at (self, order->later, slot);

      if (later != 0)
        {
          inc_sat_push (self->sat, -later);
          for (int before = 0; before < slot; before++)
            if (*held_at (self, order->earlier, before) != 0)
              inc_sat_push (self->sat, *held_at (self, order->earlier, before));
          inc_sat_close (self->sat);
        }
      if (earlier != 0)
        {
          inc_sat_push (self->sat, -earlier);
          for (int after = slot + 1; after < self->agenda->n_slots; after++)
            if (*held_at (self, order->later, after) != 0)
              inc_sat_push (self->sat, *held_at (self, order->later, after));
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
inc_agenda_clauses_new (const IncAgenda *agenda, IncSat *sat)
{
  IncAgendaClauses *self = g_new0 (IncAgendaClauses, 1);

  self->agenda = agenda;
  self->sat = sat;
  self->held = g_new0 (int, (gsize) agenda->meetings->len * agenda->n_slots + 1);
  self->busy = g_new0 (int, (gsize) agenda->available->len * agenda->n_slots + 1);
  self->n_meetings = g_new0 (int, agenda->available->len + 1);
  self->waits = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < agenda->meetings->len; i++)
    add_meeting (self, i);
  add_people (self);
  add_slots (self);
  for (guint i = 0; i < agenda->orders->len; i++)
    add_order (self, &g_array_index (agenda->orders, IncOrder, i));
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
      if (inc_sat_holds (self->sat, *held_at (self, i, __builtin_ctzll (left))))
        slot_of[i] = __builtin_ctzll (left);
  return slot_of;
}
