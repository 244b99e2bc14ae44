/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search over everything: keys, chips, recent searches, and what an input method does meanwhile. */
#include "config.h"

#include "inc-display-test.h"
#include "inc-find-chips.h"
#include "inc-find-dialog.h"
#include "inc-find-row.h"
#include "inc-recent-searches.h"
#include "inc-records.h"
#include "inc-search-entry.h"

typedef struct
{
  IncWindow *window;
  AdwDialog *dialog;
  GtkWidget *entry; /* the GtkText in it */
  GtkListBox *list;
} Test;

static void
open_dialog (Test *test, const char *typed)
{
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.find", "s", typed);
  test->dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window));
  g_assert_true (INC_IS_FIND_DIALOG (test->dialog));
  test->entry = inc_display_find (GTK_WIDGET (test->dialog), GTK_TYPE_TEXT);
  test->list = inc_display_find (GTK_WIDGET (test->dialog), GTK_TYPE_LIST_BOX);
  inc_display_wait_for (gtk_widget_is_focus (test->entry));
  inc_display_settle ();
}

static void
set_up (Test *test, const char *name)
{
  inc_recent_searches_clear ();
  test->window = inc_display_open_sample (name);
}

static void
tear_down (Test *test)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test->window));

  if (dialog != NULL)
    adw_dialog_force_close (dialog);
  inc_display_settle ();
  inc_display_close_window (test->window);
}

/* Titles as they stand, | between; headings in brackets. */
static char *
read_rows (Test *test)
{
  g_autoptr(GString) text = g_string_new (NULL);
  GtkListBoxRow *row;

  if (!gtk_widget_get_mapped (GTK_WIDGET (test->list)))
    return g_strdup ("-");
  for (int i = 0; (row = gtk_list_box_get_row_at_index (test->list, i)) != NULL; i++)
    {
      GtkWidget *label = inc_display_find (gtk_widget_get_first_child (gtk_list_box_row_get_child (row)), GTK_TYPE_LABEL);
      const char *heading = inc_find_row_get_heading (INC_FIND_ROW (row));

      if (label == NULL)
        label = inc_display_find (gtk_list_box_row_get_child (row), GTK_TYPE_LABEL);
      if (heading != NULL)
        g_string_append_printf (text, "[%s]", heading);
      g_string_append_printf (text, "%s|", gtk_label_get_text (GTK_LABEL (label)));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
rows_are (Test *test, const char *expected)
{
  g_autofree char *rows = read_rows (test);

  return g_str_equal (rows, expected);
}

/* Answers come when they come. */
#define assert_rows(test, expected) inc_display_wait_for (rows_are (test, expected))

/* The wait after a keystroke, and the answer. */
static void
wait_for_answer (void)
{
  for (guint i = 0; i < 4; i++)
    inc_display_settle ();
}

static void
type (Test *test, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test->entry), text);
  wait_for_answer ();
}

/* A key as the entry's controllers see it. */
static gboolean
press (Test *test, guint key, GdkModifierType state)
{
  GtkWidget *entry = gtk_widget_get_ancestor (test->entry, INC_TYPE_SEARCH_ENTRY);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  return handled;
}

static const char *
selected (Test *test)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (test->list);

  return row != NULL && inc_find_row_get_record (INC_FIND_ROW (row)) != NULL
           ? inc_record_get_title (inc_find_row_get_record (INC_FIND_ROW (row)))
           : NULL;
}

static void
test_typing_arrows_enter (void)
{
  Test test;

  set_up (&test, "Tìm một");
  open_dialog (&test, "");
  g_assert_true (gtk_widget_is_focus (test.entry));
  type (&test, "robotics");
  assert_rows (&test, "[Startups · 2]Ong Thợ Robotics|Sao Khuê Robotics|");
  g_assert_cmpstr (selected (&test), ==, "Ong Thợ Robotics");
  g_assert_true (press (&test, GDK_KEY_Down, 0));
  g_assert_cmpstr (selected (&test), ==, "Sao Khuê Robotics");
  g_assert_true (press (&test, GDK_KEY_Down, 0));
  g_assert_cmpstr (selected (&test), ==, "Sao Khuê Robotics");
  g_assert_true (gtk_widget_is_focus (test.entry));
  press (&test, GDK_KEY_Up, 0);
  press (&test, GDK_KEY_Return, 0);
  inc_display_settle ();
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test.window)));
  g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (inc_window_get_visible_page (test.window))), ==,
                   "startup 19");
  tear_down (&test);
}

