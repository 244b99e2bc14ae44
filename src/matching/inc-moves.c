/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-moves: three random steps, and the exact filling of a slot.
 *
 * Insert puts a waiting pair where it likes and finds another place for whom that pushes out.  Swap moves a meeting to another
 * slot and all that is in its way back, and so on (a component of the two slots, as Kempe did with maps).  Replace gives up a
 * meeting and offers its two people something else. */
#include "inc-moves.h"

#include "inc-cheapest-flow.h"

#define MOST_SWAPPED 200 /* more than that is no small step */
#define MOST_PUSHED_OUT 8

typedef struct
{
  int pairs[MOST_PUSHED_OUT];
  int n;
} PushedOut;

static gboolean
push_out (IncTimetable *self, PushedOut *out, int pair)
{
  if (self->problem->locked[pair] != INC_NO_SLOT || out->n == MOST_PUSHED_OUT)
    return FALSE;
  inc_timetable_take (self, pair);
  out->pairs[out->n++] = pair;
  return TRUE;
}

static gboolean
clear_person (IncTimetable *self, IncDice *dice, PushedOut *out, int person, int slot)
{
  const int n_slots = self->problem->n_slots;

  if (self->at[person * n_slots + slot] >= 0 && !push_out (self, out, self->at[person * n_slots + slot]))
    return FALSE;
  if (self->n_meetings[person] < self->problem->most[person])
    return TRUE;
  return self->busy[person] != 0 &&
         push_out (self, out, self->at[person * n_slots + inc_dice_bit (dice, self->busy[person])]);
}

static gboolean
clear_table (IncTimetable *self, IncDice *dice, PushedOut *out, int pair, int slot)
{
  int victim;

  if ((self->free_slots & inc_slot_bit (slot)) != 0 || !inc_problem_needs_table (self->problem, pair, slot))
    return TRUE;
  victim = self->in_slot[slot * self->most_in_slot + inc_dice_below (dice, self->n_in_slot[slot])];
  return inc_problem_needs_table (self->problem, victim, slot) && push_out (self, out, victim);
}

/* What must come before the pair and would not, and what must come after. */
static gboolean
clear_orders (IncTimetable *self, PushedOut *out, int pair, int slot)
{
  const IncPairLists *earlier = &self->problem->earlier, *later = &self->problem->later;

  if ((inc_timetable_in_order (self, pair) & inc_slot_bit (slot)) != 0)
    return TRUE;
  for (int i = earlier->first[pair]; i < earlier->first[pair + 1]; i++)
    if (self->slot_of[earlier->pairs[i]] >= slot && !push_out (self, out, earlier->pairs[i]))
      return FALSE;
  for (int i = later->first[pair]; i < later->first[pair + 1]; i++)
    if (self->slot_of[later->pairs[i]] != INC_NO_SLOT && self->slot_of[later->pairs[i]] <= slot &&
        !push_out (self, out, later->pairs[i]))
      return FALSE;
  return TRUE;
}

static gboolean
insert (IncTimetable *self, IncDice *dice)
{
  const int pair = self->waiting[inc_dice_below (dice, self->n_waiting)];
  const IncProblem *problem = self->problem;
  const int startup = problem->startup[pair], investor = problem->investor[pair];
  const guint64 open = problem->allowed[pair];
  const guint64 idle = open & ~self->busy[startup] & ~self->busy[investor] & self->free_slots;
  PushedOut out = { .n = 0 };
  int slot;

  slot = inc_dice_bit (dice, idle != 0 && inc_dice_below (dice, 2) ? idle : open);
  if (!clear_orders (self, &out, pair, slot) || !clear_person (self, dice, &out, startup, slot) ||
      !clear_person (self, dice, &out, investor, slot) || !clear_table (self, dice, &out, pair, slot))
    return FALSE;
  inc_timetable_put (self, pair, slot);
  for (int i = 0; i < out.n; i++)
    {
      const int other = inc_timetable_find_slot (self, out.pairs[i], inc_dice_throw (dice) >> 32);

      if (other != INC_NO_SLOT)
        inc_timetable_put (self, out.pairs[i], other);
    }
  return TRUE;
}

/* ---- swap ---- */

