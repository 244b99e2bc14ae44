/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event from its wishes to a published timetable, worked out by hand. */
#include "config.h"

#include "inc-event-calendar.h"
#include "inc-event-changes.h"
#include "inc-event-figures.h"
#include "inc-event-hand.h"
#include "inc-event-need.h"
#include "inc-event-scenario.h"
#include "inc-event-sample.h"
#include "inc-event-score.h"
#include "inc-records.h"

static void
test_book (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;

  inc_event_sample_init (&fixture);
  book = inc_event_sample_load (&fixture, 0);
  g_assert_cmpuint (book->attendees->len, ==, 7);
  g_assert_cmpuint (book->n_startups, ==, 4);
  for (guint i = 0; i < 7; i++)
    g_assert_cmpint (inc_event_book_find (book, fixture.attendees[i]), ==, i);
  g_assert_cmpint (inc_event_book_find (book, 99), ==, -1);
  g_assert_cmpstr (inc_event_book_get_name (book, 3), ==, "Đông Đô");
  g_assert_cmpstr (inc_event_book_get_name (book, 4), ==, "Quỹ A");
  g_assert_cmpint (inc_event_book_find_wish (book, 0, 4)->want, ==, INC_WANT_MUST);
  g_assert_null (inc_event_book_find_wish (book, 3, 4));
  g_assert_null (inc_event_book_find_meeting (book, 0, 4));
  g_assert_null (book->scenario);
  g_assert_cmpuint (book->wishes->len, ==, 7);
}

static void
test_scores (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autofree char *why = NULL;
  const struct
  {
    int startup, investor, parts[INC_N_FITS], total;
  } cases[] = {
    { 0, 4, { 100, 100, 100, 100 }, 100 },
    { 1, 4, { 100, 50, 100, 100 }, 85 },  /* (40·100 + 30·50 + 20·100 + 10·100) / 100 */
    { 1, 5, { 100, 50, 50, 100 }, 75 },   /* half of the smallest ticket; a text in English */
    { 2, 5, { 0, 0, 50, 50 }, 15 },
    { 3, 6, { -1, -1, -1, -1 }, -1 },
  };

  inc_event_sample_init (&fixture);
  book = inc_event_sample_load (&fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncEventScore score = inc_event_score (book, cases[i].startup, cases[i].investor);

      for (guint part = 0; part < INC_N_FITS; part++)
        g_assert_cmpint (score.parts[part], ==, cases[i].parts[part]);
      g_assert_cmpint (score.total, ==, cases[i].total);
    }
  g_assert_null (inc_event_score_explain (book, 3, 6));
  why = inc_event_score_explain (book, 0, 4);
  g_assert_cmpstr (why, ==, "Sector: the investor looks for Nông nghiệp. Stage: First customers, as the investor wants it. "
                            "Ticket: 2\u00a0tỷ is what the investor gives. Country: both are in Viet Nam.");
}

static void
assert_pair (const IncInstance *instance, int startup, int investor, gint64 score, IncPairWish wish)
{
  const int pair = inc_instance_find_pair (instance, startup, investor);

  g_assert_cmpint (pair, >=, 0);
  g_assert_cmpint (inc_instance_pair (instance, pair)->score, ==, score);
  g_assert_cmpint (inc_instance_pair (instance, pair)->wish, ==, wish);
}

