/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every measure of a ceiling: what is counted, what is left, and what an approval makes of it. */
#include "config.h"

#include "inc-ceiling-proposals.h"
#include "inc-money-sample.h"

/* Settings of a rule, then NULL. */
static gint64
add_rule (MoneySample *self, IncCeilingMeasure measure, gint64 number, const char *first, ...)
{
  const gboolean is_share = measure == INC_CEILING_PUBLIC_SHARE || measure == INC_CEILING_COST_SHARE;
  IncRecord *rule = g_object_new (inc_ceiling_rule_get_type (), "name", "Trần", "measure", (int) measure,
                                  is_share                          ? "share"
                                  : measure == INC_CEILING_MONTHS ? "months"
                                                                    : "amount",
                                  number, NULL);
  va_list arguments;

  va_start (arguments, first);
  if (first != NULL)
    g_object_set_valist (G_OBJECT (rule), first, arguments);
  va_end (arguments);
  return money_save (self, rule);
}

/* An award whose fields are those given, then NULL. */
static gint64
add_award (MoneySample *self, gint64 startup, int kind, gint64 amount, const char *first, ...)
{
  IncRecord *award = money_get (self, inc_award_get_type (), money_award (self, startup, kind, amount));
  va_list arguments;

  va_start (arguments, first);
  if (first != NULL)
    g_object_set_valist (G_OBJECT (award), first, arguments);
  va_end (arguments);
  return money_save (self, award);
}

/* "about: used + adds = after of limit, verdict; …" with what stands in the way before it. */
static char *
look (MoneySample *self, gint64 tranche, const char *date)
{
  static const char *const verdicts[] = { "within", "warns", "needs a reason", "refuses" };
  g_autoptr(IncApproval) approval = inc_test_take_boxed (inc_session_check_approval (self->session, tranche, date));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < approval->ceilings->len; i++)
    {
      const IncCeiling *ceiling = g_ptr_array_index (approval->ceilings, i);

      g_string_append_printf (text, "%s%s: ", i > 0 ? "; " : "", ceiling->about);
      if (ceiling->unknown != NULL)
        g_string_append_printf (text, "%s, ", ceiling->unknown);
      else
        g_string_append_printf (text,
                                "%" G_GINT64_FORMAT " + %" G_GINT64_FORMAT " = %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT ", ",
                                ceiling->used, ceiling->adds, ceiling->after, ceiling->limit);
      g_string_append (text, verdicts[ceiling->verdict]);
      g_assert_cmpint (ceiling->used + ceiling->adds, ==, ceiling->after);
      g_assert_cmpint (approval->verdict, >=, ceiling->verdict);
    }
  return g_string_free (text, FALSE);
}

