/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a day of meetings stands: before it, in a slot, between two, in a break, and after it. */
#include "config.h"

#include "inc-event-clock.h"
#include "inc-test.h"

static IncEventDay *
day_new (void)
{
  g_autoptr(IncEvent) event = g_object_new (inc_event_get_type (), "name", "Ngày", "date", "2026-05-12", "starts", "09:00",
                                            "ends", "10:30", "meeting-minutes", G_GINT64_CONSTANT (20), "pause-minutes",
                                            G_GINT64_CONSTANT (5), "rooms", "2", NULL);

  return inc_event_day_new (event); /* 09:00, 09:25, 09:50; the next would end at 10:35 */
}

static void
test_read (void)
{
  static const struct
  {
    const char *stamp;
    int minute, current, next, first_open, left, whole;
  } rows[] = {
    { "2026-05-11T23:59:00.000+07:00", -1, -1, 0, 0, 9 * 3600 + 60, 0 },
    { "2026-05-12T08:58:30.000+07:00", 538, -1, 0, 0, 90, 0 },
    { "2026-05-12T09:00:00.000+07:00", 540, 0, 1, 0, 1200, 1200 },
    { "2026-05-12T09:09:59.000+07:00", 549, 0, 1, 0, 601, 1200 },
    { "2026-05-12T09:10:00.000+07:00", 550, 0, 1, 1, 600, 1200 },
    { "2026-05-12T09:20:00.000+07:00", 560, -1, 1, 1, 300, 0 },
    { "2026-05-12T09:50:00.000+07:00", 590, 2, -1, 2, 1200, 1200 },
    { "2026-05-12T10:10:00.000+07:00", 610, -1, -1, 3, 0, 0 },
    { "2026-05-13T09:05:00.000+07:00", 1985, -1, -1, 3, 0, 0 },
  };
  g_autoptr(IncEventDay) day = day_new ();

  g_assert_cmpuint (day->slots->len, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const IncEventClock clock = inc_event_clock_read (day, "2026-05-12", rows[i].stamp);

      g_assert_cmpint (clock.minute, ==, rows[i].minute);
      g_assert_cmpint (clock.current, ==, rows[i].current);
      g_assert_cmpint (clock.next, ==, rows[i].next);
      g_assert_cmpint (clock.first_open, ==, rows[i].first_open);
      g_assert_cmpint (clock.seconds_left, ==, rows[i].left);
      g_assert_cmpint (clock.seconds_whole, ==, rows[i].whole);
    }
}

static void
test_time (void)
{
  g_autofree char *time = inc_event_clock_dup_time ("2026-05-12T09:05:59.123+07:00");

  g_assert_cmpstr (time, ==, "09:05");
  g_assert_null (inc_event_clock_dup_time (NULL));
  g_assert_null (inc_event_clock_dup_time ("2026-05-12"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-clock/read", test_read);
  g_test_add_func ("/event-clock/time", test_time);
  return g_test_run ();
}
