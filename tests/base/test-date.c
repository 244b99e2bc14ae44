/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates: what is one, how it is typed and shown, and how days are counted. */
#include "config.h"

#include "inc-date.h"

typedef struct
{
  const char *in;
  const char *out;
} Pair;

static void
check_pairs (const Pair *pairs, gsize n, char *(*function) (const char *))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *out = function (pairs[i].in);

      g_test_message ("%s", pairs[i].in);
      g_assert_cmpstr (out, ==, pairs[i].out);
    }
}

static void
test_check_knows_the_calendar (void)
{
  static const struct
  {
    const char *iso;
    IncDatePrecision precision;
  } rows[] = {
    { "2026", INC_DATE_YEAR }, { "1000", INC_DATE_YEAR }, { "9999-12-31", INC_DATE_DAY },
    { "2026-05", INC_DATE_MONTH }, { "2026-12", INC_DATE_MONTH }, { "2026-05-12", INC_DATE_DAY },
    { "2024-02-29", INC_DATE_DAY }, { "2000-02-29", INC_DATE_DAY }, { "2026-02-29", INC_DATE_NONE },
    { "1900-02-29", INC_DATE_NONE }, { "2026-04-31", INC_DATE_NONE }, { "2026-00", INC_DATE_NONE },
    { "2026-13", INC_DATE_NONE }, { "2026-01-00", INC_DATE_NONE }, { "2026-01-32", INC_DATE_NONE },
    { "0999", INC_DATE_NONE }, { "", INC_DATE_NONE }, { "26", INC_DATE_NONE },
    { "2026-5", INC_DATE_NONE }, { "2026/05", INC_DATE_NONE }, { "2026-05-1", INC_DATE_NONE },
    { "2026-05-12T", INC_DATE_NONE }, { "2026 05 12", INC_DATE_NONE },
    { "12/05/2026", INC_DATE_NONE }, { "+026", INC_DATE_NONE }, { "2026-0x-12", INC_DATE_NONE },
    { "10000", INC_DATE_NONE }, { NULL, INC_DATE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].iso);
      g_assert_cmpint (inc_date_check (rows[i].iso), ==, rows[i].precision);
    }
}

static void
test_parse_reads_what_people_type (void)
{
  static const Pair pairs[] = {
    { "12/5/2026", "2026-05-12" },
    { "12-05-2026", "2026-05-12" },
    { "12.5.2026", "2026-05-12" },
    { " 01 / 02 / 2026 ", "2026-02-01" },
    { "12 5 2026", "2026-05-12" },
    { "5/2026", "2026-05" },
    { "05-2026", "2026-05" },
    { "2026", "2026" },
    { "2026-05", "2026-05" },
    { "2026-05-12", "2026-05-12" },
    { "2026/5/12", "2026-05-12" },
    { "12 tháng 5 2026", "2026-05-12" },
    { "ngày 05 tháng 01 năm 2026", "2026-01-05" },
    { "Ngày 5 tháng 1, năm 2026", NULL },
    { "NGÀY 29 THÁNG 2 NĂM 2024", "2024-02-29" },
    { "tháng 5 năm 2026", "2026-05" },
    { "Tháng 5/2026", "2026-05" },
    { "12 thg 5 2026", "2026-05-12" },
    { "năm 2026", "2026" },
    { "12/5/26", "2026-05-12" },
    { "12/5/49", "2049-05-12" },
    { "12/5/50", "1950-05-12" },
    { "12/5/00", "2000-05-12" },
    { "29/2/24", "2024-02-29" },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs), inc_date_parse);
}

static void
test_parse_refuses_what_is_no_date (void)
{
  static const char *const refused[] = {
    NULL, "", " ", "hôm nay", "29/2/2026", "31/4/2026", "13/13/2026", "0/5/2026", "5/0/2026",
    "5/26", "26", "12", "12/5", "12/5/6", "12/5/026", "12/5/20260", "012/5/2026", "12//5/2026",
    "/5/2026", "12/5/2026/", "12/5/2026 1", "-5/2026", "tháng 5 ngày 12 năm 2026", "tháng 12",
    "ngày 12/2026", "tháng tháng 5 2026", "2026 năm", "12/5/999", "5/12/0999", "May 12 2026",
    "12tháng5x2026", "2026-05-12T10:00",
  };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_cmpstr (inc_date_parse (refused[i]), ==, NULL);
    }
}

static void
test_display_is_day_month_year (void)
{
  static const Pair pairs[] = {
    { "2026-05-12", "12/05/2026" }, { "2026-05", "05/2026" }, { "2026", "2026" },
    { "2026-02-30", "2026-02-30" }, { NULL, NULL },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs), inc_date_display);
}

