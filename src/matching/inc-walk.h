/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One search: simulated annealing from a timetable on, keeping the best it saw.  A walk belongs to one thread at a time and
 * reads no clock but to stop: what it finds depends on its seed and on how many moves it makes. */
#pragma once

#include "inc-dice.h"
#include "inc-timetable.h"

G_BEGIN_DECLS

typedef struct
{
  IncTimetable *timetable;
  IncDice dice;
  int *best; /* a slot a pair */
  gint64 best_tally[INC_N_PRICES];
  int *strayed; /* pairs that may be elsewhere than in the best */
  int n_strayed;
  gboolean *has_strayed; /* a pair each */
  gint64 n_moves;
} IncWalk;

/* A part of a walk, cooling from one temperature to the other. */
typedef struct
{
  double hot;
  double cold;
  gint64 moves;    /* 0: as many as the time allows */
  gint64 begin;    /* µs, as g_get_monotonic_time () */
  gint64 end;      /* 0: as long as the moves take */
  const int *stop; /* atomic, may be NULL: not 0 ends it */
} IncLeg;

IncWalk *inc_walk_new (const IncProblem *problem, guint64 seed, const int *start);
void inc_walk_free (IncWalk *self);

void inc_walk_go (IncWalk *self, const IncLeg *leg);
/* Fills slot after slot anew while that makes the best better and the leg has not ended, and goes on from there. */
void inc_walk_polish (IncWalk *self, const IncLeg *leg);
/* Goes on from another timetable. */
void inc_walk_set (IncWalk *self, const int *slot_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncWalk, inc_walk_free)

G_END_DECLS
