/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines of a grid and labels that keep apart. */
#include "config.h"

#include "inc-chart-scale.h"

static void
test_steps_are_nice (void)
{
  static const struct
  {
    gint64 lowest, highest;
    guint most;
    gint64 step;
    int from, to;
  } rows[] = {
    { 0, 0, 6, 1, 0, 1 },
    { 0, 1, 6, 1, 0, 1 },
    { 0, 6, 6, 1, 0, 6 },
    { 0, 7, 6, 2, 0, 4 },
    { 0, 13, 6, 5, 0, 3 },
    { 0, 100, 6, 20, 0, 5 },
    { 0, 142, 6, 25, 0, 6 },
    { 0, 151, 6, 50, 0, 4 },
    { 0, 735000, 6, 200000, 0, 4 },
    { 0, 1200000000, 6, 200000000, 0, 6 },
    { 0, 100, 2, 50, 0, 2 },
    { -3, 4, 6, 2, -2, 2 },
    { -12, -3, 6, 2, -6, -1 },
    { 95, 99, 6, 1, 95, 99 },
    { 0, G_GINT64_CONSTANT (999999999999999), 6, G_GINT64_CONSTANT (200000000000000), 0, 5 },
    { G_MININT64 + 1, G_MAXINT64, 6, G_GINT64_CONSTANT (2000000000000000000), -2, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      IncChartScale scale;

      g_test_message ("%" G_GINT64_FORMAT " to %" G_GINT64_FORMAT, rows[i].lowest, rows[i].highest);
      inc_chart_scale_init (&scale, rows[i].lowest, rows[i].highest, rows[i].most);
      g_assert_cmpint (scale.step, ==, rows[i].step);
      g_assert_cmpint (scale.from, ==, rows[i].from);
      g_assert_cmpint (scale.to, ==, rows[i].to);
    }
}

/* Of everything that is not a handful. */
static void
test_there_are_five_to_seven_lines (void)
{
  for (gint64 highest = 20; highest < 100000; highest += 7)
    {
      IncChartScale scale;

      inc_chart_scale_init (&scale, 0, highest, 6);
      g_assert_cmpint (scale.to + 1, >=, highest < 100 ? 4 : 5);
      g_assert_cmpint (scale.to + 1, <=, 7);
      g_assert_cmpint (scale.to * scale.step, >=, highest);
      g_assert_cmpint ((scale.to - 1) * scale.step, <, highest);
    }
}

static void
test_shares (void)
{
  const IncChartScale scale = { 10, -1, 3 };

  g_assert_cmpfloat (inc_chart_scale_get_share (&scale, -10), ==, 0);
  g_assert_cmpfloat (inc_chart_scale_get_share (&scale, 0), ==, 0.25);
  g_assert_cmpfloat (inc_chart_scale_get_share (&scale, 30), ==, 1);
  g_assert_cmpfloat (inc_chart_scale_get_share (&scale, 99), ==, 1);
}

static void
test_names_are_thinned_out_by_months (void)
{
  static const guint expected[] = { 1, 2, 3, 4, 6, 12, 24, 36 };
  guint every = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      every = inc_chart_scale_thin_out (every);
      g_assert_cmpuint (every, ==, expected[i]);
    }
}

static void
check_apart (const double *wanted, const double *expected, double low, double high)
{
  static const double heights[] = { 10, 10, 20 };
  double tops[3] = { wanted[0], wanted[1], wanted[2] };

  inc_chart_scale_push_apart (tops, heights, 3, low, high);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (tops[i], ==, expected[i]);
}

static void
test_labels_keep_apart (void)
{
  check_apart ((double[]) { 0, 30, 60 }, (double[]) { 0, 30, 60 }, 0, 100);
  check_apart ((double[]) { 5, 5, 5 }, (double[]) { 5, 15, 25 }, 0, 100);
  check_apart ((double[]) { -9, 0, 95 }, (double[]) { 0, 10, 80 }, 0, 100);
  check_apart ((double[]) { 90, 95, 99 }, (double[]) { 60, 70, 80 }, 0, 100);
}

static void
test_sums_do_not_overflow (void)
{
  g_assert_cmpint (inc_chart_scale_add (2, 3), ==, 5);
  g_assert_cmpint (inc_chart_scale_add (G_MAXINT64, G_MAXINT64), ==, G_GINT64_CONSTANT (4000000000000000000));
  g_assert_cmpint (inc_chart_scale_add (G_MININT64, G_MININT64), ==, G_GINT64_CONSTANT (-4000000000000000000));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scale/steps-are-nice", test_steps_are_nice);
  g_test_add_func ("/chart/scale/there-are-five-to-seven-lines", test_there_are_five_to_seven_lines);
  g_test_add_func ("/chart/scale/shares", test_shares);
  g_test_add_func ("/chart/scale/names-are-thinned-out-by-months", test_names_are_thinned_out_by_months);
  g_test_add_func ("/chart/scale/labels-keep-apart", test_labels_keep_apart);
  g_test_add_func ("/chart/scale/sums-do-not-overflow", test_sums_do_not_overflow);
  return g_test_run ();
}
