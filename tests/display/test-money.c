/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures of private and public money open the rows that they rest on, and the rows add up to them; papers of an award are
 * offered where they say something. */
#include "config.h"

#include "inc-fund-test.h"

#include "inc-agency.h"
#include "inc-award-acts.h"
#include "inc-fund-lists.h"
#include "inc-leverage-dialog.h"
#include "inc-leverage-rows.h"
#include "inc-papers.h"
#include "inc-record-table.h"
#include "inc-report-page.h"

#define S "\u00a0"
#define RATIO "Private capital for each đồng of public money"
#define SHARE "Share of public money in both"

enum
{
  LUA_XANH = 13, /* two private rounds, a grant, one undisclosed; a payment of 150 million */
};

/* The row that is in sight. */
static GtkWidget *
find_row (GtkWidget *widget, const char *title)
{
  if (ADW_IS_PREFERENCES_ROW (widget) && gtk_widget_get_mapped (widget) &&
      g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* With the keyboard. */
static void
press_row (FundTest *test, const char *title)
{
  GtkWidget *row;

  inc_display_wait_for (find_row (get_page (test), title) != NULL);
  row = find_row (get_page (test), title);
  g_assert_true (gtk_widget_grab_focus (row));
  g_assert_true (gtk_widget_activate (row));
}

static GtkListView *
await_rows (FundTest *test)
{
  GtkListView *view = inc_display_find (await_dialog (test), GTK_TYPE_LIST_VIEW);

  g_assert_true (INC_IS_LEVERAGE_DIALOG (inc_display_get_dialog (test->window)));
  inc_display_wait_for (gtk_list_view_get_model (view) != NULL);
  inc_display_settle ();
  return view;
}

static GtkListView *
open_rows (FundTest *test, const char *table, gint64 id, const char *figure)
{
  open_record (test, table, id);
  press_row (test, figure);
  return await_rows (test);
}

static guint
find_position (GtkListView *view, IncLeverageGroup group, guint place)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (view));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(IncLeverageRow) row = g_list_model_get_item (model, i);

      if (row->group == group && place-- == 0)
        return i;
    }
  g_assert_not_reached ();
}

static void
assert_row (GtkListView *view, IncLeverageGroup group, guint place, const char *about, const char *amount, const char *reason)
{
  g_autoptr(IncLeverageRow) row =
    g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), find_position (view, group, place));

  g_assert_cmpstr (row->title, ==, about);
  g_assert_null (row->about);
  g_assert_cmpstr (row->amount, ==, amount);
  g_assert_cmpstr (row->reason, ==, reason);
}

/* As Enter does. */
static void
open_row (GtkListView *view, IncLeverageGroup group, guint place)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "list.activate-item", "u", find_position (view, group, place)));
  inc_display_settle ();
}

/* ---- rows ---- */

static void
startup_figure_opens_its_rows (FundTest *test, gconstpointer data)
{
  GtkListView *view = open_rows (test, "startup", LUA_XANH, RATIO);
  GtkWidget *dialog = await_dialog (test);

  g_assert_true (inc_display_says (dialog, "Lúa Xanh AI"));
  g_assert_true (inc_display_says (dialog, "13,51" S "đ") || inc_display_says (dialog, "13,51 đ"));
  g_assert_true (inc_display_says (dialog, "6,9" S "%"));
  g_assert_true (inc_display_says (dialog, "private 2.027.030.000" S "đ, public 150.000.000" S "đ"));
  g_assert_true (inc_display_says (dialog, "Private rounds"));
  g_assert_true (inc_display_says (dialog, "2 · 2.027.030.000" S "đ"));
  g_assert_true (inc_display_says (dialog, "Public payments"));
  g_assert_true (inc_display_says (dialog, "1 · 150.000.000" S "đ"));
  g_assert_true (inc_display_says (dialog, "Not counted"));
  g_assert_false (inc_display_says (dialog, "Public support"));
  assert_row (view, INC_LEVERAGE_ROUNDS, 0, "Seed · Equity · 15/12/2025 · 60.000" S "USD", "1.527.030.000" S "đ", NULL);
  assert_row (view, INC_LEVERAGE_PAYMENTS, 0, "08/05/2026 · " INC_SAMPLE_FUND " · Đợt 1", "150.000.000" S "đ", NULL);
  close_dialogs (test);
}

