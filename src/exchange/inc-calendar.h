/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* iCalendar (RFC 5545): entries of one day in the time of Viet Nam, which is +07:00 without summer time (tz: Asia/Ho_Chi_Minh). */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Texts are UTF-8; NULL: left out.  Times are minutes after midnight. */
typedef struct
{
  const char *uid;   /* the same for the same entry, whenever it is written */
  const char *date;  /* 2026-06-12 */
  int from;
  int until;
  const char *summary;
  const char *location;
  const char *description;
  gint64 sequence;    /* grows with each change of the entry */
  gboolean cancelled; /* calendars that have it drop it */
} IncCalendarEntry;

/* Appends the beginning of a calendar of that name. */
void inc_calendar_begin (GString *text, const char *name);
/* stamp: when it was written, as inc_date_now_stamp () has it. */
void inc_calendar_add (GString *text, const IncCalendarEntry *entry, const char *stamp);
void inc_calendar_end (GString *text);

G_END_DECLS
