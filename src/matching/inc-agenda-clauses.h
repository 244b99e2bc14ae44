/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An agenda as clauses: whatever satisfies them is a timetable, and every timetable satisfies them.  docs/matching-proofs.md
 * tells why each clause is there. */
#pragma once

#include "inc-agenda.h"
#include "inc-sat.h"

G_BEGIN_DECLS

typedef struct
{
  const IncAgenda *agenda;
  IncSat *sat;
  int *held;     /* [meeting][slot]: a literal; 0 where it cannot be */
  int *busy;     /* [person][slot]: a literal */
  int *n_meetings; /* of each person */
  GPtrArray *waits; /* of each person a count (inc-counter.h): waits more than k times */
} IncAgendaClauses;

/* Adds them to sat, which must outlive this. */
IncAgendaClauses *inc_agenda_clauses_new (const IncAgenda *agenda, IncSat *sat);
void inc_agenda_clauses_free (IncAgendaClauses *self);

/* After INC_SAT_YES: the slot of each meeting. */
int *inc_agenda_clauses_read (const IncAgendaClauses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncAgendaClauses, inc_agenda_clauses_free)

G_END_DECLS
