/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Payments stay once a paper names them or their books are closed; and what else stays once money is on it. */
#include "config.h"

#include "inc-money-sample.h"

static void
close_books (MoneySample *self, const char *until)
{
  g_autoptr(IncRecord) fund = money_get (self, inc_fund_get_type (), self->city);

  g_object_set (fund, "closed-until", until, NULL);
  money_save (self, g_steal_pointer (&fund));
}

static void
assert_final (DexFuture *future, const char *expected)
{
  g_autofree char *message = money_refused (future, INC_STORE_ERROR_FINAL);

  g_assert_cmpstr (message, ==, expected);
}

/* Until its books are closed, undo is its exact inverse; then it stays, but for its counter-entry. */
static void
test_closed_period (void)
{
  static const char *const stays =
    "The books of “Quỹ A” are closed until 31/03/2026, so this payment stays as it is: take it back with a counter-entry";
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncRecord) note = NULL;
  g_autoptr(IncPayment) entry = NULL;
  gint64 tranche, payment;

  money_sample_init (&sample);
  payment = money_pay (&sample, &tranche);
  money_undo (&sample);
  g_assert_cmpuint (money_count (&sample, inc_payment_get_type ()), ==, 0);
  money_assert_fund (&sample, sample.city, NULL, "0 100000000 0 900000000");
  money_redo (&sample);
  money_assert_fund (&sample, sample.city, NULL, "100000000 0 0 900000000");
  close_books (&sample, "2026-03-31");
  assert_final (inc_session_delete (sample.session, "Delete", inc_schema_of (inc_payment_get_type ()), &payment, 1), stays);
  note = money_get (&sample, inc_payment_get_type (), payment);
  g_object_set (note, "note", "x", NULL);
  assert_final (inc_session_save (sample.session, "Edit", &note, 1), stays);
  assert_final (inc_session_revert (sample.session, money_change_set (&sample, "Pay"), "Revert"), stays);
  money_assert_refused (inc_session_revert (sample.session, money_change_set (&sample, "Approve"), "Revert"),
                  "Money was paid of this tranche, so its approval stays");
  assert_final (inc_session_reverse_payment (sample.session, "Reverse", payment, INC_MISSING, "2026-03-31", "Nhầm"),
                "The books of “Quỹ A” are closed until 31/03/2026: enter it with a later date");
  money_do (inc_session_reverse_payment (sample.session, "Reverse", payment, INC_MISSING, "2026-04-01", "Nhầm"));
  money_assert_fund (&sample, sample.city, NULL, "0 100000000 0 900000000");
  money_assert_fund (&sample, sample.city, "2026-03-31", "100000000 0 0 900000000");
  money_undo (&sample); /* the counter-entry is not final */
  money_undo (&sample); /* the books are open again */
  money_undo (&sample); /* so the payment goes, too */
  g_assert_cmpuint (money_count (&sample, inc_payment_get_type ()), ==, 0);
}

/* What was deleted does not come back into a period that was closed meanwhile. */
static void
test_back_into_closed_period (void)
{
  g_auto(MoneySample) sample = { NULL };
  gint64 tranche, id;

  money_sample_init (&sample);
  id = money_pay (&sample, &tranche);
  close_books (&sample, "2026-03-09"); /* the day before */
  money_do (inc_session_delete (sample.session, "Delete", inc_schema_of (inc_payment_get_type ()), &id, 1));
  close_books (&sample, "2026-03-10");
  assert_final (inc_session_revert (sample.session, money_change_set (&sample, "Delete"), "Revert"),
                "The books of “Quỹ A” are closed until 10/03/2026: enter it with a later date");
  money_assert_fund (&sample, sample.city, NULL, "0 100000000 0 900000000");
}

static void
test_paper (void)
{
  static const char *const stays =
    "An issued paper names this payment, so it stays as it is: take it back with a counter-entry";
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncRecord) payment = NULL, noted = NULL;
  gint64 tranche, id, report;

  money_sample_init (&sample);
  id = money_pay (&sample, &tranche);
  report = money_save (&sample, g_object_new (inc_report_get_type (), "kind", INC_REPORT_KIND_COHORT, "title", "Giấy đề nghị",
                                              "language", "vi", "options", "{}", "issued", "2026-03-11", "state",
                                              INC_REPORT_STATE_ISSUED, "pages", (gint64) 1, "sha256", "0", NULL));
  close_books (&sample, "2026-03-31");
  payment = money_get (&sample, inc_payment_get_type (), id);
  g_object_set (payment, "paper", report, NULL); /* a paper may still be made of it */
  money_save (&sample, g_steal_pointer (&payment));
  assert_final (inc_session_undo (sample.session), stays);
  close_books (&sample, NULL);
  assert_final (inc_session_delete (sample.session, "Delete", inc_schema_of (inc_payment_get_type ()), &id, 1), stays);
  noted = money_get (&sample, inc_payment_get_type (), id);
  g_object_set (noted, "bank-reference", "FT", NULL);
  assert_final (inc_session_save (sample.session, "Edit", &noted, 1), stays);
}

