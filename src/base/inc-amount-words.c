/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-amount-words: numbers are said in groups of three from the left.  Above a tỷ the groups begin
 * anew: nghìn tỷ, triệu tỷ.
 *
 * * A currency whose parts have a name here says them (mười xu); any other says its decimals one by
 * one (phẩy hai năm). */
#include "config.h"

#include "inc-amount-words.h"

#include "inc-currency.h"
#include "inc-text.h"

#include <string.h>

#define BILLION G_GUINT64_CONSTANT (1000000000)

typedef struct
{
  const char code[4];
  const char *vi, *vi_part; /* the part NULL: it has no name */
  const char *en_one, *en_many;
  const char *en_part_one, *en_part_many;
} Unit;

static const Unit units[] = {
  { "VND", "đồng", NULL, "Vietnamese dong", "Vietnamese dong", NULL, NULL },
  { "USD", "đô la Mỹ", "xu", "US dollar", "US dollars", "cent", "cents" },
  { "EUR", "euro", "xu", "euro", "euros", "cent", "cents" },
  { "GBP", "bảng Anh", "xu", "pound sterling", "pounds sterling", "penny", "pence" },
  { "JPY", "yên Nhật", NULL, "Japanese yen", "Japanese yen", NULL, NULL },
  { "KRW", "won Hàn Quốc", NULL, "South Korean won", "South Korean won", NULL, NULL },
  { "CNY", "nhân dân tệ", NULL, "Chinese yuan", "Chinese yuan", NULL, NULL },
  { "SGD", "đô la Singapore", "xu", "Singapore dollar", "Singapore dollars", "cent", "cents" },
  { "AUD", "đô la Úc", "xu", "Australian dollar", "Australian dollars", "cent", "cents" },
  { "CAD", "đô la Canada", "xu", "Canadian dollar", "Canadian dollars", "cent", "cents" },
  { "HKD", "đô la Hồng Kông", "xu", "Hong Kong dollar", "Hong Kong dollars", "cent", "cents" },
  { "NZD", "đô la New Zealand", "xu", "New Zealand dollar", "New Zealand dollars", "cent", "cents" },
  { "TWD", "đô la Đài Loan", NULL, "New Taiwan dollar", "New Taiwan dollars", NULL, NULL },
  { "THB", "baht Thái Lan", NULL, "Thai baht", "Thai baht", NULL, NULL },
  { "CHF", "franc Thụy Sĩ", NULL, "Swiss franc", "Swiss francs", NULL, NULL },
  { "INR", "rupee Ấn Độ", NULL, "Indian rupee", "Indian rupees", NULL, NULL },
};

/* What a person prefers on the screen; papers say theirs. */
static int preferred_zero = INC_WORDS_LINH;
static int preferred_language = INC_WORDS_VIETNAMESE;

static const char *const vi_digits[] = {
  "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
};

static const char *const en_numbers[] = {
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
};

static const char *const en_tens[] = {
  NULL, NULL, "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
};

static void
say (GString *out, const char *word)
{
  if (out->len > 0)
    g_string_append_c (out, ' ');
  g_string_append (out, word);
}

/* ---- Vietnamese ---- */

/* The last digit behind the ten. */
static const char *
get_last_digit (guint tens, guint digit)
{
  if (digit == 1 && tens >= 2)
    return "mốt";
  if (digit == 4 && tens >= 2)
    return "tư";
  if (digit == 5 && tens >= 1)
    return "lăm";
  return vi_digits[digit];
}

/* 1 to 999; inner: something was said before it, so that its empty hundred is said too. */
static void
say_group_vi (GString *out, guint group, gboolean inner, IncWordsZero zero)
{
  const guint hundreds = group / 100, tens = group / 10 % 10, digit = group % 10;
  const gboolean has_hundreds = hundreds > 0 || inner;

  if (has_hundreds)
    {
      say (out, vi_digits[hundreds]);
      say (out, "trăm");
    }
  if (tens == 1)
    say (out, "mười");
  else if (tens > 1)
    {
      say (out, vi_digits[tens]);
      say (out, "mươi");
    }
  else if (digit > 0 && has_hundreds)
    say (out, zero == INC_WORDS_LE ? "lẻ" : "linh");
  if (digit > 0)
    say (out, get_last_digit (tens, digit));
}

static void
say_number_vi (GString *out, guint64 number, gboolean inner, IncWordsZero zero)
{
  static const struct
  {
    guint64 size;
    const char *word;
  } groups[] = { { 1000000, "triệu" }, { 1000, "nghìn" }, { 1, NULL } };

  if (number >= BILLION)
    {
      say_number_vi (out, number / BILLION, inner, zero);
      say (out, "tỷ");
      number %= BILLION;
      inner = TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const guint group = number / groups[i].size % 1000;

      if (group == 0)
        continue;
      say_group_vi (out, group, inner, zero);
      if (groups[i].word != NULL)
        say (out, groups[i].word);
      inner = TRUE;
    }
}

static void
say_whole_vi (GString *out, guint64 number, IncWordsZero zero)
{
  if (number == 0)
    say (out, vi_digits[0]);
  else
    say_number_vi (out, number, FALSE, zero);
}