static void
assert_look (MoneySample *self, gint64 tranche, const char *date, const char *expected)
{
  g_autofree char *text = look (self, tranche, date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_startup_year (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, other, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, 20 * MILLION, "kind", INC_SUPPORT_FACILITIES, "confirmed", TRUE, NULL);
  award = add_award (&sample, sample.startup, INC_SUPPORT_FACILITIES, 100 * MILLION, NULL);
  other = add_award (&sample, sample.other, INC_SUPPORT_FACILITIES, 100 * MILLION, NULL);
  money_approved (&sample, award, 5 * MILLION, sample.city, "2026-02-02");
  money_approved (&sample, award, 6 * MILLION, sample.city, "2027-02-02");         /* another year */
  money_approved (&sample, award, 7 * MILLION, sample.private_fund, "2026-02-02"); /* not public */
  money_approved (&sample, other, 8 * MILLION, sample.city, "2026-02-02");         /* another startup */
  money_approved (&sample, add_award (&sample, sample.startup, INC_SUPPORT_TRAINING, 9 * MILLION, NULL), 9 * MILLION,
                  sample.city, "2026-02-02"); /* another kind */
  money_save (&sample, g_object_new (inc_support_get_type (), "startup", sample.startup, "kind", INC_SUPPORT_FACILITIES,
                                     "date", "2026-01-15", "amount", 3 * MILLION, NULL));
  money_save (&sample, g_object_new (inc_support_get_type (), "startup", sample.startup, "kind", INC_SUPPORT_FACILITIES,
                                     "date", "2026-01-15", "amount", 4 * MILLION, "award", award, NULL));
  tranche = money_tranche (&sample, award, 12 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-12-31", "Hoa Sen, 2026: 8000000 + 12000000 = 20000000 of 20000000, within");
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-12-31", "Lan", NULL, NULL));
  assert_look (&sample, tranche, "2026-12-31", "Hoa Sen, 2026: 8000000 + 12000000 = 20000000 of 20000000, within");
  tranche = money_tranche (&sample, award, 1, sample.city);
  assert_look (&sample, tranche, "2026-12-31", "Hoa Sen, 2026: 20000000 + 1 = 20000001 of 20000000, refuses");
  assert_look (&sample, tranche, "2027-01-01", "Hoa Sen, 2027: 6000000 + 1 = 6000001 of 20000000, within");
}

static void
test_verdicts (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncRecord) rule = NULL;
  g_autofree char *refused = NULL, *reason = NULL;
  gint64 id, tranche;

  money_sample_init (&sample);
  id = add_rule (&sample, INC_CEILING_STARTUP_YEAR, 20 * MILLION, NULL);
  tranche = money_tranche (&sample, add_award (&sample, sample.startup, 0, 30 * MILLION, NULL), 30 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-03-01", "Hoa Sen, 2026: 0 + 30000000 = 30000000 of 20000000, warns");
  rule = money_get (&sample, inc_ceiling_rule_get_type (), id);
  g_object_set (rule, "confirmed", TRUE, NULL);
  money_save (&sample, g_steal_pointer (&rule));
  assert_look (&sample, tranche, "2026-03-01", "Hoa Sen, 2026: 0 + 30000000 = 30000000 of 20000000, refuses");
  refused = money_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", "x", "y"),
                           INC_STORE_ERROR_REFUSED);
  g_assert_cmpstr (refused, ==,
                   "A ceiling would be exceeded:\nTrần (Hoa Sen, 2026): 30.000.000 đ, at most 20.000.000 đ");
  rule = money_get (&sample, inc_ceiling_rule_get_type (), id);
  g_object_set (rule, "may-override", TRUE, NULL);
  money_save (&sample, g_steal_pointer (&rule));
  assert_look (&sample, tranche, "2026-03-01", "Hoa Sen, 2026: 0 + 30000000 = 30000000 of 20000000, needs a reason");
  reason = money_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", NULL, "y"),
                          INC_STORE_ERROR_REFUSED);
  g_assert_cmpstr (reason, ==, "This is allowed only with a reason and a name:\n"
                               "Trần (Hoa Sen, 2026): 30.000.000 đ, at most 20.000.000 đ");
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", "x", "y"));
}

/* An unconfirmed rule never stands in the way, and leaves no word in the tranche. */
static void
test_unconfirmed (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncTranche) approved = NULL;
  gint64 tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, 1, NULL);
  tranche = money_approved (&sample, add_award (&sample, sample.startup, 0, 30 * MILLION, NULL), 30 * MILLION, sample.city,
                            "2026-03-01");
  approved = money_get (&sample, inc_tranche_get_type (), tranche);
  g_assert_null (approved->over_what);
}

static void
test_in_force (void)
{
  static const struct
  {
    const char *date;
    gboolean applies;
  } days[] = { { "2026-02-28", FALSE }, { "2026-03-01", TRUE }, { "2026-12-31", TRUE }, { "2027-01-01", FALSE } };
  g_auto(MoneySample) sample = { NULL };
  gint64 tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, 90 * MILLION, "starts", "2026-03-01", "ends", "2026-12-31", NULL);
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, 80 * MILLION, "fund", sample.private_fund, NULL);
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, 70 * MILLION, "programme", sample.programme, NULL);
  add_rule (&sample, INC_CEILING_TOTAL, 60 * MILLION, NULL);        /* of nothing */
  add_rule (&sample, INC_CEILING_PUBLIC_SHARE, 500000, NULL);       /* of nothing */
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, INC_MISSING, NULL);  /* no number */
  tranche = money_tranche (&sample, add_award (&sample, sample.startup, 0, 30 * MILLION, NULL), 30 * MILLION, sample.city);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(IncApproval) approval =
        inc_test_take_boxed (inc_session_check_approval (sample.session, tranche, days[i].date));

      g_assert_cmpuint (approval->ceilings->len, ==, days[i].applies ? 1 : 0);
    }
}

