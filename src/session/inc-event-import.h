/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attendees of an event, with their wishes and when they are there, from a CSV file.
 *
 * A row finds its startup or investor by tax code or else by name, and what its cells say becomes what the attendee says; an
 * empty cell says nothing.  The columns "wishes must", "wishes meet" and "wishes no" name attendees of the other side,
 * separated by ";", each perhaps with a rating: "Quỹ Sông Hồng (5)".  What cannot be taken is refused with its line and a
 * reason and never stops the rest.  All that comes in is one change set. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

typedef struct
{
  guint line;
  char *heading; /* of the column; NULL: the whole row */
  char *text;    /* what stands there; NULL for a whole row */
  char *reason;
} IncEventImportRefusal;

typedef struct
{
  guint n_rows;
  guint n_new; /* attendees */
  guint n_changed;
  guint n_unchanged;
  guint n_wishes; /* new or changed */
  GPtrArray *refused; /* of IncEventImportRefusal, by line */
  char **unknown;     /* headings that no column of an attendee has; they are left out */
  IncChanges *changes; /* NULL of a trial */
} IncEventImportReport;

#define INC_TYPE_EVENT_IMPORT_REPORT (inc_event_import_report_get_type ())
GType inc_event_import_report_get_type (void);
IncEventImportReport *inc_event_import_report_ref (IncEventImportReport *self);
void inc_event_import_report_unref (IncEventImportReport *self);

/* trial: tells what would happen and writes nothing.  Resolves to an IncEventImportReport. */
DexFuture *inc_session_import_attendees (IncSession *self, const char *title, gint64 event, GFile *file, gboolean trial);

/* "12 new attendees, 2 changed, 1 as before, 40 wishes; 3 refused".  Full transfer. */
char *inc_event_import_report_describe (const IncEventImportReport *self);
/* "Line 4, Wishes must “Quỹ X”: does not attend this event".  Full transfer. */
char *inc_event_import_refusal_describe (const IncEventImportRefusal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncEventImportReport, inc_event_import_report_unref)

G_END_DECLS
