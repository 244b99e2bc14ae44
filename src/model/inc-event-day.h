/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The day of an event, worked out of its fields: slots, rooms and tables, and when somebody is there.  Any thread. */
#pragma once

#include "inc-attendee.h"
#include "inc-clock.h"
#include "inc-event.h"

G_BEGIN_DECLS

#define INC_EVENT_MOST_SLOTS 64 /* a set of slots is one word */
#define INC_EVENT_MOST_TABLES 1000

/* In minutes after midnight. */
typedef struct
{
  int begins;
  int ends;
} IncEventSlot;

typedef struct
{
  char *name; /* NULL: the only one, without a name */
  int first_table;
  int n_tables;
} IncEventRoom;

/* A table that is not there from a time on. */
typedef struct
{
  int table;
  int from;
} IncLostTable;

typedef struct
{
  GArray *slots;  /* IncEventSlot, ascending */
  GArray *breaks; /* IncClockSpan */
  GArray *rooms;  /* IncEventRoom */
  GArray *lost;   /* IncLostTable */
  int n_tables;
  GArray *order;  /* int: tables, those that are lost behind the others, the first one lost last */
} IncEventDay;

/* What the fields say; what cannot be read counts as empty (the event's check names it). */
IncEventDay *inc_event_day_new (IncEvent *event);
void inc_event_day_free (IncEventDay *self);

/* The slot that begins then, −1 when none does. */
int inc_event_day_find_slot (const IncEventDay *self, const char *begins);
/* "09:20".  Full transfer. */
char *inc_event_day_dup_slot (const IncEventDay *self, int slot);
/* Slots that have no minute in common with the spans (IncClockSpan). */
guint64 inc_event_day_slots_outside (const IncEventDay *self, const GArray *spans);
/* Slots in which somebody is there: between arrival and leaving, not away, not late, not absent. */
guint64 inc_event_day_available (const IncEventDay *self, IncAttendee *attendee);
/* The spans in which an attendee is away for just these slots to be free, as their field keeps it.  Full transfer. */
char *inc_event_day_dup_away (const IncEventDay *self, guint64 available);
/* Tables that a slot has, without the lost ones. */
int inc_event_day_count_tables (const IncEventDay *self, int slot);
gboolean inc_event_day_has_table (const IncEventDay *self, int slot, int table);
/* In each slot the tables that are there are the first of this order.  From a table (1…) to its place in it (1…) and back; 0
 * for what is no table, or no place. */
int inc_event_day_get_place (const IncEventDay *self, int table);
int inc_event_day_get_table (const IncEventDay *self, int place);
/* The room of a table, NULL when it has none or no name.  Borrowed. */
const char *inc_event_day_get_room (const IncEventDay *self, int table);

/* Rooms of text such as "Hall A: 12, Hall B: 8" or "20"; NULL when it cannot be read. */
GArray *inc_event_parse_rooms (const char *typed);
/* Lost tables of text such as "5@14:00, 7"; NULL when it cannot be read. */
GArray *inc_event_parse_lost_tables (const char *typed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncEventDay, inc_event_day_free)

G_END_DECLS