static void
test_contract_and_person (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, again, nameless, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_CONTRACT_YEAR, 30 * MILLION, "kind", INC_SUPPORT_IP_ADVICE, NULL);
  add_rule (&sample, INC_CEILING_PERSON_YEAR, 20 * MILLION, "kind", INC_SUPPORT_CONSULTANT, "confirmed", TRUE, NULL);
  award = add_award (&sample, sample.startup, INC_SUPPORT_IP_ADVICE, 40 * MILLION, "contract", "12/HĐ", NULL);
  again = add_award (&sample, sample.startup, INC_SUPPORT_IP_ADVICE, 40 * MILLION, "contract", "13/HĐ", NULL);
  money_approved (&sample, award, 20 * MILLION, sample.city, "2026-02-02");
  money_approved (&sample, again, 15 * MILLION, sample.city, "2026-02-02");
  money_save (&sample, g_object_new (inc_support_get_type (), "startup", sample.startup, "kind", INC_SUPPORT_IP_ADVICE,
                                     "date", "2026-05-15", "amount", MILLION, "contract", "12/HĐ", NULL));
  tranche = money_tranche (&sample, award, 10 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "12/HĐ, 2026: 21000000 + 10000000 = 31000000 of 30000000, warns");
  award = add_award (&sample, sample.startup, INC_SUPPORT_CONSULTANT, 40 * MILLION, "consultant", "Ngô Mai", NULL);
  again = add_award (&sample, sample.other, INC_SUPPORT_CONSULTANT, 40 * MILLION, "consultant", "Ngô Mai", NULL);
  money_approved (&sample, again, 15 * MILLION, sample.city, "2026-02-02");
  tranche = money_tranche (&sample, award, 5 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Ngô Mai, 2026: 15000000 + 5000000 = 20000000 of 20000000, within");
  nameless = add_award (&sample, sample.startup, INC_SUPPORT_CONSULTANT, 40 * MILLION, NULL);
  tranche = money_tranche (&sample, nameless, 5 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hỗ trợ: The award names no consultant, refuses");
}

static void
test_cost_share (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_COST_SHARE, 700000, "programme", sample.programme, "confirmed", TRUE, "may-override", TRUE, "legal-basis", "NQ 35", NULL);
  add_rule (&sample, INC_CEILING_COST_SHARE, 1000000, "kind", INC_SUPPORT_SELECTION, "legal-basis", "NQ 35", "confirmed", TRUE, NULL);
  award = add_award (&sample, sample.startup, INC_SUPPORT_GRANT, 90 * MILLION, "programme", sample.programme, "cost",
                     100 * MILLION, NULL);
  money_approved (&sample, award, 30 * MILLION, sample.city, "2026-02-02");
  tranche = money_tranche (&sample, award, 40 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hỗ trợ: 300000 + 400000 = 700000 of 700000, within");
  tranche = money_tranche (&sample, add_award (&sample, sample.startup, INC_SUPPORT_GRANT, 90 * MILLION, "programme",
                                               sample.programme, "cost", G_GINT64_CONSTANT (100000000000000), NULL), 90 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hỗ trợ: 0 + 1 = 1 of 700000, within"); /* rounded up */
  tranche = money_tranche (&sample, add_award (&sample, sample.startup, INC_SUPPORT_GRANT, 9, "programme", sample.programme, NULL), 9,
                           sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hỗ trợ: What is supported has no cost in the award, needs a reason");
  tranche = money_tranche (&sample, add_award (&sample, sample.startup, INC_SUPPORT_SELECTION, 9, "programme", sample.programme, "cost",
                                               (gint64) 9, NULL), 9, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hỗ trợ: 0 + 1000000 = 1000000 of 1000000, within"); /* its own rule alone */
  tranche = money_tranche (&sample, add_award (&sample, sample.startup, INC_SUPPORT_TRAINING, 9, NULL), 9, sample.city);
  assert_look (&sample, tranche, "2026-06-01", ""); /* of no programme, so under no programme's rule */
}

/* What nobody has confirmed takes the place of nothing that somebody has. */
static void
test_unconfirmed_replaces_nothing (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_COST_SHARE, 700000, "fund", sample.city, "confirmed", TRUE, "legal-basis", "NQ 35", NULL);
  add_rule (&sample, INC_CEILING_COST_SHARE, 1000000, "kind", INC_SUPPORT_SELECTION, "legal-basis", "NQ 35", NULL);
  tranche = money_tranche (&sample, add_award (&sample, sample.startup, INC_SUPPORT_SELECTION, 9, "cost", (gint64) 9, NULL),
                           9, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hỗ trợ: 0 + 1000000 = 1000000 of 700000, refuses; "
                                               "Hỗ trợ: 0 + 1000000 = 1000000 of 1000000, within");
}

static void
test_pots (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_TOTAL, 60 * MILLION, "fund", sample.city, NULL);
  add_rule (&sample, INC_CEILING_TOTAL, 50 * MILLION, "programme", sample.programme, "confirmed", TRUE, NULL);
  add_rule (&sample, INC_CEILING_PUBLIC_SHARE, 490000, "programme", sample.programme, "confirmed", TRUE, NULL);
  award = add_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION, "programme", sample.programme, NULL);
  money_approved (&sample, award, 10 * MILLION, sample.private_fund, "2026-02-02");
  money_approved (&sample, add_award (&sample, sample.other, 0, 30 * MILLION, NULL), 30 * MILLION, sample.city, "2027-02-02");
  tranche = money_tranche (&sample, award, 20 * MILLION, sample.city);
  money_do (inc_session_split_tranche (sample.session, "Split", tranche,
                                       (const IncTranchePart[]) { { sample.city, 12 * MILLION, INC_MISSING },
                                                                  { sample.private_fund, 8 * MILLION, INC_MISSING } }, 2));
  assert_look (&sample, tranche, "2026-06-01",
               "Quỹ A: 30000000 + 12000000 = 42000000 of 60000000, within; "
               "Ươm tạo: 0 + 12000000 = 12000000 of 50000000, within; "
               "Ươm tạo: 0 + 400000 = 400000 of 490000, within");
  money_do (inc_session_split_tranche (sample.session, "Split", tranche,
                                       (const IncTranchePart[]) { { sample.city, 15 * MILLION, INC_MISSING },
                                                                  { sample.private_fund, 5 * MILLION, INC_MISSING } }, 2));
  assert_look (&sample, tranche, "2026-06-01",
               "Quỹ A: 30000000 + 15000000 = 45000000 of 60000000, within; "
               "Ươm tạo: 0 + 15000000 = 15000000 of 50000000, within; "
               "Ươm tạo: 0 + 500000 = 500000 of 490000, refuses");
}

static void
test_months (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_MONTH_AMOUNT, 5 * MILLION, "kind", INC_SUPPORT_RENT, NULL);
  add_rule (&sample, INC_CEILING_MONTHS, 36, "kind", INC_SUPPORT_RENT, "confirmed", TRUE, NULL);
  award = add_award (&sample, sample.startup, INC_SUPPORT_RENT, 60 * MILLION, "months", (gint64) 12, "starts",
                     "2026-03-01", NULL);
  money_approved (&sample, award, 30 * MILLION, sample.city, "2026-02-02"); /* 2,5 a month */
  tranche = money_tranche (&sample, award, 24 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hoa Sen, 03/2026: 2500000 + 2000000 = 4500000 of 5000000, within; "
                                               "Hoa Sen: 12 + 0 = 12 of 36, within");
  money_save (&sample, g_object_new (inc_support_get_type (), "startup", sample.startup, "kind", INC_SUPPORT_RENT, "date",
                                     "2026-10-15", "amount", 3 * MILLION, "months", (gint64) 2, NULL));
  assert_look (&sample, tranche, "2026-06-01", "Hoa Sen, 10/2026: 4000000 + 2000000 = 6000000 of 5000000, warns; "
                                               "Hoa Sen: 14 + 0 = 14 of 36, within");
  award = add_award (&sample, sample.startup, INC_SUPPORT_RENT, MILLION, "months", (gint64) 24, "starts", "2028-01-01", NULL);
  tranche = money_tranche (&sample, award, MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hoa Sen, 01/2028: 0 + 41667 = 41667 of 5000000, within; "
                                               "Hoa Sen: 14 + 24 = 38 of 36, refuses");
}