static void
test_instance (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncInstance) instance = NULL;
  g_autoptr(IncInstance) suggested = NULL;
  const IncEventPlanOptions plain = { 0 }, suggest = { .suggest = TRUE };

  inc_event_sample_init (&fixture);
  book = inc_event_sample_load (&fixture, 0);
  instance = inc_event_instance_new (book, &plain, NULL);
  g_assert_cmpuint (instance->slots->len, ==, 3);
  g_assert_cmpint (inc_instance_tables (instance, 0), ==, 2);
  g_assert_cmpuint (instance->pairs->len, ==, 4);
  assert_pair (instance, 0, 4, 90, INC_WISH_MUST); /* (5 + 4) · 10 */
  assert_pair (instance, 1, 4, 10, INC_WISH_MEET); /* 2 · 5 */
  assert_pair (instance, 1, 5, 15, INC_WISH_MEET);
  assert_pair (instance, 2, 6, 5, INC_WISH_MEET);
  g_assert_cmpint (inc_instance_find_pair (instance, 2, 5), ==, -1); /* one of them will not */
  g_assert_true (instance->objective.weighted);
  g_assert_cmpint (instance->objective.idle, ==, 4);
  suggested = inc_event_instance_new (book, &suggest, NULL);
  g_assert_cmpint (inc_instance_find_pair (suggested, 2, 5), ==, -1);
  assert_pair (suggested, 0, 6, 10, INC_WISH_MEET); /* the stage alone is known, and fits */
}

static void
test_nothing_to_plan (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(GError) error = NULL;
  const IncEventPlanOptions plain = { 0 };

  inc_event_sample_init (&fixture);
  book = inc_event_sample_load (&fixture, 0);
  g_object_set (book->event, "rooms", NULL, NULL);
  inc_event_day_free (book->day);
  book->day = inc_event_day_new (book->event);
  g_assert_null (inc_event_instance_new (book, &plain, &error));
  g_assert_error (error, INC_INSTANCE_ERROR, INC_INSTANCE_ERROR_EMPTY);
  g_assert_cmpstr (error->message, ==, "There is no table: set rooms and tables in the event");
}

static void
test_plan_and_publish (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) planned = NULL;
  g_autoptr(IncEventBook) published = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autoptr(IncEventHand) hand = NULL;
  g_autofree char *said = NULL;
  const IncEventPlanOptions options = { 0 };
  gint64 value, bound, gap, scenario;
  gboolean running;

  inc_event_sample_init (&fixture);
  book = inc_event_sample_load (&fixture, 0);
  planning = inc_event_sample_search (book, &options);
  g_object_get (planning, "value", &value, "bound", &bound, "gap", &gap, "running", &running, NULL);
  g_assert_false (running);
  g_assert_cmpint (value, ==, INC_EVENT_SAMPLE_BEST);
  g_assert_cmpint (bound, ==, INC_EVENT_SAMPLE_BEST);
  g_assert_cmpint (gap, ==, 0);
  scenario = inc_event_sample_save_plan (&fixture, planning, "Bản 1", 0);
  planned = inc_event_sample_load (&fixture, scenario);
  g_assert_cmpuint (planned->meetings->len, ==, 4);
  g_assert_cmpint (planned->scenario->value, ==, INC_EVENT_SAMPLE_BEST);
  g_assert_cmpint (planned->scenario->musts_missed, ==, 0);
  g_assert_nonnull (inc_event_book_find_meeting (planned, 0, 4));
  hand = inc_event_hand_new (planned, NULL);
  said = inc_event_plan_describe (inc_event_hand_get_instance (hand), inc_event_hand_get_plan (hand));
  g_assert_cmpstr (said, ==, "Proven: no timetable is better than this one.");
  inc_changes_unref (inc_test_take_boxed (inc_session_publish_scenario (fixture.session, "Publish", fixture.event,
                                                                        scenario)));
  published = inc_event_sample_load (&fixture, 0);
  g_assert_cmpint (published->scenario->state, ==, INC_SCENARIO_PUBLISHED);
  g_assert_cmpint (published->event->status, ==, INC_EVENT_SCHEDULED);
}

static void
test_undo (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) after = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  const IncEventPlanOptions options = { 0 };

  inc_event_sample_init (&fixture);
  book = inc_event_sample_load (&fixture, 0);
  planning = inc_event_sample_search (book, &options);
  inc_event_sample_save_plan (&fixture, planning, "Bản 1", 0);
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (fixture.session)));
  after = inc_event_sample_load (&fixture, 0);
  g_assert_cmpuint (after->scenarios->len, ==, 0);
  g_assert_cmpuint (after->meetings->len, ==, 0);
}

