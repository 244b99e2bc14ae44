/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts in words, Vietnamese and English, exactly. */
#include "config.h"

#include "inc-amount-words.h"

#include "inc-money.h"
#include "inc-test-rows.h"

#include <string.h>

typedef struct
{
  gint64 amount;
  const char *code;
  const char *words;
} Row;

static void
test_vietnamese_dong (void)
{
  static const Row rows[] = {
    { 0, NULL, "Không đồng" },
    { 1, NULL, "Một đồng" },
    { 10, NULL, "Mười đồng" },
    { 14, NULL, "Mười bốn đồng" },
    { 15, NULL, "Mười lăm đồng" },
    { 31, NULL, "Ba mươi mốt đồng" },
    { 34, NULL, "Ba mươi tư đồng" },
    { 35, NULL, "Ba mươi lăm đồng" },
    { 40, NULL, "Bốn mươi đồng" },
    { 305, NULL, "Ba trăm linh năm đồng" },
    { 304, NULL, "Ba trăm linh bốn đồng" },
    { 301, NULL, "Ba trăm linh một đồng" },
    { 7000, NULL, "Bảy nghìn đồng" },
    { 7003, NULL, "Bảy nghìn không trăm linh ba đồng" },
    { 7013, NULL, "Bảy nghìn không trăm mười ba đồng" },
    { 6000021, NULL, "Sáu triệu không trăm hai mươi mốt đồng" },
    { 1245000000, NULL, "Một tỷ hai trăm bốn mươi lăm triệu đồng" },
    { 2000000007, "VND", "Hai tỷ không trăm linh bảy đồng" },
    { 5000000000000, NULL, "Năm nghìn tỷ đồng" },
    { 5000000000000000, NULL, "Năm triệu tỷ đồng" },
    { 5000003000000000, NULL, "Năm triệu không trăm linh ba tỷ đồng" },
    { -21000, NULL, "Âm hai mươi mốt nghìn đồng" },
    { -INC_MONEY_MAX, NULL, "Âm chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu "
                            "bảy trăm bốn mươi nghìn chín trăm chín mươi mốt đồng" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = inc_amount_words_vi (rows[i].amount, rows[i].code, INC_WORDS_LINH);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_vietnamese_of_the_south (void)
{
  static const Row rows[] = {
    { 305, NULL, "Ba trăm lẻ năm đồng" },
    { 1001, NULL, "Một nghìn không trăm lẻ một đồng" },
    { 3000000000007, NULL, "Ba nghìn tỷ không trăm lẻ bảy đồng" },
    { 10205, "USD", "Một trăm lẻ hai đô la Mỹ và năm xu" },
    { 315, NULL, "Ba trăm mười lăm đồng" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = inc_amount_words_vi (rows[i].amount, rows[i].code, INC_WORDS_LE);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_vietnamese_of_other_currencies (void)
{
  static const Row rows[] = {
    { 120000000, "USD", "Một triệu hai trăm nghìn đô la Mỹ" },
    { 120000025, "USD", "Một triệu hai trăm nghìn đô la Mỹ và hai mươi lăm xu" },
    { 50, "USD", "Không đô la Mỹ và năm mươi xu" },
    { -101, "EUR", "Âm một euro và một xu" },
    { 1005, "JPY", "Một nghìn không trăm linh năm yên Nhật" },
    { 10050, "CNY", "Một trăm phẩy năm nhân dân tệ" },
    { 10005, "CNY", "Một trăm phẩy không năm nhân dân tệ" },
    { 10000, "CNY", "Một trăm nhân dân tệ" },
    { 1250, "KWD", "Một phẩy hai năm KWD" },
    { 7, "ABC", "Bảy ABC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = inc_amount_words_vi (rows[i].amount, rows[i].code, INC_WORDS_LINH);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_english (void)
{
  static const Row rows[] = {
    { 0, NULL, "Zero Vietnamese dong" },
    { 1, NULL, "One Vietnamese dong" },
    { 13, NULL, "Thirteen Vietnamese dong" },
    { 40, NULL, "Forty Vietnamese dong" },
    { 1200, NULL, "One thousand two hundred Vietnamese dong" },
    { 1245000000, NULL, "One billion two hundred forty-five million Vietnamese dong" },
    { 1000005, NULL, "One million five Vietnamese dong" },
    { -INC_MONEY_MAX, NULL, "Minus nine quadrillion seven trillion one hundred ninety-nine billion two hundred fifty-four "
                            "million seven hundred forty thousand nine hundred ninety-one Vietnamese dong" },
    { 100, "USD", "One US dollar" },
    { 101, "USD", "One US dollar and one cent" },
    { 120050, "USD", "One thousand two hundred US dollars and fifty cents" },
    { 50, "GBP", "Zero pounds sterling and fifty pence" },
    { 100, "CHF", "One Swiss franc" },
    { 105, "CHF", "One point zero five Swiss francs" },
    { 1250, "KWD", "One point two five KWD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *words = inc_amount_words_en (rows[i].amount, rows[i].code);

      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_shared_vectors (void)
{
  g_autoptr(GPtrArray) rows = inc_test_rows_shared ("amount-in-words.csv", 3);

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      GStrv row = g_ptr_array_index (rows, i);
      const gint64 amount = g_ascii_strtoll (row[0], NULL, 10);
      g_autofree char *words = inc_amount_words_vi (amount, NULL, INC_WORDS_LINH);
      g_autofree char *grouped = inc_number_display (amount);

      g_assert_cmpstr (words, ==, row[2]);
      g_assert_cmpstr (grouped, ==, row[1]);
    }
}

/* ---- what was said is heard again ---- */

static const char *const heard_digits[] = {
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", NULL,
};

static int
hear_digit (const char *word)
{
  for (int i = 0; heard_digits[i] != NULL; i++)
    if (g_str_equal (word, heard_digits[i]))
      return i;
  return g_str_equal (word, "mốt") ? 1 : g_str_equal (word, "tư") ? 4 : g_str_equal (word, "lăm") ? 5 : -1;
}

/* 0 for tỷ. */
static guint64
hear_size (const char *word)
{
  static const char *const words[] = { "mươi", "trăm", "nghìn", "triệu", NULL };
  static const guint64 sizes[] = { 10, 100, 1000, 1000000 };

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (word, words[i]))
      return sizes[i];
  g_assert_cmpstr (word, ==, "tỷ");
  return 0;
}

/* Each word but a digit multiplies what it stands behind: the value, by another road than the one it
 * was said by. */
static guint64
hear (const char *words)
{
  g_autofree char *lower = g_utf8_strdown (words, -1);
  g_auto(GStrv) said = g_strsplit (lower, " ", -1);
  guint64 total = 0, billions = 0, group = 0, digit = 0;

  for (guint i = 0; said[i] != NULL; i++)
    {
      if (g_str_equal (said[i], "đồng"))
        break;
      if (hear_digit (said[i]) >= 0)
        digit = hear_digit (said[i]);
      else if (g_str_equal (said[i], "mười"))
        group += 10;
      else if (!g_str_equal (said[i], "linh"))
        {
          const guint64 times = hear_size (said[i]);

          if (times == 10 || times == 100)
            group += digit * times;
          else if (times > 0)
            total += (group + digit) * times;
          else
            {
              billions = total + group + digit;
              total = 0;
            }
          if (times == 0 || times > 100)
            group = 0;
          digit = 0;
        }
    }
  return billions * 1000000000 + total + group + digit;
}

static void
test_what_is_said_is_heard_again (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64) (guint32) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      const gint64 amount = i < 2000 ? (gint64) i : (gint64) (bits >> g_test_rand_int_range (11, 60));
      g_autofree char *words = inc_amount_words_vi (amount, NULL, INC_WORDS_LINH);

      g_assert_cmpint (hear (words), ==, amount);
      g_assert_null (strstr (words, "  "));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/amount-words/vietnamese-dong", test_vietnamese_dong);
  g_test_add_func ("/base/amount-words/vietnamese-of-the-south", test_vietnamese_of_the_south);
  g_test_add_func ("/base/amount-words/vietnamese-of-other-currencies", test_vietnamese_of_other_currencies);
  g_test_add_func ("/base/amount-words/english", test_english);
  g_test_add_func ("/base/amount-words/shared-vectors", test_shared_vectors);
  g_test_add_func ("/base/amount-words/what-is-said-is-heard-again", test_what_is_said_is_heard_again);
  return g_test_run ();
}
