/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* No way leads around an approval, a fund's limit or the ledger: neither a save, nor a delete, nor the history. */
#include "config.h"

#include "inc-money-sample.h"

static const char *const by_approval =
  "A tranche is approved by its approval alone, which looks at what it requires, its funds and the ceilings";
static const char *const funds_stay = "This tranche is approved, so its funds stay";
static const IncPaymentSlip slip = { "2026-03-10", INC_PAYMENT_TRANSFER, "FT260310", NULL };

/* Takes the record over; it must be refused. */
static void
assert_save_refused (MoneySample *self, gpointer record, const char *expected)
{
  g_autoptr(IncRecord) taken = record;

  money_assert_refused (inc_session_save (self->session, "Edit", &taken, 1), expected);
}

static void
assert_delete_refused (MoneySample *self, GType type, gint64 id, const char *expected)
{
  money_assert_refused (inc_session_delete (self->session, "Delete", inc_schema_of (type), &id, 1), expected);
}

static void
assert_revert_refused (MoneySample *self, const char *title, const char *expected)
{
  money_assert_refused (inc_session_revert (self->session, money_change_set (self, title), "Revert"), expected);
}

static gpointer
edit (MoneySample *self, GType type, gint64 id, const char *property, gint64 number)
{
  IncRecord *record = money_get (self, type, id);

  g_object_set (record, property, number, NULL);
  return record;
}

static gpointer
edit_text (MoneySample *self, GType type, gint64 id, const char *property, const char *text)
{
  IncRecord *record = money_get (self, type, id);

  g_object_set (record, property, text, NULL);
  return record;
}

static gint64
first_part (MoneySample *self, gint64 tranche)
{
  g_autoptr(GArray) parts = money_list (self, inc_allocation_get_type (), "tranche", tranche);

  g_assert_cmpuint (parts->len, >, 0);
  return g_array_index (parts, gint64, 0);
}

/* ---- approval ---- */

static void
test_approval_by_save (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, waiting, approved;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  waiting = money_tranche (&sample, award, 40 * MILLION, sample.city);
  approved = money_approved (&sample, award, 60 * MILLION, sample.city, "2026-03-01");
  assert_save_refused (&sample, edit_text (&sample, inc_tranche_get_type (), waiting, "approved", "2026-03-01"), by_approval);
  assert_save_refused (&sample, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt", "amount", MILLION,
                                              "approved", "2026-03-01", NULL), by_approval);
  assert_save_refused (&sample, edit_text (&sample, inc_tranche_get_type (), approved, "approved", NULL),
                       "An approval is taken back in the history; or the tranche is cancelled");
  assert_save_refused (&sample, edit_text (&sample, inc_tranche_get_type (), approved, "approved", "2026-03-02"),
                       "What was approved stays as it was approved");
  assert_save_refused (&sample, edit_text (&sample, inc_tranche_get_type (), approved, "approved-by", "Mai"),
                       "What was approved stays as it was approved");
  assert_save_refused (&sample, edit_text (&sample, inc_tranche_get_type (), approved, "over-reason", "x"),
                       "What was approved stays as it was approved");
  assert_save_refused (&sample, edit (&sample, inc_tranche_get_type (), approved, "amount", MILLION),
                       "An approved tranche keeps its amount: cancel it and plan another one");
  assert_delete_refused (&sample, inc_tranche_get_type (), approved, "An approved tranche stays: cancel it");
  assert_delete_refused (&sample, inc_award_get_type (), award, "An approved tranche stays: cancel it");
  /* What does not matter to it may be put right. */
  money_save (&sample, edit_text (&sample, inc_tranche_get_type (), approved, "title", "Đợt một"));
  money_save (&sample, edit_text (&sample, inc_tranche_get_type (), approved, "note", "x"));
  money_assert_fund (&sample, sample.city, NULL, "0 60000000 40000000 940000000");
}

