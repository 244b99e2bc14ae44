/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between records and rows: binding, reading, sort keys, search text, and the JSON of custom fields and the change log. */
#pragma once

#include "inc-catalog.h"
#include "inc-record.h"
#include "inc-search-index.h"
#include "sqlite/inc-sqlite.h"

G_BEGIN_DECLS

/* Statements of one record type, prepared once and kept; buffers that each row reuses. */
typedef struct _IncRowWriter IncRowWriter;

IncRowWriter *inc_row_writer_new (IncSqlite *db, IncSearchIndex *search, IncCatalog *catalog, const IncSchema *schema,
                                  GError **error);
void inc_row_writer_free (IncRowWriter *self);

/* Inserts under record->id, or a new one that it sets when it is 0.  The search index learns of all three. */
gboolean inc_row_writer_insert (IncRowWriter *self, IncRecord *record, GError **error);
gboolean inc_row_writer_update (IncRowWriter *self, IncRecord *record, GError **error);
gboolean inc_row_writer_delete (IncRowWriter *self, gint64 id, GError **error);
/* Only the search index, when other fields are searched than before. */
gboolean inc_row_writer_index (IncRowWriter *self, IncRecord *record, gboolean fresh, GError **error);

/* The record in the row that an inc_sql_select () stands on.  Full transfer. */
IncRecord *inc_row_read (IncStatement *row, const IncSchema *schema);
/* The same into a record of that type that the caller has: for streams. */
void inc_row_read_into (IncStatement *row, IncRecord *record);

/* Whether records of a type stand in the search table. */
gboolean inc_row_is_searched (IncCatalog *catalog, const IncSchema *schema);
/* Row id in the search table. */
gint64 inc_row_search_id (const IncSchema *schema, gint64 id);
/* The searched fields' text, one a line, as inc_text_exact () makes it. */
void inc_row_append_exact (IncRecord *record, IncCatalog *catalog, GString *out);

/* The custom fields that have a value, by name, so that the same values are the same bytes; NULL: none. */
char *inc_row_custom_to_json (IncRecord *record);
gboolean inc_row_apply_custom_json (IncSqlite *db, IncRecord *record, const char *json, GError **error);
/* A JSON object of the whole record: uid, revision, fields, and its custom ones as an object of their own. */
char *inc_row_to_json (IncRecord *record);
/* A JSON object of the fields, custom ones too, whose values differ from other's. */
char *inc_row_difference_to_json (IncRecord *record, IncRecord *other, IncCatalog *catalog);
/* Sets what either object names; names that the type no longer has are passed over. */
gboolean inc_row_apply_json (IncSqlite *db, IncRecord *record, IncCatalog *catalog, const char *json, GError **error);

G_END_DECLS