/* A timetable planned again over itself keeps its records, and a locked meeting its place. */
static void
test_again (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) first = NULL;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) after = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autoptr(IncEventPlanning) again = NULL;
  g_autoptr(IncRecord) locked = NULL;
  const IncEventPlanOptions options = { 0 };
  gint64 scenario;

  inc_event_sample_init (&fixture);
  first = inc_event_sample_load (&fixture, 0);
  planning = inc_event_sample_search (first, &options);
  scenario = inc_event_sample_save_plan (&fixture, planning, "Bản 1", 0);
  book = inc_event_sample_load (&fixture, scenario);
  locked = inc_record_dup (INC_RECORD (inc_event_book_find_meeting (book, 0, 4)));
  g_object_set (locked, "slot", "09:40", "table-number", G_GINT64_CONSTANT (2), "locked", TRUE, "next-step", "Gọi lại",
                NULL);
  inc_event_sample_save (&fixture, g_object_ref (locked));
  g_clear_pointer (&book, inc_event_book_unref);
  book = inc_event_sample_load (&fixture, scenario);
  again = inc_event_sample_search (book, &options);
  inc_event_sample_save_plan (&fixture, again, NULL, scenario);
  after = inc_event_sample_load (&fixture, scenario);
  g_assert_cmpuint (after->scenarios->len, ==, 1);
  g_assert_cmpuint (after->meetings->len, ==, 4);
  g_assert_cmpint (INC_RECORD (inc_event_book_find_meeting (after, 0, 4))->id, ==, locked->id);
  g_assert_cmpstr (inc_event_book_find_meeting (after, 0, 4)->slot, ==, "09:40");
  g_assert_cmpint (inc_event_book_find_meeting (after, 0, 4)->table_number, ==, 2);
  g_assert_cmpstr (inc_event_book_find_meeting (after, 0, 4)->next_step, ==, "Gọi lại");
  g_assert_cmpint (after->scenario->value, ==, INC_EVENT_SAMPLE_BEST);
}

/* A meeting with a result stays, and is not held again, when its time is no slot any more. */
static void
test_again_after_a_result (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) after = NULL;
  g_autoptr(IncEventPlanning) again = NULL;
  g_autoptr(IncRecord) done = NULL;
  const IncEventPlanOptions options = { 0 };

  inc_event_sample_init (&fixture);
  book = inc_event_sample_plan (&fixture);
  done = inc_record_dup (INC_RECORD (inc_event_book_find_meeting (book, 0, 4)));
  g_object_set (done, "slot", "08:10", "result", INC_RESULT_COOPERATION, NULL);
  inc_event_sample_save (&fixture, g_object_ref (done));
  g_clear_pointer (&book, inc_event_book_unref);
  book = inc_event_sample_load (&fixture, 0);
  again = inc_event_sample_search (book, &options);
  inc_event_sample_save_plan (&fixture, again, NULL, INC_RECORD (book->scenario)->id);
  after = inc_event_sample_load (&fixture, 0);
  g_assert_cmpuint (after->meetings->len, ==, 4);
  g_assert_cmpint (INC_RECORD (inc_event_book_find_meeting (after, 0, 4))->id, ==, done->id);
  g_assert_cmpstr (inc_event_book_find_meeting (after, 0, 4)->slot, ==, "08:10");
  g_assert_cmpint (inc_event_book_find_meeting (after, 0, 4)->result, ==, INC_RESULT_COOPERATION);
}