/* Undo and redo go where the register was; an older change is taken back only where the approval does not rest on it. */
static void
test_approval_by_history (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_approved (&sample, award, 60 * MILLION, sample.city, "2026-03-01");
  money_undo (&sample);
  money_assert_fund (&sample, sample.city, NULL, "0 0 60000000 1000000000");
  money_redo (&sample);
  money_assert_fund (&sample, sample.city, NULL, "0 60000000 0 940000000");
  assert_revert_refused (&sample, "Split", funds_stay);
  money_do (inc_session_revert (sample.session, money_change_set (&sample, "Approve"), "Take back"));
  money_assert_fund (&sample, sample.city, NULL, "0 0 60000000 1000000000");
  money_undo (&sample);
  money_assert_fund (&sample, sample.city, NULL, "0 60000000 0 940000000");
  money_redo (&sample);
  money_do (inc_session_split_tranche (sample.session, "Again", tranche,
                                       &(IncTranchePart) { sample.private_fund, 60 * MILLION, INC_MISSING }, 1));
  assert_revert_refused (&sample, "Take back", by_approval);
  money_do (inc_session_revert (sample.session, money_change_set (&sample, "Again"), "Other fund"));
  money_do (inc_session_approve_tranche (sample.session, "Approve again", tranche, "2026-03-02", "Lan", NULL, NULL));
  assert_revert_refused (&sample, "Other fund", funds_stay);
  money_assert_fund (&sample, sample.city, NULL, "0 60000000 0 940000000");
}

static void
test_parts (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche, waiting;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_approved (&sample, award, 60 * MILLION, sample.city, "2026-03-01");
  waiting = money_tranche (&sample, award, 40 * MILLION, sample.city);
  assert_save_refused (&sample, g_object_new (inc_allocation_get_type (), "tranche", tranche, "fund", sample.private_fund,
                                              "amount", MILLION, NULL), funds_stay);
  assert_save_refused (&sample, edit (&sample, inc_allocation_get_type (), first_part (&sample, tranche), "amount", MILLION),
                       funds_stay);
  assert_delete_refused (&sample, inc_allocation_get_type (), first_part (&sample, tranche), funds_stay);
  money_save (&sample, edit (&sample, inc_allocation_get_type (), first_part (&sample, waiting), "amount", MILLION));
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", waiting, "2026-03-02", "Lan", NULL, NULL),
                        "The parts of its funds add up to 1.000.000 đ, and the tranche is 40.000.000 đ");
}

static void
test_requirement (void)
{
  static const char *const stays = "The tranche was approved because of it, so it stays accepted";
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche, requirement;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_tranche (&sample, award, 60 * MILLION, sample.city);
  requirement = money_save (&sample, g_object_new (inc_requirement_get_type (), "tranche", tranche, "kind",
                                                   INC_REQUIREMENT_REPORT, "accepted", "2026-02-20", NULL));
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", NULL, NULL));
  assert_save_refused (&sample, edit_text (&sample, inc_requirement_get_type (), requirement, "accepted", NULL), stays);
  assert_save_refused (&sample, edit_text (&sample, inc_requirement_get_type (), requirement, "accepted", "2026-03-02"), stays);
  assert_delete_refused (&sample, inc_requirement_get_type (), requirement, stays);
  money_save (&sample, edit_text (&sample, inc_requirement_get_type (), requirement, "accepted", "2026-02-21"));
  money_save (&sample, edit_text (&sample, inc_requirement_get_type (), requirement, "document", "05/BB"));
}

/* ---- limits ---- */

