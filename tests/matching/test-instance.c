/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an instance refuses, each with its sentence, and how fast it answers the absurd. */
#include "config.h"

#include "inc-match-maker.h"

/* One startup, one investor, two slots with a table each. */
static IncInstance *
make_pair (void)
{
  IncInstance *instance = inc_instance_new ("pair");

  inc_instance_add_slot (instance, "9:00", 1);
  inc_instance_add_slot (instance, "9:20", 1);
  inc_instance_add_person (instance, "s", INC_SIDE_STARTUP);
  inc_instance_add_person (instance, "i", INC_SIDE_INVESTOR);
  inc_instance_add_pair (instance, 0, 1, 10, INC_WISH_MEET);
  return instance;
}

static void
assert_refused (const IncInstance *instance, IncInstanceError code, const char *sentence)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (inc_instance_check (instance, &error));
  g_assert_error (error, INC_INSTANCE_ERROR, code);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_smallest (void)
{
  g_autoptr(IncInstance) instance = make_pair ();
  g_autoptr(GError) error = NULL;

  g_assert_true (inc_instance_check (instance, &error));
  g_assert_no_error (error);
  g_assert_cmphex (inc_instance_all_slots (instance), ==, 3);
}

static void
test_empty (void)
{
  g_autoptr(IncInstance) nothing = inc_instance_new (NULL);
  g_autoptr(IncInstance) one_side = inc_instance_new (NULL);

  assert_refused (nothing, INC_INSTANCE_ERROR_EMPTY, "There are no slots to plan meetings in");
  inc_instance_add_slot (one_side, "1", 1);
  assert_refused (one_side, INC_INSTANCE_ERROR_EMPTY, "There are no startups to meet");
  inc_instance_add_person (one_side, "s", INC_SIDE_STARTUP);
  assert_refused (one_side, INC_INSTANCE_ERROR_EMPTY, "There are no investors to meet");
}

static void
test_too_many (void)
{
  g_autoptr(IncInstance) crowd = make_pair ();
  g_autoptr(IncInstance) week = make_pair ();

  for (int i = 0; i < 9998; i++)
    inc_instance_add_person (crowd, "x", INC_SIDE_STARTUP);
  assert_refused (crowd, INC_INSTANCE_ERROR_LIMIT, "There are 10000 people; at most 5000 can be planned for");
  for (int i = 0; i < 63; i++)
    inc_instance_add_slot (week, "x", 1);
  assert_refused (week, INC_INSTANCE_ERROR_LIMIT, "There are 65 slots; a day has at most 64");
}

typedef struct
{
  const char *name;
  void (*bend) (IncInstance *instance);
  IncInstanceError code;
  const char *sentence;
} Case;

static void
bend_score (IncInstance *instance)
{
  inc_instance_pair (instance, 0)->score = G_MAXINT64;
}

static void
bend_score_below (IncInstance *instance)
{
  inc_instance_pair (instance, 0)->score = -1;
}

static void
bend_stranger (IncInstance *instance)
{
  inc_instance_add_pair (instance, 0, 7, 1, INC_WISH_MEET);
}

static void
bend_same_side (IncInstance *instance)
{
  inc_instance_add_pair (instance, 0, 0, 1, INC_WISH_MEET);
}

static void
bend_twice (IncInstance *instance)
{
  inc_instance_add_pair (instance, 0, 1, 1, INC_WISH_MEET);
}

static void
bend_limits (IncInstance *instance)
{
  inc_instance_person (instance, 0)->least = 3;
  inc_instance_person (instance, 0)->most = 2;
}

static void
bend_order (IncInstance *instance)
{
  inc_instance_add_order (instance, 0, 0);
}

static void
bend_lock_away (IncInstance *instance)
{
  inc_instance_person (instance, 1)->available = 2;
  inc_instance_lock (instance, 0, 0, 1);
}

static void
bend_lock_slot (IncInstance *instance)
{
  inc_instance_lock (instance, 0, 2, 1);
}

static void
bend_lock_table (IncInstance *instance)
{
  inc_instance_lock (instance, 0, 0, 2);
}

static void
bend_lock_twice (IncInstance *instance)
{
  inc_instance_lock (instance, 0, 0, 1);
  inc_instance_lock (instance, 0, 1, 1);
}

static void
bend_lock_full (IncInstance *instance)
{
  g_array_index (instance->tables, int, 0) = 0;
  inc_instance_lock (instance, 0, 0, INC_NO_TABLE);
}

static void
bend_fair (IncInstance *instance)
{
  instance->objective.fair[1] = 41;
}

