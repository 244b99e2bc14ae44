/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, amounts and ratios: exact values, exact text, and what is refused. */
#include "config.h"

#include "inc-money.h"

typedef struct
{
  const char *typed;
  gint64 value;
} Row;

static void
check_parsed (const Row *rows, gsize n, gboolean (*parse) (const char *, gint64 *))
{
  for (gsize i = 0; i < n; i++)
    {
      gint64 value = -1;

      g_test_message ("%s", rows[i].typed);
      g_assert_true (parse (rows[i].typed, &value));
      g_assert_cmpint (value, ==, rows[i].value);
    }
}

static void
check_refused (const char *const *typed, gsize n, gboolean (*parse) (const char *, gint64 *))
{
  for (gsize i = 0; i < n; i++)
    {
      gint64 value = 42;

      g_test_message ("%s", typed[i]);
      g_assert_false (parse (typed[i], &value));
      g_assert_cmpint (value, ==, 42);
    }
}

static void
check_displayed (const Row *rows, gsize n, char *(*display) (gint64))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = display (rows[i].value);

      g_assert_cmpstr (text, ==, rows[i].typed);
    }
}

static void
test_number_display_groups_by_dots (void)
{
  static const Row rows[] = {
    { "0", 0 }, { "7", 7 }, { "999", 999 }, { "1.000", 1000 }, { "1.500.000", 1500000 },
    { "\u221242", -42 }, { "\u22121.000", -1000 }, { "9.007.199.254.740.991", INC_MONEY_MAX },
    { "\u22129.223.372.036.854.775.808", G_MININT64 },
  };

  check_displayed (rows, G_N_ELEMENTS (rows), inc_number_display);
}

static void
test_number_parse (void)
{
  static const Row rows[] = {
    { "0", 0 }, { "007", 7 }, { "1500000", 1500000 }, { "1.500.000", 1500000 },
    { "1 500 000", 1500000 }, { "1\u00A0500\u00A0000", 1500000 }, { "1\u202F500", 1500 },
    { " 12 ", 12 }, { "-12", -12 }, { "\u22121.000", -1000 }, { "+5", 5 },
    { "9007199254740991", INC_MONEY_MAX }, { "-9.007.199.254.740.991", -INC_MONEY_MAX },
  };
  static const char *const refused[] = {
    "", " ", "-", "--5", "1,5", "1,000", "1.5", "1.50", "1.5000", "1.500.00", ".500", "1..500",
    "1. 500", "1.500 000", "1500.000", "0.500", "1,500,000", "5 đ", "12a", "a", "9007199254740992",
    "99999999999999999999999999", "1e3", "9.007.199.254.740.992", NULL,
  };

  check_parsed (rows, G_N_ELEMENTS (rows), inc_number_parse);
  check_refused (refused, G_N_ELEMENTS (refused), inc_number_parse);
}

static void
test_money_display_ends_in_dong (void)
{
  static const Row rows[] = {
    { "0\u00A0đ", 0 }, { "1.500.000\u00A0đ", 1500000 }, { "\u2212500\u00A0đ", -500 },
  };

  check_displayed (rows, G_N_ELEMENTS (rows), inc_money_display);
}

static void
test_money_parse_is_exact (void)
{
  static const Row rows[] = {
    { "1.500.000", 1500000 },
    { "1 500 000 đ", 1500000 },
    { "1.500.000đ", 1500000 },
    { "1.500.000 đồng", 1500000 },
    { "1.500.000 VND", 1500000 },
    { "1.500.000 VNĐ", 1500000 },
    { "1.500.000 ₫", 1500000 },
    { "1.500.000\u00A0đ", 1500000 },
    { "1.500.000,00", 1500000 },
    { "1,5 tỷ", 1500000000 },
    { "1,5 tỉ", 1500000000 },
    { "1,5 TỶ ĐỒNG", 1500000000 },
    { "30tr", 30000000 },
    { "30 tr đ", 30000000 },
    { "30 trđ", 30000000 },
    { "30 triệu", 30000000 },
    { "2,75 triệu đồng", 2750000 },
    { "500k", 500000 },
    { "500 K", 500000 },
    { "500 nghìn", 500000 },
    { "500 ngàn", 500000 },
    { "0,5k", 500 },
    { "2 tỷ rưỡi", 2500000000 },
    { "1 triệu rưỡi đồng", 1500000 },
    { "1.200 tỷ", 1200000000000 },
    { "3 nghìn tỷ", 3000000000000 },
    { "1 tỷ 500 triệu", 1500000000 },
    { "1 tỷ 500 triệu 250 nghìn đồng", 1500250000 },
    { "-30 triệu", -30000000 },
    { "\u2212500 đ", -500 },
    { "0,000000001 tỷ", 1 },
    { "0,1234567890 tỷ", 123456789 },
    { "9.007.199,254740991 tỷ", INC_MONEY_MAX },
    { "9.007.199.254.740.991", INC_MONEY_MAX },
  };

  check_parsed (rows, G_N_ELEMENTS (rows), inc_money_parse);
}