static void
test_limit (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, first;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 2000 * MILLION);
  first = money_approved (&sample, award, 600 * MILLION, sample.city, "2026-02-02");
  assert_save_refused (&sample, edit (&sample, inc_fund_get_type (), sample.city, "limit-amount", 600 * MILLION - 1),
                       "“Quỹ A” has paid and signed for 600.000.000 đ, so its limit cannot be 599.999.999 đ");
  money_save (&sample, edit (&sample, inc_fund_get_type (), sample.city, "limit-amount", 600 * MILLION));
  money_save (&sample, edit (&sample, inc_fund_get_type (), sample.city, "limit-amount", 1000 * MILLION));
  money_do (inc_session_cancel_tranche (sample.session, "Cancel", first, "2026-02-03", "Thôi"));
  money_approved (&sample, award, 700 * MILLION, sample.city, "2026-02-04");
  assert_save_refused (&sample, edit_text (&sample, inc_tranche_get_type (), first, "cancelled", NULL),
                       "“Quỹ A” would have 1.300.000.000 đ paid and signed for, of a limit of 1.000.000.000 đ");
  assert_revert_refused (&sample, "Cancel",
                         "“Quỹ A” would have 1.300.000.000 đ paid and signed for, of a limit of 1.000.000.000 đ");
  money_assert_fund (&sample, sample.city, NULL, "0 700000000 0 300000000");
  money_save (&sample, edit (&sample, inc_fund_get_type (), sample.city, "limit-amount", 1300 * MILLION));
  money_do (inc_session_revert (sample.session, money_change_set (&sample, "Cancel"), "Revert"));
  money_assert_fund (&sample, sample.city, NULL, "0 1300000000 0 0");
}

/* What was allowed with a reason does not count against what is within. */
static void
test_limit_with_reason (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, over;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 2000 * MILLION);
  money_approved (&sample, award, 600 * MILLION, sample.city, "2026-02-02");
  over = money_tranche (&sample, award, 600 * MILLION, sample.city);
  money_do (inc_session_approve_tranche (sample.session, "Over", over, "2026-02-03", "Lan", "Bù", "Giám đốc"));
  money_do (inc_session_cancel_tranche (sample.session, "Cancel", over, "2026-02-04", "Thôi"));
  money_do (inc_session_revert (sample.session, money_change_set (&sample, "Cancel"), "Revert"));
  money_assert_fund (&sample, sample.city, NULL, "0 1200000000 0 -200000000");
  assert_save_refused (&sample, edit (&sample, inc_fund_get_type (), sample.city, "limit-amount", 900 * MILLION),
                       "“Quỹ A” has paid and signed for 1.200.000.000 đ, so its limit cannot be 900.000.000 đ");
  money_save (&sample, edit (&sample, inc_fund_get_type (), sample.city, "limit-amount", 1100 * MILLION));
}

/* An award that was cancelled by hand freed its money, so that it comes back only where there is room. */
static void
test_limit_of_awards (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, other;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 600 * MILLION);
  other = money_award (&sample, sample.other, INC_SUPPORT_GRANT, 600 * MILLION);
  money_approved (&sample, award, 600 * MILLION, sample.city, "2026-02-02");
  money_save (&sample, edit_text (&sample, inc_award_get_type (), award, "cancelled-on", "2026-02-03"));
  money_approved (&sample, other, 600 * MILLION, sample.city, "2026-02-04");
  assert_save_refused (&sample, edit_text (&sample, inc_award_get_type (), award, "cancelled-on", NULL),
                       "“Quỹ A” would have 1.200.000.000 đ paid and signed for, of a limit of 1.000.000.000 đ");
}

static void
test_period (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  money_save (&sample, edit_text (&sample, inc_fund_get_type (), sample.city, "ends", "2026-02-28"));
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_tranche (&sample, award, 60 * MILLION, sample.city);
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-03-01", "Lan", NULL, NULL),
                        "This is allowed only with a reason and a name:\nQuỹ A: its period ended on 28/02/2026");
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-02-20", "Lan", NULL, NULL));
  assert_save_refused (&sample, edit_text (&sample, inc_fund_get_type (), sample.city, "ends", "2026-02-19"),
                       "“Quỹ A” approved tranches outside of that period");
  assert_save_refused (&sample, edit_text (&sample, inc_fund_get_type (), sample.city, "starts", "2026-02-21"),
                       "“Quỹ A” approved tranches outside of that period");
  money_save (&sample, edit_text (&sample, inc_fund_get_type (), sample.city, "ends", "2026-02-20"));
  tranche = money_tranche (&sample, award, 40 * MILLION, sample.city);
  money_do (inc_session_approve_tranche (sample.session, "Late", tranche, "2026-03-01", "Lan", "Bù", "Giám đốc"));
}

