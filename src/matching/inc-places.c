/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-places: each way is made in the timetable, measured and undone.
 *
 * There are two ways besides an empty place: the two slots exchange a few meetings, so that all are held as before; or what is
 * in the way leaves, and looks for the best place that is left.  Both are tried, and of a full slot everybody's leaving. */
#include "inc-places.h"

#include "inc-swap.h"
#include "inc-table-keeper.h"

#include <string.h>

/* More at once is not what somebody means who moves one. */
#define MOST_EXCHANGED 12

#define REFUSING (INC_OBSTACLE_LOCK | INC_OBSTACLE_BARRED | INC_OBSTACLE_AWAY_STARTUP | INC_OBSTACLE_AWAY_INVESTOR)

struct _IncPlaces
{
  const IncInstance *instance;
  IncProblem *problem;
  IncTimetable *timetable;
  IncTableKeeper *tables;
  int *slot_of; /* of the plan, a pair each */
  gint64 tally[INC_N_PRICES];
  /* What is asked for, and the best answer so far. */
  int pair;
  int slot;
  gint64 best_tally[INC_N_PRICES];
};

static void
free_place (gpointer data)
{
  IncPlace *place = data;

  g_array_unref (place->in_the_way);
  g_array_unref (place->changes);
  g_free (place);
}

static IncPlace *
new_place (void)
{
  IncPlace *place = g_new0 (IncPlace, 1);

  place->kind = INC_PLACE_REFUSED;
  place->in_the_way = g_array_new (FALSE, FALSE, sizeof (int));
  place->changes = g_array_new (FALSE, FALSE, sizeof (IncSitting));
  return place;
}

IncPlaces *
inc_places_new (const IncInstance *instance, const IncPlan *plan)
{
  IncPlaces *self = g_new0 (IncPlaces, 1);

  self->instance = instance;
  self->problem = inc_problem_new (instance);
  self->timetable = inc_timetable_new (self->problem);
  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (plan->meetings, IncSitting, i);

      if (self->timetable->slot_of[meeting->pair] == INC_NO_SLOT)
        inc_timetable_put (self->timetable, meeting->pair, meeting->slot);
    }
  inc_timetable_begin (self->timetable);
  self->tables = inc_table_keeper_new (self->timetable, plan->meetings);
  self->slot_of = g_memdup2 (self->timetable->slot_of, (self->problem->n_pairs + 1) * sizeof (int));
  memcpy (self->tally, self->timetable->tally, sizeof self->tally);
  return self;
}

void
inc_places_free (IncPlaces *self)
{
  if (self == NULL)
    return;
  inc_table_keeper_free (self->tables);
  inc_timetable_free (self->timetable);
  inc_problem_free (self->problem);
  g_free (self->slot_of);
  g_free (self);
}

/* ---- what is in the way ---- */

static void
note_pair (IncPlace *place, int pair)
{
  for (guint i = 0; i < place->in_the_way->len; i++)
    if (g_array_index (place->in_the_way, int, i) == pair)
      return;
  g_array_append_val (place->in_the_way, pair);
}

static void
look_at_person (const IncPlaces *self, IncPlace *place, int person, guint side)
{
  const IncTimetable *timetable = self->timetable;
  const int met = timetable->at[person * self->problem->n_slots + self->slot];

  if ((self->problem->available[person] & inc_slot_bit (self->slot)) == 0)
    place->obstacles |= INC_OBSTACLE_AWAY_STARTUP << side;
  if (met >= 0)
    {
      place->obstacles |= INC_OBSTACLE_BUSY_STARTUP << side;
      place->obstacles |= self->problem->locked[met] != INC_NO_SLOT ? INC_OBSTACLE_LOCK : 0;
      note_pair (place, met);
    }
  else if (self->slot_of[self->pair] == INC_NO_SLOT && timetable->n_meetings[person] >= self->problem->most[person])
    place->obstacles |= INC_OBSTACLE_LIMIT_STARTUP << side;
}

static void
look_at_order (const IncPlaces *self, IncPlace *place, const IncPairLists *lists, gboolean is_earlier)
{
  for (int i = lists->first[self->pair]; i < lists->first[self->pair + 1]; i++)
    {
      const int other = lists->pairs[i], slot = self->slot_of[other];

      if (slot == INC_NO_SLOT || (is_earlier ? slot < self->slot : slot > self->slot))
        continue;
      place->obstacles |= INC_OBSTACLE_ORDER;
      place->obstacles |= self->problem->locked[other] != INC_NO_SLOT ? INC_OBSTACLE_LOCK : 0;
      note_pair (place, other);
    }
}

