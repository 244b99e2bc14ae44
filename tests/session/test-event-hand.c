/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A timetable changed by hand: two startups, two investors, three slots, worked out by hand. */
#include "config.h"

#include "inc-event-hand.h"
#include "inc-records.h"
#include "inc-session-test.h"

enum
{
  AN, /* startups, then investors, as the book has them */
  BINH,
  QUY_A,
  QUY_B,
  N_PEOPLE,
};

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 event, scenario;
  gint64 attendees[N_PEOPLE];
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
add_person (Fixture *self, guint index, GType type, const char *name, const char *leaves)
{
  const gint64 id = save (self, g_object_new (type, "name", name, NULL));

  self->attendees[index] = save (self, g_object_new (inc_attendee_get_type (), "event", self->event,
                                                     index < QUY_A ? "startup" : "investor", id, "answer",
                                                     INC_ANSWER_ACCEPTED, "leaves", leaves, NULL));
}

static void
wish (Fixture *self, guint wisher, guint wanted, int want)
{
  save (self, g_object_new (inc_wish_get_type (), "event", self->event, "wisher", self->attendees[wisher], "wanted",
                            self->attendees[wanted], "want", want, NULL));
}

static void
meet (Fixture *self, guint startup, guint investor, const char *slot, gint64 table)
{
  save (self, g_object_new (inc_meeting_get_type (), "event", self->event, "scenario", self->scenario, "startup",
                            self->attendees[startup], "investor", self->attendees[investor], "slot", slot, "table-number",
                            table, NULL));
}

/* An meets Quỹ A at 09:00, Bình meets it at 09:20; An and Quỹ B want each other, and Bình leaves at 09:40. */
static void
fixture_init (Fixture *self)
{
  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->event = save (self, g_object_new (inc_event_get_type (), "name", "Ngày kết nối", "date", "2026-06-12", "starts",
                                          "09:00", "ends", "10:00", "meeting-minutes", G_GINT64_CONSTANT (20), "rooms", "1",
                                          "weighted", TRUE, "idle-cost", G_GINT64_CONSTANT (4), "move-cost",
                                          G_GINT64_CONSTANT (0), "fairness", "0", NULL));
  add_person (self, AN, inc_startup_get_type (), "An Phú", NULL);
  add_person (self, BINH, inc_startup_get_type (), "Bình Minh", "09:40");
  add_person (self, QUY_A, inc_investor_get_type (), "Quỹ A", NULL);
  add_person (self, QUY_B, inc_investor_get_type (), "Quỹ B", NULL);
  wish (self, AN, QUY_A, INC_WANT_MEET);
  wish (self, QUY_A, BINH, INC_WANT_MEET);
  wish (self, AN, QUY_B, INC_WANT_MUST);
  wish (self, QUY_B, AN, INC_WANT_MEET);
  self->scenario = save (self, g_object_new (inc_scenario_get_type (), "event", self->event, "name", "A", "state",
                                             INC_SCENARIO_DRAFT, NULL));
  meet (self, AN, QUY_A, "09:00", 1);
  meet (self, BINH, QUY_A, "09:20", 1);
}

static void
fixture_clear (Fixture *self)
{
  inc_test_settle ();
  inc_test_session_close (self->session);
  inc_test_folder_free (self->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, fixture_clear)

static IncEventHand *
load (Fixture *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncEventBook) book = inc_test_take_boxed (inc_session_load_event_book (self->session, self->event, 0));
  IncEventHand *hand = inc_event_hand_new (book, &error);

  g_assert_no_error (error);
  return hand;
}

/* Takes the records. */
static void
apply (Fixture *self, GPtrArray *records)
{
  g_autoptr(GPtrArray) taken = records;
  g_autoptr(IncChanges) changes = NULL;

  g_assert_nonnull (taken);
  changes = inc_test_take_boxed (inc_session_save (self->session, "Hand", (IncRecord *const *) taken->pdata, taken->len));
  g_assert_nonnull (changes);
}

static void
assert_meets (Fixture *self, int startup, int investor, const char *slot)
{
  g_autoptr(IncEventBook) book = inc_test_take_boxed (inc_session_load_event_book (self->session, self->event, 0));
  IncMeeting *meeting = inc_event_book_find_meeting (book, startup, investor);

  g_assert_cmpstr (meeting != NULL ? meeting->slot : NULL, ==, slot);
}

