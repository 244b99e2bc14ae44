/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What planning promises: every plan passes the independent checker, no bound is below what can be had, small days are
 * planned as well as trying everything does, the same bytes on any number of threads, and stopping is always possible. */
#include "config.h"

#include "inc-match-json.h"
#include "inc-match-maker.h"
#include "inc-match-verify.h"
#include "inc-planner.h"

static GBytes *
get_bytes (GOutputStream *stream)
{
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static GBytes *
write_instance (const IncInstance *instance)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (inc_match_json_write_instance (instance, stream, NULL, NULL));
  return get_bytes (stream);
}

static GBytes *
write_plan (const IncInstance *instance, const IncPlan *plan, const char *sum)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();

  g_assert_true (inc_match_json_write_plan (instance, plan, &(IncMatchOrigin) { sum, 1, 1 }, stream, NULL, NULL));
  return get_bytes (stream);
}

static void
assert_passes (const IncInstance *instance, const IncPlan *plan)
{
  g_autoptr(GBytes) day = write_instance (instance);
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, day);
  g_autoptr(GBytes) bytes = write_plan (instance, plan, sum);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) faults = inc_match_verify (day, bytes, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  g_assert_cmpuint (faults->len, ==, 0);
}

static IncPlan *
run (const IncInstance *instance, gint64 moves, int threads)
{
  return inc_planner_run (instance, &(IncPlannerLimits) { .seed = 1, .moves = moves, .threads = threads }, NULL, NULL);
}

static void
test_checker (void)
{
  for (guint64 seed = 0; seed < 1000; seed++)
    {
      g_autoptr(IncInstance) instance = seed % 2 == 0 ? inc_match_make_odd (seed) : inc_match_make_odd_large (seed);
      g_autoptr(IncPlan) plan = run (instance, 3000, 1);

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      assert_passes (instance, plan);
    }
}

/* ---- trying everything ---- */

typedef struct
{
  const IncInstance *instance;
  GArray *meetings;
  IncWorth best;
  gboolean is_found;
} Trial;

static gboolean
is_locked_elsewhere (const IncInstance *instance, int pair, int slot)
{
  for (guint i = 0; i < instance->locked->len; i++)
    {
      const IncSitting *lock = &g_array_index (instance->locked, IncSitting, i);

      if (lock->pair == pair)
        return lock->slot != slot;
    }
  return FALSE;
}

static gboolean
takes_open_table (const IncInstance *instance, const IncSitting *meeting)
{
  const IncPair *pair = inc_instance_pair (instance, meeting->pair);
  const IncParticipant *both[] = { inc_instance_person (instance, pair->startup), inc_instance_person (instance, pair->investor) };
  int locked = INC_NO_TABLE;

  for (guint i = 0; i < instance->locked->len; i++)
    if (g_array_index (instance->locked, IncSitting, i).pair == meeting->pair)
      locked = g_array_index (instance->locked, IncSitting, i).table;
  for (guint side = 0; side < 2; side++)
    if (both[side]->reserved && both[side]->home <= inc_instance_tables (instance, meeting->slot) &&
        (locked == INC_NO_TABLE || locked == both[side]->home))
      return FALSE;
  return TRUE;
}

static gboolean
fits (const Trial *self, const IncSitting *new)
{
  const IncInstance *instance = self->instance;
  const IncPair *pair = inc_instance_pair (instance, new->pair);
  const guint64 bit = inc_slot_bit (new->slot);
  int n_startup = 1, n_investor = 1, n_open = takes_open_table (instance, new);

  if (pair->wish == INC_WISH_NO || (pair->slots & bit) == 0 || is_locked_elsewhere (instance, new->pair, new->slot) ||
      (inc_instance_person (instance, pair->startup)->available & bit) == 0 ||
      (inc_instance_person (instance, pair->investor)->available & bit) == 0)
    return FALSE;
  for (guint i = 0; i < self->meetings->len; i++)
    {
      const IncSitting *old = &g_array_index (self->meetings, IncSitting, i);
      const IncPair *other = inc_instance_pair (instance, old->pair);

      n_startup += other->startup == pair->startup;
      n_investor += other->investor == pair->investor;
      if (old->slot != new->slot)
        continue;
      if (other->startup == pair->startup || other->investor == pair->investor)
        return FALSE;
      n_open += takes_open_table (instance, old);
    }
  return n_startup <= inc_instance_person (instance, pair->startup)->most &&
         n_investor <= inc_instance_person (instance, pair->investor)->most &&
         n_open <= (takes_open_table (instance, new) ? inc_instance_open_tables (instance, new->slot) : G_MAXINT);
}

