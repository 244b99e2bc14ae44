/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda as clauses: whatever satisfies them is a timetable, and every timetable satisfies them.  docs/matching-proofs.md
 * tells why each clause is there. */
#pragma once

#include "inc-agenda.h"
#include "inc-sat.h"

G_BEGIN_DECLS

/* What the clauses are to be good for.  To refute, they have also what shows sooner that there is nothing; timetables are found
 * sooner without that. */
typedef enum
{
  INC_CLAUSES_TO_FIND,
  INC_CLAUSES_TO_REFUTE,
} IncClausesUse;

typedef struct
{
  const IncAgenda *agenda;
  IncClausesUse use;
  IncSat *sat;
  int *held;        /* [meeting][slot]: a literal; 0 where it cannot be */
  int *busy;        /* [person][slot]: a literal */
  int *n_meetings;  /* of each person */
  GPtrArray *waits; /* of each person a count (inc-counter.h): waits more than k times */
} IncAgendaClauses;

/* Adds them to sat, which must outlive this; not all of them when it is stopped. */
IncAgendaClauses *inc_agenda_clauses_new (const IncAgenda *agenda, IncClausesUse use, IncSat *sat);
void inc_agenda_clauses_free (IncAgendaClauses *self);

/* 0 where it cannot be. */
static inline int
inc_agenda_clauses_held (const IncAgendaClauses *self, int meeting, int slot)
{
  return self->held[meeting * self->agenda->n_slots + slot];
}

/* Of all slots, one behind the other. */
static inline const int *
inc_agenda_clauses_busy (const IncAgendaClauses *self, int person)
{
  return &self->busy[person * self->agenda->n_slots];
}

/* After INC_SAT_YES: the slot of each meeting. */
int *inc_agenda_clauses_read (const IncAgendaClauses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncAgendaClauses, inc_agenda_clauses_free)

G_END_DECLS
