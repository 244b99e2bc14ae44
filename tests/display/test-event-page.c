/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of an event in the real window: what it says, who attends, times that are painted, wishes that are entered. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-availability-grid.h"
#include "inc-event-attendees.h"
#include "inc-event-book.h"
#include "inc-event-guest.h"
#include "inc-event-guests.h"
#include "inc-event-overview.h"
#include "inc-event-wishes.h"
#include "inc-record-dialog.h"
#include "inc-record-picker.h"
#include "inc-record-table.h"
#include "inc-records.h"
#include "inc-sample-event.h"
#include "inc-wish-mark.h"
#include "inc-wish-row.h"

typedef struct
{
  IncWindow *window;
} Fixture;

static guint n_registers;

static void
act (Fixture *fixture, const char *action, const char *target)
{
  g_autoptr(GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_parsed (target)) : NULL;
  GtkWidget *actor = g_str_has_prefix (action, "page.") ? GTK_WIDGET (inc_window_get_visible_page (fixture->window))
                                                        : GTK_WIDGET (fixture->window);

  g_assert_true (gtk_widget_activate_action_variant (actor, action, parameter));
  inc_display_settle ();
}

static gpointer
find (Fixture *fixture, GType type)
{
  return inc_display_find (GTK_WIDGET (inc_window_get_visible_page (fixture->window)), type);
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return inc_display_says (GTK_WIDGET (inc_window_get_visible_page (fixture->window)), text);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("Events %u", ++n_registers);
  g_autofree char *path = NULL;
  g_autoptr(GSettings) settings = g_settings_new (INC_APP_ID);

  g_settings_reset (settings, "last-register");
  fixture->window = inc_display_open_window ();
  inc_display_make_sample (name);
  path = inc_registers_get_path (name);
  inc_sample_add_event (path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-register", "s", name);
  inc_display_wait_for (inc_window_get_session (fixture->window) != NULL);
  inc_display_settle ();
  act (fixture, "win.open-record", "('event', int64 1)");
  inc_display_wait_for (says (fixture, "Inviting"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_display_close_window (fixture->window);
}

static IncSession *
get_session (Fixture *fixture)
{
  return inc_window_get_session (fixture->window);
}

/* The newest change in the history. */
static void
wait_for_change (Fixture *fixture, const char *title)
{
  inc_display_wait_for (g_strcmp0 (inc_session_get_undo_title (get_session (fixture)), title) == 0);
}

static IncEventBook *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) future = inc_session_load_event_book (get_session (fixture), 1, 0);

  inc_display_wait_for (dex_future_get_status (future) != DEX_FUTURE_STATUS_PENDING);
  g_assert_no_error (error);
  return g_value_dup_boxed (dex_future_get_value (future, &error));
}

static int
find_attendee (const IncEventBook *book, const char *name)
{
  for (guint i = 0; i < book->attendees->len; i++)
    if (g_str_equal (inc_event_book_get_name (book, i), name))
      return i;
  return -1;
}

static gboolean
press (gpointer widget, guint key, GdkModifierType state)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &taken);
    }
  return taken;
}

/* ---- the list and the overview ---- */

static void
events_are_listed (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncRow) row = NULL;
  IncRecordList *list;

  act (fixture, "win.show-page", "'events'");
  list = inc_record_table_get_list (find (fixture, INC_TYPE_RECORD_TABLE));
  row = g_list_model_get_item (G_LIST_MODEL (list), 0);
  inc_display_wait_for (inc_row_get_record (row) != NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_cmpstr (inc_record_get_title (inc_row_get_record (row)), ==, INC_SAMPLE_EVENT);
  inc_display_wait_for (says (fixture, "1 event"));
}

