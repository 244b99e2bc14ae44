/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Funds and awards in the window: what a fund says, its lists, a ceiling that would be exceeded, and an award on its whole way,
 * from what is asked for to the final account. */
#include "config.h"

#include "inc-fund-test.h"

#include "inc-fund-lists.h"
#include "inc-record-table.h"
#include "inc-split-dialog.h"

/* ---- a fund ---- */

static void
test_balance (FundTest *test, gconstpointer data)
{
  open_record (test, "fund", test->sample.fund);
  assert_says (test, INC_SAMPLE_FUND);
  assert_says (test, "2.670.000.000\u00a0đ"); /* 6.000 − 1.950 − 1.380 million */
  assert_says (test, "Limit 6.000.000.000\u00a0đ");
  assert_says (test, "01/01/2026 – 31/12/2026");
  assert_says (test, "1.950.000.000\u00a0đ");
  assert_says (test, "1.380.000.000\u00a0đ");
  assert_says (test, "760.000.000\u00a0đ"); /* 510 in tranches, 250 asked for */
  assert_says (test, "1.910.000.000\u00a0đ");
}

/* The worst stands first: what the pending tranche of the advice would make of its ceiling. */
static void
test_gauges (FundTest *test, gconstpointer data)
{
  open_record (test, "fund", test->sample.fund);
  assert_says (test, "18.000.000\u00a0đ → 34.000.000\u00a0đ if “Đợt 2” of Phở Box is approved: 4.000.000\u00a0đ over");
  assert_says (test, "Over");
  assert_says (test, "NĐ 80/2021 Điều 22");
}

static void
show_due (FundTest *test, const char *which)
{
  gtk_widget_activate_action (inc_display_find (get_page (test), INC_TYPE_FUND_LISTS), "lists.due", "s", which);
  inc_display_settle ();
  inc_display_settle ();
}

static void
show_list (FundTest *test, const char *view)
{
  gtk_widget_activate_action (inc_display_find (get_page (test), INC_TYPE_FUND_LISTS), "lists.show", "s", view);
  inc_display_settle ();
}

static void
test_lists (FundTest *test, gconstpointer data)
{
  open_record (test, "fund", test->sample.fund);
  assert_says (test, "12 tranches · 3.840.000.000\u00a0đ");
  show_due (test, "overdue");
  assert_says (test, "1 tranche · 150.000.000\u00a0đ");
  show_due (test, "year");
  assert_says (test, "6 tranches · 1.740.000.000\u00a0đ");
  show_due (test, "unscheduled");
  assert_says (test, "0 tranches · 0\u00a0đ");
  assert_says (test, "No tranche here.");
  show_list (test, "awards");
  assert_says (test, "10 awards · 4.430.000.000\u00a0đ");
  show_list (test, "accounts");
  assert_says (test, "0 final accounts · 0\u00a0đ");
  show_list (test, "ceilings");
  assert_says (test, "2 ceilings");
}

static void
test_proposed_rules (FundTest *test, gconstpointer data)
{
  guint n;

  open_record (test, "fund", test->sample.fund);
  gtk_widget_activate_action (get_page (test), "page.add-proposals", NULL);
  inc_display_wait_for (inc_display_count (get_session (test), inc_schema_of (inc_ceiling_rule_get_type ())) > 2);
  inc_display_settle ();
  n = inc_display_count (get_session (test), inc_schema_of (inc_ceiling_rule_get_type ()));
  gtk_widget_activate_action (get_page (test), "page.add-proposals", NULL);
  inc_display_settle ();
  g_assert_cmpuint (inc_display_count (get_session (test), inc_schema_of (inc_ceiling_rule_get_type ())), ==, n);
}

/* ---- an award ---- */

/* Requested, recommended, awarded. */
static void
go_to_award (FundTest *test)
{
  open_record (test, "award", test->sample.awards[INC_SAMPLE_AWARD_ASKED]);
  assert_says (test, "Requested");
  press (get_page (test), "_Recommend…");
  assert_typed (test, "Recommended", "250.000.000");
  type (test, "Recommended", "240 triệu");
  save (test);
  assert_says (test, "recommended 240.000.000\u00a0đ");
  press (get_page (test), "_Award…");
  assert_typed (test, "Awarded", "240.000.000");
  type (test, "Contract", "15/HĐ, 12/05/2026");
  save (test);
  assert_says (test, "240.000.000\u00a0đ");
  assert_says (test, "No tranche is planned yet.");
}

