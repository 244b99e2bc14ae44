/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who attends an event: inviting many at once, answers, availability, wishes, and what they need of tables. */
#include "config.h"

#include "inc-event-guests-test.h"
#include "inc-event-guests.h"
#include "inc-event-remarks.h"

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 event;
} Fixture;

/* Startups 1 to 3 and investors 1 to 2. */
static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->event = inc_event_test_add_event (self->session);
  inc_event_test_add_startup (self->session, "Lúa Số");
  inc_event_test_add_startup (self->session, "Bưởi Diễn");
  inc_event_test_add_startup (self->session, "Cầu Long Biên");
  inc_event_test_add_investor (self->session, "Quỹ Sông Hồng");
  inc_event_test_add_investor (self->session, "Hoa Sen");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

static IncChanges *
invite (Fixture *self, gint64 last_startup, gint64 last_investor)
{
  g_autoptr(GArray) startups = inc_event_test_ids (1, last_startup);
  g_autoptr(GArray) investors = inc_event_test_ids (1, last_investor);

  return inc_test_take_boxed (inc_session_invite (self->session, "Invite", self->event, startups, investors));
}

static void
invite_all (Fixture *self)
{
  g_autoptr(IncChanges) changes = invite (self, 3, 2);
}

static IncEventBook *
load (Fixture *self)
{
  return inc_event_test_load (self->session, self->event);
}

static void
set_wish (Fixture *self, const char *wisher, const char *wanted, int want, gint64 rating)
{
  g_autoptr(IncEventBook) book = load (self);

  inc_test_finish (inc_session_set_wish (self->session, "Wish", inc_event_test_get_id (book, wisher),
                                         inc_event_test_get_id (book, wanted), want, rating));
}

static void
test_nobody_is_invited_twice (Fixture *self, gconstpointer data)
{
  g_autoptr(IncChanges) first = invite (self, 2, 1);
  g_autoptr(IncChanges) second = invite (self, 3, 2);
  g_autoptr(IncChanges) third = invite (self, 3, 2);
  g_autoptr(IncEventBook) book = load (self);
  const IncSchema *schema = inc_schema_of (inc_attendee_get_type ());

  g_assert_cmpuint (inc_changes_count (first, schema, INC_CHANGE_INSERT), ==, 3);
  g_assert_cmpuint (inc_changes_count (second, schema, INC_CHANGE_INSERT), ==, 2);
  g_assert_cmpint (third->id, ==, 0);
  g_assert_cmpuint (book->attendees->len, ==, 5);
  g_assert_cmpuint (book->n_startups, ==, 3);
  g_assert_cmpint (inc_event_book_get_attendee (book, 0)->answer, ==, INC_ANSWER_INVITED);
}

static void
test_one_that_is_named_twice_comes_once (Fixture *self, gconstpointer data)
{
  g_autoptr(GArray) startups = inc_event_test_ids (1, 1);
  g_autoptr(GArray) nobody = inc_event_test_ids (1, 0);
  const gint64 again = 1;
  g_autoptr(IncEventBook) book = NULL;

  g_array_append_val (startups, again);
  inc_test_finish (inc_session_invite (self->session, "Invite", self->event, startups, nobody));
  book = load (self);
  g_assert_cmpuint (book->attendees->len, ==, 1);
}

static void
test_an_invitation_is_one_undo (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;

  invite_all (self);
  g_assert_cmpstr (inc_session_get_undo_title (self->session), ==, "Invite");
  inc_test_finish (inc_session_undo (self->session));
  book = load (self);
  g_assert_cmpuint (book->attendees->len, ==, 0);
}

static void
test_many_answer_at_once (Fixture *self, gconstpointer data)
{
  static const char *const fields[] = { "answer", "most", NULL };
  g_autoptr(IncAttendee) values =
    g_object_new (inc_attendee_get_type (), "answer", INC_ANSWER_ACCEPTED, "most", (gint64) 4, "least", (gint64) 2, NULL);
  const gint64 ids[] = { 1, 3 };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) undone = NULL;

  invite_all (self);
  inc_test_finish (inc_session_change_attendees (self->session, "Answer", ids, G_N_ELEMENTS (ids), values, fields));
  book = load (self);
  for (guint i = 0; i < book->attendees->len; i++)
    {
      const IncAttendee *attendee = inc_event_book_get_attendee (book, i);
      const gint64 id = INC_RECORD (attendee)->id;
      const gboolean changed = id == 1 || id == 3;

      g_assert_cmpint (attendee->answer, ==, changed ? INC_ANSWER_ACCEPTED : INC_ANSWER_INVITED);
      g_assert_cmpint (attendee->most, ==, changed ? 4 : INC_MISSING);
      g_assert_cmpint (attendee->least, ==, INC_MISSING);
    }
  inc_test_finish (inc_session_undo (self->session));
  undone = load (self);
  g_assert_cmpint (inc_event_book_get_attendee (undone, inc_event_book_find (undone, 1))->answer, ==, INC_ANSWER_INVITED);
}

