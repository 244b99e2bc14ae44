/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of the meetings of an event: results by key, the next step behind them, minutes, and the deal that begins. */
#include "config.h"

#include "inc-day-test.h"

#include "inc-event-results.h"
#include "inc-record-dialog.h"
#include "inc-result-row.h"

/* The fourth meeting of the first slot has no result yet. */
#define FOURTH "Đom Đóm Energy – Công ty Hạt Gạo Vàng"
#define FIRST "An Toàn Số – Quỹ Sông Hồng"

static IncResultRow *
find_row (GtkWidget *widget, const char *title)
{
  if (INC_IS_RESULT_ROW (widget))
    {
      IncResultItem *item = inc_result_row_get_item (INC_RESULT_ROW (widget));

      return item != NULL && g_str_equal (item->title, title) ? INC_RESULT_ROW (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      IncResultRow *found = find_row (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static IncResultRow *
get_row (IncDayTest *test, const char *title)
{
  IncResultRow *row = NULL;

  inc_display_wait_for ((row = find_row (inc_day_test_get_part (test, INC_TYPE_EVENT_RESULTS), title)) != NULL);
  return row;
}

static void
press_on_row (IncDayTest *test, IncResultRow *row, guint key, GdkModifierType state)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_VIEW);

  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row))));
  g_assert_true (inc_day_test_press (list, key, state));
}

static IncMeeting *
get_meeting (IncDayTest *test, IncResultRow *row)
{
  return inc_display_get_record (inc_window_get_session (test->window), inc_schema_of (inc_meeting_get_type ()),
                                 inc_result_row_get_item (row)->id);
}

static void
test_shows_results (IncDayTest *test, gconstpointer data)
{
  GtkWidget *page;

  inc_day_test_show (test, "win.show-event-after");
  page = inc_day_test_get_part (test, INC_TYPE_EVENT_RESULTS);
  get_row (test, FIRST);
  inc_display_settle ();
  g_assert_true (inc_display_says (page, "Meetings held"));
  g_assert_true (inc_display_says (page, "of 20 meetings"));
  g_assert_true (inc_display_says (page, "1 did not take place"));
  g_assert_true (inc_display_says (page, "17")); /* without a result */
  g_assert_true (inc_display_says (page, "Wishes expired"));
  g_assert_true (inc_display_says (page, "not answered by 05/05/2026"));
  g_assert_true (inc_display_says (page, "Slot 1 · 09:00"));
  g_assert_true (inc_display_says (GTK_WIDGET (get_row (test, FIRST)), "Table 1 · deal begun"));
}

/* A meeting whose time is no slot any more stands under its own time, in the order of the day. */
static void
test_headings_of_a_shorter_day (IncDayTest *test, gconstpointer data)
{
  IncSession *session = inc_window_get_session (test->window);
  g_autoptr(IncRecord) event = inc_display_get_record (session, inc_schema_of (inc_event_get_type ()), test->sample.event);
  g_autoptr(DexFuture) saving = NULL;
  GtkWidget *page;

  inc_day_test_show (test, "win.show-event-after");
  page = inc_day_test_get_part (test, INC_TYPE_EVENT_RESULTS);
  get_row (test, FIRST);
  inc_display_wait_for (inc_display_says (page, "Slot 1 · 09:00"));
  g_object_set (event, "starts", "09:20", NULL);
  saving = inc_session_save (session, "Save", &event, 1);
  inc_display_await (saving, NULL);
  inc_display_wait_for (inc_display_says (page, "09:00") && inc_display_says (page, "Slot 1 · 09:20"));
  g_assert_false (inc_display_says (page, "Slot 0 · 09:00"));
  g_assert_false (inc_display_says (page, "Slot 1 · 09:00"));
}