/* ---- awards ---- */

static void
test_award (void)
{
  static const char *const less =
    "The award cannot be less than its tranches, cancelled ones with them: 60.000.000 đ";
  g_auto(MoneySample) sample = { NULL };
  gint64 award, more;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  more = money_save (&sample, g_object_new (inc_variation_get_type (), "award", award, "date", "2026-02-01", "amount",
                                            -10 * MILLION, "reason", "Bớt", NULL));
  money_approved (&sample, award, 60 * MILLION, sample.city, "2026-02-02");
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "awarded", 70 * MILLION - 1), less);
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "awarded", INC_MISSING), less);
  assert_save_refused (&sample, edit (&sample, inc_variation_get_type (), more, "amount", -40 * MILLION - 1), less);
  assert_save_refused (&sample, g_object_new (inc_variation_get_type (), "award", award, "date", "2026-02-03", "amount",
                                              -31 * MILLION, "reason", "Bớt", NULL), less);
  money_save (&sample, edit (&sample, inc_award_get_type (), award, "awarded", 70 * MILLION));
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "startup", sample.other),
                       "Money of this award is approved, so its startup stays");
  assert_save_refused (&sample, edit_text (&sample, inc_award_get_type (), award, "settled-on", "2026-06-30"),
                       "A final account is accepted by its own step, which looks at what was paid");
  money_do (inc_session_delete (sample.session, "Delete", inc_schema_of (inc_variation_get_type ()), &more, 1));
  g_assert_cmpint (money_award_figures (&sample, award).now, ==, 70 * MILLION);
}

/* What is settled is accounted for: nothing of it changes until that is undone. */
static void
test_closed_award (void)
{
  static const char *const settled = "The final account of the award was accepted";
  static const char *const amounts[] = { "awarded", "requested", "recommended", "cost" };
  g_auto(MoneySample) sample = { NULL };
  gint64 award, more, waiting;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  waiting = money_tranche (&sample, award, 40 * MILLION, sample.city);
  money_save (&sample, edit (&sample, inc_award_get_type (), award, "awarded", 101 * MILLION));
  more = money_save (&sample, g_object_new (inc_variation_get_type (), "award", award, "date", "2026-02-01", "amount",
                                            10 * MILLION, "reason", "Thêm", NULL));
  money_save (&sample, edit (&sample, inc_variation_get_type (), more, "amount", 11 * MILLION));
  money_do (inc_session_settle_award (sample.session, "Settle", award, 0, "2026-06-30"));
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, amounts[i], 300 * MILLION), settled);
  assert_save_refused (&sample, g_object_new (inc_variation_get_type (), "award", award, "date", "2026-07-01", "amount",
                                              MILLION, "reason", "Thêm", NULL), settled);
  assert_save_refused (&sample, edit (&sample, inc_variation_get_type (), more, "amount", 12 * MILLION), settled);
  assert_save_refused (&sample, edit_text (&sample, inc_variation_get_type (), more, "ends", "2027-01-01"), settled);
  assert_delete_refused (&sample, inc_variation_get_type (), more, settled);
  assert_save_refused (&sample, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt", "amount", MILLION, NULL),
                       settled);
  assert_save_refused (&sample, edit (&sample, inc_tranche_get_type (), waiting, "amount", MILLION), settled);
  money_save (&sample, edit_text (&sample, inc_award_get_type (), award, "note", "x"));
  money_undo (&sample);
  money_undo (&sample);
  money_save (&sample, edit (&sample, inc_award_get_type (), award, "awarded", 102 * MILLION));
  money_save (&sample, edit (&sample, inc_tranche_get_type (), waiting, "amount", MILLION));
  money_save (&sample, edit (&sample, inc_variation_get_type (), more, "amount", 12 * MILLION));
  g_assert_cmpint (money_award_figures (&sample, award).now, ==, 114 * MILLION);
}