static void
overview_says_where_it_stands (Fixture *fixture, gconstpointer data)
{
  inc_display_wait_for (says (fixture, "09:00–15:40 · Cung Văn hóa Hữu nghị"));
  inc_display_wait_for (says (fixture, "Inviting"));
  inc_display_wait_for (says (fixture, "6 startups, 4 investors"));
  inc_display_wait_for (says (fixture, "10 of 12"));
  inc_display_wait_for (says (fixture, "8 are coming"));
  inc_display_wait_for (says (fixture, "3 tables in 12 slots hold 36 meetings."));
  inc_display_wait_for (says (fixture, "Lúa Xanh AI cannot meet Công ty Hạt Gạo Vàng"));
  inc_display_wait_for (says (fixture, "Công ty Hạt Gạo Vàng is on the waiting list."));
  inc_display_wait_for (says (fixture, "2 have not answered"));
}

static gint64
save (Fixture *fixture, gpointer record)
{
  g_autoptr(IncRecord) taken = record;
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) saving = inc_session_save (get_session (fixture), "Save", &taken, 1);
  const IncChanges *changes;

  inc_display_wait_for (dex_future_get_status (saving) != DEX_FUTURE_STATUS_PENDING);
  changes = g_value_get_boxed (dex_future_get_value (saving, &error));
  g_assert_no_error (error);
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

/* What was proven when the timetable was made is not said any more when somebody declined since. */
static void
overview_claims_what_holds (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = load (fixture);
  const int startup = find_attendee (book, "Lúa Xanh AI"), investor = book->n_startups;
  const char *name = inc_event_book_get_name (book, startup);
  g_autofree char *remark = g_strdup_printf ("%s is not there for 1 meeting", name);
  g_autofree char *reason = g_strdup_printf ("09:00 %s", inc_event_book_get_name (book, investor));
  const gint64 attendees[] = { INC_RECORD (inc_event_book_get_attendee (book, startup))->id,
                               INC_RECORD (inc_event_book_get_attendee (book, investor))->id };
  const gint64 scenario = save (fixture, g_object_new (inc_scenario_get_type (), "event", G_GINT64_CONSTANT (1), "name", "A",
                                                       "state", INC_SCENARIO_PUBLISHED, "made",
                                                       "2001-01-01T00:00:00.000+07:00", "value", G_GINT64_CONSTANT (98765),
                                                       "bound", G_GINT64_CONSTANT (98765), NULL));
  IncRecord *attendee = inc_record_dup (INC_RECORD (inc_event_book_get_attendee (book, startup)));

  save (fixture, g_object_new (inc_meeting_get_type (), "event", G_GINT64_CONSTANT (1), "scenario", scenario, "startup",
                               attendees[0], "investor", attendees[1], "slot", "09:00", "table-number",
                               G_GINT64_CONSTANT (1), NULL));
  g_object_set (attendee, "answer", INC_ANSWER_DECLINED, NULL);
  save (fixture, attendee);
  inc_display_wait_for (says (fixture, "Published timetable"));
  inc_display_wait_for (says (fixture, remark) && says (fixture, reason));
  g_assert_false (says (fixture, "98.765"));
  g_assert_false (says (fixture, "98,765"));
  g_assert_false (says (fixture, "Proven: no timetable is better than this one."));
}

static void
remark_opens_the_wishes_of_whom_it_is_about (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = load (fixture);
  g_autofree char *target =
    g_strdup_printf ("int64 %" G_GINT64_FORMAT,
                     INC_RECORD (inc_event_book_get_attendee (book, find_attendee (book, "Lúa Xanh AI")))->id);

  act (fixture, "page.show-wishes", target);
  g_assert_true (gtk_widget_get_mapped (find (fixture, INC_TYPE_EVENT_WISHES)));
  inc_display_wait_for (says (fixture, "Whom Lúa Xanh AI wants to meet"));
}

