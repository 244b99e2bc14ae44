/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An event of four startups and three investors in three slots at two tables, whose best timetable was worked out by hand. */
#pragma once

#include "inc-event-scenario.h"
#include "inc-session-test.h"

enum
{
  INC_EVENT_SAMPLE_STARTUPS = 4,
  INC_EVENT_SAMPLE_INVESTORS = 3,
};

typedef struct
{
  IncTestFolder *folder;
  IncSession *session;
  gint64 event;
  gint64 attendees[INC_EVENT_SAMPLE_STARTUPS + INC_EVENT_SAMPLE_INVESTORS]; /* named so that the book has them in this order */
} IncEventSample;

/* Scores 90 + 10 + 15 + 5, and the first meetings of six people, two of whom have a second. */
#define INC_EVENT_SAMPLE_BEST (120 + 6 * 40 + 2 * 20)

void inc_event_sample_init (IncEventSample *self);
void inc_event_sample_clear (IncEventSample *self);
/* Saves a record (transfer full) and gives its id. */
gint64 inc_event_sample_save (IncEventSample *self, gpointer record);
IncEventBook *inc_event_sample_load (IncEventSample *self, gint64 scenario);
/* A search that has ended. */
IncEventPlanning *inc_event_sample_search (const IncEventBook *book, const IncEventPlanOptions *options);
/* Saves what was found; gives the id of the newest scenario. */
gint64 inc_event_sample_save_plan (IncEventSample *self, IncEventPlanning *planning, const char *name, gint64 scenario);
/* Plans the event and gives the book with the timetable. */
IncEventBook *inc_event_sample_plan (IncEventSample *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IncEventSample, inc_event_sample_clear)
