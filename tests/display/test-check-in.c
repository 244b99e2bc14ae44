/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The check-in: who is found by what is typed, what keys do on a row, and that each act is taken back by one undo. */
#include "config.h"

#include "inc-day-test.h"

#include "inc-check-in-list.h"
#include "inc-check-in-row.h"
#include "inc-check-in.h"
#include "inc-search-entry.h"

static IncSearchEntry *
find_search (IncDayTest *test)
{
  return inc_display_find (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), INC_TYPE_SEARCH_ENTRY);
}

/* The row of a guest, who is on the screen. */
static IncCheckInRow *
find_row (GtkWidget *widget, gint64 id)
{
  if (INC_IS_CHECK_IN_ROW (widget))
    {
      IncCheckInGuest *guest = inc_check_in_row_get_guest (INC_CHECK_IN_ROW (widget));

      return guest != NULL && guest->id == id ? INC_CHECK_IN_ROW (widget) : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      IncCheckInRow *found = find_row (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Until everybody is listed. */
static void
open_check_in (IncDayTest *test)
{
  inc_day_test_show (test, "win.show-event-day");
  inc_display_wait_for (find_row (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), test->sample.attendees[7]) != NULL);
  inc_display_settle ();
}

static IncCheckInGuest *
get_guest (IncDayTest *test, guint index)
{
  IncCheckInRow *row = find_row (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), test->sample.attendees[index]);

  g_assert_nonnull (row);
  return inc_check_in_row_get_guest (row);
}

static void
press_on_row (IncDayTest *test, guint index, guint key, GdkModifierType state)
{
  IncCheckInRow *row = find_row (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), test->sample.attendees[index]);
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_VIEW);

  g_assert_true (gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (row))));
  g_assert_true (inc_day_test_press (list, key, state));
}

static gboolean
has_presence (IncDayTest *test, guint index, int presence)
{
  g_autoptr(IncAttendee) attendee = inc_day_test_get_attendee (test, index);

  return attendee->presence == presence;
}

/* In the register, and in the row. */
#define assert_presence(test, index, expected) \
  inc_display_wait_for (has_presence (test, index, expected) && get_guest (test, index)->presence == expected)

static void
test_shows_who_is_here (IncDayTest *test, gconstpointer data)
{
  open_check_in (test);
  g_assert_true (inc_display_says (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), "All 14"));
  g_assert_true (inc_display_says (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), "Not here 3"));
  g_assert_cmpstr (get_guest (test, 1)->arrived, ==, "08:13");
  g_assert_null (get_guest (test, 1)->pill);
  g_assert_cmpstr (get_guest (test, 1)->line, ==, "3 meetings · next at 09:40, table 4");
  g_assert_cmpstr (get_guest (test, 2)->pill, ==, "Late until 10:00");
  g_assert_cmpint (get_guest (test, 2)->tone, ==, INC_TONE_WARNING);
  g_assert_cmpstr (get_guest (test, 7)->name, ==, "MediLink Việt");
  g_assert_null (get_guest (test, 7)->pill);
  g_assert_null (get_guest (test, 7)->arrived);
  g_assert_cmpstr (get_guest (test, 10)->pill, ==, "Absent");
}

/* Slot 2 runs until 09:40; at tables 1 to 4 sit those of k = 1. */
static void
test_tables (IncDayTest *test, gconstpointer data)
{
  GtkWidget *page;

  open_check_in (test);
  page = inc_day_test_get_part (test, INC_TYPE_CHECK_IN);
  g_assert_true (inc_display_says (page, "Slot 2 · 09:20 – 09:40"));
  g_assert_true (inc_display_says (page, "10 minutes left · 4 of 5 tables in use"));
  g_assert_true (inc_display_says (page, "Table 1"));
  g_assert_true (inc_display_says (page, "Table 5"));
  g_assert_true (inc_display_says (page, "Nobody in this slot"));
  g_assert_true (inc_display_says (page, "Missing"));
  g_assert_true (inc_display_says (page, "Next: Slot 3 · 09:40 – 10:00"));
}

static void
test_enter_checks_in_the_first (IncDayTest *test, gconstpointer data)
{
  IncSearchEntry *search;

  open_check_in (test);
  search = find_search (test);
  inc_search_entry_set_text (search, "medi");
  g_assert_true (inc_day_test_press (GTK_WIDGET (search), GDK_KEY_Return, 0));
  inc_display_settle ();
  assert_presence (test, 7, INC_PRESENCE_PRESENT);
  g_assert_null (inc_search_entry_get_text (search));
  g_assert_cmpstr (get_guest (test, 7)->arrived, ==, "09:30");
  g_assert_true (inc_display_says (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), "Not here 2"));
  inc_day_test_undo (test);
  assert_presence (test, 7, INC_PRESENCE_EXPECTED);
  g_assert_true (inc_display_says (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), "Not here 3"));
}

static void
test_a_badge_is_scanned (IncDayTest *test, gconstpointer data)
{
  open_check_in (test);
  inc_search_entry_set_text (find_search (test), "103");
  g_assert_true (inc_day_test_press (GTK_WIDGET (find_search (test)), GDK_KEY_Return, 0));
  inc_display_settle ();
  assert_presence (test, 2, INC_PRESENCE_PRESENT);
  {
    g_autoptr(IncAttendee) attendee = inc_day_test_get_attendee (test, 2);

    g_assert_null (attendee->late_until);
  }
}

