/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-calendar: an entry keeps its uid as long as its meeting is the same record, wherever it goes. */
#include "config.h"

#include "inc-event-calendar.h"

#include "inc-calendar.h"
#include "inc-vietnamese.h"

#include <glib/gi18n-lib.h>

static const char *
get_name (const IncEventBook *book, gboolean english)
{
  return english && book->event->name_en != NULL ? book->event->name_en : book->event->name;
}

static char *
say_place (const IncEventBook *book, IncMeeting *meeting, gboolean english)
{
  const char *table = N_("Table"), *table_of_room = N_("table");
  const char *room;

  if (meeting->table_number == INC_MISSING)
    return g_strdup (book->event->venue);
  room = inc_event_day_get_room (book->day, (int) meeting->table_number);
  if (room == NULL)
    return g_strdup_printf ("%s %d", english ? table : inc_vietnamese (table), (int) meeting->table_number);
  return g_strdup_printf ("%s, %s %d", room, english ? table_of_room : inc_vietnamese (table_of_room),
                          (int) meeting->table_number);
}

static char *
say_who (const IncEventBook *book, int startup, int investor, int attendee)
{
  const char *names[] = { inc_event_book_get_name (book, startup), inc_event_book_get_name (book, investor) };

  if (attendee == startup)
    return g_strdup (names[1]);
  return attendee == investor ? g_strdup (names[0]) : g_strdup_printf ("%s – %s", names[0], names[1]);
}

static void
add_meeting (GString *text, const IncEventBook *book, IncMeeting *meeting, int attendee, gboolean english,
             const char *stamp)
{
  const int startup = inc_event_book_find (book, meeting->startup);
  const int investor = inc_event_book_find (book, meeting->investor);
  const int slot = inc_event_day_find_slot (book->day, meeting->slot);
  g_autofree char *uid = g_strconcat (INC_RECORD (meeting)->uid, "@org.hanoi.Incubator", NULL);
  g_autofree char *place = say_place (book, meeting, english);
  g_autofree char *who = NULL;
  IncCalendarEntry entry = { .uid = uid, .date = book->event->date, .location = place,
                             .description = get_name (book, english), .sequence = INC_RECORD (meeting)->revision,
                             .cancelled = meeting->cancelled };

  if (startup < 0 || investor < 0 || slot < 0 || (attendee >= 0 && attendee != startup && attendee != investor))
    return;
  who = say_who (book, startup, investor, attendee);
  entry.summary = who;
  entry.from = g_array_index (book->day->slots, IncEventSlot, slot).begins;
  entry.until = g_array_index (book->day->slots, IncEventSlot, slot).ends;
  inc_calendar_add (text, &entry, stamp);
}

char *
inc_event_calendar_dup (const IncEventBook *book, int attendee, gboolean english, const char *stamp)
{
  g_autoptr(GString) text = g_string_new (NULL);

  inc_calendar_begin (text, get_name (book, english));
  for (guint i = 0; i < book->meetings->len; i++)
    add_meeting (text, book, g_ptr_array_index (book->meetings, i), attendee, english, stamp);
  inc_calendar_end (text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
