/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timetable of an event as a grid shows it: a row for each startup, investor or table. */
#pragma once

#include "inc-event-book.h"
#include "inc-timetable-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  INC_EVENT_BY_STARTUP,
  INC_EVENT_BY_INVESTOR,
  INC_EVENT_BY_TABLE,
} IncEventView;

IncTimetableSheet *inc_event_sheet_new (const IncEventBook *book, IncEventView view);

/* Two attendees by index as the key of their cell, and back. */
gint64 inc_event_sheet_key (int startup, int investor);
void inc_event_sheet_read_key (gint64 key, int *startup, int *investor);
/* The id of an attendee's row, or of a table's (1…). */
gint64 inc_event_sheet_row_id (int index);

/* Who wants the two to meet. */
IncTimetableLook inc_event_sheet_get_look (const IncEventBook *book, int startup, int investor);
/* A name without the words that all of its kind have: "Sông Hồng" of "Quỹ Sông Hồng".  Borrowed of the name. */
const char *inc_event_sheet_shorten (const char *name);

G_END_DECLS
