/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a timetable is worth, level by level, counted from nothing but its meetings. */
#pragma once

#include "inc-instance.h"

G_BEGIN_DECLS

/* In the order in which they decide. */
typedef enum
{
  INC_LEVEL_MUSTS,    /* musts held, and meetings up to each person's least */
  INC_LEVEL_KEPT,     /* meetings where the earlier plan had them */
  INC_LEVEL_INTEREST, /* scores, and fairness */
  INC_LEVEL_IDLE,     /* slots in which somebody waits between their first and last meeting; fewer are better */
  INC_LEVEL_MOVES,    /* meetings away from the home table; of other investors, changes of table; fewer are better */
  INC_N_LEVELS,
} IncLevel;

typedef struct
{
  gint64 levels[INC_N_LEVELS];
  gint64 fair;   /* of the interest */
  gint64 breaks; /* runs of idle slots */
} IncWorth;

/* A word for files: "musts", "kept"… */
const char *inc_level_get_name (IncLevel level);
/* 1 where more is better, −1 where less is. */
int inc_level_get_sign (IncLevel level);

IncWorth inc_worth_measure (const IncInstance *instance, const IncSitting *meetings, guint n_meetings);
/* Everything after the musts as one number, as the instance weighs it. */
gint64 inc_worth_total (const IncObjective *objective, const IncWorth *worth);
/* > 0 where a is better. */
int inc_worth_compare (const IncObjective *objective, const IncWorth *a, const IncWorth *b);

/* Empty slots in which somebody is there, between their first and last meeting. */
static inline guint64
inc_idle_slots (guint64 busy, guint64 available)
{
  if (busy == 0)
    return 0;
  /* Below the last meeting, above the first. */
  return available & ~busy & ((inc_slot_bit (63 - __builtin_clzll (busy)) - 1) & ~((busy & -busy) - 1));
}

G_END_DECLS
