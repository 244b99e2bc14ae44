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

static IncWording *words;

static char *
report_text (IncCohortReport report)
{
  g_autoptr (IncDocument) document = NULL;

  report.frame.wording = words;
  report.frame.language = "vi";
  document = inc_cohort_report_new (&report);
  return inc_sample_text (document);
}

static void
test_least (void)
{
  g_autofree char *text = report_text ((IncCohortReport){ .cohort = "Mùa xuân {to}",
                                                          .programme = "Ươm tạo",
                                                          .admitted = 1200,
                                                          .active = INC_UNKNOWN,
                                                          .graduated = 7,
                                                          .withdrawn = 2,
                                                          .ended = 9 });

  g_assert_cmpstr (text, ==,
                   "Kết quả ươm tạo Mùa xuân {to}\n"
                   "BÁO CÁO\n"
                   "Báo cáo trình bày kết quả ươm tạo của Mùa xuân {to} thuộc Ươm tạo. Số liệu tính "
                   "đến ngày –. Báo cáo lập ngày –.\n"
                   "1. Kết quả chung\n"
                   "Startup được tiếp nhận|1.200|\n"
                   "Trúng tuyển, chưa bắt đầu|0|\n"
                   "Đang ươm tạo|NULL|\n"
                   "Tốt nghiệp|7|\n"
                   "Đã rút sau khi được tiếp nhận|2|\n"
                   "Bị loại|0|\n"
                   "Kết thúc, chấp nhận rủi ro|0|\n"
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
      "thuộc Ươm tạo, diễn ra từ ngày 05/01/2026 đến ngày 30/06/2026. Số liệu" },
    { "2026-01", NULL, "thuộc Ươm tạo, bắt đầu từ tháng 01/2026. Số liệu" },
    { NULL, "2026", "thuộc Ươm tạo, kết thúc năm 2026. Số liệu" },
    { NULL, NULL,
      "thuộc Ươm tạo. Số liệu tính đến ngày 12/05/2026. Báo cáo do Lê Đạt lập ngày "
      "13/05/2026.\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autofree char *text
          = report_text ((IncCohortReport){ .frame = { .from = periods[i].from,
                                                       .to = periods[i].to,
                                                       .as_of = "2026-05-12",
                                                       .author = "Lê Đạt",
                                                       .created = "2026-05-13T08:00:00+07:00" },
                                            .cohort = "Khóa 7",
                                            .programme = "Ươm tạo" });

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
    { INC_UNKNOWN, 4, "Tỷ lệ tốt nghiệp|NULL|(–/4 startup đã kết thúc)\n" },
    { 3, INC_UNKNOWN, "Tỷ lệ tốt nghiệp|NULL|(3/– startup đã kết thúc)\n" },
    { 0, 4, "Tỷ lệ tốt nghiệp|0\u00a0%|(0/4 startup đã kết thúc)\n" },
    { 1, 3, "Tỷ lệ tốt nghiệp|33,3\u00a0%|(1/3 startup đã kết thúc)\n" },
    { 1, 16, "Tỷ lệ tốt nghiệp|6,3\u00a0%|(1/16 startup đã kết thúc)\n" },
    { 5, 5, "Tỷ lệ tốt nghiệp|100\u00a0%|(5/5 startup đã kết thúc)\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autofree char *text = report_text ((IncCohortReport){
          .cohort = "Khóa 7", .graduated = rates[i].graduated, .ended = rates[i].ended });

      g_assert_nonnull (strstr (text, rates[i].expected));
    }
}

