/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-calendar: content lines, escaped (3.3.11) and folded at 75 octets (3.1), never within a character. */
#include "config.h"

#include "inc-calendar.h"

#include <string.h>

#define MOST_OCTETS 75 /* of a line, without its end */

static void
add_line (GString *text, const char *line)
{
  gsize room = MOST_OCTETS;

  while (strlen (line) > room)
    {
      gsize n = room;

      while (((guchar) line[n] & 0xC0) == 0x80)
        n--;
      g_string_append_len (text, line, n);
      g_string_append (text, "\r\n ");
      line += n;
      room = MOST_OCTETS - 1; /* the blank counts */
    }
  g_string_append (text, line);
  g_string_append (text, "\r\n");
}

static void
add_text (GString *text, const char *name, const char *value)
{
  g_autoptr(GString) line = g_string_new (name);

  if (value == NULL)
    return;
  g_string_append_c (line, ':');
  for (const char *p = value; *p != '\0'; p++)
    {
      if (*p == '\\' || *p == ';' || *p == ',')
        g_string_append_c (line, '\\');
      if (*p == '\n')
        g_string_append (line, "\\n");
      else if (!g_ascii_iscntrl (*p))
        g_string_append_c (line, *p);
    }
  add_line (text, line->str);
}

/* 2026-06-12 and 9:20 as 20260612T092000 */
static void
add_time (GString *text, const char *name, const char *date, int minutes)
{
  g_autofree char *line = g_strdup_printf ("%s;TZID=Asia/Ho_Chi_Minh:%.4s%.2s%.2sT%02d%02d00", name, date, date + 5, date + 8,
                                           minutes / 60, minutes % 60);

  add_line (text, line);
}

/* DTSTAMP is in universal time (3.8.7.2). */
static void
add_stamp (GString *text, const char *stamp)
{
  g_autoptr(GDateTime) local = g_date_time_new_from_iso8601 (stamp, NULL);
  g_autoptr(GDateTime) universal = local != NULL ? g_date_time_to_utc (local) : NULL;
  g_autofree char *line = universal != NULL ? g_date_time_format (universal, "DTSTAMP:%Y%m%dT%H%M%SZ") : NULL;

  if (line != NULL)
    add_line (text, line);
}

void
inc_calendar_begin (GString *text, const char *name)
{
  add_line (text, "BEGIN:VCALENDAR");
  add_line (text, "VERSION:2.0");
  add_line (text, "PRODID:-//org.hanoi.Incubator//" INC_VERSION "//VI");
  add_line (text, "CALSCALE:GREGORIAN");
  add_line (text, "METHOD:PUBLISH");
  add_text (text, "X-WR-CALNAME", name);
  add_line (text, "BEGIN:VTIMEZONE");
  add_line (text, "TZID:Asia/Ho_Chi_Minh");
  add_line (text, "BEGIN:STANDARD");
  add_line (text, "DTSTART:19750613T000000");
  add_line (text, "TZOFFSETFROM:+0700");
  add_line (text, "TZOFFSETTO:+0700");
  add_line (text, "TZNAME:+07");
  add_line (text, "END:STANDARD");
  add_line (text, "END:VTIMEZONE");
}

void
inc_calendar_add (GString *text, const IncCalendarEntry *entry, const char *stamp)
{
  g_autofree char *sequence = g_strdup_printf ("SEQUENCE:%" G_GINT64_FORMAT, entry->sequence);

  g_return_if_fail (strlen (entry->date) == strlen ("2026-06-12"));
  add_line (text, "BEGIN:VEVENT");
  add_text (text, "UID", entry->uid);
  add_stamp (text, stamp);
  add_time (text, "DTSTART", entry->date, entry->from);
  add_time (text, "DTEND", entry->date, entry->until);
  add_line (text, sequence);
  add_line (text, entry->cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  add_text (text, "SUMMARY", entry->summary);
  add_text (text, "LOCATION", entry->location);
  add_text (text, "DESCRIPTION", entry->description);
  add_line (text, "END:VEVENT");
}

void
inc_calendar_end (GString *text)
{
  add_line (text, "END:VCALENDAR");
}
