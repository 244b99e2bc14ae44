/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A day on which it is settled who meets whom, and open only when: every meeting takes place, in a slot of its own choice.
 * The two who meet may be of any side or none.  What is wanted is that people wait as little as can be. */
#pragma once

#include "inc-instance.h"

G_BEGIN_DECLS

#define INC_AGENDA_MAX_PEOPLE 2000
#define INC_AGENDA_MAX_MEETINGS 10000
#define INC_AGENDA_MAX_ORDERS 100000
#define INC_AGENDA_ANY_FAIRNESS -1

/* How waiting is counted. */
typedef enum
{
  INC_WAITING_BREAKS, /* runs of slots without a meeting between two meetings, whether one is there or not */
  INC_WAITING_SLOTS,  /* slots in which one is there, between one's first meeting and one's last */
} IncWaiting;

typedef struct
{
  int people[2];
  guint64 slots;  /* where it may be held */
  guint64 seated; /* of these: where it takes no open table */
} IncAgendaMeeting;

typedef struct
{
  int n_slots;
  int open_tables[INC_INSTANCE_MAX_SLOTS];
  GArray *available; /* guint64 slots, a person each */
  GArray *meetings;  /* IncAgendaMeeting */
  GArray *orders;    /* IncOrder, of meetings */
  IncWaiting waiting;
  int fairness; /* nobody waits more than so much longer than anybody else; or INC_AGENDA_ANY_FAIRNESS */
} IncAgenda;

IncAgenda *inc_agenda_new (int n_slots, int n_tables);
void inc_agenda_free (IncAgenda *self);

int inc_agenda_add_person (IncAgenda *self, guint64 available);
int inc_agenda_add_meeting (IncAgenda *self, int one, int other, guint64 slots);
void inc_agenda_add_order (IncAgenda *self, int earlier, int later);

static inline IncAgendaMeeting *
inc_agenda_meeting (const IncAgenda *self, int meeting)
{
  return &g_array_index (self->meetings, IncAgendaMeeting, meeting);
}

static inline guint64
inc_agenda_available (const IncAgenda *self, int person)
{
  return g_array_index (self->available, guint64, person);
}

/* Where the meeting may be held and both are there. */
guint64 inc_agenda_slots (const IncAgenda *self, int meeting);
/* How long a person waits who is busy in these slots. */
int inc_agenda_wait (const IncAgenda *self, int person, guint64 busy);
/* How long all wait together.  slot_of: of each meeting. */
int inc_agenda_measure (const IncAgenda *self, const int *slot_of);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncAgenda, inc_agenda_free)

G_END_DECLS