/* The row of the log, and what people declared themselves, are as final as the entry. */
static void
test_custom_fields (void)
{
  static const char *const stays =
    "The books of “Quỹ A” are closed until 31/03/2026, so this payment stays as it is: take it back with a counter-entry";
  const IncField kept = { .name = "voucher", .flags = INC_CUSTOM };
  g_auto(MoneySample) sample = { NULL };
  g_auto(IncValue) value = inc_value_dup_text ("CT01");
  g_autoptr(IncRecord) payment = NULL, approved = NULL;
  gint64 tranche, id, report;

  money_sample_init (&sample);
  money_save (&sample, g_object_new (inc_custom_field_get_type (), "target", "payment", "name", "voucher", "label", "Chứng từ",
                                     "kind", "text", NULL));
  money_save (&sample, g_object_new (inc_custom_field_get_type (), "target", "tranche", "name", "voucher", "label", "Chứng từ",
                                     "kind", "text", NULL));
  id = money_pay (&sample, &tranche);
  report = money_save (&sample, g_object_new (inc_report_get_type (), "kind", INC_REPORT_KIND_COHORT, "title", "Giấy đề nghị",
                                              "language", "vi", "options", "{}", "issued", "2026-03-11", "state",
                                              INC_REPORT_STATE_ISSUED, "pages", (gint64) 1, "sha256", "0", NULL));
  payment = money_get (&sample, inc_payment_get_type (), id);
  inc_record_set_value (payment, &kept, &value);
  money_do (inc_session_save (sample.session, "Edit", &payment, 1)); /* while it is open */
  close_books (&sample, "2026-03-31");
  g_clear_object (&payment);
  payment = money_get (&sample, inc_payment_get_type (), id);
  inc_value_clear (&value);
  value = inc_value_dup_text ("CT02");
  inc_record_set_value (payment, &kept, &value);
  assert_final (inc_session_save (sample.session, "Edit", &payment, 1), stays);
  g_object_set (payment, "paper", report, NULL); /* not even beside a paper */
  assert_final (inc_session_save (sample.session, "Edit", &payment, 1), stays);
  assert_final (inc_session_revert (sample.session, money_change_set (&sample, "Edit"), "Revert"), stays);
  approved = money_get (&sample, inc_tranche_get_type (), tranche);
  inc_record_set_value (approved, &kept, &value);
  money_do (inc_session_save (sample.session, "Edit tranche", &approved, 1));
}

static void
test_kept_facts (void)
{
  g_auto(MoneySample) sample = { NULL };
  g_autoptr(IncRecord) fund = NULL, award = NULL, approved = NULL, part = NULL;
  g_autoptr(GArray) parts = NULL;
  gint64 tranche;

  money_sample_init (&sample);
  money_pay (&sample, &tranche);
  fund = money_get (&sample, inc_fund_get_type (), sample.city);
  g_object_set (fund, "currency", "USD", NULL);
  money_assert_refused (inc_session_save (sample.session, "Edit", &fund, 1),
                  "Parts of tranches are on this fund already, so its currency stays");
  approved = money_get (&sample, inc_tranche_get_type (), tranche);
  award = money_get (&sample, inc_award_get_type (), INC_TRANCHE (approved)->award);
  g_object_set (award, "currency", "USD", NULL);
  money_assert_refused (inc_session_save (sample.session, "Edit", &award, 1),
                  "This award has tranches already, so its currency stays");
  parts = money_list (&sample, inc_allocation_get_type (), "tranche", tranche);
  part = money_get (&sample, inc_allocation_get_type (), g_array_index (parts, gint64, 0));
  g_object_set (part, "fund", sample.private_fund, NULL);
  money_assert_refused (inc_session_save (sample.session, "Edit", &part, 1), "This tranche is approved, so its funds stay");
  g_object_set (approved, "amount", MILLION, NULL);
  money_assert_refused (inc_session_save (sample.session, "Edit", &approved, 1),
                  "An approved tranche keeps its amount: cancel it and plan another one");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/money-final/closed-period", test_closed_period);
  g_test_add_func ("/session/money-final/back-into-closed-period", test_back_into_closed_period);
  g_test_add_func ("/session/money-final/paper", test_paper);
  g_test_add_func ("/session/money-final/custom-fields", test_custom_fields);
  g_test_add_func ("/session/money-final/kept-facts", test_kept_facts);
  return g_test_run ();
}
