/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-sheet: from the records of an event to the cells of a grid. */
#include "config.h"

#include "inc-event-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#define KEY_BITS 20
#define LEAST_LETTERS 3 /* that must be left of a name */

gint64
inc_event_sheet_key (int startup, int investor)
{
  return (((gint64) startup << KEY_BITS) | investor) + 1;
}

void
inc_event_sheet_read_key (gint64 key, int *startup, int *investor)
{
  *startup = (int) ((key - 1) >> KEY_BITS);
  *investor = (int) ((key - 1) & ((1 << KEY_BITS) - 1));
}

gint64
inc_event_sheet_row_id (int index)
{
  return index + 1;
}

IncTimetableLook
inc_event_sheet_get_look (const IncEventBook *book, int startup, int investor)
{
  const gboolean one = inc_wish_is_for (inc_event_book_find_wish (book, startup, investor));
  const gboolean two = inc_wish_is_for (inc_event_book_find_wish (book, investor, startup));

  return one && two ? INC_TIMETABLE_MUTUAL : one || two ? INC_TIMETABLE_ONE_SIDED : INC_TIMETABLE_SUGGESTED;
}

const char *
inc_event_sheet_shorten (const char *name)
{
  static const char *const heads[] = {
    "Công ty cổ phần ", "Công ty TNHH ", "Công ty ", "CTCP ", "Quỹ đầu tư mạo hiểm ", "Quỹ đầu tư ", "Quỹ ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (name, heads[i]) && g_utf8_strlen (name + strlen (heads[i]), -1) >= LEAST_LETTERS)
      return name + strlen (heads[i]);
  return name;
}

/* ---- slots ---- */

static guint
count_meetings (const IncEventBook *book, const char *slot)
{
  guint n = 0;

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      n += !meeting->cancelled && g_strcmp0 (meeting->slot, slot) == 0;
    }
  return n;
}

/* A break that ends where a slot begins, or before it and after the slot before. */
static char *
find_pause (const IncEventBook *book, guint slot)
{
  const GArray *slots = book->day->slots, *breaks = book->day->breaks;

  for (guint i = 0; slot > 0 && i < breaks->len; i++)
    {
      const IncClockSpan *span = &g_array_index (breaks, IncClockSpan, i);

      if (span->until <= g_array_index (slots, IncEventSlot, slot).begins &&
          span->from >= g_array_index (slots, IncEventSlot, slot - 1).begins)
        /* Translators: two times of day, hours and minutes: "Break 10:10–10:20" */
        return g_strdup_printf (_("Break %02d:%02d–%02d:%02d"), span->from / 60, span->from % 60, span->until / 60,
                                span->until % 60);
    }
  return NULL;
}

static void
add_slots (IncTimetableSheet *sheet, const IncEventBook *book)
{
  for (guint i = 0; i < book->day->slots->len; i++)
    {
      g_autofree char *time = inc_event_day_dup_slot (book->day, i);
      /* Translators: how many of how many tables are taken: "7/8 tables" */
      g_autofree char *note = g_strdup_printf (_("%u/%d tables"), count_meetings (book, time),
                                               inc_event_day_count_tables (book->day, i));
      g_autofree char *pause = find_pause (book, i);

      inc_timetable_sheet_add_slot (sheet, time, note, pause);
    }
}

/* ---- rows ---- */

static void
add_person (IncTimetableSheet *sheet, const IncEventBook *book, int index)
{
  const guint64 there = inc_event_book_is_coming (book, index)
                          ? inc_event_day_available (book->day, inc_event_book_get_attendee (book, index)) : 0;
  IncTimetableRow *row = inc_timetable_sheet_add_row (sheet, inc_event_sheet_row_id (index),
                                                      inc_event_book_get_name (book, index));

  for (guint slot = 0; slot < sheet->slots->len; slot++)
    row->cells[slot].away = (there & (G_GUINT64_CONSTANT (1) << slot)) == 0;
}