static void
test_all_of_a_kind (void)
{
  Test test;

  set_up (&test, "Tìm hai");
  open_dialog (&test, "kind:startup");
  {
    g_autofree char *rows = NULL;

    inc_display_wait_for (gtk_list_box_get_row_at_index (test.list, 5) != NULL);
    rows = read_rows (&test);
    g_assert_true (g_str_has_prefix (rows, "[Startups · 5 of 24]"));
    g_assert_true (g_str_has_suffix (rows, "|Show all 24 startups in their list|"));
  }
  press (&test, GDK_KEY_Return, GDK_CONTROL_MASK);
  inc_display_settle ();
  g_assert_cmpstr (adw_navigation_page_get_tag (ADW_NAVIGATION_PAGE (inc_window_get_visible_page (test.window))), ==,
                   "startups");
  tear_down (&test);
}

static void
add_startup (Test *test, const char *name)
{
  g_autoptr(IncRecord) startup = g_object_new (inc_startup_get_type (), "name", name, NULL);
  g_autoptr(DexFuture) saving = inc_session_save (inc_window_get_session (test->window), "Add", &startup, 1);

  inc_display_wait_for (dex_future_get_status (saving) != DEX_FUTURE_STATUS_PENDING);
}

/* Old rows stay until the new ones are there: at no moment of đường is the list empty or gone. */
static void
test_telex_never_blinks (void)
{
  static const char *const states[] = { "d", "du", "đu", "đuo", "đuon", "đuong", "đương", "đường" };
  Test test;

  set_up (&test, "Tìm ba");
  add_startup (&test, "Đường Xanh");
  open_dialog (&test, "d");
  inc_display_wait_for (gtk_widget_get_mapped (GTK_WIDGET (test.list)));
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      const gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

      gtk_editable_set_text (GTK_EDITABLE (test.entry), states[i]);
      while (g_get_monotonic_time () < end)
        {
          g_main_context_iteration (NULL, FALSE);
          if (!gtk_widget_get_mapped (GTK_WIDGET (test.list)))
            g_error ("nothing is shown at %s", states[i]);
          g_assert_nonnull (gtk_list_box_get_row_at_index (test.list, 0));
        }
    }
  assert_rows (&test, "[Startups · 1]Đường Xanh|");
  tear_down (&test);
}

/* Nothing moves under a pre-edit: neither text nor rows nor chips, even when an answer is on its way; then it is shown. */
static void
test_nothing_changes_while_composing (void)
{
  Test test;

  set_up (&test, "Tìm bốn");
  open_dialog (&test, "");
  type (&test, "robotics");
  gtk_editable_set_text (GTK_EDITABLE (test.entry), "phở");
  /* 100 ms less than the wait of the entry: then the question goes out and an input method begins. */
  for (gint64 end = g_get_monotonic_time () + 152 * G_TIME_SPAN_MILLISECOND; g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  g_signal_emit_by_name (test.entry, "preedit-changed", "d");
  wait_for_answer ();
  {
    g_autofree char *rows = read_rows (&test);

    g_assert_true (g_str_equal (rows, "[Startups · 2]Ong Thợ Robotics|Sao Khuê Robotics|") ||
                   g_str_equal (rows, "[Startups · 1]Phở Box|"));
    g_assert_false (press (&test, GDK_KEY_Down, 0));
    g_assert_false (press (&test, GDK_KEY_Return, 0));
    gtk_editable_set_text (GTK_EDITABLE (test.entry), "mây");
    wait_for_answer ();
    g_assert_true (rows_are (&test, rows));
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test.entry)), ==, "mây");
  }
  g_signal_emit_by_name (test.entry, "preedit-changed", "");
  wait_for_answer ();
  {
    g_autofree char *rows = NULL;

    inc_display_wait_for (!rows_are (&test, "[Startups · 2]Ong Thợ Robotics|Sao Khuê Robotics|") &&
                          !rows_are (&test, "[Startups · 1]Phở Box|"));
    rows = read_rows (&test);
    g_assert_true (g_str_has_prefix (rows, "[Startups · 2]Mây Tre Logistics|Bếp Mây|"));
  }
  tear_down (&test);
}

