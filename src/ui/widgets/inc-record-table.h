/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRecordTable: the records of a query as a table, and below 500 sp as a list of two lines; one model for both.
 *
 * A page says which fields; kinds say how they look.  A header click asks for an order ("sort"), which the page puts into
 * its query.  100,000 rows cost what 100 cost. */
#pragma once

#include "inc-record-columns.h"
#include "inc-record-selection.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_RECORD_TABLE (inc_record_table_get_type ())
G_DECLARE_FINAL_TYPE (IncRecordTable, inc_record_table, INC, RECORD_TABLE, AdwBin)

/* Properties: "narrow", "most-columns" (set by its breakpoints).  Signals: "open" (gint64 id); "sort" (const char *field,
 * gboolean descending); "ids-changed" when an answer is in. */

/* columns: shown at first.  line: the second line of a narrow row; status: the field behind its pill.  All static. */
void inc_record_table_set_up (IncRecordTable *self, const IncSchema *schema, const char *const *columns,
                              const char *const *line, const char *status, GSettings *settings, const char *key);
/* What no field has and a page works out: a column at the end, and in narrow rows the end of the second line.  Again where it
 * says something else now; data is borrowed. */
void inc_record_table_set_beside (IncRecordTable *self, const char *title, IncBesideFunc func, gpointer data);
/* NULL lets go of every record. */
/* Before a session: at most so many rows, all of which are in sight; the page around the table scrolls. */
void inc_record_table_set_most_rows (IncRecordTable *self, guint most);
void inc_record_table_set_session (IncRecordTable *self, IncSession *session);
/* Shows what the query selects, from the top, or at the one selected record when it is among them. */
void inc_record_table_show (IncRecordTable *self, const IncQuery *query);

/* Both NULL while there is no session.  Borrowed. */
IncRecordList *inc_record_table_get_list (IncRecordTable *self);
IncRecordSelection *inc_record_table_get_selection (IncRecordTable *self);
IncRecordColumns *inc_record_table_get_columns (IncRecordTable *self);

/* The record at the top of the view; 0 for none. */
gint64 inc_record_table_get_anchor (IncRecordTable *self);
/* Brings a record to the top, now or when the next answer is in. */
void inc_record_table_set_anchor (IncRecordTable *self, gint64 id);
/* Selects one record and brings it into view, now or when the next answer is in. */
void inc_record_table_reveal (IncRecordTable *self, gint64 id);

G_END_DECLS