static void
rows_open_their_records (FundTest *test, gconstpointer data)
{
  GtkListView *view = open_rows (test, "startup", LUA_XANH, SHARE);
  GtkWidget *rows = await_dialog (test);

  open_row (view, INC_LEVERAGE_ROUNDS, 0);
  inc_display_wait_for (INC_IS_RECORD_DIALOG (inc_display_get_dialog (test->window)));
  assert_typed (test, "Date", "15/12/2025");
  adw_dialog_force_close (inc_display_get_dialog (test->window));
  inc_display_wait_for (GTK_WIDGET (inc_display_get_dialog (test->window)) == rows);
  open_row (view, INC_LEVERAGE_PAYMENTS, 0);
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  assert_says (test, "Tài trợ hạt giống");
}

/* What does not count stands there with its reason, and follows when somebody says what was not known. */
static void
what_is_not_counted_says_why (FundTest *test, gconstpointer data)
{
  g_autoptr(IncRecord) support = g_object_new (inc_support_get_type (), "startup", (gint64) LUA_XANH, "kind", INC_SUPPORT_RENT,
                                               "date", "2026-03-01", NULL);
  g_autoptr(DexFuture) saving = NULL, mending = NULL;
  GtkListView *view = open_rows (test, "startup", LUA_XANH, RATIO);
  GtkWidget *dialog = await_dialog (test);

  g_assert_true (inc_display_says (dialog, "The amount was not disclosed"));
  saving = inc_session_save (get_session (test), "Add", &support, 1);
  inc_display_wait_for (inc_display_says (dialog, "The amount is not known"));
  assert_row (view, INC_LEVERAGE_MISSING_SUPPORTS, 0, "Rent · 01/03/2026", NULL, "The amount is not known");
  g_object_set (support, "amount", (gint64) 50000000, NULL);
  open_row (view, INC_LEVERAGE_MISSING_SUPPORTS, 0);
  inc_display_wait_for (INC_IS_RECORD_DIALOG (inc_display_get_dialog (test->window)));
  type (test, "Public money in it", "50 triệu");
  g_assert_true (gtk_widget_activate_action (await_dialog (test), "dialog.save", NULL));
  inc_display_wait_for (inc_display_says (dialog, "1 · 50.000.000" S "đ"));
  assert_row (view, INC_LEVERAGE_SUPPORTS, 0, "Rent · 01/03/2026", "50.000.000" S "đ", NULL);
  g_assert_true (inc_display_says (dialog, "private 2.027.030.000" S "đ, public 200.000.000" S "đ"));
  close_dialogs (test);
}

static void
year_narrows_both (FundTest *test, gconstpointer data)
{
  GtkWidget *dialog;

  open_rows (test, "startup", LUA_XANH, RATIO);
  dialog = await_dialog (test);
  gtk_widget_activate_action (dialog, "leverage.show-year", "i", 2025);
  inc_display_wait_for (inc_display_says (dialog, "private 1.527.030.000" S "đ, public 0" S "đ"));
  g_assert_true (inc_display_says (dialog, "–"));
  g_assert_false (inc_display_says (dialog, "Public payments"));
  gtk_widget_activate_action (dialog, "leverage.show-year", "i", 2019);
  inc_display_wait_for (inc_display_says (dialog, "Nothing to Count"));
  close_dialogs (test);
}

