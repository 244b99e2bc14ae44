/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-worth: one pass over the meetings, one over the people. */
#include "inc-worth.h"

#include <stdlib.h>

typedef struct
{
  guint64 busy;
  int n_meetings;
} Day;

static const struct
{
  const char *name;
  int sign;
} levels[INC_N_LEVELS] = {
  [INC_LEVEL_MUSTS] = { "musts", 1 }, [INC_LEVEL_KEPT] = { "kept", 1 },    [INC_LEVEL_INTEREST] = { "interest", 1 },
  [INC_LEVEL_IDLE] = { "idle", -1 },  [INC_LEVEL_MOVES] = { "moves", -1 },
};

const char *
inc_level_get_name (IncLevel level)
{
  return levels[level].name;
}

int
inc_level_get_sign (IncLevel level)
{
  return levels[level].sign;
}

static void
add_meetings (const IncInstance *instance, const IncSitting *meetings, guint n_meetings, Day *days, IncWorth *worth)
{
  for (guint i = 0; i < n_meetings; i++)
    {
      const IncPair *pair = inc_instance_pair (instance, meetings[i].pair);
      Day *const both[] = { &days[pair->startup], &days[pair->investor] };

      for (guint side = 0; side < 2; side++)
        {
          both[side]->busy |= inc_slot_bit (meetings[i].slot);
          both[side]->n_meetings++;
        }
      worth->levels[INC_LEVEL_MUSTS] += pair->wish == INC_WISH_MUST;
      worth->levels[INC_LEVEL_INTEREST] += pair->score;
    }
}

static void
add_kept (const IncInstance *instance, const IncSitting *meetings, guint n_meetings, IncWorth *worth)
{
  g_autofree int *slots = g_new (int, instance->pairs->len);

  for (guint i = 0; i < instance->pairs->len; i++)
    slots[i] = INC_NO_SLOT;
  for (guint i = 0; i < n_meetings; i++)
    slots[meetings[i].pair] = meetings[i].slot;
  for (guint i = 0; i < instance->previous->len; i++)
    {
      const IncSitting *old = &g_array_index (instance->previous, IncSitting, i);

      worth->levels[INC_LEVEL_KEPT] += slots[old->pair] == old->slot;
    }
}

static void
add_person (const IncInstance *instance, const IncParticipant *person, const Day *day, IncWorth *worth)
{
  const guint64 idle = inc_idle_slots (day->busy, person->available);
  const guint64 ending = idle & ~(idle >> 1);

  worth->levels[INC_LEVEL_MUSTS] += MIN (day->n_meetings, person->least);
  for (int i = 0; i < MIN (day->n_meetings, (int) instance->objective.n_fair); i++)
    worth->fair += instance->objective.fair[i];
  worth->levels[INC_LEVEL_IDLE] += __builtin_popcountll (idle);
  worth->breaks += __builtin_popcountll (ending);
}

static int
compare_slots (gconstpointer a, gconstpointer b)
{
  return ((const IncSitting *) a)->slot - ((const IncSitting *) b)->slot;
}

/* Whoever has a home table is away from it or not; other investors sit where they sat last.  Startups walk. */
static gint64
count_moves (const IncInstance *instance, const IncSitting *meetings, guint n_meetings)
{
  g_autofree IncSitting *ordered = g_memdup2 (meetings, n_meetings * sizeof *meetings);
  g_autofree int *last = g_new0 (int, instance->people->len);
  gint64 n = 0;

  if (n_meetings > 0)
    qsort (ordered, n_meetings, sizeof *ordered, compare_slots);
  for (guint i = 0; i < n_meetings; i++)
    {
      const IncPair *pair = inc_instance_pair (instance, ordered[i].pair);
      const int both[] = { pair->startup, pair->investor };

      for (guint side = 0; side < 2; side++)
        {
          const IncParticipant *person = inc_instance_person (instance, both[side]);
          int *sat = &last[both[side]];

          if (person->home != INC_NO_TABLE)
            n += ordered[i].table != person->home;
          else if (person->side == INC_SIDE_INVESTOR)
            n += *sat != INC_NO_TABLE && *sat != ordered[i].table;
          *sat = ordered[i].table;
        }
    }
  return n;
}

IncWorth
inc_worth_measure (const IncInstance *instance, const IncSitting *meetings, guint n_meetings)
{
  g_autofree Day *days = g_new0 (Day, instance->people->len);
  IncWorth worth = { 0 };

  add_meetings (instance, meetings, n_meetings, days, &worth);
  add_kept (instance, meetings, n_meetings, &worth);
  for (guint i = 0; i < instance->people->len; i++)
    add_person (instance, inc_instance_person (instance, i), &days[i], &worth);
  worth.levels[INC_LEVEL_INTEREST] += worth.fair;
  worth.levels[INC_LEVEL_MOVES] = count_moves (instance, meetings, n_meetings);
  return worth;
}

gint64
inc_worth_total (const IncObjective *objective, const IncWorth *worth)
{
  return worth->levels[INC_LEVEL_INTEREST] + objective->keep * worth->levels[INC_LEVEL_KEPT] -
         objective->idle * worth->levels[INC_LEVEL_IDLE] - objective->moves * worth->levels[INC_LEVEL_MOVES];
}

static int
compare (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

int
inc_worth_compare (const IncObjective *objective, const IncWorth *a, const IncWorth *b)
{
  int order = compare (a->levels[INC_LEVEL_MUSTS], b->levels[INC_LEVEL_MUSTS]);

  if (objective->weighted && order == 0)
    return compare (inc_worth_total (objective, a), inc_worth_total (objective, b));
  for (IncLevel level = INC_LEVEL_KEPT; level < INC_N_LEVELS && order == 0; level++)
    order = inc_level_get_sign (level) * compare (a->levels[level], b->levels[level]);
  return order;
}
