/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The programme report: sums, rates with their fractions, money in millions from exact amounts. */
#include "config.h"

#include "inc-programme-report.h"
#include "inc-report-sample.h"

#include <string.h>

static IncWording *words;

static IncDocument *
make (IncProgrammeReport report)
{
  report.frame.wording = words;
  report.frame.language = "vi";
  return inc_programme_report_new (&report);
}

static void
test_whole (void)
{
  const IncProgrammeCohort cohorts[] = {
    { "Khóa 1", "2025-01", "2025-06-30", 14, 0, 1, 9, 3, 1, 13, 12, 9, 3 },
    { "Khóa 2", "2026-01-05", NULL, 10, 2, 8, 0, 0, 0, 0, 10, 0, 0 },
  };
  const IncProgrammeSector sectors[] = { { "Y tế", 9 }, { "Giáo dục", 4 }, { NULL, 1 } };
  g_autoptr (IncDocument) document = make ((IncProgrammeReport){ .frame = { .from = "2025-01-01",
                                                                            .as_of = "2026-11-30",
                                                                            .author = "Lan",
                                                                            .created = "2026-11-30T08:00:00+07:00" },
                                                                 .programme = "Ươm tạo số",
                                                                 .startups = 21,
                                                                 .raised = G_GINT64_CONSTANT (12345650000),
                                                                 .rounds = 3,
                                                                 .raisers = 2,
                                                                 .unknown_rounds = 1,
                                                                 .cohorts = cohorts,
                                                                 .n_cohorts = 2,
                                                                 .sectors = sectors,
                                                                 .n_sectors = 3 });
  g_autofree char *text = inc_sample_text (document);

  g_assert_cmpstr (text, ==,
                   "Kết quả thực hiện Ươm tạo số\n"
                   "BÁO CÁO\n"
                   "Báo cáo trình bày kết quả thực hiện Ươm tạo số ở các khóa hoạt động từ ngày 01/01/2025; vốn huy động là "
                   "của các vòng từ ngày đó. Số liệu về startup lũy kế đến ngày 30/11/2026; riêng các dòng “Trong kỳ” "
                   "chỉ tính những thay đổi trong kỳ. Báo cáo do Lan lập ngày 30/11/2026.\n"
                   "1. Kết quả chung\n"
                   "Số khóa|2|\n"
                   "Startup được tiếp nhận|21|\n"
                   "Lượt tiếp nhận|24|\n"
                   "Trúng tuyển, chưa bắt đầu|2|\n"
                   "Đang ươm tạo|9|\n"
                   "Tốt nghiệp|9|\n"
                   "Đã rút hoặc bị loại|3|\n"
                   "Kết thúc, chấp nhận rủi ro|1|\n"
                   "Tỷ lệ tốt nghiệp|69,2\u00a0%|(9/13 lượt startup đã kết thúc)\n"
                   "Trong kỳ: lượt tiếp nhận mới|22|\n"
                   "Trong kỳ: tốt nghiệp|9|\n"
                   "Trong kỳ: kết thúc, không tốt nghiệp|3|\n"
                   "Vốn huy động đã công bố|12.345,7\u00a0triệu\u00a0đồng|(3 vòng của 2 startup)\n"
                   "Vòng chưa rõ số tiền|1|(không tính vào số vốn)\n"
                   "2. Kết quả theo khóa\n"
                   "Một startup tham gia nhiều khóa được tính ở từng khóa; ở phần kết quả chung được tính một lần.\n"
                   "1|Khóa 1|01/2025|30/06/2025|14|0|1|9|3|1|69,2\u00a0% (9/13)\n"
                   "2|Khóa 2|05/01/2026|NULL|10|2|8|0|0|0|NULL\n"
                   "|Tổng cộng|||24|2|9|9|3|1|69,2\u00a0% (9/13)\n"
                   "3. Startup theo lĩnh vực\n"
                   "Một startup có nhiều lĩnh vực được tính ở từng lĩnh vực.\n"
                   "Y tế|9\n"
                   "Giáo dục|4\n"
                   "Chưa ghi lĩnh vực|1\n");
}

