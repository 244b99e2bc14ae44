/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* iCalendar, byte by byte: what RFC 5545 asks of lines, texts and times. */
#include "config.h"

#include "inc-calendar.h"

#include <string.h>

static const IncCalendarEntry plain = { .uid = "m1@org.hanoi.Incubator", .date = "2026-06-12", .from = 560, .until = 580,
                                        .summary = "Hoa Sen", .sequence = 2 };

static char *
write_one (const IncCalendarEntry *entry)
{
  g_autoptr(GString) text = g_string_new (NULL);

  inc_calendar_add (text, entry, "2026-05-01T08:00:00.000+07:00");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_entry (void)
{
  g_autofree char *text = write_one (&plain);

  g_assert_cmpstr (text, ==,
                   "BEGIN:VEVENT\r\n"
                   "UID:m1@org.hanoi.Incubator\r\n"
                   "DTSTAMP:20260501T010000Z\r\n"
                   "DTSTART;TZID=Asia/Ho_Chi_Minh:20260612T092000\r\n"
                   "DTEND;TZID=Asia/Ho_Chi_Minh:20260612T094000\r\n"
                   "SEQUENCE:2\r\n"
                   "STATUS:CONFIRMED\r\n"
                   "SUMMARY:Hoa Sen\r\n"
                   "END:VEVENT\r\n");
}

static void
test_texts_are_escaped (void)
{
  IncCalendarEntry entry = plain;
  g_autofree char *text = NULL;

  entry.summary = "a,b;c\\d\ne\tf";
  entry.cancelled = TRUE;
  text = write_one (&entry);
  g_assert_nonnull (strstr (text, "\r\nSUMMARY:a\\,b\\;c\\\\d\\nef\r\n"));
  g_assert_nonnull (strstr (text, "\r\nSTATUS:CANCELLED\r\n"));
}

/* No line is longer than 75 octets, none begins within a character, and unfolded it is what it was. */
static void
test_lines_are_folded (void)
{
  for (guint n = 60; n < 330; n++)
    {
      g_autoptr(GString) name = g_string_new (NULL);
      IncCalendarEntry entry = plain;
      g_autofree char *text = NULL, *line = NULL;
      g_auto(GStrv) lines = NULL;
      g_autoptr(GString) unfolded = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (name, i % 3 == 0 ? "ế" : i % 3 == 1 ? "đ" : "a");
      entry.summary = name->str;
      text = write_one (&entry);
      lines = g_strsplit (text, "\r\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (lines[i]), <=, 75);
          g_assert_true (g_utf8_validate (lines[i], -1, NULL));
        }
      unfolded = g_string_new (text);
      g_string_replace (unfolded, "\r\n ", "", 0);
      line = g_strconcat ("\r\nSUMMARY:", name->str, "\r\n", NULL);
      g_assert_nonnull (strstr (unfolded->str, line));
    }
}

static void
test_calendar (void)
{
  g_autoptr(GString) text = g_string_new (NULL);

  inc_calendar_begin (text, "Ngày kết nối");
  inc_calendar_end (text);
  g_assert_true (g_str_has_prefix (text->str, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//org.hanoi.Incubator//"));
  g_assert_nonnull (strstr (text->str, "\r\nX-WR-CALNAME:Ngày kết nối\r\n"));
  g_assert_nonnull (strstr (text->str, "\r\nTZOFFSETTO:+0700\r\n"));
  g_assert_true (g_str_has_suffix (text->str, "END:VTIMEZONE\r\nEND:VCALENDAR\r\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/calendar/entry", test_entry);
  g_test_add_func ("/exchange/calendar/texts-are-escaped", test_texts_are_escaped);
  g_test_add_func ("/exchange/calendar/lines-are-folded", test_lines_are_folded);
  g_test_add_func ("/exchange/calendar/calendar", test_calendar);
  return g_test_run ();
}
