/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said about a cohort's dates, and which states stand out. */
#include "config.h"

#include "inc-cohort-time.h"

static void
time_is_told_in_weeks (void)
{
  static const struct
  {
    const char *starts;
    const char *ends;
    const char *said;
    int percent;
  } cases[] = {
    { "2026-03-02", "2026-08-30", "Week 11 of 26", 39 },
    { "2026-05-12", "2026-05-12", "Week 1 of 1", 100 },
    { "2026-06-15", "2026-12-15", "Begins in 34 days", 0 },
    { "2026-05-13", "2026-12-15", "Begins in 1 day", 0 },
    { "2025-03-03", "2025-08-31", "26 weeks", 100 },
    { "2026", "2026-12-31", "Week 19 of 53", 35 },
    { "2026-03-02", NULL, NULL, 0 },
    { NULL, "2026-03-02", NULL, 0 },
    { "2026-08-30", "2026-03-02", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double fraction;
      g_autofree char *said = inc_cohort_describe_time (cases[i].starts, cases[i].ends, "2026-05-12", &fraction);

      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpint (fraction * 100, ==, cases[i].percent);
    }
}

static void
dates_are_told_as_far_as_they_are_known (void)
{
  g_autofree char *both = inc_cohort_describe_dates ("2026-03-02", "2026-08");
  g_autofree char *first = inc_cohort_describe_dates ("2013", NULL);
  g_autofree char *last = inc_cohort_describe_dates (NULL, "2014-05");

  g_assert_cmpstr (both, ==, "02/03/2026 – 08/2026");
  g_assert_cmpstr (first, ==, "From 2013");
  g_assert_cmpstr (last, ==, "Until 05/2014");
  g_assert_null (inc_cohort_describe_dates (NULL, NULL));
}

static void
only_what_needs_somebody_stands_out (void)
{
  static const struct
  {
    const char *status;
    const char *ends;
    const char *said;
    IncTone tone;
  } cases[] = {
    { "planned", "2026-08-30", "Planned", INC_TONE_NEUTRAL },
    { "active", "2026-08-30", "Active", INC_TONE_ACCENT },
    { "active", "2026-06-11", "Ends soon", INC_TONE_WARNING },
    { "active", "2026-06-12", "Active", INC_TONE_ACCENT },
    { "active", "2026-05-11", "End passed", INC_TONE_WARNING },
    { "active", NULL, "Active", INC_TONE_ACCENT },
    { "completed", "2026-05-11", "Completed", INC_TONE_NEUTRAL },
    { NULL, "2026-05-11", NULL, INC_TONE_PLAIN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IncTone tone;
      g_autofree char *said = inc_cohort_describe_status (cases[i].status, cases[i].ends, "2026-05-12", &tone);

      g_assert_cmpstr (said, ==, cases[i].said);
      g_assert_cmpint (tone, ==, cases[i].tone);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display/cohort-time/weeks", time_is_told_in_weeks);
  g_test_add_func ("/display/cohort-time/dates", dates_are_told_as_far_as_they_are_known);
  g_test_add_func ("/display/cohort-time/status", only_what_needs_somebody_stands_out);
  return g_test_run ();
}
