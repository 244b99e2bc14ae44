/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event from its wishes to a published timetable: four startups and three investors, worked out by hand. */
#include "config.h"

#include "inc-event-calendar.h"
#include "inc-event-changes.h"
#include "inc-event-figures.h"
#include "inc-event-scenario.h"
#include "inc-event-score.h"
#include "inc-records.h"
#include "inc-session-test.h"

enum
{
  N_STARTUPS = 4,
  N_INVESTORS = 3,
};

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 event;
  gint64 attendees[N_STARTUPS + N_INVESTORS];
} Fixture;

static gint64
save (Fixture *self, gpointer record)
{
  IncRecord *records[] = { record };
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (self->session, "Save", records, 1));
  const gint64 id = g_array_index (changes->changes, IncChange, 0).first_id;

  g_object_unref (record);
  return id;
}

static void
add_startup (Fixture *self, guint index, const char *name, const char *sector, int stage, const char *english)
{
  const gint64 startup = save (self, g_object_new (inc_startup_get_type (), "name", name, "sector", sector,
                                                   "business-stage", stage, "description-en", english, NULL));

  self->attendees[index] = save (self, g_object_new (inc_attendee_get_type (), "event", self->event, "startup", startup,
                                                     "answer", INC_ANSWER_ACCEPTED, "sought",
                                                     G_GINT64_CONSTANT (2000000000), NULL));
}

static void
add_investor (Fixture *self, guint index, const char *name, const char *sectors, const char *country, gint64 ticket)
{
  const gint64 investor = save (self, g_object_new (inc_investor_get_type (), "name", name, "sectors", sectors,
                                                    "stage-from", INC_BUSINESS_STAGE_MARKET, "stage-to",
                                                    INC_BUSINESS_STAGE_GROWTH, "ticket-min", ticket, "country", country,
                                                    NULL));

  self->attendees[N_STARTUPS + index] =
    save (self, g_object_new (inc_attendee_get_type (), "event", self->event, "investor", investor, NULL));
}

static void
wish (Fixture *self, guint wisher, guint wanted, int want, gint64 rating)
{
  save (self, g_object_new (inc_wish_get_type (), "event", self->event, "wisher", self->attendees[wisher], "wanted",
                            self->attendees[wanted], "want", want, "rating", rating, NULL));
}

/* Named so that the book's order is that of the indexes. */
static void
fixture_init (Fixture *self)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->event = save (self, g_object_new (inc_event_get_type (), "name", "Ngày kết nối", "date", "2026-06-12", "starts",
                                          "09:00", "ends", "10:00", "meeting-minutes", G_GINT64_CONSTANT (20), "rooms",
                                          "Hội trường: 2", "weighted", TRUE, "idle-cost", G_GINT64_CONSTANT (4), "move-cost",
                                          G_GINT64_CONSTANT (0), NULL));
  add_startup (self, 0, "An Phú", "Nông nghiệp", INC_BUSINESS_STAGE_MARKET, NULL);
  add_startup (self, 1, "Bình Minh", "nong nghiep, Y tế", INC_BUSINESS_STAGE_PROTOTYPE, "Health");
  add_startup (self, 2, "Cửu Long", "Giáo dục", INC_BUSINESS_STAGE_IDEA, NULL);
  add_startup (self, 3, "Đông Đô", NULL, 0, NULL);
  add_investor (self, 0, "Quỹ A", "Nông nghiệp", "Việt Nam", G_GINT64_CONSTANT (1000000000));
  add_investor (self, 1, "Quỹ B", "Y tế", "Singapore", G_GINT64_CONSTANT (4000000000));
  add_investor (self, 2, "Quỹ C", NULL, NULL, INC_MISSING);
  wish (self, 0, 4, INC_WANT_MUST, INC_MISSING);
  wish (self, 4, 0, INC_WANT_MEET, 4);
  wish (self, 1, 4, INC_WANT_MEET, 2);
  wish (self, 1, 5, INC_WANT_MEET, INC_MISSING);
  wish (self, 5, 2, INC_WANT_NO, INC_MISSING);
  wish (self, 2, 5, INC_WANT_MUST, INC_MISSING);
  wish (self, 2, 6, INC_WANT_MEET, 1);
}