static void
test_figures (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) first = NULL;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  const IncEventPlanOptions options = { 0 };
  IncEventFigures figures;
  IncEventNeed need;

  inc_event_sample_init (&fixture);
  first = inc_event_sample_load (&fixture, 0);
  planning = inc_event_sample_search (first, &options);
  inc_event_sample_save_plan (&fixture, planning, "Bản 1", 0);
  book = inc_event_sample_load (&fixture, 0);
  figures = inc_event_figures_count (book);
  g_assert_cmpint (figures.attendees[0], ==, 4);
  g_assert_cmpint (figures.attendees[1], ==, 3);
  g_assert_cmpint (figures.pairs_wished, ==, 4);
  g_assert_cmpint (figures.pairs_mutual, ==, 1);
  g_assert_cmpint (figures.musts, ==, 1);
  g_assert_cmpint (figures.scheduled, ==, 4);
  g_assert_cmpint (figures.scheduled_wished, ==, 4);
  g_assert_cmpint (figures.scheduled_mutual, ==, 1);
  g_assert_cmpint (figures.results[0], ==, 4);
  g_assert_cmpint (figures.held, ==, 0);
  g_assert_cmpint (figures.with_meeting[0], ==, 3);
  g_assert_cmpint (figures.with_meeting[1], ==, 3);
  g_assert_cmpint (figures.seats, ==, 6);
  g_assert_cmpint (figures.most_meetings, ==, 2);
  g_assert_cmpint (figures.fewest_meetings, ==, 0);
  g_assert_cmpint (inc_event_book_count_meetings (book, 1), ==, 2);
  inc_event_need_init (&need, book);
  g_assert_cmpint (need.wished, ==, 4);
  g_assert_cmpint (need.places, ==, 6);
  g_assert_cmpint (need.wanted, ==, 4);
  g_assert_cmpint (need.least_places, ==, 5);
  g_assert_cmpint (need.least_tables, ==, 2); /* 5 places in 3 slots */
  g_assert_cmpint (need.most_tables, ==, 2);
}

static void
add_meeting (IncEventSample *self, GPtrArray *meetings, guint startup, guint investor, const char *slot, gint64 table)
{
  g_ptr_array_add (meetings, g_object_new (inc_meeting_get_type (), "startup", self->attendees[startup], "investor",
                                           self->attendees[investor], "slot", slot, "table-number", table, NULL));
}

static void
test_changes (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) changes = NULL;
  g_autoptr(GArray) none = NULL;
  g_autofree char *summary = NULL, *nothing = NULL;
  const char *const said[] = {
    "An Phú – Quỹ A: 09:00, table 1 → 09:40, table 2",
    "Bình Minh – Quỹ B: 09:00, table 2 → 09:00, table 1",
    "Cửu Long – Quỹ C: no longer at 09:20, table 1",
    "Đông Đô – Quỹ C: new at 09:20",
  };

  inc_event_sample_init (&fixture);
  book = inc_event_sample_load (&fixture, 0);
  add_meeting (&fixture, before, 0, 4, "09:00", 1);
  add_meeting (&fixture, before, 1, 5, "09:00", 2);
  add_meeting (&fixture, before, 2, 6, "09:20", 1);
  add_meeting (&fixture, before, 1, 4, "09:20", 2);
  add_meeting (&fixture, after, 1, 4, "09:20", 2);
  add_meeting (&fixture, after, 3, 6, "09:20", INC_MISSING);
  add_meeting (&fixture, after, 1, 5, "09:00", 1);
  add_meeting (&fixture, after, 0, 4, "09:40", 2);
  changes = inc_event_changes_find (book, before, after);
  g_assert_cmpuint (changes->len, ==, G_N_ELEMENTS (said));
  for (guint i = 0; i < changes->len; i++)
    {
      g_autofree char *text = inc_meeting_change_describe (&g_array_index (changes, IncMeetingChange, i), book);

      g_assert_cmpstr (text, ==, said[i]);
    }
  summary = inc_event_changes_sum_up (changes);
  g_assert_cmpstr (summary, ==, "1 moved, 1 at another table, 1 cancelled, 1 added");
  none = inc_event_changes_find (book, before, before);
  nothing = inc_event_changes_sum_up (none);
  g_assert_cmpstr (nothing, ==, "Nothing changes");
}