/* Two keystrokes and what is typed. */
static void
test_result_and_next_step (IncDayTest *test, gconstpointer data)
{
  g_autoptr(IncMeeting) with_result = NULL;
  g_autoptr(IncMeeting) with_step = NULL;
  g_autoptr(IncMeeting) undone = NULL;
  IncResultRow *row;
  GtkWidget *entry, *focus;

  inc_day_test_show (test, "win.show-event-after");
  row = get_row (test, FOURTH);
  press_on_row (test, row, GDK_KEY_3, GDK_ALT_MASK);
  inc_display_wait_for (inc_result_row_get_item (row)->meeting->result == INC_RESULT_INFORMATIVE);
  with_result = get_meeting (test, row);
  g_assert_cmpint (with_result->result, ==, INC_RESULT_INFORMATIVE);
  entry = inc_display_find (GTK_WIDGET (row), GTK_TYPE_ENTRY);
  focus = gtk_window_get_focus (GTK_WINDOW (test->window));
  g_assert_true (gtk_widget_is_ancestor (focus, entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Gọi lại tuần sau");
  g_signal_emit_by_name (entry, "activate");
  inc_display_settle ();
  inc_display_wait_for (inc_result_row_get_item (row)->meeting->next_step != NULL);
  with_step = get_meeting (test, row);
  g_assert_cmpstr (with_step->next_step, ==, "Gọi lại tuần sau");
  g_assert_cmpint (with_step->result, ==, INC_RESULT_INFORMATIVE);
  inc_day_test_undo (test);
  inc_day_test_undo (test);
  inc_display_wait_for (inc_result_row_get_item (row)->meeting->result == 0);
  undone = get_meeting (test, row);
  g_assert_null (undone->next_step);
  g_assert_cmpint (undone->result, ==, 0);
}

static void
test_a_deal_begins (IncDayTest *test, gconstpointer data)
{
  IncSession *session = inc_window_get_session (test->window);
  const IncSchema *deals = inc_schema_of (inc_deal_get_type ());
  IncResultRow *row;

  inc_day_test_show (test, "win.show-event-after");
  row = get_row (test, FOURTH);
  g_assert_false (inc_display_says (GTK_WIDGET (row), "Begin a Deal"));
  press_on_row (test, row, GDK_KEY_4, GDK_ALT_MASK);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (row), "Begin a Deal"));
  g_assert_cmpuint (inc_display_count (session, deals), ==, INC_DAY_SAMPLE_N_DEALS);
  gtk_widget_activate_action (GTK_WIDGET (row), "results.deal", "x", inc_result_row_get_item (row)->id);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (row), "Table 4 · deal begun"));
  g_assert_cmpuint (inc_display_count (session, deals), ==, INC_DAY_SAMPLE_N_DEALS + 1);
  {
    g_autoptr(IncDeal) deal = inc_display_get_record (session, deals, test->sample.deals[INC_DAY_SAMPLE_N_DEALS - 1] + 1);

    g_assert_cmpint (deal->stage, ==, INC_DEAL_MEETING);
    g_assert_cmpint (deal->event, ==, test->sample.event);
    g_assert_cmpint (deal->meeting, ==, inc_result_row_get_item (row)->id);
    g_assert_cmpint (deal->startup, ==, 7);
    g_assert_cmpint (deal->investor, ==, 4);
  }
  inc_day_test_undo (test);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (row), "Begin a Deal"));
  g_assert_cmpuint (inc_display_count (session, deals), ==, INC_DAY_SAMPLE_N_DEALS);
}

static void
test_minutes (IncDayTest *test, gconstpointer data)
{
  inc_day_test_show (test, "win.show-event-after");
  press_on_row (test, get_row (test, FIRST), GDK_KEY_F2, 0);
  g_assert_true (INC_IS_RECORD_DIALOG (inc_display_get_dialog (test->window)));
  g_assert_true (inc_display_says (GTK_WIDGET (inc_display_get_dialog (test->window)), FIRST));
  inc_display_close_dialog (test->window);
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  inc_day_test_add ("/event-results/shows-results", test_shows_results);
  inc_day_test_add ("/event-results/headings-of-a-shorter-day", test_headings_of_a_shorter_day);
  inc_day_test_add ("/event-results/result-and-next-step", test_result_and_next_step);
  inc_day_test_add ("/event-results/a-deal-begins", test_a_deal_begins);
  inc_day_test_add ("/event-results/minutes", test_minutes);
  return g_test_run ();
}
