/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-moves: four random steps.
 *
 * Insert puts a waiting pair where it likes and finds another place for whom that pushes out.  Replace gives up a meeting and
 * offers its two people something else.  In meet another somebody meets somebody else in the same slot: two days change and
 * nothing else, so that what it is worth is known before anything is moved.  Where tables are full this is how a little interest
 * buys many idle slots.  Swap is a file of its own, for it is what a search does most. */
#include "inc-moves.h"

#include "inc-swap.h"

#define MOST_PUSHED_OUT 8

/* Of 32 moves; the rest are swaps. */
#define INSERTS 8
#define REPLACES 1
#define OTHERS 4

/* Looking at a pair costs little, and few are worth it. */
#define TRIES_TO_MEET 8
/* Where no table is free, one of so many inserts is made as such. */
#define FULL_DAY 8

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

gboolean
inc_moves_insert (IncTimetable *self, IncDice *dice, int pair, int slot)
{
  PushedOut out = { .n = 0 };

  if (!clear_orders (self, &out, pair, slot) ||
      !clear_person (self, dice, &out, self->problem->startup[pair], slot) ||
      !clear_person (self, dice, &out, self->problem->investor[pair], slot) ||
      !clear_table (self, dice, &out, pair, slot))
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

static gboolean
insert (IncTimetable *self, IncDice *dice)
{
  const int pair = self->waiting[inc_dice_below (dice, self->n_waiting)];
  const guint64 open = self->problem->allowed[pair];
  const guint64 idle =
    open & ~self->busy[self->problem->startup[pair]] & ~self->busy[self->problem->investor[pair]] & self->free_slots;

  return inc_moves_insert (self, dice, pair, inc_dice_bit (dice, idle != 0 && inc_dice_below (dice, 2) ? idle : open));
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
  const int pair = inc_timetable_choose_held (self, inc_dice_throw (dice));

  if (pair < 0)
    return FALSE;
  inc_timetable_take (self, pair);
  offer (self, dice, self->problem->startup[pair]);
  offer (self, dice, self->problem->investor[pair]);
  return TRUE;
}

/* ---- meet another ---- */

typedef struct
{
  int pair;  /* that will meet */
  int slot;
  int old;   /* the meeting that ends for it */
  int comes; /* who is busy then, and was not */
  int goes;  /* who was */
} Change;

static gboolean
find_change (const IncTimetable *self, IncDice *dice, Change *change)
{
  const IncProblem *problem = self->problem;
  const guint64 chance = inc_dice_throw (dice);
  const int pair = self->waiting[(chance >> 32) * self->n_waiting >> 32];
  const int stays = chance & 1 ? problem->startup[pair] : problem->investor[pair];
  const int comes = problem->startup[pair] + problem->investor[pair] - stays;
  const guint64 slots = problem->allowed[pair] & self->busy[stays] & ~self->busy[comes];
  int slot, old;

  if (slots == 0 || self->n_meetings[comes] == problem->most[comes])
    return FALSE;
  slot = inc_dice_bit (dice, slots);
  old = self->at[stays * problem->n_slots + slot];
  *change = (Change) { pair, slot, old, comes, problem->startup[old] + problem->investor[old] - stays };
  return problem->locked[old] == INC_NO_SLOT;
}

static gint64
price_change (const IncTimetable *self, const Change *change)
{
  const guint64 bit = inc_slot_bit (change->slot);
  const int comes = change->comes, goes = change->goes;

  return inc_problem_price_pair (self->problem, change->pair, change->slot) -
         inc_problem_price_pair (self->problem, change->old, change->slot) +
         inc_timetable_price_day (self, comes, self->busy[comes] | bit, self->n_meetings[comes] + 1) +
         inc_timetable_price_day (self, goes, self->busy[goes] & ~bit, self->n_meetings[goes] - 1);
}

static gboolean
meet_another (IncTimetable *self, IncDice *dice, gint64 bearable)
{
  Change change;

  for (int i = 0; i < TRIES_TO_MEET; i++)
    {
      if (!find_change (self, dice, &change) || -price_change (self, &change) > bearable)
        continue;
      inc_timetable_take (self, change.old);
      /* Orders, and tables of their own. */
      if ((inc_timetable_can_put (self, change.pair) & inc_slot_bit (change.slot)) != 0)
        {
          inc_timetable_put (self, change.pair, change.slot);
          return TRUE;
        }
      inc_timetable_undo (self);
      return FALSE;
    }
  return FALSE;
}

/* ---- one of them ---- */

static gint64
get_price (const IncTimetable *self)
{
  return inc_tally_price (self->problem, self->tally);
}

/* Where all tables are taken a meeting ends for each that begins.  Mostly it is better that it be one of the same two people:
 * then only one of them has to be found something else, or nobody. */
static gboolean
is_to_insert (const IncTimetable *self, IncDice *dice)
{
  return self->free_slots != 0 || inc_dice_below (dice, FULL_DAY) == 0;
}

gboolean
inc_moves_make (IncTimetable *timetable, IncDice *dice, gint64 bearable)
{
  const int kind = timetable->n_waiting > 0 ? inc_dice_below (dice, 32) : 31;
  const gint64 before = get_price (timetable);
  gboolean is_made;

  inc_timetable_begin (timetable);
  if (kind >= INSERTS + REPLACES + OTHERS)
    return inc_swap_make (timetable, dice, bearable);
  if (kind >= INSERTS + REPLACES || (kind < INSERTS && !is_to_insert (timetable, dice)))
    return meet_another (timetable, dice, bearable);
  is_made = kind < INSERTS ? insert (timetable, dice) : replace (timetable, dice);
  if (is_made && before - get_price (timetable) <= bearable)
    return TRUE;
  inc_timetable_undo (timetable);
  return FALSE;
}
