/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The timetable of an agenda with the least waiting, and the proof that none has less; or the proof that there is none at all.
 * Blocking; threads of its own while it searches, none after.  Ended at any moment it has the best so far and a bound that
 * holds. */
#pragma once

#include "inc-agenda.h"

G_BEGIN_DECLS

typedef struct
{
  int seed;
  gint64 milliseconds; /* 0: no limit */
  int threads;         /* 0: two; more are not used */
  const int *stop;     /* atomic, may be NULL: set by another thread, ends the search within milliseconds */
  const int *start;    /* slots of a timetable that is known already; may be NULL */
} IncProofLimits;

typedef enum
{
  INC_PROOF_OPEN,       /* ended before */
  INC_PROOF_BEST,       /* no timetable has less waiting */
  INC_PROOF_IMPOSSIBLE, /* there is no timetable */
} IncProofState;

typedef struct
{
  IncProofState state;
  int *slot_of; /* of each meeting; NULL: none found */
  int waiting;  /* of that timetable */
  int bound;    /* none waits less */
} IncProof;

/* Whenever waiting or bound got better, on the thread that called; slot_of is NULL. */
typedef void (*IncProofProgress) (const IncProof *so_far, gpointer data);

IncProof *inc_proof_run (const IncAgenda *agenda, const IncProofLimits *limits, IncProofProgress progress, gpointer data);
void inc_proof_free (IncProof *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncProof, inc_proof_free)

G_END_DECLS
