/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The levels of a timetable counted on paper, which of two is better, and when a level is proven. */
#include "config.h"

#include "inc-match-maker.h"
#include "inc-plan.h"

/* Two startups, two investors, six slots; everybody wants everybody, the first pair must. */
static IncInstance *
make_four (void)
{
  IncInstance *instance = inc_instance_new ("four");

  for (int i = 0; i < 6; i++)
    inc_instance_add_slot (instance, "x", 2);
  inc_instance_add_person (instance, "s1", INC_SIDE_STARTUP);
  inc_instance_add_person (instance, "s2", INC_SIDE_STARTUP);
  inc_instance_add_person (instance, "i1", INC_SIDE_INVESTOR);
  inc_instance_add_person (instance, "i2", INC_SIDE_INVESTOR);
  inc_instance_add_pair (instance, 0, 2, 10, INC_WISH_MUST);
  inc_instance_add_pair (instance, 0, 3, 20, INC_WISH_MEET);
  inc_instance_add_pair (instance, 1, 2, 30, INC_WISH_MEET);
  inc_instance_add_pair (instance, 1, 3, 40, INC_WISH_MEET);
  g_assert_true (inc_instance_check (instance, NULL));
  return instance;
}

static void
test_idle (void)
{
  static const struct { guint64 busy, available, idle; } cases[] = {
    { 0, 0xff, 0 },
    { 0x01, 0xff, 0 },
    { 0x09, 0xff, 0x06 },
    { 0x09, 0xfb, 0x02 },
    { G_GUINT64_CONSTANT (0x8000000000000001), G_MAXUINT64, G_GUINT64_CONSTANT (0x7ffffffffffffffe) },
    { G_GUINT64_CONSTANT (0x8000000000000000), G_MAXUINT64, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmphex (inc_idle_slots (cases[i].busy, cases[i].available), ==, cases[i].idle);
}

static void
test_levels (void)
{
  g_autoptr(IncInstance) instance = make_four ();
  /* s1: 0 and 4 (3 idle, 1 break); s2: 2; i1: 0, 2 (1 idle), tables 1 then 2; i2: 4. */
  const IncSitting meetings[] = { { 0, 0, 1 }, { 1, 4, 1 }, { 2, 2, 2 } };
  IncWorth worth;

  inc_instance_person (instance, 0)->least = 2;
  inc_instance_person (instance, 3)->least = 2;
  inc_instance_person (instance, 1)->home = 1;
  inc_instance_remember (instance, 0, 0, 2);
  inc_instance_remember (instance, 1, 3, 1);
  worth = inc_worth_measure (instance, meetings, G_N_ELEMENTS (meetings));
  g_assert_cmpint (worth.levels[INC_LEVEL_MUSTS], ==, 1 + 2 + 1);
  g_assert_cmpint (worth.levels[INC_LEVEL_KEPT], ==, 1);
  g_assert_cmpint (worth.fair, ==, 60 + 40 + 60 + 40);
  g_assert_cmpint (worth.levels[INC_LEVEL_INTEREST], ==, 60 + 200);
  g_assert_cmpint (worth.levels[INC_LEVEL_IDLE], ==, 3 + 1);
  g_assert_cmpint (worth.breaks, ==, 2);
  g_assert_cmpint (worth.levels[INC_LEVEL_MOVES], ==, 1 + 1);
  g_assert_cmpint (inc_worth_total (&instance->objective, &worth), ==, 260 + 15 - 4 * 4 - 2);
}

static void
test_order_of_levels (void)
{
  const IncWorth idler = { .levels = { 1, 0, 100, 9, 0 } }, poorer = { .levels = { 1, 0, 90, 0, 0 } };
  const IncWorth without = { .levels = { 0, 0, 900, 0, 0 } };
  const IncObjective lex = { .idle = 4 }, weighted = { .weighted = TRUE, .idle = 4 };

  g_assert_cmpint (inc_worth_compare (&lex, &idler, &poorer), ==, 1);
  g_assert_cmpint (inc_worth_compare (&weighted, &idler, &poorer), ==, -1);
  g_assert_cmpint (inc_worth_compare (&lex, &without, &poorer), ==, -1);
  g_assert_cmpint (inc_worth_compare (&weighted, &without, &poorer), ==, -1);
  g_assert_cmpint (inc_worth_compare (&lex, &idler, &idler), ==, 0);
}

/* What is not proven before cannot make a later level proven. */
static void
test_proven (void)
{
  g_autoptr(IncInstance) instance = make_four ();
  g_autoptr(IncPlan) plan = inc_plan_new (instance);
  const IncSitting only = { 3, 0, 1 };
  GArray *meetings = g_array_new (FALSE, FALSE, sizeof (IncSitting));

  g_array_append_val (meetings, only);
  inc_plan_set_meetings (plan, instance, meetings);
  g_assert_cmpint (plan->bounds[INC_LEVEL_MUSTS], ==, 1);
  g_assert_cmpint (plan->bounds[INC_LEVEL_INTEREST], ==, 100 + 4 * 75);
  g_assert_cmpuint (plan->proven, ==, 0);
  g_assert_cmpint (inc_plan_get_gap (plan, INC_LEVEL_MUSTS), ==, 1000000);
  g_assert_cmpint (inc_plan_get_gap (plan, INC_LEVEL_INTEREST), ==, 700000);
  g_assert_cmpint (inc_plan_get_gap (plan, INC_LEVEL_IDLE), ==, 0);
  inc_plan_set_bound (plan, INC_LEVEL_MUSTS, 0);
  g_assert_cmpuint (plan->proven, ==, 1 << INC_LEVEL_MUSTS | 1 << INC_LEVEL_KEPT);
  inc_plan_set_bound (plan, INC_LEVEL_INTEREST, 120);
  g_assert_cmpuint (plan->proven, ==, 0x1f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/worth/idle-lies-between-meetings", test_idle);
  g_test_add_func ("/matching/worth/levels", test_levels);
  g_test_add_func ("/matching/worth/order-of-levels", test_order_of_levels);
  g_test_add_func ("/matching/worth/proven-only-after-what-comes-before", test_proven);
  return g_test_run ();
}