static void
edit_as (MoneySample *self, gpointer record, const char *title)
{
  g_autoptr(IncRecord) taken = record;

  money_do (inc_session_save (self->session, title, &taken, 1));
}

/* Neither by the history; as a whole it may go. */
static void
test_cancelled_award (void)
{
  static const char *const cancelled = "The award was cancelled";
  g_auto(MoneySample) sample = { NULL };
  gint64 award, more, tranche;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_tranche (&sample, award, 40 * MILLION, sample.city);
  money_do (inc_session_delete (sample.session, "Tranche", inc_schema_of (inc_tranche_get_type ()), &tranche, 1));
  more = money_save (&sample, g_object_new (inc_variation_get_type (), "award", award, "date", "2026-02-01", "amount",
                                            10 * MILLION, "reason", "Thêm", NULL));
  edit_as (&sample, edit (&sample, inc_variation_get_type (), more, "amount", 11 * MILLION), "Variation");
  money_do (inc_session_cancel_award (sample.session, "Cancel", award, "2026-06-30", "Thôi"));
  assert_revert_refused (&sample, "Tranche", cancelled);
  assert_revert_refused (&sample, "Variation", cancelled);
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "awarded", 300 * MILLION), cancelled);
  assert_delete_refused (&sample, inc_variation_get_type (), more, cancelled);
  money_do (inc_session_delete (sample.session, "Delete", inc_schema_of (inc_award_get_type ()), &award, 1));
  g_assert_cmpuint (money_count (&sample, inc_variation_get_type ()), ==, 0);
}

/* An approval was judged by these; cancelled, they are free again. */
static void
test_judged_by (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_approved (&sample, award, 60 * MILLION, sample.city, "2026-03-01");
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "kind", INC_SUPPORT_RENT),
                       "Money of this award is approved, so its kind of support stays");
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "programme", sample.programme),
                       "Money of this award is approved, so its programme stays");
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "cohort", sample.cohort),
                       "Money of this award is approved, so its cohort stays");
  assert_save_refused (&sample, edit_text (&sample, inc_award_get_type (), award, "awarded-on", "2026-01-09"),
                       "Money of this award is approved, so the day on which it was awarded stays");
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "cost", MILLION),
                       "Money of this award is approved, so the cost of what is supported stays");
  assert_save_refused (&sample, edit (&sample, inc_award_get_type (), award, "months", 3),
                       "Money of this award is approved, so its months stay");
  assert_save_refused (&sample, edit_text (&sample, inc_award_get_type (), award, "contract", "12/HĐ"),
                       "Money of this award is approved, so its contract stays");
  assert_save_refused (&sample, edit_text (&sample, inc_award_get_type (), award, "consultant", "Mai"),
                       "Money of this award is approved, so its consultant stays");
  assert_save_refused (&sample, edit (&sample, inc_fund_get_type (), sample.city, "public-money", FALSE),
                       "“Quỹ A” pays what was approved, so whether it is public money stays");
  money_save (&sample, edit (&sample, inc_fund_get_type (), sample.city, "source", INC_FUND_SOURCE_MINISTRY));
  money_save (&sample, edit_text (&sample, inc_award_get_type (), award, "decision", "12/QĐ"));
  money_do (inc_session_cancel_tranche (sample.session, "Cancel", tranche, "2026-03-02", "Thôi"));
  money_save (&sample, edit (&sample, inc_fund_get_type (), sample.city, "public-money", FALSE));
  money_save (&sample, edit (&sample, inc_award_get_type (), award, "months", 3));
  money_save (&sample, edit_text (&sample, inc_award_get_type (), award, "contract", "12/HĐ"));
}

