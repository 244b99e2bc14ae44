/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The whole path of an award, its figures on the way, and what is refused. */
#include "config.h"

#include "inc-money-sample.h"

#include "inc-split.h"

static void
assert_award (MoneySample *self, gint64 award, const gint64 *expected)
{
  const IncAwardFigures figures = money_award_figures (self, award);
  const gint64 found[] = { figures.requested, figures.recommended, figures.awarded, figures.now,  figures.planned,
                           figures.approved,  figures.paid,        figures.cancelled, figures.remaining };

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    g_assert_cmpint (found[i], ==, expected[i]);
}

static const IncPaymentSlip slip = { "2026-03-10", INC_PAYMENT_TRANSFER, "FT260310", NULL };

/* Award, plan, split, requirement, approval, payment, final account. */
static void
test_path (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, requirement, tranche;
  g_autoptr(GArray) tranches = NULL;
  g_autoptr(GArray) payments = NULL;
  g_autoptr(IncTranche) paid = NULL;
  g_autoptr(IncPayment) payment = NULL;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION + 1);
  money_assert_fund (&sample, sample.city, NULL, "0 0 100000001 1000000000");
  money_assert_fund (&sample, sample.city, "2026-01-05", "0 0 100000001 1000000000");
  money_assert_fund (&sample, sample.city, "2026-01-04", "0 0 200000002 1000000000");
  money_assert_fund (&sample, sample.city, "2026-01-01", "0 0 0 1000000000");
  money_do (inc_session_plan_equal_tranches (sample.session, "Plan", award, 3, "2026-01-31", 1));
  tranches = money_list (&sample, inc_tranche_get_type (), "award", award);
  g_assert_cmpuint (tranches->len, ==, 3);
  tranche = g_array_index (tranches, gint64, 1);
  paid = money_get (&sample, inc_tranche_get_type (), tranche);
  g_assert_cmpint (paid->amount, ==, 33333334);
  g_assert_cmpstr (paid->due, ==, "2026-02-28");
  g_assert_cmpstr (paid->title, ==, "Tranche 2");
  g_clear_object (&paid);
  assert_award (&sample, award,
                (const gint64[]) { 200000002, 100000001, 100000001, 100000001, 100000001, 0, 0, 0, 100000001 });
  money_do (inc_session_split_tranche (sample.session, "Split", tranche,
                                       (const IncTranchePart[]) { { sample.city, INC_MISSING, 666667 },
                                                                  { sample.private_fund, INC_MISSING, 333333 } },
                                       2));
  money_assert_fund (&sample, sample.city, NULL, "0 0 88888901 1000000000"); /* 22222234 and the two that are not split */
  money_assert_fund (&sample, sample.private_fund, NULL, "0 0 11111100 500000000");
  requirement = money_save (&sample, g_object_new (inc_requirement_get_type (), "tranche", tranche, "kind",
                                                   INC_REQUIREMENT_ACCEPTANCE, NULL));
  money_do (inc_session_submit_tranches (sample.session, "Submit", &tranche, 1, "2026-02-20"));
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", NULL, NULL),
                  "“Acceptance minutes” is not accepted yet");
  money_do (inc_session_receive_requirement (sample.session, "Receive", requirement, "2026-02-21", "05/BB"));
  money_do (inc_session_accept_requirement (sample.session, "Accept", requirement, "2026-02-25", "Mai"));
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-02-24", "Lan", NULL, NULL),
                  "“Acceptance minutes” was accepted after that day");
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", NULL, NULL));
  money_assert_fund (&sample, sample.city, NULL, "0 22222234 66666667 977777766");
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", NULL, NULL),
                  "This tranche is approved already");
  money_do (inc_session_pay_tranche (sample.session, "Pay", tranche, NULL, 0, &slip));
  money_assert_fund (&sample, sample.city, NULL, "22222234 0 66666667 977777766");
  money_assert_fund (&sample, sample.city, "2026-03-09", "0 22222234 66666667 977777766");
  money_assert_fund (&sample, sample.city, "2026-02-28", "0 0 88888901 1000000000");
  money_assert_fund (&sample, sample.private_fund, NULL, "11111100 0 0 488888900");
  paid = money_get (&sample, inc_tranche_get_type (), tranche);
  g_assert_cmpint (paid->status, ==, INC_TRANCHE_PAID);
  g_assert_cmpstr (paid->paid, ==, "2026-03-10");
  payments = money_list (&sample, inc_payment_get_type (), "tranche", tranche);
  g_assert_cmpuint (payments->len, ==, 2);
  payment = money_get (&sample, inc_payment_get_type (), g_array_index (payments, gint64, 0));
  g_assert_cmpstr (payment->bank_reference, ==, "FT260310");
  g_assert_cmpint (payment->method, ==, INC_PAYMENT_TRANSFER);
  money_assert_refused (inc_session_settle_award (sample.session, "Settle", award, 33333333, "2026-06-30"),
                  "33.333.334 đ were paid, more than is accepted: counter-entries take the rest back first");
  money_do (inc_session_settle_award (sample.session, "Settle", award, 33333334, "2026-06-30"));
  assert_award (&sample, award,
                (const gint64[]) { 200000002, 100000001, 100000001, 100000001, 33333334, 33333334, 33333334, 66666667, 0 });
  money_assert_fund (&sample, sample.city, NULL, "22222234 0 0 977777766");
  money_undo (&sample);
  money_assert_fund (&sample, sample.city, NULL, "22222234 0 66666667 977777766");
}

