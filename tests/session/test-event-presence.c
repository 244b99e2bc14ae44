/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is there: acts at the door, what they cost, and a day that is planned anew though somebody was found missing who sat at
 * a table before. */
#include "config.h"

#include "inc-event-changes.h"
#include "inc-event-presence.h"
#include "inc-event-remarks.h"
#include "inc-event-scenario.h"
#include "inc-records.h"
#include "inc-session-test.h"

#define NOW "2026-06-12T09:21:00.000+07:00" /* in the second slot, of which less than half is over */

/* Two startups (0, 1) and two investors (2, 3); 09:00: 0–2 at table 1 and 1–3 at table 2; 09:20: 0–3 at 1 and 1–2 at 2; two
 * more slots are free. */
typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 event;
  gint64 attendees[4];
} Fixture;

static gint64
save (Fixture *self, gpointer record)
{
  g_autoptr(IncRecord) taken = record;
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (self->session, "Save", &taken, 1));

  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static void
meet (Fixture *self, gint64 scenario, guint startup, guint investor, const char *slot, gint64 table)
{
  save (self, g_object_new (inc_meeting_get_type (), "event", self->event, "scenario", scenario, "startup",
                            self->attendees[startup], "investor", self->attendees[investor], "slot", slot, "table-number",
                            table, NULL));
  save (self, g_object_new (inc_wish_get_type (), "event", self->event, "wisher", self->attendees[startup], "wanted",
                            self->attendees[investor], "want", INC_WANT_MEET, NULL));
}

static void
fixture_init (Fixture *self)
{
  gint64 scenario;

  self->folder = inc_test_folder_new ();
  self->session = inc_test_session_open (self->folder, TRUE);
  self->event = save (self, g_object_new (inc_event_get_type (), "name", "Ngày kết nối", "date", "2026-06-12", "starts",
                                          "09:00", "ends", "10:20", "meeting-minutes", G_GINT64_CONSTANT (20), "rooms", "2",
                                          NULL));
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bên %u", i);
      const gboolean is_startup = i < 2;
      const gint64 id = is_startup ? save (self, g_object_new (inc_startup_get_type (), "name", name, NULL))
                                   : save (self, g_object_new (inc_investor_get_type (), "name", name, NULL));

      self->attendees[i] = save (self, g_object_new (inc_attendee_get_type (), "event", self->event,
                                                     is_startup ? "startup" : "investor", id, "presence",
                                                     INC_PRESENCE_PRESENT, NULL));
    }
  scenario = save (self, g_object_new (inc_scenario_get_type (), "event", self->event, "name", "Bản 1", "state",
                                       INC_SCENARIO_PUBLISHED, NULL));
  meet (self, scenario, 0, 2, "09:00", 1);
  meet (self, scenario, 1, 3, "09:00", 2);
  meet (self, scenario, 0, 3, "09:20", 1);
  meet (self, scenario, 1, 2, "09:20", 2);
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
load (Fixture *self)
{
  return inc_test_take_boxed (inc_session_load_event_book (self->session, self->event, 0));
}

static IncEventClock
read_clock (const IncEventBook *book)
{
  return inc_event_clock_read (book->day, book->event->date, NOW);
}

static void
test_who_sits_where (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;

  fixture_init (&fixture);
  book = load (&fixture);
  g_assert_cmpint (inc_event_find_meeting_in (book, 0, 1)->table_number, ==, 1);
  g_assert_null (inc_event_find_meeting_in (book, 0, 2));
  g_assert_cmpstr (inc_event_find_meeting_from (book, 2, 1)->slot, ==, "09:20");
  g_assert_null (inc_event_find_meeting_from (book, 2, 2));
  g_assert_cmpint (inc_event_get_partner (book, inc_event_find_meeting_at (book, 2, 1), 1), ==, 2);
  g_assert_cmpint (inc_event_get_partner (book, inc_event_find_meeting_at (book, 2, 1), 2), ==, 1);
  g_assert_null (inc_event_find_meeting_at (book, 2, 3));
}

