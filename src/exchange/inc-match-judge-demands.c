/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-match-judge-demands: meeting by meeting, then locks, what is over, and orders. */
#include "config.h"

#include "inc-match-judge.h"

static void
judge_person (IncMatchJudge *self, JsonObject *meeting, const char *role, int slot, int table)
{
  const char *id = text (meeting, role);
  int position;
  JsonObject *person = inc_match_judge_person_of (self, id, &position);

  if (!inc_match_judge_is_there (self, person, slot))
    inc_match_judge_wrong (self->faults, "%s is not there in slot %d", id, slot);
  if (self->sits[position * self->n_slots + slot] != INC_MATCH_JUDGE_FREE)
    inc_match_judge_wrong (self->faults, "%s has two meetings in slot %d", id, slot);
  self->sits[position * self->n_slots + slot] = table;
}

static void
judge_table (IncMatchJudge *self, JsonObject *meeting, int slot, int table, GHashTable *seats)
{
  g_autofree char *seat = g_strdup_printf ("%d/%d", slot, table);

  if (table < 1 || table > inc_match_judge_tables_in (self, slot))
    inc_match_judge_wrong (self->faults, "Slot %d has no table %d", slot, table);
  for (int i = 0; i < self->n_people; i++)
    if (is_true (self->people[i], "reserved") && number (self->people[i], "home_table", 0) == table &&
        !g_str_equal (text (self->people[i], "id"), text (meeting, "a")) &&
        !g_str_equal (text (self->people[i], "id"), text (meeting, "b")))
      inc_match_judge_wrong (self->faults, "Table %d in slot %d is reserved for %s", table, slot,
                             text (self->people[i], "id"));
  if (!g_hash_table_add (seats, g_steal_pointer (&seat)))
    inc_match_judge_wrong (self->faults, "Two meetings are at table %d in slot %d", table, slot);
}

static void
judge_meeting (IncMatchJudge *self, JsonObject *meeting, GHashTable *seats)
{
  const gint64 slot = number (meeting, "slot", -1), table = number (meeting, "table", 0);
  g_autofree char *name = inc_match_judge_name_pair (self, meeting);
  JsonObject *pair = g_hash_table_lookup (self->pairs, name);
  int a, b;

  if (pair == NULL || g_str_equal (text (pair, "wish"), "no"))
    {
      inc_match_judge_wrong (self->faults, "%s and %s must not meet", text (meeting, "a"), text (meeting, "b"));
      return;
    }
  if (slot < 0 || slot >= self->n_slots)
    {
      inc_match_judge_wrong (self->faults, "There is no slot %" G_GINT64_FORMAT, slot);
      return;
    }
  if (!inc_match_judge_is_open (pair, "slots", slot))
    inc_match_judge_wrong (self->faults, "%s and %s must not meet in slot %d", text (meeting, "a"),
                           text (meeting, "b"), (int) slot);
  judge_person (self, meeting, "a", slot, CLAMP (table, 0, G_MAXINT32));
  judge_person (self, meeting, "b", slot, CLAMP (table, 0, G_MAXINT32));
  judge_table (self, meeting, slot, CLAMP (table, 0, G_MAXINT32), seats);
  inc_match_judge_person_of (self, text (meeting, "a"), &a);
  inc_match_judge_person_of (self, text (meeting, "b"), &b);
  self->score[a] += number (pair, "score", 1);
  self->score[b] += number (pair, "score", 1);
  if (!g_hash_table_insert (self->slot_of, g_strdup (name), GINT_TO_POINTER (slot + 1)))
    inc_match_judge_wrong (self->faults, "%s and %s meet twice", text (meeting, "a"), text (meeting, "b"));
}

static void
judge_meetings (IncMatchJudge *self)
{
  g_autoptr(GHashTable) seats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray *meetings = list (self->plan, "meetings");

  for (int i = 0; i < count (meetings); i++)
    judge_meeting (self, item (meetings, i), seats);
}

static void
judge_lock (IncMatchJudge *self, JsonObject *lock, const char *what)
{
  const int slot = inc_match_judge_held_in (self, lock);
  const gint64 table = number (lock, "table", 0);
  int position;

  inc_match_judge_person_of (self, text (lock, "a"), &position);
  if (slot != number (lock, "slot", -1))
    inc_match_judge_wrong (self->faults, "The %s meeting of %s and %s was moved", what, text (lock, "a"),
                           text (lock, "b"));
  else if (table != 0 && self->sits[position * self->n_slots + slot] != table)
    inc_match_judge_wrong (self->faults, "The %s meeting of %s and %s is at another table", what, text (lock, "a"),
                           text (lock, "b"));
}

static void
judge_locks (IncMatchJudge *self)
{
  JsonArray *locked = list (self->instance, "locked");

  for (int i = 0; i < count (locked); i++)
    if (!inc_match_judge_is_away (self, text (item (locked, i), "a"), number (item (locked, i), "slot", -1)) &&
        !inc_match_judge_is_away (self, text (item (locked, i), "b"), number (item (locked, i), "slot", -1)))
      judge_lock (self, item (locked, i), "locked");
}

static void
note_places (IncMatchJudge *self, const char *name, GHashTable *places)
{
  JsonArray *meetings = list (self->instance, name);

  for (int i = 0; i < count (meetings); i++)
    {
      g_autofree char *pair = inc_match_judge_name_pair (self, item (meetings, i));

      g_hash_table_add (places, g_strdup_printf ("%s\n%d", pair, (int) number (item (meetings, i), "slot", -1)));
    }
}

/* What was held before now is held, and nothing else. */
static void
judge_past (IncMatchJudge *self)
{
  JsonArray *previous = list (self->instance, "previous"), *meetings = list (self->plan, "meetings");
  g_autoptr(GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  note_places (self, "previous", places);
  note_places (self, "locked", places);
  for (int i = 0; i < count (previous); i++)
    if (number (item (previous, i), "slot", -1) < inc_match_judge_get_now (self))
      judge_lock (self, item (previous, i), "past");
  for (int i = 0; i < count (meetings); i++)
    {
      const int slot = number (item (meetings, i), "slot", -1);
      g_autofree char *pair = inc_match_judge_name_pair (self, item (meetings, i));
      g_autofree char *place = g_strdup_printf ("%s\n%d", pair, slot);

      if (slot < inc_match_judge_get_now (self) && !g_hash_table_contains (places, place))
        inc_match_judge_wrong (self->faults, "A meeting was put into slot %d, which is over", slot);
    }
}

static void
judge_orders (IncMatchJudge *self)
{
  JsonArray *pairs = list (self->instance, "pairs");

  for (int i = 0; i < count (pairs); i++)
    {
      JsonArray *after = list (item (pairs, i), "after");
      const int later = inc_match_judge_held_in (self, item (pairs, i));

      for (int k = 0; k < count (after); k++)
        {
          const int earlier = inc_match_judge_held_in (self, item (after, k));

          if (later >= 0 && earlier >= later)
            inc_match_judge_wrong (self->faults, "%s and %s meet before what must come first",
                                   text (item (pairs, i), "a"), text (item (pairs, i), "b"));
        }
    }
}

void
inc_match_judge_demands (IncMatchJudge *self)
{
  judge_meetings (self);
  judge_locks (self);
  judge_past (self);
  judge_orders (self);
}
