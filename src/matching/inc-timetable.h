/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A timetable while it is being made: who meets in which slot, every count kept up to date, each step undone at will.  It never
 * breaks a demand of the problem as long as put is called only where inc_timetable_can_put () allows. */
#pragma once

#include "inc-problem.h"

G_BEGIN_DECLS

typedef struct
{
  int pair;
  int slot; /* before */
} IncStep;

typedef struct
{
  const IncProblem *problem;

  /* A pair each. */
  int *slot_of; /* INC_NO_SLOT: not held */
  int *place;   /* in its slot's list, or among the waiting */
  guint *marks; /* for moves: equal to mark where a pair was seen */
  guint mark;

  /* A person each. */
  int *at;       /* [person][slot]: pair, or −1 */
  guint64 *busy; /* slots */
  int *n_meetings;
  int *n_idle;

  /* A slot each. */
  int *in_slot; /* [slot][]: pairs */
  int n_in_slot[INC_INSTANCE_MAX_SLOTS];
  int n_tables[INC_INSTANCE_MAX_SLOTS]; /* open ones taken */
  guint64 free_slots;                   /* with an open table */
  int most_in_slot;

  int *waiting; /* pairs that could be held and are not */
  int n_waiting;

  gint64 tally[INC_N_PRICES]; /* the levels */
  IncStep *steps;             /* since inc_timetable_begin () */
  int n_steps;
} IncTimetable;

/* With the locked meetings, which never leave. */
IncTimetable *inc_timetable_new (const IncProblem *problem);
void inc_timetable_free (IncTimetable *self);

void inc_timetable_put (IncTimetable *self, int pair, int slot);
void inc_timetable_take (IncTimetable *self, int pair);

void inc_timetable_begin (IncTimetable *self);
void inc_timetable_undo (IncTimetable *self);

/* Slots that the orders leave to a pair, given what is held. */
guint64 inc_timetable_in_order (const IncTimetable *self, int pair);
/* Slots in which the pair could be put now. */
guint64 inc_timetable_can_put (const IncTimetable *self, int pair);
/* Among those the slot with the best tally; INC_NO_SLOT where there is none.  Equals are chosen by the low bits of chance. */
int inc_timetable_find_slot (IncTimetable *self, int pair, guint64 chance);

/* A held pair that may leave, of any slot alike; −1 where chance met none. */
int inc_timetable_choose_held (const IncTimetable *self, guint64 chance);

/* The pairs held in a slot, by their numbers; free with g_free (). */
int *inc_timetable_list_slot (const IncTimetable *self, int slot);

/* The whole of another timetable, as an array of slots a pair each. */
void inc_timetable_load (IncTimetable *self, const int *slot_of);

static inline gint64
inc_tally_price (const IncProblem *problem, const gint64 *tally)
{
  gint64 sum = 0;

  for (int level = 0; level < INC_N_PRICES; level++)
    sum += problem->prices[level] * tally[level];
  return sum;
}

/* What a day of so many meetings in these slots would be worth to a person, more than the one they have. */
static inline gint64
inc_timetable_price_day (const IncTimetable *self, int person, guint64 busy, int n_meetings)
{
  const IncProblem *problem = self->problem;
  const int before = self->n_meetings[person], least = problem->least[person];

  return problem->prices[INC_LEVEL_MUSTS] * (MIN (n_meetings, least) - MIN (before, least)) +
         problem->prices[INC_LEVEL_INTEREST] * (problem->fair[n_meetings] - problem->fair[before]) +
         problem->prices[INC_LEVEL_IDLE] *
           (inc_problem_count_idle (problem, person, busy, n_meetings) - self->n_idle[person]);
}

/* > 0 where a is better: as the instance compares. */
int inc_tally_compare (const IncProblem *problem, const gint64 *a, const gint64 *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTimetable, inc_timetable_free)

G_END_DECLS