static void
test_plan (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncTranche) tranche = g_object_new (inc_tranche_get_type (), "title", "Đợt 1", "amount", 60 * MILLION, NULL);
  gint64 award, undecided;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  undecided = money_save (&sample, g_object_new (inc_award_get_type (), "startup", sample.startup, "title", "A", NULL));
  money_assert_refused (inc_session_plan_tranches (sample.session, "Plan", undecided, &tranche, 1),
                  "It is not decided yet what is awarded");
  money_do (inc_session_plan_tranches (sample.session, "Plan", award, &tranche, 1));
  money_assert_refused (inc_session_plan_tranches (sample.session, "Plan", award, &tranche, 1),
                  "The tranches would be 120.000.000 đ, and the award is 100.000.000 đ");
  g_assert_cmpuint (money_count (&sample, inc_tranche_get_type ()), ==, 1);
  money_do (inc_session_plan_equal_tranches (sample.session, "Plan", award, 3, NULL, 0));
  g_assert_cmpuint (money_count (&sample, inc_tranche_get_type ()), ==, 4);
  g_assert_cmpint (money_award_figures (&sample, award).planned, ==, 100 * MILLION);
  money_assert_refused (inc_session_plan_equal_tranches (sample.session, "Plan", award, 1, NULL, 0),
                  "Nothing of the award is left to plan");
}