/* To the đồng what the fund says that it paid. */
static void
fund_figure_opens_its_rows (FundTest *test, gconstpointer data)
{
  GtkListView *view = open_rows (test, "fund", test->sample.fund, SHARE);
  GtkWidget *dialog = await_dialog (test);
  g_autoptr(IncLeverageRow) first = NULL;

  g_assert_true (inc_display_says (dialog, INC_SAMPLE_FUND));
  g_assert_true (inc_display_says (dialog, "5 · 1.950.000.000" S "đ"));
  first = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (view)), find_position (view, INC_LEVERAGE_PAYMENTS, 0));
  g_assert_cmpstr (first->title, ==, "Lúa Xanh AI");
  g_assert_cmpstr (first->about, ==, "08/05/2026 · " INC_SAMPLE_FUND " · Đợt 1");
  g_assert_cmpuint (find_position (view, INC_LEVERAGE_PAYMENTS, 4), >, 0);
  close_dialogs (test);
}

static void
cohort_and_programme_have_theirs (FundTest *test, gconstpointer data)
{
  open_record (test, "cohort", 3);
  gtk_widget_activate_action (get_page (test), "page.show-view", "s", "figures");
  press_row (test, RATIO);
  await_rows (test);
  g_assert_true (inc_display_says (await_dialog (test), "Khóa 7"));
  close_dialogs (test);
  inc_display_activate (test->window, "win.show-page", "'cohorts'");
  press_row (test, SHARE);
  await_rows (test);
  g_assert_true (inc_display_says (await_dialog (test), "Public payments"));
  close_dialogs (test);
}

/* ---- large letters ---- */

/* Tells which parts are too wide. */
static void
find_wide (GtkWidget *widget, int most)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int least = 0;

      if (gtk_widget_get_child_visible (child) && gtk_widget_get_visible (child))
        gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least > most - 60 && !GTK_IS_VIEWPORT (child))
        {
          const char *text = GTK_IS_LABEL (child) ? gtk_label_get_text (GTK_LABEL (child)) : "";

          g_test_message ("%s %s: %d", G_OBJECT_TYPE_NAME (child), text, least);
          find_wide (child, most);
        }
      else if (GTK_IS_VIEWPORT (child))
        find_wide (child, most);
    }
}

static void
assert_fits (FundTest *test)
{
  GtkWidget *bin = inc_display_find (get_page (test), ADW_TYPE_BREAKPOINT_BIN);
  int least;

  inc_display_settle ();
  gtk_widget_measure (adw_breakpoint_bin_get_child (ADW_BREAKPOINT_BIN (bin)), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  if (least > 360)
    find_wide (bin, 360);
  g_assert_cmpint (least, <=, 360);
}

/* On a phone with letters of twice the size. */
static void
pages_fit_with_large_letters (FundTest *test, gconstpointer data)
{
  const gint64 awards[] = { test->sample.awards[INC_SAMPLE_AWARD_RICE], test->sample.awards[INC_SAMPLE_AWARD_CHIPS],
                            test->sample.awards[8], test->sample.awards[INC_SAMPLE_AWARD_ADVICE] };
  const GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);
  int dpi, least;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, "gtk-decoration-layout", ":close", "gtk-font-name",
                "Inter 11", NULL);
  gtk_window_set_default_size (GTK_WINDOW (test->window), 360, 640);
  for (guint i = 0; i < G_N_ELEMENTS (awards); i++)
    {
      open_record (test, "award", awards[i]);
      assert_says (test, "Tranches");
      assert_fits (test);
    }
  press (get_page (test), "A_pprove…");
  gtk_widget_measure (await_dialog (test), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  close_dialogs (test);
  open_record (test, "fund", test->sample.fund);
  assert_says (test, "NĐ 80/2021 Điều 22");
  inc_display_wait_for (find_row (get_page (test), RATIO) != NULL);
  for (guint i = 0; i < 5; i++)
    {
      static const char *const views[] = { "tranches", "awards", "accounts", "ceilings", "time" };

      gtk_widget_activate_action (inc_display_find (get_page (test), INC_TYPE_FUND_LISTS), "lists.show", "s", views[i]);
      assert_fits (test);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi, NULL);
  g_log_set_always_fatal (fatal);
}

