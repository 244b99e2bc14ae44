/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A day on which startups and investors meet: when, at how many tables, and what a timetable of it is worth.
 *
 * Times of day are "09:20".  Slots follow from start, end, lengths and breaks (inc-event-slots). */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

#define INC_EVENT_MOST_FAIR 16

typedef enum
{
  INC_EVENT_PLANNED = 1,
  INC_EVENT_INVITING = 2,
  INC_EVENT_SCHEDULED = 3,
  INC_EVENT_RUNNING = 4,
  INC_EVENT_FINISHED = 5,
  INC_EVENT_CANCELLED = 6,
} IncEventStatus;

extern const IncChoice inc_event_status_choices[];

INC_DECLARE_RECORD (IncEvent, inc_event, INC_EVENT)

struct _IncEvent
{
  IncRecord parent_instance;

  char *name;
  char *name_en;
  int status; /* IncEventStatus */
  char *date;
  char *starts;
  char *ends;
  gint64 meeting_minutes; /* INC_MISSING */
  gint64 pause_minutes; /* INC_MISSING */
  char *breaks;
  char *rooms;
  char *lost_tables;
  char *venue;
  char *address;
  char *languages;
  gint64 startup_least; /* INC_MISSING */
  gint64 startup_most; /* INC_MISSING */
  gint64 investor_least; /* INC_MISSING */
  gint64 investor_most; /* INC_MISSING */
  char *wishes_until;
  gint64 programme;
  gint64 sector_weight; /* INC_MISSING */
  gint64 stage_weight; /* INC_MISSING */
  gint64 ticket_weight; /* INC_MISSING */
  gint64 country_weight; /* INC_MISSING */
  char *fairness;
  gint64 idle_cost; /* INC_MISSING */
  gint64 keep_worth; /* INC_MISSING */
  gint64 move_cost; /* INC_MISSING */
  gboolean weighted;
  char *description;
  char *note;
};

/* What somebody's first meeting is worth, their second and so on; returns how many there are, −1 when the field cannot be
 * read.  Without the field: 40, 20, 10, 5. */
int inc_event_get_fairness (IncEvent *self, gint64 fair[INC_EVENT_MOST_FAIR]);

G_END_DECLS
