/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whole reports against dumps in tests/fixtures/report; INC_UPDATE_GOLDEN=1 writes them anew (then
 * read the difference). */
#include "config.h"

#include "inc-report-sample.h"

#include <string.h>

typedef struct
{
  const char *name;
  guint n_startups;
  gboolean long_names;
  const IncPaper *paper;
} Case;

static const Case cases[] = {
  { "cohort-0-a4", 0, FALSE, &inc_paper_a4 },
  { "cohort-0-letter", 0, FALSE, &inc_paper_letter },
  { "cohort-1-a4", 1, FALSE, &inc_paper_a4 },
  { "cohort-1-letter", 1, FALSE, &inc_paper_letter },
  { "cohort-400-a4", 400, FALSE, &inc_paper_a4 },
  { "cohort-30-letter", 30, FALSE, &inc_paper_letter },
  { "long-names-12-a4", 12, TRUE, &inc_paper_a4 },
  { "long-names-12-letter", 12, TRUE, &inc_paper_letter },
};

static void
test_golden (gconstpointer data)
{
  const Case *test = data;
  g_autofree char *file = g_strconcat (test->name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "report", file, NULL);
  g_autoptr (IncDocument) document = NULL;
  g_autoptr (IncLayout) layout = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (inc_sample_skip_without_font ())
    return;
  document = inc_sample_cohort_report (test->n_startups, test->long_names);
  layout = inc_sample_layout (document, test->paper);
  found = inc_layout_to_text (layout);
  if (g_getenv ("INC_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, found, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  inc_sample_assert_same_lines (found, expected);
}

static char *
report_text (const IncCohortReport *report)
{
  g_autoptr (IncDocument) document = inc_cohort_report_new (report);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      if (block->kind == INC_BLOCK_HEADING)
        g_string_append_printf (text, "%s ", block->subject);
      if (block->text != NULL)
        g_string_append_printf (text, "%s\n", block->text);
      for (guint row = 0; row < inc_block_get_n_rows (block); row++)
        for (guint column = 0; column < block->n_columns; column++)
          {
            const char *cell = inc_block_get_cell (block, row, column)->text;

            g_string_append_printf (text, "%s%c", cell != NULL ? cell : "NULL",
                                    column + 1 < block->n_columns ? '|' : '\n');
          }
    }
  return g_string_free_and_steal (text);
}

static void
test_least (void)
{
  const IncCohortReport report = {
    .cohort = "Mùa xuân {to}",
    .admitted = 1200,
    .active = INC_COUNT_UNKNOWN,
    .graduated = 7,
    .withdrawn = 2,
    .ended = 9,
  };
  g_autofree char *text = report_text (&report);

  g_assert_cmpstr (text, ==,
                   "BÁO CÁO KHÓA ƯƠM TẠO\n"
                   "Báo cáo trình bày kết quả ươm tạo của Mùa xuân {to}.\n"
                   "1. Kết quả chung\n"
                   "Startup được tiếp nhận|1.200|\n"
                   "Đang ươm tạo|NULL|\n"
                   "Đã tốt nghiệp|7|\n"
                   "Đã rút khỏi chương trình|2|\n"
                   "Bị chấm dứt ươm tạo|0|\n"
                   "Tỷ lệ tốt nghiệp|77,8\u00a0%|(7/9 startup đã kết thúc)\n"
                   "2. Danh sách startup\n"
                   "Khóa chưa tiếp nhận startup nào.\n");
}

static void
test_dates (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *expected;
  } periods[] = {
    { "2026-01-05", "2026-06-30",
      "của Khóa 7, diễn ra từ ngày 05/01/2026 đến ngày 30/06/2026. Số liệu" },
    { "2026-01-05", NULL, "của Khóa 7, bắt đầu từ ngày 05/01/2026. Số liệu" },
    { NULL, "2026-06-30", "của Khóa 7, kết thúc ngày 30/06/2026. Số liệu" },
    { NULL, NULL,
      "của Khóa 7. Số liệu tính đến ngày 12/05/2026. Báo cáo do Lê Đạt lập ngày 13/05/2026.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      const IncCohortReport report = { .cohort = "Khóa 7",
                                       .from = periods[i].from,
                                       .to = periods[i].to,
                                       .as_of = "2026-05-12",
                                       .author = "Lê Đạt",
                                       .created = "2026-05-13T08:00:00+07:00" };
      g_autofree char *text = report_text (&report);

      g_assert_nonnull (strstr (text, periods[i].expected));
    }
}

static void
test_unknown_rate (void)
{
  static const struct
  {
    gint64 graduated;
    gint64 ended;
    const char *expected;
  } rates[] = {
    { 0, 0, "Tỷ lệ tốt nghiệp|NULL|(chưa có startup nào kết thúc)\n" },
    { INC_COUNT_UNKNOWN, 4, "Tỷ lệ tốt nghiệp|NULL|(–/4 startup đã kết thúc)\n" },
    { 3, INC_COUNT_UNKNOWN, "Tỷ lệ tốt nghiệp|NULL|(3/– startup đã kết thúc)\n" },
    { 0, 4, "Tỷ lệ tốt nghiệp|0\u00a0%|(0/4 startup đã kết thúc)\n" },
    { 1, 3, "Tỷ lệ tốt nghiệp|33,3\u00a0%|(1/3 startup đã kết thúc)\n" },
    { 1, 16, "Tỷ lệ tốt nghiệp|6,3\u00a0%|(1/16 startup đã kết thúc)\n" },
    { 5, 5, "Tỷ lệ tốt nghiệp|100\u00a0%|(5/5 startup đã kết thúc)\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      const IncCohortReport report
          = { .cohort = "Khóa 7", .graduated = rates[i].graduated, .ended = rates[i].ended };
      g_autofree char *text = report_text (&report);

      g_assert_nonnull (strstr (text, rates[i].expected));
    }
}

static void
test_stages (void)
{
  const IncCohortStage known[] = { { "Ý tưởng", 4 }, { "Mở rộng", 0 } };
  const IncCohortStage unknown[] = { { "Ý tưởng", 4 }, { "Mở rộng", INC_COUNT_UNKNOWN } };
  IncCohortReport report = { .cohort = "Khóa 7", .stages = known, .n_stages = 2 };
  g_autofree char *first = report_text (&report);
  g_autofree char *second = NULL;

  g_assert_nonnull (strstr (
      first,
      "2. Phân bố theo giai đoạn\nÝ tưởng|4\nMở rộng|0\nTổng cộng|4\n3. Danh sách startup\n"));
  report.stages = unknown;
  second = report_text (&report);
  g_assert_nonnull (strstr (second, "Ý tưởng|4\nMở rộng|NULL\nTổng cộng|NULL\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/cohort/least-that-is-known", test_least);
  g_test_add_func ("/report/cohort/period", test_dates);
  g_test_add_func ("/report/cohort/rate-shows-its-fraction", test_unknown_rate);
  g_test_add_func ("/report/cohort/sum-of-stages", test_stages);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/cohort/golden/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_golden);
    }
  return g_test_run ();
}