static void
test_nobody_is_found (IncDayTest *test, gconstpointer data)
{
  IncSearchEntry *search;

  open_check_in (test);
  search = find_search (test);
  inc_search_entry_set_text (search, "999");
  g_assert_true (inc_day_test_press (GTK_WIDGET (search), GDK_KEY_Return, 0));
  g_assert_true (inc_display_says (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), "Nobody Found"));
  g_assert_cmpstr (inc_search_entry_get_text (search), ==, "999");
}

static void
test_keys_of_a_row (IncDayTest *test, gconstpointer data)
{
  g_autoptr(IncAttendee) left = NULL;
  g_autoptr(IncAttendee) back = NULL;

  open_check_in (test);
  press_on_row (test, 0, GDK_KEY_Delete, GDK_CONTROL_MASK);
  assert_presence (test, 0, INC_PRESENCE_ABSENT);
  inc_day_test_undo (test);
  assert_presence (test, 0, INC_PRESENCE_PRESENT);
  press_on_row (test, 0, GDK_KEY_e, GDK_CONTROL_MASK);
  assert_presence (test, 0, INC_PRESENCE_LEFT);
  left = inc_day_test_get_attendee (test, 0);
  g_assert_cmpint (left->presence, ==, INC_PRESENCE_LEFT);
  g_assert_cmpstr (left->leaves, ==, "09:30");
  g_assert_cmpstr (get_guest (test, 0)->pill, ==, "Left at 09:30");
  inc_day_test_undo (test);
  assert_presence (test, 0, INC_PRESENCE_PRESENT);
  back = inc_day_test_get_attendee (test, 0);
  g_assert_cmpint (back->presence, ==, INC_PRESENCE_PRESENT);
  g_assert_null (back->leaves);
}

/* Types into the dialog that is open and presses its button. */
static void
answer (IncDayTest *test, const char *label, const char *text)
{
  AdwDialog *dialog = inc_display_get_dialog (test->window);

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  gtk_editable_set_text (inc_display_find_entry (GTK_WIDGET (dialog), label), text);
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_signal_emit_by_name (dialog, "response::accept", "accept");
  adw_dialog_force_close (dialog);
  inc_display_settle ();
}

static void
test_late_and_stand_in (IncDayTest *test, gconstpointer data)
{
  g_autoptr(IncAttendee) late = NULL;
  g_autoptr(IncAttendee) other = NULL;
  AdwDialog *dialog;

  open_check_in (test);
  press_on_row (test, 7, GDK_KEY_l, GDK_CONTROL_MASK);
  inc_display_wait_for (inc_display_get_dialog (test->window) != NULL);
  dialog = inc_display_get_dialog (test->window);
  gtk_editable_set_text (inc_display_find_entry (GTK_WIDGET (dialog), "Expected at"), "later");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_assert_true (inc_display_says (GTK_WIDGET (dialog), "A time of day such as 10:00"));
  answer (test, "Expected at", "10h15");
  inc_display_wait_for (get_guest (test, 7)->pill != NULL);
  late = inc_day_test_get_attendee (test, 7);
  g_assert_cmpstr (late->late_until, ==, "10:15");
  g_assert_cmpint (late->presence, ==, INC_PRESENCE_EXPECTED);
  press_on_row (test, 7, GDK_KEY_t, GDK_CONTROL_MASK);
  inc_display_wait_for (inc_display_get_dialog (test->window) != NULL);
  answer (test, "Name of who comes", "Đỗ Minh Anh");
  assert_presence (test, 7, INC_PRESENCE_PRESENT);
  other = inc_day_test_get_attendee (test, 7);
  g_assert_cmpstr (other->stand_in, ==, "Đỗ Minh Anh");
  g_assert_cmpint (other->presence, ==, INC_PRESENCE_PRESENT);
  g_assert_null (other->late_until);
  g_assert_cmpstr (get_guest (test, 7)->name, ==, "Đỗ Minh Anh");
}

static void
test_a_table_is_lost (IncDayTest *test, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  GtkWidget *check_in;

  open_check_in (test);
  check_in = inc_day_test_get_part (test, INC_TYPE_CHECK_IN);
  gtk_widget_activate_action (check_in, "check-in.lose-table", "i", 2);
  inc_display_wait_for (inc_display_says (check_in, "Lost"));
  book = inc_day_test_load (test);
  g_assert_cmpstr (book->event->lost_tables, ==, "2@09:30");
  inc_day_test_undo (test);
  inc_display_wait_for (!inc_display_says (check_in, "Lost"));
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  inc_day_test_add ("/check-in/shows-who-is-here", test_shows_who_is_here);
  inc_day_test_add ("/check-in/tables", test_tables);
  inc_day_test_add ("/check-in/enter-checks-in-the-first", test_enter_checks_in_the_first);
  inc_day_test_add ("/check-in/a-badge-is-scanned", test_a_badge_is_scanned);
  inc_day_test_add ("/check-in/nobody-is-found", test_nobody_is_found);
  inc_day_test_add ("/check-in/keys-of-a-row", test_keys_of_a_row);
  inc_day_test_add ("/check-in/late-and-stand-in", test_late_and_stand_in);
  inc_day_test_add ("/check-in/a-table-is-lost", test_a_table_is_lost);
  return g_test_run ();
}