static void
test_money_parse_refuses (void)
{
  static const char *const refused[] = {
    NULL, "", "đ", "tỷ", "rưỡi", "1,5", "1,05", "1,05 đồng", "0,0005k", "0,0000000001 tỷ", "1.5 tỷ",
    "1,5,5 tỷ", "1, tỷ", ",5 tỷ", "2 rưỡi", "1,5 tỷ rưỡi", "1,000", "1,500", "30 tr 5", "30tr5", "1 tỷ 500",
    "500 triệu 1 tỷ", "1 tỷ 2 tỷ", "500 đ 500 đ", "500 kg", "500 USD", "500 đô",
    "9.007.199.254.740.992", "9.007.199,254740992 tỷ", "10.000 nghìn tỷ", "99999999999999999999 tỷ",
    "9.007.199 tỷ 255 triệu", "1 triệu -500",
  };

  check_refused (refused, G_N_ELEMENTS (refused), inc_money_parse);
}

static void
test_ratio_parse_counts_millionths (void)
{
  static const Row rows[] = {
    { "0,125", 125000 }, { "12,5 %", 125000 }, { "12,5%", 125000 }, { "100 %", 1000000 },
    { "1", 1000000 }, { "0", 0 }, { "-5 %", -50000 }, { "0,000001", 1 }, { "0,0001 %", 1 },
    { "0,0001000 %", 1 }, { "1.250 %", 12500000 },
  };
  static const char *const refused[] = {
    NULL, "", "%", "0,0000001", "0,00001 %", "12.5 %", "0.125", "5 %%", "5 phần trăm", "12,5 % đ",
    "9007199254740991 %",
  };

  check_parsed (rows, G_N_ELEMENTS (rows), inc_ratio_parse);
  check_refused (refused, G_N_ELEMENTS (refused), inc_ratio_parse);
}

static void
test_ratio_display_has_no_closing_zeros (void)
{
  static const Row rows[] = {
    { "0\u00A0%", 0 }, { "12,5\u00A0%", 125000 }, { "100\u00A0%", 1000000 },
    { "1.250\u00A0%", 12500000 }, { "0,0001\u00A0%", 1 }, { "\u22125\u00A0%", -50000 },
    { "\u22120,05\u00A0%", -500 },
  };

  check_displayed (rows, G_N_ELEMENTS (rows), inc_ratio_display);
}

static void
test_decimal_counts_millionths (void)
{
  static const Row rows[] = {
    { "25.450,5", 25450500000 }, { "25.450", 25450000000 }, { "25450,5", 25450500000 }, { "0,000001", 1 },
    { "1,0000000", 1000000 }, { "-1,5", -1500000 }, { " 170 ", 170000000 },
    { "9.007.199.254,740991", INC_MONEY_MAX },
  };
  static const Row shown[] = {
    { "25.450,5", 25450500000 }, { "25.450", 25450000000 }, { "0", 0 }, { "0,000001", 1 },
    { "\u22121,5", -1500000 }, { "9.007.199.254,740991", INC_MONEY_MAX },
  };
  static const char *const refused[] = {
    NULL, "", "12,5 %", "25.450.5", "25,450.5", "0,0000001", "25.450 đ", "abc", "1,", "9.007.199.254,740992",
  };

  check_parsed (rows, G_N_ELEMENTS (rows), inc_decimal_parse);
  check_displayed (shown, G_N_ELEMENTS (shown), inc_decimal_display);
  check_refused (refused, G_N_ELEMENTS (refused), inc_decimal_parse);
}

static void
check_back (gint64 number, char *(*display) (gint64), gboolean (*parse) (const char *, gint64 *))
{
  g_autofree char *text = display (number);
  gint64 back = 0;

  g_assert_true (parse (text, &back));
  g_assert_cmpint (back, ==, number);
}

static void
test_what_is_shown_can_be_read (void)
{
  for (guint i = 0; i < 1000; i++)
    {
      guint64 bits = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      gint64 number = (gint64) bits >> g_test_rand_int_range (11, 60);

      check_back (number, inc_number_display, inc_number_parse);
      check_back (number, inc_money_display, inc_money_parse);
      check_back (number, inc_ratio_display, inc_ratio_parse);
      check_back (number, inc_decimal_display, inc_decimal_parse);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/money/number-display-groups-by-dots", test_number_display_groups_by_dots);
  g_test_add_func ("/base/money/number-parse", test_number_parse);
  g_test_add_func ("/base/money/money-display-ends-in-dong", test_money_display_ends_in_dong);
  g_test_add_func ("/base/money/money-parse-is-exact", test_money_parse_is_exact);
  g_test_add_func ("/base/money/money-parse-refuses", test_money_parse_refuses);
  g_test_add_func ("/base/money/ratio-parse-counts-millionths", test_ratio_parse_counts_millionths);
  g_test_add_func ("/base/money/ratio-display-has-no-closing-zeros",
                   test_ratio_display_has_no_closing_zeros);
  g_test_add_func ("/base/money/decimal-counts-millionths", test_decimal_counts_millionths);
  g_test_add_func ("/base/money/what-is-shown-can-be-read", test_what_is_shown_can_be_read);
  return g_test_run ();
}