/* ---- English ---- */

static void
say_group_en (GString *out, guint group)
{
  if (group >= 100)
    {
      say (out, en_numbers[group / 100]);
      say (out, "hundred");
      group %= 100;
    }
  if (group >= 20)
    {
      say (out, en_tens[group / 10]);
      if (group % 10 > 0)
        g_string_append_printf (out, "-%s", en_numbers[group % 10]);
    }
  else if (group > 0)
    say (out, en_numbers[group]);
}

static void
say_whole_en (GString *out, guint64 number)
{
  static const char *const scales[] = {
    NULL, "thousand", "million", "billion", "trillion", "quadrillion", "quintillion",
  };
  guint64 size = G_GUINT64_CONSTANT (1000000000000000000);

  if (number == 0)
    say (out, en_numbers[0]);
  for (guint i = G_N_ELEMENTS (scales); i-- > 0; size /= 1000)
    {
      const guint group = number / size % 1000;

      if (group == 0)
        continue;
      say_group_en (out, group);
      if (scales[i] != NULL)
        say (out, scales[i]);
    }
}

/* ---- both ---- */

static const Unit *
find_unit (const IncCurrency *currency)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].code, currency->code) == 0)
      return &units[i];
  return NULL;
}

/* The decimals one by one, without closing zeros. */
static void
say_decimals (GString *out, guint64 part, guint exponent, const char *point, const char *const *digits)
{
  g_autofree char *text = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) exponent, part);
  gsize n = strlen (text);

  if (part == 0)
    return;
  while (text[n - 1] == '0')
    n--;
  say (out, point);
  for (gsize i = 0; i < n; i++)
    say (out, digits[text[i] - '0']);
}

static char *
capitalise (GString *out)
{
  g_autofree char *text = g_string_free (out, FALSE);
  g_autofree char *first = g_utf8_strup (text, g_utf8_next_char (text) - text);

  return g_strconcat (first, g_utf8_next_char (text), NULL);
}

/* An amount taken apart; a code that nobody knows has no decimals and no words. */
typedef struct
{
  const Unit *unit; /* NULL: the code is said */
  const char *code;
  guint exponent;
  guint64 whole;
  guint64 part;
} Parts;

static Parts
take_apart (gint64 amount, const char *code)
{
  const IncCurrency *currency = inc_currency_find (code);
  const guint64 size = amount < 0 ? -(guint64) amount : (guint64) amount;
  const guint64 one = currency != NULL ? inc_currency_get_unit (currency) : 1;

  return (Parts) {
    .unit = currency != NULL ? find_unit (currency) : NULL,
    .code = currency != NULL ? currency->code : code,
    .exponent = currency != NULL ? currency->exponent : 0,
    .whole = size / one,
    .part = size % one,
  };
}

char *
inc_amount_words_vi (gint64 amount, const char *code, IncWordsZero zero)
{
  const Parts parts = take_apart (amount, code);
  const gboolean named = parts.unit != NULL && parts.unit->vi_part != NULL;
  GString *out = g_string_new (amount < 0 ? "âm" : NULL);

  say_whole_vi (out, parts.whole, zero);
  if (!named)
    say_decimals (out, parts.part, parts.exponent, "phẩy", vi_digits);
  say (out, parts.unit != NULL ? parts.unit->vi : parts.code);
  if (named && parts.part > 0)
    {
      say (out, "và");
      say_whole_vi (out, parts.part, zero);
      say (out, parts.unit->vi_part);
    }
  return capitalise (out);
}

char *
inc_amount_words_en (gint64 amount, const char *code)
{
  const Parts parts = take_apart (amount, code);
  const gboolean named = parts.unit != NULL && parts.unit->en_part_one != NULL;
  const gboolean one = parts.whole == 1 && (named || parts.part == 0);
  GString *out = g_string_new (amount < 0 ? "minus" : NULL);

  say_whole_en (out, parts.whole);
  if (!named)
    say_decimals (out, parts.part, parts.exponent, "point", en_numbers);
  if (parts.unit != NULL)
    say (out, one ? parts.unit->en_one : parts.unit->en_many);
  else
    say (out, parts.code);
  if (named && parts.part > 0)
    {
      say (out, "and");
      say_whole_en (out, parts.part);
      say (out, parts.part == 1 ? parts.unit->en_part_one : parts.unit->en_part_many);
    }
  return capitalise (out);
}

char *
inc_amount_words (gint64 amount, const char *code)
{
  const IncWordsLanguage language = g_atomic_int_get (&preferred_language);
  g_autofree char *vi = inc_amount_words_vi (amount, code, g_atomic_int_get (&preferred_zero));
  g_autofree char *en = inc_amount_words_en (amount, code);

  if (language == INC_WORDS_BOTH)
    return g_strdup_printf ("%s / %s", vi, en);
  return language == INC_WORDS_ENGLISH ? g_steal_pointer (&en) : g_steal_pointer (&vi);
}

void
inc_amount_words_set_style (IncWordsLanguage language, IncWordsZero zero)
{
  g_atomic_int_set (&preferred_language, language);
  g_atomic_int_set (&preferred_zero, zero);
}
