/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-reasons: first each person alone, pairs against slots, by augmenting paths: where a pair finds no slot, the pairs that its
 * search came by are one more than their slots, and any of them gone the others fit.  Then all people and tables together, as a
 * flow; there pairs are left out one by one while the rest is still too much. */
#include "inc-reasons.h"

#include "inc-cheapest-flow.h"
#include "inc-problem.h"

typedef struct
{
  const IncProblem *problem;
  gboolean *is_held;      /* a pair each */
  gboolean *is_explained; /* a pair each */
  int *n_meetings;        /* a person each */
  GPtrArray *reasons;
} Search;

static void
free_reason (gpointer data)
{
  IncReason *self = data;

  g_array_unref (self->pairs);
  g_free (self);
}

static IncReason *
add_reason (Search *self, IncReasonKind kind, int person, int n_have)
{
  IncReason *reason = g_new0 (IncReason, 1);

  reason->kind = kind;
  reason->person = person;
  reason->pairs = g_array_new (FALSE, FALSE, sizeof (int));
  reason->n_have = n_have;
  g_ptr_array_add (self->reasons, reason);
  return reason;
}

static void
name_pair (Search *self, IncReason *reason, int pair)
{
  g_array_append_val (reason->pairs, pair);
  self->is_explained[pair] = TRUE;
}

/* ---- one person ---- */

typedef struct
{
  const guint64 *allowed; /* of pairs */
  int pair_in[INC_INSTANCE_MAX_SLOTS];
  guint64 taken;
  guint64 seen; /* slots that the last search came by */
} Fitting;

static gboolean
fit (Fitting *self, int pair)
{
  for (guint64 slots = self->allowed[pair] & ~self->seen; slots != 0; slots &= ~self->seen & (slots - 1))
    {
      const int slot = __builtin_ctzll (slots);

      self->seen |= inc_slot_bit (slot);
      if ((self->taken & inc_slot_bit (slot)) != 0 && !fit (self, self->pair_in[slot]))
        continue;
      self->taken |= inc_slot_bit (slot);
      self->pair_in[slot] = pair;
      return TRUE;
    }
  return FALSE;
}

