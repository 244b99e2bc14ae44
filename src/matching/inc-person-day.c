/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-person-day: who is there from one slot to another waits in all slots without a meeting, so that within such a span every
 * meeting adds its worth and saves a wait: an assignment of pairs to slots.  The best of all spans is the best day; that a span
 * may be longer than its meetings does no harm, for then a shorter one is better.
 *
 * For each first slot the last moves on, and each slot that comes in is one augmentation.  A person who could meet the same
 * pair again and again never does worse; that is a sum from the back, and shows which first slots need not be tried.  And a
 * slot adds no more to a span than to a shorter one that ends at the same slot, so that first slots from the back show each
 * other how far it pays to go on. */
#include "inc-person-day.h"

#include <string.h>

#define NONE -1
#define VIA_COUNT -2 /* a slot that lost its pair because another pair was taken up */

typedef struct
{
  gint64 worth;
  int pair;
} Offer;

struct _IncDaySolver
{
  const IncPersonDay *day;
  int most_pairs;
  int *slot_of;  /* a pair each */
  Offer *offers; /* [slot][]: pairs that could be held then, the dearest first; one too many with no pair */
  /* A slot each. */
  int pair_of[INC_INSTANCE_MAX_SLOTS];
  gint64 held_worth[INC_INSTANCE_MAX_SLOTS]; /* of that pair there */
  int best[INC_INSTANCE_MAX_SLOTS];
  gint64 gain[INC_INSTANCE_MAX_SLOTS]; /* of the best change that leaves the slot without its pair */
  int by[INC_INSTANCE_MAX_SLOTS];      /* the slot that took it */
  gint64 top[INC_INSTANCE_MAX_SLOTS];  /* the greatest worth of any pair */
  gint64 added[INC_INSTANCE_MAX_SLOTS];  /* at most, by the slot to a span that begins before those tried, and ends there */
  gint64 ahead[INC_INSTANCE_MAX_SLOTS + 1]; /* at most, by going on there */
  gint64 rest[INC_INSTANCE_MAX_SLOTS + 1][INC_INSTANCE_MAX_SLOTS + 2]; /* [slot][meetings]: at most, from there on */
  guint64 span;    /* slots that came in */
  int n;           /* meetings */
  gint64 matched;  /* their worth */
  /* The best change that takes up a pair more: by which slot, which pair. */
  gint64 more;
  int more_slot;
  int more_pair;
};

IncDaySolver *
inc_day_solver_new (int most_pairs)
{
  IncDaySolver *self = g_new0 (IncDaySolver, 1);

  self->most_pairs = most_pairs;
  self->slot_of = g_new (int, most_pairs + 1);
  self->offers = g_new (Offer, (gsize) INC_INSTANCE_MAX_SLOTS * (most_pairs + 1));
  return self;
}

void
inc_day_solver_free (IncDaySolver *self)
{
  g_free (self->slot_of);
  g_free (self->offers);
  g_free (self);
}

static gint64
get_worth (const IncDaySolver *self, int pair, int slot)
{
  return self->day->worth[pair * self->day->n_slots + slot];
}

/* ---- one slot more ---- */

static gboolean
improve (IncDaySolver *self, int slot, gint64 gain, int by)
{
  if (gain <= self->gain[slot])
    return FALSE;
  self->gain[slot] = gain;
  self->by[slot] = by;
  return TRUE;
}

static Offer *
get_offers (const IncDaySolver *self, int slot)
{
  return self->offers + slot * (self->most_pairs + 1);
}

/* What a slot without a pair could take, from which other or anew; the slots that then have none.
 *
 * Not further than the first pair that nobody has: what is held now is the best for so many meetings, so that taking somebody
 * else's for less cannot pay. */
static guint64
look_from (IncDaySolver *self, int slot)
{
  const Offer *offer = get_offers (self, slot);
  guint64 changed = 0;

  for (; offer->pair != NONE && self->slot_of[offer->pair] != NONE; offer++)
    {
      const int holder = self->slot_of[offer->pair];

      if (holder != slot &&
          improve (self, holder, self->gain[slot] + offer->worth - self->held_worth[holder], slot))
        changed |= inc_slot_bit (holder);
    }
  if (offer->pair != NONE && self->gain[slot] + offer->worth > self->more)
    {
      self->more = self->gain[slot] + offer->worth;
      self->more_slot = slot;
      self->more_pair = offer->pair;
    }
  return changed;
}