static void
look_around (const IncPlaces *self, IncPlace *place)
{
  const IncProblem *problem = self->problem;
  const IncPair *pair = inc_instance_pair (self->instance, self->pair);
  const guint64 bit = inc_slot_bit (self->slot);

  if (problem->locked[self->pair] != INC_NO_SLOT)
    place->obstacles |= INC_OBSTACLE_LOCK;
  if (pair->wish == INC_WISH_NO || (pair->slots & bit) == 0)
    place->obstacles |= INC_OBSTACLE_BARRED;
  if (((self->timetable->free_slots | problem->seated[self->pair]) & bit) == 0)
    place->obstacles |= INC_OBSTACLE_FULL;
  look_at_person (self, place, pair->startup, 0);
  look_at_person (self, place, pair->investor, 1);
  look_at_order (self, place, &problem->earlier, TRUE);
  look_at_order (self, place, &problem->later, FALSE);
}

/* ---- ways ---- */

/* What is in another slot than in the plan. */
static void
read_changes (const IncPlaces *self, GArray *changes)
{
  IncTimetable *timetable = self->timetable;

  g_array_set_size (changes, 0);
  g_array_append_vals (changes, &(IncSitting) { self->pair, self->slot, INC_NO_TABLE }, 1);
  timetable->marks[self->pair] = ++timetable->mark;
  for (int i = 0; i < timetable->n_steps; i++)
    {
      const int pair = timetable->steps[i].pair, slot = timetable->slot_of[pair];

      if (timetable->marks[pair] == timetable->mark || slot == self->slot_of[pair])
        continue;
      timetable->marks[pair] = timetable->mark;
      g_array_append_vals (changes, &(IncSitting) { pair, slot, INC_NO_TABLE }, 1);
    }
}

/* Measures the way that was made, keeps it where it is the best, and undoes it. */
static void
weigh (IncPlaces *self, IncPlace *place)
{
  const int order =
    place->changes->len > 0 ? inc_tally_compare (self->problem, self->timetable->tally, self->best_tally) : 1;
  g_autoptr(GArray) changes = NULL;

  if (order >= 0)
    {
      changes = g_array_new (FALSE, FALSE, sizeof (IncSitting));
      read_changes (self, changes);
    }
  if (order > 0 || (order == 0 && changes->len < place->changes->len))
    {
      memcpy (self->best_tally, self->timetable->tally, sizeof self->best_tally);
      g_array_unref (place->changes);
      place->changes = g_steal_pointer (&changes);
    }
  inc_timetable_undo (self->timetable);
}

static int
compare_worth (gconstpointer a, gconstpointer b, gpointer data)
{
  const IncProblem *problem = data;
  const int one = *(const int *) a, other = *(const int *) b;

  if (problem->must[one] != problem->must[other])
    return problem->must[other] - problem->must[one];
  if (problem->score[one] != problem->score[other])
    return problem->score[one] < problem->score[other] ? 1 : -1;
  return one - other;
}

/* Those who leave look for another place, who is worth most first.  FALSE: more would have to leave, or something cannot. */
static gboolean
push_in (IncPlaces *self, IncPlace *place, GArray *leaving)
{
  IncTimetable *timetable = self->timetable;
  gboolean may_leave = TRUE;

  inc_timetable_begin (timetable);
  if (self->slot_of[self->pair] != INC_NO_SLOT)
    inc_timetable_take (timetable, self->pair);
  for (guint i = 0; i < leaving->len && may_leave; i++)
    {
      may_leave = self->problem->locked[g_array_index (leaving, int, i)] == INC_NO_SLOT;
      if (may_leave)
        inc_timetable_take (timetable, g_array_index (leaving, int, i));
    }
  if (!may_leave || (inc_timetable_can_put (timetable, self->pair) & inc_slot_bit (self->slot)) == 0)
    {
      inc_timetable_undo (timetable);
      return FALSE;
    }
  inc_timetable_put (timetable, self->pair, self->slot);
  for (guint i = 0; i < leaving->len; i++)
    {
      const int other = g_array_index (leaving, int, i), slot = inc_timetable_find_slot (timetable, other, 0);

      if (slot != INC_NO_SLOT)
        inc_timetable_put (timetable, other, slot);
    }
  weigh (self, place);
  return TRUE;
}

static void
swap (IncPlaces *self, IncPlace *place)
{
  inc_timetable_begin (self->timetable);
  if (self->slot_of[self->pair] != INC_NO_SLOT &&
      inc_swap_bring (self->timetable, self->pair, self->slot, MOST_EXCHANGED))
    weigh (self, place);
  else
    inc_timetable_undo (self->timetable);
}

static gboolean
contains (const GArray *pairs, int pair)
{
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, int, i) == pair)
      return TRUE;
  return FALSE;
}