static void
add_table (IncTimetableSheet *sheet, const IncEventBook *book, int table)
{
  const char *room = inc_event_day_get_room (book->day, table);
  g_autofree char *number = g_strdup_printf (_("Table %d"), table);
  g_autofree char *name = room != NULL ? g_strdup_printf ("%s · %s", number, room) : g_steal_pointer (&number);
  IncTimetableRow *row = inc_timetable_sheet_add_row (sheet, table, name);

  for (guint slot = 0; slot < sheet->slots->len; slot++)
    row->cells[slot].away = !inc_event_day_has_table (book->day, slot, table);
}

static void
add_rows (IncTimetableSheet *sheet, const IncEventBook *book, IncEventView view)
{
  const int from = view == INC_EVENT_BY_INVESTOR ? (int) book->n_startups : 0;
  const int end = view == INC_EVENT_BY_INVESTOR ? (int) book->attendees->len : (int) book->n_startups;

  for (int i = from; view != INC_EVENT_BY_TABLE && i < end; i++)
    add_person (sheet, book, i);
  for (int table = 1; view == INC_EVENT_BY_TABLE && table <= book->day->n_tables; table++)
    add_table (sheet, book, table);
}

/* ---- meetings ---- */

static void
fill_cell (IncTimetableSheet *sheet, IncTimetableCell *cell, const IncEventBook *book, IncMeeting *meeting, int startup,
           int investor, IncEventView view)
{
  const char *names[] = { inc_event_book_get_name (book, startup), inc_event_book_get_name (book, investor) };
  g_autofree char *table = meeting->table_number != INC_MISSING ? g_strdup_printf (_("Table %d"), (int) meeting->table_number)
                                                                : NULL;
  const char *title = inc_event_sheet_shorten (names[view == INC_EVENT_BY_STARTUP]);
  const char *detail = view == INC_EVENT_BY_TABLE ? inc_event_sheet_shorten (names[1]) : table;

  *cell = (IncTimetableCell) {
    .key = inc_event_sheet_key (startup, investor),
    .look = inc_event_sheet_get_look (book, startup, investor),
    .locked = meeting->locked,
    .away = cell->away,
    .title = inc_timetable_sheet_keep (sheet, title),
    .detail = inc_timetable_sheet_keep (sheet, detail),
    .startup = inc_timetable_sheet_keep (sheet, names[0]),
    .investor = inc_timetable_sheet_keep (sheet, names[1]),
    .table = meeting->table_number != INC_MISSING ? (int) meeting->table_number : 0,
  };
}

static int
find_row (const IncEventBook *book, IncMeeting *meeting, int startup, int investor, IncEventView view)
{
  switch (view)
    {
    case INC_EVENT_BY_STARTUP:
      return startup;
    case INC_EVENT_BY_INVESTOR:
      return investor - (int) book->n_startups;
    case INC_EVENT_BY_TABLE:
    default:
      return meeting->table_number != INC_MISSING ? (int) meeting->table_number - 1 : -1;
    }
}

IncTimetableSheet *
inc_event_sheet_new (const IncEventBook *book, IncEventView view)
{
  IncTimetableSheet *sheet = inc_timetable_sheet_new ();

  add_slots (sheet, book);
  add_rows (sheet, book, view);
  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int startup = inc_event_book_find (book, meeting->startup);
      const int investor = inc_event_book_find (book, meeting->investor);
      const int slot = inc_event_day_find_slot (book->day, meeting->slot);
      const int row = startup >= 0 && investor >= 0 ? find_row (book, meeting, startup, investor, view) : -1;

      if (meeting->cancelled || slot < 0 || row < 0 || row >= (int) sheet->rows->len)
        continue;
      fill_cell (sheet, &g_array_index (sheet->rows, IncTimetableRow, row).cells[slot], book, meeting, startup, investor,
                 view);
      g_array_index (sheet->rows, IncTimetableRow, row).n_meetings++;
    }
  return sheet;
}
