/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists as they stood on the screen, with how they came about. */
#include "config.h"

#include "inc-list-report.h"
#include "inc-report-sample.h"

static const IncColumn columns[] = {
  { "Tên", INC_ALIGN_START, 1, INC_CELL_TEXT },
  { "Số tiền", INC_ALIGN_END, 0, INC_CELL_MONEY },
};

static void
fill_row (guint row, IncCell *cells, gpointer data)
{
  cells[0] = (IncCell){ row == 0 ? "Ươm Mầm" : "Sen Việt" };
  cells[1] = row == 0 ? (IncCell){ "1.500.000\u00a0đ", "1500000" } : (IncCell){ NULL };
}

static char *
make (IncListReport report)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("list", "vi");
  g_autoptr (IncDocument) document = NULL;

  report.frame = (IncReportFrame){ .wording = wording, .language = "vi", .author = "Lan",
                                   .created = "2026-11-30T08:00:00+07:00" };
  report.title = "Startup";
  report.columns = columns;
  report.n_columns = G_N_ELEMENTS (columns);
  report.fill_row = fill_row;
  document = inc_list_report_new (&report);
  return inc_sample_text (document);
}

static void
test_rows (void)
{
  g_autofree char *text = make ((IncListReport){ .filter = "Giai đoạn: Tốt nghiệp", .order = "Tên", .descending = TRUE,
                                                 .n_rows = 2 });

  g_assert_cmpstr (text, ==,
                   "Startup\n"
                   "DANH SÁCH\n"
                   "Điều kiện lọc: Giai đoạn: Tốt nghiệp\n"
                   "Sắp xếp: theo Tên, giảm dần\n"
                   "Số dòng: 2\n"
                   "Lan lập ngày 30/11/2026\n"
                   "1|Ươm Mầm|1.500.000\u00a0đ\n"
                   "2|Sen Việt|NULL\n");
}

static void
test_totals (void)
{
  const IncCell totals[] = { { NULL }, { "1.500.000\u00a0đ", "1500000" } };
  g_autofree char *text = make ((IncListReport){ .n_rows = 2, .totals = totals });
  g_autofree char *none = make ((IncListReport){ .n_rows = 0, .totals = totals });

  g_assert_true (g_str_has_suffix (text, "2|Sen Việt|NULL\n|Tổng cộng|1.500.000\u00a0đ\n"));
  g_assert_true (g_str_has_suffix (none, "Không có dòng nào.\n"));
}

static void
test_no_rows (void)
{
  g_autofree char *text = make ((IncListReport){ .n_rows = 0 });

  g_assert_cmpstr (text, ==,
                   "Startup\n"
                   "DANH SÁCH\n"
                   "Phạm vi: toàn bộ, không lọc\n"
                   "Sắp xếp: mặc định\n"
                   "Số dòng: 0\n"
                   "Lan lập ngày 30/11/2026\n"
                   "Không có dòng nào.\n");
}

/* However short an incubator wants it: a list says what it is of, who made it and when. */
static void
test_no_statements (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IncWording) own = inc_wording_parse ("[sections]\norder=table\n", "list", "vi", &error);
  const IncListReport report = { .frame = { .wording = own, .language = "vi", .author = "Lan",
                                            .created = "2026-11-30T08:00:00+07:00" },
                                 .title = "Startup",
                                 .filter = "Giai đoạn: Tốt nghiệp",
                                 .columns = columns,
                                 .n_columns = G_N_ELEMENTS (columns),
                                 .n_rows = 1,
                                 .fill_row = fill_row };
  g_autoptr (IncDocument) document = inc_list_report_new (&report);
  g_autofree char *text = inc_sample_text (document);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "Startup\n"
                   "DANH SÁCH\n"
                   "1|Ươm Mầm|1.500.000\u00a0đ\n"
                   "Điều kiện lọc: Giai đoạn: Tốt nghiệp\n"
                   "Lan lập ngày 30/11/2026\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/list/rows", test_rows);
  g_test_add_func ("/report/list/totals", test_totals);
  g_test_add_func ("/report/list/no-rows", test_no_rows);
  g_test_add_func ("/report/list/never-without-its-filter", test_no_statements);
  return g_test_run ();
}