static void
test_places (void)
{
  static const struct
  {
    int startup, investor, slot;
    IncPlaceKind kind;
    const char *conflict;
  } rows[] = {
    { AN, QUY_A, 0, INC_PLACE_HERE, NULL },
    { AN, QUY_A, 1, INC_PLACE_MOVES, "Quỹ A meets Bình Minh at 09:20 (table 1)" },
    { AN, QUY_A, 2, INC_PLACE_FREE, NULL },
    { BINH, QUY_A, 2, INC_PLACE_REFUSED, "Bình Minh is not there at 09:40" },
    { AN, QUY_B, 2, INC_PLACE_FREE, NULL },
  };
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventHand) hand = NULL;

  fixture_init (&fixture);
  hand = load (&fixture);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GArray) places = inc_event_hand_find_places (hand, rows[i].startup, rows[i].investor);
      const IncEventPlace *place = &g_array_index (places, IncEventPlace, rows[i].slot);

      g_assert_cmpuint (places->len, ==, 3);
      g_assert_cmpint (place->kind, ==, rows[i].kind);
      g_assert_cmpstr (place->conflict, ==, rows[i].conflict);
    }
  g_assert_null (inc_event_hand_find_places (hand, BINH, QUY_B));
}

static void
test_swap_says_and_does (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventHand) hand = NULL;
  g_autoptr(GArray) places = NULL;
  const IncEventPlace *place;

  fixture_init (&fixture);
  hand = load (&fixture);
  places = inc_event_hand_find_places (hand, AN, QUY_A);
  place = &g_array_index (places, IncEventPlace, 1);
  g_assert_cmpstr (place->outcome, ==, "Drop here: the two change places · value +0");
  g_assert_cmpint (place->startup, ==, BINH);
  g_assert_cmpint (place->investor, ==, QUY_A);
  apply (&fixture, inc_event_hand_move (hand, AN, QUY_A, 1));
  assert_meets (&fixture, AN, QUY_A, "09:20");
  assert_meets (&fixture, BINH, QUY_A, "09:00");
}

static void
test_move_is_one_undo (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventHand) hand = NULL;
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncChanges) undone = NULL;

  fixture_init (&fixture);
  hand = load (&fixture);
  g_assert_null (inc_event_hand_move (hand, AN, QUY_A, 0));
  g_assert_null (inc_event_hand_move (hand, BINH, QUY_A, 2));
  apply (&fixture, inc_event_hand_move (hand, AN, QUY_A, 2));
  assert_meets (&fixture, AN, QUY_A, "09:40");
  book = inc_test_take_boxed (inc_session_load_event_book (fixture.session, fixture.event, 0));
  /* 3 points of one side each for two meetings, 5 a point; nobody waits but Quỹ A, whose two slots now touch. */
  g_assert_cmpint (book->scenario->value, ==, 30);
  undone = inc_test_take_boxed (inc_session_undo (fixture.session));
  assert_meets (&fixture, AN, QUY_A, "09:00");
}

static void
test_wish_gets_a_place (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventHand) hand = NULL;
  g_autoptr(GArray) unplaced = NULL;
  const IncEventUnplaced *only;

  fixture_init (&fixture);
  hand = load (&fixture);
  unplaced = inc_event_hand_list_unplaced (hand);
  g_assert_cmpuint (unplaced->len, ==, 1);
  only = &g_array_index (unplaced, IncEventUnplaced, 0);
  g_assert_cmpint (only->startup, ==, AN);
  g_assert_cmpint (only->investor, ==, QUY_B);
  g_assert_true (only->is_must && only->is_mutual);
  g_assert_cmpint (only->score, ==, 80);
  apply (&fixture, inc_event_hand_move (hand, AN, QUY_B, 2));
  assert_meets (&fixture, AN, QUY_B, "09:40");
}

static void
test_cancelled_meeting_comes_back (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventHand) hand = NULL;
  g_autoptr(IncEventHand) after = NULL;
  g_autoptr(GArray) unplaced = NULL;
  g_autoptr(IncEventBook) book = NULL;

  fixture_init (&fixture);
  hand = load (&fixture);
  g_assert_null (inc_event_hand_cancel (hand, AN, QUY_B));
  apply (&fixture, inc_event_hand_cancel (hand, AN, QUY_A));
  assert_meets (&fixture, AN, QUY_A, NULL);
  after = load (&fixture);
  unplaced = inc_event_hand_list_unplaced (after);
  g_assert_cmpuint (unplaced->len, ==, 2);
  apply (&fixture, inc_event_hand_move (after, AN, QUY_A, 2));
  assert_meets (&fixture, AN, QUY_A, "09:40");
  book = inc_test_take_boxed (inc_session_load_event_book (fixture.session, fixture.event, 0));
  g_assert_cmpuint (book->meetings->len, ==, 2); /* the same record */
}

