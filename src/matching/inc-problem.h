/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An instance made ready for planning: what is impossible is taken out, locks have become facts, and every question that the
 * search asks a million times is an array. */
#pragma once

#include "inc-worth.h"

G_BEGIN_DECLS

/* Of the levels that a slot decides; tables come after. */
#define INC_N_PRICES INC_LEVEL_MOVES

/* Pairs, in one array: those of item i are from first[i] to first[i + 1]. */
typedef struct
{
  int *first;
  int *pairs;
} IncPairLists;

typedef struct
{
  const IncInstance *instance;
  int n_people;
  int n_slots;
  int n_pairs;

  /* A pair each. */
  int *startup;
  int *investor;
  guint64 *allowed; /* slots; none for a veto, one for a locked meeting */
  guint64 *seated;  /* slots in which one of the two has a table of its own */
  int *locked;      /* slot, or INC_NO_SLOT */
  int *kept;        /* where the earlier plan had it, or INC_NO_SLOT */
  gint64 *score;
  gboolean *must;

  /* A person each. */
  guint64 *available;
  guint8 *present; /* [person][slot]: available slots before it; one entry more than slots */
  guint64 *held;    /* slots of locked meetings */
  int *least;
  int *most;
  IncPairLists of_person;

  IncPairLists earlier; /* of a pair: those that come before it */
  IncPairLists later;
  gboolean has_orders;

  int open_tables[INC_INSTANCE_MAX_SLOTS];
  gint64 fair[INC_INSTANCE_MAX_SLOTS + 1]; /* of so many meetings together */

  /* What the search pays for a unit of each level: exact where levels are weighted; where they decide in order, a slope
   * that leads there, and comparing decides. */
  gint64 prices[INC_N_PRICES];
} IncProblem;

IncProblem *inc_problem_new (const IncInstance *instance);
void inc_problem_free (IncProblem *self);

/* inc_idle_slots () counted: slots between first and last meeting less the meetings themselves, without counting bits. */
static inline int
inc_problem_count_idle (const IncProblem *self, int person, guint64 busy, int n_meetings)
{
  const guint8 *present = self->present + person * (self->n_slots + 1);

  return busy == 0 ? 0 : present[64 - __builtin_clzll (busy)] - present[__builtin_ctzll (busy)] - n_meetings;
}

/* What a meeting is worth by itself, whatever the days of its two people. */
static inline gint64
inc_problem_price_pair (const IncProblem *self, int pair, int slot)
{
  return self->prices[INC_LEVEL_INTEREST] * self->score[pair] + self->prices[INC_LEVEL_MUSTS] * self->must[pair] +
         self->prices[INC_LEVEL_KEPT] * (self->kept[pair] == slot);
}

/* A meeting of the pair in this slot takes one of the open tables. */
static inline gboolean
inc_problem_needs_table (const IncProblem *self, int pair, int slot)
{
  return (self->seated[pair] & inc_slot_bit (slot)) == 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncProblem, inc_problem_free)

G_END_DECLS