/* A pair was taken up: another may go, so that there are no more than before. */
static guint64
look_from_count (IncDaySolver *self)
{
  guint64 changed = 0;

  for (guint64 slots = self->span; slots != 0; slots &= slots - 1)
    {
      const int slot = __builtin_ctzll (slots);

      if (self->pair_of[slot] != NONE &&
          improve (self, slot, self->more - self->held_worth[slot], VIA_COUNT))
        changed |= inc_slot_bit (slot);
    }
  return changed;
}

static void
look_around (IncDaySolver *self, int slot)
{
  guint64 open = inc_slot_bit (slot);

  for (guint64 slots = self->span; slots != 0; slots &= slots - 1)
    self->gain[__builtin_ctzll (slots)] = INC_DAY_NEVER;
  self->gain[slot] = 0;
  self->more = INC_DAY_NEVER;
  while (open != 0)
    {
      const gint64 more = self->more;
      const int next = __builtin_ctzll (open);

      open = (open & (open - 1)) | look_from (self, next);
      if (self->more > more)
        open |= look_from_count (self);
    }
}

/* Hands pairs on, back to the slot that came in. */
static void
hand_on (IncDaySolver *self, int taker, int pair, int slot)
{
  for (;;)
    {
      const int own = self->pair_of[taker], by = self->by[taker];

      self->pair_of[taker] = pair;
      self->slot_of[pair] = taker;
      self->held_worth[taker] = get_worth (self, pair, taker);
      if (taker == slot)
        return;
      pair = own;
      if (by == VIA_COUNT)
        {
          self->slot_of[own] = NONE;
          pair = self->more_pair;
        }
      taker = by == VIA_COUNT ? self->more_slot : by;
    }
}

static void
drop (IncDaySolver *self, int dropped, int slot)
{
  const int pair = self->pair_of[dropped];

  self->pair_of[dropped] = NONE;
  if (self->by[dropped] != VIA_COUNT)
    {
      hand_on (self, self->by[dropped], pair, slot);
      return;
    }
  self->slot_of[pair] = NONE;
  hand_on (self, self->more_slot, self->more_pair, slot);
}

static void
bring_in (IncDaySolver *self, int slot)
{
  const IncPersonDay *day = self->day;
  gint64 best = 0, one_more;
  int dropped = NONE;

  self->span |= inc_slot_bit (slot);
  self->pair_of[slot] = NONE;
  look_around (self, slot);
  for (guint64 slots = self->span & ~inc_slot_bit (slot); slots != 0; slots &= slots - 1)
    {
      const int other = __builtin_ctzll (slots);

      if (self->pair_of[other] != NONE && self->gain[other] > best)
        {
          best = self->gain[other];
          dropped = other;
        }
    }
  one_more = self->n < day->most && self->more > INC_DAY_NEVER
               ? self->more + day->idle + day->counts[self->n + 1] - day->counts[self->n] : 0;
  if (one_more > best)
    {
      self->matched += self->more;
      self->n++;
      hand_on (self, self->more_slot, self->more_pair, slot);
    }
  else if (best > 0)
    {
      self->matched += best;
      drop (self, dropped, slot);
    }
}

/* ---- spans ---- */

/* No more than there may be meetings: one of so many dearest is always left, whatever the other slots have. */
static void
sort_offers (IncDaySolver *self, int slot)
{
  const IncPersonDay *day = self->day;
  Offer *offers = get_offers (self, slot);
  int n = 0;

  for (int pair = 0; pair < day->n_pairs; pair++)
    {
      const Offer offer = { get_worth (self, pair, slot), pair };
      int i;

      if (offer.worth == INC_DAY_NEVER || (n == day->most && offer.worth <= offers[n - 1].worth))
        continue;
      n += n < day->most;
      for (i = n - 1; i > 0 && offers[i - 1].worth < offer.worth; i--)
        offers[i] = offers[i - 1];
      offers[i] = offer;
    }
  offers[n].pair = NONE;
  self->top[slot] = n > 0 ? offers[0].worth : INC_DAY_NEVER;
}

