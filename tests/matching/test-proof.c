/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Proofs against cases counted on paper, and against trying every timetable of small random days. */
#include "config.h"

#include "inc-chosen.h"
#include "inc-counter.h"
#include "inc-dice.h"
#include "inc-match-maker.h"
#include "inc-planner.h"
#include "inc-proof.h"

static IncProof *
run (const IncAgenda *agenda, int threads)
{
  const IncProofLimits limits = { .threads = threads };

  return inc_proof_run (agenda, &limits, NULL, NULL);
}

static void
add_people (IncAgenda *agenda, int n)
{
  for (int i = 0; i < n; i++)
    inc_agenda_add_person (agenda, G_MAXUINT64);
}

static void
assert_proof (const IncAgenda *agenda, IncProofState state, int waiting)
{
  for (int threads = 1; threads <= 2; threads++)
    {
      g_autoptr(IncProof) proof = run (agenda, threads);

      g_assert_cmpint (proof->state, ==, state);
      if (state == INC_PROOF_IMPOSSIBLE)
        continue;
      g_assert_cmpint (proof->waiting, ==, waiting);
      g_assert_cmpint (proof->bound, ==, waiting);
      g_assert_cmpint (inc_agenda_measure (agenda, proof->slot_of), ==, waiting);
    }
}

/* ---- the solver and the counts ---- */

static void
test_counter (void)
{
  for (guint n = 0; n <= 5; n++)
    for (guint most = 1; most <= n + 1; most++)
      for (guint bits = 0; bits < 1u << n; bits++)
        {
          g_autoptr(IncSat) sat = inc_sat_new (0, NULL, NULL);
          int literals[5];
          g_autoptr(GArray) counts = NULL;

          for (guint i = 0; i < n; i++)
            literals[i] = inc_sat_add_variable (sat);
          counts = inc_counter_new (sat, literals, n, most, INC_COUNT_BOTH);
          g_assert_cmpuint (counts->len, ==, MIN (n, most));
          for (guint i = 0; i < n; i++)
            inc_sat_add (sat, (bits >> i & 1) != 0 ? literals[i] : -literals[i]);
          g_assert_cmpint (inc_sat_solve (sat, 0), ==, INC_SAT_YES);
          for (guint k = 0; k < counts->len; k++)
            g_assert_cmpint (inc_sat_holds (sat, g_array_index (counts, int, k)), ==,
                             (guint) __builtin_popcount (bits) > k);
        }
}

static void
test_blame (void)
{
  g_autoptr(IncSat) sat = inc_sat_new (0, NULL, NULL);
  const int a = inc_sat_add_variable (sat), b = inc_sat_add_variable (sat), c = inc_sat_add_variable (sat);

  inc_sat_add (sat, -a, -b);
  for (int i = 0; i < 3; i++)
    inc_sat_assume (sat, (const int[]) { a, b, c }[i]);
  g_assert_cmpint (inc_sat_solve (sat, 0), ==, INC_SAT_NO);
  g_assert_true (inc_sat_is_to_blame (sat, a) && inc_sat_is_to_blame (sat, b));
  g_assert_false (inc_sat_is_to_blame (sat, c));
  g_assert_cmpint (inc_sat_solve (sat, 0), ==, INC_SAT_YES);
}

/* ---- on paper ---- */

/* Three who all meet each other: two at a time, so that one of them waits whenever they begin. */
static void
test_triangle (void)
{
  g_autoptr(IncAgenda) agenda = inc_agenda_new (3, 2);

  add_people (agenda, 3);
  inc_agenda_add_meeting (agenda, 0, 1, G_MAXUINT64);
  inc_agenda_add_meeting (agenda, 1, 2, G_MAXUINT64);
  inc_agenda_add_meeting (agenda, 0, 2, G_MAXUINT64);
  assert_proof (agenda, INC_PROOF_BEST, 1);
  agenda->waiting = INC_WAITING_SLOTS;
  assert_proof (agenda, INC_PROOF_BEST, 1);
  /* The other two do not wait, and need not: one more than they is allowed, none is not. */
  agenda->fairness = 1;
  assert_proof (agenda, INC_PROOF_BEST, 1);
  agenda->fairness = 0;
  assert_proof (agenda, INC_PROOF_IMPOSSIBLE, 0);
}

