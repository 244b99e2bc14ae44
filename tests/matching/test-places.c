/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of each place of a meeting: that the change is what counting anew finds and leaves a timetable that the checker
 * passes, that nothing is refused that could be, and what a person would say of days that fit on paper. */
#include "config.h"

#include "inc-match-json.h"
#include "inc-match-maker.h"
#include "inc-match-verify.h"
#include "inc-places.h"
#include "inc-planner.h"
#include "inc-timetable.h"

/* ---- on paper ---- */

/* Two startups (0, 1) and two investors (2, 3); pairs: 0–2, 0–3, 1–2, 1–3. */
static IncInstance *
make_four (int n_slots, int n_tables)
{
  IncInstance *instance = inc_instance_new ("four");

  for (int i = 0; i < n_slots; i++)
    inc_instance_add_slot (instance, "x", n_tables);
  inc_instance_add_person (instance, "s1", INC_SIDE_STARTUP);
  inc_instance_add_person (instance, "s2", INC_SIDE_STARTUP);
  inc_instance_add_person (instance, "i1", INC_SIDE_INVESTOR);
  inc_instance_add_person (instance, "i2", INC_SIDE_INVESTOR);
  inc_instance_add_pair (instance, 0, 2, 10, INC_WISH_MEET);
  inc_instance_add_pair (instance, 0, 3, 20, INC_WISH_MEET);
  inc_instance_add_pair (instance, 1, 2, 30, INC_WISH_MEET);
  inc_instance_add_pair (instance, 1, 3, 40, INC_WISH_MEET);
  instance->objective = (IncObjective) { .weighted = TRUE, .fair = { 5, 3 }, .n_fair = 2, .idle = 4, .moves = 1 };
  return instance;
}

static IncPlan *
make_plan (const IncInstance *instance, const IncSitting *meetings, guint n)
{
  IncPlan *plan = inc_plan_new (instance);
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (IncSitting));

  g_array_append_vals (copy, meetings, n);
  inc_plan_set_meetings (plan, instance, copy);
  return plan;
}

static GPtrArray *
find (const IncInstance *instance, const IncSitting *meetings, guint n, int pair)
{
  g_autoptr(IncPlan) plan = NULL;
  g_autoptr(IncPlaces) places = NULL;

  g_assert_true (inc_instance_check (instance, NULL));
  plan = make_plan (instance, meetings, n);
  places = inc_places_new (instance, plan);
  return inc_places_find (places, pair);
}

static void
assert_place (const GPtrArray *places, guint slot, IncPlaceKind kind, guint obstacles, gint64 total)
{
  const IncPlace *place = places->pdata[slot];

  g_assert_cmpint (place->kind, ==, kind);
  g_assert_cmphex (place->obstacles, ==, obstacles);
  g_assert_cmpint (place->total, ==, total);
}

static void
assert_change (const GPtrArray *places, guint slot, guint i, int pair, int to, int table)
{
  const IncPlace *place = places->pdata[slot];
  const IncSitting *change;

  g_assert_cmpuint (place->changes->len, >, i);
  change = &g_array_index (place->changes, IncSitting, i);
  g_assert_cmpint (change->pair, ==, pair);
  g_assert_cmpint (change->slot, ==, to);
  g_assert_cmpint (change->table, ==, table);
}

/* 0–2 in the first slot, 0–3 in the second: 0–2 could go on, over the one that is in its way, and leave gaps. */
static void
test_moving (void)
{
  static const IncSitting meetings[] = { { 0, 0, 1 }, { 1, 1, 2 } };
  g_autoptr(IncInstance) instance = make_four (5, 2);
  g_autoptr(GPtrArray) places = find (instance, meetings, 2, 0);

  assert_place (places, 0, INC_PLACE_HERE, 0, 0);
  assert_place (places, 1, INC_PLACE_MOVES, INC_OBSTACLE_BUSY_STARTUP, 0);
  assert_change (places, 1, 0, 0, 1, 1);
  assert_change (places, 1, 1, 1, 0, 2);
  assert_place (places, 2, INC_PLACE_FREE, 0, 0);
  assert_change (places, 2, 0, 0, 2, 1);
  assert_place (places, 3, INC_PLACE_FREE, 0, -4);
  assert_place (places, 4, INC_PLACE_FREE, 0, -8);
}