static int
choose_held (IncTimetable *self, IncDice *dice)
{
  for (int i = 0; i < 64; i++)
    {
      const int pair = inc_dice_below (dice, self->problem->n_pairs);

      if (self->slot_of[pair] != INC_NO_SLOT && self->problem->locked[pair] == INC_NO_SLOT)
        return pair;
    }
  return -1;
}

typedef struct
{
  int pairs[MOST_SWAPPED];
  int slots[MOST_SWAPPED]; /* where each goes */
  int n;
} Component;

/* Whoever is met at the new time has to go the other way. */
static gboolean
grow (IncTimetable *self, Component *component, int pair, int to)
{
  if ((self->problem->allowed[pair] & inc_slot_bit (to)) == 0 || component->n == MOST_SWAPPED)
    return FALSE;
  self->marks[pair] = self->mark;
  component->pairs[component->n] = pair;
  component->slots[component->n++] = to;
  return TRUE;
}

static gboolean
find_component (IncTimetable *self, Component *component, int pair, int to)
{
  const int from = self->slot_of[pair], n_slots = self->problem->n_slots;

  self->mark++;
  if (!grow (self, component, pair, to))
    return FALSE;
  for (int i = 0; i < component->n; i++)
    {
      const int both[] = { self->problem->startup[component->pairs[i]], self->problem->investor[component->pairs[i]] };

      for (guint side = 0; side < 2; side++)
        {
          const int met = self->at[both[side] * n_slots + component->slots[i]];

          if (met >= 0 && self->marks[met] != self->mark &&
              !grow (self, component, met, component->slots[i] == to ? from : to))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
is_full (const IncTimetable *self, int slot)
{
  return self->n_tables[slot] > self->problem->open_tables[slot];
}

static gboolean
is_in_order (const IncTimetable *self, const Component *component)
{
  for (int i = 0; self->problem->has_orders && i < component->n; i++)
    if ((inc_timetable_in_order (self, component->pairs[i]) & inc_slot_bit (component->slots[i])) == 0)
      return FALSE;
  return TRUE;
}

static gboolean
swap (IncTimetable *self, IncDice *dice)
{
  const int pair = choose_held (self, dice), from = pair >= 0 ? self->slot_of[pair] : INC_NO_SLOT;
  Component component = { .n = 0 };
  guint64 slots, rest, beside;
  int to;

  if (pair < 0 || (slots = self->problem->allowed[pair] & ~inc_slot_bit (from)) == 0)
    return FALSE;
  /* Half the time to a slot beside another meeting of one of the two: that closes gaps. */
  rest = self->busy[inc_dice_below (dice, 2) ? self->problem->startup[pair] : self->problem->investor[pair]] &
         ~inc_slot_bit (from);
  beside = (rest << 1 | rest >> 1) & slots;
  to = inc_dice_bit (dice, beside != 0 && inc_dice_below (dice, 2) ? beside : slots);
  if (!find_component (self, &component, pair, to))
    return FALSE;
  for (int i = 0; i < component.n; i++)
    inc_timetable_take (self, component.pairs[i]);
  for (int i = 0; i < component.n; i++)
    inc_timetable_put (self, component.pairs[i], component.slots[i]);
  return !is_full (self, from) && !is_full (self, to) && is_in_order (self, &component);
}

/* ---- replace ---- */

static void
offer (IncTimetable *self, IncDice *dice, int person)
{
  const IncPairLists *lists = &self->problem->of_person;
  const int first = lists->first[person];
  const int pair = lists->pairs[first + inc_dice_below (dice, lists->first[person + 1] - first)];
  const int slot = self->slot_of[pair] == INC_NO_SLOT
                     ? inc_timetable_find_slot (self, pair, inc_dice_throw (dice) >> 32) : INC_NO_SLOT;

  if (slot != INC_NO_SLOT)
    inc_timetable_put (self, pair, slot);
}

static gboolean
replace (IncTimetable *self, IncDice *dice)
{
  const int pair = choose_held (self, dice);

  if (pair < 0)
    return FALSE;
  inc_timetable_take (self, pair);
  offer (self, dice, self->problem->startup[pair]);
  offer (self, dice, self->problem->investor[pair]);
  return TRUE;
}

gboolean
inc_moves_make (IncTimetable *timetable, IncDice *dice)
{
  const int kind = inc_dice_below (dice, 16);

  inc_timetable_begin (timetable);
  if (kind < 8 && timetable->n_waiting > 0)
    return insert (timetable, dice);
  return kind < 15 ? swap (timetable, dice) : replace (timetable, dice);
}

/* ---- one slot, exactly ---- */

/* What a meeting in the slot is worth to a person, given the rest of their day: one number, as there is one meeting or none. */
static gint64
price_person (const IncTimetable *self, int person, int slot)
{
  const IncProblem *problem = self->problem;
  const int n = self->n_meetings[person];
  const guint64 busy = self->busy[person], available = problem->available[person];
  gint64 price = problem->prices[INC_LEVEL_INTEREST] * (problem->fair[n + 1] - problem->fair[n]) +
                 problem->prices[INC_LEVEL_MUSTS] * (n < problem->least[person]);

  price += problem->prices[INC_LEVEL_IDLE] * (__builtin_popcountll (inc_idle_slots (busy | inc_slot_bit (slot), available)) -
                                              __builtin_popcountll (inc_idle_slots (busy, available)));
  return price;
}

static gint64
price_pair (const IncProblem *problem, int pair, int slot)
{
  return problem->prices[INC_LEVEL_INTEREST] * problem->score[pair] +
         problem->prices[INC_LEVEL_MUSTS] * problem->must[pair] +
         problem->prices[INC_LEVEL_KEPT] * (problem->kept[pair] == slot);
}

/* Pairs with an order may stay, but none comes: two of them could then stand against each other in the slot. */
static void
add_candidates (const IncTimetable *self, int slot, const gboolean *stood, IncCheapestFlow *flow, int *arcs)
{
  const IncProblem *problem = self->problem;

  for (int pair = 0; pair < problem->n_pairs; pair++)
    {
      const gboolean has_order = problem->earlier.first[pair] < problem->earlier.first[pair + 1] ||
                                 problem->later.first[pair] < problem->later.first[pair + 1];

      arcs[pair] = -1;
      if (self->slot_of[pair] == INC_NO_SLOT && (!has_order || stood[pair]) &&
          (inc_timetable_can_put (self, pair) & inc_slot_bit (slot)) != 0)
        arcs[pair] = inc_cheapest_flow_add (flow, problem->startup[pair], problem->investor[pair], 1,
                                            -price_pair (problem, pair, slot));
    }
  for (int person = 0; person < problem->n_people; person++)
    if (inc_instance_person (problem->instance, person)->side == INC_SIDE_STARTUP)
      inc_cheapest_flow_add (flow, problem->n_people, person, 1, -price_person (self, person, slot));
    else
      inc_cheapest_flow_add (flow, person, problem->n_people + 1, 1, -price_person (self, person, slot));
}

static gboolean
has_own_tables (const IncProblem *problem, int slot)
{
  return problem->open_tables[slot] < inc_instance_tables (problem->instance, slot);
}

gboolean
inc_moves_fill_slot (IncTimetable *self, int slot)
{
  const IncProblem *problem = self->problem;
  const int *list = self->in_slot + slot * self->most_in_slot;
  g_autofree gboolean *stood = g_new0 (gboolean, problem->n_pairs + 1);
  g_autofree int *arcs = g_new (int, problem->n_pairs + 1);
  g_autoptr(IncCheapestFlow) flow = inc_cheapest_flow_new (problem->n_people + 2);

  inc_timetable_begin (self);
  if (has_own_tables (problem, slot))
    return FALSE;
  for (int i = self->n_in_slot[slot] - 1; i >= 0; i--)
    {
      const int pair = list[i];

      stood[pair] = TRUE;
      if (problem->locked[pair] == INC_NO_SLOT)
        inc_timetable_take (self, pair);
    }
  add_candidates (self, slot, stood, flow, arcs);
  inc_cheapest_flow_run (flow, problem->n_people, problem->n_people + 1, problem->open_tables[slot] - self->n_tables[slot]);
  for (int pair = 0; pair < problem->n_pairs; pair++)
    if (arcs[pair] >= 0 && inc_cheapest_flow_get (flow, arcs[pair]) > 0)
      inc_timetable_put (self, pair, slot);
  return TRUE;
}