static void
test_stages (void)
{
  const IncCohortStage known[] = { { "Ý tưởng", 4 }, { "Mở rộng", 0 } };
  const IncCohortStage unknown[] = { { "Ý tưởng", 4 }, { "Mở rộng", INC_UNKNOWN } };
  g_autofree char *first
      = report_text ((IncCohortReport){ .cohort = "Khóa 7", .stages = known, .n_stages = 2 });
  g_autofree char *second
      = report_text ((IncCohortReport){ .cohort = "Khóa 7", .stages = unknown, .n_stages = 2 });

  g_assert_nonnull (strstr (
      first,
      "2. Phân bố theo giai đoạn\nÝ tưởng|4\nMở rộng|0\nTổng cộng|4\n3. Danh sách startup\n"));
  g_assert_nonnull (strstr (second, "Ý tưởng|4\nMở rộng|NULL\nTổng cộng|NULL\n"));
}

static const IncBlock *
find_block (IncDocument *document, IncBlockKind kind)
{
  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    if (inc_document_get_block (document, i)->kind == kind)
      return inc_document_get_block (document, i);
  return NULL;
}

static void
test_funnel (void)
{
  const IncCohortStage stages[] = { { "Ý tưởng", 4 } };
  IncCohortReport report = { .frame = { .wording = words, .language = "vi", .charts = TRUE },
                             .cohort = "Khóa 7",
                             .stages = stages,
                             .n_stages = 1,
                             .enrolled = 20,
                             .admitted = 12,
                             .graduated = 5 };
  g_autoptr (IncDocument) with = inc_cohort_report_new (&report);
  g_autoptr (IncDocument) without = NULL;
  g_autoptr (IncDocument) empty = NULL;
  g_autofree char *text = NULL;
  const IncBlock *block = find_block (with, INC_BLOCK_CHART);

  g_assert_nonnull (block);
  g_assert_cmpint (inc_chart_get_kind (block->chart), ==, INC_CHART_FUNNEL);
  g_assert_cmpuint (inc_chart_get_n_categories (block->chart), ==, 3);
  g_assert_cmpint (inc_chart_get_value (block->chart, 0, 0), ==, 20);
  g_assert_cmpint (inc_chart_get_value (block->chart, 0, 1), ==, 12);
  g_assert_cmpint (inc_chart_get_value (block->chart, 0, 2), ==, 5);
  report.enrolled = report.admitted = report.graduated = 0;
  empty = inc_cohort_report_new (&report);
  text = inc_sample_text (empty);
  g_assert_null (find_block (empty, INC_BLOCK_CHART));
  g_assert_nonnull (strstr (text, "Khóa chưa có startup nào nộp hồ sơ, nên chưa có số liệu cho biểu đồ.\n"));
  report.frame.charts = FALSE;
  without = inc_cohort_report_new (&report);
  g_assert_null (find_block (without, INC_BLOCK_CHART));
}

/* Twelve rows stay in the text; with one more they go to the annex, behind the signatures. */
static void
test_annex (void)
{
  static const char *const recipients[] = { "Như trên", "Lưu: VT", NULL };
  const IncSigner signer = { NULL, "GIÁM ĐỐC", "Lê Đạt" };
  IncCohortStartup startups[13];
  IncCohortReport report = { .frame = { .wording = words,
                                        .language = "vi",
                                        .letterhead = { .agency = "Vườn ươm", .number = 5, .symbol = "BC-VƯ",
                                                        .date = "2026-11-30" },
                                        .recipients = recipients,
                                        .signers = &signer,
                                        .n_signers = 1,
                                        .annex = TRUE },
                             .cohort = "Khóa 7",
                             .startups = startups,
                             .n_startups = 12 };
  g_autoptr (IncDocument) inside = NULL;
  g_autoptr (IncDocument) annexed = NULL;
  const IncBlock *annex;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (startups); i++)
    startups[i] = (IncCohortStartup){ .name = "Ươm Mầm" };
  inside = inc_cohort_report_new (&report);
  g_assert_null (find_block (inside, INC_BLOCK_ANNEX));
  report.n_startups = 13;
  annexed = inc_cohort_report_new (&report);
  annex = find_block (annexed, INC_BLOCK_ANNEX);
  g_assert_cmpstr (annex->text, ==, "Danh sách startup của Khóa 7");
  g_assert_cmpstr (annex->subject, ==, "(Kèm theo Báo cáo số 05/BC-VƯ ngày 30 tháng 11 năm 2026 của Vườn ươm)");
  n = inc_document_get_n_blocks (annexed);
  g_assert_cmpint (inc_document_get_block (annexed, n - 1)->kind, ==, INC_BLOCK_TABLE);
  g_assert_cmpuint (inc_block_get_n_rows (inc_document_get_block (annexed, n - 1)), ==, 13);
  g_assert_cmpint (inc_document_get_block (annexed, n - 3)->kind, ==, INC_BLOCK_SIGNATURES);
  report.frame.letterhead = (IncLetterhead){ .symbol = "BC-VƯ", .year = "2026" };
  g_clear_pointer (&annexed, inc_document_unref);
  annexed = inc_cohort_report_new (&report);
  g_assert_cmpstr (find_block (annexed, INC_BLOCK_ANNEX)->subject, ==,
                   "(Kèm theo Báo cáo số ……/BC-VƯ ngày …… tháng …… năm 2026 của …………)");
  report.frame.annex = FALSE;
  g_clear_pointer (&annexed, inc_document_unref);
  annexed = inc_cohort_report_new (&report);
  g_assert_null (find_block (annexed, INC_BLOCK_ANNEX));
}

