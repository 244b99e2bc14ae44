/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums by currency: never across, and never of what is not known. */
#include "config.h"

#include "inc-amount-sums.h"
#include "inc-money.h"

#define NBSP "\u00A0"

static void
nothing_known_shows_nothing (void)
{
  g_autoptr(IncAmountSums) sums = inc_amount_sums_new ();
  g_autofree char *text = NULL;

  inc_amount_sums_add_unknown (sums);
  text = inc_amount_sums_display (sums, FALSE);
  g_assert_null (text);
  g_assert_cmpuint (inc_amount_sums_get_n (sums), ==, 1);
  g_assert_cmpuint (inc_amount_sums_get_n_known (sums), ==, 0);
}

static void
currencies_stay_apart (void)
{
  g_autoptr(IncAmountSums) sums = inc_amount_sums_new ();
  g_autofree char *whole = NULL;
  g_autofree char *brief = NULL;

  inc_amount_sums_add (sums, 120000000, "USD");
  inc_amount_sums_add (sums, 3000000000, NULL);
  inc_amount_sums_add_unknown (sums);
  inc_amount_sums_add (sums, 200000050, "USD");
  inc_amount_sums_add (sums, 2000000000, "VND");
  whole = inc_amount_sums_display (sums, FALSE);
  g_assert_cmpstr (whole, ==, "3.200.000,50" NBSP "USD · 5.000.000.000" NBSP "đ");
  brief = inc_amount_sums_display (sums, TRUE);
  g_assert_cmpstr (brief, ==, "3,2" NBSP "triệu" NBSP "USD · 5" NBSP "tỷ");
  g_assert_cmpuint (inc_amount_sums_get_n (sums), ==, 5);
  g_assert_cmpuint (inc_amount_sums_get_n_known (sums), ==, 4);
}

static void
zero_is_known (void)
{
  g_autoptr(IncAmountSums) sums = inc_amount_sums_new ();
  g_autofree char *text = NULL;

  inc_amount_sums_add (sums, 0, "");
  text = inc_amount_sums_display (sums, FALSE);
  g_assert_cmpstr (text, ==, "0" NBSP "đ");
}

static void
large_amounts_add_up (void)
{
  g_autoptr(IncAmountSums) sums = inc_amount_sums_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 3; i++)
    inc_amount_sums_add (sums, INC_MONEY_MAX, NULL);
  text = inc_amount_sums_display (sums, FALSE);
  g_assert_cmpstr (text, ==, "27.021.597.764.222.973" NBSP "đ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/amount-sums/nothing-known", nothing_known_shows_nothing);
  g_test_add_func ("/base/amount-sums/currencies-apart", currencies_stay_apart);
  g_test_add_func ("/base/amount-sums/zero", zero_is_known);
  g_test_add_func ("/base/amount-sums/large", large_amounts_add_up);
  return g_test_run ();
}