static void
test_split (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;
  g_autoptr(GArray) parts = NULL;
  const gint64 amount = G_GINT64_CONSTANT (100000000000001);

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, amount);
  tranche = money_tranche (&sample, award, amount, sample.city);
  money_assert_refused (inc_session_split_tranche (sample.session, "Split", tranche,
                                             (const IncTranchePart[]) { { sample.city, INC_MISSING, 500000 },
                                                                        { sample.private_fund, INC_MISSING, 499999 } },
                                             2),
                  "The shares do not add up to 100 %");
  money_assert_refused (inc_session_split_tranche (sample.session, "Split", tranche,
                                             &(IncTranchePart) { sample.city, amount - 3, INC_MISSING }, 1),
                  "The parts are 3 đ less than the tranche");
  money_assert_refused (inc_session_split_tranche (sample.session, "Split", tranche,
                                             (const IncTranchePart[]) { { sample.city, amount, INC_MISSING },
                                                                        { sample.private_fund, 2, INC_MISSING } },
                                             2),
                  "The parts are 2 đ more than the tranche");
  money_assert_refused (inc_session_split_tranche (sample.session, "Split", tranche,
                                             (const IncTranchePart[]) { { sample.city, 1, INC_MISSING },
                                                                        { sample.city, amount - 1, INC_MISSING } },
                                             2),
                  "“Quỹ A” has two parts");
  money_assert_refused (inc_session_split_tranche (sample.session, "Split", tranche,
                                             &(IncTranchePart) { sample.dollars, amount, INC_MISSING }, 1),
                  "“Quỹ C” is a fund in USD, and the tranche is in VND");
  money_assert_refused (inc_session_split_tranche (sample.session, "Split", tranche, NULL, 0),
                  "The parts are 100.000.000.000.001 đ less than the tranche");
  money_do (inc_session_split_tranche (sample.session, "Split", tranche,
                                       (const IncTranchePart[]) { { sample.private_fund, INC_MISSING, 500000 },
                                                                  { sample.city, INC_MISSING, 500000 } },
                                       2));
  parts = inc_test_take_boxed (inc_session_list_allocation_figures (sample.session, tranche));
  g_assert_cmpuint (parts->len, ==, 2);
  g_assert_cmpint (g_array_index (parts, IncAllocationFigures, 0).fund, ==, sample.city); /* it was there first */
  g_assert_cmpint (g_array_index (parts, IncAllocationFigures, 0).amount, ==, 50000000000000);
  g_assert_cmpint (g_array_index (parts, IncAllocationFigures, 1).amount, ==, 50000000000001);
  money_undo (&sample);
  g_assert_cmpuint (money_count (&sample, inc_allocation_get_type ()), ==, 1);
}

static void
test_limit (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncTranche) approved = NULL;
  g_autofree char *what = NULL;
  gint64 award, tranche;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 2000 * MILLION);
  money_approved (&sample, award, 1000 * MILLION, sample.city, "2026-02-02");
  tranche = money_tranche (&sample, award, 1, sample.city);
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-02-03", "Lan", NULL, NULL),
                  "This is allowed only with a reason and a name:\n"
                  "Quỹ A: 1.000.000.001 đ paid and signed for, of a limit of 1.000.000.000 đ");
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-02-03", "Lan", "Bù", ""),
                  "This is allowed only with a reason and a name:\n"
                  "Quỹ A: 1.000.000.001 đ paid and signed for, of a limit of 1.000.000.000 đ");
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-02-03", "Lan", "Bù", "Giám đốc"));
  approved = money_get (&sample, inc_tranche_get_type (), tranche);
  what = money_plain (approved->over_what);
  g_assert_cmpstr (what, ==, "Quỹ A: 1.000.000.001 đ paid and signed for, of a limit of 1.000.000.000 đ");
  g_assert_cmpstr (approved->over_reason, ==, "Bù");
  g_assert_cmpstr (approved->over_by, ==, "Giám đốc");
  money_assert_fund (&sample, sample.city, NULL, "0 1000000001 0 -1");
}

static void
test_obstacles (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_save (&sample, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt", "amount",
                                               110 * MILLION, NULL));
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-02-03", "Lan", NULL, NULL),
                  "This tranche was not submitted yet\nIt is not said which funds pay it\n"
                  "The tranches of the award are 110.000.000 đ, and the award is 100.000.000 đ");
  money_save (&sample, g_object_new (inc_allocation_get_type (), "tranche", tranche, "fund", sample.dollars, "amount",
                                     5 * MILLION, NULL));
  money_do (inc_session_submit_tranches (sample.session, "Submit", &tranche, 1, "2026-02-05"));
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-02-03", "Lan", "x", "y"),
                  "A tranche is approved only after it was submitted\n“Quỹ C” is a fund in USD, and the tranche is in VND\n"
                  "The parts of its funds add up to 5.000.000 đ, and the tranche is 110.000.000 đ\n"
                  "The tranches of the award are 110.000.000 đ, and the award is 100.000.000 đ");
}