static void
test_chips_come_and_go (void)
{
  Test test;
  GtkWidget *chips;

  set_up (&test, "Tìm năm");
  open_dialog (&test, "robotics");
  chips = inc_display_find (GTK_WIDGET (test.dialog), INC_TYPE_FIND_CHIPS);
  gtk_widget_activate_action (chips, "find.add", "(ss)", "sector", "Tự động hóa");
  inc_display_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test.entry)), ==, "robotics sector:\"Tự động hóa\"");
  g_assert_true (inc_display_says (chips, "Sector: Tự động hóa"));
  g_assert_true (gtk_widget_is_focus (test.entry));
  gtk_widget_activate_action (chips, "find.add", "(ss)", "stage", "Graduated");
  inc_display_wait_for (inc_display_says (GTK_WIDGET (test.dialog), "Nothing Found"));
  gtk_widget_activate_action (chips, "find.drop", "u", 1);
  inc_display_settle ();
  assert_rows (&test, "[Startups · 2]Ong Thợ Robotics|Sao Khuê Robotics|");
  g_assert_false (inc_display_says (chips, "Stage: Graduated"));
  type (&test, "color:red robotics since:nie");
  g_assert_true (inc_display_says (GTK_WIDGET (test.dialog),
                                   "“color:” is no condition, so it is searched for as a word. “since:nie” is not understood "
                                   "and left out."));
  tear_down (&test);
}

static void
test_recent_searches (void)
{
  Test test;

  set_up (&test, "Tìm sáu");
  open_dialog (&test, "");
  g_assert_true (inc_display_says (GTK_WIDGET (test.dialog), "Search Everything"));
  type (&test, "robotics");
  assert_rows (&test, "[Startups · 2]Ong Thợ Robotics|Sao Khuê Robotics|");
  press (&test, GDK_KEY_Return, 0);
  inc_display_settle ();
  open_dialog (&test, "phở");
  assert_rows (&test, "[Startups · 1]Phở Box|");
  press (&test, GDK_KEY_Return, 0);
  inc_display_settle ();
  open_dialog (&test, "");
  assert_rows (&test, "phở|robotics|");
  press (&test, GDK_KEY_Down, 0);
  press (&test, GDK_KEY_Down, 0);
  press (&test, GDK_KEY_Return, 0);
  inc_display_settle ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test.entry)), ==, "robotics");
  assert_rows (&test, "[Startups · 2]Ong Thợ Robotics|Sao Khuê Robotics|");
  type (&test, "");
  assert_rows (&test, "phở|robotics|");
  gtk_widget_activate_action (GTK_WIDGET (test.list), "find.clear-recent", NULL);
  inc_display_settle ();
  assert_rows (&test, "-");
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *typed = g_strdup_printf ("%u", i % 10);

      inc_recent_searches_add (typed);
    }
  {
    g_auto(GStrv) recent = inc_recent_searches_get ();
    g_autofree char *joined = g_strjoinv ("", recent);

    g_assert_cmpstr (joined, ==, "10987654");
  }
  tear_down (&test);
}

/* Ctrl+F on a page without a list searches everything. */
static void
test_search_where_there_is_no_list (void)
{
  Test test;

  set_up (&test, "Tìm bảy");
  gtk_widget_activate_action (GTK_WIDGET (test.window), "win.show-page", "s", "today");
  inc_display_settle ();
  gtk_widget_activate_action (GTK_WIDGET (inc_window_get_visible_page (test.window)), "page.search", NULL);
  g_assert_true (INC_IS_FIND_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (test.window))));
  tear_down (&test);
}

int
main (int argc, char *argv[])
{
  inc_display_test_init (&argc, &argv);
  g_test_add_func ("/find/typing-arrows-enter", test_typing_arrows_enter);
  g_test_add_func ("/find/all-of-a-kind", test_all_of_a_kind);
  g_test_add_func ("/find/telex-never-blinks", test_telex_never_blinks);
  g_test_add_func ("/find/nothing-changes-while-composing", test_nothing_changes_while_composing);
  g_test_add_func ("/find/chips-come-and-go", test_chips_come_and_go);
  g_test_add_func ("/find/recent-searches", test_recent_searches);
  g_test_add_func ("/find/search-where-there-is-no-list", test_search_where_there_is_no_list);
  return g_test_run ();
}
