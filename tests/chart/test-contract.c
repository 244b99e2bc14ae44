/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart holds, and what it refuses: whole, and with a critical. */
#include "config.h"

#include "inc-chart-samples.h"

static const char *const years[] = { "2024", "2025", NULL };
static const gint64 values[] = { 3, INC_CHART_MISSING };

static void
expect (const char *condition)
{
  g_autofree char *pattern = g_strdup_printf ("*%s*failed*", condition);

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, pattern);
}

static void
test_everything_is_copied (void)
{
  char name[] = "Nam", category[] = "2024";
  const char *names[] = { category, "2025", NULL };
  gint64 mine[] = { 3, INC_CHART_MISSING };
  g_autoptr(IncChart) chart = inc_chart_new (INC_CHART_BAR, INC_CHART_COUNT, "Người", "người");
  const char *label;
  gint64 target;

  inc_chart_set_categories (chart, names);
  inc_chart_add_series (chart, name, mine);
  inc_chart_set_target (chart, -5, "Sàn");
  name[0] = category[0] = 'x';
  mine[0] = 0;
  g_assert_cmpstr (inc_chart_get_category (chart, 0), ==, "2024");
  g_assert_cmpstr (inc_chart_get_series_name (chart, 0), ==, "Nam");
  g_assert_cmpint (inc_chart_get_value (chart, 0, 0), ==, 3);
  g_assert_cmpint (inc_chart_get_value (chart, 0, 1), ==, INC_CHART_MISSING);
  g_assert_true (inc_chart_get_target (chart, &target, &label));
  g_assert_cmpint (target, ==, -5);
  g_assert_cmpstr (label, ==, "Sàn");
}

static void
test_what_is_not_set_is_not_there (void)
{
  g_autoptr(IncChart) chart = inc_chart_new (INC_CHART_BAND, INC_CHART_RATIO, "", NULL);

  g_assert_cmpuint (inc_chart_get_n_categories (chart), ==, 0);
  g_assert_cmpuint (inc_chart_get_open_from (chart), ==, 0);
  inc_chart_set_categories (chart, years);
  g_assert_cmpuint (inc_chart_get_n_series (chart), ==, 0);
  g_assert_cmpuint (inc_chart_get_open_from (chart), ==, 2);
  g_assert_null (inc_chart_get_unit_name (chart));
  g_assert_false (inc_chart_get_target (chart, NULL, NULL));
  g_assert_cmpint (inc_chart_get_category_target (chart, 1), ==, INC_CHART_MISSING);
}

static void
test_sealed_is_sealed (void)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new ("bars");

  expect ("!self->sealed");
  inc_chart_add_series (chart, "Thêm", (gint64[]) { 1, 2, 3, 4, 5 });
  expect ("!self->sealed");
  inc_chart_set_categories (chart, years);
  expect ("!self->sealed");
  inc_chart_set_target (chart, 1, NULL);
  expect ("!self->sealed");
  inc_chart_set_open_from (chart, 0);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (inc_chart_get_n_series (chart), ==, 1);
  g_assert_cmpuint (inc_chart_get_n_categories (chart), ==, 5);
}

static void
test_misuse_changes_nothing (void)
{
  g_autoptr(IncChart) funnel = inc_chart_new (INC_CHART_FUNNEL, INC_CHART_COUNT, "Phễu", NULL);
  g_autoptr(IncChart) heap = inc_chart_new (INC_CHART_STACKED, INC_CHART_MONEY, "Chồng", NULL);
  g_autoptr(IncChart) line = inc_chart_new (INC_CHART_LINE, INC_CHART_COUNT, "Đường", NULL);

  inc_chart_set_categories (funnel, years);
  inc_chart_add_series (funnel, "Một", values);
  expect ("has_one_series");
  inc_chart_add_series (funnel, "Hai", values);
  expect ("has_one_series");
  inc_chart_set_target (funnel, 3, NULL);
  expect ("series->len == 0");
  inc_chart_set_categories (funnel, years);
  inc_chart_set_categories (heap, years);
  expect ("may_hold");
  inc_chart_add_series (heap, "Lỗ", (gint64[]) { 1, -1 });
  expect ("INC_CHART_BAND");
  inc_chart_set_targets (line, values);
  expect ("INC_CHART_MISSING");
  inc_chart_set_target (line, INC_CHART_MISSING, NULL);
  expect ("title != NULL");
  g_assert_null (inc_chart_new (INC_CHART_LINE, INC_CHART_COUNT, NULL, NULL));
  expect ("series < self->series->len");
  g_assert_cmpint (inc_chart_get_value (line, 0, 0), ==, INC_CHART_MISSING);
  g_test_assert_expected_messages ();
  g_assert_cmpuint (inc_chart_get_n_series (funnel), ==, 1);
  g_assert_cmpuint (inc_chart_get_n_series (heap), ==, 0);
  g_assert_false (inc_chart_get_target (line, NULL, NULL));
}

static void
test_references_are_counted (void)
{
  IncChart *chart = inc_chart_sample_new ("lines"), *other = inc_chart_ref (chart);

  inc_chart_unref (chart);
  g_assert_cmpstr (inc_chart_get_title (other), ==, "Doanh thu theo quý");
  inc_chart_unref (other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/contract/everything-is-copied", test_everything_is_copied);
  g_test_add_func ("/chart/contract/what-is-not-set-is-not-there", test_what_is_not_set_is_not_there);
  g_test_add_func ("/chart/contract/sealed-is-sealed", test_sealed_is_sealed);
  g_test_add_func ("/chart/contract/misuse-changes-nothing", test_misuse_changes_nothing);
  g_test_add_func ("/chart/contract/references-are-counted", test_references_are_counted);
  return g_test_run ();
}
