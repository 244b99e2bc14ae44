/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the judge of a timetable looks at, and how it complains.  Plain tables of who sits where in which slot, and strings for
 * names. */
#pragma once

#include "inc-match-verify-private.h"

G_BEGIN_DECLS

#define INC_MATCH_JUDGE_FREE -1

typedef struct
{
  JsonObject *instance;
  JsonObject *plan;
  GPtrArray *faults;
  int n_slots;
  int n_people;
  JsonObject **people;
  GHashTable *index;   /* id → position in people, from 1 */
  GHashTable *pairs;   /* "startup\ninvestor" → JsonObject */
  GHashTable *slot_of; /* the same keys → slot + 1, for meetings that are held */
  int *sits;           /* [person][slot]: table, or INC_MATCH_JUDGE_FREE */
  gint64 *score;       /* a person each */
} IncMatchJudge;

/* Whether a mask of digits has the slot; a mask that is left out has all. */
gboolean inc_match_judge_is_open (JsonObject *object, const char *name, int slot);
/* NULL and −1 where nobody has the id. */
JsonObject *inc_match_judge_person_of (IncMatchJudge *self, const char *id, int *position);
/* The key of a pair: startup first, whichever way the two are written. */
char *inc_match_judge_name_pair (IncMatchJudge *self, JsonObject *object);
int inc_match_judge_tables_in (IncMatchJudge *self, int slot);
int inc_match_judge_get_now (IncMatchJudge *self);
gboolean inc_match_judge_is_away (IncMatchJudge *self, const char *id, int slot);
gboolean inc_match_judge_is_there (IncMatchJudge *self, JsonObject *person, int slot);
/* The slot of a pair, −1 where it is not held; once the meetings were judged. */
int inc_match_judge_held_in (IncMatchJudge *self, JsonObject *two);

/* Each adds what is wrong to the faults; the demands come first. */
void inc_match_judge_demands (IncMatchJudge *self);
void inc_match_judge_numbers (IncMatchJudge *self);

G_END_DECLS
