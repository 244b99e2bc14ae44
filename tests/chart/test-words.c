/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers and sentences in both languages. */
#include "config.h"

#include "inc-chart-samples.h"
#include "inc-chart-words.h"

#define S "\u00A0"

static void
test_values (void)
{
  static const struct
  {
    IncChartUnit unit;
    gint64 value;
    const char *vi, *en;
  } rows[] = {
    { INC_CHART_COUNT, 0, "0", "0" },
    { INC_CHART_COUNT, 1234, "1.234", "1.234" },
    { INC_CHART_COUNT, -7, "−7", "−7" },
    { INC_CHART_COUNT, 999999, "999.999", "999.999" },
    { INC_CHART_COUNT, 2500000, "2,5" S "triệu", "2,5" S "million" },
    { INC_CHART_COUNT, INC_CHART_MISSING, "–", "–" },
    { INC_CHART_MONEY, 999, "999", "999" },
    { INC_CHART_MONEY, 500000, "500" S "nghìn", "500" S "thousand" },
    { INC_CHART_MONEY, 1249999999, "1,2" S "tỷ", "1,2" S "billion" },
    { INC_CHART_MONEY, 1250000000, "1,3" S "tỷ", "1,3" S "billion" },
    { INC_CHART_MONEY, -1250000000, "−1,3" S "tỷ", "−1,3" S "billion" },
    { INC_CHART_MONEY, 999960000, "1" S "tỷ", "1" S "billion" },
    { INC_CHART_MONEY, 999940000, "999,9" S "triệu", "999,9" S "million" },
    { INC_CHART_MONEY, G_GINT64_CONSTANT (999999999999999), "1.000" S "nghìn" S "tỷ", "1.000" S "trillion" },
    { INC_CHART_RATIO, 850000, "85" S "%", "85" S "%" },
    { INC_CHART_RATIO, 333333, "33,3" S "%", "33,3" S "%" },
    { INC_CHART_RATIO, -5000, "−0,5" S "%", "−0,5" S "%" },
    { INC_CHART_RATIO, 40, "0,004" S "%", "0,004" S "%" },
    { INC_CHART_RATIO, INC_CHART_MISSING, "–", "–" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncChart) chart = inc_chart_new (INC_CHART_LINE, rows[i].unit, "", NULL);
      g_autofree char *vi = inc_chart_format (chart, rows[i].value, "vi");
      g_autofree char *en = inc_chart_format (chart, rows[i].value, "en");

      g_assert_cmpstr (vi, ==, rows[i].vi);
      g_assert_cmpstr (en, ==, rows[i].en);
    }
}

/* All lines of a grid in the unit of the largest, and exact. */
static void
test_ticks (void)
{
  static const struct
  {
    IncChartUnit unit;
    gint64 value, largest;
    const char *text;
  } rows[] = {
    { INC_CHART_MONEY, 0, 2000000000, "0" },
    { INC_CHART_MONEY, 500000000, 2000000000, "0,5" S "tỷ" },
    { INC_CHART_MONEY, 25000000, 1500000000, "0,025" S "tỷ" },
    { INC_CHART_MONEY, -250000, 500000, "−250" S "nghìn" },
    { INC_CHART_COUNT, 800, 1000, "800" },
    { INC_CHART_COUNT, 500000, 2000000, "0,5" S "triệu" },
    { INC_CHART_RATIO, 25000, 100000, "2,5" S "%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncChart) chart = inc_chart_new (INC_CHART_LINE, rows[i].unit, "", NULL);
      g_autofree char *text = inc_chart_words_tick (chart, rows[i].value, rows[i].largest, "vi");

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
check_description (const char *sample, const char *language, const char *expected)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new (sample);
  g_autofree char *text = inc_chart_describe (chart, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_descriptions (void)
{
  check_description ("bars", "vi", "Biểu đồ cột “Startup theo lĩnh vực”: thấp nhất 0" S "startup (Tài chính), cao nhất "
                                   "18" S "startup (Giáo dục); thiếu 1 số liệu.");
  check_description ("bars", "en", "Bar chart “Startup theo lĩnh vực”: lowest 0" S "startup (Tài chính), highest "
                                   "18" S "startup (Giáo dục); 1 missing.");
  check_description ("lines", "vi", "Biểu đồ đường “Doanh thu theo quý”: thấp nhất 200" S "triệu" S "đồng (Quý IV/2025, "
                                    "Khóa 7), cao nhất 3" S "tỷ" S "đồng (Quý II/2026, Khóa 5); Mục tiêu 2,5" S "tỷ; thiếu "
                                    "5 số liệu.");
  check_description ("empty", "vi", "Biểu đồ cột “Chưa có gì”: chưa có số liệu.");
  check_description ("empty", "en", "Bar chart “Chưa có gì”: no figures yet.");
}

static void
check_category (const char *sample, guint category, const char *language, const char *expected)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new (sample);
  g_autofree char *text = inc_chart_words_category (chart, category, 0, inc_chart_get_n_series (chart), language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_categories (void)
{
  check_category ("bars", 2, "vi", "Nông nghiệp: –");
  check_category ("grouped", 2, "vi", "Quý III/2025: Nam 28" S "người, Nữ –");
  check_category ("grouped", 5, "en", "Quý II/2026: Nam 12" S "người, Nữ 9" S "người (not closed yet)");
  check_category ("funnel", 1, "vi", "Trúng tuyển: 38" S "startup, 32" S "% của bước trước");
  check_category ("band", 0, "en", "Startup được ươm tạo: 142, target 200");
  check_category ("band", 5, "en", "Tổ chức liên kết: 9");
}

static void
test_totals_say_when_a_part_is_missing (void)
{
  g_autoptr(IncChart) chart = inc_chart_sample_new ("stacked");
  g_autoptr(IncChart) empty = inc_chart_sample_new ("empty");
  g_autofree char *whole = inc_chart_words_total (chart, 1, "vi");
  g_autofree char *part = inc_chart_words_total (chart, 2, "vi");
  g_autofree char *none = inc_chart_words_total (empty, 0, "vi");

  g_assert_cmpstr (whole, ==, "16" S "tỷ");
  g_assert_cmpstr (part, ==, "≥" S "27" S "tỷ");
  g_assert_cmpstr (none, ==, "–");
}

static void
test_shares (void)
{
  static const struct
  {
    gint64 a, b;
    const char *text;
  } rows[] = {
    { 38, 120, "32" S "%" }, { 1, 1, "100" S "%" },  { 5, 4, "125" S "%" }, { 0, 4, "0" S "%" },   { 1, 1000, "0,1" S "%" },
    { 1, 0, NULL },          { INC_CHART_MISSING, 4, NULL }, { 4, INC_CHART_MISSING, NULL }, { G_MAXINT64, G_MAXINT64, "100" S "%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = inc_chart_words_share (rows[i].a, rows[i].b);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/words/values", test_values);
  g_test_add_func ("/chart/words/ticks", test_ticks);
  g_test_add_func ("/chart/words/descriptions", test_descriptions);
  g_test_add_func ("/chart/words/categories", test_categories);
  g_test_add_func ("/chart/words/totals-say-when-a-part-is-missing", test_totals_say_when_a_part_is_missing);
  g_test_add_func ("/chart/words/shares", test_shares);
  return g_test_run ();
}