static void
bend_weight (IncInstance *instance)
{
  instance->objective.idle = G_MAXINT64;
}

static void
bend_tables (IncInstance *instance)
{
  g_array_index (instance->tables, int, 1) = -1;
}

static void
bend_ids (IncInstance *instance)
{
  inc_instance_add_person (instance, "s", INC_SIDE_INVESTOR);
}

static const Case cases[] = {
  { "score-overflow", bend_score, INC_INSTANCE_ERROR_LIMIT,
    "“s” and “i” have the score 9223372036854775807; 0 to 1000000 are possible" },
  { "score-below-zero", bend_score_below, INC_INSTANCE_ERROR_LIMIT,
    "“s” and “i” have the score -1; 0 to 1000000 are possible" },
  { "stranger", bend_stranger, INC_INSTANCE_ERROR_RANGE, "Wish 2 is not between a startup and an investor" },
  { "same-side", bend_same_side, INC_INSTANCE_ERROR_RANGE, "Wish 2 is not between a startup and an investor" },
  { "pair-twice", bend_twice, INC_INSTANCE_ERROR_CONFLICT, "“s” and “i” are a pair twice" },
  { "limits", bend_limits, INC_INSTANCE_ERROR_CONFLICT, "“s” is to have at least 3 and at most 2 meetings" },
  { "circle", bend_order, INC_INSTANCE_ERROR_CONFLICT, "1 orders of meetings go in a circle" },
  { "lock-away", bend_lock_away, INC_INSTANCE_ERROR_CONFLICT,
    "A meeting of “i” is locked in slot 0, when they are not there" },
  { "lock-slot", bend_lock_slot, INC_INSTANCE_ERROR_RANGE, "A locked meeting is in slot 2; there are 0 to 1" },
  { "lock-table", bend_lock_table, INC_INSTANCE_ERROR_RANGE,
    "A locked meeting is at table 2 of slot 0, which is not there" },
  { "lock-twice", bend_lock_twice, INC_INSTANCE_ERROR_CONFLICT, "The meeting of “s” and “i” is locked twice" },
  { "lock-full", bend_lock_full, INC_INSTANCE_ERROR_CONFLICT,
    "More meetings are locked in slot 0 than there are tables" },
  { "fair-rises", bend_fair, INC_INSTANCE_ERROR_RANGE,
    "Fairness must never rise from one meeting to the next, and be within 0 to 1000000" },
  { "weight-overflow", bend_weight, INC_INSTANCE_ERROR_LIMIT, "A weight is not within 0 to 1000000" },
  { "tables", bend_tables, INC_INSTANCE_ERROR_RANGE, "Slot “9:20” has -1 tables; 0 to 5000 are possible" },
  { "same-id", bend_ids, INC_INSTANCE_ERROR_CONFLICT, "Two people have the id “s”" },
};

static void
test_refused (gconstpointer data)
{
  const Case *one = data;
  g_autoptr(IncInstance) instance = make_pair ();

  one->bend (instance);
  assert_refused (instance, one->code, one->sentence);
}

static void
test_own_tables (void)
{
  g_autoptr(IncInstance) instance = make_pair ();

  inc_instance_person (instance, 1)->home = 1;
  g_assert_cmpint (inc_instance_open_tables (instance, 0), ==, 1);
  inc_instance_person (instance, 1)->reserved = TRUE;
  g_assert_cmpint (inc_instance_open_tables (instance, 0), ==, 0);
  g_array_index (instance->tables, int, 1) = 0;
  g_assert_cmphex (inc_instance_own_slots (instance, 1), ==, 1);
  g_assert_cmphex (inc_instance_own_slots (instance, 0), ==, 0);
}

static void
test_made (void)
{
  static const int n_pairs[] = { 50, 160, 480, 400, 1400, 6000 };

  for (guint i = 0; inc_match_sizes[i].name != NULL; i++)
    {
      g_autoptr(IncInstance) instance = inc_match_make (&inc_match_sizes[i]);

      g_assert_cmpint (instance->pairs->len, ==, n_pairs[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/instance/smallest", test_smallest);
  g_test_add_func ("/matching/instance/refused/empty", test_empty);
  g_test_add_func ("/matching/instance/refused/too-many", test_too_many);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/matching/instance/refused/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_refused);
    }
  g_test_add_func ("/matching/instance/own-tables", test_own_tables);
  g_test_add_func ("/matching/instance/made-days-have-their-sizes", test_made);
  return g_test_run ();
}