/* A tranche for all of it, and what must be accepted before it. */
static void
go_to_tranche (FundTest *test)
{
  gtk_widget_activate_action (get_page (test), "page.new", NULL);
  assert_typed (test, "Title *", "Tranche 1");
  assert_typed (test, "Amount *", "240.000.000");
  type (test, "Due", "30/06/2026");
  save (test);
  assert_says (test, "Tranche 1 · 240.000.000\u00a0đ");
  gtk_widget_activate_action (get_page (test), "award.add-requirement", "x",
                              get_tranche (test, test->sample.awards[INC_SAMPLE_AWARD_ASKED], 0));
  save (test);
  assert_says (test, "Acceptance minutes");
  assert_says (test, "Waits for: Acceptance minutes");
}

static void
go_to_payment (FundTest *test)
{
  assert_says (test, INC_SAMPLE_FUND); /* the fund that the award is asked of pays it */
  press (get_page (test), "_Submit");
  assert_says (test, "Waiting for approval");
  press (get_page (test), "_Accept…");
  type (test, "Accepted by", "Minh");
  save (test);
  assert_says (test, "received 12/05/2026 · accepted 12/05/2026 by Minh");
  press (get_page (test), "A_pprove…");
  g_assert_true (inc_display_says (await_dialog (test),
                                   "3.330.000.000\u00a0đ → 3.570.000.000\u00a0đ paid and signed: 2.430.000.000\u00a0đ left"));
  type (test, "Approved by", "Lan");
  save (test);
  press (get_page (test), "_Pay…");
  assert_typed (test, "Amount *", "240.000.000");
  type (test, "Bank reference", "UNC-131");
  save (test);
  assert_says (test, "12/05/2026 · Bank transfer · UNC-131 · " INC_SAMPLE_FUND);
}

static void
test_whole_way (FundTest *test, gconstpointer data)
{
  g_autoptr(IncAward) award = NULL;

  go_to_award (test);
  go_to_tranche (test);
  go_to_payment (test);
  press (get_page (test), "Final Acc_ount…");
  assert_typed (test, "Accepted in the final account", "240.000.000");
  save (test);
  assert_says (test, "Final account accepted");
  award = inc_display_get_record (get_session (test), inc_schema_of (inc_award_get_type ()),
                                  test->sample.awards[INC_SAMPLE_AWARD_ASKED]);
  g_assert_cmpint (award->status, ==, INC_AWARD_SETTLED);
  g_assert_cmpint (award->settled, ==, 240000000);
  open_record (test, "fund", test->sample.fund);
  assert_says (test, "2.430.000.000\u00a0đ");
  assert_says (test, "2.190.000.000\u00a0đ"); /* paid */
  show_list (test, "accounts");
  assert_says (test, "1 final account · 240.000.000\u00a0đ");
  inc_display_activate (test->window, "win.undo", NULL);
  inc_display_settle ();
  assert_says (test, "0 final accounts · 0\u00a0đ");
}

/* What needs a reason asks for it, keeps it, and shows it. */
static void
test_over_with_reason (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_ADVICE];
  g_autoptr(IncTranche) tranche = NULL;
  GtkWidget *dialog;

  open_record (test, "award", award);
  press (get_page (test), "A_pprove…");
  dialog = await_dialog (test);
  g_assert_true (inc_display_says (dialog, "What would be exceeded is approved with a reason and the name of who allows it."));
  g_assert_true (inc_display_says (dialog,
                                   "18.000.000\u00a0đ → 34.000.000\u00a0đ if this is approved: 4.000.000\u00a0đ over"));
  type (test, "Approved by", "Lan");
  type (test, "Reason for exceeding", "Hai hợp đồng trong một năm");
  type (test, "Exceeding allowed by", "Giám đốc");
  save (test);
  assert_says (test, "Exceeded with a Reason");
  tranche = inc_display_get_record (get_session (test), inc_schema_of (inc_tranche_get_type ()), get_tranche (test, award, 1));
  g_assert_cmpint (tranche->status, ==, INC_TRANCHE_APPROVED);
  g_assert_cmpstr (tranche->over_by, ==, "Giám đốc");
}

