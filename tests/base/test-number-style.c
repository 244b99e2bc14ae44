/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each style shows what it reads again, none forgets the Vietnamese way, and threads do not see each
 * other's. */
#include "config.h"

#include "inc-number-style.h"

#include "inc-amount.h"

typedef struct
{
  const char *number;
  const char *ratio;
  const char *decimal;
  const char *amount;
  const char *dollars;
  const char *brief;
} Shown;

static const Shown shown[INC_N_NUMBER_STYLES] = {
  [INC_NUMBER_VIETNAMESE] = { "−1.234.567", "12,5\u00A0%", "25.450,5",
      "1.500.000\u00A0đ", "1.200.000,50\u00A0USD", "30,5\u00A0tỷ" },
  [INC_NUMBER_ENGLISH] = { "−1,234,567", "12.5\u00A0%", "25,450.5",
      "1,500,000\u00A0đ", "1,200,000.50\u00A0USD", "30.5\u00A0tỷ" },
  [INC_NUMBER_PLAIN] = { "−1234567", "12.5\u00A0%", "25450.5",
      "1500000\u00A0đ", "1200000.50\u00A0USD", "30.5\u00A0tỷ" },
};

static void
check_shown (IncNumberStyle style)
{
  g_autofree char *number = inc_number_display (-1234567);
  g_autofree char *ratio = inc_ratio_display (125000);
  g_autofree char *decimal = inc_decimal_display (25450500000);
  g_autofree char *amount = inc_amount_display (1500000, NULL);
  g_autofree char *dollars = inc_amount_display (120000050, "USD");
  g_autofree char *brief = inc_amount_display_short (30500000000, NULL);

  g_assert_cmpstr (number, ==, shown[style].number);
  g_assert_cmpstr (ratio, ==, shown[style].ratio);
  g_assert_cmpstr (decimal, ==, shown[style].decimal);
  g_assert_cmpstr (amount, ==, shown[style].amount);
  g_assert_cmpstr (dollars, ==, shown[style].dollars);
  g_assert_cmpstr (brief, ==, shown[style].brief);
}

static void
check_read (const Shown *typed)
{
  gint64 value = 0;

  g_assert_true (inc_number_parse (typed->number, &value));
  g_assert_cmpint (value, ==, -1234567);
  g_assert_true (inc_ratio_parse (typed->ratio, &value));
  g_assert_cmpint (value, ==, 125000);
  g_assert_true (inc_decimal_parse (typed->decimal, &value));
  g_assert_cmpint (value, ==, 25450500000);
  g_assert_true (inc_money_parse (typed->amount, &value));
  g_assert_cmpint (value, ==, 1500000);
  g_assert_cmpint (inc_amount_parse (typed->dollars, "USD", &value), ==, INC_READING_DONE);
  g_assert_cmpint (value, ==, 120000050);
}

static void
test_styles (void)
{
  for (IncNumberStyle style = 0; style < INC_N_NUMBER_STYLES; style++)
    {
      inc_number_set_style (style);
      g_assert_cmpint (inc_number_get_style (), ==, style);
      check_shown (style);
      check_read (&shown[style]);
      check_read (&shown[INC_NUMBER_VIETNAMESE]);
    }
  inc_number_set_style (INC_NUMBER_VIETNAMESE);
}

/* What each style alone could mean otherwise. */
static void
test_own_style_first (void)
{
  static const struct
  {
    const char *typed;
    gint64 millionths[INC_N_NUMBER_STYLES]; /* -1: refused */
  } rows[] = {
    { "1.234", { 1234000000, 1234000, 1234000 } },
    { "1,234", { 1234000, 1234000000, 1234000 } },
    { "1.5", { -1, 1500000, 1500000 } },
    { "1,5", { 1500000, 1500000, 1500000 } },
    { "1.234,5", { 1234500000, 1234500000, 1234500000 } },
    { "1,234.5", { -1, 1234500000, -1 } },
    { "1.234.567", { 1234567000000, 1234567000000, 1234567000000 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (IncNumberStyle style = 0; style < INC_N_NUMBER_STYLES; style++)
      {
        gint64 value = -1;

        inc_number_set_style (style);
        g_test_message ("%s in style %d", rows[i].typed, style);
        g_assert_cmpint (inc_decimal_parse (rows[i].typed, &value), ==, rows[i].millionths[style] != -1);
        g_assert_cmpint (value, ==, rows[i].millionths[style]);
      }
  inc_number_set_style (INC_NUMBER_VIETNAMESE);
}

static gpointer
show_elsewhere (gpointer data)
{
  return inc_number_display (1000);
}

static void
test_threads (void)
{
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;

  inc_number_set_style (INC_NUMBER_ENGLISH);
  there = g_thread_join (g_thread_new ("paper", show_elsewhere, NULL));
  here = inc_number_display (1000);
  g_assert_cmpstr (here, ==, "1,000");
  g_assert_cmpstr (there, ==, "1.000");
  inc_number_set_style (INC_NUMBER_VIETNAMESE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number-style/shows-and-reads-each", test_styles);
  g_test_add_func ("/base/number-style/own-style-first", test_own_style_first);
  g_test_add_func ("/base/number-style/papers-keep-the-vietnamese-way", test_threads);
  return g_test_run ();
}
