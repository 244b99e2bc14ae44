/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What searches on several threads know together: the best timetable, how little waiting there must be, and whether all is
 * over.  Each tells what it finds; who sees the two figures meet ends the race. */
#pragma once

#include "inc-agenda.h"

G_BEGIN_DECLS

typedef struct
{
  const IncAgenda *agenda;
  GMutex mutex;  /* of what follows */
  GCond changed;
  int *slot_of;  /* the best; NULL: none yet */
  int upper;     /* its waiting; G_MAXINT: none yet.  Atomic, as is lower */
  int lower;     /* none waits less */
  gboolean is_impossible;
  int n_running; /* searches */
  int over;      /* atomic */
} IncRace;

void inc_race_init (IncRace *self, const IncAgenda *agenda, int n_running);
void inc_race_clear (IncRace *self);

/* For inc_sat_new (): data is the race. */
gboolean inc_race_is_over (gpointer data);
void inc_race_stop (IncRace *self);
/* Of a search that goes home, whatever the reason. */
void inc_race_leave (IncRace *self);

/* Takes a timetable. */
void inc_race_take_timetable (IncRace *self, int *slot_of);
/* A slot of each meeting of the best; NULL: none yet. */
int *inc_race_copy_timetable (IncRace *self);
void inc_race_raise_lower (IncRace *self, int lower);
/* There is no timetable at all. */
void inc_race_tell_impossible (IncRace *self);
int inc_race_get_upper (IncRace *self);
int inc_race_get_lower (IncRace *self);

G_END_DECLS
