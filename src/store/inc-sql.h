/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQL text made from schemas: single-row statements and the parts of list queries.  Values are always bound. */
#pragma once

#include "inc-catalog.h"
#include "inc-query.h"

G_BEGIN_DECLS

/* Columns that a statement of a record writes, in order: uid, revision, changed, each written field, custom, keys. */
char *inc_sql_insert (const IncSchema *schema);  /* ?1 is the id or null */
char *inc_sql_update (const IncSchema *schema);  /* ?1 is the id */
char *inc_sql_delete (const IncSchema *schema);  /* ?1 */
/* id, uid, revision, changed, every field, custom, then the title of each reference; rows WHERE where. */
char *inc_sql_select (const IncSchema *schema, const char *where);
/* A JSON object of a whole row without its derived fields: what a deleted record leaves in the change log. */
char *inc_sql_row_object (const IncSchema *schema);

/* The column of a field of the table t, or its value in the custom column. */
char *inc_sql_column (const IncField *field);
/* The texts of the searched fields of row ?1; the type has at least one. */
char *inc_sql_searched (const IncSchema *schema, IncCatalog *catalog);

typedef enum
{
  INC_SQL_SORTED, /* ids, in ascending order */
  INC_SQL_KEYS,   /* ids in any order, and by what to sort them: a number, or bytes that compare as what they stand for */
  INC_SQL_TEXTS,  /* ids in any order, and a text by which to sort them */
} IncSqlOrder;

/* All ids of the query's type and what makes their order, in whichever way is quickest. */
char *inc_sql_keys (const IncQuery *query, IncCatalog *catalog, IncSqlOrder *kind, GError **error);
/* The conditions of the query's filters on a row t; TRUE for none.  Parameters are appended to values: borrowed from the
 * query. */
char *inc_sql_where (const IncQuery *query, IncCatalog *catalog, GPtrArray *values, GError **error);
/* Ids that pass the query's filters, in no order; NULL without an error when there is no filter.
 * Parameters are appended to values: borrowed from the query. */
char *inc_sql_filter (const IncQuery *query, IncCatalog *catalog, GPtrArray *values, GError **error);
/* What stands in the amount of a record as the query's filters see it: its part, or, where they ask for what waits to be paid, what
 * is not paid of it; its id being the parameter after the values; NULL:
 * what the record says itself. */
char *inc_sql_amount (const IncQuery *query, GPtrArray *values);

G_END_DECLS