/* Months of which nothing was paid are free again; an award that does not say how many is not let by. */
static void
test_months_unpaid_or_unknown (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_MONTHS, 36, "kind", INC_SUPPORT_RENT, "confirmed", TRUE, NULL);
  award = add_award (&sample, sample.startup, INC_SUPPORT_RENT, MILLION, "months", (gint64) 30, NULL);
  tranche = money_approved (&sample, award, MILLION, sample.city, "2026-02-02");
  money_do (inc_session_cancel_tranche (sample.session, "Cancel", tranche, "2026-02-03", "Thôi"));
  award = add_award (&sample, sample.startup, INC_SUPPORT_RENT, MILLION, "months", (gint64) 12, NULL);
  tranche = money_tranche (&sample, award, MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hoa Sen: 0 + 12 = 12 of 36, within");
  award = add_award (&sample, sample.other, INC_SUPPORT_RENT, MILLION, NULL);
  tranche = money_tranche (&sample, award, MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Sen Đá: The award does not say for how many months, refuses");
}

/* What was paid of a cancelled tranche stays counted, what was not is free again. */
static void
test_cancelled (void)
{
  g_auto(MoneySample) sample = { NULL };
  const IncPaymentSlip slip = { "2026-03-10", INC_PAYMENT_TRANSFER, NULL, NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, 90 * MILLION, NULL);
  award = add_award (&sample, sample.startup, 0, 100 * MILLION, NULL);
  tranche = money_approved (&sample, award, 50 * MILLION, sample.city, "2026-03-01");
  money_do (inc_session_pay_tranche (sample.session, "Pay", tranche, &(IncTranchePart) { sample.city, 20 * MILLION }, 1,
                                     &slip));
  money_do (inc_session_cancel_tranche (sample.session, "Cancel", tranche, "2026-04-01", "Thôi"));
  tranche = money_tranche (&sample, award, 5 * MILLION, sample.city);
  assert_look (&sample, tranche, "2026-06-01", "Hoa Sen, 2026: 20000000 + 5000000 = 25000000 of 90000000, within");
}

static void
test_other_currency (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncRecord) fund = NULL;
  gint64 award, tranche;

  money_sample_init (&sample);
  add_rule (&sample, INC_CEILING_STARTUP_YEAR, 90 * MILLION, "confirmed", TRUE, "may-override", TRUE, NULL);
  fund = money_get (&sample, inc_fund_get_type (), sample.dollars);
  g_object_set (fund, "public-money", TRUE, NULL);
  money_save (&sample, g_steal_pointer (&fund));
  award = add_award (&sample, sample.startup, 0, 5000, "currency", "USD", "fund", sample.dollars, NULL);
  tranche = money_tranche (&sample, award, 5000, sample.dollars);
  assert_look (&sample, tranche, "2026-06-01",
               "Hỗ trợ: It is in USD, which a ceiling in đồng cannot count, needs a reason");
}