static int
find_slot (const Trial *self, int pair)
{
  for (guint i = 0; i < self->meetings->len; i++)
    if (g_array_index (self->meetings, IncSitting, i).pair == pair)
      return g_array_index (self->meetings, IncSitting, i).slot;
  return INC_NO_SLOT;
}

static gboolean
keeps_orders_and_locks (const Trial *self)
{
  for (guint i = 0; i < self->instance->orders->len; i++)
    {
      const IncOrder *order = &g_array_index (self->instance->orders, IncOrder, i);
      const int later = find_slot (self, order->later);

      if (later != INC_NO_SLOT && find_slot (self, order->earlier) >= later)
        return FALSE;
    }
  for (guint i = 0; i < self->instance->locked->len; i++)
    if (find_slot (self, g_array_index (self->instance->locked, IncSitting, i).pair) == INC_NO_SLOT)
      return FALSE;
  return TRUE;
}

static void
judge_trial (Trial *self)
{
  IncWorth worth;

  if (!keeps_orders_and_locks (self))
    return;
  worth = inc_worth_measure (self->instance, (const IncSitting *) self->meetings->data, self->meetings->len);
  worth.levels[INC_LEVEL_MOVES] = 0; /* tables are not tried */
  if (!self->is_found || inc_worth_compare (&self->instance->objective, &worth, &self->best) > 0)
    self->best = worth;
  self->is_found = TRUE;
}

static void
try_all (Trial *self, int pair)
{
  if (pair == (int) self->instance->pairs->len)
    {
      judge_trial (self);
      return;
    }
  try_all (self, pair + 1);
  for (int slot = 0; slot < (int) self->instance->slots->len; slot++)
    {
      const IncSitting meeting = { pair, slot, INC_NO_TABLE };

      if (!fits (self, &meeting))
        continue;
      g_array_append_val (self->meetings, meeting);
      try_all (self, pair + 1);
      g_array_set_size (self->meetings, self->meetings->len - 1);
    }
}

/* Timetables there are at most. */
static double
count_timetables (const IncInstance *instance)
{
  double n = 1;

  for (guint i = 0; i < instance->pairs->len; i++)
    {
      const IncPair *pair = inc_instance_pair (instance, i);

      if (pair->wish != INC_WISH_NO)
        n *= 1 + __builtin_popcountll (pair->slots & inc_instance_person (instance, pair->startup)->available &
                                       inc_instance_person (instance, pair->investor)->available);
    }
  return n;
}

/* No figure may ever be better than the best there is. */
static void
assert_best (const IncInstance *instance)
{
  g_autoptr(GArray) meetings = g_array_new (FALSE, FALSE, sizeof (IncSitting));
  g_autoptr(IncPlan) plan = run (instance, 8000, 1);
  Trial trial = { instance, meetings };
  IncWorth worth = plan->worth;
  gboolean is_as_good = TRUE;

  try_all (&trial, 0);
  g_assert_true (trial.is_found);
  worth.levels[INC_LEVEL_MOVES] = 0;
  g_assert_cmpint (inc_worth_compare (&instance->objective, &worth, &trial.best), ==, 0);
  g_assert_cmpint (inc_worth_total (&instance->objective, &trial.best), <=, plan->total_bound);
  for (IncLevel level = 0; level < INC_LEVEL_MOVES && is_as_good; level++)
    {
      g_assert_cmpint (inc_level_get_sign (level) * (plan->bounds[level] - trial.best.levels[level]), >=, 0);
      is_as_good = trial.best.levels[level] == plan->worth.levels[level];
      /* What is said to be proven is the best; in one sum, equals may be made up differently. */
      g_assert_true (is_as_good || instance->objective.weighted || (plan->proven & 1u << level) == 0);
    }
}

static void
test_everything (void)
{
  guint n = 0;

  for (guint64 seed = 0; n < 5000; seed++)
    {
      g_autoptr(IncInstance) instance = inc_match_make_odd (seed);

      if (count_timetables (instance) > 3000)
        continue;
      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      assert_best (instance);
      n++;
    }
}

/* ---- the same, and at any moment ---- */