static void
fixture_clear (Fixture *self)
{
  inc_test_settle ();
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static IncEventBook *
load (Fixture *self, gint64 scenario)
{
  return inc_test_take_boxed (inc_session_load_event_book (self->session, self->event, scenario));
}

static void
test_book (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;

  fixture_init (&fixture);
  book = load (&fixture, 0);
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
  g_auto(Fixture) fixture = { NULL };
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

  fixture_init (&fixture);
  book = load (&fixture, 0);
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
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncInstance) instance = NULL;
  g_autoptr(IncInstance) suggested = NULL;
  const IncEventPlanOptions plain = { 0 }, suggest = { .suggest = TRUE };

  fixture_init (&fixture);
  book = load (&fixture, 0);
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
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(GError) error = NULL;
  const IncEventPlanOptions plain = { 0 };

  fixture_init (&fixture);
  book = load (&fixture, 0);
  g_object_set (book->event, "rooms", NULL, NULL);
  inc_event_day_free (book->day);
  book->day = inc_event_day_new (book->event);
  g_assert_null (inc_event_instance_new (book, &plain, &error));
  g_assert_error (error, INC_INSTANCE_ERROR, INC_INSTANCE_ERROR_EMPTY);
  g_assert_cmpstr (error->message, ==, "There is no table: set rooms and tables in the event");
}

static IncEventPlanning *
plan (const IncEventBook *book, const IncEventPlanOptions *options)
{
  const IncPlannerLimits limits = { .seed = 1, .moves = 20000 };
  IncEventPlanning *planning = inc_event_planning_new ((IncEventBook *) book, options);
  g_autoptr(DexFuture) running = inc_event_planning_run (planning, &limits);

  inc_test_wait (running, NULL);
  return planning;
}

/* The whole of it: 90 + 10 + 15 + 5 and the first meetings of six people, two of whom have a second. */
#define BEST (120 + 6 * 40 + 2 * 20)

static gint64
save_plan (Fixture *self, IncEventPlanning *planning, const char *name, gint64 scenario)
{
  g_autoptr(IncChanges) changes =
    inc_test_take_boxed (inc_session_save_event_plan (self->session, "Plan", planning, name, scenario));
  g_autoptr(IncEventBook) book = NULL;

  g_assert_nonnull (changes);
  book = load (self, 0);
  return INC_RECORD (g_ptr_array_index (book->scenarios, 0))->id;
}

static void
test_plan_and_publish (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) planned = NULL;
  g_autoptr(IncEventBook) published = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autofree char *said = NULL;
  const IncEventPlanOptions options = { 0 };
  gint64 value, bound, gap, scenario;
  gboolean running;

  fixture_init (&fixture);
  book = load (&fixture, 0);
  planning = plan (book, &options);
  g_object_get (planning, "value", &value, "bound", &bound, "gap", &gap, "running", &running, NULL);
  g_assert_false (running);
  g_assert_cmpint (value, ==, BEST);
  g_assert_cmpint (bound, ==, BEST);
  g_assert_cmpint (gap, ==, 0);
  scenario = save_plan (&fixture, planning, "Bản 1", 0);
  planned = load (&fixture, scenario);
  g_assert_cmpuint (planned->meetings->len, ==, 4);
  g_assert_cmpint (planned->scenario->value, ==, BEST);
  g_assert_cmpint (planned->scenario->musts_missed, ==, 0);
  g_assert_nonnull (inc_event_book_find_meeting (planned, 0, 4));
  said = inc_scenario_describe (planned->scenario);
  g_assert_cmpstr (said, ==, "Proven: no timetable is better than this one.");
  inc_changes_unref (inc_test_take_boxed (inc_session_publish_scenario (fixture.session, "Publish", fixture.event,
                                                                        scenario)));
  published = load (&fixture, 0);
  g_assert_cmpint (published->scenario->state, ==, INC_SCENARIO_PUBLISHED);
  g_assert_cmpint (published->event->status, ==, INC_EVENT_SCHEDULED);
}

static void
test_undo (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) after = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  const IncEventPlanOptions options = { 0 };

  fixture_init (&fixture);
  book = load (&fixture, 0);
  planning = plan (book, &options);
  save_plan (&fixture, planning, "Bản 1", 0);
  inc_changes_unref (inc_test_take_boxed (inc_session_undo (fixture.session)));
  after = load (&fixture, 0);
  g_assert_cmpuint (after->scenarios->len, ==, 0);
  g_assert_cmpuint (after->meetings->len, ==, 0);
}

