/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-day: slots from lengths and breaks.  A meeting that a break would cut begins after it. */
#include "config.h"

#include "inc-event-day.h"

#include <string.h>

static void
clear_room (IncEventRoom *room)
{
  g_free (room->name);
}

/* ---- what is typed ---- */

/* A whole number from 0 to the most tables; −1 for what is none. */
static int
parse_count (const char *text)
{
  guint64 number;

  return g_ascii_string_to_unsigned (text, 10, 0, INC_EVENT_MOST_TABLES, &number, NULL) ? (int) number : -1;
}

static gboolean
add_room (GArray *rooms, const char *part)
{
  const char *colon = strrchr (part, ':');
  g_autofree char *name = colon != NULL ? g_strstrip (g_strndup (part, colon - part)) : NULL;
  g_autofree char *count = g_strstrip (g_strdup (colon != NULL ? colon + 1 : part));
  const IncEventRoom *last = rooms->len > 0 ? &g_array_index (rooms, IncEventRoom, rooms->len - 1) : NULL;
  IncEventRoom room = { NULL, last != NULL ? last->first_table + last->n_tables : 1, parse_count (count) };

  if (room.n_tables < 1 || (name != NULL && *name == '\0'))
    return FALSE;
  room.name = g_steal_pointer (&name);
  g_array_append_val (rooms, room);
  return room.first_table + room.n_tables - 1 <= INC_EVENT_MOST_TABLES;
}

GArray *
inc_event_parse_rooms (const char *typed)
{
  g_autoptr(GArray) rooms = g_array_new (FALSE, FALSE, sizeof (IncEventRoom));
  g_auto(GStrv) parts = g_strsplit_set (typed != NULL ? typed : "", ",;\n", -1);

  g_array_set_clear_func (rooms, (GDestroyNotify) clear_room);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && !add_room (rooms, parts[i]))
      return NULL;
  return g_steal_pointer (&rooms);
}

GArray *
inc_event_parse_lost_tables (const char *typed)
{
  g_autoptr(GArray) lost = g_array_new (FALSE, FALSE, sizeof (IncLostTable));
  g_auto(GStrv) parts = g_strsplit_set (typed != NULL ? typed : "", ",;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto(GStrv) halves = g_strsplit (g_strstrip (parts[i]), "@", 2);
      IncLostTable table = { 0, 0 };

      if (halves[0] == NULL)
        continue;
      table.table = parse_count (g_strstrip (halves[0]));
      if (halves[1] != NULL)
        table.from = inc_clock_parse (halves[1]);
      if (table.table < 1 || table.from == INC_CLOCK_NONE)
        return NULL;
      g_array_append_val (lost, table);
    }
  return g_steal_pointer (&lost);
}

/* ---- slots ---- */

/* The end of the break that a meeting would run into, or begins. */
static int
skip_break (const GArray *breaks, int begins, int ends)
{
  for (guint i = 0; i < breaks->len; i++)
    {
      const IncClockSpan *span = &g_array_index (breaks, IncClockSpan, i);

      if (begins < span->until && span->from < ends)
        return span->until;
    }
  return begins;
}

static void
add_slots (IncEventDay *self, IncEvent *event)
{
  const gint64 length = event->meeting_minutes;
  const gint64 pause = event->pause_minutes != INC_MISSING ? MAX (event->pause_minutes, 0) : 0;
  const int ends = inc_clock_parse (event->ends);
  int begins = inc_clock_parse (event->starts);

  if (begins == INC_CLOCK_NONE || length < 1 || length > INC_CLOCK_END || pause > INC_CLOCK_END)
    return;
  while (begins + length <= ends && self->slots->len < INC_EVENT_MOST_SLOTS)
    {
      const int after = skip_break (self->breaks, begins, begins + length);
      const IncEventSlot slot = { begins, begins + length };

      if (after == begins)
        g_array_append_val (self->slots, slot);
      begins = after > begins ? after : begins + length + pause;
    }
}

/* From when on a table is lost; the end of the day when it never is. */
static int
lost_from (const IncEventDay *self, int table)
{
  int from = INC_CLOCK_END;

  for (guint i = 0; i < self->lost->len; i++)
    if (g_array_index (self->lost, IncLostTable, i).table == table)
      from = MIN (from, g_array_index (self->lost, IncLostTable, i).from);
  return from;
}

static int
compare_tables (gconstpointer a, gconstpointer b, gpointer data)
{
  const int one = *(const int *) a, other = *(const int *) b;
  const int order = lost_from (data, other) - lost_from (data, one);

  return order != 0 ? order : one - other;
}

static void
order_tables (IncEventDay *self)
{
  for (int table = 1; table <= self->n_tables; table++)
    g_array_append_val (self->order, table);
  g_array_sort_with_data (self->order, compare_tables, self);
}

static GArray *
or_none (GArray *read, gsize size)
{
  return read != NULL ? read : g_array_new (FALSE, FALSE, size);
}