/* Every step is dated. */
static void
test_days (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche, waiting, payment;
  const IncPaymentSlip undated = { NULL, INC_PAYMENT_CASH, NULL, NULL };

  money_sample_init (&sample);
  payment = money_pay (&sample, &tranche);
  award = money_award (&sample, sample.startup, 0, 9);
  waiting = money_tranche (&sample, award, 9, sample.city);
  money_assert_refused (inc_session_submit_tranches (sample.session, "S", &waiting, 1, NULL), "Say on which day");
  money_assert_refused (inc_session_submit_tranches (sample.session, "S", &waiting, 1, "2026-05"), "Say on which day");
  money_assert_refused (inc_session_approve_tranche (sample.session, "A", waiting, NULL, "Lan", NULL, NULL), "Say on which day");
  money_assert_refused (inc_session_pay_tranche (sample.session, "P", tranche, NULL, 0, &undated), "Say on which day");
  money_assert_refused (inc_session_reverse_payment (sample.session, "R", payment, INC_MISSING, NULL, "x"), "Say on which day");
  money_assert_refused (inc_session_cancel_tranche (sample.session, "C", waiting, NULL, "x"), "Say on which day");
  money_assert_refused (inc_session_cancel_award (sample.session, "C", award, NULL, "x"), "Say on which day");
  money_assert_refused (inc_session_settle_award (sample.session, "F", award, 0, NULL), "Say on which day");
}

/* What is done has been done, and an approval has a name. */
static void
test_days_to_come (void)
{
  static const char *const to_come = "01/07/2030 is after today";
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche, waiting, payment;

  money_sample_init (&sample);
  payment = money_pay (&sample, &tranche);
  award = money_award (&sample, sample.startup, 0, 9);
  waiting = money_tranche (&sample, award, 9, sample.city);
  money_assert_refused (inc_session_approve_tranche (sample.session, "A", waiting, "2030-07-01", "Lan", NULL, NULL), to_come);
  money_assert_refused (inc_session_approve_tranche (sample.session, "A", waiting, "2026-03-01", NULL, NULL, NULL),
                        "Say who approved it");
  money_assert_refused (inc_session_approve_tranche (sample.session, "A", waiting, "2026-03-01", "", NULL, NULL),
                        "Say who approved it");
  money_do (inc_session_approve_tranche (sample.session, "A", waiting, MONEY_TODAY, "Lan", NULL, NULL));
  money_assert_refused (inc_session_pay_tranche (sample.session, "P", waiting, NULL, 0,
                                                 &(IncPaymentSlip) { "2030-07-01", INC_PAYMENT_CASH, NULL, NULL }), to_come);
  money_assert_refused (inc_session_reverse_payment (sample.session, "R", payment, INC_MISSING, "2030-07-01", "x"), to_come);
  money_assert_refused (inc_session_cancel_tranche (sample.session, "C", waiting, "2030-07-01", "x"), to_come);
  money_assert_refused (inc_session_cancel_award (sample.session, "C", award, "2030-07-01", "x"), to_come);
  money_assert_refused (inc_session_settle_award (sample.session, "F", award, 0, "2030-07-01"), to_come);
}

static void
test_day_of_cancellation (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, 0, 9);
  tranche = money_approved (&sample, award, 9, sample.city, "2026-03-01");
  money_assert_refused (inc_session_cancel_tranche (sample.session, "C", tranche, "2026-02-28", "x"),
                        "“Đợt” was approved on 01/03/2026: it is not cancelled before that day");
  money_assert_refused (inc_session_cancel_award (sample.session, "C", award, "2026-02-28", "x"),
                        "“Đợt” was approved on 01/03/2026: it is not cancelled before that day");
  money_do (inc_session_pay_tranche (sample.session, "P", tranche, &(IncTranchePart) { sample.city, 4, INC_MISSING }, 1,
                                     &(IncPaymentSlip) { "2026-03-10", INC_PAYMENT_CASH, NULL, NULL }));
  money_assert_refused (inc_session_cancel_tranche (sample.session, "C", tranche, "2026-03-09", "x"),
                        "The last payment of “Đợt” is of 10/03/2026: it is not cancelled before that day");
  money_do (inc_session_cancel_tranche (sample.session, "C", tranche, "2026-03-10", "x"));
}