/* ---- availability ---- */

static void
set_available (Fixture *self, gint64 attendee, guint64 available)
{
  inc_test_finish (inc_session_set_available (self->session, "Times", &attendee, &available, 1));
}

static IncAttendee *
get (Fixture *self, gint64 attendee)
{
  return inc_test_take_object (inc_session_get (self->session, inc_schema_of (inc_attendee_get_type ()), attendee));
}

static void
test_times_are_painted (Fixture *self, gconstpointer data)
{
  g_autoptr(IncAttendee) away = NULL;
  g_autoptr(IncAttendee) there = NULL;

  invite_all (self);
  set_available (self, 1, 0x33); /* away in the third slot and the fourth */
  away = get (self, 1);
  g_assert_cmpstr (away->away, ==, "09:40-10:20");
  set_available (self, 1, 0x3f);
  there = get (self, 1);
  g_assert_cmpstr (there->away, ==, NULL);
}

static void
test_arrival_stays_until_it_is_painted_over (Fixture *self, gconstpointer data)
{
  static const char *const fields[] = { "arrives", "leaves", NULL };
  g_autoptr(IncAttendee) values = g_object_new (inc_attendee_get_type (), "arrives", "09:40", "leaves", "10:40", NULL);
  const gint64 id = 1;
  g_autoptr(IncAttendee) kept = NULL;
  g_autoptr(IncAttendee) early = NULL;

  invite_all (self);
  inc_test_finish (inc_session_change_attendees (self->session, "Limits", &id, 1, values, fields));
  set_available (self, id, 0x14); /* there from the third slot to the fifth, but for the fourth */
  kept = get (self, id);
  g_assert_cmpstr (kept->arrives, ==, "09:40");
  g_assert_cmpstr (kept->leaves, ==, "10:40");
  g_assert_cmpstr (kept->away, ==, "10:00-10:20");
  set_available (self, id, 0x16); /* now in the second slot too */
  early = get (self, id);
  g_assert_cmpstr (early->arrives, ==, NULL);
  g_assert_cmpstr (early->leaves, ==, "10:40");
  g_assert_cmpstr (early->away, ==, "09:00-09:20, 10:00-10:20");
}

/* ---- wishes ---- */

static void
test_wishes_are_set_and_taken_back (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) none = NULL;
  const IncWish *wish;

  invite_all (self);
  set_wish (self, "Lúa Số", "Hoa Sen", INC_WANT_MEET, 3);
  set_wish (self, "Lúa Số", "Hoa Sen", INC_WANT_MUST, 5);
  book = load (self);
  g_assert_cmpuint (book->wishes->len, ==, 1);
  wish = inc_event_book_find_wish (book, inc_event_test_find (book, "Lúa Số"), inc_event_test_find (book, "Hoa Sen"));
  g_assert_cmpint (wish->want, ==, INC_WANT_MUST);
  g_assert_cmpint (wish->rating, ==, 5);
  g_assert_cmpint (wish->source, ==, INC_WISH_SOURCE_STAFF);
  g_assert_null (inc_event_book_find_wish (book, inc_event_test_find (book, "Hoa Sen"), inc_event_test_find (book, "Lúa Số")));
  set_wish (self, "Lúa Số", "Hoa Sen", 0, INC_MISSING);
  none = load (self);
  g_assert_cmpuint (none->wishes->len, ==, 0);
}

