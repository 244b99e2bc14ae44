/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts in any currency: exact text, exact values, what is refused and why, and the one rounding
 * into đồng. */
#include "config.h"

#include "inc-amount.h"

#define S "\u00A0"

typedef struct
{
  const char *text;
  const char *code;
  gint64 amount;
} Row;

static void
check_displayed (const Row *rows, gsize n, char *(*display) (gint64, const char *))
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *text = display (rows[i].amount, rows[i].code);

      g_assert_cmpstr (text, ==, rows[i].text);
    }
}

static void
test_display_has_the_decimals_of_its_currency (void)
{
  static const Row rows[] = {
    { "1.500.000" S "đ", NULL, 1500000 },
    { "1.500.000" S "đ", "", 1500000 },
    { "1.500.000" S "đ", "VND", 1500000 },
    { "1.200.000,50" S "USD", "USD", 120000050 },
    { "1.200.000" S "USD", "USD", 120000000 },
    { "0,05" S "USD", "USD", 5 },
    { "\u22120,05" S "USD", "USD", -5 },
    { "0" S "USD", "USD", 0 },
    { "1,250" S "KWD", "KWD", 1250 },
    { "1.250" S "JPY", "JPY", 1250 },
    { "1.250" S "ABC", "ABC", 1250 },
    { "90.071.992.547.409,91" S "USD", "USD", INC_MONEY_MAX },
    { "\u221292.233.720.368.547.758,08" S "EUR", "EUR", G_MININT64 },
  };
  static const Row numbers[] = {
    { "1.500.000", NULL, 1500000 }, { "\u22121.200,50", "USD", -120050 }, { "1.200", "USD", 120000 },
  };

  check_displayed (rows, G_N_ELEMENTS (rows), inc_amount_display);
  check_displayed (numbers, G_N_ELEMENTS (numbers), inc_amount_display_number);
}

static void
test_short_is_rounded_once (void)
{
  static const Row rows[] = {
    { "0" S "đ", NULL, 0 },
    { "999.999" S "đ", NULL, 999999 },
    { "1" S "triệu", NULL, 1000000 },
    { "1" S "triệu", NULL, 1049999 },
    { "1,1" S "triệu", NULL, 1050000 },
    { "999,9" S "triệu", NULL, 999949999 },
    { "1" S "tỷ", NULL, 999950000 },
    { "1" S "tỷ", NULL, 1049999999 },
    { "1,1" S "tỷ", NULL, 1050000000 },
    { "30,5" S "tỷ", NULL, 30500000000 },
    { "\u221230,5" S "tỷ", NULL, -30450000000 },
    { "1.234,6" S "tỷ", NULL, 1234560000000 },
    { "9.007.199,3" S "tỷ", NULL, INC_MONEY_MAX },
    { "1,2" S "triệu" S "USD", "USD", 120000050 },
    { "1" S "triệu" S "USD", "USD", 104999999 },
    { "1,1" S "triệu" S "USD", "USD", 105000000 },
    { "999.999,99" S "USD", "USD", 99999999 },
    { "2,5" S "tỷ" S "JPY", "JPY", 2450000000 },
    { "1,1" S "triệu" S "KWD", "KWD", 1050000000 },
    { "\u22121,1" S "triệu" S "USD", "USD", -105000000 },
  };

  check_displayed (rows, G_N_ELEMENTS (rows), inc_amount_display_short);
}