static void
test_approval_before_award (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_save (&sample, g_object_new (inc_tranche_get_type (), "award", award, "title", "Đợt", "amount", MILLION,
                                               "submitted", "2026-01-05", NULL));
  money_do (inc_session_split_tranche (sample.session, "Split", tranche,
                                       &(IncTranchePart) { sample.city, MILLION, INC_MISSING }, 1));
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-01-09", "Lan", NULL, NULL),
                        "The award was decided after that day");
  money_do (inc_session_approve_tranche (sample.session, "Approve", tranche, "2026-01-10", "Lan", NULL, NULL));
}

/* ---- the ledger ---- */

static gpointer
payment_new (gint64 tranche, gint64 fund, gint64 amount, const char *date, gint64 reverses)
{
  return g_object_new (inc_payment_get_type (), "tranche", tranche, "fund", fund, "amount", amount, "date", date, "reverses",
                       reverses, "reason", amount < 0 ? "Nhầm" : NULL, NULL);
}

static void
test_payments (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche, waiting, paid, back;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION);
  tranche = money_approved (&sample, award, 60 * MILLION, sample.city, "2026-03-01");
  waiting = money_tranche (&sample, award, 40 * MILLION, sample.city);
  assert_save_refused (&sample, payment_new (waiting, sample.city, MILLION, "2026-03-02", 0), "This tranche is not approved yet");
  assert_save_refused (&sample, payment_new (tranche, sample.city, MILLION, "2026-02-28", 0), "A tranche is paid only after it was approved");
  assert_save_refused (&sample, payment_new (tranche, sample.city, 60 * MILLION + 1, "2026-03-02", 0),
                       "“Quỹ A” pays 60.000.000 đ at most, not 60.000.001 đ");
  assert_save_refused (&sample, payment_new (tranche, sample.private_fund, 1, "2026-03-02", 0),
                       "“Quỹ B” pays 0 đ at most, not 1 đ");
  assert_save_refused (&sample, payment_new (tranche, sample.city, -MILLION, "2026-03-02", 0),
                       "Money that comes back says which payment it takes back");
  paid = money_save (&sample, payment_new (tranche, sample.city, 60 * MILLION, "2026-03-02", 0));
  assert_save_refused (&sample, payment_new (tranche, sample.city, MILLION, "2026-03-02", paid),
                       "A counter-entry is less than zero");
  assert_save_refused (&sample, payment_new (waiting, sample.city, -MILLION, "2026-03-02", paid),
                       "A counter-entry is of the tranche and the fund of its payment");
  assert_save_refused (&sample, payment_new (tranche, sample.city, -MILLION, "2026-03-01", paid),
                       "Money comes back only after it was paid");
  assert_save_refused (&sample, payment_new (tranche, sample.city, -60 * MILLION - 1, "2026-03-02", paid),
                       "Of this payment 60.000.000 đ can come back at most");
  back = money_save (&sample, payment_new (tranche, sample.city, -60 * MILLION, "2026-03-02", paid));
  assert_save_refused (&sample, payment_new (tranche, sample.city, -1, "2026-03-02", back),
                       "A counter-entry is not taken back: enter the payment anew");
  money_save (&sample, payment_new (tranche, sample.city, 10 * MILLION, "2026-03-03", 0));
  assert_delete_refused (&sample, inc_payment_get_type (), back, "“Quỹ A” pays 60.000.000 đ at most, not 70.000.000 đ");
  money_assert_fund (&sample, sample.city, NULL, "10000000 50000000 40000000 940000000");
}

/* What came back of a cancelled tranche was given to others meanwhile. */
static void
test_payments_of_cancelled (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, tranche, paid;
  g_autoptr(GArray) entries = NULL;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 2000 * MILLION);
  tranche = money_approved (&sample, award, 600 * MILLION, sample.city, "2026-03-01");
  money_do (inc_session_pay_tranche (sample.session, "Pay", tranche, NULL, 0, &slip));
  entries = money_list (&sample, inc_payment_get_type (), "tranche", tranche);
  paid = g_array_index (entries, gint64, 0);
  money_do (inc_session_reverse_payment (sample.session, "Back", paid, INC_MISSING, "2026-03-11", "Nhầm"));
  money_do (inc_session_cancel_tranche (sample.session, "Cancel", tranche, "2026-03-12", "Thôi"));
  assert_save_refused (&sample, payment_new (tranche, sample.city, 1, "2026-03-13", 0), "This tranche was cancelled");
  money_approved (&sample, award, 700 * MILLION, sample.city, "2026-03-13");
  assert_revert_refused (&sample, "Back",
                         "“Quỹ A” would have 1.300.000.000 đ paid and signed for, of a limit of 1.000.000.000 đ");
  money_assert_fund (&sample, sample.city, NULL, "0 700000000 0 300000000");
}

