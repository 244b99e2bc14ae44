/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet for investors, in each language, and with hardly anything known. */
#include "config.h"

#include "inc-number-style.h"
#include "inc-report-sample.h"
#include "inc-startup-sheet.h"

#include <string.h>

static const IncSheetPerson team[] = { { "Lê Thị Mận", "Sáng lập" } };
static const IncSheetRound rounds[] = {
  { "2025-03", "Hạt giống", "Cổ phần", 1549999999, NULL, 0, 0, NULL },
  { "2026-05-12", "Series A", NULL, G_GINT64_CONSTANT (10000000000), NULL, 0, 0, NULL },
};

static IncStartupSheet
sample (const IncWording *wording, const char *language)
{
  return (IncStartupSheet){ .frame = { .wording = wording, .language = language, .author = "Lan",
                                       .letterhead = { .agency = "Vườn ươm" }, .as_of = "2026-11-30",
                                       .created = "2026-11-30T08:00:00+07:00" },
                            .name = "Nông Xanh", .sector = "Nông nghiệp", .technologies = "IoT", .province = "Hà Nội",
                            .website = "nongxanh.vn", .uri = "https://nongxanh.vn", .stage = "Đang ươm tạo",
                            .founded = "2024-02", .about = "Làm rau.\n\nBán rau.", .people = 4, .unnamed = 3,
                            .raised = G_GINT64_CONSTANT (11549999999), .team = team, .n_team = 1,
                            .rounds = rounds, .n_rounds = 2 };
}

static void
test_vietnamese (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("startup", "vi");
  const IncStartupSheet sheet = sample (wording, "vi");
  g_autoptr (IncDocument) document = inc_startup_sheet_new (&sheet);
  g_autofree char *text = inc_sample_text (document);

  g_assert_cmpstr (text, ==,
                   "Nông nghiệp · Hà Nội\n"
                   "Nông Xanh\n"
                   "Thành lập|02/2024|\n"
                   "Giai đoạn|Đang ươm tạo|\n"
                   "Nhân sự|4|đang làm việc\n"
                   "Vốn đã gọi|11,5\u00a0tỷ đồng|2 vòng đã công bố\n"
                   "Thông tin chung\n"
                   "Công nghệ|IoT|\n"
                   "Giới thiệu\n"
                   "Làm rau.\n"
                   "Bán rau.\n"
                   "Đội ngũ\n"
                   "Lê Thị Mận|Sáng lập\n"
                   "Cùng 3 người không nêu tên.\n"
                   "Các vòng gọi vốn đã công bố\n"
                   "Đơn vị tính: triệu đồng\n"
                   "03/2025|Hạt giống|Cổ phần|1.550\n"
                   "12/05/2026|Series A|NULL|10.000\n"
                   "Tổng cộng|||11.550\n"
                   "Liên hệ\n"
                   "Trang web: nongxanh.vn\n"
                   "Kết nối qua Vườn ươm.\n"
                   "Số liệu tính đến ngày 30/11/2026; Lan lập ngày 30/11/2026.\n");
}

static void
test_english (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("startup", "en");
  const IncStartupSheet sheet = sample (wording, "en");
  g_autoptr (IncDocument) document = NULL;
  g_autofree char *text = NULL;

  inc_number_set_style (INC_NUMBER_ENGLISH);
  document = inc_startup_sheet_new (&sheet);
  inc_number_set_style (INC_NUMBER_VIETNAMESE);
  text = inc_sample_text (document);
  g_assert_cmpstr (inc_document_get_info (document)->language, ==, "en");
  g_assert_nonnull (strstr (text, "Founded|February 2024|\n"));
  g_assert_nonnull (strstr (text, "Money raised|11.5\u00a0billion VND|2 disclosed rounds\n"));
  g_assert_nonnull (strstr (text, "12 May 2026|Series A|NULL|10,000\n"));
  g_assert_nonnull (strstr (text, "And 3 people who are not named.\n"));
}

static void
test_both (void)
{
  g_autoptr (IncWording) vietnamese = inc_sample_wording ("startup", "vi");
  g_autoptr (IncWording) english = inc_sample_wording ("startup", "en");
  g_autoptr (IncWording) both = inc_wording_join (vietnamese, english);
  IncStartupSheet sheet = sample (both, "both");
  g_autoptr (IncDocument) document = NULL;
  g_autofree char *text = NULL;

  sheet.about_other = "Vegetables.";
  document = inc_startup_sheet_new (&sheet);
  text = inc_sample_text (document);
  g_assert_nonnull (strstr (text, "Thành lập / Founded|02/2024|\n"));
  g_assert_nonnull (strstr (text, "Số liệu tính đến ngày 30/11/2026; Lan lập ngày 30/11/2026. / "
                                  "As of 30 November 2026; made by Lan on 30 November 2026.\n"));
  g_assert_nonnull (strstr (text, "Giới thiệu / What they do\nLàm rau.\nBán rau.\nVegetables.\n"));
}