static GArray *
list_musts (const Search *self, int person)
{
  const IncPairLists *lists = &self->problem->of_person;
  GArray *musts = g_array_new (FALSE, FALSE, sizeof (int));

  /* Those that are not held come last: a set that is too much ends with one of them. */
  for (int want_held = TRUE; want_held >= FALSE; want_held--)
    for (int i = lists->first[person]; i < lists->first[person + 1]; i++)
      if (self->problem->must[lists->pairs[i]] && self->is_held[lists->pairs[i]] == want_held)
        g_array_append_val (musts, lists->pairs[i]);
  return musts;
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
explain_slots (Search *self, int person, const GArray *musts)
{
  Fitting fitting = { .allowed = self->problem->allowed };

  for (guint i = 0; i < musts->len; i++)
    {
      const int pair = g_array_index (musts, int, i);
      IncReason *reason;

      fitting.seen = 0;
      if (fit (&fitting, pair))
        continue;
      reason = add_reason (self, INC_REASON_SLOTS, person, __builtin_popcountll (fitting.seen));
      for (guint64 slots = fitting.seen; slots != 0; slots &= slots - 1)
        name_pair (self, reason, fitting.pair_in[__builtin_ctzll (slots)]);
      name_pair (self, reason, pair);
      g_array_sort (reason->pairs, compare_pairs);
    }
}

static void
explain_limit (Search *self, int person, const GArray *musts)
{
  const int most = self->problem->most[person];
  IncReason *reason;

  if ((int) musts->len <= most)
    return;
  reason = add_reason (self, INC_REASON_LIMIT, person, most);
  for (int i = musts->len - most - 1; i < (int) musts->len; i++)
    name_pair (self, reason, g_array_index (musts, int, i));
}

/* How many meetings they could have. */
static int
count_possible (const Search *self, int person)
{
  const IncPairLists *lists = &self->problem->of_person;
  Fitting fitting = { .allowed = self->problem->allowed };
  int n = 0;

  for (int i = lists->first[person]; i < lists->first[person + 1]; i++)
    {
      fitting.seen = 0;
      n += fit (&fitting, lists->pairs[i]);
    }
  return n;
}

static void
explain_person (Search *self, int person)
{
  const IncPairLists *lists = &self->problem->of_person;
  g_autoptr(GArray) musts = list_musts (self, person);
  gboolean lacks = FALSE;

  for (int i = lists->first[person]; i < lists->first[person + 1]; i++)
    lacks = lacks || (self->problem->must[lists->pairs[i]] && !self->is_held[lists->pairs[i]]);
  if (lacks)
    {
      explain_slots (self, person, musts);
      explain_limit (self, person, musts);
    }
  if (self->n_meetings[person] < self->problem->least[person])
    {
      const int n = count_possible (self, person);

      add_reason (self, n < self->problem->least[person] ? INC_REASON_LEAST : INC_REASON_OPEN, person, n);
    }
}

/* ---- all together ---- */

static int
count_usable (const IncProblem *problem, int person)
{
  const IncPairLists *lists = &problem->of_person;
  guint64 slots = 0;

  for (int i = lists->first[person]; i < lists->first[person + 1]; i++)
    slots |= problem->allowed[lists->pairs[i]];
  return MIN (problem->most[person], __builtin_popcountll (slots));
}

static gboolean
can_hold (const IncProblem *problem, const GArray *pairs)
{
  const int source = problem->n_people, sink = problem->n_people + 1;
  g_autoptr(IncCheapestFlow) flow = inc_cheapest_flow_new (problem->n_people + 2);
  int n_seats = 0;

  for (int slot = 0; slot < problem->n_slots; slot++)
    n_seats += inc_instance_tables (problem->instance, slot);
  for (int person = 0; person < problem->n_people; person++)
    if (inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP)
      inc_cheapest_flow_add (flow, source, person, count_usable (problem, person), 0);
    else
      inc_cheapest_flow_add (flow, person, sink, count_usable (problem, person), 0);
  for (guint i = 0; i < pairs->len; i++)
    {
      const int pair = g_array_index (pairs, int, i);

      inc_cheapest_flow_add (flow, problem->startup[pair], problem->investor[pair], 1, -1);
    }
  return -inc_cheapest_flow_run (flow, source, sink, n_seats) == (gint64) pairs->len;
}

static void
explain_together (Search *self)
{
  g_autoptr(GArray) pairs = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean lacks = FALSE;
  IncReason *reason;

  for (int pair = 0; pair < self->problem->n_pairs; pair++)
    if (self->problem->must[pair] && self->problem->allowed[pair] != 0 && (self->is_held[pair] || !self->is_explained[pair]))
      {
        g_array_append_val (pairs, pair);
        lacks = lacks || !self->is_held[pair];
      }
  if (!lacks || can_hold (self->problem, pairs))
    return;
  for (guint i = pairs->len; i-- > 0;)
    {
      const int pair = g_array_index (pairs, int, i);

      g_array_remove_index (pairs, i);
      if (can_hold (self->problem, pairs))
        g_array_insert_val (pairs, i, pair);
    }
  reason = add_reason (self, INC_REASON_TOGETHER, -1, pairs->len - 1);
  for (guint i = 0; i < pairs->len; i++)
    name_pair (self, reason, g_array_index (pairs, int, i));
}

GPtrArray *
inc_reasons_find (const IncInstance *instance, const IncPlan *plan)
{
  g_autoptr(IncProblem) problem = inc_problem_new (instance);
  g_autofree gboolean *is_held = g_new0 (gboolean, problem->n_pairs + 1);
  g_autofree gboolean *is_explained = g_new0 (gboolean, problem->n_pairs + 1);
  g_autofree int *n_meetings = g_new0 (int, problem->n_people);
  Search self = { problem, is_held, is_explained, n_meetings, g_ptr_array_new_with_free_func (free_reason) };

  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const int pair = g_array_index (plan->meetings, IncSitting, i).pair;

      is_held[pair] = TRUE;
      n_meetings[problem->startup[pair]]++;
      n_meetings[problem->investor[pair]]++;
    }
  for (int person = 0; person < problem->n_people; person++)
    explain_person (&self, person);
  explain_together (&self);
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (problem->must[pair] && !is_held[pair] && !is_explained[pair])
      name_pair (&self, add_reason (&self, INC_REASON_OPEN, -1, 0), pair);
  return self.reasons;
}