static void
test_acts (void)
{
  g_autoptr(IncAttendee) attendee = g_object_new (inc_attendee_get_type (), NULL);

  inc_attendee_set_late (attendee, "10:00");
  g_assert_true (inc_event_is_missing (attendee));
  inc_attendee_check_in (attendee, NOW);
  g_assert_cmpint (attendee->presence, ==, INC_PRESENCE_PRESENT);
  g_assert_cmpstr (attendee->arrived, ==, NOW);
  g_assert_null (attendee->late_until);
  g_assert_false (inc_event_is_missing (attendee));
  inc_attendee_set_left (attendee, "2026-06-12T10:01:00.000+07:00");
  g_assert_cmpstr (attendee->leaves, ==, "10:01");
  g_assert_true (inc_event_is_missing (attendee));
  inc_attendee_check_in (attendee, "2026-06-12T10:05:00.000+07:00");
  g_assert_null (attendee->leaves);
  g_assert_cmpstr (attendee->arrived, ==, NOW); /* when they first came */
  inc_attendee_set_absent (attendee);
  g_assert_cmpint (attendee->presence, ==, INC_PRESENCE_ABSENT);
  g_assert_null (attendee->arrived);
  inc_attendee_set_stand_in (attendee, "Lan", NOW);
  g_assert_cmpstr (attendee->stand_in, ==, "Lan");
  g_assert_cmpint (attendee->presence, ==, INC_PRESENCE_PRESENT);
  inc_attendee_set_expected (attendee);
  g_assert_cmpint (attendee->presence, ==, INC_PRESENCE_EXPECTED);
  g_assert_false (inc_event_is_missing (attendee));
}

static void
test_a_table_is_lost_once (void)
{
  g_autoptr(IncEvent) event = g_object_new (inc_event_get_type (), "lost-tables", "5@14:00", NULL);

  inc_event_lose_table (event, 2, NOW);
  g_assert_cmpstr (event->lost_tables, ==, "5@14:00, 2@09:21");
  inc_event_lose_table (event, 5, NOW);
  g_assert_cmpstr (event->lost_tables, ==, "5@14:00, 2@09:21");
}

static void
test_losses (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  IncEventClock clock;
  IncEventLosses losses;

  fixture_init (&fixture);
  book = load (&fixture);
  clock = read_clock (book);
  g_assert_cmpint (clock.first_open, ==, 1);
  losses = inc_event_losses_count (book, &clock);
  g_assert_cmpint (losses.meetings, ==, 0);
  g_assert_cmpint (losses.kept, ==, 2);
  inc_attendee_set_absent (inc_event_book_get_attendee (book, 3));
  inc_event_lose_table (book->event, 2, NOW);
  inc_event_day_free (book->day);
  book->day = inc_event_day_new (book->event);
  losses = inc_event_losses_count (book, &clock);
  g_assert_cmpint (losses.meetings, ==, 2);
  g_assert_cmpint (losses.people, ==, 1);
  g_assert_cmpint (losses.tables, ==, 1);
  g_assert_cmpint (losses.kept, ==, 0);
}

/* Who declines after the timetable was published, or is put on the waiting list, comes as little as who is absent. */
static void
test_declined (void)
{
  static const int answers[] = { INC_ANSWER_DECLINED, INC_ANSWER_WAITING };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_auto(Fixture) fixture = { NULL };
      g_autoptr(IncEventBook) book = NULL;
      IncEventClock clock;
      IncEventLosses losses;

      fixture_init (&fixture);
      book = load (&fixture);
      clock = read_clock (book);
      g_object_set (inc_event_book_get_attendee (book, 3), "answer", answers[i], NULL);
      g_assert_false (inc_event_can_be_held (book, inc_event_find_meeting_in (book, 0, 1)));
      g_assert_true (inc_event_can_be_held (book, inc_event_find_meeting_in (book, 1, 1)));
      losses = inc_event_losses_count (book, &clock);
      g_assert_cmpint (losses.meetings, ==, 1);
      g_assert_cmpint (losses.people, ==, 1);
      g_assert_cmpint (losses.tables, ==, 0);
      g_assert_cmpint (losses.kept, ==, 1);
    }
}

static void
end_at (const IncEventBook *book, const char *ends)
{
  g_object_set (book->event, "ends", ends, NULL);
  inc_event_day_free (((IncEventBook *) book)->day);
  ((IncEventBook *) book)->day = inc_event_day_new (book->event);
}