static void
test_locked_stays (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventHand) hand = NULL;
  g_autoptr(IncEventHand) after = NULL;
  g_autoptr(GArray) own = NULL;
  g_autoptr(GArray) other = NULL;

  fixture_init (&fixture);
  hand = load (&fixture);
  g_assert_null (inc_event_hand_lock (hand, AN, QUY_B));
  apply (&fixture, inc_event_hand_lock (hand, BINH, QUY_A));
  after = load (&fixture);
  own = inc_event_hand_find_places (after, BINH, QUY_A);
  g_assert_cmpint (g_array_index (own, IncEventPlace, 0).kind, ==, INC_PLACE_REFUSED);
  other = inc_event_hand_find_places (after, AN, QUY_A);
  g_assert_cmpint (g_array_index (other, IncEventPlace, 1).kind, ==, INC_PLACE_REFUSED);
  g_assert_cmpstr (g_array_index (other, IncEventPlace, 1).conflict, ==,
                   "Quỹ A meets Bình Minh at 09:20, and that is locked");
  apply (&fixture, inc_event_hand_lock (after, BINH, QUY_A));
}

/* The bound that was proven is of these wishes. */
static void
test_bound_is_kept_until_wishes_change (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncRecord) scenario = NULL;
  g_autoptr(IncEventHand) before = NULL;
  g_autoptr(IncEventHand) after = NULL;

  fixture_init (&fixture);
  scenario = inc_test_take_object (inc_session_get (fixture.session, inc_schema_of (inc_scenario_get_type ()),
                                                    fixture.scenario));
  g_object_set (scenario, "made", "2999-01-01T00:00:00.000+07:00", "value", G_GINT64_CONSTANT (30), "bound",
                G_GINT64_CONSTANT (31), NULL);
  save (&fixture, g_object_ref (scenario));
  before = load (&fixture);
  g_assert_cmpint (inc_event_hand_get_plan (before)->total_bound, ==, 31);
  g_clear_object (&scenario);
  scenario = inc_test_take_object (inc_session_get (fixture.session, inc_schema_of (inc_scenario_get_type ()),
                                                    fixture.scenario));
  g_object_set (scenario, "made", "2001-01-01T00:00:00.000+07:00", NULL);
  save (&fixture, g_object_ref (scenario));
  after = load (&fixture);
  g_assert_cmpint (inc_event_hand_get_plan (after)->total_bound, >=, 110);
}

/* The day ends before the meeting of Bình and Quỹ A now: it waits for a place, and gets one as the same record. */
static void
test_meeting_without_a_slot_waits (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventHand) before = NULL;
  g_autoptr(IncEventHand) after = NULL;
  g_autoptr(GArray) unplaced = NULL;
  g_autoptr(GPtrArray) records = NULL;
  IncMeeting *meeting;
  IncRecord *event;

  fixture_init (&fixture);
  before = load (&fixture);
  unplaced = inc_event_hand_list_unplaced (before);
  g_assert_cmpuint (unplaced->len, ==, 1);
  g_clear_pointer (&unplaced, g_array_unref);
  meeting = inc_event_book_find_meeting (inc_event_hand_get_book (before), BINH, QUY_A);
  event = inc_record_dup (INC_RECORD (inc_event_hand_get_book (before)->event));
  g_object_set (event, "starts", "08:20", "ends", "09:20", NULL);
  save (&fixture, event);
  after = load (&fixture);
  unplaced = inc_event_hand_list_unplaced (after);
  g_assert_cmpuint (unplaced->len, ==, 2);
  g_assert_cmpint (g_array_index (unplaced, IncEventUnplaced, 1).startup, ==, BINH);
  g_assert_cmpint (g_array_index (unplaced, IncEventUnplaced, 1).investor, ==, QUY_A);
  records = inc_event_hand_move (after, BINH, QUY_A, 0);
  g_assert_nonnull (records);
  g_assert_cmpint (INC_RECORD (g_ptr_array_index (records, 0))->id, ==, INC_RECORD (meeting)->id);
  g_assert_cmpstr (INC_MEETING (g_ptr_array_index (records, 0))->slot, ==, "08:20");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/event-hand/places", test_places);
  g_test_add_func ("/session/event-hand/swap", test_swap_says_and_does);
  g_test_add_func ("/session/event-hand/move", test_move_is_one_undo);
  g_test_add_func ("/session/event-hand/wish", test_wish_gets_a_place);
  g_test_add_func ("/session/event-hand/meeting-without-a-slot", test_meeting_without_a_slot_waits);
  g_test_add_func ("/session/event-hand/cancel", test_cancelled_meeting_comes_back);
  g_test_add_func ("/session/event-hand/lock", test_locked_stays);
  g_test_add_func ("/session/event-hand/bound", test_bound_is_kept_until_wishes_change);
  return g_test_run ();
}
