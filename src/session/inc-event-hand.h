/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncEventHand: a timetable as somebody changes it by hand: where a meeting may go and what that costs, which wishes have no
 * place, and the records that a change saves.  It belongs to the book it was made of.  One thread at a time. */
#pragma once

#include "inc-event-book.h"
#include "inc-places.h"

G_BEGIN_DECLS

typedef struct
{
  IncPlaceKind kind;
  gint64 delta;    /* of the value */
  int startup;     /* who would have to give way: attendees by index; −1: nobody */
  int investor;
  char *conflict;  /* in words; NULL: nothing is in the way */
  char *outcome;   /* what would be done; NULL where it is refused or free */
} IncEventPlace;

/* A wish without a meeting, or a meeting whose time is no slot of the day any more. */
typedef struct
{
  int startup; /* attendees by index */
  int investor;
  gint64 score;
  gboolean is_must;
  gboolean is_mutual;
} IncEventUnplaced;

typedef struct _IncEventHand IncEventHand;

/* INC_INSTANCE_ERROR when nothing can be planned, in words for people. */
IncEventHand *inc_event_hand_new (IncEventBook *book, GError **error);
void inc_event_hand_free (IncEventHand *self);

/* Borrowed. */
IncEventBook *inc_event_hand_get_book (IncEventHand *self);
const IncInstance *inc_event_hand_get_instance (IncEventHand *self);
/* The timetable as it is, with bounds: those that were found when it was planned, unless wishes or people changed since. */
const IncPlan *inc_event_hand_get_plan (IncEventHand *self);

/* IncEventPlace, a slot each, of two attendees who meet or might; NULL: they are not to meet.  Full transfer. */
GArray *inc_event_hand_find_places (IncEventHand *self, int startup, int investor);
/* What has to be saved for the two to meet in a slot: IncMeeting records, and the scenario with its new value.  NULL where it
 * is refused.  Full transfer. */
GPtrArray *inc_event_hand_move (IncEventHand *self, int startup, int investor, int slot);
/* …for their meeting not to be held.  NULL when they have none. */
GPtrArray *inc_event_hand_cancel (IncEventHand *self, int startup, int investor);
/* …for it to stay when the timetable is planned anew, or not any more. */
GPtrArray *inc_event_hand_lock (IncEventHand *self, int startup, int investor);

/* IncEventUnplaced: musts first, then by score.  Full transfer. */
GArray *inc_event_hand_list_unplaced (IncEventHand *self);

/* What the grid and its readers are told; inc-event-hand-words.c. */
void inc_event_place_set_words (IncEventPlace *self, const IncPlace *place, IncEventHand *hand, int pair, int slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncEventHand, inc_event_hand_free)

G_END_DECLS