/* 1–3 (40) comes to a full day of one table: a meeting has to go, the one that is worth least. */
static void
test_cancelling (void)
{
  static const IncSitting meetings[] = { { 0, 0, 1 }, { 1, 1, 1 } };
  g_autoptr(IncInstance) instance = make_four (2, 1);
  g_autoptr(GPtrArray) places = find (instance, meetings, 2, 3);

  /* 3 has one in the other slot; 40 + 5 (its startup's first) + 3 − 10 − 5 (2's only one) − 3 (0's second). */
  assert_place (places, 0, INC_PLACE_CANCELS, INC_OBSTACLE_FULL, 30);
  assert_change (places, 0, 0, 3, 0, 1);
  assert_change (places, 0, 1, 0, INC_NO_SLOT, INC_NO_TABLE);
  /* 40 + 5 − 20 − 3: 3 met somebody before. */
  assert_place (places, 1, INC_PLACE_CANCELS, INC_OBSTACLE_FULL | INC_OBSTACLE_BUSY_INVESTOR, 22);
  assert_change (places, 1, 1, 1, INC_NO_SLOT, INC_NO_TABLE);
}

static void
test_limit (void)
{
  static const IncSitting meetings[] = { { 0, 0, 1 }, { 1, 1, 1 } };
  g_autoptr(IncInstance) instance = make_four (4, 2);
  g_autoptr(GPtrArray) places = NULL;

  inc_instance_person (instance, 3)->most = 1;
  places = find (instance, meetings, 2, 3);
  /* 40 + 5 for 1 − 20 − 3 for 0: the limit costs the other meeting. */
  assert_place (places, 3, INC_PLACE_CANCELS, INC_OBSTACLE_LIMIT_INVESTOR, 22);
  assert_change (places, 3, 1, 1, INC_NO_SLOT, INC_NO_TABLE);
}

static void
test_refused (void)
{
  static const IncSitting meetings[] = { { 0, 0, 1 }, { 1, 1, 1 }, { 2, 2, 1 } };
  g_autoptr(IncInstance) instance = make_four (6, 2);
  g_autoptr(GPtrArray) places = NULL;

  inc_instance_person (instance, 3)->available = 0x17;
  inc_instance_pair (instance, 3)->slots = 0x2f;
  inc_instance_lock (instance, 1, 1, 1);
  places = find (instance, meetings, 3, 3);
  /* Its startup waits once, its investor changes table once. */
  assert_place (places, 0, INC_PLACE_FREE, 0, 40 + 3 + 3 - 4 - 1);
  assert_place (places, 1, INC_PLACE_REFUSED, INC_OBSTACLE_BUSY_INVESTOR | INC_OBSTACLE_LOCK, 0);
  g_assert_cmpint (g_array_index (((IncPlace *) places->pdata[1])->in_the_way, int, 0), ==, 1);
  assert_place (places, 3, INC_PLACE_REFUSED, INC_OBSTACLE_AWAY_INVESTOR, 0);
  assert_place (places, 4, INC_PLACE_REFUSED, INC_OBSTACLE_BARRED, 0);
  assert_place (places, 5, INC_PLACE_REFUSED, INC_OBSTACLE_AWAY_INVESTOR, 0);
  g_clear_pointer (&places, g_ptr_array_unref);
  places = find (instance, meetings, 3, 1);
  assert_place (places, 0, INC_PLACE_REFUSED, INC_OBSTACLE_BUSY_STARTUP | INC_OBSTACLE_LOCK, 0);
}

static void
test_order (void)
{
  static const IncSitting meetings[] = { { 0, 0, 1 }, { 3, 1, 1 } };
  g_autoptr(IncInstance) instance = make_four (3, 2);
  g_autoptr(GPtrArray) places = NULL;

  inc_instance_add_order (instance, 0, 3);
  places = find (instance, meetings, 2, 0);
  assert_place (places, 1, INC_PLACE_MOVES, INC_OBSTACLE_ORDER, 0);
  assert_change (places, 1, 1, 3, 2, 1);
  assert_place (places, 2, INC_PLACE_CANCELS, INC_OBSTACLE_ORDER, -40 - 5 - 5);
}

/* ---- against counting anew ---- */

static GBytes *
get_bytes (GOutputStream *stream)
{
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_passes (const IncInstance *instance, const IncPlan *plan)
{
  g_autoptr(GOutputStream) one = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) other = g_memory_output_stream_new_resizable ();
  g_autoptr(GBytes) day = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *sum = NULL;
  g_autoptr(GPtrArray) faults = NULL;

  g_assert_true (inc_match_json_write_instance (instance, one, NULL, NULL));
  day = get_bytes (one);
  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, day);
  g_assert_true (inc_match_json_write_plan (instance, plan, &(IncMatchOrigin) { sum, 1, 1 }, other, NULL, NULL));
  bytes = get_bytes (other);
  faults = inc_match_verify (day, bytes, NULL);
  g_assert_nonnull (faults);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