static void
test_hardly_anything (void)
{
  g_autoptr (IncWording) wording = inc_sample_wording ("startup", "vi");
  const IncStartupSheet sheet = { .frame = { .wording = wording, .language = "vi" }, .name = "Nông Xanh",
                                  .people = INC_UNKNOWN, .raised = INC_UNKNOWN };
  g_autoptr (IncDocument) document = inc_startup_sheet_new (&sheet);
  g_autofree char *text = inc_sample_text (document);

  g_assert_cmpstr (text, ==,
                   "Nông Xanh\n"
                   "Thành lập|NULL|\n"
                   "Giai đoạn|NULL|\n"
                   "Nhân sự|NULL|\n"
                   "Vốn đã gọi|NULL|chưa có vòng nào được công bố\n"
                   "Các vòng gọi vốn đã công bố\n"
                   "Chưa có vòng gọi vốn nào được công bố.\n"
                   "Số liệu tính đến ngày –; lập ngày –.\n");
}

/* One of something is said so in English; Vietnamese has no plural. */
static void
test_one (void)
{
  g_autoptr (IncWording) english = inc_sample_wording ("startup", "en");
  g_autoptr (IncWording) vietnamese = inc_sample_wording ("startup", "vi");
  IncStartupSheet sheet = sample (english, "en");
  g_autoptr (IncDocument) document = NULL;
  g_autofree char *text = NULL;

  sheet.n_rounds = 1;
  sheet.unnamed = 1;
  document = inc_startup_sheet_new (&sheet);
  text = inc_sample_text (document);
  g_assert_nonnull (strstr (text, "|1 disclosed round\n"));
  g_assert_nonnull (strstr (text, "And one person who is not named.\n"));
  sheet.frame.wording = vietnamese;
  sheet.frame.language = "vi";
  g_clear_pointer (&document, inc_document_unref);
  g_clear_pointer (&text, g_free);
  document = inc_startup_sheet_new (&sheet);
  text = inc_sample_text (document);
  g_assert_nonnull (strstr (text, "|1 vòng đã công bố\n"));
}

/* Without its last section the sheet still says of what day it is and whose. */
static void
test_no_contact (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IncWording) own = inc_wording_parse ("[sections]\norder=tiles\n", "startup", "vi", &error);
  const IncStartupSheet sheet = sample (own, "vi");
  g_autoptr (IncDocument) document = inc_startup_sheet_new (&sheet);
  g_autofree char *text = inc_sample_text (document);

  g_assert_no_error (error);
  g_assert_true (g_str_has_suffix (text, "Số liệu tính đến ngày 30/11/2026; Lan lập ngày 30/11/2026.\n"));
}

static void
test_short_money (void)
{
  static const struct
  {
    gint64 dong;
    const char *vietnamese;
  } cases[] = {
    { 0, "0\u00a0đồng" },
    { 999999, "999.999\u00a0đồng" },
    { 1000000, "1\u00a0triệu đồng" },
    { 1549999, "1,5\u00a0triệu đồng" },
    { 1550000, "1,6\u00a0triệu đồng" },
    { G_GINT64_CONSTANT (1000000000), "1\u00a0tỷ đồng" },
    { G_GINT64_CONSTANT (999999999999999), "1.000.000\u00a0tỷ đồng" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = inc_report_short_money ("vi", cases[i].dong);

      g_assert_cmpstr (text, ==, cases[i].vietnamese);
    }
  g_assert_null (inc_report_short_money ("vi", INC_UNKNOWN));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/startup/vietnamese", test_vietnamese);
  g_test_add_func ("/report/startup/english", test_english);
  g_test_add_func ("/report/startup/both-languages", test_both);
  g_test_add_func ("/report/startup/hardly-anything-known", test_hardly_anything);
  g_test_add_func ("/report/startup/one-of-something", test_one);
  g_test_add_func ("/report/startup/never-without-its-day", test_no_contact);
  g_test_add_func ("/report/startup/short-money", test_short_money);
  return g_test_run ();
}
