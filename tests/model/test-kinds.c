/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The ten kinds: what each reads, keeps and shows. */
#include "config.h"

#include "inc-kind.h"

static const IncChoice stages[] = { { 1, "idea", "Idea" }, { 2, "on_market", "On the market" }, { 0 } };

static IncField
field_of (IncKindId kind, IncFieldFlags flags)
{
  return (IncField) { .name = "field", .label = "Field", .kind = kind, .flags = flags, .choices = stages };
}

/* kept NULL: refused with a sentence. */
static const struct
{
  IncKindId kind;
  IncFieldFlags flags;
  const char *typed;
  const char *kept; /* integers as digits */
  const char *shown;
} cases[] = {
  { INC_KIND_TEXT, 0, "  Lúa Xanh \n AI ", "Lúa Xanh   AI", "Lúa Xanh   AI" },
  { INC_KIND_TEXT, 0, "Lu\xcc\x81" "a", "Lúa", "Lúa" },
  { INC_KIND_TEXT, 0, "broken \xff", NULL, NULL },
  { INC_KIND_NOTE, 0, "một\r\nhai", "một\nhai", "một\nhai" },
  { INC_KIND_NOTE, 0, "\xc3", NULL, NULL },
  { INC_KIND_DATE, 0, "12/5/2026", "2026-05-12", "12/05/2026" },
  { INC_KIND_DATE, 0, "5/2026", NULL, NULL },
  { INC_KIND_DATE, INC_PARTIAL, "5/2026", "2026-05", "05/2026" },
  { INC_KIND_DATE, INC_PARTIAL, "2026", "2026", "2026" },
  { INC_KIND_DATE, INC_PARTIAL, "31/2/2026", NULL, NULL },
  { INC_KIND_STAMP, 0, "2026-05-12T14:05:09.123+07:00", "2026-05-12T14:05:09.123+07:00", "12/05/2026 14:05" },
  { INC_KIND_STAMP, 0, "2026-05-12", NULL, NULL },
  { INC_KIND_INTEGER, 0, "1.500", "1500", "1.500" },
  { INC_KIND_INTEGER, 0, "0", "0", "0" },
  { INC_KIND_INTEGER, 0, "một", NULL, NULL },
  { INC_KIND_INTEGER, 0, "1,5", NULL, NULL },
  { INC_KIND_RATIO, 0, "12,5 %", "125000", "12,5\u00a0%" },
  { INC_KIND_RATIO, 0, "12,5", "125000", "12,5\u00a0%" },
  { INC_KIND_RATIO, 0, "12.5%", "125000", "12,5\u00a0%" },
  { INC_KIND_RATIO, 0, "0,5", "5000", "0,5\u00a0%" },
  { INC_KIND_RATIO, 0, "100", "1000000", "100\u00a0%" },
  { INC_KIND_RATIO, 0, "nửa", NULL, NULL },
  { INC_KIND_RATIO, INC_DECIMAL, "25.450,5", "25450500000", "25.450,5" },
  { INC_KIND_RATIO, INC_DECIMAL, "12,5 %", NULL, NULL },
  { INC_KIND_TEXT, INC_CURRENCY, " usd ", "USD", "USD" },
  { INC_KIND_TEXT, INC_CURRENCY, "US$", "USD", "USD" },
  { INC_KIND_TEXT, INC_CURRENCY, "đ", "VND", "VND" },
  { INC_KIND_TEXT, INC_CURRENCY, "vàng", NULL, NULL },
  { INC_KIND_MONEY, 0, "1,5 tỷ", "1500000000", "1.500.000.000\u00a0đ" },
  { INC_KIND_MONEY, 0, "nhiều", NULL, NULL },
  { INC_KIND_BOOL, 0, "Có", "1", "Yes" },
  { INC_KIND_BOOL, 0, "không", "0", "No" },
  { INC_KIND_BOOL, 0, "maybe", NULL, NULL },
  { INC_KIND_CHOICE, 0, "on_market", "on_market", "On the market" },
  { INC_KIND_CHOICE, 0, "ON THE MARKET", "on_market", "On the market" },
  { INC_KIND_CHOICE, 0, "moon", NULL, NULL },
  { INC_KIND_REF, 0, "7", NULL, NULL },
};

static char *
kept_text (const IncValue *value)
{
  return value->type == INC_VALUE_INTEGER ? g_strdup_printf ("%" G_GINT64_FORMAT, value->integer)
                                          : g_strdup (value->text);
}

static void
test_parse_and_display (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncField field = field_of (cases[i].kind, cases[i].flags);
      g_auto(IncValue) value = INC_VALUE_INIT;
      g_autoptr(IncProblems) problems = inc_problems_new ();
      g_autofree char *message = NULL;
      g_autofree char *kept = NULL;
      g_autofree char *shown = NULL;

      g_assert_cmpint (inc_field_parse (&field, cases[i].typed, &value, &message), ==, cases[i].kept != NULL);
      g_assert_cmpint (message != NULL, ==, cases[i].kept == NULL);
      if (cases[i].kept == NULL)
        continue;
      kept = kept_text (&value);
      shown = inc_field_display (&field, &value);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpint (value.type, ==, inc_kind_get (cases[i].kind)->storage);
      inc_field_check (&field, &value, problems);
      g_assert_cmpuint (inc_problems_get_n (problems), ==, 0);
    }
}