/* In a window of 1200 the timetable has the width of the sidebar too; narrower, each page has. */
static void
sidebar_folds_for_the_timetable (Fixture *fixture, gconstpointer data)
{
  AdwNavigationSplitView *split =
    inc_display_find (GTK_WIDGET (fixture->window), ADW_TYPE_NAVIGATION_SPLIT_VIEW);

  g_assert_false (adw_navigation_split_view_get_collapsed (split));
  act (fixture, "page.show-view", "'timetable'");
  g_assert_true (adw_navigation_split_view_get_collapsed (split));
  g_assert_true (adw_navigation_split_view_get_show_content (split));
  act (fixture, "page.show-view", "'wishes'");
  g_assert_false (adw_navigation_split_view_get_collapsed (split));
  act (fixture, "page.show-view", "'timetable'");
  act (fixture, "win.show-page", "'events'");
  g_assert_false (adw_navigation_split_view_get_collapsed (split));
}

/* ---- inviting ---- */

static guint
count_attendees (Fixture *fixture)
{
  g_autoptr(IncEventBook) book = load (fixture);

  return book->attendees->len;
}

/* Takes the first row of the picker that is open. */
static void
pick_first (Fixture *fixture)
{
  GtkWidget *picker;

  inc_display_wait_for (INC_IS_RECORD_PICKER (inc_display_get_dialog (fixture->window)));
  inc_display_settle ();
  picker = GTK_WIDGET (inc_display_get_dialog (fixture->window));
  g_signal_emit_by_name (inc_display_find (picker, GTK_TYPE_LIST_VIEW), "activate", 0);
  inc_display_settle ();
}

static void
selection_is_invited_and_nobody_twice (Fixture *fixture, gconstpointer data)
{
  GtkSelectionModel *selection;

  act (fixture, "win.show-page", "'startups'");
  selection = GTK_SELECTION_MODEL (inc_record_table_get_selection (find (fixture, INC_TYPE_RECORD_TABLE)));
  gtk_selection_model_select_range (selection, 0, 3, TRUE); /* the third is invited already */
  inc_display_wait_for (says (fixture, "3 selected"));
  act (fixture, "page.invite", NULL);
  pick_first (fixture);
  inc_display_wait_for (count_attendees (fixture) == 14);
  wait_for_change (fixture, "Invite 2 to the event");
  act (fixture, "win.undo", NULL);
  inc_display_wait_for (count_attendees (fixture) == 12);
}

static void
all_that_a_list_shows_are_invited (Fixture *fixture, gconstpointer data)
{
  act (fixture, "win.show-page", "'investors'");
  act (fixture, "page.invite-found", NULL);
  pick_first (fixture);
  inc_display_wait_for (count_attendees (fixture) == 13); /* of six one was not there */
}

static void
cohort_is_invited (Fixture *fixture, gconstpointer data)
{
  act (fixture, "page.invite-cohort", NULL);
  pick_first (fixture); /* Khóa 5 has four; one has withdrawn, and is not asked */
  inc_display_wait_for (count_attendees (fixture) == 15);
}

static void
spreadsheet_is_shown_before_it_comes_in (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "attendees.csv", NULL);
  g_autofree char *target = g_strdup_printf ("'%s'", path);
  AdwAlertDialog *dialog;

  g_assert_true (g_file_set_contents (path, "Side,Name,Wishes meet\nstartup,Phở Box,Quỹ Sông Hồng (4)\nstartup,Ai Đó,\n", -1,
                                      NULL));
  act (fixture, "page.import", target);
  inc_display_wait_for (ADW_IS_ALERT_DIALOG (inc_display_get_dialog (fixture->window)));
  dialog = ADW_ALERT_DIALOG (inc_display_get_dialog (fixture->window));
  g_assert_cmpstr (adw_alert_dialog_get_body (dialog), ==, "1 new attendee, 1 wish, 1 refused");
  g_assert_true (inc_display_says (GTK_WIDGET (dialog),
                                   "Line 3, Name “Ai Đó”: No startup of the register has this name or tax code"));
  g_assert_cmpuint (count_attendees (fixture), ==, 12);
  g_signal_emit_by_name (dialog, "response::import", "import");
  adw_dialog_force_close (ADW_DIALOG (dialog));
  inc_display_wait_for (count_attendees (fixture) == 13);
  wait_for_change (fixture, "Attendees from attendees.csv");
}

