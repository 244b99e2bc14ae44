/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What cannot be held any more is planned anew, shown before it is so, accepted and undone; and the screen in the hall. */
#include "config.h"

#include "inc-day-test.h"

#include "inc-check-in.h"
#include "inc-event-presence.h"
#include "inc-hall-window.h"
#include "inc-mend-dialog.h"

static guint
count_impossible (const IncEventBook *book)
{
  guint n = 0;

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      n += inc_event_day_find_slot (book->day, meeting->slot) >= 2 && !inc_event_can_be_held (book, meeting);
    }
  return n;
}

static AdwBanner *
find_banner (IncDayTest *test)
{
  return inc_display_find (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), ADW_TYPE_BANNER);
}

static void
save (IncDayTest *test, gpointer record)
{
  g_autoptr(GError) error = NULL;
  IncRecord *records[] = { record };
  g_autoptr(DexFuture) saving = inc_session_save (inc_window_get_session (test->window), "Save", records, 1);

  inc_display_await (saving, &error);
  g_assert_no_error (error);
  inc_display_settle ();
}

static void
decline (IncDayTest *test, guint index)
{
  g_autoptr(IncAttendee) attendee = inc_day_test_get_attendee (test, index);

  g_object_set (attendee, "answer", INC_ANSWER_DECLINED, NULL);
  save (test, attendee);
}

static IncMendDialog *
open_dialog (IncDayTest *test)
{
  gtk_widget_activate_action (inc_day_test_get_part (test, INC_TYPE_CHECK_IN), "check-in.mend", NULL);
  inc_display_wait_for (INC_IS_MEND_DIALOG (inc_display_get_dialog (test->window)));
  return INC_MEND_DIALOG (inc_display_get_dialog (test->window));
}

static gboolean
has_found (IncMendDialog *dialog)
{
  GtkStack *stack = inc_display_find (GTK_WIDGET (dialog), GTK_TYPE_STACK);

  return g_str_equal (gtk_stack_get_visible_child_name (stack), "found");
}

static char *
list_meetings (const IncEventBook *book)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      g_string_append_printf (text, "%d %d %s %d\n", (int) meeting->startup, (int) meeting->investor, meeting->slot,
                              (int) meeting->table_number);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_mended_and_undone (IncDayTest *test, gconstpointer data)
{
  g_autoptr(IncEventBook) before = inc_day_test_load (test);
  g_autoptr(IncEventBook) mended = NULL;
  g_autoptr(IncEventBook) undone = NULL;
  g_autofree char *was = list_meetings (before);
  g_autofree char *is = NULL;
  g_autofree char *again = NULL;
  IncMendDialog *dialog;
  GtkListBox *changes;

  g_assert_cmpuint (count_impossible (before), >, 0);
  inc_day_test_show (test, "win.show-event-day");
  inc_display_wait_for (adw_banner_get_revealed (find_banner (test)));
  dialog = open_dialog (test);
  inc_display_wait_for (has_found (dialog));
  inc_display_settle ();
  changes = inc_display_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX);
  g_assert_nonnull (gtk_list_box_get_row_at_index (changes, count_impossible (before) - 1));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "mend.accept", NULL));
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  inc_display_settle ();
  inc_display_wait_for (!adw_banner_get_revealed (find_banner (test)));
  mended = inc_day_test_load (test);
  is = list_meetings (mended);
  g_assert_cmpstr (is, !=, was);
  g_assert_cmpuint (count_impossible (mended), ==, 0);
  g_assert_cmpint (INC_RECORD (mended->scenario)->id, ==, INC_RECORD (before->scenario)->id);
  for (guint i = 0; i < before->meetings->len; i++) /* what is over stays */
    {
      IncMeeting *meeting = g_ptr_array_index (before->meetings, i), *kept = g_ptr_array_index (mended->meetings, i);

      if (inc_event_day_find_slot (before->day, meeting->slot) >= 2)
        break;
      g_assert_cmpint (INC_RECORD (kept)->id, ==, INC_RECORD (meeting)->id);
      g_assert_cmpint (kept->result, ==, meeting->result);
    }
  inc_day_test_undo (test);
  inc_display_wait_for (adw_banner_get_revealed (find_banner (test)));
  undone = inc_day_test_load (test);
  again = list_meetings (undone);
  g_assert_cmpstr (again, ==, was);
}

