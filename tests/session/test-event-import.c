/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendees from a spreadsheet, with their wishes: what comes in, what is refused and why, and that it is one undo. */
#include "config.h"

#include "inc-event-guests-test.h"
#include "inc-event-import.h"

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 event;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->event = inc_event_test_add_event (self->session);
  inc_event_test_add (self->session, g_object_new (inc_startup_get_type (), "name", "Lúa Số", "tax-code", "9900000103", NULL));
  inc_event_test_add_startup (self->session, "Bưởi Diễn");
  inc_event_test_add_startup (self->session, "Hai Bà");
  inc_event_test_add_startup (self->session, "Hai Bà");
  inc_event_test_add_investor (self->session, "Quỹ Sông Hồng");
  inc_event_test_add_investor (self->session, "Hoa Sen");
  inc_event_test_add_investor (self->session, "Không Tới");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

static DexFuture *
import (Fixture *self, const char *text, gboolean trial)
{
  g_autofree char *path = g_build_filename (self->folder, "attendees.csv", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return inc_session_import_attendees (self->session, "Attendees", self->event, file, trial);
}

static IncEventImportReport *
bring_in (Fixture *self, const char *text)
{
  return inc_test_take_boxed (import (self, text, FALSE));
}

static void
check_refusals (const IncEventImportReport *report, const char *const *expected)
{
  for (guint i = 0; expected[i] != NULL; i++)
    {
      g_autofree char *text = NULL;

      g_assert_cmpuint (i, <, report->refused->len);
      text = inc_event_import_refusal_describe (g_ptr_array_index (report->refused, i));
      g_assert_cmpstr (text, ==, expected[i]);
    }
  g_assert_cmpuint (report->refused->len, ==, g_strv_length ((char **) expected));
}

static const char english[] =
  "Side,Name,Tax code,Answer,Least,Most,Arrives,Leaves,Away,Wishes must,Wishes meet,Wishes no,Rating\n"
  "startup,Lúa Số,,coming,1,4,9h20,,,Hoa Sen (5),Quỹ Sông Hồng,,3\n"
  "startup,bưởi diễn,,,,,,10:40,9:20-9:40,,,Hoa Sen,\n"
  "investor,Quỹ Sông Hồng,,invited,,,,,,,Lúa Số; Bưởi Diễn (2),,\n"
  "investor,Hoa Sen,,declined,,,,,,,,,\n";

static const IncWish *
find_wish (const IncEventBook *book, const char *wisher, const char *wanted)
{
  return inc_event_book_find_wish (book, inc_event_test_find (book, wisher), inc_event_test_find (book, wanted));
}

static void
test_all_columns_come_in (Fixture *self, gconstpointer data)
{
  static const char *const nothing[] = { NULL };
  g_autoptr(IncEventImportReport) report = bring_in (self, english);
  g_autoptr(IncEventBook) book = inc_event_test_load (self->session, self->event);
  g_autofree char *text = inc_event_import_report_describe (report);
  const IncAttendee *first, *second;

  check_refusals (report, nothing);
  g_assert_cmpstr (text, ==, "4 new attendees, 5 wishes");
  g_assert_cmpuint (report->n_rows, ==, 4);
  first = inc_event_book_get_attendee (book, inc_event_test_find (book, "Lúa Số"));
  g_assert_cmpint (first->answer, ==, INC_ANSWER_ACCEPTED);
  g_assert_cmpint (first->least, ==, 1);
  g_assert_cmpint (first->most, ==, 4);
  g_assert_cmpstr (first->arrives, ==, "09:20");
  second = inc_event_book_get_attendee (book, inc_event_test_find (book, "Bưởi Diễn"));
  g_assert_cmpint (second->answer, ==, INC_ANSWER_INVITED);
  g_assert_cmpstr (second->leaves, ==, "10:40");
  g_assert_cmpstr (second->away, ==, "09:20-09:40");
  g_assert_cmpint (find_wish (book, "Lúa Số", "Hoa Sen")->want, ==, INC_WANT_MUST);
  g_assert_cmpint (find_wish (book, "Lúa Số", "Hoa Sen")->rating, ==, 5);
  g_assert_cmpint (find_wish (book, "Lúa Số", "Quỹ Sông Hồng")->rating, ==, 3);
  g_assert_cmpint (find_wish (book, "Bưởi Diễn", "Hoa Sen")->want, ==, INC_WANT_NO);
  g_assert_cmpint (find_wish (book, "Quỹ Sông Hồng", "Lúa Số")->rating, ==, INC_MISSING);
  g_assert_cmpint (find_wish (book, "Quỹ Sông Hồng", "Bưởi Diễn")->rating, ==, 2);
  g_assert_cmpint (find_wish (book, "Quỹ Sông Hồng", "Bưởi Diễn")->source, ==, INC_WISH_SOURCE_FILE);
}

static void
test_vietnamese_headings_and_tax_codes (Fixture *self, gconstpointer data)
{
  static const char *const nothing[] = { NULL };
  g_autoptr(IncEventImportReport) report =
    bring_in (self, "Bên,Tên,Mã số thuế,Trả lời,Muốn gặp\n"
                    ",,9900000103,waiting,Hoa Sen\n"
                    "investor,HOA SEN,,,\n");
  g_autoptr(IncEventBook) book = inc_event_test_load (self->session, self->event);

  check_refusals (report, nothing);
  g_assert_cmpuint (report->n_new, ==, 2);
  g_assert_cmpint (inc_event_book_get_attendee (book, 0)->answer, ==, INC_ANSWER_WAITING);
  g_assert_cmpint (find_wish (book, "Lúa Số", "Hoa Sen")->want, ==, INC_WANT_MEET);
}

static void
test_what_cannot_be_is_refused_with_its_line (Fixture *self, gconstpointer data)
{
  static const char *const expected[] = {
    "Line 2, Name “Chưa Có”: No startup of the register has this name or tax code",
    "Line 3, Name “Hai Bà”: Several have this name: give the tax code and the side",
    "Line 4, Side “guest”: The side is startup or investor",
    "Line 5, Answer “maybe”: Choose one of: Invited, Coming, Declined, Waiting list",
    "Line 5, Rating “9”: A rating is from 1 to 5",
    "Line 5, Wishes meet “Không Tới”: Does not attend this event",
    "Line 5, Wishes meet “Quỹ Lạ”: No investor of the register has this name or tax code",
    "Line 7: The row has no name and no tax code",
    NULL,
  };
  g_autoptr(IncEventImportReport) report =
    bring_in (self, "Side,Name,Answer,Wishes meet,Rating,Colour\n"
                    "startup,Chưa Có,,,,\n"
                    ",Hai Bà,,,,\n"
                    "guest,Lúa Số,,,,\n"
                    "startup,Lúa Số,maybe,Không Tới; Quỹ Lạ; Hoa Sen,9,\n"
                    "investor,Hoa Sen,,,,blue\n"
                    "startup,,,,,\n");
  g_autoptr(IncEventBook) book = inc_event_test_load (self->session, self->event);

  check_refusals (report, expected);
  g_assert_cmpuint (report->n_new, ==, 2);
  g_assert_cmpuint (report->n_wishes, ==, 1);
  g_assert_cmpstr (report->unknown[0], ==, "Colour");
  g_assert_null (report->unknown[1]);
  g_assert_cmpuint (book->attendees->len, ==, 2);
}

static void
test_a_trial_writes_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventImportReport) trial = inc_test_take_boxed (import (self, english, TRUE));
  g_autoptr(IncEventBook) book = inc_event_test_load (self->session, self->event);

  g_assert_cmpuint (trial->n_new, ==, 4);
  g_assert_cmpuint (trial->n_wishes, ==, 5);
  g_assert_null (trial->changes);
  g_assert_cmpuint (book->attendees->len, ==, 0);
}