/* ---- attendees ---- */

static void
many_are_answered_at_once_and_undone (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) undone = NULL;
  GtkWidget *attendees;

  act (fixture, "page.show-view", "'attendees'");
  attendees = find (fixture, INC_TYPE_EVENT_ATTENDEES);
  inc_display_wait_for (inc_display_says (attendees, "Đom Đóm Energy"));
  inc_display_wait_for (inc_display_says (attendees, "from 10:00"));
  gtk_widget_activate_action (attendees, "guests.select-all", NULL);
  inc_display_wait_for (inc_display_says (attendees, "12 selected"));
  gtk_widget_activate_action (attendees, "guests.answer", "s", "declined");
  wait_for_change (fixture, "Change 12 attendees");
  book = load (fixture);
  for (guint i = 0; i < book->attendees->len; i++)
    g_assert_cmpint (inc_event_book_get_attendee (book, i)->answer, ==, INC_ANSWER_DECLINED);
  inc_display_wait_for (inc_display_says (attendees, "12 selected")); /* the same rows, read again */
  act (fixture, "win.undo", NULL);
  wait_for_change (fixture, "Thêm sự kiện");
  undone = load (fixture);
  g_assert_cmpint (inc_event_book_get_attendee (undone, find_attendee (undone, "Lúa Xanh AI"))->answer, ==,
                   INC_ANSWER_ACCEPTED);
}

static void
form_of_one_opens (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *table;

  act (fixture, "page.show-view", "'attendees'");
  table = find (fixture, GTK_TYPE_COLUMN_VIEW);
  g_signal_emit_by_name (table, "activate", 0);
  inc_display_settle ();
  g_assert_true (INC_IS_RECORD_DIALOG (inc_display_get_dialog (fixture->window)));
  inc_display_close_dialog (fixture->window);
}

static IncAvailabilityGrid *
show_times (Fixture *fixture)
{
  act (fixture, "page.show-view", "'attendees'");
  gtk_widget_activate_action (find (fixture, INC_TYPE_EVENT_ATTENDEES), "guests.show", "s", "times");
  inc_display_settle ();
  return find (fixture, INC_TYPE_AVAILABILITY_GRID);
}

static void
times_are_painted_by_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  IncAvailabilityGrid *grid = show_times (fixture);
  guint row, slot;

  gtk_widget_grab_focus (GTK_WIDGET (grid));
  before = inc_availability_grid_describe (grid, 0, 1);
  g_assert_cmpstr (before, ==, "Bút Chì EdTech, 09:25, there");
  g_assert_true (press (grid, GDK_KEY_Right, 0));
  g_assert_true (press (grid, GDK_KEY_Right, GDK_SHIFT_MASK));
  g_assert_true (press (grid, GDK_KEY_Down, GDK_SHIFT_MASK));
  g_assert_true (inc_availability_grid_get_cursor (grid, &row, &slot));
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpuint (slot, ==, 2);
  g_assert_true (press (grid, GDK_KEY_space, 0));
  after = inc_availability_grid_describe (grid, 0, 1);
  g_assert_cmpstr (after, ==, "Bút Chì EdTech, 09:25, away");
  wait_for_change (fixture, "Change times of 2 attendees");
  book = load (fixture);
  g_assert_cmpstr (inc_event_book_get_attendee (book, 0)->away, ==, "09:25-10:10");
  g_assert_cmpstr (inc_event_book_get_attendee (book, 1)->away, ==, "09:25-10:10");
  g_assert_cmpstr (inc_event_book_get_attendee (book, 2)->away, ==, NULL);
}

static gpointer
find_controller (gpointer widget, GType type)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  return NULL;
}

