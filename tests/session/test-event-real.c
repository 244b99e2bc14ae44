/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event with the startups of a real file and those who invested in them as wishes: planned, published, mended after five
 * did not come, finished to deals.  Without the file this says so and does nothing. */
#include "config.h"

#include "inc-deals.h"
#include "inc-event-changes.h"
#include "inc-event-figures.h"
#include "inc-event-scenario.h"
#include "inc-import-test.h"
#include "inc-records.h"

#define YC "data/yc-2005-2014-ccbysa/Startups.csv"
#define MOST_INVESTORS \
  "SELECT i.id FROM investor i JOIN stake k ON k.investor = i.id WHERE i.name <> 'Y Combinator' " \
  "GROUP BY i.id ORDER BY count(DISTINCT k.startup) DESC, i.id LIMIT 40"

enum
{
  N_STARTUPS = 60,
  N_INVESTORS = 40,
  N_SLOTS = 14,
  N_TABLES = 25,
  NOW = 5, /* the slot in which the day is mended */
};

typedef struct
{
  ImportTest test;
  gint64 event;
  gint64 scenario;
  GHashTable *attendees; /* "s12", "i3" -> id of the attendee */
} Fixture;

static void
fixture_clear (Fixture *self)
{
  g_hash_table_unref (self->attendees);
  import_test_clear (&self->test);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static IncChanges *
save_all (Fixture *self, const char *title, GPtrArray *records)
{
  return inc_test_take_boxed (inc_session_save (self->test.session, title, (IncRecord *const *) records->pdata, records->len));
}

static IncEventBook *
load (Fixture *self)
{
  return inc_test_take_boxed (inc_session_load_event_book (self->test.session, self->event, self->scenario));
}

/* ---- from the file to wishes ---- */

static void
invite (Fixture *self, const char *sql, gboolean startups)
{
  g_autofree char *rows = import_test_sql (&self->test, sql);
  g_auto(GStrv) ids = g_strsplit (rows, "\n", -1);
  g_autoptr(GPtrArray) attendees = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(IncChanges) changes = NULL;
  gint64 first;

  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (attendees, g_object_new (inc_attendee_get_type (), "event", self->event,
                                              startups ? "startup" : "investor", g_ascii_strtoll (ids[i], NULL, 10), NULL));
  changes = save_all (self, "Invite", attendees);
  g_assert_cmpuint (changes->changes->len, ==, 1);
  first = g_array_index (changes->changes, IncChange, 0).first_id;
  for (guint i = 0; ids[i] != NULL; i++)
    g_hash_table_insert (self->attendees, g_strconcat (startups ? "s" : "i", ids[i], NULL), GINT_TO_POINTER ((int) (first + i)));
}

static void
add_wish (Fixture *self, GPtrArray *wishes, const char *wisher, const char *wanted, gint64 rating)
{
  const gint64 from = GPOINTER_TO_INT (g_hash_table_lookup (self->attendees, wisher));
  const gint64 to = GPOINTER_TO_INT (g_hash_table_lookup (self->attendees, wanted));

  g_ptr_array_add (wishes, g_object_new (inc_wish_get_type (), "event", self->event, "wisher", from, "wanted", to, "want",
                                         INC_WANT_MEET, "rating", rating, NULL));
}

/* Who invested once wants to meet again; every third startup wants it too. */
static guint
make_wishes (Fixture *self)
{
  g_autofree char *rows = import_test_sql (&self->test,
    "SELECT DISTINCT 's' || k.startup, 'i' || k.investor FROM stake k "
    "JOIN attendee a ON a.startup = k.startup JOIN attendee b ON b.investor = k.investor ORDER BY 1, 2");
  g_auto(GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr(GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) pair = g_strsplit (lines[i], "|", 2);

      add_wish (self, wishes, pair[1], pair[0], 1 + i % 5);
      if (i % 3 == 0)
        add_wish (self, wishes, pair[0], pair[1], 5 - i % 5);
    }
  inc_changes_unref (save_all (self, "Wishes", wishes));
  return g_strv_length (lines);
}

static gboolean
fixture_init (Fixture *self, guint *n_pairs)
{
  g_autofree char *path = inc_test_shared (YC);
  g_autoptr(GFile) file = NULL;
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncRecord) event = NULL;
  g_autoptr(IncChanges) changes = NULL;

  self->attendees = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  import_test_init (&self->test);
  if (path == NULL)
    return FALSE;
  file = g_file_new_for_path (path);
  import = inc_test_take_object (inc_import_open (self->test.session, file));
  inc_import_report_unref (import_test_run (import));
  event = g_object_new (inc_event_get_type (), "name", "Ngày kết nối", "date", "2026-06-12", "starts", "08:30", "ends", "14:40",
                        "meeting-minutes", G_GINT64_CONSTANT (20), "breaks", "11:30-13:00", "rooms", "Hội trường: 25",
                        "weighted", TRUE, NULL);
  changes = inc_test_take_boxed (inc_session_save (self->test.session, "Event", &event, 1));
  self->event = g_array_index (changes->changes, IncChange, 0).first_id;
  invite (self, "SELECT startup FROM stake WHERE investor IN (" MOST_INVESTORS ") GROUP BY startup "
                "ORDER BY count(DISTINCT investor) DESC, startup LIMIT 60", TRUE);
  invite (self, MOST_INVESTORS, FALSE);
  *n_pairs = make_wishes (self);
  return TRUE;
}