/* ---- papers ---- */

static void
papers_are_offered_where_they_say_something (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_RICE];
  const gint64 asked = test->sample.awards[INC_SAMPLE_AWARD_ASKED];

  open_record (test, "award", asked);
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (find_row (get_page (test), "Final Account…"))));
  assert_says (test, "Nothing was awarded yet");
  gtk_widget_activate_action (get_page (test), "award.print-account", NULL);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (test->window), "Nothing was awarded yet"));
  g_assert_false (INC_IS_REPORT_PAGE (get_page (test)));
  open_record (test, "award", award);
  assert_says (test, "A draft of what stands now");
  press_row (test, "Final Account…");
  inc_display_wait_for (INC_IS_REPORT_PAGE (get_page (test)));
  inc_display_settle ();
  inc_display_activate (test->window, "win.back", NULL);
  gtk_widget_activate_action (get_page (test), "award.print-payment", "x", get_tranche (test, award, 0));
  inc_display_wait_for (INC_IS_REPORT_PAGE (get_page (test)));
  inc_display_settle ();
  inc_display_activate (test->window, "win.back", NULL);
  gtk_widget_activate_action (get_page (test), "award.print-acceptance", "x", get_tranche (test, award, 1));
  inc_display_wait_for (INC_IS_REPORT_PAGE (get_page (test)));
  inc_display_settle ();
}

/* A tranche that was not submitted asks for no money yet: the window says so. */
static void
scheduled_tranche_requests_nothing (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_CHIPS];
  g_autoptr(DexFuture) planning = inc_session_plan_equal_tranches (get_session (test), "Plan", award, 1, NULL, 1);

  inc_display_await (planning, NULL);
  open_record (test, "award", award);
  gtk_widget_activate_action (get_page (test), "award.print-payment", "x", get_tranche (test, award, 1));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (test->window), "A payment is requested once the tranche was submitted"));
  gtk_widget_activate_action (get_page (test), "award.print-acceptance", "x", get_tranche (test, award, 1));
  inc_display_wait_for (inc_display_says (GTK_WIDGET (test->window),
                                          "The tranche requires nothing: add what must be accepted, then there are minutes of it"));
}

static void
name_agency (FundTest *test)
{
  g_autoptr(IncAgency) agency = inc_agency_new ("Trung tâm Ươm tạo", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", NULL);
  g_autoptr(DexFuture) saving = inc_agency_save (get_session (test), "Name", agency);

  inc_display_await (saving, NULL);
}

static void
issue (FundTest *test, IncPaperKind kind, gint64 record)
{
  g_autoptr(IncPaperOptions) options = inc_paper_options_new (kind, record);
  g_autoptr(DexFuture) preparing = inc_papers_prepare (get_session (test), options);
  g_autoptr(DexFuture) issuing = NULL;
  g_autoptr(GError) error = NULL;
  IncPaperData *paper;

  paper = g_value_get_boxed (inc_display_await (preparing, &error));
  g_assert_no_error (error);
  options->symbol = g_strdup ("TTr-TTƯT");
  options->number = 5;
  options->date = g_strdup (INC_SAMPLE_DAY);
  issuing = inc_papers_issue (get_session (test), paper, options, "Issue");
  inc_display_await (issuing, &error);
  g_assert_no_error (error);
}

/* By number and date, and the row opens what went out; a paper of another award is none of this one's. */
static void
issued_papers_stand_on_the_award (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_RICE];

  name_agency (test);
  open_record (test, "award", award);
  issue (test, INC_PAPER_PAYMENT, get_tranche (test, award, 0));
  inc_display_wait_for (find_row (get_page (test), "Payment request: Đợt 1") != NULL);
  assert_says (test, "05/TTr-TTƯT · 12/05/2026");
  press_row (test, "Payment request: Đợt 1");
  inc_display_wait_for (INC_IS_REPORT_PAGE (get_page (test)));
  inc_display_settle ();
  open_record (test, "award", test->sample.awards[INC_SAMPLE_AWARD_CHIPS]);
  g_assert_null (find_row (get_page (test), "Payment request: Đợt 1"));
}

