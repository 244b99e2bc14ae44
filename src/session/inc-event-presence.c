/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-presence: what the fields of attendees and of the event say of a timetable. */
#include "config.h"

#include "inc-event-presence.h"

/* ---- who sits where ---- */

static gboolean
is_of (const IncEventBook *book, IncMeeting *meeting, int attendee)
{
  const gint64 id = INC_RECORD (inc_event_book_get_attendee (book, attendee))->id;

  return !meeting->cancelled && (meeting->startup == id || meeting->investor == id);
}

IncMeeting *
inc_event_find_meeting_in (const IncEventBook *book, int attendee, int slot)
{
  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      if (is_of (book, meeting, attendee) && inc_event_day_find_slot (book->day, meeting->slot) == slot)
        return meeting;
    }
  return NULL;
}

IncMeeting *
inc_event_find_meeting_from (const IncEventBook *book, int attendee, int slot)
{
  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      if (is_of (book, meeting, attendee) && inc_event_day_find_slot (book->day, meeting->slot) >= slot)
        return meeting;
    }
  return NULL;
}

IncMeeting *
inc_event_find_meeting_at (const IncEventBook *book, int table, int slot)
{
  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      if (!meeting->cancelled && meeting->table_number == table &&
          inc_event_day_find_slot (book->day, meeting->slot) == slot)
        return meeting;
    }
  return NULL;
}

int
inc_event_get_partner (const IncEventBook *book, IncMeeting *meeting, int attendee)
{
  const int startup = inc_event_book_find (book, meeting->startup);

  return startup == attendee ? inc_event_book_find (book, meeting->investor) : startup;
}

/* ---- what cannot be held ---- */

gboolean
inc_event_is_missing (IncAttendee *attendee)
{
  return attendee->presence == INC_PRESENCE_ABSENT || attendee->presence == INC_PRESENCE_LEFT ||
         (attendee->presence != INC_PRESENCE_PRESENT && attendee->late_until != NULL);
}

gboolean
inc_event_is_there (const IncEventBook *book, int attendee, int slot)
{
  return attendee >= 0 && slot >= 0 && inc_event_book_is_coming (book, attendee) &&
         (inc_event_day_available (book->day, inc_event_book_get_attendee (book, attendee)) >> slot & 1) != 0;
}

static gboolean
is_there (const IncEventBook *book, gint64 attendee, int slot)
{
  return inc_event_is_there (book, inc_event_book_find (book, attendee), slot);
}

gboolean
inc_event_has_slot (const IncEventBook *book, IncMeeting *meeting)
{
  return !meeting->cancelled && inc_event_day_find_slot (book->day, meeting->slot) >= 0;
}

gboolean
inc_event_is_done_elsewhere (const IncEventBook *book, IncMeeting *meeting)
{
  return !meeting->cancelled && meeting->result != 0 && inc_event_day_find_slot (book->day, meeting->slot) < 0;
}

static gboolean
has_table (const IncEventBook *book, IncMeeting *meeting, int slot)
{
  return meeting->table_number == INC_MISSING ||
         (slot >= 0 && inc_event_day_has_table (book->day, slot, (int) meeting->table_number));
}

gboolean
inc_event_can_be_held (const IncEventBook *book, IncMeeting *meeting)
{
  const int slot = inc_event_day_find_slot (book->day, meeting->slot);

  return is_there (book, meeting->startup, slot) && is_there (book, meeting->investor, slot) &&
         has_table (book, meeting, slot);
}

/* What is at a time that is no slot is to come as long as that time is. */
static gboolean
is_to_come (IncMeeting *meeting, int slot, const IncEventClock *clock)
{
  return slot >= 0 ? slot >= clock->first_open : inc_clock_parse (meeting->slot) > clock->minute;
}

IncEventLosses
inc_event_losses_count (const IncEventBook *book, const IncEventClock *clock)
{
  g_autoptr(GHashTable) people = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GHashTable) tables = g_hash_table_new (g_int64_hash, g_int64_equal);
  IncEventLosses losses = { 0 };

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int slot = inc_event_day_find_slot (book->day, meeting->slot);

      if (meeting->cancelled || inc_event_is_done_elsewhere (book, meeting) || !is_to_come (meeting, slot, clock))
        continue;
      losses.meetings += !inc_event_can_be_held (book, meeting);
      losses.kept += inc_event_can_be_held (book, meeting);
      if (slot < 0)
        continue;
      if (!is_there (book, meeting->startup, slot))
        g_hash_table_add (people, &meeting->startup);
      if (!is_there (book, meeting->investor, slot))
        g_hash_table_add (people, &meeting->investor);
      if (!has_table (book, meeting, slot))
        g_hash_table_add (tables, &meeting->table_number);
    }
  losses.people = g_hash_table_size (people);
  losses.tables = g_hash_table_size (tables);
  return losses;
}

/* ---- acts ---- */

/* Who came back has not left. */
static void
forget_leaving (IncAttendee *self)
{
  if (self->presence == INC_PRESENCE_LEFT)
    g_object_set (self, "leaves", NULL, NULL);
}

void
inc_attendee_check_in (IncAttendee *self, const char *now)
{
  forget_leaving (self);
  g_object_set (self, "presence", INC_PRESENCE_PRESENT, "late-until", NULL, NULL);
  if (self->arrived == NULL)
    g_object_set (self, "arrived", now, NULL);
}

void
inc_attendee_set_expected (IncAttendee *self)
{
  forget_leaving (self);
  g_object_set (self, "presence", INC_PRESENCE_EXPECTED, "arrived", NULL, "late-until", NULL, NULL);
}

void
inc_attendee_set_absent (IncAttendee *self)
{
  forget_leaving (self);
  g_object_set (self, "presence", INC_PRESENCE_ABSENT, "arrived", NULL, "late-until", NULL, NULL);
}

void
inc_attendee_set_late (IncAttendee *self, const char *until)
{
  forget_leaving (self);
  g_object_set (self, "presence", INC_PRESENCE_EXPECTED, "arrived", NULL, "late-until", until, NULL);
}

void
inc_attendee_set_left (IncAttendee *self, const char *now)
{
  g_autofree char *time = inc_event_clock_dup_time (now);

  g_object_set (self, "presence", INC_PRESENCE_LEFT, "late-until", NULL, "leaves", time, NULL);
}

void
inc_attendee_set_stand_in (IncAttendee *self, const char *name, const char *now)
{
  g_object_set (self, "stand-in", name, NULL);
  inc_attendee_check_in (self, now);
}

void
inc_event_lose_table (IncEvent *event, int table, const char *now)
{
  g_autoptr(GArray) lost = inc_event_parse_lost_tables (event->lost_tables);
  g_autofree char *time = inc_event_clock_dup_time (now);
  g_autofree char *text = g_strdup_printf ("%s%s%d@%s", event->lost_tables != NULL ? event->lost_tables : "",
                                           event->lost_tables != NULL ? ", " : "", table, time);

  for (guint i = 0; lost != NULL && i < lost->len; i++)
    if (g_array_index (lost, IncLostTable, i).table == table)
      return;
  g_object_set (event, "lost-tables", text, NULL);
}