/* The middle of the first cell, and from there three slots to the right. */
static void
times_are_painted_by_dragging (Fixture *fixture, gconstpointer data)
{
  IncAvailabilityGrid *grid = show_times (fixture);
  GtkGesture *drag = find_controller (grid, GTK_TYPE_GESTURE_DRAG);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (grid));
  g_autoptr(IncEventBook) book = NULL;
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (first, GTK_WIDGET (grid), &area));
  g_signal_emit_by_name (drag, "drag-begin", area.origin.x + 20.0, area.origin.y + 10.0);
  g_signal_emit_by_name (drag, "drag-update", area.size.width * 3.0, 0.0);
  g_assert_cmpstr (inc_session_get_undo_title (get_session (fixture)), ==, "Thêm sự kiện"); /* not before it ends */
  g_signal_emit_by_name (drag, "drag-end", area.size.width * 3.0, 0.0);
  wait_for_change (fixture, "Change times of 1 attendee");
  book = load (fixture);
  g_assert_cmpstr (inc_event_book_get_attendee (book, 0)->away, ==, "09:00-10:35");
}

static void
cells_have_names (Fixture *fixture, gconstpointer data)
{
  IncAvailabilityGrid *grid = show_times (fixture);
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (grid));

  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (first, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bút Chì EdTech, 09:00, there");
}

/* ---- wishes ---- */

static IncWishRow *
find_row (GtkWidget *widget, const char *name)
{
  if (INC_IS_WISH_ROW (widget) && inc_wish_row_get_other (INC_WISH_ROW (widget)) != NULL &&
      g_str_equal (inc_event_guest_get_name (inc_wish_row_get_other (INC_WISH_ROW (widget))), name))
    return INC_WISH_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      IncWishRow *found = find_row (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkEntry *
find_cell (Fixture *fixture, const char *name)
{
  IncWishRow *row = find_row (find (fixture, INC_TYPE_EVENT_WISHES), name);

  g_assert_nonnull (row);
  return inc_display_find (GTK_WIDGET (row), GTK_TYPE_ENTRY);
}

static void
show_wishes_of (Fixture *fixture, const char *name)
{
  g_autoptr(IncEventBook) book = load (fixture);
  g_autofree char *target = g_strdup_printf (
    "int64 %" G_GINT64_FORMAT, INC_RECORD (inc_event_book_get_attendee (book, find_attendee (book, name)))->id);

  act (fixture, "page.show-wishes", target);
}

static gboolean
has_wish (Fixture *fixture, const char *wisher, const char *wanted, const char *mark)
{
  g_autoptr(IncEventBook) book = load (fixture);
  g_autofree char *text = inc_wish_mark_write (
    inc_event_book_find_wish (book, find_attendee (book, wisher), find_attendee (book, wanted)));

  return g_str_equal (text, mark);
}

static void
assert_wish (Fixture *fixture, const char *wisher, const char *wanted, const char *mark)
{
  inc_display_wait_for (has_wish (fixture, wisher, wanted, mark));
}

static GtkWidget *
get_focused_entry (Fixture *fixture)
{
  return gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_ENTRY);
}

static void
marks_are_entered_line_by_line (Fixture *fixture, gconstpointer data)
{
  GtkEntry *first, *second, *third;

  show_wishes_of (fixture, "Lúa Xanh AI");
  first = find_cell (fixture, "Công ty Hạt Gạo Vàng");
  second = find_cell (fixture, "Lantern Hill Ventures");
  third = find_cell (fixture, "Mạng lưới thiên thần Hồ Sen");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (first)), ==, "M4");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (second)), ==, "4");
  gtk_widget_grab_focus (GTK_WIDGET (first));
  gtk_editable_set_text (GTK_EDITABLE (first), "3");
  g_signal_emit_by_name (first, "activate");
  g_assert_true (get_focused_entry (fixture) == GTK_WIDGET (second));
  g_assert_true (press (second, GDK_KEY_5, GDK_ALT_MASK));
  g_assert_true (get_focused_entry (fixture) == GTK_WIDGET (third));
  g_assert_true (press (third, GDK_KEY_m, GDK_CONTROL_MASK));
  assert_wish (fixture, "Lúa Xanh AI", "Công ty Hạt Gạo Vàng", "3");
  assert_wish (fixture, "Lúa Xanh AI", "Lantern Hill Ventures", "5");
  assert_wish (fixture, "Lúa Xanh AI", "Mạng lưới thiên thần Hồ Sen", "M3");
  g_assert_false (press (third, GDK_KEY_m, 0)); /* a letter is typed */
}