/* Two strokes follow each other before anything was read again. */
static void
test_quick_strokes_do_not_conflict (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  DexFuture *strokes[3];

  invite_all (self);
  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    strokes[i] = inc_session_set_wish (self->session, "Wish", 1, 4, INC_WANT_MEET, i + 1);
  for (guint i = 0; i < G_N_ELEMENTS (strokes); i++)
    inc_test_finish (strokes[i]);
  book = load (self);
  g_assert_cmpuint (book->wishes->len, ==, 1);
  g_assert_cmpint (((IncWish *) g_ptr_array_index (book->wishes, 0))->rating, ==, 3);
}

/* ---- what is needed ---- */

static void
test_tables_are_counted (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autofree char *held = NULL;
  g_autofree char *needed = NULL;
  IncEventNeed need;

  invite_all (self);
  set_wish (self, "Lúa Số", "Hoa Sen", INC_WANT_MEET, 4);
  set_wish (self, "Hoa Sen", "Lúa Số", INC_WANT_MEET, INC_MISSING);
  set_wish (self, "Bưởi Diễn", "Hoa Sen", INC_WANT_MEET, INC_MISSING);
  set_wish (self, "Bưởi Diễn", "Quỹ Sông Hồng", INC_WANT_MEET, INC_MISSING);
  set_wish (self, "Quỹ Sông Hồng", "Bưởi Diễn", INC_WANT_NO, INC_MISSING);
  book = load (self);
  inc_event_need_init (&need, book);
  g_assert_cmpint (need.places, ==, 24);
  g_assert_cmpint (need.wished, ==, 2);
  g_assert_cmpint (need.mutual, ==, 1);
  g_assert_cmpint (need.wanted, ==, 2);
  g_assert_cmpint (need.least_places, ==, 3);
  g_assert_cmpint (need.least_tables, ==, 1);
  g_assert_cmpint (need.useful_tables, ==, 2);
  g_assert_true (inc_event_need_is_met (&need));
  held = inc_event_need_describe_held (&need);
  needed = inc_event_need_describe_needed (&need);
  g_assert_cmpstr (held, ==, "4 tables in 6 slots hold 24 meetings.");
  g_assert_cmpstr (needed, ==, "The wishes ask for 2 meetings; with 10 to 20 % of places to spare that takes 1 table. "
                               "That is enough.");
}

static void
test_missing_tables_are_told (Fixture *self, gconstpointer data)
{
  const IncEventNeed few = { .n_slots = 14, .n_tables = 5, .n_startups = 20, .n_investors = 12, .places = 70, .wished = 120,
                             .wanted = 110, .least_places = 121, .most_places = 132, .least_tables = 9, .most_tables = 10,
                             .useful_tables = 12, .least_slots = 25 };
  IncEventNeed late = few;
  g_autofree char *tables = inc_event_need_describe_needed (&few);
  g_autofree char *slots = NULL;

  g_assert_false (inc_event_need_is_met (&few));
  g_assert_cmpstr (tables, ==, "The wishes ask for 110 meetings; with 10 to 20 % of places to spare that takes 9 to 10 "
                               "tables. 4 tables are missing.");
  late.n_tables = 8;
  late.places = 112;
  late.useful_tables = 8;
  late.n_investors = 8;
  late.least_slots = 16;
  slots = inc_event_need_describe_needed (&late);
  g_assert_true (inc_event_need_is_met (&late));
  g_assert_cmpstr (slots, ==, "The wishes ask for 110 meetings; that takes 8 tables, and no slot can use more. 2 slots more "
                              "would leave places to spare.");
}

/* Seven investors sit at seven tables at most, however much room is to be spared. */
static void
test_no_more_tables_than_the_smaller_side (Fixture *self, gconstpointer data)
{
  IncEventNeed need = { .n_slots = 6, .n_tables = 6, .n_startups = 12, .n_investors = 7, .places = 36, .wished = 42,
                        .wanted = 42, .least_places = 47, .most_places = 51, .least_tables = 8, .most_tables = 9,
                        .useful_tables = 7, .least_slots = 8 };
  g_autofree char *missing = inc_event_need_describe_needed (&need);
  g_autofree char *spare = NULL;

  g_assert_cmpstr (missing, ==, "The wishes ask for 42 meetings; that takes 7 tables, and no slot can use more. "
                                "1 table is missing. 1 slot more would leave places to spare.");
  need.wanted = 36;
  need.least_places = 40;
  need.most_places = 44;
  need.least_tables = 7;
  need.most_tables = 8;
  need.least_slots = 7;
  spare = inc_event_need_describe_needed (&need);
  g_assert_cmpstr (spare, ==, "The wishes ask for 36 meetings; with 10 to 20 % of places to spare that takes 7 tables. "
                              "1 table is missing.");
}