/* The checker reads and writes files, which takes time. */
static void
assert_changes_hold (const IncInstance *instance, const IncPlan *plan, const IncPlace *place, gboolean with_checker)
{
  g_autoptr(IncPlan) after = inc_plan_new (instance);

  inc_plan_set_meetings (after, instance, inc_place_apply (place, plan));
  for (IncLevel level = 0; level < INC_N_LEVELS; level++)
    g_assert_cmpint (after->worth.levels[level] - plan->worth.levels[level], ==, place->levels[level]);
  g_assert_cmpint (inc_worth_total (&instance->objective, &after->worth) -
                     inc_worth_total (&instance->objective, &plan->worth), ==, place->total);
  if (with_checker)
    assert_passes (instance, after);
}

/* Only locked meetings and demands refuse: it fits nowhere even when all others are gone. */
static void
assert_refused_rightly (const IncProblem *problem, int pair, int slot, gboolean is_refused)
{
  g_autoptr(IncTimetable) empty = inc_timetable_new (problem);
  const guint64 open =
    problem->locked[pair] != INC_NO_SLOT ? inc_slot_bit (problem->locked[pair]) : inc_timetable_can_put (empty, pair);

  g_assert_true (is_refused == ((open & inc_slot_bit (slot)) == 0));
}

/* A place that is refused or not free says why. */
static void
assert_says_why (const IncPlace *place)
{
  g_assert_true ((place->obstacles == 0) == (place->kind == INC_PLACE_HERE || place->kind == INC_PLACE_FREE));
  g_assert_true ((place->changes->len > 0) == (place->kind != INC_PLACE_HERE && place->kind != INC_PLACE_REFUSED));
}

static void
test_recomputation (void)
{
  guint n_kinds[INC_PLACE_REFUSED + 1] = { 0 };

  for (guint64 seed = 0; seed < 100; seed++)
    {
      g_autoptr(IncInstance) instance = seed % 2 == 0 ? inc_match_make_odd (seed) : inc_match_make_odd_large (seed);
      const IncPlannerLimits limits = { .seed = 1, .moves = 500, .threads = 1 };
      g_autoptr(IncPlan) plan = inc_planner_run (instance, &limits, NULL, NULL);
      g_autoptr(IncPlaces) asked = inc_places_new (instance, plan);
      g_autoptr(IncProblem) problem = inc_problem_new (instance);

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      for (guint pair = 0; pair < instance->pairs->len; pair++)
        {
          g_autoptr(GPtrArray) places = inc_places_find (asked, pair);

          g_assert_cmpuint (places->len, ==, instance->slots->len);
          for (guint slot = 0; slot < places->len; slot++)
            {
              const IncPlace *place = places->pdata[slot];

              n_kinds[place->kind]++;
              assert_says_why (place);
              assert_refused_rightly (problem, pair, slot, place->kind == INC_PLACE_REFUSED);
              if (place->changes->len > 0)
                assert_changes_hold (instance, plan, place, (pair + slot) % 8 == 0);
            }
        }
    }
  for (guint kind = 0; kind <= INC_PLACE_REFUSED; kind++)
    g_assert_cmpuint (n_kinds[kind], >, 100);
}

/* Asking changes nothing. */
static void
test_again (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("T"));
  const IncPlannerLimits limits = { .seed = 1, .moves = 20000, .threads = 1 };
  g_autoptr(IncPlan) plan = inc_planner_run (instance, &limits, NULL, NULL);
  g_autoptr(IncPlaces) asked = inc_places_new (instance, plan);
  g_autoptr(GPtrArray) first = inc_places_find (asked, 7);
  g_autoptr(GPtrArray) again = NULL;

  for (guint pair = 0; pair < instance->pairs->len; pair++)
    {
      g_autoptr(GPtrArray) places = inc_places_find (asked, pair);

      g_assert_cmpuint (places->len, ==, instance->slots->len);
    }
  again = inc_places_find (asked, 7);
  for (guint slot = 0; slot < first->len; slot++)
    {
      const IncPlace *one = first->pdata[slot], *other = again->pdata[slot];

      g_assert_cmpint (one->kind, ==, other->kind);
      g_assert_cmpint (one->total, ==, other->total);
      g_assert_cmpmem (one->changes->data, one->changes->len * sizeof (IncSitting), other->changes->data,
                       other->changes->len * sizeof (IncSitting));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/places/moving", test_moving);
  g_test_add_func ("/matching/places/cancelling", test_cancelling);
  g_test_add_func ("/matching/places/limit", test_limit);
  g_test_add_func ("/matching/places/refused", test_refused);
  g_test_add_func ("/matching/places/order", test_order);
  g_test_add_func ("/matching/places/counted-anew", test_recomputation);
  g_test_add_func ("/matching/places/asking-changes-nothing", test_again);
  return g_test_run ();
}
