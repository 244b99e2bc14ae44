/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files of the import of attendees: its rows (inc-event-import-rows) and who is who (inc-event-import-names). */
#pragma once

#include "inc-event-import.h"

#include "inc-attendee.h"
#include "inc-transaction.h"

G_BEGIN_DECLS

typedef enum
{
  INC_EVENT_COLUMN_SIDE,
  INC_EVENT_COLUMN_NAME,
  INC_EVENT_COLUMN_TAX_CODE,
  INC_EVENT_COLUMN_ANSWER,
  INC_EVENT_COLUMN_LEAST,
  INC_EVENT_COLUMN_MOST,
  INC_EVENT_COLUMN_ARRIVES,
  INC_EVENT_COLUMN_LEAVES,
  INC_EVENT_COLUMN_AWAY,
  INC_EVENT_COLUMN_MUST,
  INC_EVENT_COLUMN_MEET,
  INC_EVENT_COLUMN_NO,
  INC_EVENT_COLUMN_RATING,
  INC_N_EVENT_COLUMNS,
} IncEventColumn;

/* Which column a heading names; INC_N_EVENT_COLUMNS: none. */
IncEventColumn inc_event_column_find (const char *heading);
const char *inc_event_column_get_label (IncEventColumn column);
/* The attendee's field; NULL where it has none of its own. */
const char *inc_event_column_get_field (IncEventColumn column);

typedef struct
{
  guint line;
  char *cells[INC_N_EVENT_COLUMNS]; /* clean text; NULL: nothing */
} IncEventImportRow;

/* Of IncEventImportRow.  headings that are not known go into the report.  NULL with an error. */
GPtrArray *inc_event_import_rows_read (GFile *file, IncEventImportReport *report, GCancellable *cancellable, GError **error);

IncEventImportReport *inc_event_import_report_new (void);
/* Takes the reason. */
void inc_event_import_refuse (IncEventImportReport *report, guint line, const char *heading, const char *text,
                              char *reason);

/* Startups and investors of the register by name and tax code. */
typedef struct _IncEventImportNames IncEventImportNames;

IncEventImportNames *inc_event_import_names_new (IncStore *store, GError **error);
void inc_event_import_names_free (IncEventImportNames *self);
/* side 0: either.  Sets the side that it is of; 0 with a reason (full transfer) where it is not known or not sure. */
gint64 inc_event_import_names_find (IncEventImportNames *self, const char *name, const char *tax_code, int side, int *found,
                                    char **reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncEventImportNames, inc_event_import_names_free)

G_END_DECLS