static void
test_threads (void)
{
  /* With a million moves there is time to tighten the bound too. */
  static const struct
  {
    const char *name;
    gint64 moves;
  } days[] = { { "S", 1000000 }, { "T", 40000 }, { "A", 40000 } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size (days[i].name));
      g_autoptr(GBytes) first = NULL;

      for (int threads = 1; threads <= 3; threads++)
        {
          g_autoptr(IncPlan) plan = run (instance, days[i].moves, threads);
          g_autoptr(GBytes) bytes = write_plan (instance, plan, "0");

          g_assert_true (i > 0 || plan->bounds[INC_LEVEL_IDLE] > 0);
          if (first != NULL)
            g_assert_true (g_bytes_equal (first, bytes));
          else
            first = g_bytes_ref (bytes);
        }
    }
}

typedef struct
{
  int stop;
  int left; /* calls until it stops */
  const IncInstance *instance;
} Stopper;

static void
stop_after (const IncPlan *plan, gpointer data)
{
  Stopper *self = data;

  assert_passes (self->instance, plan);
  if (--self->left <= 0)
    g_atomic_int_set (&self->stop, 1);
}

static void
test_stop (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("A"));

  for (int after = 0; after < 12; after += 3)
    {
      Stopper stopper = { 0, after, instance };
      const IncPlannerLimits limits = { .moves = 60000, .threads = 2, .stop = &stopper.stop };
      g_autoptr(IncPlan) plan = inc_planner_run (instance, &limits, stop_after, &stopper);

      assert_passes (instance, plan);
      g_assert_cmpint (stopper.left, ==, after > 0 ? 0 : -1);
    }
}

static void
test_stopped_before (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("T"));
  const int stop = 1;
  const IncPlannerLimits limits = { .milliseconds = 1000000, .stop = &stop };
  g_autoptr(IncPlan) plan = inc_planner_run (instance, &limits, NULL, NULL);

  assert_passes (instance, plan);
  g_assert_cmpuint (plan->meetings->len, >, 0);
}

/* Nobody is ever away and tables are alike: a theorem, not luck. */
static void
test_easy (void)
{
  for (guint64 seed = 1; seed <= 20; seed++)
    {
      const IncMatchSize size = { "easy", 30, 20, 8, 9, 9, 6, 8, seed, TRUE };
      g_autoptr(IncInstance) instance = inc_match_make (&size);
      g_autoptr(IncPlan) plan = run (instance, 1, 1);

      assert_passes (instance, plan);
      g_assert_cmpint (plan->worth.levels[INC_LEVEL_INTEREST], ==, plan->bounds[INC_LEVEL_INTEREST]);
      g_assert_true ((plan->proven & 1u << INC_LEVEL_INTEREST) != 0);
    }
}

static void
test_kept (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("T"));
  g_autoptr(IncPlan) before = run (instance, 40000, 1);
  g_autoptr(IncPlan) after = NULL;

  for (guint i = 0; i < before->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (before->meetings, IncSitting, i);

      inc_instance_remember (instance, meeting->pair, meeting->slot, meeting->table);
    }
  inc_instance_person (instance, 3)->available = 0;
  after = run (instance, 40000, 1);
  assert_passes (instance, after);
  g_assert_cmpint (after->worth.levels[INC_LEVEL_KEPT], ==, after->bounds[INC_LEVEL_KEPT]);
  g_assert_true ((after->proven & 1u << INC_LEVEL_KEPT) != 0);
}

static void
test_nothing_to_plan (void)
{
  g_autoptr(IncInstance) instance = inc_instance_new (NULL);
  g_autoptr(IncPlan) plan = NULL;

  inc_instance_add_slot (instance, "9:00", 0);
  inc_instance_add_person (instance, "s", INC_SIDE_STARTUP);
  inc_instance_add_person (instance, "i", INC_SIDE_INVESTOR);
  g_assert_true (inc_instance_check (instance, NULL));
  plan = run (instance, 1000, 2);
  g_assert_cmpuint (plan->meetings->len, ==, 0);
  g_assert_cmpuint (plan->proven, ==, 0x1f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/planner/checker-passes-every-plan", test_checker);
  g_test_add_func ("/matching/planner/small-days-against-trying-everything", test_everything);
  g_test_add_func ("/matching/planner/same-bytes-on-any-threads", test_threads);
  g_test_add_func ("/matching/planner/stopped-anywhere-is-whole", test_stop);
  g_test_add_func ("/matching/planner/stopped-before-it-began", test_stopped_before);
  g_test_add_func ("/matching/planner/easy-days-reach-the-bound", test_easy);
  g_test_add_func ("/matching/planner/keeps-what-can-be-kept", test_kept);
  g_test_add_func ("/matching/planner/nothing-to-plan", test_nothing_to_plan);
  return g_test_run ();
}
