/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one meeting of a plan could be, and what each place costs: what somebody who drags it has to see before it is dropped.
 *
 * For every slot: whether it may be there, who and what stands in the way, and the cheapest way to make room that moves only a
 * few other meetings.  Cheapest is what compares best as the instance compares, levels or one sum; equals move fewer.  No
 * search: the same question has the same answer. */
#pragma once

#include "inc-plan.h"

G_BEGIN_DECLS

typedef enum
{
  INC_PLACE_HERE,    /* the meeting is there */
  INC_PLACE_FREE,    /* nothing is in the way */
  INC_PLACE_MOVES,   /* other meetings go to other slots */
  INC_PLACE_CANCELS, /* some of the others are not held any more */
  INC_PLACE_REFUSED,
} IncPlaceKind;

/* What stands in the way, as bits.  Of the last four one is enough to refuse. */
typedef enum
{
  INC_OBSTACLE_BUSY_STARTUP = 1 << 0, /* meets somebody else */
  INC_OBSTACLE_BUSY_INVESTOR = 1 << 1,
  INC_OBSTACLE_FULL = 1 << 2,          /* no table is left */
  INC_OBSTACLE_ORDER = 1 << 3,         /* before or after a meeting that it should follow or precede */
  INC_OBSTACLE_LIMIT_STARTUP = 1 << 4, /* has as many meetings as they may */
  INC_OBSTACLE_LIMIT_INVESTOR = 1 << 5,
  INC_OBSTACLE_LOCK = 1 << 6,   /* this meeting is locked elsewhere, or one that cannot but be in the way */
  INC_OBSTACLE_BARRED = 1 << 7, /* by a veto or a session, or because the slot is over */
  INC_OBSTACLE_AWAY_STARTUP = 1 << 8,
  INC_OBSTACLE_AWAY_INVESTOR = 1 << 9,
} IncObstacle;

typedef struct
{
  IncPlaceKind kind;
  guint obstacles;
  GArray *in_the_way; /* int: pairs that meet then, or stand against the order */
  GArray *changes;    /* IncSitting: this one first, then others in their new places; INC_NO_SLOT: cancelled */
  gint64 levels[INC_N_LEVELS]; /* the change of each, table moves included */
  gint64 total;                /* of inc_worth_total () */
} IncPlace;

typedef struct _IncPlaces IncPlaces;

/* The plan is one of the instance; both stay the caller's and outlive it.  It takes some milliseconds at 300 × 200 people and
 * serves all meetings of the plan. */
IncPlaces *inc_places_new (const IncInstance *instance, const IncPlan *plan);
void inc_places_free (IncPlaces *self);

/* IncPlace, a slot each, of a pair that is held or not. */
GPtrArray *inc_places_find (IncPlaces *self, int pair);

/* The meetings of the plan (IncSitting) with the changes of a place. */
GArray *inc_place_apply (const IncPlace *self, const IncPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPlaces, inc_places_free)

G_END_DECLS