/* Only where public money was paid; what is not known is said. */
static void
test_leverage (void)
{
  const IncReportLeverage leverages[] = {
    { 2345000, 298954, G_GINT64_CONSTANT (4690000000), 2000000000, 4, 7, 0, 0 },
    { INC_UNKNOWN, INC_UNKNOWN, 0, 500000, 0, 1, 2, 3 },
    { 0, 0, 5, 0, 1, 0, 0, 0 },
  };
  static const char *const expected[] = {
    "Vốn tư nhân trên một đồng vốn nhà nước|2,35|(4,7\u00a0tỷ đồng của 4 vòng; 2\u00a0tỷ đồng vốn nhà nước qua 7 lần chi và hỗ trợ)\n"
    "Tỷ trọng vốn nhà nước|29,9\u00a0%|(trong tổng vốn nhà nước và vốn tư nhân đã biết)\n",
    "Vốn tư nhân trên một đồng vốn nhà nước|NULL|(0\u00a0đồng của 0 vòng; 500.000\u00a0đồng vốn nhà nước qua 1 lần chi và hỗ trợ; "
    "chưa rõ 2 vòng, 3 lần chi và hỗ trợ)\n"
    "Tỷ trọng vốn nhà nước|NULL|(trong tổng vốn nhà nước và vốn tư nhân đã biết)\n",
    NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (leverages); i++)
    {
      g_autoptr (IncDocument) document =
        make ((IncProgrammeReport){ .programme = "Ươm tạo số", .raised = INC_UNKNOWN, .leverage = leverages[i] });
      g_autofree char *text = inc_sample_text (document);

      g_test_message ("%s", text);
      if (expected[i] != NULL)
        g_assert_nonnull (strstr (text, expected[i]));
      else
        g_assert_null (strstr (text, "vốn nhà nước"));
    }
}

static void
test_nothing_yet (void)
{
  g_autoptr (IncDocument) document = make ((IncProgrammeReport){ .programme = "Ươm tạo số", .raised = INC_UNKNOWN });
  g_autofree char *text = inc_sample_text (document);

  g_assert_nonnull (strstr (text, "Tỷ lệ tốt nghiệp|NULL|(chưa có startup nào kết thúc)\n"
                                  "Vốn huy động đã công bố|NULL|(chưa có vòng nào được công bố)\n"
                                  "2. Kết quả theo khóa\nChương trình chưa có khóa nào.\n"
                                  "3. Startup theo lĩnh vực\nChưa ghi lĩnh vực của startup nào.\n"));
  g_assert_null (strstr (text, "Vòng chưa rõ"));
  g_assert_null (strstr (text, "Trong kỳ"));
}

static void
test_one_round (void)
{
  static const struct
  {
    gint64 rounds;
    gint64 raisers;
    const char *note;
  } cases[] = { { 1, 1, "|(1 round of 1 startup)\n" },
                { 2, 1, "|(2 rounds of 1 startup)\n" },
                { 3, 2, "|(3 rounds of 2 startups)\n" } };
  g_autoptr (IncWording) english = inc_sample_wording ("programme", "en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncProgrammeReport report = { .frame = { .wording = english, .language = "en" },
                                          .programme = "Ươm tạo số",
                                          .raised = 1000000,
                                          .rounds = cases[i].rounds,
                                          .raisers = cases[i].raisers };
      g_autoptr (IncDocument) document = inc_programme_report_new (&report);
      g_autofree char *text = inc_sample_text (document);

      g_assert_nonnull (strstr (text, cases[i].note));
      g_assert_nonnull (strstr (text, "Translation. The Vietnamese text is the official one.\n"));
    }
}

/* What is exact is not what is printed. */
static void
test_exact_values (void)
{
  const IncProgrammeCohort cohorts[] = { { "Khóa 1", NULL, NULL, 3, 0, 0, 1, 2, 0, 3 } };
  g_autoptr (IncDocument) document = make ((IncProgrammeReport){ .programme = "Ươm tạo số", .raised = 1549999,
                                                                 .rounds = 1, .cohorts = cohorts, .n_cohorts = 1 });
  guint found = 0;

  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    {
      const IncBlock *block = inc_document_get_block (document, i);

      for (guint row = 0; block->keys != NULL && row < inc_block_get_n_rows (block); row++)
        {
          const IncCell *value = inc_block_get_cell (block, row, 1);

          if (g_strcmp0 (g_ptr_array_index (block->keys, row), "raised") == 0)
            {
              g_assert_cmpstr (value->text, ==, "1,5\u00a0triệu\u00a0đồng");
              g_assert_cmpstr (value->exact, ==, "1549999");
              found++;
            }
          if (g_strcmp0 (g_ptr_array_index (block->keys, row), "rate") == 0)
            {
              g_assert_cmpstr (value->exact, ==, "333333");
              found++;
            }
        }
    }
  g_assert_cmpuint (found, ==, 2);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  words = inc_sample_wording ("programme", "vi");
  g_test_add_func ("/report/programme/whole", test_whole);
  g_test_add_func ("/report/programme/nothing-yet", test_nothing_yet);
  g_test_add_func ("/report/programme/leverage", test_leverage);
  g_test_add_func ("/report/programme/one-round", test_one_round);
  g_test_add_func ("/report/programme/exact-values", test_exact_values);
  result = g_test_run ();
  inc_wording_unref (words);
  return result;
}
