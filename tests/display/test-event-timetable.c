/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timetables of the sample event: planned, changed by hand, undone, compared and published, with the real widgets. */
#include "config.h"

#include "inc-display-session.h"

#include "inc-event-agenda.h"
#include "inc-event-hand.h"
#include "inc-event-scenario.h"
#include "inc-event-sheet.h"
#include "inc-event-timetable.h"
#include "inc-event-tray.h"
#include "inc-event-why.h"
#include "inc-records.h"
#include "inc-sample-event.h"
#include "inc-timetable-grid.h"

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 event;
  GtkWidget *window;
  IncEventTimetable *page;
  IncTimetableGrid *grid;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) future = NULL;

  fixture->folder = inc_test_folder_new ();
  path = g_build_filename (fixture->folder, "sample" INC_REGISTER_ENDING, NULL);
  inc_sample_make (path);
  fixture->event = inc_sample_add_event (path);
  future = inc_session_open (path, FALSE, NULL);
  fixture->session = g_value_dup_object (inc_display_await (future, &error));
  g_assert_no_error (error);
  fixture->page = INC_EVENT_TIMETABLE (inc_event_timetable_new (fixture->session));
  fixture->window = g_object_new (ADW_TYPE_WINDOW, "default-width", 1200, "default-height", 760, "content", fixture->page,
                                  NULL);
  gtk_window_present (GTK_WINDOW (fixture->window));
  inc_event_timetable_set_event (fixture->page, fixture->event);
  fixture->grid = inc_display_find (GTK_WIDGET (fixture->page), INC_TYPE_TIMETABLE_GRID);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (fixture->page), "No Timetable Yet"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  IncEventTimetable *page = g_object_ref (fixture->page);
  g_autoptr(DexFuture) closed = NULL;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  inc_display_settle ();
  g_assert_finalize_object (page);
  closed = inc_session_close (fixture->session);
  inc_display_await (closed, NULL);
  inc_display_settle ();
  g_assert_finalize_object (fixture->session);
  inc_test_folder_free (fixture->folder);
}

static void
act (Fixture *fixture, const char *action, GVariant *target)
{
  g_autoptr(GVariant) kept = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), action, kept));
}

/* Until what was found is on the screen. */
static void
plan (Fixture *fixture)
{
  const gint64 before = inc_event_timetable_get_scenario (fixture->page);

  act (fixture, "timetable.plan", NULL);
  g_assert_true (inc_event_timetable_is_planning (fixture->page));
  inc_display_settle ();
  if (inc_event_timetable_is_planning (fixture->page))
    act (fixture, "timetable.stop", NULL);
  inc_display_wait_for (!inc_event_timetable_is_planning (fixture->page) &&
                        inc_event_timetable_get_scenario (fixture->page) != before);
  inc_display_settle ();
}

static IncEventBook *
load (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) future = inc_session_load_event_book (fixture->session, fixture->event,
                                                             inc_event_timetable_get_scenario (fixture->page));
  const GValue *value = inc_display_await (future, &error);

  g_assert_no_error (error);
  return g_value_dup_boxed (value);
}

/* The first meeting in the grid. */
static gint64
find_meeting (Fixture *fixture, int *row, int *slot)
{
  IncTimetableSheet *sheet = inc_timetable_grid_get_sheet (fixture->grid);

  for (*row = 0; *row < (int) sheet->rows->len; (*row)++)
    for (*slot = 0; *slot < (int) sheet->slots->len; (*slot)++)
      if (inc_timetable_sheet_cell (sheet, *row, *slot)->key != 0)
        return inc_timetable_sheet_cell (sheet, *row, *slot)->key;
  g_assert_not_reached ();
}

static const char *
get_slot (const IncEventBook *book, gint64 key)
{
  int startup, investor;
  IncMeeting *meeting;

  inc_event_sheet_read_key (key, &startup, &investor);
  meeting = inc_event_book_find_meeting (book, startup, investor);
  return meeting != NULL ? meeting->slot : NULL;
}

/* ---- */

static void
plan_is_shown_with_its_quality (Fixture *fixture, gconstpointer data)
{
  IncTimetableSheet *sheet;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventHand) hand = NULL;
  g_autofree char *sentence = NULL;
  int row, slot;

  plan (fixture);
  book = load (fixture);
  g_assert_cmpstr (book->scenario->name, ==, "Timetable 1");
  g_assert_cmpint (book->scenario->state, ==, INC_SCENARIO_DRAFT);
  sheet = inc_timetable_grid_get_sheet (fixture->grid);
  g_assert_cmpuint (sheet->rows->len, ==, 7);
  g_assert_cmpuint (sheet->slots->len, ==, book->day->slots->len);
  find_meeting (fixture, &row, &slot);
  g_assert_cmpint (row, ==, 0);
  hand = inc_event_hand_new (book, NULL);
  sentence = inc_event_plan_describe (inc_event_hand_get_instance (hand), inc_event_hand_get_plan (hand));
  g_assert_true (inc_display_says (GTK_WIDGET (fixture->page), sentence));
  g_assert_true (inc_display_says (GTK_WIDGET (fixture->page), "Must meet"));
}