static void
test_the_same_file_again_adds_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventImportReport) first = bring_in (self, english);
  g_autoptr(IncEventImportReport) again = bring_in (self, english);
  g_autofree char *text = inc_event_import_report_describe (again);

  g_assert_cmpstr (text, ==, "4 as before");
  g_assert_cmpint (again->changes->id, ==, 0);
}

static void
test_it_is_one_undo (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventImportReport) report = bring_in (self, english);
  g_autoptr(IncEventBook) book = NULL;

  g_assert_cmpint (report->changes->id, !=, 0);
  inc_test_finish (inc_session_undo (self->session));
  book = inc_event_test_load (self->session, self->event);
  g_assert_cmpuint (book->attendees->len, ==, 0);
  g_assert_cmpuint (book->wishes->len, ==, 0);
}

static void
test_a_file_without_names_is_refused (Fixture *self, gconstpointer data)
{
  g_autoptr(GError) error = inc_test_take_error (import (self, "Side,Answer\nstartup,coming\n", FALSE));

  g_assert_cmpstr (error->message, ==, "The file has no column Name and no column Tax code");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
#define ADD(name, test) g_test_add ("/session/event-import/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("all-columns-come-in", test_all_columns_come_in);
  ADD ("vietnamese-headings-and-tax-codes", test_vietnamese_headings_and_tax_codes);
  ADD ("what-cannot-be-is-refused-with-its-line", test_what_cannot_be_is_refused_with_its_line);
  ADD ("a-trial-writes-nothing", test_a_trial_writes_nothing);
  ADD ("the-same-file-again-adds-nothing", test_the_same_file_again_adds_nothing);
  ADD ("it-is-one-undo", test_it_is_one_undo);
  ADD ("a-file-without-names-is-refused", test_a_file_without_names_is_refused);
#undef ADD
  return g_test_run ();
}
