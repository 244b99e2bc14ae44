/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Times of a day as people type them. */
#include "config.h"

#include "inc-clock.h"

static void
test_times (void)
{
  const struct
  {
    const char *typed;
    int minutes;
  } cases[] = {
    { "9:20", 560 },   { "09:20", 560 },    { " 9h20 ", 560 }, { "9H20", 560 }, { "9.20", 560 },
    { "9 giờ 20", 560 }, { "9h", 540 },     { "9 giờ", 540 },  { "0:00", 0 },   { "24:00", 1440 },
    { "24:01", -1 },   { "9:60", -1 },      { "9:", -1 },      { "9", -1 },     { "9:2", 542 },
    { "920", -1 },     { "9:200", -1 },     { "", -1 },        { "x", -1 },     { "9:20 x", -1 },
    { "-9:20", -1 },   { "9:20-10:00", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (inc_clock_parse (cases[i].typed), ==, cases[i].minutes);
  g_assert_cmpint (inc_clock_parse (NULL), ==, INC_CLOCK_NONE);
}

static void
test_display (void)
{
  g_autofree char *early = inc_clock_display (5), *late = inc_clock_display (1440);

  g_assert_cmpstr (early, ==, "00:05");
  g_assert_cmpstr (late, ==, "24:00");
}

static void
test_spans (void)
{
  const char *const cases[][2] = {
    { "10:20-10:40", "10:20-10:40" },
    { "12h – 13h30; 10:20 đến 10:40", "10:20-10:40, 12:00-13:30" },
    { "9:00-10:00, 10:00-11:00", "09:00-11:00" },
    { "9:00-12:00, 10:00-11:00", "09:00-12:00" },
    { "9:00-10:00,", "09:00-10:00" },
    { "", NULL },
    { " ", NULL },
  };
  const char *const wrong[] = { "10:40-10:20", "10:20-10:20", "10:20", "10:20-", "-10:20", "10:20-10:40 11:00-12:00", "x" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GArray) spans = inc_clock_parse_spans (cases[i][0]);
      g_autofree char *text = inc_clock_display_spans (spans);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (inc_clock_parse_spans (wrong[i]));
}

static void
test_touches (void)
{
  g_autoptr(GArray) spans = inc_clock_parse_spans ("10:20-10:40, 12:00-13:30");
  g_autoptr(GArray) none = inc_clock_parse_spans (NULL);

  g_assert_false (inc_clock_touches (spans, 600, 620));
  g_assert_true (inc_clock_touches (spans, 600, 621));
  g_assert_true (inc_clock_touches (spans, 639, 700));
  g_assert_false (inc_clock_touches (spans, 640, 720));
  g_assert_false (inc_clock_touches (none, 0, 1440));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/clock/times", test_times);
  g_test_add_func ("/base/clock/display", test_display);
  g_test_add_func ("/base/clock/spans", test_spans);
  g_test_add_func ("/base/clock/touches", test_touches);
  return g_test_run ();
}
