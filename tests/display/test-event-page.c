/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of an event in the real window: what it says, who attends, times that are painted, wishes that are entered. */
#include "config.h"

#include "inc-display-test.h"

#include "inc-availability-grid.h"
#include "inc-event-attendees.h"
#include "inc-event-book.h"
#include "inc-event-guest.h"
#include "inc-event-overview.h"
#include "inc-event-wishes.h"
#include "inc-record-dialog.h"
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
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  inc_display_close_window (fixture->window);
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

static IncSession *
get_session (Fixture *fixture)
{
  return inc_window_get_session (fixture->window);
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
  g_assert_true (says (fixture, "1 event"));
}

static void
overview_says_where_it_stands (Fixture *fixture, gconstpointer data)
{
  g_assert_true (says (fixture, "09:00–15:40 · Cung Văn hóa Hữu nghị"));
  g_assert_true (says (fixture, "Inviting"));
  g_assert_true (says (fixture, "6 startups, 4 investors"));
  g_assert_true (says (fixture, "10 of 12"));
  g_assert_true (says (fixture, "8 are coming"));
  g_assert_true (says (fixture, "3 tables in 12 slots hold 36 meetings."));
  g_assert_true (says (fixture, "Lúa Xanh AI cannot meet Công ty Hạt Gạo Vàng"));
  g_assert_true (says (fixture, "Công ty Hạt Gạo Vàng is on the waiting list."));
  g_assert_true (says (fixture, "2 have not answered"));
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
  g_assert_true (says (fixture, "Whom Lúa Xanh AI wants to meet"));
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
  g_assert_true (inc_display_says (attendees, "Đom Đóm Energy"));
  g_assert_true (inc_display_says (attendees, "from 10:00"));
  gtk_widget_activate_action (attendees, "guests.select-all", NULL);
  g_assert_true (inc_display_says (attendees, "12 selected"));
  gtk_widget_activate_action (attendees, "guests.answer", "s", "declined");
  inc_display_settle ();
  book = load (fixture);
  for (guint i = 0; i < book->attendees->len; i++)
    g_assert_cmpint (inc_event_book_get_attendee (book, i)->answer, ==, INC_ANSWER_DECLINED);
  g_assert_true (inc_display_says (attendees, "12 selected")); /* the same rows, read again */
  act (fixture, "win.undo", NULL);
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

static void
times_are_painted_by_keys (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  IncAvailabilityGrid *grid;
  guint row, slot;

  act (fixture, "page.show-view", "'attendees'");
  gtk_widget_activate_action (find (fixture, INC_TYPE_EVENT_ATTENDEES), "guests.show", "s", "times");
  inc_display_settle ();
  grid = find (fixture, INC_TYPE_AVAILABILITY_GRID);
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
  inc_display_settle ();
  book = load (fixture);
  g_assert_cmpstr (inc_event_book_get_attendee (book, 0)->away, ==, "09:25-10:10");
  g_assert_cmpstr (inc_event_book_get_attendee (book, 1)->away, ==, "09:25-10:10");
  g_assert_cmpstr (inc_event_book_get_attendee (book, 2)->away, ==, NULL);
  g_assert_cmpstr (inc_session_get_undo_title (get_session (fixture)), ==, "Change times of 2 attendees");
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

static void
assert_wish (Fixture *fixture, const char *wisher, const char *wanted, const char *mark)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autofree char *text = NULL;

  inc_display_settle ();
  book = load (fixture);
  text = inc_wish_mark_write (inc_event_book_find_wish (book, find_attendee (book, wisher), find_attendee (book, wanted)));
  g_assert_cmpstr (text, ==, mark);
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
  g_assert_true (says (fixture, "Who wants to meet Lúa Xanh AI"));
  cell = find_cell (fixture, "Công ty Hạt Gạo Vàng");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (cell)), ==, "");
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  g_assert_true (press (cell, GDK_KEY_n, GDK_CONTROL_MASK));
  assert_wish (fixture, "Công ty Hạt Gạo Vàng", "Lúa Xanh AI", "N");
  assert_wish (fixture, "Lúa Xanh AI", "Công ty Hạt Gạo Vàng", "M4");
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
  ADD ("remark-opens-the-wishes-of-whom-it-is-about", remark_opens_the_wishes_of_whom_it_is_about);
  ADD ("many-are-answered-at-once-and-undone", many_are_answered_at_once_and_undone);
  ADD ("form-of-one-opens", form_of_one_opens);
  ADD ("times-are-painted-by-keys", times_are_painted_by_keys);
  ADD ("marks-are-entered-line-by-line", marks_are_entered_line_by_line);
  ADD ("what-is-no-mark-is-refused", what_is_no_mark_is_refused);
  ADD ("received-side-is-entered-too", received_side_is_entered_too);
#undef ADD
  g_test_add_func ("/display/event-page/marks-are-read-in-both-languages", marks_are_read_in_both_languages);
  return g_test_run ();
}