/* ---- the day of approval ---- */

/* Ceilings are counted by the year of the day that stands in the form. */
static void
ceilings_follow_the_day (FundTest *test, gconstpointer data)
{
  GtkWidget *dialog;

  open_record (test, "award", test->sample.awards[INC_SAMPLE_AWARD_ADVICE]);
  press (get_page (test), "A_pprove…");
  dialog = await_dialog (test);
  g_assert_true (inc_display_says (dialog, "If it is approved on 12/05/2026:"));
  g_assert_true (inc_display_says (dialog, "18.000.000" S "đ → 34.000.000" S "đ if this is approved: 4.000.000" S "đ over"));
  g_assert_true (gtk_widget_get_visible (inc_display_find_row (dialog, "Reason for exceeding")));
  type (test, "Approved on", "04/01/2027");
  inc_display_wait_for (inc_display_says (dialog, "If it is approved on 04/01/2027:"));
  g_assert_true (inc_display_says (dialog, "0" S "đ → 16.000.000" S "đ if this is approved: 14.000.000" S "đ left"));
  g_assert_true (inc_display_says (dialog, "its period ended on 31/12/2026"));
  type (test, "Approved on", "");
  inc_display_wait_for (
    inc_display_says (dialog, "What it would make of budgets and ceilings depends on the day: type it first."));
  type (test, "Approved on", "12/05/2026");
  inc_display_wait_for (gtk_widget_get_visible (inc_display_find_row (dialog, "Reason for exceeding")));
  close_dialogs (test);
}

/* ---- the list of a fund ---- */

/* The page has the first twelve; the list of all keeps what narrowed them. */
static void
long_list_has_a_page_of_its_own (FundTest *test, gconstpointer data)
{
  const gint64 award = test->sample.awards[INC_SAMPLE_AWARD_CHIPS];
  g_autoptr(DexFuture) planning = NULL;
  g_autoptr(DexFuture) splitting = NULL;
  g_autoptr(GError) error = NULL;
  const IncTranchePart part = { test->sample.fund, 150000000, INC_MISSING };

  open_record (test, "fund", test->sample.fund);
  assert_says (test, "12 tranches · 3.840.000.000" S "đ");
  g_assert_null (find_button (get_page (test), "Show _All: 12 tranches"));
  planning = inc_session_plan_equal_tranches (get_session (test), "Plan", award, 1, "2026-09-01", 1);
  inc_display_await (planning, NULL);
  splitting = inc_session_split_tranche (get_session (test), "Split", get_tranche (test, award, 1), &part, 1);
  inc_display_await (splitting, &error);
  g_assert_no_error (error);
  assert_says (test, "13 tranches · 3.990.000.000" S "đ");
  inc_display_wait_for (find_button (get_page (test), "Show _All: 13 tranches") != NULL);
  press (get_page (test), "Show _All: 13 tranches");
  assert_says (test, "13 of 13 tranches");
}

#define add(path, function) g_test_add ("/display/money/" path, FundTest, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  add ("rows/startup", startup_figure_opens_its_rows);
  add ("rows/open", rows_open_their_records);
  add ("rows/not-counted", what_is_not_counted_says_why);
  add ("rows/year", year_narrows_both);
  add ("rows/fund", fund_figure_opens_its_rows);
  add ("rows/cohort-and-programme", cohort_and_programme_have_theirs);
  add ("large", pages_fit_with_large_letters);
  add ("papers/offered", papers_are_offered_where_they_say_something);
  add ("papers/scheduled", scheduled_tranche_requests_nothing);
  add ("papers/issued", issued_papers_stand_on_the_award);
  add ("approval/day", ceilings_follow_the_day);
  add ("fund/all", long_list_has_a_page_of_its_own);
  return g_test_run ();
}
