/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Invented days: startups choose investors by sector and fame, a quarter of the people come late, a quarter leave early, a
 * fifth are away in between.  The same numbers give the same day, everywhere. */
#pragma once

#include "inc-instance.h"

typedef struct
{
  const char *name;
  int n_startups;
  int n_investors;
  int n_slots;
  int n_tables;
  int n_wishes; /* of each startup */
  int most_startup; /* meetings */
  int most_investor;
  guint64 seed;
  gboolean always_there; /* nobody comes late, leaves early or is away */
} IncMatchSize;

/* S, T, A, A2, B, C; NULL ends them. */
extern const IncMatchSize inc_match_sizes[];

const IncMatchSize *inc_match_find_size (const char *name);
/* Checked. */
IncInstance *inc_match_make (const IncMatchSize *size);

/* Small days in which everything occurs: musts, vetoes, limits, sessions, orders, locks, reserved tables, an earlier plan.
 * Checked; another for each seed. */
IncInstance *inc_match_make_odd (guint64 seed);
/* The same in days that are too large for trying everything. */
IncInstance *inc_match_make_odd_large (guint64 seed);