static guint
count_of (const char *text, const char *part)
{
  g_auto(GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

static void
test_calendar (void)
{
  g_auto(IncEventSample) fixture = { NULL };
  g_autoptr(IncEventBook) first = NULL;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autofree char *all = NULL, *one = NULL, *nobody = NULL, *english = NULL;
  const IncEventPlanOptions options = { 0 };

  inc_event_sample_init (&fixture);
  first = inc_event_sample_load (&fixture, 0);
  planning = inc_event_sample_search (first, &options);
  inc_event_sample_save_plan (&fixture, planning, "Bản 1", 0);
  book = inc_event_sample_load (&fixture, 0);
  all = inc_event_calendar_dup (book, -1, FALSE, "2026-05-01T08:00:00.000+07:00");
  one = inc_event_calendar_dup (book, 0, FALSE, "2026-05-01T08:00:00.000+07:00");
  nobody = inc_event_calendar_dup (book, 3, FALSE, "2026-05-01T08:00:00.000+07:00");
  g_assert_cmpuint (count_of (all, "BEGIN:VEVENT\r\n"), ==, 4);
  g_assert_cmpuint (count_of (all, "\r\nSUMMARY:An Phú – Quỹ A\r\n"), ==, 1);
  g_assert_cmpuint (count_of (one, "BEGIN:VEVENT\r\n"), ==, 1);
  g_assert_cmpuint (count_of (one, "\r\nSUMMARY:Quỹ A\r\n"), ==, 1);
  g_assert_cmpuint (count_of (one, "\r\nLOCATION:Hội trường\\, bàn "), ==, 1);
  english = inc_event_calendar_dup (book, 0, TRUE, "2026-05-01T08:00:00.000+07:00");
  g_assert_cmpuint (count_of (english, "\r\nLOCATION:Hội trường\\, table "), ==, 1);
  g_assert_cmpuint (count_of (nobody, "BEGIN:VEVENT"), ==, 0);
  g_assert_cmpuint (count_of (nobody, "END:VCALENDAR\r\n"), ==, 1);
}

/* What others read of it. */
static void
test_calendar_is_read (void)
{
  g_auto(IncEventSample) sample = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autofree char *text = NULL, *path = NULL, *said = NULL, *line = NULL;
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "session", "check-calendar.py", NULL);
  g_autoptr(GError) error = NULL;
  int status;

  inc_event_sample_init (&sample);
  book = inc_event_sample_plan (&sample);
  text = inc_event_calendar_dup (book, 0, FALSE, "2026-05-01T08:00:00.000+07:00");
  path = g_build_filename (sample.folder, "one.ics", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_spawn_sync (NULL, (char *[]) { (char *) "python3", script, path, NULL }, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  line = g_strdup_printf ("2026-06-12 %s 20 CONFIRMED Quỹ A\n", inc_event_book_find_meeting (book, 0, 4)->slot);
  g_assert_cmpstr (said, ==, line);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/event/book", test_book);
  g_test_add_func ("/session/event/scores", test_scores);
  g_test_add_func ("/session/event/instance", test_instance);
  g_test_add_func ("/session/event/nothing-to-plan", test_nothing_to_plan);
  g_test_add_func ("/session/event/plan-and-publish", test_plan_and_publish);
  g_test_add_func ("/session/event/undo", test_undo);
  g_test_add_func ("/session/event/again", test_again);
  g_test_add_func ("/session/event/again-after-a-result", test_again_after_a_result);
  g_test_add_func ("/session/event/figures", test_figures);
  g_test_add_func ("/session/event/changes", test_changes);
  g_test_add_func ("/session/event/calendar", test_calendar);
  g_test_add_func ("/session/event/calendar-is-read", test_calendar_is_read);
  return g_test_run ();
}