static void
test_parse_is_exact_in_its_currency (void)
{
  static const Row rows[] = {
    { "1.500.000", NULL, 1500000 },
    { "1.500.000,00 đ", "VND", 1500000 },
    { "₫ 1.500.000", "VND", 1500000 },
    { "VNĐ 30tr", NULL, 30000000 },
    { "1.200,50", "USD", 120050 },
    { "1200,5", "USD", 120050 },
    { "1.200", "USD", 120000 },
    { "1.200,50 USD", "USD", 120050 },
    { "USD 1.200,50", "USD", 120050 },
    { "$1.200,50", "USD", 120050 },
    { "US$ 1.200,50", "USD", 120050 },
    { "-$5", "USD", -500 },
    { "$ -5", "USD", -500 },
    { "\u22125 đô la Mỹ", "USD", -500 },
    { "1,2 triệu đô", "USD", 120000000 },
    { "1,25 triệu USD", "USD", 125000000 },
    { "2 triệu rưỡi", "USD", 250000000 },
    { "1 tỷ 500 triệu EUR", "EUR", 150000000000 },
    { "€ 500k", "EUR", 50000000 },
    { "1,250", "KWD", 1250 },
    { "1,25", "KWD", 1250 },
    { "S$ 10", "SGD", 1000 },
    { "$10", "SGD", 1000 },
    { "¥ 1.000", "JPY", 1000 },
    { "1.000.000 nhân dân tệ", "CNY", 100000000 },
    { "1.000,000 triệu", "USD", 100000000000 },
    { "90.071.992.547.409,91", "USD", INC_MONEY_MAX },
    { "-90.071.992.547.409,91", "USD", -INC_MONEY_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 amount = 42;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (inc_amount_parse (rows[i].text, rows[i].code, &amount), ==, INC_READING_DONE);
      g_assert_cmpint (amount, ==, rows[i].amount);
    }
}

static void
test_parse_says_why_not (void)
{
  static const struct
  {
    const char *text;
    const char *code;
    IncReading reading;
  } rows[] = {
    { NULL, NULL, INC_READING_UNREADABLE },
    { "", "USD", INC_READING_UNREADABLE },
    { "USD", "USD", INC_READING_UNREADABLE },
    { "5 kg", "USD", INC_READING_UNREADABLE },
    { "1.5", "USD", INC_READING_UNREADABLE },
    { "1,5 m", "USD", INC_READING_UNREADABLE },
    { "$3,000,000", "USD", INC_READING_UNREADABLE },
    { "1,5 abc", NULL, INC_READING_UNREADABLE },
    { "5", "ABC", INC_READING_UNREADABLE },
    { "1,5", NULL, INC_READING_TOO_FINE },
    { "1,500", NULL, INC_READING_TOO_FINE },
    { "1,000", NULL, INC_READING_TOO_FINE },
    { "1,200 USD", "USD", INC_READING_TOO_FINE },
    { "1,005", "USD", INC_READING_TOO_FINE },
    { "0,000001k", "USD", INC_READING_TOO_FINE },
    { "1,2345", "KWD", INC_READING_TOO_FINE },
    { "9.007.199.254.740.992", NULL, INC_READING_TOO_LARGE },
    { "90.071.992.547.409,92", "USD", INC_READING_TOO_LARGE },
    { "99999999999999999999999", "USD", INC_READING_TOO_LARGE },
    { "9.007.199 tỷ rưỡi", NULL, INC_READING_TOO_LARGE },
    { "500 USD", NULL, INC_READING_OTHER_CURRENCY },
    { "$500", "VND", INC_READING_OTHER_CURRENCY },
    { "500 đ", "USD", INC_READING_OTHER_CURRENCY },
    { "S$ 500", "USD", INC_READING_OTHER_CURRENCY },
    { "USD 500 EUR", "USD", INC_READING_OTHER_CURRENCY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 amount = 42;

      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (inc_amount_parse (rows[i].text, rows[i].code, &amount), ==, rows[i].reading);
      g_assert_cmpint (amount, ==, 42);
    }
}

static void
test_parse_any_goes_by_the_sign (void)
{
  static const struct
  {
    const char *text;
    const char *code;
    gint64 amount;
    const char *found;
  } rows[] = {
    { "$3,000,000", NULL, 300000000, "USD" },
    { "$1200000", NULL, 120000000, "USD" },
    { "$3,000,000.50", NULL, 300000050, "USD" },
    { "US$1.5M", NULL, 150000000, "USD" },
    { "$1.5 million", NULL, 150000000, "USD" },
    { "$2bn", NULL, 200000000000, "USD" },
    { "$500k", NULL, 50000000, "USD" },
    { "$1,234", NULL, 123400, "USD" },
    { "$1.50", NULL, 150, "USD" },
    { "$1.234.567", NULL, 123456700, "USD" },
    { "$1,5 triệu", NULL, 150000000, "USD" },
    { "-$3,000", NULL, -300000, "USD" },
    { "S$2,500,000", NULL, 250000000, "SGD" },
    { "3,000,000 USD", NULL, 300000000, "USD" },
    { "USD 3.000.000", NULL, 300000000, "USD" },
    { "1,200 USD", NULL, 120000, "USD" },
    { "1,20 USD", NULL, 120, "USD" },
    { "1.20 USD", NULL, 120, "USD" },
    { "1.200 USD", NULL, 120000, "USD" },
    { "€1.200.000", NULL, 120000000, "EUR" },
    { "1,234,567", NULL, 1234567, "VND" },
    { "1.234.567", NULL, 1234567, "VND" },
    { "1.234", NULL, 1234, "VND" },
    { "1,234", NULL, 1234, "VND" },
    { "1.234", "USD", 123400, "USD" },
    { "1200000", "USD", 120000000, "USD" },
    { "1,5 tỷ", "USD", 150000000000, "USD" },
    { "1,5 tỷ đồng", "USD", 1500000000, "VND" },
    { "30 million VND", NULL, 30000000, "VND" },
    { "¥ 1.000", "CNY", 100000, "CNY" },
  };
  static const struct
  {
    const char *text;
    IncReading reading;
  } refused[] = {
    { NULL, INC_READING_UNREADABLE },
    { "undisclosed", INC_READING_UNREADABLE },
    { "$1.234", INC_READING_TOO_FINE },
    { "$3,00,000", INC_READING_UNREADABLE },
    { "$1,234.567", INC_READING_TOO_FINE },
    { "$3-5M", INC_READING_UNREADABLE },
    { "1,5", INC_READING_TOO_FINE },
    { "$99,999,999,999,999,999", INC_READING_TOO_LARGE },
  };
  const IncCurrency *found;
  gint64 amount;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (inc_amount_parse_any (rows[i].text, rows[i].code, &amount, &found), ==,
                       INC_READING_DONE);
      g_assert_cmpint (amount, ==, rows[i].amount);
      g_assert_cmpstr (found->code, ==, rows[i].found);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      amount = 42;
      g_test_message ("%s", refused[i].text);
      g_assert_cmpint (inc_amount_parse_any (refused[i].text, NULL, &amount, &found), ==, refused[i].reading);
      g_assert_cmpint (amount, ==, 42);
    }
  g_assert_cmpint (inc_amount_parse_any ("5", "ABC", &amount, &found), ==, INC_READING_UNREADABLE);
}

static gint64
random_amount (void)
{
  guint64 bits = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();

  return (gint64) bits >> g_test_rand_int_range (11, 60);
}

static void
test_what_is_shown_can_be_read (void)
{
  for (guint i = 0; i < 2000; i++)
    {
      const char *code = inc_currency_table[i % inc_currency_table_size].code;
      const gint64 amount = random_amount ();
      g_autofree char *shown = inc_amount_display (amount, code);
      g_autofree char *number = inc_amount_display_number (amount, code);
      gint64 back = 0, back_number = 0;

      g_assert_cmpint (inc_amount_parse (shown, code, &back), ==, INC_READING_DONE);
      g_assert_cmpint (back, ==, amount);
      g_assert_cmpint (inc_amount_parse (number, code, &back_number), ==, INC_READING_DONE);
      g_assert_cmpint (back_number, ==, amount);
    }
}

/* Pieces in any order: whatever is read reads the same when it is shown, and stays within bounds. */
static void
test_any_pieces_are_read_or_refused (void)
{
  static const char *const pieces[] = {
    "1", "25", "300", "000", ".", ",", " ", "-", "\u2212", "$", "US$", "€", "đ", "₫", "USD", "tỷ", "tr", "k", "M", "rưỡi",
    "million", "đô la", "9007199254740991", "\u00A0", "\xff", "𠀀",
  };
  guint n_read = 0;

  for (guint i = 0; i < 50000; i++)
    {
      const char *code = inc_currency_table[g_test_rand_int_range (0, inc_currency_table_size)].code;
      g_autoptr(GString) text = g_string_new (NULL);
      const IncCurrency *found = NULL;
      gint64 amount = 42, any = 42, back = 0;

      for (int n = g_test_rand_int_range (1, 7); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (inc_amount_parse (text->str, code, &amount) == INC_READING_DONE)
        {
          g_autofree char *shown = inc_amount_display (amount, code);

          g_assert_cmpint (inc_amount_parse (shown, code, &back), ==, INC_READING_DONE);
          g_assert_cmpint (back, ==, amount);
          g_assert_cmpint (ABS (amount), <=, INC_MONEY_MAX);
          n_read++;
        }
      else
        g_assert_cmpint (amount, ==, 42);
      if (inc_amount_parse_any (text->str, code, &any, &found) == INC_READING_DONE)
        g_assert_cmpint (ABS (any), <=, INC_MONEY_MAX);
      else
        g_assert_true (any == 42 && found == NULL);
    }
  g_assert_cmpuint (n_read, >, 500);
}

static void
test_to_vnd_is_rounded_once_away_from_zero (void)
{
  static const struct
  {
    gint64 amount;
    const char *code;
    gint64 rate;
    gint64 vnd;
  } rows[] = {
    { 120000000, "USD", 25450500000, 30540600000 },
    { 1, "USD", 25450500000, 255 },        /* 254,505 */
    { 1, "USD", 50000000, 1 },             /* 0,5 */
    { -1, "USD", 50000000, -1 },
    { 1, "USD", 49999999, 0 },
    { -1, "USD", 49999999, 0 },
    { 3, "USD", 50000000, 2 },             /* 1,5 */
    { 5, "USD", 50000000, 3 },             /* 2,5: not to the even */
    { -5, "USD", 50000000, -3 },
    { 1, "KWD", 500000000, 1 },
    { 1, "KWD", 499999999, 0 },
    { 100, "JPY", 165432100, 16543 },
    { 0, "USD", 25450500000, 0 },
    { 1500000, "VND", 0, 1500000 },
    { 1500000, NULL, INC_MONEY_MAX, 1500000 },
    { INC_MONEY_MAX, "USD", 100000000, INC_MONEY_MAX },
    { -INC_MONEY_MAX, "USD", 100000000, -INC_MONEY_MAX },
    { INC_MONEY_MAX, NULL, 1, INC_MONEY_MAX },
    { 900719925474099, "USD", 1000000000, 9007199254740990 },
  };
  static const struct
  {
    gint64 amount;
    const char *code;
    gint64 rate;
  } refused[] = {
    { INC_MONEY_MAX, "USD", 100000001 },
    { -INC_MONEY_MAX, "USD", 100000001 },
    { INC_MONEY_MAX, "JPY", INC_MONEY_MAX },
    { INC_MONEY_MAX + 1, "VND", 1000000 },
    { G_MININT64, "USD", 1 },
    { G_MININT64, NULL, 1 },
    { 100, "USD", 0 },
    { 100, "USD", -1 },
    { 100, "USD", G_MININT64 },
    { 100, "ABC", 1000000 },
  };
  gint64 vnd;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      vnd = 42;
      g_assert_true (inc_amount_to_vnd (rows[i].amount, rows[i].code, rows[i].rate, &vnd));
      g_assert_cmpint (vnd, ==, rows[i].vnd);
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      vnd = 42;
      g_assert_false (inc_amount_to_vnd (refused[i].amount, refused[i].code, refused[i].rate, &vnd));
      g_assert_cmpint (vnd, ==, 42);
    }
}

/* Digit by digit, as on paper: the whole part and whether the rest is at least a half. */
static gint64
divide_on_paper (gint64 amount, gint64 rate, guint n_decimals)
{
  guint digits[64] = { 0 };
  guint64 left = amount < 0 ? -(guint64) amount : (guint64) amount;
  gint64 whole = 0;

  for (guint i = 0; left > 0; i++, left /= 10)
    {
      guint64 right = rate;

      for (guint j = i; right > 0; j++, right /= 10)
        digits[j] += left % 10 * (right % 10);
    }
  for (guint i = 0; i + 1 < G_N_ELEMENTS (digits); i++)
    {
      digits[i + 1] += digits[i] / 10;
      digits[i] %= 10;
    }
  for (guint i = G_N_ELEMENTS (digits); i-- > n_decimals;)
    {
      if (whole > INC_MONEY_MAX)
        return G_MAXINT64;
      whole = whole * 10 + digits[i];
    }
  whole += digits[n_decimals - 1] >= 5;
  return whole > INC_MONEY_MAX ? G_MAXINT64 : amount < 0 ? -whole : whole;
}

static void
test_to_vnd_is_as_on_paper (void)
{
  static const char *const codes[] = { "JPY", "USD", "KWD" };
  guint n_done = 0, n_refused = 0;

  for (guint i = 0; i < 20000; i++)
    {
      const IncCurrency *currency = inc_currency_find (codes[i % 3]);
      const gint64 amount = random_amount (), size = random_amount (), rate = size < 0 ? -size : size + 1;
      const gint64 expected = divide_on_paper (amount, rate, 6 + currency->exponent);
      gint64 vnd = 42;

      if (inc_amount_to_vnd (amount, currency->code, rate, &vnd))
        {
          g_assert_cmpint (vnd, ==, expected);
          n_done++;
        }
      else
        {
          g_assert_cmpint (expected, ==, G_MAXINT64);
          n_refused++;
        }
    }
  g_assert_cmpuint (n_done, >, 1000);
  g_assert_cmpuint (n_refused, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/amount/display-has-the-decimals-of-its-currency",
                   test_display_has_the_decimals_of_its_currency);
  g_test_add_func ("/base/amount/short-is-rounded-once", test_short_is_rounded_once);
  g_test_add_func ("/base/amount/parse-is-exact-in-its-currency", test_parse_is_exact_in_its_currency);
  g_test_add_func ("/base/amount/parse-says-why-not", test_parse_says_why_not);
  g_test_add_func ("/base/amount/parse-any-goes-by-the-sign", test_parse_any_goes_by_the_sign);
  g_test_add_func ("/base/amount/what-is-shown-can-be-read", test_what_is_shown_can_be_read);
  g_test_add_func ("/base/amount/any-pieces-are-read-or-refused", test_any_pieces_are_read_or_refused);
  g_test_add_func ("/base/amount/to-vnd-is-rounded-once-away-from-zero",
                   test_to_vnd_is_rounded_once_away_from_zero);
  g_test_add_func ("/base/amount/to-vnd-is-as-on-paper", test_to_vnd_is_as_on_paper);
  return g_test_run ();
}
