/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncQuery: which records of one type, in which order; a plain description that the store turns into SQL.
 * Not thread safe; handed over, never shared. */
#pragma once

#include "inc-catalog.h"
#include "inc-value.h"

G_BEGIN_DECLS

typedef enum
{
  INC_FILTER_ANY_OF,  /* the field equals one of the values; tags: contains one of them */
  INC_FILTER_MISSING, /* the field is not known */
  INC_FILTER_NAMED,   /* field is the name of a file in store/sql/filters, values its parameters */
  INC_FILTER_KNOWN,   /* the field is known */
} IncFilterOp;

typedef struct
{
  IncFilterOp op;
  char *field;
  GArray *values; /* of IncValue */
} IncFilter;

typedef struct _IncQuery IncQuery;

IncQuery *inc_query_new (const IncSchema *schema);
IncQuery *inc_query_copy (const IncQuery *self);
void inc_query_free (IncQuery *self);
gboolean inc_query_equal (const IncQuery *self, const IncQuery *other);

const IncSchema *inc_query_get_schema (const IncQuery *self);

/* Filters add up (and); one filter a field and op: a second one takes the place of the first. Values are copied. */
void inc_query_filter (IncQuery *self, IncFilterOp op, const char *field, const IncValue *values, guint n_values);
void inc_query_filter_id (IncQuery *self, const char *field, gint64 id);
void inc_query_filter_text (IncQuery *self, const char *field, const char *word);
/* field NULL drops all. */
void inc_query_unfilter (IncQuery *self, const char *field);
guint inc_query_get_n_filters (const IncQuery *self);
const IncFilter *inc_query_get_filter (const IncQuery *self, guint index);
const IncFilter *inc_query_find_filter (const IncQuery *self, const char *field);

/* As typed; NULL for none. */
void inc_query_set_search (IncQuery *self, const char *typed);
const char *inc_query_get_search (const IncQuery *self);

/* NULL: the order of the type's title, or of ids. */
void inc_query_set_sort (IncQuery *self, const char *field, gboolean descending);
const char *inc_query_get_sort (const IncQuery *self);
gboolean inc_query_get_descending (const IncQuery *self);

/* One line of text that inc_query_parse () reads back; for settings.  Full transfer. */
char *inc_query_to_text (const IncQuery *self);
/* NULL when the text is not one of ours or names what the type has not in that catalog. */
IncQuery *inc_query_parse (const char *text, IncCatalog *catalog);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncQuery, inc_query_free)

G_END_DECLS
