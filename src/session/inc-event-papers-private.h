/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the papers of an event share. */
#pragma once

#include "inc-event-papers.h"

G_BEGIN_DECLS

typedef struct
{
  const IncEventBook *book;
  gboolean english;
  IncDocument *document;
} IncEventPaper;

/* A marked text (N_) in the language of the paper. */
const char *inc_event_paper_say (const IncEventPaper *self, const char *english);
/* The name in that language, and "12/06/2026, 09:00–17:00, venue". */
const char *inc_event_paper_get_event_name (const IncEventPaper *self);
char *inc_event_paper_dup_where (const IncEventPaper *self);
/* "09:20–09:40".  Full transfer. */
char *inc_event_paper_dup_times (const IncEventPaper *self, const char *slot);
/* "Hall A, table 3"; "–" without a table.  Full transfer. */
char *inc_event_paper_dup_table (const IncEventPaper *self, IncMeeting *meeting);
/* Who stands for an attendee: the stand-in, else the person.  Borrowed; may be NULL. */
const char *inc_event_paper_get_person (const IncEventPaper *self, int attendee);

/* Each attendee's own pages. */
void inc_event_paper_add_agenda (const IncEventPaper *self, int attendee);
void inc_event_paper_add_badge (const IncEventPaper *self, int attendee);
void inc_event_paper_add_wish_form (const IncEventPaper *self, int attendee);
/* Of all. */
void inc_event_paper_add_table_cards (const IncEventPaper *self);
void inc_event_paper_add_minutes (const IncEventPaper *self, int attendee);
void inc_event_paper_add_book (const IncEventPaper *self);
void inc_event_paper_add_attendance (const IncEventPaper *self);
void inc_event_paper_add_report (const IncEventPaper *self);

G_END_DECLS
