/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-table-clauses: in each slot no more meetings than tables, and no more people than can sit at them. */
#include "inc-table-clauses.h"

#include "inc-counter.h"

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
  return inc_agenda_clauses_held (self, meeting, slot) != 0 &&
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
          inc_literals_push (used, *group);
        }
      inc_sat_add (self->sat, -inc_agenda_clauses_held (self, i, slot), *group);
    }
  if ((int) used->len <= n_tables)
    return;
  counts = inc_counter_new (self->sat, inc_literals_get (used), used->len, n_tables + 1, INC_COUNT_UP);
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
    if (inc_agenda_clauses_held (self, i, slot) != 0 && !takes_open_table (self, i, slot))
      return;
  for (guint person = 0; person < self->agenda->available->len; person++)
    if (self->n_meetings[person] > 0)
      inc_literals_push (crowd, inc_agenda_clauses_busy (self, person)[slot]);
  if ((int) crowd->len <= most)
    return;
  counts = inc_counter_new (self->sat, inc_literals_get (crowd), crowd->len, most + 1, INC_COUNT_UP);
  inc_counter_limit (self->sat, counts, most);
  for (int i = 0; i + 1 < most; i += 2)
    inc_sat_add (self->sat, -inc_literals_get (counts)[i], inc_literals_get (counts)[i + 1]);
}

void
inc_table_clauses_add (IncAgendaClauses *self)
{
  int n_groups = 0;
  g_autofree int *group_of = group_meetings (self, &n_groups);

  for (int slot = 0; slot < self->agenda->n_slots && !inc_sat_is_stopped (self->sat); slot++)
    if (n_groups > self->agenda->open_tables[slot])
      {
        add_tables (self, group_of, n_groups, slot);
        add_crowd (self, slot);
      }
}