static void
test_proposals (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(GPtrArray) proposals = inc_ceiling_proposals_new ();
  g_autoptr(IncChanges) added = NULL, again = NULL, missing = NULL;
  const gint64 first = 1;

  money_sample_init (&sample);
  added = inc_test_take_boxed (inc_session_add_ceiling_proposals (sample.session, "Add"));
  g_assert_cmpuint (money_count (&sample, inc_ceiling_rule_get_type ()), ==, proposals->len);
  for (gint64 id = 1; id <= proposals->len; id++)
    {
      g_autoptr(IncCeilingRule) rule = money_get (&sample, inc_ceiling_rule_get_type (), id);

      g_assert_nonnull (rule->legal_basis);
      g_assert_null (rule->legal_text);
      g_assert_false (rule->confirmed);
      g_assert_cmpuint ((rule->amount != INC_MISSING) + (rule->share != INC_MISSING) + (rule->months != INC_MISSING), ==, 1);
    }
  again = inc_test_take_boxed (inc_session_add_ceiling_proposals (sample.session, "Add"));
  g_assert_cmpint (again->id, ==, 0);
  money_do (inc_session_delete (sample.session, "Delete", inc_schema_of (inc_ceiling_rule_get_type ()), &first, 1));
  missing = inc_test_take_boxed (inc_session_add_ceiling_proposals (sample.session, "Add"));
  g_assert_cmpuint (inc_changes_count (missing, inc_schema_of (inc_ceiling_rule_get_type ()), INC_CHANGE_INSERT), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/ceilings/startup-year", test_startup_year);
  g_test_add_func ("/session/ceilings/verdicts", test_verdicts);
  g_test_add_func ("/session/ceilings/unconfirmed", test_unconfirmed);
  g_test_add_func ("/session/ceilings/in-force", test_in_force);
  g_test_add_func ("/session/ceilings/contract-and-person", test_contract_and_person);
  g_test_add_func ("/session/ceilings/cost-share", test_cost_share);
  g_test_add_func ("/session/ceilings/pots", test_pots);
  g_test_add_func ("/session/ceilings/months", test_months);
  g_test_add_func ("/session/ceilings/months-unpaid-or-unknown", test_months_unpaid_or_unknown);
  g_test_add_func ("/session/ceilings/unconfirmed-replaces-nothing", test_unconfirmed_replaces_nothing);
  g_test_add_func ("/session/ceilings/cancelled", test_cancelled);
  g_test_add_func ("/session/ceilings/other-currency", test_other_currency);
  g_test_add_func ("/session/ceilings/proposals", test_proposals);
  return g_test_run ();
}