/* With more slots all three can wait: that is fair, if dear. */
static void
test_fair_for_all (void)
{
  g_autoptr(IncAgenda) agenda = inc_agenda_new (5, 1);

  add_people (agenda, 3);
  inc_agenda_add_meeting (agenda, 0, 1, inc_slot_bit (0));
  inc_agenda_add_meeting (agenda, 1, 2, inc_slot_bit (2));
  inc_agenda_add_meeting (agenda, 0, 2, G_MAXUINT64);
  assert_proof (agenda, INC_PROOF_BEST, 1);
  /* 0 meets 2 in slot 4, or 2 would not wait: 0 waits once, 1 once, 2 once. */
  agenda->fairness = 0;
  assert_proof (agenda, INC_PROOF_BEST, 3);
}

static void
test_demands (void)
{
  g_autoptr(IncAgenda) agenda = inc_agenda_new (4, 1);

  add_people (agenda, 4);
  inc_agenda_add_meeting (agenda, 0, 1, G_MAXUINT64);
  inc_agenda_add_meeting (agenda, 2, 3, G_MAXUINT64);
  inc_agenda_add_meeting (agenda, 0, 3, G_MAXUINT64);
  assert_proof (agenda, INC_PROOF_BEST, 0);
  /* 0 meets 1, then 2 meets 3, then 0 meets 3: one table. */
  inc_agenda_add_order (agenda, 0, 1);
  inc_agenda_add_order (agenda, 1, 2);
  assert_proof (agenda, INC_PROOF_BEST, 1);
  g_array_index (agenda->available, guint64, 0) &= ~inc_slot_bit (1);
  agenda->waiting = INC_WAITING_SLOTS;
  assert_proof (agenda, INC_PROOF_BEST, 0);
  inc_agenda_add_order (agenda, 2, 0);
  assert_proof (agenda, INC_PROOF_IMPOSSIBLE, 0);
}

static void
test_plainly_impossible (void)
{
  g_autoptr(IncAgenda) agenda = inc_agenda_new (2, 1);

  add_people (agenda, 4);
  assert_proof (agenda, INC_PROOF_BEST, 0);
  inc_agenda_add_meeting (agenda, 0, 1, G_MAXUINT64);
  inc_agenda_add_meeting (agenda, 0, 2, G_MAXUINT64);
  assert_proof (agenda, INC_PROOF_BEST, 0);
  /* No seat is left, but for those who bring one. */
  inc_agenda_add_meeting (agenda, 3, 1, G_MAXUINT64);
  assert_proof (agenda, INC_PROOF_IMPOSSIBLE, 0);
  inc_agenda_meeting (agenda, 2)->seated = inc_slot_bit (1);
  assert_proof (agenda, INC_PROOF_BEST, 0);
  inc_agenda_meeting (agenda, 2)->slots = 0;
  assert_proof (agenda, INC_PROOF_IMPOSSIBLE, 0);
}

/* ---- against trying everything ---- */

typedef struct
{
  const IncAgenda *agenda;
  int slot_of[8];
  guint64 busy[8];
  int free_tables[8];
  int best; /* G_MAXINT: none */
} Trial;

static gboolean
is_fair (const Trial *self)
{
  int least = G_MAXINT, most = 0;

  for (guint person = 0; person < self->agenda->available->len; person++)
    {
      const int wait = inc_agenda_wait (self->agenda, person, self->busy[person]);

      least = MIN (least, wait);
      most = MAX (most, wait);
    }
  return self->agenda->fairness < 0 || most - least <= self->agenda->fairness;
}

static gboolean
keeps_orders (const Trial *self)
{
  for (guint i = 0; i < self->agenda->orders->len; i++)
    {
      const IncOrder *order = &g_array_index (self->agenda->orders, IncOrder, i);

      if (self->slot_of[order->earlier] >= self->slot_of[order->later])
        return FALSE;
    }
  return TRUE;
}