IncEventDay *
inc_event_day_new (IncEvent *event)
{
  IncEventDay *self = g_new0 (IncEventDay, 1);

  self->slots = g_array_new (FALSE, FALSE, sizeof (IncEventSlot));
  self->breaks = or_none (inc_clock_parse_spans (event->breaks), sizeof (IncClockSpan));
  self->rooms = or_none (inc_event_parse_rooms (event->rooms), sizeof (IncEventRoom));
  self->lost = or_none (inc_event_parse_lost_tables (event->lost_tables), sizeof (IncLostTable));
  for (guint i = 0; i < self->rooms->len; i++)
    self->n_tables += g_array_index (self->rooms, IncEventRoom, i).n_tables;
  self->order = g_array_new (FALSE, FALSE, sizeof (int));
  order_tables (self);
  add_slots (self, event);
  return self;
}

void
inc_event_day_free (IncEventDay *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->slots);
  g_array_unref (self->breaks);
  g_array_unref (self->rooms);
  g_array_unref (self->lost);
  g_array_unref (self->order);
  g_free (self);
}

static const IncEventSlot *
get_slot (const IncEventDay *self, int slot)
{
  return &g_array_index (self->slots, IncEventSlot, slot);
}

int
inc_event_day_find_slot (const IncEventDay *self, const char *begins)
{
  const int minutes = inc_clock_parse (begins);

  for (guint i = 0; i < self->slots->len; i++)
    if (get_slot (self, i)->begins == minutes)
      return i;
  return -1;
}

char *
inc_event_day_dup_slot (const IncEventDay *self, int slot)
{
  return inc_clock_display (get_slot (self, slot)->begins);
}

/* ---- who is there ---- */

guint64
inc_event_day_slots_outside (const IncEventDay *self, const GArray *spans)
{
  guint64 slots = 0;

  for (guint i = 0; i < self->slots->len; i++)
    if (!inc_clock_touches (spans, get_slot (self, i)->begins, get_slot (self, i)->ends))
      slots |= G_GUINT64_CONSTANT (1) << i;
  return slots;
}

guint64
inc_event_day_available (const IncEventDay *self, IncAttendee *attendee)
{
  g_autoptr(GArray) away = or_none (inc_clock_parse_spans (attendee->away), sizeof (IncClockSpan));
  const int arrives = MAX (inc_clock_parse (attendee->arrives), inc_clock_parse (attendee->late_until));
  const int leaves = inc_clock_parse (attendee->leaves);
  const IncClockSpan before = { 0, arrives }, after = { leaves, INC_CLOCK_END };

  if (attendee->presence == INC_PRESENCE_ABSENT)
    return 0;
  if (arrives > 0)
    g_array_append_val (away, before);
  if (leaves != INC_CLOCK_NONE)
    g_array_append_val (away, after);
  return inc_event_day_slots_outside (self, away);
}

char *
inc_event_day_dup_away (const IncEventDay *self, guint64 available)
{
  g_autoptr(GArray) away = g_array_new (FALSE, FALSE, sizeof (IncClockSpan));
  gboolean before = FALSE; /* away in the slot before as well: one span goes over the pause between them */

  for (guint i = 0; i < self->slots->len; i++)
    {
      const IncClockSpan span = { get_slot (self, i)->begins, get_slot (self, i)->ends };
      const gboolean is_away = (available >> i & 1) == 0;

      if (is_away && before)
        g_array_index (away, IncClockSpan, away->len - 1).until = span.until;
      else if (is_away)
        g_array_append_val (away, span);
      before = is_away;
    }
  return inc_clock_display_spans (away);
}

/* ---- tables ---- */

gboolean
inc_event_day_has_table (const IncEventDay *self, int slot, int table)
{
  return table >= 1 && table <= self->n_tables && lost_from (self, table) >= get_slot (self, slot)->ends;
}

int
inc_event_day_get_place (const IncEventDay *self, int table)
{
  for (guint i = 0; i < self->order->len; i++)
    if (g_array_index (self->order, int, i) == table)
      return i + 1;
  return 0;
}

int
inc_event_day_get_table (const IncEventDay *self, int place)
{
  return place >= 1 && place <= self->n_tables ? g_array_index (self->order, int, place - 1) : 0;
}

int
inc_event_day_count_tables (const IncEventDay *self, int slot)
{
  int n = 0;

  for (int table = 1; table <= self->n_tables; table++)
    n += inc_event_day_has_table (self, slot, table);
  return n;
}

const char *
inc_event_day_get_room (const IncEventDay *self, int table)
{
  for (guint i = 0; i < self->rooms->len; i++)
    {
      const IncEventRoom *room = &g_array_index (self->rooms, IncEventRoom, i);

      if (table >= room->first_table && table < room->first_table + room->n_tables)
        return room->name;
    }
  return NULL;
}
