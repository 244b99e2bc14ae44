/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of an event, counted from its book: what was asked for, what was planned, what was held.  Any thread. */
#pragma once

#include "inc-event-book.h"

G_BEGIN_DECLS

typedef struct
{
  int attendees[2];    /* who are coming: startups, investors */
  int present[2];      /* of them, checked in */
  int absent[2];
  int pairs_wished;    /* that at least one of two wishes for and neither refuses */
  int pairs_mutual;    /* that both wish for */
  int musts;           /* of the wished, those that one must have */
  int scheduled;       /* meetings of the timetable that are not cancelled */
  int scheduled_wished;
  int scheduled_mutual;
  int scheduled_musts;
  int results[INC_RESULT_COOPERATION + 1]; /* by result; [0]: none is known */
  int held;            /* with a result, other than that it did not take place */
  int with_meeting[2]; /* attendees with at least one meeting of the timetable */
  int seats;           /* tables there are, over all slots */
  int most_meetings;   /* of one attendee who is coming */
  int fewest_meetings;
} IncEventFigures;

IncEventFigures inc_event_figures_count (const IncEventBook *book);
G_END_DECLS