/* ---- what must hold of every timetable ---- */

static void
assert_possible (const IncEventBook *book)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int slot = inc_event_day_find_slot (book->day, meeting->slot);

      g_assert_cmpint (slot, >=, 0);
      g_assert_true (inc_event_day_has_table (book->day, slot, (int) meeting->table_number));
      g_assert_true (g_hash_table_add (taken, g_strdup_printf ("%d table %d", slot, (int) meeting->table_number)));
      g_assert_true (g_hash_table_add (taken, g_strdup_printf ("%d person %d", slot, (int) meeting->startup)));
      g_assert_true (g_hash_table_add (taken, g_strdup_printf ("%d person %d", slot, (int) meeting->investor)));
    }
}

static void
plan (Fixture *self, const IncEventBook *book, int now)
{
  const IncEventPlanOptions options = { .now = now, .keep = now > 0 };
  const IncPlannerLimits limits = { .seed = 1, .moves = 20000 };
  g_autoptr(IncEventPlanning) planning = inc_event_planning_new ((IncEventBook *) book, &options);
  g_autoptr(DexFuture) running = inc_event_planning_run (planning, &limits);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncEventBook) after = NULL;

  inc_test_wait (running, &error);
  g_assert_no_error (error);
  inc_changes_unref (inc_test_take_boxed (inc_session_save_event_plan (self->test.session, "Plan", planning, "Bản 1",
                                                                       self->scenario)));
  after = load (self);
  self->scenario = INC_RECORD (g_ptr_array_index (after->scenarios, 0))->id;
}

/* ---- the day ---- */

/* Those who have most meetings left: two investors and three startups. */
static void
send_five_away (Fixture *self, const IncEventBook *book)
{
  const int away[] = { 0, 1, 2, N_STARTUPS, N_STARTUPS + 1 };
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (away); i++)
    {
      IncRecord *attendee = inc_record_dup (INC_RECORD (inc_event_book_get_attendee (book, away[i])));

      g_object_set (attendee, "presence", INC_PRESENCE_ABSENT, NULL);
      g_ptr_array_add (records, attendee);
    }
  inc_changes_unref (save_all (self, "Absent", records));
}

static void
assert_mended (const IncEventBook *before, const IncEventBook *after)
{
  g_autoptr(GArray) changes = inc_event_changes_find (after, before->meetings, after->meetings);

  for (guint i = 0; i < changes->len; i++)
    {
      const IncMeetingChange *change = &g_array_index (changes, IncMeetingChange, i);

      /* What is over stays where it was. */
      if (change->before != NULL)
        g_assert_cmpint (inc_event_day_find_slot (after->day, change->before->slot), >=, NOW);
      if (change->after != NULL)
        g_assert_cmpint (inc_event_day_find_slot (after->day, change->after->slot), >=, NOW);
    }
  for (guint i = 0; i < after->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (after->meetings, i);
      const int both[] = { inc_event_book_find (after, meeting->startup), inc_event_book_find (after, meeting->investor) };

      for (guint k = 0; k < 2 && inc_event_day_find_slot (after->day, meeting->slot) >= NOW; k++)
        g_assert_cmpint (inc_event_book_get_attendee (after, both[k])->presence, !=, INC_PRESENCE_ABSENT);
    }
}