static void
test_partial_payments (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncTranche) half = NULL, whole = NULL, back = NULL;
  g_autoptr(GArray) payments = NULL;
  gint64 award, tranche, payment;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_tranche (&sample, award, 100 * MILLION, sample.city);
  money_assert_refused (inc_session_pay_tranche (sample.session, "Pay", tranche, NULL, 0, &slip),
                  "This tranche is not approved yet");
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", NULL, NULL));
  money_assert_refused (inc_session_pay_tranche (sample.session, "Pay", tranche, NULL, 0,
                                           &(IncPaymentSlip) { "2026-02-28", INC_PAYMENT_CASH, NULL, NULL }),
                  "A tranche is paid only after it was approved");
  money_do (inc_session_pay_tranche (sample.session, "Pay", tranche, &(IncTranchePart) { sample.city, 40 * MILLION }, 1,
                                     &slip));
  half = money_get (&sample, inc_tranche_get_type (), tranche);
  g_assert_cmpint (half->status, ==, INC_TRANCHE_APPROVED);
  money_assert_fund (&sample, sample.city, NULL, "40000000 60000000 0 900000000");
  money_assert_refused (inc_session_pay_tranche (sample.session, "Pay", tranche,
                                           &(IncTranchePart) { sample.city, 60 * MILLION + 1 }, 1, &slip),
                  "“Quỹ A” pays 60.000.000 đ at most, not 60.000.001 đ");
  money_assert_refused (inc_session_pay_tranche (sample.session, "Pay", tranche,
                                           (const IncTranchePart[]) { { sample.city, 60 * MILLION }, { sample.city, 1 } },
                                           2, &slip),
                  "“Quỹ A” pays 0 đ at most, not 1 đ");
  money_assert_refused (inc_session_pay_tranche (sample.session, "Pay", tranche,
                                           &(IncTranchePart) { sample.private_fund, 1 }, 1, &slip),
                  "That fund has no part in this tranche");
  money_assert_refused (inc_session_pay_tranche (sample.session, "Pay", tranche, &(IncTranchePart) { sample.city, 0 }, 1, &slip),
                  "A payment is more than zero");
  money_do (inc_session_pay_tranche (sample.session, "Pay", tranche, NULL, 0, &slip));
  whole = money_get (&sample, inc_tranche_get_type (), tranche);
  g_assert_cmpint (whole->status, ==, INC_TRANCHE_PAID);
  money_assert_refused (inc_session_pay_tranche (sample.session, "Pay", tranche, NULL, 0, &slip), "All of this tranche is paid");
  payments = money_list (&sample, inc_payment_get_type (), "tranche", tranche);
  payment = g_array_index (payments, gint64, 0);
  money_assert_refused (inc_session_reverse_payment (sample.session, "Reverse", payment, 40 * MILLION + 1, "2026-04-01", "Trả lại"),
                  "Of this payment 40.000.000 đ can come back at most");
  money_assert_refused (inc_session_reverse_payment (sample.session, "Reverse", payment, INC_MISSING, "2026-04-01", NULL),
                  "Say why");
  money_assert_refused (inc_session_reverse_payment (sample.session, "Reverse", payment, INC_MISSING, "2026-03-09", "Trả lại"),
                  "Money comes back only after it was paid");
  money_do (inc_session_reverse_payment (sample.session, "Reverse", payment, 10 * MILLION, "2026-04-01", "Trả lại"));
  back = money_get (&sample, inc_tranche_get_type (), tranche);
  g_assert_cmpint (back->status, ==, INC_TRANCHE_APPROVED);
  money_assert_fund (&sample, sample.city, NULL, "90000000 10000000 0 900000000");
  money_assert_fund (&sample, sample.city, "2026-03-31", "100000000 0 0 900000000");
  money_do (inc_session_reverse_payment (sample.session, "Reverse", payment, INC_MISSING, "2026-04-01", "Trả lại"));
  money_assert_fund (&sample, sample.city, NULL, "60000000 40000000 0 900000000");
  money_assert_refused (inc_session_reverse_payment (sample.session, "Reverse", payment, INC_MISSING, "2026-04-01", "Trả lại"),
                  "All of this payment came back already");
  money_do (inc_session_cancel_tranche (sample.session, "Cancel", tranche, "2026-04-02", "Thôi"));
  money_assert_fund (&sample, sample.city, NULL, "60000000 0 0 940000000");
  assert_award (&sample, award,
                (const gint64[]) { 200 * MILLION, 100 * MILLION, 100 * MILLION, 100 * MILLION, 0, 0, 60 * MILLION,
                                   40 * MILLION, 0 });
}