static void
test_official_has_zeros_where_the_decree_wants_them (void)
{
  static const Pair pairs[] = {
    { "2026-01-05", "ngày 05 tháng 01 năm 2026" },
    { "2026-02-10", "ngày 10 tháng 02 năm 2026" },
    { "2026-03-09", "ngày 09 tháng 3 năm 2026" },
    { "2026-06-29", "ngày 29 tháng 6 năm 2026" },
    { "2026-12-31", "ngày 31 tháng 12 năm 2026" },
    { "2026-02", "tháng 02 năm 2026" },
    { "2026", "năm 2026" },
    { "2026-13", NULL },
    { NULL, NULL },
  };

  check_pairs (pairs, G_N_ELEMENTS (pairs), inc_date_official);
}

static void
test_days_between (void)
{
  static const struct
  {
    const char *a;
    const char *b;
    int days;
  } rows[] = {
    { "2026-05-12", "2026-05-12", 0 }, { "2026-05-12", "2026-05-13", 1 },
    { "2026-05-13", "2026-05-12", -1 }, { "2024-02-28", "2024-03-01", 2 },
    { "2026-02-28", "2026-03-01", 1 }, { "2026", "2027", 365 }, { "2024", "2025-01", 366 },
    { "2026-05", "2026-05-12", 11 }, { "1000", "9999-12-31", 3287181 },
  };
  int days;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (inc_date_days_between (rows[i].a, rows[i].b, &days));
      g_assert_cmpint (days, ==, rows[i].days);
    }
  g_assert_false (inc_date_days_between ("2026-05-12", NULL, &days));
  g_assert_false (inc_date_days_between ("2026-02-30", "2026", &days));
}

static void
test_add_days_stays_in_the_calendar (void)
{
  static const struct
  {
    const char *iso;
    int days;
    const char *sum;
  } rows[] = {
    { "2026-05-12", 0, "2026-05-12" }, { "2026-12-31", 1, "2027-01-01" },
    { "2024-03-01", -1, "2024-02-29" }, { "2026-05-12", 90, "2026-08-10" },
    { "9999-12-30", 1, "9999-12-31" }, { "9999-12-31", 1, NULL },
    { "1000-01-02", -1, "1000-01-01" }, { "1000-01-01", -1, NULL },
    { "2026-05-12", G_MAXINT, NULL }, { "2026-05-12", G_MININT, NULL }, { "2026-05", 1, NULL },
    { NULL, 1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sum = inc_date_add_days (rows[i].iso, rows[i].days);

      g_assert_cmpstr (sum, ==, rows[i].sum);
    }
}

static void
test_today_and_now_may_be_set (void)
{
  g_autofree char *today = NULL;
  g_autofree char *now = NULL;
  g_autofree char *day_of_now = NULL;

  g_setenv ("INC_FAKE_NOW", "2026-05-12T14:05:09.123+07:00", TRUE);
  now = inc_date_now_stamp ();
  day_of_now = inc_date_today ();
  g_setenv ("INC_FAKE_TODAY", "2026-06-01", TRUE);
  today = inc_date_today ();
  g_unsetenv ("INC_FAKE_TODAY");
  g_unsetenv ("INC_FAKE_NOW");
  g_assert_cmpstr (now, ==, "2026-05-12T14:05:09.123+07:00");
  g_assert_cmpstr (day_of_now, ==, "2026-05-12");
  g_assert_cmpstr (today, ==, "2026-06-01");
}

static void
test_stamp_is_this_moment_in_hanoi (void)
{
  gint64 before = g_get_real_time () / 1000, after, stamped;
  g_autofree char *stamp = inc_date_now_stamp ();
  g_autoptr(GDateTime) read = g_date_time_new_from_iso8601 (stamp, NULL);

  after = g_get_real_time () / 1000;
  g_assert_true (g_regex_match_simple ("^\\d{4}(-\\d\\d){2}T\\d\\d(:\\d\\d){2}\\.\\d{3}\\+07:00$",
                                       stamp, 0, 0));
  g_assert_nonnull (read);
  stamped = g_date_time_to_unix_usec (read) / 1000;
  g_assert_cmpint (stamped, >=, before);
  g_assert_cmpint (stamped, <=, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/check-knows-the-calendar", test_check_knows_the_calendar);
  g_test_add_func ("/base/date/parse-reads-what-people-type", test_parse_reads_what_people_type);
  g_test_add_func ("/base/date/parse-refuses-what-is-no-date", test_parse_refuses_what_is_no_date);
  g_test_add_func ("/base/date/display-is-day-month-year", test_display_is_day_month_year);
  g_test_add_func ("/base/date/official-has-zeros-where-the-decree-wants-them",
                   test_official_has_zeros_where_the_decree_wants_them);
  g_test_add_func ("/base/date/days-between", test_days_between);
  g_test_add_func ("/base/date/add-days-stays-in-the-calendar",
                   test_add_days_stays_in_the_calendar);
  g_test_add_func ("/base/date/today-and-now-may-be-set", test_today_and_now_may_be_set);
  g_test_add_func ("/base/date/stamp-is-this-moment-in-hanoi", test_stamp_is_this_moment_in_hanoi);
  return g_test_run ();
}