static void
set_limit (FundTest *test, gint64 rule, gint64 amount)
{
  g_autoptr(IncRecord) record = inc_display_get_record (get_session (test), inc_schema_of (inc_ceiling_rule_get_type ()), rule);
  g_autoptr(DexFuture) saving = NULL;

  g_object_set (record, "amount", amount, NULL);
  saving = inc_session_save (get_session (test), "Limit", &record, 1);
  inc_display_await (saving, NULL);
}

/* What nobody may exceed is said before and refused after. */
static void
test_over_refused (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[5];
  g_autoptr(IncTranche) tranche = NULL;
  GtkWidget *dialog;

  set_limit (test, 2, 100000000);
  open_record (test, "award", award);
  press (get_page (test), "A_pprove…");
  dialog = await_dialog (test);
  g_assert_true (inc_display_says (dialog, "A ceiling would be exceeded, and nobody may allow it: this tranche cannot be "
                                           "approved."));
  g_assert_true (inc_display_says (dialog, "0\u00a0đ → 144.000.000\u00a0đ if this is approved: 44.000.000\u00a0đ over"));
  g_assert_false (gtk_widget_get_visible (inc_display_find_row (dialog, "Reason for exceeding")));
  type (test, "Approved by", "Lan");
  gtk_widget_activate_action (dialog, "dialog.save", NULL);
  inc_display_wait_for (GTK_WIDGET (inc_display_get_dialog (test->window)) != dialog);
  tranche = inc_display_get_record (get_session (test), inc_schema_of (inc_tranche_get_type ()), get_tranche (test, award, 0));
  g_assert_cmpint (tranche->status, ==, INC_TRANCHE_PENDING);
  close_dialogs (test);
}

/* A requirement that is not accepted is said, and the act refuses. */
static void
test_lacks_minutes (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_CHIPS];
  g_autoptr(IncTranche) tranche = NULL;

  open_record (test, "award", award);
  assert_says (test, "Overdue");
  press (get_page (test), "A_pprove…");
  type (test, "Approved by", "Lan");
  gtk_widget_activate_action (await_dialog (test), "dialog.save", NULL);
  inc_display_settle ();
  inc_display_settle ();
  tranche = inc_display_get_record (get_session (test), inc_schema_of (inc_tranche_get_type ()), get_tranche (test, award, 0));
  g_assert_cmpint (tranche->status, ==, INC_TRANCHE_PENDING);
  close_dialogs (test);
}

/* The money comes back as an entry of its own; the tranche is open again. */
static void
test_counter_entry (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_RICE];
  g_autoptr(IncTranche) tranche = NULL;

  open_record (test, "award", award);
  gtk_widget_activate_action (get_page (test), "award.reverse", "x", (gint64) 2);
  assert_typed (test, "Amount *", "150.000.000");
  type (test, "Amount *", "50 triệu");
  type (test, "Reason", "Chuyển nhầm");
  save (test);
  assert_says (test, "Counter-Entry");
  assert_says (test, "−50.000.000\u00a0đ");
  tranche = inc_display_get_record (get_session (test), inc_schema_of (inc_tranche_get_type ()), get_tranche (test, award, 0));
  g_assert_cmpint (tranche->status, ==, INC_TRANCHE_APPROVED);
}

static GtkEditable *
find_fund_row (GtkWidget *widget, const char *begins)
{
  if (ADW_IS_ENTRY_ROW (widget) &&
      g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), begins))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_fund_row (child, begins);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* By per cent, with the units that are left to the largest fraction. */
static void
test_split (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_CHIPS];
  GtkWidget *dialog;
  AdwToggleGroup *by;

  open_record (test, "award", award);
  gtk_widget_activate_action (get_page (test), "award.split", "x", get_tranche (test, award, 0));
  dialog = await_dialog (test);
  g_assert_true (INC_IS_SPLIT_DIALOG (dialog));
  g_assert_true (inc_display_says (dialog, "All is split"));
  by = inc_display_find (dialog, ADW_TYPE_TOGGLE_GROUP);
  adw_toggle_group_set_active_name (by, "share");
  gtk_editable_set_text (find_fund_row (dialog, INC_SAMPLE_FUND), "60");
  g_assert_true (inc_display_says (dialog, "40\u00a0% not split yet"));
  gtk_editable_set_text (find_fund_row (dialog, "Quỹ đồng hành"), "40");
  inc_display_settle ();
  gtk_widget_activate_action (dialog, "split.save", NULL);
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  inc_display_settle ();
  assert_says (test, "90.000.000\u00a0đ");
  assert_says (test, "60.000.000\u00a0đ");
}