static void
test_vary_and_cancel (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncVariation) less = NULL, more = NULL;
  g_autoptr(IncAward) varied = NULL, cancelled = NULL;
  gint64 award;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  money_approved (&sample, award, 70 * MILLION, sample.city, "2026-02-02");
  money_tranche (&sample, award, 20 * MILLION, sample.city);
  less = g_object_new (inc_variation_get_type (), "award", award, "date", "2026-03-01", "amount", -10 * MILLION - 1,
                       "reason", "Bớt", NULL);
  money_assert_refused (inc_session_vary_award (sample.session, "Vary", less),
                  "The award cannot be less than its tranches, cancelled ones with them: 90.000.000 đ");
  more = g_object_new (inc_variation_get_type (), "award", award, "date", "2026-03-01", "amount", 30 * MILLION, "ends",
                       "2027-01-31", "reason", "Thêm", NULL);
  money_do (inc_session_vary_award (sample.session, "Vary", more));
  varied = money_get (&sample, inc_award_get_type (), award);
  g_assert_cmpstr (varied->ends, ==, "2027-01-31");
  assert_award (&sample, award,
                (const gint64[]) { 200 * MILLION, 100 * MILLION, 100 * MILLION, 130 * MILLION, 90 * MILLION, 70 * MILLION,
                                   0, 0, 130 * MILLION });
  money_assert_refused (inc_session_settle_award (sample.session, "Settle", award, 0, "2026-06-30"),
                  "70.000.000 đ are approved and not paid: pay or cancel them first");
  money_assert_refused (inc_session_cancel_award (sample.session, "Cancel", award, "2026-03-02", ""), "Say why");
  money_do (inc_session_cancel_award (sample.session, "Cancel", award, "2026-03-02", "Dừng"));
  cancelled = money_get (&sample, inc_award_get_type (), award);
  g_assert_cmpint (cancelled->status, ==, INC_AWARD_CANCELLED);
  assert_award (&sample, award,
                (const gint64[]) { 200 * MILLION, 100 * MILLION, 100 * MILLION, 130 * MILLION, 0, 0, 0, 130 * MILLION, 0 });
  money_assert_fund (&sample, sample.city, NULL, "0 0 0 1000000000");
  money_assert_fund (&sample, sample.city, "2026-03-01", "0 70000000 20000000 930000000");
  money_assert_refused (inc_session_cancel_award (sample.session, "Cancel", award, "2026-03-02", "Dừng"), "The award was cancelled");
  money_assert_refused (inc_session_vary_award (sample.session, "Vary", more), "The award was cancelled");
  money_undo (&sample);
  money_assert_fund (&sample, sample.city, NULL, "0 70000000 20000000 930000000");
}

