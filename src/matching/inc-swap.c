/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-swap: a meeting goes to another slot, whoever is in its way goes back, and so on: a component of the two slots, as Kempe
 * had with the colours of maps.
 *
 * All inside a component are busy in both slots before and after.  Only where it ends somebody's day changes, and there are
 * two ends at most: what an exchange is worth is known before anything is moved, and most are not made.  Of two ends one loses
 * no more than half of what both lose.  So where a search begins at an end that loses more than half of what is bearable it need
 * not go on: if the other end makes up for it, the same exchange may be found from there.
 *
 * A component of an odd number gives one slot a meeting more.  Where that has no table left, another component that takes one
 * away goes along; of the two, again, one loses no more than half, and it comes first. */
#include "inc-swap.h"

#define MOST_SWAPPED 200 /* more than that is no small step */
/* An end costs little to look at, and most lose too much. */
#define TRIES_TO_BEGIN 4
#define TRIES_TO_BALANCE 24

typedef struct
{
  int pairs[MOST_SWAPPED];
  int to[MOST_SWAPPED]; /* which of the two slots each goes to: 0 or 1 */
  int n;
  int slots[2];
  int n_more[2]; /* open tables that each needs, more than before */
  gint64 gain;
} Exchange;

static gint64
price_kept (const IncProblem *problem, int pair, int from, int slot)
{
  return problem->prices[INC_LEVEL_KEPT] * ((problem->kept[pair] == slot) - (problem->kept[pair] == from));
}

/* Whoever is met at the new time has to go the other way. */
static gboolean
grow (IncTimetable *self, Exchange *exchange, int pair, int to)
{
  const IncProblem *problem = self->problem;
  const int slot = exchange->slots[to], from = exchange->slots[1 - to];

  if ((problem->allowed[pair] & inc_slot_bit (slot)) == 0 || exchange->n == MOST_SWAPPED)
    return FALSE;
  self->marks[pair] = self->mark;
  exchange->pairs[exchange->n] = pair;
  exchange->to[exchange->n++] = to;
  exchange->n_more[to] += inc_problem_needs_table (problem, pair, slot);
  exchange->n_more[1 - to] -= inc_problem_needs_table (problem, pair, from);
  exchange->gain += price_kept (problem, pair, from, slot);
  return TRUE;
}

/* Of somebody who is busy in one of the two slots, and then in the other. */
static gint64
price_end (const IncTimetable *self, const Exchange *exchange, int person)
{
  const guint64 busy = self->busy[person] ^ inc_slot_bit (exchange->slots[0]) ^ inc_slot_bit (exchange->slots[1]);

  return self->problem->prices[INC_LEVEL_IDLE] *
         (inc_problem_count_idle (self->problem, person, busy, self->n_meetings[person]) - self->n_idle[person]);
}

/* The end of a component at which this person has this meeting costs too much, whatever the rest brings: see above.  Not asked
 * of those who are busy in both slots. */
static gboolean
is_bad_end (const IncTimetable *self, const Exchange *exchange, int person, int pair, int to, gint64 bearable)
{
  const int slot = exchange->slots[to], from = exchange->slots[1 - to];

  return 2 * (price_end (self, exchange, person) + price_kept (self->problem, pair, from, slot)) < -bearable;
}

static gboolean
add_component (IncTimetable *self, Exchange *exchange, int pair, int to)
{
  const int n_slots = self->problem->n_slots;
  int i = exchange->n;

  if (!grow (self, exchange, pair, to))
    return FALSE;
  for (; i < exchange->n; i++)
    {
      const int both[] = { self->problem->startup[exchange->pairs[i]], self->problem->investor[exchange->pairs[i]] };

      for (guint side = 0; side < 2; side++)
        {
          const int met = self->at[both[side] * n_slots + exchange->slots[exchange->to[i]]];

          if (met < 0)
            exchange->gain += price_end (self, exchange, both[side]);
          else if (self->marks[met] != self->mark && !grow (self, exchange, met, 1 - exchange->to[i]))
            return FALSE;
        }
    }
  return TRUE;
}

/* Which of the two slots would need more tables than it has; −1: none. */
static int
find_overfull (const IncTimetable *self, const Exchange *exchange)
{
  for (int i = 0; i < 2; i++)
    if (self->n_tables[exchange->slots[i]] + exchange->n_more[i] > self->problem->open_tables[exchange->slots[i]])
      return i;
  return -1;
}

/* A meeting at an end of the component that goes along, in the slot that is overfull; −1: chance met none that is worth it. */
static int
choose_companion (const IncTimetable *self, IncDice *dice, const Exchange *exchange, int full, gint64 bearable)
{
  const guint64 chance = inc_dice_throw (dice);
  const int slot = exchange->slots[full], place = (chance >> 32) * self->n_in_slot[slot] >> 32;
  const int pair = self->in_slot[slot * self->most_in_slot + place];
  const int person = chance & 1 ? self->problem->startup[pair] : self->problem->investor[pair];

  if ((self->busy[person] & inc_slot_bit (exchange->slots[1 - full])) != 0 ||
      is_bad_end (self, exchange, person, pair, 1 - full, bearable + exchange->gain))
    return -1;
  return pair;
}