/* ---- planning ---- */

/* The fund that an award is asked of pays its tranches until they are split otherwise. */
static void
test_plan_is_allocated (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncTranche) planned = g_object_new (inc_tranche_get_type (), "title", "Đợt 1", "amount", 40 * MILLION, NULL);
  g_autoptr(GArray) tranches = NULL, parts = NULL;
  gint64 award, sum = 0;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 100 * MILLION + 1);
  money_do (inc_session_plan_tranches (sample.session, "Plan", award, &planned, 1));
  money_do (inc_session_plan_equal_tranches (sample.session, "Plan rest", award, 7, NULL, 0));
  tranches = money_list (&sample, inc_tranche_get_type (), "award", award);
  g_assert_cmpuint (tranches->len, ==, 8);
  parts = money_list (&sample, inc_allocation_get_type (), "fund", sample.city);
  g_assert_cmpuint (parts->len, ==, 8);
  for (guint i = 0; i < parts->len; i++)
    {
      g_autoptr(IncAllocation) part = money_get (&sample, inc_allocation_get_type (), g_array_index (parts, gint64, i));
      g_autoptr(IncTranche) tranche = money_get (&sample, inc_tranche_get_type (), part->tranche);

      g_assert_cmpint (part->amount, ==, tranche->amount);
      g_assert_cmpint (part->share, ==, INC_MISSING);
      sum += part->amount;
    }
  g_assert_cmpint (sum, ==, 100 * MILLION + 1);
  money_do (inc_session_submit_tranches (sample.session, "Submit", (const gint64 *) tranches->data, 1, "2026-02-01"));
  money_do (inc_session_approve_tranche (sample.session, "Approve", g_array_index (tranches, gint64, 0), "2026-02-02", "Lan",
                                         NULL, NULL));
  money_undo (&sample);
  money_undo (&sample);
  money_undo (&sample);
  g_assert_cmpuint (money_count (&sample, inc_allocation_get_type ()), ==, 1);
}