/* ---- lists ---- */

static void
test_lists (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(GPtrArray) funds = NULL, paid = NULL, none = NULL;
  g_autoptr(GArray) months = NULL;
  const IncPaid *first, *second;
  gint64 tranche;

  money_sample_init (&sample);
  money_pay (&sample, &tranche);
  tranche = money_approved (&sample, money_award (&sample, sample.other, 0, 50 * MILLION), 50 * MILLION,
                            sample.private_fund, "2026-05-01");
  money_do (inc_session_pay_tranche (sample.session, "Pay", tranche, NULL, 0,
                                     &(IncPaymentSlip) { "2026-06-10", INC_PAYMENT_CASH, NULL, NULL }));
  money_approved (&sample, money_award (&sample, sample.other, 0, 5 * MILLION), 5 * MILLION, sample.city, "2026-05-02");
  funds = inc_test_take_boxed (inc_session_list_fund_figures (sample.session, NULL));
  g_assert_cmpuint (funds->len, ==, 3);
  g_assert_cmpint (((IncFundFigures *) funds->pdata[1])->paid, ==, 50 * MILLION);
  g_assert_cmpint (((IncFundFigures *) funds->pdata[1])->source, ==, INC_FUND_SOURCE_PRIVATE);
  g_assert_cmpstr (((IncFundFigures *) funds->pdata[2])->currency, ==, "USD");
  months = inc_test_take_boxed (inc_session_list_fund_months (sample.session, sample.city));
  g_assert_cmpuint (months->len, ==, 3);
  g_assert_cmpint (g_array_index (months, IncFundMonth, 0).paid, ==, 100 * MILLION);
  g_assert_cmpint (g_array_index (months, IncFundMonth, 0).approved, ==, 100 * MILLION);
  g_assert_cmpint (g_array_index (months, IncFundMonth, 1).month, ==, 4);
  g_assert_cmpint (g_array_index (months, IncFundMonth, 1).approved, ==, 0);
  g_assert_cmpint (g_array_index (months, IncFundMonth, 2).approved, ==, 5 * MILLION);
  paid = inc_test_take_boxed (inc_session_list_paid (sample.session, INC_PAID_BY_STARTUP, "2026-03-10", "2026-06-10"));
  g_assert_cmpuint (paid->len, ==, 2);
  first = paid->pdata[0];
  second = paid->pdata[1];
  g_assert_cmpstr (first->name, ==, "Hoa Sen");
  g_assert_cmpint (first->public_paid, ==, 100 * MILLION);
  g_assert_cmpint (first->private_paid, ==, 0);
  g_assert_cmpint (second->private_paid, ==, 50 * MILLION);
  g_assert_cmpuint (second->n_payments, ==, 1);
  none = inc_test_take_boxed (inc_session_list_paid (sample.session, INC_PAID_BY_COHORT, "2026-03-11", NULL));
  g_assert_cmpuint (none->len, ==, 1);
  g_assert_cmpint (((IncPaid *) none->pdata[0])->id, ==, 0);
  g_assert_cmpint (((IncPaid *) none->pdata[0])->private_paid, ==, 50 * MILLION);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/money/path", test_path);
  g_test_add_func ("/session/money/plan", test_plan);
  g_test_add_func ("/session/money/split", test_split);
  g_test_add_func ("/session/money/limit", test_limit);
  g_test_add_func ("/session/money/obstacles", test_obstacles);
  g_test_add_func ("/session/money/days", test_days);
  g_test_add_func ("/session/money/days-to-come", test_days_to_come);
  g_test_add_func ("/session/money/day-of-cancellation", test_day_of_cancellation);
  g_test_add_func ("/session/money/partial-payments", test_partial_payments);
  g_test_add_func ("/session/money/vary-and-cancel", test_vary_and_cancel);
  g_test_add_func ("/session/money/lists", test_lists);
  return g_test_run ();
}
