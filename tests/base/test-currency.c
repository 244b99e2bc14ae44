/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of currencies, and what people type for them. */
#include "config.h"

#include "inc-currency.h"

#include <string.h>

static void
test_table_is_in_order (void)
{
  g_assert_cmpuint (inc_currency_table_size, ==, 159);
  for (guint i = 0; i < inc_currency_table_size; i++)
    {
      const IncCurrency *currency = &inc_currency_table[i];

      g_assert_cmpuint (strlen (currency->code), ==, 3);
      g_assert_true (g_str_is_ascii (currency->code));
      g_assert_cmpstr (currency->name, !=, "");
      g_assert_cmpstr (currency->name_vi, !=, "");
      if (i > 0)
        g_assert_cmpstr (inc_currency_table[i - 1].code, <, currency->code);
      g_assert_true (inc_currency_find (currency->code) == currency);
      g_assert_true (inc_currency_find_typed (currency->code) == currency);
    }
}

static void
test_decimals_are_those_of_iso (void)
{
  static const struct
  {
    const char *codes;
    guint exponent;
    gint64 unit;
    guint n;
  } groups[] = {
    { "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF", 0, 1, 16 },
    { "BHD IQD JOD KWD LYD OMR TND", 3, 1000, 7 },
    { "USD EUR LAK HUF TWD IDR MGA MRU", 2, 100, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_auto(GStrv) codes = g_strsplit (groups[i].codes, " ", -1);
      guint n = 0;

      for (guint j = 0; codes[j] != NULL; j++)
        {
          g_assert_cmpuint (inc_currency_find (codes[j])->exponent, ==, groups[i].exponent);
          g_assert_cmpint (inc_currency_get_unit (inc_currency_find (codes[j])), ==, groups[i].unit);
        }
      for (guint j = 0; j < inc_currency_table_size; j++)
        n += inc_currency_table[j].exponent == groups[i].exponent;
      if (groups[i].n > 0)
        g_assert_cmpuint (n, ==, groups[i].n);
    }
}

static void
test_none_is_dong (void)
{
  g_assert_cmpstr (inc_currency_find (NULL)->code, ==, "VND");
  g_assert_cmpstr (inc_currency_find ("")->code, ==, "VND");
  g_assert_true (inc_currency_is_dong (inc_currency_find (NULL)));
  g_assert_false (inc_currency_is_dong (inc_currency_find ("USD")));
  g_assert_null (inc_currency_find ("usd"));
  g_assert_null (inc_currency_find ("ABC"));
  g_assert_null (inc_currency_find ("XAU"));
  g_assert_null (inc_currency_find ("USDT"));
}

static void
test_typed_forms (void)
{
  static const struct
  {
    const char *typed;
    const char *code;
  } rows[] = {
    { "usd", "USD" }, { " USD ", "USD" }, { "$", "USD" }, { "US$", "USD" }, { "đô la", "USD" },
    { "Đô la Mỹ", "USD" }, { "đô", "USD" },
    { "đ", "VND" }, { "₫", "VND" }, { "VNĐ", "VND" }, { "vnd", "VND" }, { "đồng", "VND" },
    { "€", "EUR" }, { "Euro", "EUR" }, { "£", "GBP" }, { "¥", "JPY" }, { "yên", "JPY" },
    { "nhân dân tệ", "CNY" }, { "RMB", "CNY" }, { "S$", "SGD" }, { "HK$", "HKD" }, { "₩", "KRW" },
    { "kwd", "KWD" },
    { "", NULL }, { "kg", NULL }, { "USDX", NULL }, { "đôn", NULL }, { "USD EUR", NULL }, { "$$", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const IncCurrency *currency = inc_currency_find_typed (rows[i].typed);

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (currency != NULL ? currency->code : NULL, ==, rows[i].code);
    }
}

static void
test_shared_sign_is_the_expected_ones (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
    const char *found;
  } rows[] = {
    { "$", "SGD", "SGD" }, { "$", "USD", "USD" }, { "$", "VND", "USD" }, { "us$", "SGD", "USD" },
    { "\u00A5", "CNY", "CNY" }, { "\u00A5", "JPY", "JPY" }, { "do la", "USD", "USD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *text = rows[i].text;

      g_assert_cmpstr (inc_currency_skip (&text, inc_currency_find (rows[i].expected))->code, ==,
                       rows[i].found);
      g_assert_cmpstr (text, ==, "");
    }
}

static void
test_common_ones_are_known (void)
{
  const char *const *codes = inc_currency_get_common ();

  g_assert_cmpstr (codes[0], ==, "VND");
  g_assert_cmpstr (codes[1], ==, "USD");
  for (guint i = 0; codes[i] != NULL; i++)
    g_assert_nonnull (inc_currency_find (codes[i]));
}

static void
test_name_is_in_the_language_of_the_window (void)
{
  g_assert_cmpstr (inc_currency_get_name (inc_currency_find ("USD")), ==, "US Dollar");
  g_setenv ("LANGUAGE", "vi", TRUE);
  g_setenv ("LC_ALL", "vi_VN.UTF-8", TRUE);
  g_assert_cmpstr (inc_currency_get_name (inc_currency_find ("USD")), ==, "Đô la Mỹ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/currency/table-is-in-order", test_table_is_in_order);
  g_test_add_func ("/base/currency/decimals-are-those-of-iso", test_decimals_are_those_of_iso);
  g_test_add_func ("/base/currency/none-is-dong", test_none_is_dong);
  g_test_add_func ("/base/currency/typed-forms", test_typed_forms);
  g_test_add_func ("/base/currency/shared-sign-is-the-expected-ones",
                   test_shared_sign_is_the_expected_ones);
  g_test_add_func ("/base/currency/common-ones-are-known", test_common_ones_are_known);
  g_test_add_func ("/base/currency/name-is-in-the-language-of-the-window",
                   test_name_is_in_the_language_of_the_window);
  return g_test_run ();
}
