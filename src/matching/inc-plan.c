/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-plan: a timetable with its figures. */
#include "inc-plan.h"

/* Musts are counted on paper; no more than every pair can be kept or held; nobody waits less than not at all. */
static void
set_plain_bounds (IncPlan *self, const IncInstance *instance)
{
  for (guint i = 0; i < instance->pairs->len; i++)
    {
      const IncPair *pair = inc_instance_pair (instance, i);

      self->bounds[INC_LEVEL_MUSTS] += pair->wish == INC_WISH_MUST;
      self->bounds[INC_LEVEL_INTEREST] += pair->wish == INC_WISH_NO ? 0 : pair->score;
    }
  for (guint i = 0; i < instance->people->len; i++)
    {
      self->bounds[INC_LEVEL_MUSTS] += MIN (inc_instance_person (instance, i)->least, (int) instance->slots->len);
      for (guint k = 0; k < instance->objective.n_fair; k++)
        self->bounds[INC_LEVEL_INTEREST] += instance->objective.fair[k];
    }
  self->scratch_bound = self->bounds[INC_LEVEL_INTEREST];
  self->bounds[INC_LEVEL_KEPT] = instance->previous->len;
  self->total_bound = self->bounds[INC_LEVEL_INTEREST] + instance->objective.keep * self->bounds[INC_LEVEL_KEPT];
}

static void
judge (IncPlan *self)
{
  gboolean is_proven = TRUE;

  self->proven = 0;
  for (IncLevel level = 0; level < INC_N_LEVELS && is_proven; level++)
    {
      is_proven = self->worth.levels[level] == self->bounds[level];
      self->proven |= is_proven ? 1u << level : 0;
    }
}

IncPlan *
inc_plan_new (const IncInstance *instance)
{
  IncPlan *self = g_new0 (IncPlan, 1);

  self->chosen_idle = -1;
  set_plain_bounds (self, instance);
  inc_plan_set_meetings (self, instance, g_array_new (FALSE, FALSE, sizeof (IncSitting)));
  return self;
}

void
inc_plan_free (IncPlan *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->meetings);
  g_free (self);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const IncSitting *one = a, *other = b;

  if (one->slot != other->slot)
    return one->slot - other->slot;
  return one->table != other->table ? one->table - other->table : one->pair - other->pair;
}

void
inc_plan_set_meetings (IncPlan *self, const IncInstance *instance, GArray *meetings)
{
  g_clear_pointer (&self->meetings, g_array_unref);
  self->meetings = meetings;
  g_array_sort (meetings, compare_places);
  self->worth = inc_worth_measure (instance, (const IncSitting *) meetings->data, meetings->len);
  judge (self);
}

void
inc_plan_set_bound (IncPlan *self, IncLevel level, gint64 bound)
{
  self->bounds[level] = bound;
  judge (self);
}

gint64
inc_plan_get_gap (const IncPlan *self, IncLevel level)
{
  const gint64 missing = inc_level_get_sign (level) * (self->bounds[level] - self->worth.levels[level]);

  if (missing <= 0)
    return 0;
  /* Of what should be few, against what there is: the bound may be 0. */
  return missing * 1000000 / MAX (1, MAX (self->bounds[level], self->worth.levels[level]));
}
