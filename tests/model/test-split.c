/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Parts add up to the whole, to the last unit, and who gets the last unit is always the same. */
#include "config.h"

#include "inc-money.h"
#include "inc-split.h"

static void
assert_parts (const gint64 *parts, guint n, const char *expected)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", parts[i]);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_shares (void)
{
  static const struct
  {
    gint64 amount;
    gint64 shares[3];
    const char *parts;
  } rows[] = {
    { 100, { 500000, 300000, 200000 }, "50 30 20" },
    { 100, { 333333, 333333, 333334 }, "33 33 34" },
    { 1, { 333333, 333333, 333334 }, "0 0 1" },
    { 1, { 500000, 500000, 0 }, "1 0 0" },
    { 2, { 250000, 250000, 500000 }, "1 0 1" },
    { 3, { 500000, 500000, 0 }, "2 1 0" },
    { 0, { 500000, 500000, 0 }, "0 0 0" },
    { -3, { 500000, 500000, 0 }, "-2 -1 0" },
    { G_GINT64_CONSTANT (123456789012345), { 333333, 333333, 333334 }, "41152221851852 41152221851852 41152345308641" },
    { G_GINT64_CONSTANT (999999999999999), { 1, 999998, 1 }, "1000000000 999997999999999 1000000000" },
    { INC_MONEY_MAX, { 700000, 200000, 100000 }, "6305039478318694 1801439850948198 900719925474099" },
    { -INC_MONEY_MAX, { 700000, 200000, 100000 }, "-6305039478318694 -1801439850948198 -900719925474099" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 parts[3];

      g_assert_true (inc_split_by_shares (rows[i].amount, rows[i].shares, 3, parts));
      assert_parts (parts, 3, rows[i].parts);
      g_assert_cmpint (inc_split_get_rest (rows[i].amount, parts, 3), ==, 0);
    }
}

static void
test_weights (void)
{
  const gint64 large[] = { INC_MONEY_MAX, INC_MONEY_MAX, INC_MONEY_MAX - 1 };
  const gint64 bills[] = { 7, 0, 3 };
  gint64 parts[3];

  g_assert_true (inc_split (G_GINT64_CONSTANT (100000000000001), large, 3, parts));
  assert_parts (parts, 3, "33333333333334 33333333333334 33333333333333");
  g_assert_true (inc_split (G_MAXINT64, bills, 3, parts));
  assert_parts (parts, 3, "6456360425798343065 0 2767011611056432742");
}

static void
test_refusals (void)
{
  gint64 parts[] = { 5, 6 };

  g_assert_false (inc_split (10, (const gint64[]) { 0, 0 }, 2, parts));
  g_assert_false (inc_split (10, (const gint64[]) { 2, -1 }, 2, parts));
  g_assert_false (inc_split (10, NULL, 0, parts));
  g_assert_false (inc_split_by_shares (10, (const gint64[]) { 500000, 499999 }, 2, parts));
  g_assert_false (inc_split_by_shares (10, (const gint64[]) { 1000001, 0 }, 2, parts));
  g_assert_false (inc_split_by_shares (10, (const gint64[]) { 1000001, -1 }, 2, parts));
  assert_parts (parts, 2, "5 6");
}

static void
test_evenly (void)
{
  gint64 parts[7];

  inc_split_evenly (G_GINT64_CONSTANT (100000000000003), 7, parts);
  assert_parts (parts, 7, "14285714285715 14285714285715 14285714285715 14285714285715 14285714285715 14285714285714 "
                          "14285714285714");
  g_assert_cmpint (inc_split_get_rest (G_GINT64_CONSTANT (100000000000003), parts, 7), ==, 0);
  inc_split_evenly (-5, 3, parts);
  assert_parts (parts, 3, "-2 -2 -1");
  inc_split_evenly (2, 3, parts);
  assert_parts (parts, 3, "1 1 0");
}

static void
test_rest (void)
{
  g_assert_cmpint (inc_split_get_rest (100, (const gint64[]) { 60, 30 }, 2), ==, 10);
  g_assert_cmpint (inc_split_get_rest (100, (const gint64[]) { 60, 50 }, 2), ==, -10);
  g_assert_cmpint (inc_split_get_rest (100, NULL, 0), ==, 100);
}

/* Of any amount and any weights: nothing is lost, and no part is a unit or more from what is exact. */
static void
test_random (void)
{
  for (guint round = 0; round < 20000; round++)
    {
      const guint n = g_test_rand_int_range (1, 9);
      const gint64 amount = g_test_rand_double_range (-INC_MONEY_MAX, INC_MONEY_MAX);
      gint64 weights[8], parts[8], sum = 0;

      for (guint i = 0; i < n; i++)
        sum += weights[i] = g_test_rand_int_range (i == 0 ? 1 : 0, G_MAXINT32);
      g_assert_true (inc_split (amount, weights, n, parts));
      g_assert_cmpint (inc_split_get_rest (amount, parts, n), ==, 0);
      for (guint i = 0; i < n; i++)
        {
          const __int128 error = (__int128) parts[i] * sum - (__int128) amount * weights[i];

          g_assert_true (error > -sum && error < sum);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/split/shares", test_shares);
  g_test_add_func ("/model/split/weights", test_weights);
  g_test_add_func ("/model/split/refusals", test_refusals);
  g_test_add_func ("/model/split/evenly", test_evenly);
  g_test_add_func ("/model/split/rest", test_rest);
  g_test_add_func ("/model/split/random", test_random);
  return g_test_run ();
}