/* A day that ends earlier has no slot any more for what is at 09:20; what was at 09:00 is over. */
static void
test_a_slot_goes (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  IncMeeting *gone;
  IncEventClock clock;
  IncEventLosses losses;

  fixture_init (&fixture);
  book = load (&fixture);
  gone = inc_event_find_meeting_in (book, 0, 1);
  g_assert_true (inc_event_has_slot (book, gone));
  end_at (book, "09:20");
  g_assert_false (inc_event_has_slot (book, gone));
  g_assert_false (inc_event_can_be_held (book, gone));
  clock = inc_event_clock_read (book->day, book->event->date, "2026-06-12T09:10:00.000+07:00");
  losses = inc_event_losses_count (book, &clock);
  g_assert_cmpint (losses.meetings, ==, 2);
  g_assert_cmpint (losses.people, ==, 0);
  g_assert_cmpint (losses.tables, ==, 0);
  g_assert_cmpint (losses.kept, ==, 0); /* half of the first slot is over */
  clock = inc_event_clock_read (book->day, book->event->date, "2026-06-12T09:30:00.000+07:00");
  losses = inc_event_losses_count (book, &clock);
  g_assert_cmpint (losses.meetings, ==, 0);
}

static const IncEventRemark *
find_remark (GPtrArray *remarks, guint skip)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      const IncEventRemark *remark = g_ptr_array_index (remarks, i);

      if (remark->kind == INC_EVENT_REMARK_MEETINGS && skip-- == 0)
        return remark;
    }
  return NULL;
}

/* Each who is not there with all the meetings that are lost by it; nobody asks once the day is over. */
static void
test_remarks (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) some = NULL;
  g_autoptr(GPtrArray) over = NULL;

  fixture_init (&fixture);
  book = load (&fixture);
  none = inc_event_remarks_new (book);
  g_assert_null (find_remark (none, 0));
  g_object_set (inc_event_book_get_attendee (book, 3), "answer", INC_ANSWER_DECLINED, NULL);
  end_at (book, "09:20");
  some = inc_event_remarks_new (book);
  g_assert_cmpstr (find_remark (some, 0)->title, ==, "Bên 3 is not there for 1 meeting");
  g_assert_cmpstr (find_remark (some, 0)->reason, ==, "09:00 Bên 1");
  g_assert_cmpint (find_remark (some, 0)->attendee, ==, fixture.attendees[3]);
  g_assert_cmpstr (find_remark (some, 1)->title, ==, "2 meetings are at a time that is no slot any more");
  g_assert_cmpstr (find_remark (some, 1)->reason, ==, "09:20 Bên 0 – Bên 3, 09:20 Bên 1 – Bên 2");
  g_assert_cmpint (find_remark (some, 1)->attendee, ==, 0);
  g_assert_null (find_remark (some, 2));
  g_object_set (book->event, "status", INC_EVENT_FINISHED, NULL);
  over = inc_event_remarks_new (book);
  g_assert_null (find_remark (over, 0));
}

static IncEventPlanning *
mend (const IncEventBook *book, int now)
{
  const IncEventPlanOptions options = { .now = now, .keep = TRUE };
  const IncPlannerLimits limits = { .seed = 1, .moves = 20000 };
  IncEventPlanning *planning = inc_event_planning_new ((IncEventBook *) book, &options);

  inc_test_finish (inc_event_planning_run (planning, &limits));
  return planning;
}

/* The investor sat at a table at 09:00 and is found to be absent at 09:21: what was held stays, and one meeting goes. */
static void
test_absent_after_a_meeting (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) before = NULL;
  g_autoptr(IncEventBook) after = NULL;
  g_autoptr(IncRecord) absent = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autoptr(GArray) changes = NULL;
  g_autofree char *said = NULL;

  fixture_init (&fixture);
  before = load (&fixture);
  absent = inc_record_dup (INC_RECORD (inc_event_book_get_attendee (before, 3)));
  inc_attendee_set_absent (INC_ATTENDEE (absent));
  save (&fixture, g_object_ref (absent));
  g_clear_pointer (&before, inc_event_book_unref);
  before = load (&fixture);
  planning = mend (before, 1);
  inc_changes_unref (inc_test_take_boxed (inc_session_save_event_plan (fixture.session, "Mend", planning, NULL,
                                                                       INC_RECORD (before->scenario)->id)));
  after = load (&fixture);
  changes = inc_event_changes_find (before, before->meetings, after->meetings);
  g_assert_cmpuint (changes->len, ==, 1);
  said = inc_meeting_change_describe (&g_array_index (changes, IncMeetingChange, 0), before);
  g_assert_cmpstr (said, ==, "Bên 0 – Bên 3: no longer at 09:20, table 1");
}