static void
what_is_no_mark_is_refused (Fixture *fixture, gconstpointer data)
{
  GtkEntry *cell;

  show_wishes_of (fixture, "Lúa Xanh AI");
  cell = find_cell (fixture, "Lantern Hill Ventures");
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  gtk_editable_set_text (GTK_EDITABLE (cell), "9");
  g_signal_emit_by_name (cell, "activate");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (cell), "error"));
  g_assert_true (get_focused_entry (fixture) == GTK_WIDGET (cell));
  g_assert_true (press (cell, GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cell)), ==, "4");
  assert_wish (fixture, "Lúa Xanh AI", "Lantern Hill Ventures", "4");
}

static void
received_side_is_entered_too (Fixture *fixture, gconstpointer data)
{
  GtkEntry *cell;

  show_wishes_of (fixture, "Lúa Xanh AI");
  gtk_widget_activate_action (find (fixture, INC_TYPE_EVENT_WISHES), "wishes.show", "s", "received");
  inc_display_settle ();
  inc_display_wait_for (says (fixture, "Who wants to meet Lúa Xanh AI"));
  cell = find_cell (fixture, "Công ty Hạt Gạo Vàng");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cell)), ==, "");
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  g_assert_true (press (cell, GDK_KEY_n, GDK_CONTROL_MASK));
  assert_wish (fixture, "Công ty Hạt Gạo Vàng", "Lúa Xanh AI", "N");
  assert_wish (fixture, "Lúa Xanh AI", "Công ty Hạt Gạo Vàng", "M4");
}

/* ---- many ---- */

/* Eats the future. */
static void
finish (DexFuture *future)
{
  g_autoptr(GError) error = NULL;

  inc_display_wait_for (dex_future_get_status (future) != DEX_FUTURE_STATUS_PENDING);
  dex_future_get_value (future, &error);
  g_assert_no_error (error);
  dex_unref (future);
}

/* Takes the records. */
static void
save_all (Fixture *fixture, GPtrArray *records)
{
  finish (inc_session_save (get_session (fixture), "Many", (IncRecord *const *) records->pdata, records->len));
  g_ptr_array_unref (records);
}

static GArray *
add_many (Fixture *fixture, GType type, guint n, gint64 first)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %03u", g_type_name (type), i);
      const gint64 id = first + i;

      g_ptr_array_add (records, g_object_new (type, "name", name, NULL));
      g_array_append_val (ids, id);
    }
  save_all (fixture, records);
  return ids;
}

/* Ten wishes of each of the first so many. */
static void
wish_many (Fixture *fixture, guint n_startups, guint n_investors)
{
  g_autoptr(IncEventBook) book = load (fixture);
  GPtrArray *wishes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_startups; i++)
    for (guint j = 0; j < 10; j++)
      {
        const int one = find_attendee (book, "IncStartup 000") + i;
        const int two = find_attendee (book, "IncInvestor 000") + (i + 7 * j) % n_investors;

        g_ptr_array_add (wishes, g_object_new (inc_wish_get_type (), "event", (gint64) 1, "wisher",
                                               INC_RECORD (inc_event_book_get_attendee (book, one))->id, "wanted",
                                               INC_RECORD (inc_event_book_get_attendee (book, two))->id, "want",
                                               INC_WANT_MEET, NULL));
      }
  save_all (fixture, wishes);
}

