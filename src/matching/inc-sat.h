/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A formula in clauses and the solver that decides it: all that this program knows of CaDiCaL.
 *
 * A literal is a number: n says that variable n holds, −n that it does not.  Variables count from 1.  A solver belongs to the
 * thread that asks it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IncSat IncSat;

typedef enum
{
  INC_SAT_YES,
  INC_SAT_NO,
  INC_SAT_UNKNOWN, /* stopped, or out of conflicts */
} IncSatAnswer;

/* Asked many thousand times a second while it solves: TRUE ends that. */
typedef gboolean (*IncSatStop) (gpointer data);

IncSat *inc_sat_new (int seed, IncSatStop stop, gpointer data);
void inc_sat_free (IncSat *self);

int inc_sat_add_variable (IncSat *self);
/* At least one of the literals holds. */
void inc_sat_add_clause (IncSat *self, const int *literals, guint n);
/* The same, with the literals in the call. */
#define inc_sat_add(self, ...) \
  inc_sat_add_clause (self, (const int[]) { __VA_ARGS__ }, sizeof ((const int[]) { __VA_ARGS__ }) / sizeof (int))

/* A clause that grows: literals are pushed, then the clause is closed. */
void inc_sat_push (IncSat *self, int literal);
void inc_sat_close (IncSat *self);

/* Literals in an array of int. */
static inline void
inc_literals_push (GArray *literals, int literal)
{
  g_array_append_val (literals, literal);
}

static inline const int *
inc_literals_get (const GArray *literals)
{
  return (const int *) literals->data;
}

/* For the next solving only. */
void inc_sat_assume (IncSat *self, int literal);
/* conflicts: when to give up; 0 for never. */
IncSatAnswer inc_sat_solve (IncSat *self, int conflicts);

/* From then on the answer is INC_SAT_UNKNOWN, and who adds clauses may leave it. */
gboolean inc_sat_is_stopped (IncSat *self);

/* After INC_SAT_YES, until something is added. */
gboolean inc_sat_holds (IncSat *self, int literal);
/* After INC_SAT_NO: whether the assumption has a part in it. */
gboolean inc_sat_is_to_blame (IncSat *self, int assumption);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncSat, inc_sat_free)

G_END_DECLS