static void
test_nothing_typed_is_nothing_kept (void)
{
  static const char *const typed[] = { NULL, "", "  \n " };

  for (guint kind = 0; kind < INC_N_KINDS; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
      {
        const IncField field = field_of (kind, 0);
        g_auto(IncValue) value = inc_value_dup_text ("before");
        g_autofree char *message = NULL;
        g_autofree char *shown = NULL;

        g_assert_true (inc_field_parse (&field, typed[i], &value, &message));
        g_assert_true (inc_value_is_null (&value));
        shown = inc_field_display (&field, &value);
        g_assert_null (shown);
      }
}

/* An amount in a currency: its decimals, and why it is refused. */
static void
test_amounts_in_currencies (void)
{
  static const struct
  {
    const char *currency;
    const char *typed;
    gint64 amount;
    const char *shown; /* or what is said */
  } rows[] = {
    { NULL, "1,5 tỷ", 1500000000, "1.500.000.000\u00a0đ" },
    { "USD", "1,5 triệu", 150000000, "1.500.000\u00a0USD" },
    { "USD", "$1.200,5", 120050, "1.200,50\u00a0USD" },
    { "KWD", "1,250", 1250, "1,250\u00a0KWD" },
    { NULL, "1,5", INC_MISSING, "An amount in VND has no decimals: type 1.500 or 1,5 tỷ" },
    { "USD", "1,555", INC_MISSING, "An amount in USD has 2 decimals at most: type 1.500 or 1.500,25" },
    { "USD", "500 đ", INC_MISSING, "Type this amount in USD, or choose the currency it is in" },
    { "USD", "99999999999999999", INC_MISSING, "This number is too large" },
    { "USD", "nhiều", INC_MISSING, "Type an amount such as 1.500.000 or 1,5 tỷ" },
    { "ABC", "5", INC_MISSING, "Type an amount such as 1.500.000 or 1,5 tỷ" },
  };
  const IncField field = field_of (INC_KIND_MONEY, 0);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto(IncValue) value = INC_VALUE_INIT;
      g_autofree char *message = NULL;
      g_autofree char *shown = NULL;

      g_assert_cmpint (inc_field_parse_in (&field, rows[i].typed, rows[i].currency, &value, &message), ==,
                       rows[i].amount != INC_MISSING);
      shown = inc_field_display_in (&field, &value, rows[i].currency);
      if (message == NULL)
        g_assert_cmpint (value.integer, ==, rows[i].amount);
      g_assert_cmpstr (message != NULL ? message : shown, ==, rows[i].shown);
    }
}

static void
test_currency_must_be_one (void)
{
  const IncField field = field_of (INC_KIND_TEXT, INC_CURRENCY);
  const IncValue good = { INC_VALUE_TEXT, 0, (char *) "EUR" }, bad = { INC_VALUE_TEXT, 0, (char *) "euro" };
  g_autoptr(IncProblems) problems = inc_problems_new ();

  inc_field_check (&field, &good, problems);
  g_assert_cmpuint (inc_problems_get_n (problems), ==, 0);
  inc_field_check (&field, &bad, problems);
  g_assert_cmpstr (inc_problems_get (problems, 0)->message, ==, "Type the code of a currency, such as USD");
}

static void
test_words (void)
{
  IncKindId id = INC_N_KINDS;

  for (guint kind = 0; kind < INC_N_KINDS; kind++)
    {
      g_assert_true (inc_kind_find (inc_kind_get (kind)->word, &id));
      g_assert_cmpint (id, ==, kind);
      g_assert_nonnull (inc_kind_get (kind)->label);
    }
  g_assert_false (inc_kind_find ("float", &id));
}

static void
test_tags (void)
{
  static const struct
  {
    const char *text;
    const char *tags;
  } splits[] = {
    { NULL, "" },
    { " , ;", "" },
    { "AI", "AI" },
    { "AI, Y tế;AI ,Nông nghiệp", "AI|Y tế|Nông nghiệp" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      g_auto(GStrv) tags = inc_field_split_tags (splits[i].text);
      g_autofree char *joined = g_strjoinv ("|", tags);

      g_assert_cmpstr (joined, ==, splits[i].tags);
    }
}

/* A choice that a later version dropped is shown as it stands. */
static void
test_unknown_word_is_shown (void)
{
  const IncField field = field_of (INC_KIND_CHOICE, 0);
  g_auto(IncValue) value = inc_value_dup_text ("gone");
  g_autofree char *shown = inc_field_display (&field, &value);

  g_assert_cmpstr (shown, ==, "gone");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kinds/parse-keep-and-display", test_parse_and_display);
  g_test_add_func ("/model/kinds/nothing-typed-is-nothing-kept", test_nothing_typed_is_nothing_kept);
  g_test_add_func ("/model/kinds/amounts-in-currencies", test_amounts_in_currencies);
  g_test_add_func ("/model/kinds/currency-must-be-one", test_currency_must_be_one);
  g_test_add_func ("/model/kinds/words-name-kinds", test_words);
  g_test_add_func ("/model/kinds/tags-are-split", test_tags);
  g_test_add_func ("/model/kinds/an-unknown-choice-is-shown", test_unknown_word_is_shown);
  return g_test_run ();
}
