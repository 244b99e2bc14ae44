/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records whose amounts are in the currency that stands beside them. */
#include "config.h"

#include "inc-model-deal.h"
#include "inc-records.h"

static const IncField *
field_of (IncRecord *record, const char *name)
{
  return inc_schema_find (inc_record_get_schema (record), name);
}

static void
assert_shown (IncRecord *record, const char *name, const char *text)
{
  g_autofree char *shown = inc_record_display (record, field_of (record, name));

  g_assert_cmpstr (shown, ==, text);
}

static void
test_amount_is_shown_in_its_currency (void)
{
  g_autoptr(IncRecord) record = g_object_new (inc_model_deal_get_type (), "amount", (gint64) 120050, "fee",
                                              (gint64) 120050, "rate", G_GINT64_CONSTANT (25450500000), NULL);

  assert_shown (record, "amount", "120.050\u00a0đ");
  g_object_set (record, "currency", "USD", NULL);
  assert_shown (record, "amount", "1.200,50\u00a0USD");
  assert_shown (record, "fee", "120.050\u00a0đ");
  assert_shown (record, "rate", "25.450,5");
  g_object_set (record, "amount", INC_MISSING, NULL);
  assert_shown (record, "amount", NULL);
}

static void
test_amount_is_read_in_its_currency (void)
{
  g_autoptr(IncRecord) record = g_object_new (inc_model_deal_get_type (), "currency", "USD", NULL);
  IncModelDeal *deal = (IncModelDeal *) record;
  g_autofree char *message = NULL;

  g_assert_true (inc_record_parse (record, field_of (record, "amount"), "1,5 triệu", &message));
  g_assert_cmpint (deal->amount, ==, 150000000);
  g_assert_true (inc_record_parse (record, field_of (record, "fee"), "1,5 triệu", &message));
  g_assert_cmpint (deal->fee, ==, 1500000);
  g_assert_false (inc_record_parse (record, field_of (record, "fee"), "1,5", &message));
  g_assert_cmpstr (message, ==, "An amount in VND has no decimals: type 1.500 or 1,5 tỷ");
  g_assert_cmpint (deal->fee, ==, 1500000);
}

static void
test_currency_and_rate_are_those_beside_it (void)
{
  g_autoptr(IncRecord) record = g_object_new (inc_model_deal_get_type (), "currency", "KWD", "rate", (gint64) 5, NULL);

  g_assert_cmpstr (inc_record_get_currency (record, field_of (record, "amount")), ==, "KWD");
  g_assert_null (inc_record_get_currency (record, field_of (record, "fee")));
  g_assert_cmpint (inc_record_get_rate (record, field_of (record, "amount")), ==, 5);
  g_assert_cmpint (inc_record_get_rate (record, field_of (record, "fee")), ==, INC_MISSING);
}

/* What sums in đồng are made of: kept up by every tidy, whatever was there before. */
static void
test_round_keeps_its_amount_in_dong (void)
{
  static const struct
  {
    gint64 amount;
    const char *currency;
    gint64 rate;
    gint64 vnd;
  } rows[] = {
    { 120000000, "USD", 25450500000, 30540600000 },
    { 1, "USD", 50000000, 1 },
    { 1, "USD", 49999999, 0 },
    { 1500000, NULL, INC_MISSING, 1500000 },
    { 1500000, "VND", 25450500000, 1500000 },
    { 120000000, "USD", INC_MISSING, INC_MISSING },
    { INC_MISSING, "USD", 25450500000, INC_MISSING },
    { INC_MISSING, NULL, INC_MISSING, INC_MISSING },
    { 9000000000000000, "USD", 25450500000, INC_MISSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(IncRound) round = g_object_new (inc_round_get_type (), "amount", rows[i].amount, "currency",
                                                rows[i].currency, "rate", rows[i].rate, "amount-vnd", (gint64) 42, NULL);

      inc_record_tidy (INC_RECORD (round));
      g_assert_cmpint (round->amount_vnd, ==, rows[i].vnd);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/amounts/shown-in-its-currency", test_amount_is_shown_in_its_currency);
  g_test_add_func ("/model/amounts/read-in-its-currency", test_amount_is_read_in_its_currency);
  g_test_add_func ("/model/amounts/currency-and-rate-beside-it", test_currency_and_rate_are_those_beside_it);
  g_test_add_func ("/model/amounts/round-keeps-its-amount-in-dong", test_round_keeps_its_amount_in_dong);
  return g_test_run ();
}
