/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Slots, rooms and tables of an event, worked out by hand. */
#include "config.h"

#include "inc-catalog.h"
#include "inc-event-day.h"

static IncEvent *
event_new (const char *starts, const char *ends, gint64 minutes, gint64 pause, const char *breaks)
{
  return g_object_new (inc_event_get_type (), "name", "Ngày kết nối", "date", "2026-06-12", "starts", starts, "ends", ends,
                       "meeting-minutes", minutes, "pause-minutes", pause, "breaks", breaks, NULL);
}

static char *
list_slots (const IncEventDay *day)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < day->slots->len; i++)
    {
      g_autofree char *slot = inc_event_day_dup_slot (day, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", slot);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_slots (void)
{
  const struct
  {
    const char *starts, *ends;
    gint64 minutes, pause;
    const char *breaks;
    const char *slots;
  } cases[] = {
    { "9:00", "10:00", 20, INC_MISSING, NULL, "09:00 09:20 09:40" },
    { "9:00", "10:00", 20, 5, NULL, "09:00 09:25" },
    { "9:00", "9:19", 20, 0, NULL, "" },
    { "9:00", "9:20", 20, 0, NULL, "09:00" },
    /* A break that a meeting would run into: it begins after it. */
    { "9:00", "11:00", 20, 0, "9:50-10:10", "09:00 09:20 10:10 10:30" },
    { "9:00", "11:00", 20, 0, "9:40-10:00", "09:00 09:20 10:00 10:20 10:40" },
    { "9:00", "11:00", 20, 5, "9:00-9:30, 9:55-10:30", "09:30 10:30" },
    { "9:00", "11:00", 20, 0, "8:00-12:00", "" },
    { "x", "11:00", 20, 0, NULL, "" },
    { "9:00", "11:00", INC_MISSING, 0, NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncEvent) event =
        event_new (cases[i].starts, cases[i].ends, cases[i].minutes, cases[i].pause, cases[i].breaks);
      g_autoptr(IncEventDay) day = inc_event_day_new (event);
      g_autofree char *slots = list_slots (day);

      g_assert_cmpstr (slots, ==, cases[i].slots);
    }
}

static void
test_no_more_than_a_word_of_slots (void)
{
  g_autoptr(IncEvent) event = event_new ("0:00", "24:00", 5, 0, NULL);
  g_autoptr(IncEventDay) day = inc_event_day_new (event);

  g_assert_cmpuint (day->slots->len, ==, 64);
  g_assert_cmpint (inc_event_day_find_slot (day, "00:10"), ==, 2);
  g_assert_cmpint (inc_event_day_find_slot (day, "00:11"), ==, -1);
}

static void
test_available (void)
{
  g_autoptr(IncEvent) event = event_new ("9:00", "11:00", 20, 0, NULL); /* six slots */
  g_autoptr(IncEventDay) day = inc_event_day_new (event);
  g_autoptr(IncAttendee) attendee = g_object_new (inc_attendee_get_type (), NULL);

  g_assert_cmpuint (inc_event_day_available (day, attendee), ==, 0x3f);
  g_object_set (attendee, "arrives", "9:30", NULL);
  g_assert_cmpuint (inc_event_day_available (day, attendee), ==, 0x3c);
  g_object_set (attendee, "leaves", "10:50", NULL);
  g_assert_cmpuint (inc_event_day_available (day, attendee), ==, 0x1c);
  g_object_set (attendee, "away", "10:00-10:20", NULL);
  g_assert_cmpuint (inc_event_day_available (day, attendee), ==, 0x14);
  g_object_set (attendee, "late-until", "10:00", NULL);
  g_assert_cmpuint (inc_event_day_available (day, attendee), ==, 0x10);
  g_object_set (attendee, "presence", INC_PRESENCE_ABSENT, NULL);
  g_assert_cmpuint (inc_event_day_available (day, attendee), ==, 0);
}

/* What was painted comes back, whatever the slots. */
static void
test_away_and_back (void)
{
  g_autoptr(IncEvent) event = event_new ("9:00", "12:00", 15, 5, "10:00-10:20");
  g_autoptr(IncEventDay) day = inc_event_day_new (event);
  const guint64 all = (G_GUINT64_CONSTANT (1) << day->slots->len) - 1;

  g_assert_cmpuint (day->slots->len, ==, 8);
  for (guint64 slots = 0; slots <= all; slots++)
    {
      g_autofree char *away = inc_event_day_dup_away (day, slots);
      g_autoptr(GArray) spans = inc_clock_parse_spans (away);

      g_assert_cmpuint (inc_event_day_slots_outside (day, spans), ==, slots);
    }
}

static void
test_rooms (void)
{
  g_autoptr(IncEvent) event = event_new ("9:00", "10:00", 20, 0, NULL);
  g_autoptr(IncEventDay) day = NULL;
  const char *const wrong[] = { "Hall", "Hall: x", "Hall: 0", ": 5", "Hall: 1001", "Hall: 600, Room: 600", "-3" };

  g_object_set (event, "rooms", "Hội trường A: 12; Phòng 2: 3, 2", "lost-tables", "13@9:30, 2", NULL);
  day = inc_event_day_new (event);
  g_assert_cmpint (day->n_tables, ==, 17);
  g_assert_cmpstr (inc_event_day_get_room (day, 12), ==, "Hội trường A");
  g_assert_cmpstr (inc_event_day_get_room (day, 13), ==, "Phòng 2");
  g_assert_null (inc_event_day_get_room (day, 16));
  g_assert_null (inc_event_day_get_room (day, 18));
  g_assert_cmpint (inc_event_day_count_tables (day, 0), ==, 16);
  g_assert_cmpint (inc_event_day_count_tables (day, 1), ==, 15);
  g_assert_true (inc_event_day_has_table (day, 0, 13));
  g_assert_false (inc_event_day_has_table (day, 1, 13));
  g_assert_false (inc_event_day_has_table (day, 0, 18));
  /* 2 is never there, 13 only in the first slot: they are the last two. */
  g_assert_cmpint (inc_event_day_get_place (day, 1), ==, 1);
  g_assert_cmpint (inc_event_day_get_place (day, 3), ==, 2);
  g_assert_cmpint (inc_event_day_get_place (day, 13), ==, 16);
  g_assert_cmpint (inc_event_day_get_place (day, 2), ==, 17);
  g_assert_cmpint (inc_event_day_get_place (day, 18), ==, 0);
  for (int place = 1; place <= 17; place++)
    g_assert_cmpint (inc_event_day_get_place (day, inc_event_day_get_table (day, place)), ==, place);
  g_assert_cmpint (inc_event_day_get_table (day, 18), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_null (inc_event_parse_rooms (wrong[i]));
  g_assert_null (inc_event_parse_lost_tables ("5@x"));
  g_assert_null (inc_event_parse_lost_tables ("x"));
}

static void
assert_problem (const char *field, const char *value, const char *problem)
{
  g_autoptr(IncCatalog) catalog = inc_catalog_new (NULL, 0, NULL);
  g_autoptr(IncEvent) event = event_new ("09:00", "10:00", 20, 0, NULL);
  const IncSchema *schema = inc_record_get_schema (INC_RECORD (event));
  g_autoptr(IncProblems) problems = inc_problems_new ();
  const IncValue text = { .type = INC_VALUE_TEXT, .text = (char *) value };
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);

  inc_record_set_value (INC_RECORD (event), inc_schema_find (schema, field), &text);
  inc_record_check (INC_RECORD (event), fields, n, problems);
  g_assert_cmpuint (inc_problems_get_n (problems), ==, problem != NULL ? 1 : 0);
  if (problem != NULL)
    g_assert_cmpstr (inc_problems_get (problems, 0)->field, ==, problem);
}

static void
test_problems (void)
{
  assert_problem ("note", "x", NULL);
  assert_problem ("starts", "x", "starts");
  assert_problem ("ends", "25:00", "ends");
  assert_problem ("ends", "08:00", "ends");
  assert_problem ("ends", "09:10", "ends");
  assert_problem ("breaks", "x", "breaks");
  assert_problem ("rooms", "Hall", "rooms");
  assert_problem ("lost_tables", "x", "lost_tables");
  assert_problem ("fairness", "10, 20", "fairness");
  assert_problem ("fairness", "20, 10, 0", NULL);
  assert_problem ("wishes_until", "2026-06-13", "wishes_until");
}

static void
test_typed (void)
{
  g_autoptr(IncEvent) event = g_object_new (inc_event_get_type (), NULL);
  const struct
  {
    const char *field, *typed, *kept;
  } cases[] = {
    { "starts", "9h", "09:00" },
    { "ends", "10 giờ 5", "10:05" },
    { "breaks", "9h30–9h40", "09:30-09:40" },
    { "starts", "9", NULL },
    { "breaks", "9h30", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IncField *field = inc_schema_find (inc_record_get_schema (INC_RECORD (event)), cases[i].field);
      g_autofree char *message = NULL, *shown = NULL;

      if (!inc_record_parse (INC_RECORD (event), field, cases[i].typed, &message))
        {
          g_assert_null (cases[i].kept);
          g_assert_nonnull (message);
          continue;
        }
      shown = inc_record_display (INC_RECORD (event), field);
      g_assert_cmpstr (shown, ==, cases[i].kept);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/event-day/slots", test_slots);
  g_test_add_func ("/model/event-day/no-more-than-a-word-of-slots", test_no_more_than_a_word_of_slots);
  g_test_add_func ("/model/event-day/available", test_available);
  g_test_add_func ("/model/event-day/away-and-back", test_away_and_back);
  g_test_add_func ("/model/event-day/rooms", test_rooms);
  g_test_add_func ("/model/event-day/problems", test_problems);
  g_test_add_func ("/model/event-day/typed", test_typed);
  return g_test_run ();
}
