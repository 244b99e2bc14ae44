/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The best day that one person could have, were all others at their service: each meeting has a price a slot.  Exact. */
#pragma once

#include "inc-instance.h"

G_BEGIN_DECLS

#define INC_DAY_NEVER (G_MININT64 / 4) /* the worth of a meeting where it must not be held */

typedef struct
{
  int n_pairs;
  int n_slots;
  int most; /* meetings */
  guint64 available;
  gint64 idle;          /* the price of an idle slot, 0 or more */
  const gint64 *counts; /* what so many meetings are worth as such, from 0 to most; each adds no more than the one before */
  const gint64 *worth;  /* [pair][slot] */
} IncPersonDay;

/* Room for solving, for days of at most so many pairs; hint: where the last day began. */
typedef struct _IncDaySolver IncDaySolver;

IncDaySolver *inc_day_solver_new (int most_pairs);
void inc_day_solver_free (IncDaySolver *self);

/* The worth of the best day; slots: where it has each pair, or INC_NO_SLOT. */
gint64 inc_day_solver_run (IncDaySolver *self, const IncPersonDay *day, int hint, int *slots);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncDaySolver, inc_day_solver_free)

G_END_DECLS