static void
test_lost_tables_are_told (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventBook) book = load (self);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  IncEventNeed need;

  g_object_set (book->event, "lost-tables", "2@10:00", NULL);
  inc_event_day_free (book->day);
  book->day = inc_event_day_new (book->event);
  inc_event_need_init (&need, book);
  g_assert_cmpint (need.places, ==, 21);
  g_assert_cmpint (need.n_lost, ==, 1);
  one = inc_event_need_describe_held (&need);
  g_assert_cmpstr (one, ==, "4 tables in 6 slots hold 21 meetings: 1 table is lost.");
  need.n_lost = 2;
  two = inc_event_need_describe_held (&need);
  g_assert_cmpstr (two, ==, "4 tables in 6 slots hold 21 meetings: 2 tables are lost.");
}

static const IncEventRemark *
get_remark (GPtrArray *remarks, guint i)
{
  g_assert_cmpuint (i, <, remarks->len);
  return g_ptr_array_index (remarks, i);
}

static void
test_musts_that_cannot_be_are_explained (Fixture *self, gconstpointer data)
{
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(GPtrArray) remarks = NULL;

  invite_all (self);
  set_wish (self, "Lúa Số", "Hoa Sen", INC_WANT_MUST, INC_MISSING);
  set_wish (self, "Hoa Sen", "Lúa Số", INC_WANT_NO, INC_MISSING);
  set_wish (self, "Bưởi Diễn", "Quỹ Sông Hồng", INC_WANT_MUST, INC_MISSING);
  book = load (self);
  set_available (self, inc_event_test_get_id (book, "Bưởi Diễn"), 0x03);
  set_available (self, inc_event_test_get_id (book, "Quỹ Sông Hồng"), 0x3c);
  g_clear_pointer (&book, inc_event_book_unref);
  book = load (self);
  remarks = inc_event_remarks_new (book);
  g_assert_cmpuint (remarks->len, ==, 4);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (get_remark (remarks, i)->kind, ==, INC_EVENT_REMARK_MUST);
  g_assert_cmpstr (get_remark (remarks, 0)->title, ==, "Lúa Số cannot meet Hoa Sen");
  g_assert_cmpstr (get_remark (remarks, 0)->reason, ==, "Hoa Sen will not meet them.");
  g_assert_cmpstr (get_remark (remarks, 1)->title, ==, "Bưởi Diễn cannot meet Quỹ Sông Hồng");
  g_assert_cmpstr (get_remark (remarks, 1)->reason, ==, "The two are never there at the same time.");
  g_assert_cmpstr (get_remark (remarks, 2)->title, ==, "5 have not answered");
  g_assert_cmpstr (get_remark (remarks, 3)->title, ==, "2 without wishes");
  g_assert_cmpstr (get_remark (remarks, 3)->reason, ==, "Cầu Long Biên, Quỹ Sông Hồng");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
#define ADD(name, test) g_test_add ("/session/event-guests/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("nobody-is-invited-twice", test_nobody_is_invited_twice);
  ADD ("one-that-is-named-twice-comes-once", test_one_that_is_named_twice_comes_once);
  ADD ("an-invitation-is-one-undo", test_an_invitation_is_one_undo);
  ADD ("many-answer-at-once", test_many_answer_at_once);
  ADD ("times-are-painted", test_times_are_painted);
  ADD ("arrival-stays-until-it-is-painted-over", test_arrival_stays_until_it_is_painted_over);
  ADD ("wishes-are-set-and-taken-back", test_wishes_are_set_and_taken_back);
  ADD ("quick-strokes-do-not-conflict", test_quick_strokes_do_not_conflict);
  ADD ("tables-are-counted", test_tables_are_counted);
  ADD ("missing-tables-are-told", test_missing_tables_are_told);
  ADD ("no-more-tables-than-the-smaller-side", test_no_more_tables_than_the_smaller_side);
  ADD ("lost-tables-are-told", test_lost_tables_are_told);
  ADD ("musts-that-cannot-be-are-explained", test_musts_that_cannot_be_are_explained);
#undef ADD
  return g_test_run ();
}