static void
find_rests (IncDaySolver *self)
{
  const IncPersonDay *day = self->day;
  const int most = MIN (day->most, day->n_slots);

  memset (self->rest[day->n_slots], 0, sizeof self->rest[0]);
  for (int slot = day->n_slots - 1; slot >= 0; slot--)
    {
      const gboolean is_there = (day->available & inc_slot_bit (slot)) != 0;

      self->top[slot] = INC_DAY_NEVER;
      if (is_there && day->most > 0)
        sort_offers (self, slot);
      for (int n = 0; n <= most; n++)
        {
          gint64 best = MAX (0, self->rest[slot + 1][n] - (is_there ? day->idle : 0));

          if (n < most)
            best = MAX (best, self->rest[slot + 1][n + 1] + self->top[slot] + day->counts[n + 1] - day->counts[n]);
          self->rest[slot][n] = best;
        }
    }
}

static gint64
get_wait (const IncDaySolver *self, int slot)
{
  return (self->day->available & inc_slot_bit (slot)) != 0 ? self->day->idle : 0;
}

static void
look_ahead (IncDaySolver *self, int first)
{
  self->ahead[self->day->n_slots] = 0;
  for (int slot = self->day->n_slots - 1; slot >= first; slot--)
    self->ahead[slot] = MAX (0, self->added[slot] - get_wait (self, slot) + self->ahead[slot + 1]);
}

static void
keep_day (IncDaySolver *self)
{
  for (int slot = 0; slot < self->day->n_slots; slot++)
    self->best[slot] = (self->span & inc_slot_bit (slot)) != 0 ? self->pair_of[slot] : NONE;
}

/* The best day that begins in the slot, should it be better than best; added: what each slot added. */
static gint64
try_first (IncDaySolver *self, int first, gint64 best, gint64 *added)
{
  const IncPersonDay *day = self->day;
  gint64 worth = day->counts[0];

  for (int pair = 0; pair < day->n_pairs; pair++)
    self->slot_of[pair] = NONE;
  self->span = 0;
  self->n = 0;
  self->matched = 0;
  look_ahead (self, first);
  for (int slot = first; slot < day->n_slots && worth + self->ahead[slot] > best; slot++)
    {
      const gint64 before = self->matched + day->counts[self->n] + self->n * day->idle;

      if ((day->available & inc_slot_bit (slot)) == 0)
        continue;
      if (self->top[slot] > INC_DAY_NEVER)
        bring_in (self, slot);
      added[slot] = MIN (added[slot], self->matched + day->counts[self->n] + self->n * day->idle - before);
      worth += self->matched + day->counts[self->n] + self->n * day->idle - before - day->idle;
      if (worth <= best)
        continue;
      best = worth;
      keep_day (self);
    }
  return best;
}

static gboolean
is_promising (const IncDaySolver *self, int first, gint64 best)
{
  const IncPersonDay *day = self->day;

  return day->most > 0 && self->top[first] > INC_DAY_NEVER &&
         self->top[first] + day->counts[1] + self->rest[first + 1][1] > best;
}

/* Nothing is known yet: as if it were the only meeting. */
static void
expect_all (const IncDaySolver *self, gint64 *added)
{
  const IncPersonDay *day = self->day;

  for (int slot = 0; slot < day->n_slots; slot++)
    added[slot] = self->top[slot] > INC_DAY_NEVER && day->most > 0
                    ? MAX (0, self->top[slot] + day->idle + day->counts[1] - day->counts[0]) : 0;
}

static gint64
try_all (IncDaySolver *self, int hint)
{
  const IncPersonDay *day = self->day;
  gint64 best = day->counts[0], added_by_hint[INC_INSTANCE_MAX_SLOTS];

  expect_all (self, self->added);
  memcpy (added_by_hint, self->added, sizeof added_by_hint);
  if (hint != INC_NO_SLOT && is_promising (self, hint, best))
    best = try_first (self, hint, best, added_by_hint);
  for (int first = day->n_slots - 1; first >= 0; first--)
    if (first == hint)
      for (int slot = 0; slot < day->n_slots; slot++)
        self->added[slot] = MIN (self->added[slot], added_by_hint[slot]);
    else if (is_promising (self, first, best))
      best = try_first (self, first, best, self->added);
  return best;
}

gint64
inc_day_solver_run (IncDaySolver *self, const IncPersonDay *day, int hint, int *slots)
{
  gint64 best;

  self->day = day;
  for (int slot = 0; slot < day->n_slots; slot++)
    self->best[slot] = NONE;
  find_rests (self);
  best = try_all (self, hint);
  for (int pair = 0; pair < day->n_pairs; pair++)
    slots[pair] = INC_NO_SLOT;
  for (int slot = 0; slot < day->n_slots; slot++)
    if (self->best[slot] != NONE)
      slots[self->best[slot]] = slot;
  return best;
}
