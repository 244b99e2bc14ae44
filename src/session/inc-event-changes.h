/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is different between two timetables of an event, in words: between two scenarios, or before and after a day was mended. */
#pragma once

#include "inc-event-book.h"

G_BEGIN_DECLS

typedef enum
{
  INC_MEETING_MOVED,     /* to another slot */
  INC_MEETING_RESEATED,  /* to another table, at the same time */
  INC_MEETING_CANCELLED, /* held no more */
  INC_MEETING_ADDED,
} IncMeetingChangeKind;

typedef struct
{
  IncMeetingChangeKind kind;
  int startup; /* indexes of the book's attendees */
  int investor;
  IncMeeting *before; /* borrowed from the list it came from; NULL when added */
  IncMeeting *after;  /* NULL when cancelled */
} IncMeetingChange;

/* Of IncMeetingChange, by time, then by startup.  Both lists are of IncMeeting; those that are cancelled are not there.  Valid
 * as long as the lists are. */
GArray *inc_event_changes_find (const IncEventBook *book, GPtrArray *before, GPtrArray *after);
/* "Hoa Sen – Vina Fund: 09:20 → 10:00, table 3".  Full transfer. */
char *inc_meeting_change_describe (const IncMeetingChange *change, const IncEventBook *book);
/* "2 moved, 1 cancelled, 3 added"; "nothing changes".  Full transfer. */
char *inc_event_changes_sum_up (const GArray *changes);

G_END_DECLS