static void
other_views_have_other_rows (Fixture *fixture, gconstpointer data)
{
  plan (fixture);
  act (fixture, "timetable.view", g_variant_new_string ("investor"));
  g_assert_cmpuint (inc_timetable_grid_get_sheet (fixture->grid)->rows->len, ==, 5);
  act (fixture, "timetable.view", g_variant_new_string ("table"));
  g_assert_cmpuint (inc_timetable_grid_get_sheet (fixture->grid)->rows->len, ==, 3);
  g_assert_cmpstr (inc_timetable_sheet_row (inc_timetable_grid_get_sheet (fixture->grid), 2)->name, ==,
                   "Table 3 · Phòng Trúc");
}

/* Moves a meeting by keys' own functions to the first slot that is free. */
static void
meeting_moves_and_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) before = NULL;
  g_autoptr(IncEventBook) after = NULL;
  g_autoptr(IncEventBook) undone = NULL;
  g_autoptr(DexFuture) undo = NULL;
  g_autoptr(IncEventHand) hand = NULL;
  g_autoptr(GArray) places = NULL;
  int row, slot, startup, investor, free_slot = -1;
  gint64 key;

  plan (fixture);
  before = load (fixture);
  hand = inc_event_hand_new (before, NULL);
  key = find_meeting (fixture, &row, &slot);
  inc_event_sheet_read_key (key, &startup, &investor);
  places = inc_event_hand_find_places (hand, startup, investor);
  for (guint i = 0; i < places->len && free_slot < 0; i++)
    if (g_array_index (places, IncEventPlace, i).kind == INC_PLACE_FREE)
      free_slot = (int) i;
  g_assert_cmpint (free_slot, >=, 0);
  inc_timetable_grid_set_cursor (fixture->grid, row, slot);
  g_assert_true (inc_timetable_grid_lift_cursor (fixture->grid));
  g_assert_cmpint (inc_timetable_grid_get_lifted (fixture->grid), ==, key);
  inc_timetable_grid_put_back (fixture->grid);
  act (fixture, "timetable.place", g_variant_new ("(xi)", key, free_slot));
  inc_display_settle ();
  after = load (fixture);
  g_assert_cmpstr (get_slot (after, key), ==, g_ptr_array_index (inc_event_hand_get_instance (hand)->slots, free_slot));
  undo = inc_session_undo (fixture->session);
  inc_display_await (undo, NULL);
  undone = load (fixture);
  g_assert_cmpstr (get_slot (undone, key), ==, get_slot (before, key));
}

static void
locked_and_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  int row, slot;
  gint64 key;

  plan (fixture);
  key = find_meeting (fixture, &row, &slot);
  act (fixture, "timetable.lock", g_variant_new_int64 (key));
  inc_display_wait_for (inc_timetable_sheet_cell (inc_timetable_grid_get_sheet (fixture->grid), row, slot)->locked);
  act (fixture, "timetable.lock", g_variant_new_int64 (key));
  inc_display_wait_for (!inc_timetable_sheet_cell (inc_timetable_grid_get_sheet (fixture->grid), row, slot)->locked);
  act (fixture, "timetable.cancel", g_variant_new_int64 (key));
  inc_display_wait_for (inc_timetable_sheet_cell (inc_timetable_grid_get_sheet (fixture->grid), row, slot)->key != key);
  book = load (fixture);
  g_assert_null (get_slot (book, key));
  g_assert_true (gtk_widget_get_visible (inc_display_find (GTK_WIDGET (fixture->page), INC_TYPE_EVENT_TRAY)));
}

/* From the tray, by its action and the grid's keys. */
static void
wish_is_put_into_the_timetable (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  int row, slot;
  gint64 key;

  plan (fixture);
  key = find_meeting (fixture, &row, &slot);
  act (fixture, "timetable.cancel", g_variant_new_int64 (key));
  inc_display_wait_for (inc_timetable_sheet_cell (inc_timetable_grid_get_sheet (fixture->grid), row, slot)->key != key);
  act (fixture, "timetable.view", g_variant_new_string ("table"));
  act (fixture, "timetable.lift", g_variant_new_int64 (key));
  g_assert_cmpint (inc_timetable_grid_get_lifted (fixture->grid), ==, key);
  g_assert_cmpuint (inc_timetable_grid_get_sheet (fixture->grid)->rows->len, ==, 7); /* a table has no row for it */
  g_assert_true (inc_timetable_grid_drop (fixture->grid));
  inc_display_settle ();
  book = load (fixture);
  g_assert_nonnull (get_slot (book, key));
}