/* An amount that is put right before it is approved takes along the parts that can only be that much. */
static void
test_parts_follow (void)
{
  const IncTranchePart thirds[] = { { 0, INC_MISSING, 666667 }, { 0, INC_MISSING, 333333 } };
  IncTranchePart by_share[2], by_amount[2];
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(GArray) parts = NULL, fixed = NULL, amounts = NULL;
  gint64 award, whole, shared, said;

  money_sample_init (&sample);
  award = money_award (&sample, sample.startup, INC_SUPPORT_GRANT, 1000 * MILLION);
  whole = money_tranche (&sample, award, 100, sample.city);
  shared = money_tranche (&sample, award, 100, sample.city);
  said = money_tranche (&sample, award, 100, sample.city);
  for (guint i = 0; i < 2; i++)
    {
      by_share[i] = thirds[i];
      by_share[i].fund = i == 0 ? sample.city : sample.private_fund;
      by_amount[i] = (IncTranchePart) { by_share[i].fund, 50, INC_MISSING };
    }
  money_do (inc_session_split_tranche (sample.session, "Split", shared, by_share, 2));
  money_do (inc_session_split_tranche (sample.session, "Split", said, by_amount, 2));
  money_save (&sample, edit (&sample, inc_tranche_get_type (), whole, "amount", 90 * MILLION + 1));
  money_save (&sample, edit (&sample, inc_tranche_get_type (), shared, "amount", 100 * MILLION + 1));
  money_save (&sample, edit (&sample, inc_tranche_get_type (), said, "amount", 101));
  parts = inc_test_take_boxed (inc_session_list_allocation_figures (sample.session, whole));
  g_assert_cmpint (g_array_index (parts, IncAllocationFigures, 0).amount, ==, 90 * MILLION + 1);
  fixed = inc_test_take_boxed (inc_session_list_allocation_figures (sample.session, shared));
  g_assert_cmpint (g_array_index (fixed, IncAllocationFigures, 0).amount, ==, 66666701);
  g_assert_cmpint (g_array_index (fixed, IncAllocationFigures, 1).amount, ==, 33333300);
  amounts = inc_test_take_boxed (inc_session_list_allocation_figures (sample.session, said));
  g_assert_cmpint (g_array_index (amounts, IncAllocationFigures, 0).amount, ==, 50);
  g_assert_cmpint (g_array_index (amounts, IncAllocationFigures, 1).amount, ==, 50);
  money_assert_refused (inc_session_approve_tranche (sample.session, "Approve", said, "2026-03-01", "Lan", NULL, NULL),
                        "The parts of its funds add up to 100 đ, and the tranche is 101 đ");
  money_undo (&sample);
  money_undo (&sample);
  money_undo (&sample);
  g_clear_pointer (&parts, g_array_unref);
  parts = inc_test_take_boxed (inc_session_list_allocation_figures (sample.session, whole));
  g_assert_cmpint (g_array_index (parts, IncAllocationFigures, 0).amount, ==, 100);
}

/* Nothing is converted: a fund in another currency is left to people. */
static void
test_plan_in_other_currency (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 award, none;

  money_sample_init (&sample);
  award = money_save (&sample, g_object_new (inc_award_get_type (), "startup", sample.startup, "title", "A", "fund",
                                             sample.dollars, "awarded", 9 * MILLION, NULL));
  none = money_save (&sample, g_object_new (inc_award_get_type (), "startup", sample.startup, "title", "B", "awarded",
                                            9 * MILLION, NULL));
  money_do (inc_session_plan_equal_tranches (sample.session, "Plan", award, 2, NULL, 0));
  money_do (inc_session_plan_equal_tranches (sample.session, "Plan", none, 2, NULL, 0));
  g_assert_cmpuint (money_count (&sample, inc_tranche_get_type ()), ==, 4);
  g_assert_cmpuint (money_count (&sample, inc_allocation_get_type ()), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/money-rules/approval-by-save", test_approval_by_save);
  g_test_add_func ("/session/money-rules/approval-by-history", test_approval_by_history);
  g_test_add_func ("/session/money-rules/parts", test_parts);
  g_test_add_func ("/session/money-rules/requirement", test_requirement);
  g_test_add_func ("/session/money-rules/limit", test_limit);
  g_test_add_func ("/session/money-rules/limit-with-reason", test_limit_with_reason);
  g_test_add_func ("/session/money-rules/limit-of-awards", test_limit_of_awards);
  g_test_add_func ("/session/money-rules/period", test_period);
  g_test_add_func ("/session/money-rules/award", test_award);
  g_test_add_func ("/session/money-rules/closed-award", test_closed_award);
  g_test_add_func ("/session/money-rules/cancelled-award", test_cancelled_award);
  g_test_add_func ("/session/money-rules/judged-by", test_judged_by);
  g_test_add_func ("/session/money-rules/payments", test_payments);
  g_test_add_func ("/session/money-rules/payments-of-cancelled", test_payments_of_cancelled);
  g_test_add_func ("/session/money-rules/plan-is-allocated", test_plan_is_allocated);
  g_test_add_func ("/session/money-rules/parts-follow", test_parts_follow);
  g_test_add_func ("/session/money-rules/approval-before-award", test_approval_before_award);
  g_test_add_func ("/session/money-rules/plan-in-other-currency", test_plan_in_other_currency);
  return g_test_run ();
}
