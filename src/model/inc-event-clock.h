/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a day of meetings stands at a moment.  Pure functions, any thread. */
#pragma once

#include "inc-event-day.h"

G_BEGIN_DECLS

typedef struct
{
  int minute;        /* of the day; negative on the days before it */
  int current;       /* the slot that runs; −1: none does */
  int next;          /* the first that begins later; −1: none */
  int first_open;    /* the first that can still be planned anew; the number of slots when none can */
  int seconds_left;  /* of the current slot, or else until the next begins; 0: the day is over */
  int seconds_whole; /* of the current slot; 0: none runs */
} IncEventClock;

/* date: of the event; stamp: as inc_date_now_stamp () has it. */
IncEventClock inc_event_clock_read (const IncEventDay *day, const char *date, const char *stamp);
/* "10:05", the time of day of a stamp.  Full transfer. */
char *inc_event_clock_dup_time (const char *stamp);

G_END_DECLS