static void
five_hundred_attend (Fixture *fixture, gconstpointer data)
{
  g_autoptr(GArray) startups = add_many (fixture, inc_startup_get_type (), 294, INC_SAMPLE_N_STARTUPS + 1);
  g_autoptr(GArray) investors = add_many (fixture, inc_investor_get_type (), 194, 7);

  finish (inc_session_invite (get_session (fixture), "Many", 1, startups, investors));
  wish_many (fixture, startups->len, investors->len);
  g_test_timer_start ();
  inc_display_wait_for (says (fixture, "300 startups, 198 investors"));
  inc_display_wait_for (says (fixture, "2960"));
  g_test_message ("500 attendees are shown after %.0f ms", g_test_timer_elapsed () * 1000);
  g_test_timer_start ();
  show_wishes_of (fixture, "IncStartup 100");
  g_test_message ("their wishes after %.0f ms", g_test_timer_elapsed () * 1000);
  inc_display_wait_for (says (fixture, "Whom IncStartup 100 wants to meet"));
  g_test_timer_start ();
  gtk_widget_activate_action (find (fixture, INC_TYPE_EVENT_ATTENDEES), "guests.show", "s", "times");
  act (fixture, "page.show-view", "'attendees'");
  g_test_message ("their times after %.0f ms", g_test_timer_elapsed () * 1000);
}

static void
marks_are_read_in_both_languages (void)
{
  static const struct
  {
    const char *typed;
    int want;
    gint64 rating;
  } rows[] = {
    { "", 0, INC_MISSING },            { "0", 0, INC_MISSING },           { "4", INC_WANT_MEET, 4 },
    { "+", INC_WANT_MEET, INC_MISSING }, { "M", INC_WANT_MUST, INC_MISSING }, { "m5", INC_WANT_MUST, 5 },
    { "P3", INC_WANT_MUST, 3 },        { "n", INC_WANT_NO, INC_MISSING }, { "K", INC_WANT_NO, INC_MISSING },
  };
  static const char *const wrong[] = { "6", "45", "x", "N3", "M9" };
  int want;
  gint64 rating;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (inc_wish_mark_read (rows[i].typed, &want, &rating));
      g_assert_cmpint (want, ==, rows[i].want);
      g_assert_cmpint (rating, ==, rows[i].rating);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (inc_wish_mark_read (wrong[i], &want, &rating));
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
#define ADD(name, test) g_test_add ("/display/event-page/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("events-are-listed", events_are_listed);
  ADD ("overview-says-where-it-stands", overview_says_where_it_stands);
  ADD ("overview-claims-what-holds", overview_claims_what_holds);
  ADD ("remark-opens-the-wishes-of-whom-it-is-about", remark_opens_the_wishes_of_whom_it_is_about);
  ADD ("sidebar-folds-for-the-timetable", sidebar_folds_for_the_timetable);
  ADD ("selection-is-invited-and-nobody-twice", selection_is_invited_and_nobody_twice);
  ADD ("all-that-a-list-shows-are-invited", all_that_a_list_shows_are_invited);
  ADD ("cohort-is-invited", cohort_is_invited);
  ADD ("spreadsheet-is-shown-before-it-comes-in", spreadsheet_is_shown_before_it_comes_in);
  ADD ("many-are-answered-at-once-and-undone", many_are_answered_at_once_and_undone);
  ADD ("form-of-one-opens", form_of_one_opens);
  ADD ("times-are-painted-by-keys", times_are_painted_by_keys);
  ADD ("times-are-painted-by-dragging", times_are_painted_by_dragging);
  ADD ("cells-have-names", cells_have_names);
  ADD ("marks-are-entered-line-by-line", marks_are_entered_line_by_line);
  ADD ("what-is-no-mark-is-refused", what_is_no_mark_is_refused);
  ADD ("received-side-is-entered-too", received_side_is_entered_too);
  ADD ("five-hundred-attend", five_hundred_attend);
#undef ADD
  g_test_add_func ("/display/event-page/marks-are-read-in-both-languages", marks_are_read_in_both_languages);
  return g_test_run ();
}