/* Adds another component, so that no slot is overfull. */
static gboolean
balance (IncTimetable *self, IncDice *dice, Exchange *exchange, int full, gint64 bearable)
{
  const int n = exchange->n, n_more[] = { exchange->n_more[0], exchange->n_more[1] };
  const gint64 gain = exchange->gain;

  for (int i = 0; i < TRIES_TO_BALANCE; i++)
    {
      const int pair = choose_companion (self, dice, exchange, full, bearable);

      if (pair < 0 || self->marks[pair] == self->mark)
        continue;
      if (add_component (self, exchange, pair, 1 - full) && -exchange->gain <= bearable && find_overfull (self, exchange) < 0)
        return TRUE;
      while (exchange->n > n)
        self->marks[exchange->pairs[--exchange->n]] = 0;
      exchange->gain = gain;
      exchange->n_more[0] = n_more[0];
      exchange->n_more[1] = n_more[1];
    }
  return FALSE;
}

/* Half the time where it closes a gap of the person, or continues their day; else anywhere: also where they are busy, for what
 * goes round in a circle changes nobody's day, but what can be exchanged next. */
static int
choose_target (const IncTimetable *self, IncDice *dice, int pair, int person)
{
  const guint64 from = inc_slot_bit (self->slot_of[pair]), rest = self->busy[person] & ~from;
  const guint64 slots = self->problem->allowed[pair] & ~from;
  const guint64 close = slots & ~rest & (rest << 1 | rest >> 1 | inc_idle_slots (rest, G_MAXUINT64));

  if (slots == 0)
    return INC_NO_SLOT;
  return inc_dice_bit (dice, close != 0 && inc_dice_below (dice, 2) ? close : slots);
}

/* A pair and where it goes; −1: chance met none that is worth it. */
static int
begin (const IncTimetable *self, IncDice *dice, Exchange *exchange, gint64 bearable)
{
  const guint64 chance = inc_dice_throw (dice);
  const int pair = inc_timetable_choose_held (self, chance);
  int person, target;

  if (pair < 0)
    return -1;
  person = chance & 1 ? self->problem->startup[pair] : self->problem->investor[pair];
  target = choose_target (self, dice, pair, person);
  if (target == INC_NO_SLOT)
    return -1;
  exchange->slots[0] = self->slot_of[pair];
  exchange->slots[1] = target;
  if ((self->busy[person] & inc_slot_bit (target)) == 0 && is_bad_end (self, exchange, person, pair, 1, bearable))
    return -1;
  return pair;
}

static void
apply (IncTimetable *self, const Exchange *exchange)
{
  for (int i = 0; i < exchange->n; i++)
    inc_timetable_take (self, exchange->pairs[i]);
  for (int i = 0; i < exchange->n; i++)
    inc_timetable_put (self, exchange->pairs[i], exchange->slots[exchange->to[i]]);
}

static gboolean
is_in_order (const IncTimetable *self, const Exchange *exchange)
{
  for (int i = 0; self->problem->has_orders && i < exchange->n; i++)
    if ((inc_timetable_in_order (self, exchange->pairs[i]) & inc_slot_bit (exchange->slots[exchange->to[i]])) == 0)
      return FALSE;
  return TRUE;
}

/* Completes it as far as it needs to be. */
static gboolean
is_bearable (IncTimetable *self, IncDice *dice, Exchange *exchange, gint64 bearable)
{
  const int full = find_overfull (self, exchange);

  if (full < 0)
    return -exchange->gain <= bearable;
  return -2 * exchange->gain <= bearable && balance (self, dice, exchange, full, bearable);
}

gboolean
inc_swap_make (IncTimetable *timetable, IncDice *dice, gint64 bearable)
{
  Exchange exchange;
  int pair = -1;

  for (int i = 0; i < TRIES_TO_BEGIN && pair < 0; i++)
    pair = begin (timetable, dice, &exchange, bearable);
  if (pair < 0)
    return FALSE;
  exchange.n = exchange.gain = exchange.n_more[0] = exchange.n_more[1] = 0;
  timetable->mark++;
  if (!add_component (timetable, &exchange, pair, 1) || !is_bearable (timetable, dice, &exchange, bearable))
    return FALSE;
  apply (timetable, &exchange);
  if (is_in_order (timetable, &exchange))
    return TRUE;
  inc_timetable_undo (timetable);
  return FALSE;
}

/* ---- one exchange of all ---- */

/* The component that goes along at least cost, where one has to. */
static gboolean
balance_well (IncTimetable *self, Exchange *exchange, int most)
{
  const int full = find_overfull (self, exchange), slot = full >= 0 ? exchange->slots[full] : 0;
  g_autofree int *pairs = inc_timetable_list_slot (self, slot);
  Exchange best = { .gain = G_MININT64 };

  for (int i = 0; full >= 0 && i < self->n_in_slot[slot]; i++)
    {
      Exchange trial = *exchange;

      if (self->marks[pairs[i]] == self->mark)
        continue;
      if (add_component (self, &trial, pairs[i], 1 - full) && trial.n <= most && find_overfull (self, &trial) < 0 &&
          trial.gain > best.gain)
        best = trial;
      for (int k = exchange->n; k < trial.n; k++)
        self->marks[trial.pairs[k]] = 0;
    }
  if (full >= 0)
    *exchange = best;
  return exchange->n > 0;
}

gboolean
inc_swap_bring (IncTimetable *timetable, int pair, int slot, int most)
{
  Exchange exchange = { .slots = { timetable->slot_of[pair], slot } };

  timetable->mark++;
  if (!add_component (timetable, &exchange, pair, 1) || exchange.n > most || !balance_well (timetable, &exchange, most))
    return FALSE;
  apply (timetable, &exchange);
  return is_in_order (timetable, &exchange);
}