/* Who declines loses the meetings that are to come, and keeps the one that was. */
static void
test_mending_after_a_refusal (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GArray) changes = NULL;
  g_autofree char *said = NULL;

  fixture_init (&fixture);
  book = load (&fixture);
  g_object_set (inc_event_book_get_attendee (book, 3), "answer", INC_ANSWER_DECLINED, NULL);
  planning = mend (book, 1);
  meetings = inc_event_instance_to_meetings (book, inc_event_planning_get_instance (planning),
                                             inc_event_planning_get_plan (planning)->meetings);
  changes = inc_event_changes_find (book, book->meetings, meetings);
  g_assert_cmpuint (changes->len, ==, 1);
  said = inc_meeting_change_describe (&g_array_index (changes, IncMeetingChange, 0), book);
  g_assert_cmpstr (said, ==, "Bên 0 – Bên 3: no longer at 09:20, table 1");
}

/* The day began with a slot at 10:00 and ends before it now: who were to meet then meet earlier. */
static void
test_mending_a_shorter_day (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GArray) changes = NULL;
  g_autofree char *said = NULL;

  fixture_init (&fixture);
  book = load (&fixture);
  g_object_set (inc_event_find_meeting_in (book, 0, 1), "slot", "10:00", NULL);
  end_at (book, "09:40");
  planning = mend (book, 1);
  meetings = inc_event_instance_to_meetings (book, inc_event_planning_get_instance (planning),
                                             inc_event_planning_get_plan (planning)->meetings);
  changes = inc_event_changes_find (book, book->meetings, meetings);
  g_assert_cmpuint (changes->len, ==, 1);
  said = inc_meeting_change_describe (&g_array_index (changes, IncMeetingChange, 0), book);
  g_assert_cmpstr (said, ==, "Bên 0 – Bên 3: 10:00, table 1 → 09:20, table 1");
}

/* Who comes at 10:00 is met then, where they sat at 09:00. */
static void
test_late (void)
{
  g_auto(Fixture) fixture = { NULL };
  g_autoptr(IncEventBook) book = NULL;
  g_autoptr(IncEventPlanning) planning = NULL;
  g_autoptr(GPtrArray) meetings = NULL;
  g_autoptr(GArray) changes = NULL;
  g_autofree char *said = NULL;

  fixture_init (&fixture);
  book = load (&fixture);
  inc_attendee_set_late (inc_event_book_get_attendee (book, 3), "10:00");
  planning = mend (book, 1);
  meetings = inc_event_instance_to_meetings (book, inc_event_planning_get_instance (planning),
                                             inc_event_planning_get_plan (planning)->meetings);
  changes = inc_event_changes_find (book, book->meetings, meetings);
  g_assert_cmpuint (changes->len, ==, 1);
  said = inc_meeting_change_describe (&g_array_index (changes, IncMeetingChange, 0), book);
  g_assert_cmpstr (said, ==, "Bên 0 – Bên 3: 09:20, table 1 → 10:00, table 2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/event-presence/who-sits-where", test_who_sits_where);
  g_test_add_func ("/event-presence/acts", test_acts);
  g_test_add_func ("/event-presence/a-table-is-lost-once", test_a_table_is_lost_once);
  g_test_add_func ("/event-presence/losses", test_losses);
  g_test_add_func ("/event-presence/declined", test_declined);
  g_test_add_func ("/event-presence/a-slot-goes", test_a_slot_goes);
  g_test_add_func ("/event-presence/remarks", test_remarks);
  g_test_add_func ("/event-presence/mending-a-shorter-day", test_mending_a_shorter_day);
  g_test_add_func ("/event-presence/mending-after-a-refusal", test_mending_after_a_refusal);
  g_test_add_func ("/event-presence/absent-after-a-meeting", test_absent_after_a_meeting);
  g_test_add_func ("/event-presence/late", test_late);
  return g_test_run ();
}