/* A timetable planned again over itself keeps its records, and a locked meeting its place. */
static void
test_again (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) first = NULL;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventBook) after = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autoptr(IncEventPlanning) again = NULL;
  g_autoptr(IncRecord) locked = NULL;
  const IncEventPlanOptions options = { 0 };
  gint64 scenario;

  fixture_init (&fixture);
  first = load (&fixture, 0);
  planning = plan (first, &options);
  scenario = save_plan (&fixture, planning, "Bản 1", 0);
  book = load (&fixture, scenario);
  locked = inc_record_dup (INC_RECORD (inc_event_book_find_meeting (book, 0, 4)));
  g_object_set (locked, "slot", "09:40", "table-number", G_GINT64_CONSTANT (2), "locked", TRUE, "next-step", "Gọi lại",
                NULL);
  save (&fixture, g_object_ref (locked));
  g_clear_pointer (&book, inc_event_book_unref);
  book = load (&fixture, scenario);
  again = plan (book, &options);
  save_plan (&fixture, again, NULL, scenario);
  after = load (&fixture, scenario);
  g_assert_cmpuint (after->scenarios->len, ==, 1);
  g_assert_cmpuint (after->meetings->len, ==, 4);
  g_assert_cmpint (INC_RECORD (inc_event_book_find_meeting (after, 0, 4))->id, ==, locked->id);
  g_assert_cmpstr (inc_event_book_find_meeting (after, 0, 4)->slot, ==, "09:40");
  g_assert_cmpint (inc_event_book_find_meeting (after, 0, 4)->table_number, ==, 2);
  g_assert_cmpstr (inc_event_book_find_meeting (after, 0, 4)->next_step, ==, "Gọi lại");
  g_assert_cmpint (after->scenario->value, ==, BEST);
}

static void
test_figures (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) first = NULL;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  const IncEventPlanOptions options = { 0 };
  IncEventFigures figures;
  IncEventTables tables;

  fixture_init (&fixture);
  first = load (&fixture, 0);
  planning = plan (first, &options);
  save_plan (&fixture, planning, "Bản 1", 0);
  book = load (&fixture, 0);
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
  g_assert_cmpint (inc_event_count_meetings (book, 1), ==, 2);
  tables = inc_event_tables_count (book);
  g_assert_cmpint (tables.meetings, ==, 4);
  g_assert_cmpint (tables.capacity, ==, 6);
  g_assert_cmpint (tables.busiest, ==, 2);
  g_assert_cmpint (tables.least_tables, ==, 2); /* 4 meetings in 3 slots */
  g_assert_cmpint (tables.advised_tables, ==, 3);
}

static void
add_meeting (Fixture *self, GPtrArray *meetings, guint startup, guint investor, const char *slot, gint64 table)
{
  g_ptr_array_add (meetings, g_object_new (inc_meeting_get_type (), "startup", self->attendees[startup], "investor",
                                           self->attendees[investor], "slot", slot, "table-number", table, NULL));
}

static void
test_changes (void)
{
  g_auto(Fixture) fixture = { NULL };
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

  fixture_init (&fixture);
  book = load (&fixture, 0);
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
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) first = NULL;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autofree char *all = NULL, *one = NULL, *nobody = NULL;
  const IncEventPlanOptions options = { 0 };

  fixture_init (&fixture);
  first = load (&fixture, 0);
  planning = plan (first, &options);
  save_plan (&fixture, planning, "Bản 1", 0);
  book = load (&fixture, 0);
  all = inc_event_calendar_dup (book, -1, "2026-05-01T08:00:00.000+07:00");
  one = inc_event_calendar_dup (book, 0, "2026-05-01T08:00:00.000+07:00");
  nobody = inc_event_calendar_dup (book, 3, "2026-05-01T08:00:00.000+07:00");
  g_assert_cmpuint (count_of (all, "BEGIN:VEVENT\r\n"), ==, 4);
  g_assert_cmpuint (count_of (all, "\r\nSUMMARY:An Phú – Quỹ A\r\n"), ==, 1);
  g_assert_cmpuint (count_of (one, "BEGIN:VEVENT\r\n"), ==, 1);
  g_assert_cmpuint (count_of (one, "\r\nSUMMARY:Quỹ A\r\n"), ==, 1);
  g_assert_cmpuint (count_of (one, "\r\nLOCATION:Hội trường\\, table "), ==, 1);
  g_assert_cmpuint (count_of (nobody, "BEGIN:VEVENT"), ==, 0);
  g_assert_cmpuint (count_of (nobody, "END:VCALENDAR\r\n"), ==, 1);
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
  g_test_add_func ("/session/event/figures", test_figures);
  g_test_add_func ("/session/event/changes", test_changes);
  g_test_add_func ("/session/event/calendar", test_calendar);
  return g_test_run ();
}