static void
plan_is_kept_when_the_page_is_left (Fixture *fixture, gconstpointer data)
{
  act (fixture, "timetable.plan", NULL);
  inc_event_timetable_set_event (fixture->page, 0);
  inc_display_wait_for (!inc_event_timetable_is_planning (fixture->page));
  inc_display_settle ();
  g_assert_cmpuint (inc_display_count (fixture->session, inc_schema_of (inc_scenario_get_type ())), ==, 1);
}

static void
published_is_the_events (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEvent) event = NULL;

  plan (fixture);
  act (fixture, "timetable.publish", NULL);
  inc_display_settle ();
  book = load (fixture);
  g_assert_cmpint (book->scenario->state, ==, INC_SCENARIO_PUBLISHED);
  event = inc_display_get_record (fixture->session, inc_schema_of (inc_event_get_type ()), fixture->event);
  g_assert_cmpint (event->status, ==, INC_EVENT_SCHEDULED);
}

static void
planned_anew_keeps_what_is_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) before = NULL;
  g_autoptr(IncEventBook) after = NULL;
  int row, slot;
  gint64 key;

  plan (fixture);
  before = load (fixture);
  key = find_meeting (fixture, &row, &slot);
  act (fixture, "timetable.lock", g_variant_new_int64 (key));
  inc_display_wait_for (inc_timetable_sheet_cell (inc_timetable_grid_get_sheet (fixture->grid), row, slot)->locked);
  act (fixture, "timetable.plan-here", NULL);
  inc_display_settle ();
  if (inc_event_timetable_is_planning (fixture->page))
    act (fixture, "timetable.stop", NULL);
  inc_display_wait_for (!inc_event_timetable_is_planning (fixture->page));
  inc_display_settle ();
  after = load (fixture);
  g_assert_cmpuint (after->scenarios->len, ==, 1);
  g_assert_cmpstr (get_slot (after, key), ==, get_slot (before, key));
}

static void
two_are_compared (Fixture *fixture, gconstpointer data)
{
  int row, slot;
  gint64 key;

  plan (fixture);
  plan (fixture);
  key = find_meeting (fixture, &row, &slot);
  act (fixture, "timetable.cancel", g_variant_new_int64 (key));
  inc_display_settle ();
  act (fixture, "timetable.compare", NULL);
  inc_display_wait_for (inc_display_says (fixture->window, "Timetable 1 → Timetable 2"));
  g_assert_true (inc_display_says (fixture->window, "1 cancelled"));
}

static void
why_is_said_in_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventHand) hand = NULL;
  g_autofree char *why = NULL;
  int row, slot, startup, investor;

  plan (fixture);
  book = load (fixture);
  hand = inc_event_hand_new (book, NULL);
  inc_event_sheet_read_key (find_meeting (fixture, &row, &slot), &startup, &investor);
  why = inc_event_why_describe (hand, startup, investor);
  g_assert_true (g_str_has_prefix (why, "Wanted: "));
  g_assert_nonnull (strstr (why, "Without this meeting"));
}

static void
narrow_is_one_persons_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *agenda = inc_display_find (GTK_WIDGET (fixture->page), INC_TYPE_EVENT_AGENDA);

  plan (fixture);
  g_assert_false (gtk_widget_get_mapped (agenda));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  inc_display_wait_for (gtk_widget_get_mapped (agenda));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->grid)));
  g_assert_nonnull (inc_display_find_row (agenda, "Free"));
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*run) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/display/event-timetable/plan", plan_is_shown_with_its_quality },
    { "/display/event-timetable/views", other_views_have_other_rows },
    { "/display/event-timetable/move", meeting_moves_and_comes_back },
    { "/display/event-timetable/lock", locked_and_cancelled },
    { "/display/event-timetable/wish", wish_is_put_into_the_timetable },
    { "/display/event-timetable/left", plan_is_kept_when_the_page_is_left },
    { "/display/event-timetable/publish", published_is_the_events },
    { "/display/event-timetable/anew", planned_anew_keeps_what_is_locked },
    { "/display/event-timetable/compare", two_are_compared },
    { "/display/event-timetable/why", why_is_said_in_words },
    { "/display/event-timetable/narrow", narrow_is_one_persons_day },
  };

  g_setenv ("GTK_A11Y", "none", TRUE);
  inc_display_test_init (&argc, &argv);
  inc_display_get_application (); /* its templates and style */
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