static void
test_cancelled (IncDayTest *test, gconstpointer data)
{
  g_autoptr(IncEventBook) before = inc_day_test_load (test);
  g_autoptr(IncEventBook) after = NULL;
  g_autofree char *was = list_meetings (before);
  g_autofree char *is = NULL;
  IncMendDialog *dialog;

  inc_day_test_show (test, "win.show-event-day");
  inc_display_wait_for (adw_banner_get_revealed (find_banner (test)));
  dialog = open_dialog (test);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "mend.cancel", NULL));
  inc_display_wait_for (inc_display_get_dialog (test->window) == NULL);
  inc_display_settle ();
  after = inc_day_test_load (test);
  is = list_meetings (after);
  g_assert_cmpstr (is, ==, was);
}

/* Of the meetings that are to come, an absent investor has one already, and the startup one at 09:40. */
static void
test_declined (IncDayTest *test, gconstpointer data)
{
  inc_day_test_show (test, "win.show-event-day");
  inc_display_wait_for (adw_banner_get_revealed (find_banner (test)));
  g_assert_cmpstr (adw_banner_get_title (find_banner (test)), ==, "1 meeting cannot be held");
  decline (test, 0);
  inc_display_wait_for (g_str_equal (adw_banner_get_title (find_banner (test)), "2 meetings cannot be held"));
}

/* An hour less: the eight meetings from 10:00 on have no slot any more. */
static void
test_shortened (IncDayTest *test, gconstpointer data)
{
  g_autoptr(IncEvent) event = inc_display_get_record (inc_window_get_session (test->window),
                                                      inc_schema_of (inc_event_get_type ()), test->sample.event);

  inc_day_test_show (test, "win.show-event-day");
  inc_display_wait_for (adw_banner_get_revealed (find_banner (test)));
  g_object_set (event, "ends", "10:00", NULL);
  save (test, event);
  inc_display_wait_for (g_str_equal (adw_banner_get_title (find_banner (test)), "9 meetings cannot be held"));
}

/* ---- the hall ---- */

static IncHallWindow *
find_hall (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (INC_IS_HALL_WINDOW (window))
        return INC_HALL_WINDOW (window);
    }
  return NULL;
}

static void
test_hall (IncDayTest *test, gconstpointer data)
{
  GtkWidget *hall;

  g_setenv ("INC_FAKE_NOW", INC_SAMPLE_DAY "T09:32:48.000+07:00", TRUE);
  inc_day_test_show (test, "win.show-hall");
  hall = GTK_WIDGET (find_hall ());
  g_assert_nonnull (hall);
  inc_display_wait_for (inc_display_says (hall, "09:40"));
  g_assert_true (inc_display_says (hall, "Slot 2 has left"));
  g_assert_true (inc_display_says (hall, "07:12"));
  g_assert_true (inc_display_says (hall, "Please come to your table"));
  g_assert_true (inc_display_says (hall, "Ngày kết nối đầu tư 2026"));
  gtk_widget_activate_action (GTK_WIDGET (test->window), "win.show-hall", "x", test->sample.event);
  inc_display_settle ();
  g_assert_nonnull (find_hall ());
  gtk_window_destroy (GTK_WINDOW (find_hall ()));
  inc_display_settle ();
  g_assert_null (find_hall ());
}

/* Nobody is called to a meeting that cannot be held. */
static void
test_hall_calls_who_comes (IncDayTest *test, gconstpointer data)
{
  GtkWidget *hall;

  inc_day_test_show (test, "win.show-hall");
  hall = GTK_WIDGET (find_hall ());
  inc_display_wait_for (inc_display_says (hall, "An Toàn Số"));
  decline (test, 0);
  inc_display_wait_for (!inc_display_says (hall, "An Toàn Số"));
}

/* The screen goes with the register. */
static void
test_hall_goes (IncDayTest *test, gconstpointer data)
{
  inc_day_test_show (test, "win.show-hall");
  g_assert_nonnull (find_hall ());
  g_setenv ("INC_FAKE_NOW", INC_SAMPLE_DAY "T11:30:00.000+07:00", TRUE);
  inc_display_wait_for (inc_display_says (GTK_WIDGET (find_hall ()), "Thank you for coming"));
}

int
main (int argc, char **argv)
{
  inc_display_test_init (&argc, &argv);
  inc_day_test_add ("/mend/mended-and-undone", test_mended_and_undone);
  inc_day_test_add ("/mend/cancelled", test_cancelled);
  inc_day_test_add ("/mend/declined", test_declined);
  inc_day_test_add ("/mend/shortened", test_shortened);
  inc_day_test_add ("/hall/countdown", test_hall);
  inc_day_test_add ("/hall/calls-who-comes", test_hall_calls_who_comes);
  inc_day_test_add ("/hall/goes", test_hall_goes);
  return g_test_run ();
}