/* Neither agency nor signer is known: the official paper has its letterhead and its end. */
static void
test_official (void)
{
  static const char *const recipients[] = { "Lưu: VT", NULL };
  const IncCohortReport report
      = { .frame = { .wording = words, .language = "vi", .recipients = recipients }, .cohort = "Khóa 7" };
  g_autoptr (IncDocument) document = inc_cohort_report_new (&report);
  const IncBlock *end = find_block (document, INC_BLOCK_SIGNATURES);

  g_assert_cmpint (inc_document_get_block (document, 0)->kind, ==, INC_BLOCK_LETTERHEAD);
  g_assert_cmpuint (end->n_signers, ==, 0);
  g_assert_cmpstr (g_ptr_array_index (end->lines, 0), ==, "Lưu: VT");
  g_assert_true (inc_document_get_block (document, inc_document_get_n_blocks (document) - 2)->closes);
}

/* What an incubator changed: another order, a part left out, other words. */
static void
test_own_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IncWording) own = inc_wording_parse ("[sections]\norder=startups;figures\n"
                                                  "[letter]\ntype=THÔNG BÁO\n"
                                                  "[figures]\nheading=\nactive=Đang học\n",
                                                  "cohort", "vi", &error);
  const IncCohortReport report = { .frame = { .wording = own, .language = "vi" }, .cohort = "Khóa 7" };
  g_autoptr (IncDocument) document = inc_cohort_report_new (&report);
  g_autofree char *text = inc_sample_text (document);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (text, "Kết quả ươm tạo Khóa 7\nTHÔNG BÁO\n1. Danh sách startup\nKhóa chưa"));
  g_assert_true (g_str_has_suffix (text, "Số liệu tính đến ngày –. Báo cáo lập ngày –.\n"));
  g_assert_nonnull (strstr (text, "startup nào.\nStartup được tiếp nhận|0|\nTrúng tuyển, chưa bắt đầu|0|\nĐang học|0|\n"));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  words = inc_sample_wording ("cohort", "vi");
  g_test_add_func ("/report/cohort/least-that-is-known", test_least);
  g_test_add_func ("/report/cohort/period", test_dates);
  g_test_add_func ("/report/cohort/rate-shows-its-fraction", test_unknown_rate);
  g_test_add_func ("/report/cohort/sum-of-stages", test_stages);
  g_test_add_func ("/report/cohort/funnel", test_funnel);
  g_test_add_func ("/report/cohort/a-long-list-is-annexed", test_annex);
  g_test_add_func ("/report/cohort/own-words", test_own_words);
  g_test_add_func ("/report/cohort/an-official-paper", test_official);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/report/cohort/golden/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_golden);
    }
  result = g_test_run ();
  inc_wording_unref (words);
  return result;
}
