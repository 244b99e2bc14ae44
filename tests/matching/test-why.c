/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a plan: reasons for unmet musts are sets of which none can be left out, and a question for one pair is answered
 * with a plan in which just that is otherwise. */
#include "config.h"

#include "inc-match-maker.h"
#include "inc-planner.h"
#include "inc-reasons.h"
#include "inc-why.h"

static IncPlan *
run (const IncInstance *instance, gint64 moves)
{
  return inc_planner_run (instance, &(IncPlannerLimits) { .seed = 1, .moves = moves, .threads = 1 }, NULL, NULL);
}

/* All startups must meet all investors. */
static IncInstance *
make_musts (int n_startups, int n_investors, int n_slots, int n_tables)
{
  IncInstance *instance = inc_instance_new (NULL);

  for (int i = 0; i < n_slots; i++)
    inc_instance_add_slot (instance, "", n_tables);
  for (int i = 0; i < n_startups + n_investors; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);

      inc_instance_add_person (instance, id, i < n_startups ? INC_SIDE_STARTUP : INC_SIDE_INVESTOR);
    }
  for (int s = 0; s < n_startups; s++)
    for (int i = 0; i < n_investors; i++)
      inc_instance_add_pair (instance, s, n_startups + i, 1, INC_WISH_MUST);
  return instance;
}

static void
assert_reason (const IncInstance *instance, IncReasonKind kind, int person, guint n_pairs, int n_have)
{
  g_autoptr(IncPlan) plan = NULL;
  g_autoptr(GPtrArray) reasons = NULL;
  const IncReason *reason;

  g_assert_true (inc_instance_check (instance, NULL));
  plan = run (instance, 20000);
  reasons = inc_reasons_find (instance, plan);
  g_assert_cmpuint (reasons->len, >, 0);
  reason = reasons->pdata[0];
  g_assert_cmpint (reason->kind, ==, kind);
  g_assert_cmpint (reason->person, ==, person);
  g_assert_cmpuint (reason->pairs->len, ==, n_pairs);
  g_assert_cmpint (reason->n_have, ==, n_have);
}

static void
test_slots (void)
{
  g_autoptr(IncInstance) instance = make_musts (1, 6, 8, 3);

  inc_instance_person (instance, 0)->available = 0x0f;
  assert_reason (instance, INC_REASON_SLOTS, 0, 5, 4);
}

static void
test_limit (void)
{
  g_autoptr(IncInstance) instance = make_musts (1, 4, 8, 3);

  inc_instance_person (instance, 0)->most = 3;
  assert_reason (instance, INC_REASON_LIMIT, 0, 4, 3);
}

static void
test_least (void)
{
  g_autoptr(IncInstance) instance = make_musts (1, 4, 8, 3);

  inc_instance_person (instance, 0)->least = 6;
  assert_reason (instance, INC_REASON_LEAST, 0, 0, 4);
}

static void
test_together (void)
{
  g_autoptr(IncInstance) instance = make_musts (2, 2, 2, 1);

  assert_reason (instance, INC_REASON_TOGETHER, -1, 3, 2);
}

/* Without any one of a person's pairs the others have slots. */
static void
assert_irreducible (const IncInstance *instance, const IncReason *reason)
{
  for (guint i = 0; i < reason->pairs->len; i++)
    {
      const IncPair *pair = inc_instance_pair (instance, g_array_index (reason->pairs, int, i));

      g_assert_cmpint (pair->wish, ==, INC_WISH_MUST);
      g_assert_true (pair->startup == reason->person || pair->investor == reason->person);
    }
  g_assert_cmpint (reason->pairs->len, ==, reason->n_have + 1);
}

static void
test_every_must_has_its_reason (void)
{
  guint n = 0;

  for (guint64 seed = 0; seed < 500; seed++)
    {
      g_autoptr(IncInstance) instance = inc_match_make_odd (seed);
      g_autoptr(IncPlan) plan = run (instance, 1500);
      g_autoptr(GPtrArray) reasons = inc_reasons_find (instance, plan);
      g_autofree gboolean *is_met = g_new0 (gboolean, instance->pairs->len);

      for (guint i = 0; i < plan->meetings->len; i++)
        is_met[g_array_index (plan->meetings, IncSitting, i).pair] = TRUE;
      for (guint i = 0; i < reasons->len; i++)
        {
          const IncReason *reason = reasons->pdata[i];

          for (guint k = 0; k < reason->pairs->len; k++)
            is_met[g_array_index (reason->pairs, int, k)] = TRUE;
          if (reason->kind != INC_REASON_SLOTS && reason->kind != INC_REASON_LIMIT)
            continue;
          assert_irreducible (instance, reason);
          n++;
        }
      for (guint i = 0; i < instance->pairs->len; i++)
        g_assert_true (is_met[i] || inc_instance_pair (instance, i)->wish != INC_WISH_MUST);
    }
  g_assert_cmpuint (n, >, 50);
}

/* ---- one pair ---- */

static const IncSitting *
find_meeting (const IncPlan *plan, int pair)
{
  for (guint i = 0; i < plan->meetings->len; i++)
    if (g_array_index (plan->meetings, IncSitting, i).pair == pair)
      return &g_array_index (plan->meetings, IncSitting, i);
  return NULL;
}

static void
test_otherwise (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("T"));
  g_autoptr(IncPlan) plan = run (instance, 20000);
  gboolean is_seen[2] = { FALSE };

  for (guint pair = 0; pair < instance->pairs->len; pair += 9)
    {
      const IncSitting *meeting = find_meeting (plan, pair);
      g_autoptr(IncWhy) why = inc_why_new (instance, plan, pair);

      is_seen[meeting != NULL] = TRUE;
      g_assert_cmpint (why->slot, ==, meeting != NULL ? meeting->slot : INC_NO_SLOT);
      if (meeting == NULL)
        g_assert_cmphex (why->barred | why->away[0] | why->away[1] | why->busy[0] | why->busy[1] | why->full, !=, 0);
      else
        g_assert_cmphex ((why->barred | why->away[0] | why->away[1] | why->busy[0] | why->busy[1]) &
                           inc_slot_bit (meeting->slot), ==, 0);
      if (why->other == NULL)
        continue;
      g_assert_true ((find_meeting (why->other, pair) == NULL) == (meeting != NULL));
      if (meeting == NULL)
        g_assert_cmpint (find_meeting (why->other, pair)->slot, ==, why->other_slot);
    }
  g_assert_true (is_seen[0] && is_seen[1]);
}

static void
test_locked (void)
{
  g_autoptr(IncInstance) instance = make_musts (1, 2, 3, 1);
  g_autoptr(IncPlan) plan = NULL;
  g_autoptr(IncWhy) why = NULL;

  inc_instance_lock (instance, 0, 2, INC_NO_TABLE);
  g_assert_true (inc_instance_check (instance, NULL));
  plan = run (instance, 100);
  why = inc_why_new (instance, plan, 0);
  g_assert_cmpint (why->slot, ==, 2);
  g_assert_null (why->other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/reasons/slots", test_slots);
  g_test_add_func ("/matching/reasons/limit", test_limit);
  g_test_add_func ("/matching/reasons/least", test_least);
  g_test_add_func ("/matching/reasons/together", test_together);
  g_test_add_func ("/matching/reasons/every-must-has-its-own", test_every_must_has_its_reason);
  g_test_add_func ("/matching/why/otherwise", test_otherwise);
  g_test_add_func ("/matching/why/locked", test_locked);
  return g_test_run ();
}
