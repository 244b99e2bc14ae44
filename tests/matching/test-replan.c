/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What re-planning promises: whatever happens during a day, the new plan passes the checker, what is over and what is locked stays,
 * nearly all else stays too, and little is lost by it. */
#include "config.h"

#include "inc-match-json.h"
#include "inc-match-maker.h"
#include "inc-match-verify.h"
#include "inc-planner.h"
#include "inc-replan.h"

#include <string.h>

static IncPlan *
run (const IncInstance *instance, gint64 moves)
{
  return inc_planner_run (instance, &(IncPlannerLimits) { .seed = 1, .moves = moves, .threads = 1 }, NULL, NULL);
}

static void
remember (IncInstance *instance, const IncPlan *plan)
{
  g_array_set_size (instance->previous, 0);
  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (plan->meetings, IncSitting, i);

      inc_instance_remember (instance, meeting->pair, meeting->slot, meeting->table);
    }
}

static int
find_slot (const IncPlan *plan, int pair)
{
  for (guint i = 0; i < plan->meetings->len; i++)
    if (g_array_index (plan->meetings, IncSitting, i).pair == pair)
      return g_array_index (plan->meetings, IncSitting, i).slot;
  return INC_NO_SLOT;
}

/* The events of matching.md's goal: three startups and an investor do not come back, two investors come late. */
static void
test_keeps (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("A"));
  g_autoptr(IncPlan) before = run (instance, 400000);
  g_autoptr(IncPlan) after = NULL;
  g_autoptr(IncPlan) fresh = NULL;
  IncReplanCounts counts;

  remember (instance, before);
  inc_replan_begin (instance, 4);
  for (int person = 0; person < 3; person++)
    inc_replan_set_away (instance, person, 4, 12);
  inc_replan_set_away (instance, 40, 4, 12);
  inc_replan_set_away (instance, 41, 4, 6);
  inc_replan_set_away (instance, 42, 4, 6);
  g_assert_true (inc_instance_check (instance, NULL));
  after = run (instance, 100000);
  counts = inc_replan_count (instance, after, 4);
  g_assert_cmpint (counts.n_surviving, >, 100);
  g_assert_cmpint (100 * counts.n_kept, >=, 99 * counts.n_surviving);
  g_assert_cmpint (counts.n_cancelled + counts.n_moved, >=, (int) before->meetings->len - counts.n_surviving - 80);
  for (guint i = 0; i < before->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (before->meetings, IncSitting, i);

      if (meeting->slot < 4)
        g_assert_cmpint (find_slot (after, meeting->pair), ==, meeting->slot);
    }
  g_array_set_size (instance->previous, 0);
  fresh = run (instance, 400000);
  g_assert_cmpint (100 * inc_worth_total (&instance->objective, &after->worth), >=,
                   99 * inc_worth_total (&instance->objective, &fresh->worth));
}

/* ---- random events, through the files ---- */

static GBytes *
get_bytes (GOutputStream *stream)
{
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The file of the day as it was, with what happened written into it as an organiser's program would. */
static GBytes *
write_events (const IncInstance *instance, int now, GRand *chance)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GString) text = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_assert_true (inc_match_json_write_instance (instance, stream, NULL, NULL));
  bytes = get_bytes (stream);
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpint (text->str[0], ==, '{');
  g_string_insert (text, 1, "],");
  for (int n = g_rand_int_range (chance, 0, 4); n >= 0; n--)
    {
      const int person = g_rand_int_range (chance, 0, instance->people->len), from = g_rand_int_range (chance, 0, 8);
      g_autofree char *event = g_strdup_printf ("{\"id\": \"%s\", \"from\": %d, \"until\": %d}%s",
                                                inc_instance_person (instance, person)->id, from,
                                                from + g_rand_int_range (chance, 0, 5),
                                                text->str[1] == ']' ? "" : ",");

      g_string_insert (text, 1, event);
    }
  g_string_insert (text, 1, "\"absent\": [");
  g_string_insert_len (text, 1, "\"now\": 0, ", -1);
  text->str[strlen ("{\"now\": ")] = '0' + now;
  return g_bytes_new (text->str, text->len);
}

static void
assert_passes (GBytes *day, const IncInstance *instance, const IncPlan *plan)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, day);
  g_autoptr(GPtrArray) faults = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (
    inc_match_json_write_plan (instance, plan, &(IncMatchOrigin) { sum, 1, 1 }, stream, NULL, NULL));
  bytes = get_bytes (stream);
  faults = inc_match_verify (day, bytes, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_random_events (void)
{
  g_autoptr(GRand) chance = g_rand_new_with_seed (11);
  guint n_planned = 0;

  for (guint64 seed = 0; seed < 600; seed++)
    {
      g_autoptr(IncInstance) instance = seed % 2 == 0 ? inc_match_make_odd (seed) : inc_match_make_odd_large (seed);
      g_autoptr(IncPlan) before = run (instance, 1500);
      g_autoptr(IncInstance) later = NULL;
      g_autoptr(IncPlan) after = NULL;
      g_autoptr(GBytes) day = NULL;
      g_autoptr(GError) error = NULL;

      remember (instance, before);
      day = write_events (instance, g_rand_int_range (chance, 0, 5), chance);
      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      later = inc_match_json_read (g_bytes_get_data (day, NULL), g_bytes_get_size (day), &error);
      g_assert_no_error (error);
      after = run (later, 1500);
      assert_passes (day, later, after);
      n_planned++;
    }
  g_assert_cmpuint (n_planned, ==, 600);
}

/* The checker does not take the reader's word: a meeting in the past that never was, and a past meeting that moved. */
static void
test_checker_sees_the_past (void)
{
  static const char begin[] =
    "{\"format\": \"mm-instance/1\", \"slots\": [{\"tables\": 1}, {}],"
    " \"people\": [{\"id\": \"s\", \"side\": \"startup\"}, {\"id\": \"i\", \"side\": \"investor\"}],"
    " \"pairs\": [{\"a\": \"s\", \"b\": \"i\"}]";
  static const char *const ends[] = {
    ", \"now\": 1}",
    ", \"now\": 2, \"previous\": [{\"a\": \"s\", \"b\": \"i\", \"slot\": 1}]}",
    ", \"absent\": [{\"id\": \"s\", \"until\": 1}]}",
  };
  g_autofree char *plain = g_strconcat (begin, "}", NULL);
  g_autoptr(IncInstance) instance = inc_match_json_read (plain, -1, NULL);
  g_autoptr(IncPlan) plan = inc_plan_new (instance);
  GArray *meetings = g_array_new (FALSE, FALSE, sizeof (IncSitting));
  const IncSitting meeting = { 0, 0, 1 };

  g_array_append_val (meetings, meeting);
  inc_plan_set_meetings (plan, instance, meetings);
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = g_strconcat (begin, ends[i], NULL);
      g_autoptr(GBytes) day = g_bytes_new (text, strlen (text));
      g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, day);
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(GPtrArray) faults = NULL;
      g_autoptr(GBytes) bytes = NULL;

      g_assert_true (
        inc_match_json_write_plan (instance, plan, &(IncMatchOrigin) { sum, 1, 1 }, stream, NULL, NULL));
      bytes = get_bytes (stream);
      faults = inc_match_verify (day, bytes, NULL);
      g_assert_cmpuint (faults->len, >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/replan/keeps-nearly-all-and-loses-little", test_keeps);
  g_test_add_func ("/matching/replan/random-events-pass-the-checker", test_random_events);
  g_test_add_func ("/matching/replan/checker-sees-the-past", test_checker_sees_the_past);
  return g_test_run ();
}