/* What is left of an award, in three parts. */
static void
test_equal_tranches (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_CHIPS];
  GtkWidget *dialog;

  open_record (test, "award", award);
  gtk_widget_activate_action (get_page (test), "award.plan", NULL);
  dialog = await_dialog (test);
  adw_spin_row_set_value (inc_display_find (dialog, ADW_TYPE_SPIN_ROW), 3);
  g_assert_true (inc_display_says (dialog, "3 tranches of 50.000.000\u00a0đ"));
  type (test, "First one due on", "30.6.2026");
  gtk_widget_activate_action (dialog, "plan.save", NULL);
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  inc_display_settle ();
  g_assert_cmpint (get_tranche (test, award, 3), >, 0);
  g_assert_null (inc_display_find_row (get_page (test), "No fund pays it yet")); /* the one that the award is asked of does */
}

/* ---- the list of funds ---- */

static void
test_funds (FundTest *test, gconstpointer data)
{
  IncRecordTable *table;
  guint n;

  inc_display_activate (test->window, "win.show-page", "'funds'");
  inc_display_settle ();
  table = inc_display_find (get_page (test), INC_TYPE_RECORD_TABLE);
  inc_record_list_get_ids (inc_record_table_get_list (table), &n);
  g_assert_cmpuint (n, ==, 2);
  assert_says (test, "2 funds");
}

/* ---- elsewhere ---- */

static void
test_today (FundTest *test, gconstpointer data)
{
  inc_display_activate (test->window, "win.show-page", "'today'");
  assert_says (test, "Tranches overdue");
  assert_says (test, "Vi Mạch Thăng Long · Đợt 2");
  assert_says (test, "150.000.000\u00a0đ · Acceptance minutes");
}

/* The list that Today shows in full opens the award of a tranche. */
static void
test_overdue_list (FundTest *test, gconstpointer data)
{
  IncRecordTable *table;
  const gint64 *ids;
  guint n;

  inc_display_activate (test->window, "win.show-page", "'today'");
  assert_says (test, "Tranches overdue");
  press (get_page (test), "See all 1");
  inc_display_wait_for (inc_display_find (get_page (test), INC_TYPE_RECORD_TABLE) != NULL);
  table = inc_display_find (get_page (test), INC_TYPE_RECORD_TABLE);
  inc_display_wait_for (!inc_record_list_get_loading (inc_record_table_get_list (table)));
  inc_display_settle ();
  assert_says (test, "1 of 12 tranches");
  ids = inc_record_list_get_ids (inc_record_table_get_list (table), &n);
  g_assert_cmpuint (n, ==, 1);
  g_signal_emit_by_name (table, "open", ids[0]);
  assert_says (test, "Chế tạo thử vi mạch");
}

static void
test_startup (FundTest *test, gconstpointer data)
{
  open_record (test, "startup", 20);
  assert_says (test, "Support Money");
  assert_says (test, "Tư vấn SHTT");
  assert_says (test, "18\u00a0triệu of 34\u00a0triệu");
  assert_says (test, "Đợt 2 due 15/05/2026");
  assert_says (test, "18\u00a0triệu of 30\u00a0triệu");
  assert_says (test, "Ceiling by NĐ 80/2021 Điều 22");
}

#define add(path, function) g_test_add (path, FundTest, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  add ("/fund/balance", test_balance);
  add ("/fund/gauges", test_gauges);
  add ("/fund/lists", test_lists);
  add ("/fund/proposed-rules", test_proposed_rules);
  add ("/fund/funds", test_funds);
  add ("/award/whole-way", test_whole_way);
  add ("/award/over-with-reason", test_over_with_reason);
  add ("/award/over-refused", test_over_refused);
  add ("/award/lacks-minutes", test_lacks_minutes);
  add ("/award/counter-entry", test_counter_entry);
  add ("/award/split", test_split);
  add ("/award/equal-tranches", test_equal_tranches);
  add ("/today/tranches", test_today);
  add ("/today/overdue-list", test_overdue_list);
  add ("/startup/support", test_startup);
  return g_test_run ();
}