static void
try_all (Trial *self, guint meeting)
{
  const IncAgendaMeeting *its;

  if (meeting == self->agenda->meetings->len)
    {
      if (keeps_orders (self) && is_fair (self))
        self->best = MIN (self->best, inc_agenda_measure (self->agenda, self->slot_of));
      return;
    }
  its = inc_agenda_meeting (self->agenda, meeting);
  for (int slot = 0; slot < self->agenda->n_slots; slot++)
    {
      const guint64 bit = inc_slot_bit (slot);
      const int n_taken = (its->seated & bit) == 0;

      if ((inc_agenda_slots (self->agenda, meeting) & bit) == 0 || self->free_tables[slot] < n_taken ||
          ((self->busy[its->people[0]] | self->busy[its->people[1]]) & bit) != 0)
        continue;
      self->slot_of[meeting] = slot;
      self->free_tables[slot] -= n_taken;
      self->busy[its->people[0]] |= bit;
      self->busy[its->people[1]] |= bit;
      try_all (self, meeting + 1);
      self->free_tables[slot] += n_taken;
      self->busy[its->people[0]] &= ~bit;
      self->busy[its->people[1]] &= ~bit;
    }
}

/* At most eight people, meetings and slots; demands as the dice fall. */
static IncAgenda *
make_odd (guint64 seed)
{
  IncDice dice = inc_dice_new (seed);
  const int n_slots = 3 + inc_dice_below (&dice, 4), n_people = 3 + inc_dice_below (&dice, 4);
  const int n_meetings = 2 + inc_dice_below (&dice, 5);
  IncAgenda *agenda = inc_agenda_new (n_slots, 1 + inc_dice_below (&dice, 2));

  agenda->waiting = inc_dice_below (&dice, 2) == 0 ? INC_WAITING_BREAKS : INC_WAITING_SLOTS;
  agenda->fairness = inc_dice_below (&dice, 4) - 1;
  for (int i = 0; i < n_people; i++)
    inc_agenda_add_person (agenda, inc_dice_below (&dice, 4) == 0 ? inc_dice_throw (&dice) : G_MAXUINT64);
  for (int i = 0; i < n_meetings; i++)
    {
      const int one = inc_dice_below (&dice, n_people);
      const int other = (one + 1 + inc_dice_below (&dice, n_people - 1)) % n_people;

      inc_agenda_add_meeting (agenda, one, other, inc_dice_below (&dice, 4) == 0 ? inc_dice_throw (&dice) : G_MAXUINT64);
      if (inc_dice_below (&dice, 5) == 0)
        inc_agenda_meeting (agenda, i)->seated = inc_dice_throw (&dice);
    }
  for (int i = 1; i < n_meetings; i++)
    if (inc_dice_below (&dice, 3) == 0)
      inc_agenda_add_order (agenda, inc_dice_below (&dice, i), i);
  return agenda;
}

static void
test_everything (void)
{
  guint n_impossible = 0, n_waiting = 0;

  for (guint64 seed = 0; seed < 300; seed++)
    {
      g_autoptr(IncAgenda) agenda = make_odd (seed);
      g_autoptr(IncProof) proof = run (agenda, 1 + seed % 2);
      Trial trial = { agenda, .best = G_MAXINT };

      g_test_message ("seed %" G_GUINT64_FORMAT, seed);
      for (int slot = 0; slot < agenda->n_slots; slot++)
        trial.free_tables[slot] = agenda->open_tables[slot];
      try_all (&trial, 0);
      if (trial.best == G_MAXINT)
        {
          g_assert_cmpint (proof->state, ==, INC_PROOF_IMPOSSIBLE);
          n_impossible++;
          continue;
        }
      g_assert_cmpint (proof->state, ==, INC_PROOF_BEST);
      g_assert_cmpint (proof->waiting, ==, trial.best);
      g_assert_cmpint (inc_agenda_measure (agenda, proof->slot_of), ==, trial.best);
      n_waiting += trial.best > 0;
    }
  /* The dice must fall on every kind, or little is tested. */
  g_assert_cmpuint (n_impossible, >, 30);
  g_assert_cmpuint (n_waiting, >, 30);
}

/* ---- ended before ---- */

typedef struct
{
  int stop;
  int n_told;
} Stopper;