/* Of somebody who has as many meetings as they may: the one that is missed least. */
static void
give_up_one (IncPlaces *self, GArray *leaving, int person)
{
  IncTimetable *timetable = self->timetable;
  const IncPairLists *lists = &self->problem->of_person;
  gint64 tally[INC_N_PRICES];
  int best = -1;

  for (int i = lists->first[person]; i < lists->first[person + 1]; i++)
    {
      const int pair = lists->pairs[i];

      if (timetable->slot_of[pair] == INC_NO_SLOT || self->problem->locked[pair] != INC_NO_SLOT || contains (leaving, pair))
        continue;
      inc_timetable_begin (timetable);
      inc_timetable_take (timetable, pair);
      if (best < 0 || inc_tally_compare (self->problem, timetable->tally, tally) > 0)
        {
          best = pair;
          memcpy (tally, timetable->tally, sizeof tally);
        }
      inc_timetable_undo (timetable);
    }
  if (best >= 0)
    g_array_append_val (leaving, best);
}

static void
push_out (IncPlaces *self, IncPlace *place)
{
  const IncTimetable *timetable = self->timetable;
  g_autoptr(GArray) leaving = g_array_copy (place->in_the_way);
  g_autofree int *victims = inc_timetable_list_slot (timetable, self->slot);
  const int n_victims = timetable->n_in_slot[self->slot];

  for (guint side = 0; side < 2; side++)
    if ((place->obstacles & INC_OBSTACLE_LIMIT_STARTUP << side) != 0)
      give_up_one (self, leaving, (side == 0 ? self->problem->startup : self->problem->investor)[self->pair]);
  g_array_sort_with_data (leaving, compare_worth, self->problem);
  if (push_in (self, place, leaving) || (place->obstacles & INC_OBSTACLE_FULL) == 0)
    return;
  for (int i = 0; i < n_victims; i++)
    if (!contains (leaving, victims[i]) && inc_problem_needs_table (self->problem, victims[i], self->slot))
      {
        g_array_append_val (leaving, victims[i]);
        push_in (self, place, leaving);
        g_array_set_size (leaving, leaving->len - 1);
      }
}

/* ---- the answer ---- */

static void
measure (IncPlaces *self, IncPlace *place)
{
  const IncObjective *objective = &self->instance->objective;
  IncWorth worth = { 0 };

  for (int level = 0; level < INC_N_PRICES; level++)
    worth.levels[level] = self->best_tally[level] - self->tally[level];
  worth.levels[INC_LEVEL_MOVES] = inc_table_keeper_seat (self->tables, place->changes);
  memcpy (place->levels, worth.levels, sizeof place->levels);
  place->total = inc_worth_total (objective, &worth);
  place->kind = place->changes->len > 1 ? INC_PLACE_MOVES : INC_PLACE_FREE;
  for (guint i = 1; i < place->changes->len; i++)
    if (g_array_index (place->changes, IncSitting, i).slot == INC_NO_SLOT)
      place->kind = INC_PLACE_CANCELS;
}

static IncPlace *
find_place (IncPlaces *self)
{
  IncPlace *place = new_place ();

  if (self->slot_of[self->pair] == self->slot)
    {
      place->kind = INC_PLACE_HERE;
      return place;
    }
  look_around (self, place);
  if ((place->obstacles & REFUSING) != 0)
    return place;
  if (place->obstacles != 0)
    swap (self, place);
  push_out (self, place);
  if (place->changes->len > 0)
    measure (self, place);
  else
    place->obstacles |= INC_OBSTACLE_LOCK;
  return place;
}

GPtrArray *
inc_places_find (IncPlaces *self, int pair)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (free_place);

  self->pair = pair;
  for (self->slot = 0; self->slot < self->problem->n_slots; self->slot++)
    g_ptr_array_add (places, find_place (self));
  return places;
}

GArray *
inc_place_apply (const IncPlace *self, const IncPlan *plan)
{
  GArray *meetings = g_array_new (FALSE, FALSE, sizeof (IncSitting));

  for (guint i = 0; i < plan->meetings->len; i++)
    {
      const IncSitting *meeting = &g_array_index (plan->meetings, IncSitting, i);
      gboolean is_changed = FALSE;

      for (guint k = 0; k < self->changes->len; k++)
        is_changed = is_changed || g_array_index (self->changes, IncSitting, k).pair == meeting->pair;
      if (!is_changed)
        g_array_append_vals (meetings, meeting, 1);
    }
  for (guint k = 0; k < self->changes->len; k++)
    if (g_array_index (self->changes, IncSitting, k).slot != INC_NO_SLOT)
      g_array_append_vals (meetings, &g_array_index (self->changes, IncSitting, k), 1);
  return meetings;
}
