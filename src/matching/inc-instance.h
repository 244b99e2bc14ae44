/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A day of meetings to be planned: who is there and when, who wants to meet whom, at how many tables, and what a timetable
 * is worth.  Plain arrays; people, pairs and slots are named by their index.  Slots count from 0, tables from 1.
 *
 * Filled with the add functions, then judged once by inc_instance_check (): all else takes only a checked instance. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_INSTANCE_MAX_SLOTS 64 /* a set of slots is one word */
#define INC_INSTANCE_MAX_PEOPLE 5000
#define INC_INSTANCE_MAX_PAIRS 200000
#define INC_INSTANCE_MAX_TABLES 5000
#define INC_INSTANCE_MAX_SCORE 1000000
#define INC_INSTANCE_MAX_FAIR 16
#define INC_INSTANCE_MAX_ORDERS 10000

#define INC_NO_SLOT -1
#define INC_NO_TABLE 0

typedef enum
{
  INC_INSTANCE_ERROR_EMPTY,    /* nothing to plan */
  INC_INSTANCE_ERROR_LIMIT,    /* more, or larger numbers, than can be planned */
  INC_INSTANCE_ERROR_RANGE,    /* a slot, a table or a number that does not exist */
  INC_INSTANCE_ERROR_CONFLICT, /* two demands that no timetable can meet */
} IncInstanceError;

#define INC_INSTANCE_ERROR (inc_instance_error_quark ())
GQuark inc_instance_error_quark (void);

typedef enum
{
  INC_SIDE_STARTUP,
  INC_SIDE_INVESTOR,
} IncSide;

typedef enum
{
  INC_WISH_MEET,
  INC_WISH_MUST,
  INC_WISH_NO,
} IncPairWish;

typedef struct
{
  char *id;
  IncSide side;
  guint64 available; /* slots */
  int least;         /* meetings; what is short counts like a must that is not met */
  int most;
  int home;          /* table, or INC_NO_TABLE */
  gboolean reserved; /* nobody else may sit at the home table */
} IncParticipant;

typedef struct
{
  int startup;
  int investor;
  gint64 score;
  IncPairWish wish;
  guint64 slots; /* where it may be held: a session, or the one slot of a fixed meeting */
} IncPair;

/* When both are held, earlier comes first. */
typedef struct
{
  int earlier; /* pairs */
  int later;
} IncOrder;

typedef struct
{
  int pair;
  int slot;
  int table;
} IncSitting;

/* What a timetable is worth.  By levels: musts, kept meetings, interest with fairness, idle slots, moves between tables, each
 * decided before the next.  Weighted: musts first, then one sum with these weights. */
typedef struct
{
  gboolean weighted;
  gint64 fair[INC_INSTANCE_MAX_FAIR]; /* for a person's first meeting, the second…; never rising */
  guint n_fair;
  gint64 keep; /* of a meeting that stays where the earlier plan had it */
  gint64 idle; /* of an idle slot */
  gint64 moves; /* of a change of table */
} IncObjective;

typedef struct
{
  char *name;
  GPtrArray *slots;  /* their ids */
  GArray *tables;    /* int, a slot each */
  GArray *people;    /* IncParticipant */
  GArray *pairs;     /* IncPair */
  GArray *orders;    /* IncOrder */
  GArray *locked;    /* IncSitting: stays, whatever it costs */
  GArray *previous;  /* IncSitting: the earlier plan */
  IncObjective objective;
} IncInstance;

IncInstance *inc_instance_new (const char *name);
IncInstance *inc_instance_copy (const IncInstance *self);
void inc_instance_free (IncInstance *self);

/* Each gives the index of what it adds. */
int inc_instance_add_slot (IncInstance *self, const char *id, int n_tables);
/* Available in all slots, without limits; change what differs with inc_instance_person (). */
int inc_instance_add_person (IncInstance *self, const char *id, IncSide side);
int inc_instance_add_pair (IncInstance *self, int startup, int investor, gint64 score, IncPairWish wish);
void inc_instance_add_order (IncInstance *self, int earlier, int later);
void inc_instance_lock (IncInstance *self, int pair, int slot, int table);
void inc_instance_remember (IncInstance *self, int pair, int slot, int table);

/* Judges the whole: everything else may rely on what passed. */
gboolean inc_instance_check (const IncInstance *self, GError **error);

static inline IncParticipant *
inc_instance_person (const IncInstance *self, int person)
{
  return &g_array_index (self->people, IncParticipant, person);
}

static inline IncPair *
inc_instance_pair (const IncInstance *self, int pair)
{
  return &g_array_index (self->pairs, IncPair, pair);
}

static inline int
inc_instance_tables (const IncInstance *self, int slot)
{
  return g_array_index (self->tables, int, slot);
}

static inline guint64
inc_slot_bit (int slot)
{
  return G_GUINT64_CONSTANT (1) << slot;
}

/* By their id; −1: nobody. */
int inc_instance_find_person (const IncInstance *self, const char *id);
/* Of two people, in any order; −1: none. */
int inc_instance_find_pair (const IncInstance *self, int a, int b);

/* All slots of the day. */
guint64 inc_instance_all_slots (const IncInstance *self);
/* The slots in which a person has a table of its own. */
guint64 inc_instance_own_slots (const IncInstance *self, int person);
/* Tables of a slot that are nobody's own. */
int inc_instance_open_tables (const IncInstance *self, int slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncInstance, inc_instance_free)

G_END_DECLS