static void
stop_at_once (const IncProof *so_far, gpointer data)
{
  Stopper *self = data;

  g_assert_cmpint (so_far->bound, <=, so_far->waiting);
  self->n_told++;
  g_atomic_int_set (&self->stop, 1);
}

static void
test_stop (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("A"));
  const IncPlannerLimits search = { .moves = 20000, .threads = 1 };
  g_autoptr(IncPlan) plan = inc_planner_run (instance, &search, NULL, NULL);
  g_autoptr(IncAgenda) agenda = inc_chosen_get_agenda (plan, instance);
  Stopper stopper = { 0 };
  const IncProofLimits limits = { .threads = 2, .stop = &stopper.stop };
  g_autoptr(IncProof) proof = inc_proof_run (agenda, &limits, stop_at_once, &stopper);

  g_assert_cmpint (stopper.n_told, >=, 1);
  g_assert_cmpint (proof->state, !=, INC_PROOF_IMPOSSIBLE);
  g_assert_cmpint (proof->bound, <=, proof->waiting);
  g_assert_cmpint (inc_agenda_measure (agenda, proof->slot_of), ==, proof->waiting);
}

/* While the clauses are written somebody has had enough: there is an answer at once, and it claims nothing. */
static void
test_stopped_before (void)
{
  g_autoptr(IncInstance) instance = inc_match_make (inc_match_find_size ("T"));
  const IncPlannerLimits search = { .moves = 20000, .threads = 1 };
  g_autoptr(IncPlan) plan = inc_planner_run (instance, &search, NULL, NULL);
  g_autoptr(IncAgenda) agenda = inc_chosen_get_agenda (plan, instance);
  const int stop = 1;
  const IncProofLimits limits = { .threads = 2, .stop = &stop };
  g_autoptr(IncProof) proof = inc_proof_run (agenda, &limits, NULL, NULL);

  g_assert_cmpint (proof->state, ==, INC_PROOF_OPEN);
  g_assert_cmpint (proof->bound, ==, 0);
  g_assert_null (proof->slot_of);
}

/* ---- of chosen meetings ---- */

static void
test_chosen (void)
{
  const IncMatchSize size = { "small", 6, 5, 6, 3, 4, 4, 5, 3 };
  g_autoptr(IncInstance) instance = inc_match_make (&size);
  const IncPlannerLimits search = { .moves = 1, .threads = 1 };
  const IncProofLimits limits = { .threads = 2 };
  g_autoptr(IncPlan) plan = inc_planner_run (instance, &search, NULL, NULL);
  const IncWorth before = plan->worth;

  g_assert_cmpint (plan->chosen_idle, ==, -1);
  inc_chosen_prove (plan, instance, &limits);
  g_assert_cmpint (plan->worth.levels[INC_LEVEL_IDLE], ==, plan->chosen_idle);
  /* One move is far from the best: what is not shown to improve here is not shown at all. */
  g_assert_cmpint (plan->worth.levels[INC_LEVEL_IDLE], <, before.levels[INC_LEVEL_IDLE]);
  g_assert_cmpint (plan->worth.levels[INC_LEVEL_INTEREST], ==, before.levels[INC_LEVEL_INTEREST]);
  g_assert_cmpint (plan->worth.levels[INC_LEVEL_MUSTS], ==, before.levels[INC_LEVEL_MUSTS]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matching/proof/counts-are-right", test_counter);
  g_test_add_func ("/matching/proof/blame-is-right", test_blame);
  g_test_add_func ("/matching/proof/triangle", test_triangle);
  g_test_add_func ("/matching/proof/fair-when-all-wait", test_fair_for_all);
  g_test_add_func ("/matching/proof/demands", test_demands);
  g_test_add_func ("/matching/proof/plainly-impossible", test_plainly_impossible);
  g_test_add_func ("/matching/proof/small-days-against-trying-everything", test_everything);
  g_test_add_func ("/matching/proof/stopped-has-a-bound", test_stop);
  g_test_add_func ("/matching/proof/stopped-before-it-began", test_stopped_before);
  g_test_add_func ("/matching/proof/chosen-meetings", test_chosen);
  return g_test_run ();
}
