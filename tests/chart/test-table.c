/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a chart, to read and to copy. */
#include "config.h"

#include "inc-chart-samples.h"
#include "inc-chart-table.h"

#define S "\u00A0"

static void
check_text (const char *sample, const char *language, const char *expected)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new (sample);
  g_autofree char *text = inc_chart_table_dup_text (chart, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text_is_exact (void)
{
  check_text ("bars", "vi", "\tStartup\nGiáo dục\t18\nY tế\t7\nNông nghiệp\t\nTài chính\t0\nMôi trường\t11\n");
  check_text ("line", "vi", "\tTỷ lệ\tMục tiêu\nQuý I/2025\t62%\t70%\nQuý II/2025\t65,5%\t70%\nQuý III/2025\t\t70%\n"
                            "Quý IV/2025\t70%\t70%\nQuý I/2026\t0%\t70%\nQuý II/2026\t73,5%\t70%\n");
  check_text ("negative", "en", "\tLãi (đồng)\nQuý I/2025\t-1200000000\nQuý II/2025\t-400000000\nQuý III/2025\t1\n"
                                "Quý IV/2025\t300000000\nQuý I/2026\t2100000000\nQuý II/2026\t1800000000\n");
  check_text ("band", "en", "\tĐạt\tTarget\nStartup được ươm tạo\t142\t200\nSản phẩm ra thị trường\t6\t10\n"
                            "Khóa đào tạo\t31\t10\nĐối tác\t\t15\nLần gọi vốn đầu\t2\t5\nTổ chức liên kết\t9\t\n");
  check_text ("funnel", "vi", "\tStartup\tSo với bước trước\nNộp hồ sơ\t120\t\nTrúng tuyển\t38\t32%\n"
                              "Đang ươm tạo\t29\t76%\nTốt nghiệp\t14\t48%\n");
}

static void
test_cells_are_readable (void)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new ("stacked");
  g_autofree char *heading = inc_chart_table_dup_heading (chart, 2, "vi");
  g_autofree char *name = inc_chart_table_dup_cell (chart, 5, 0, "vi");
  g_autofree char *money = inc_chart_table_dup_cell (chart, 0, 1, "vi");
  g_autofree char *none = inc_chart_table_dup_cell (chart, 2, 2, "vi");
  g_autofree char *zero = inc_chart_table_dup_cell (chart, 0, 3, "vi");

  g_assert_cmpuint (inc_chart_table_get_n_columns (chart), ==, 5);
  g_assert_cmpstr (heading, ==, "Tài trợ (đồng)");
  g_assert_cmpstr (name, ==, "Quý II/2026 (chưa kết thúc)");
  g_assert_cmpstr (money, ==, "12.000.000.000");
  g_assert_cmpstr (none, ==, "–");
  g_assert_cmpstr (zero, ==, "0");
}

/* A name cannot move the numbers behind it into other cells. */
static void
test_names_stay_in_their_cells (void)
{
  static const char *const names[] = { "Một\tHai\nBa", NULL };
  g_autoptr(IncChart) chart = inc_chart_new (INC_CHART_BAR, INC_CHART_COUNT, "", NULL);
  g_autofree char *text = NULL;

  inc_chart_set_categories (chart, names);
  inc_chart_add_series (chart, "A\rB", (gint64[]) { 4 });
  text = inc_chart_table_dup_text (chart, "vi");
  g_assert_cmpstr (text, ==, "\tA B\nMột Hai Ba\t4\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/table/text-is-exact", test_text_is_exact);
  g_test_add_func ("/chart/table/cells-are-readable", test_cells_are_readable);
  g_test_add_func ("/chart/table/names-stay-in-their-cells", test_names_stay_in_their_cells);
  return g_test_run ();
}