/* Every fourth meeting may become a deal. */
static guint
record_results (Fixture *self, const IncEventBook *book)
{
  guint n_deals = 0;

  for (guint i = 0; i < book->meetings->len; i++)
    {
      g_autoptr(IncRecord) meeting = inc_record_dup (g_ptr_array_index (book->meetings, i));
      const int both[] = { inc_event_book_find (book, INC_MEETING (meeting)->startup),
                           inc_event_book_find (book, INC_MEETING (meeting)->investor) };
      g_autoptr(IncDeal) deal = NULL;

      g_object_set (meeting, "result", 1 + (int) i % 4, NULL);
      if (i % 4 + 1 == INC_RESULT_COOPERATION)
        deal = g_object_new (inc_deal_get_type (),
                             "startup", INC_RECORD (g_ptr_array_index (book->startups, both[0]))->id,
                             "investor", INC_RECORD (g_ptr_array_index (book->investors, both[1] - N_STARTUPS))->id,
                             "event", self->event, "meeting", meeting->id, "status", INC_DEAL_STATUS_OPEN, NULL);
      n_deals += deal != NULL;
      inc_changes_unref (inc_test_take_boxed (inc_session_record_result (self->test.session, "Result", meeting, deal,
                                                                         "2026-06-12")));
    }
  return n_deals;
}

static void
test_from_file_to_deals (void)
{
  g_auto(Fixture) fixture = { .event = 0 };
  g_autoptr(IncEventBook) wished = NULL;
  g_autoptr(IncEventBook) planned = NULL;
  g_autoptr(IncEventBook) absent = NULL;
  g_autoptr(IncEventBook) mended = NULL;
  g_autoptr(IncEventBook) finished = NULL;
  IncEventFigures figures;
  guint n_pairs, n_deals;

  if (!fixture_init (&fixture, &n_pairs))
    return;
  wished = load (&fixture);
  g_assert_cmpuint (wished->n_startups, ==, N_STARTUPS);
  g_assert_cmpuint (wished->attendees->len, ==, N_STARTUPS + N_INVESTORS);
  g_assert_cmpuint (wished->day->slots->len, ==, N_SLOTS);
  g_assert_cmpint (wished->day->n_tables, ==, N_TABLES);
  figures = inc_event_figures_count (wished);
  g_assert_cmpint (figures.pairs_wished, ==, n_pairs);

  plan (&fixture, wished, 0);
  planned = load (&fixture);
  assert_possible (planned);
  figures = inc_event_figures_count (planned);
  g_assert_cmpint (figures.scheduled, ==, figures.scheduled_wished);
  g_assert_cmpint (figures.with_meeting[0], ==, N_STARTUPS);
  g_assert_cmpint (figures.with_meeting[1], ==, N_INVESTORS);
  inc_changes_unref (inc_test_take_boxed (inc_session_publish_scenario (fixture.test.session, "Publish", fixture.event,
                                                                        fixture.scenario)));
  send_five_away (&fixture, planned);
  absent = load (&fixture);
  plan (&fixture, absent, NOW);
  mended = load (&fixture);
  assert_possible (mended);
  assert_mended (planned, mended);

  n_deals = record_results (&fixture, mended);
  finished = load (&fixture);
  figures = inc_event_figures_count (finished);
  g_assert_cmpint (figures.results[0], ==, 0);
  g_assert_cmpint (figures.results[INC_RESULT_COOPERATION], ==, n_deals);
  g_assert_cmpint (import_test_count (&fixture.test, "SELECT count(*) FROM deal WHERE stage = 'meeting'"), ==, n_deals);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/event-real/from-file-to-deals", test_from_file_to_deals);
  return g_test_run ();
}
