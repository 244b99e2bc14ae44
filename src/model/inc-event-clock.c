/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-clock: seconds since the midnight with which the day of the event begins. */
#include "config.h"

#include "inc-event-clock.h"

#include "inc-date.h"

#include <stdio.h>
#include <string.h>

enum
{
  DAY_SECONDS = 24 * 60 * 60,
  MOST_DAYS = 20000, /* seconds stay within an int */
};

static int
read_seconds (const char *date, const char *stamp)
{
  g_autofree char *today = g_strndup (stamp, 10);
  int days = 0, hours = 0, minutes = 0, seconds = 0;

  inc_date_days_between (date, today, &days);
  sscanf (stamp, "%*10cT%2d:%2d:%2d", &hours, &minutes, &seconds);
  return CLAMP (days, -MOST_DAYS, MOST_DAYS) * DAY_SECONDS + hours * 3600 + minutes * 60 + seconds;
}

IncEventClock
inc_event_clock_read (const IncEventDay *day, const char *date, const char *stamp)
{
  const int now = read_seconds (date, stamp);
  IncEventClock clock = { now / 60, -1, -1, (int) day->slots->len, 0, 0 };

  for (guint i = 0; i < day->slots->len; i++)
    {
      const IncEventSlot *slot = &g_array_index (day->slots, IncEventSlot, i);
      const int begins = slot->begins * 60, ends = slot->ends * 60;

      if (begins <= now && now < ends)
        clock.current = i;
      if (clock.next < 0 && begins > now)
        clock.next = i;
      /* Nobody is sent to a meeting of which half is over. */
      if (clock.first_open == (int) day->slots->len && now < begins + (ends - begins) / 2)
        clock.first_open = i;
    }
  if (clock.current >= 0)
    {
      const IncEventSlot *slot = &g_array_index (day->slots, IncEventSlot, clock.current);

      clock.seconds_left = slot->ends * 60 - now;
      clock.seconds_whole = (slot->ends - slot->begins) * 60;
    }
  else if (clock.next >= 0)
    clock.seconds_left = g_array_index (day->slots, IncEventSlot, clock.next).begins * 60 - now;
  return clock;
}

char *
inc_event_clock_dup_time (const char *stamp)
{
  return stamp != NULL && strlen (stamp) >= 16 ? g_strndup (stamp + 11, 5) : NULL;
}
