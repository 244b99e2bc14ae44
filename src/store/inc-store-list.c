/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-list: which ids, in which order.
 *
 * The order is that of the whole table (inc-store-order); filters and search give sets of ids; one pass keeps what is in
 * both.  Measured on 100,000 rows: 8 ms instead of 107 for a join with ORDER BY.  OFFSET is never used. */
#include "config.h"

#include "inc-search.h"
#include "inc-sql.h"
#include "inc-store-order.h"
#include "inc-store-private.h"

#include <string.h>

/* A set of ids as bits; ids are dense, since they count up from 1. */
typedef struct
{
  guint8 *bits;
  gint64 size; /* in ids */
} IdSet;

static void
id_set_clear (IdSet *set)
{
  g_free (set->bits);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (IdSet, id_set_clear)

static void
id_set_add (IdSet *set, gint64 id)
{
  if (id >= set->size)
    {
      const gint64 size = MAX (id + 1, set->size * 2 + 4096);

      set->bits = g_realloc (set->bits, (size + 7) / 8);
      memset (set->bits + (set->size + 7) / 8, 0, (size + 7) / 8 - (set->size + 7) / 8);
      set->size = size;
    }
  set->bits[id / 8] |= 1 << id % 8;
}

static gboolean
id_set_has (const IdSet *set, gint64 id)
{
  return id < set->size && set->bits[id / 8] & 1 << id % 8;
}

static gboolean
finish (GError *local_error, GError **error)
{
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
collect_filtered (IncStore *self, const char *sql, GPtrArray *values, IdSet *set, GError **error)
{
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < values->len; i++)
    inc_statement_bind_value (row, i + 1, g_ptr_array_index (values, i));
  while (inc_statement_step (row, &local_error))
    id_set_add (set, inc_statement_get_integer (row, 0));
  return finish (g_steal_pointer (&local_error), error);
}

/* Each word in quotes: what people type is no query language. */
static char *
match_expression (const IncSearch *search)
{
  const char *const *words = inc_search_get_words (search);
  g_autoptr(GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&match), FALSE);
}

/* Column by column, since most are found by their name: the long texts come last. */
static gboolean
row_matches (IncStatement *row, const IncSearch *search, gboolean *found)
{
  const int n = inc_statement_get_n_columns (row);

  memset (found, 0, g_strv_length ((GStrv) inc_search_get_words (search)) * sizeof *found);
  for (int i = 0; i < n; i++)
    {
      const char *value = inc_statement_get_text (row, i);

      if (value != NULL && inc_search_add_text (search, value, found))
        return TRUE;
    }
  return FALSE;
}

/* A typed mark is looked for in the record itself: the index knows only folded text. */
static gboolean
keep_exact (IncStore *self, const IncSchema *schema, const IncSearch *search, GArray *ids, IdSet *set, GError **error)
{
  g_autofree char *sql = inc_sql_searched (schema, self->catalog);
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autofree gboolean *found = g_new0 (gboolean, g_strv_length ((GStrv) inc_search_get_words (search)));
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len && local_error == NULL; i++)
    {
      inc_statement_bind_integer (row, 1, g_array_index (ids, gint64, i));
      if (!inc_statement_step (row, &local_error))
        continue;
      if (row_matches (row, search, found))
        id_set_add (set, g_array_index (ids, gint64, i));
      inc_statement_reset (row);
    }
  return finish (g_steal_pointer (&local_error), error);
}

static gboolean
collect_found (IncStore *self, const IncSchema *schema, const IncSearch *search, IdSet *set, GError **error)
{
  g_autoptr(IncStatement) row =
    inc_sqlite_prepare (self->db, "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3", error);
  g_autofree char *match = match_expression (search);
  const gint64 base = inc_row_search_id (schema, 0);
  const gboolean marked = inc_search_is_marked (search);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  inc_statement_bind_text (row, 1, match);
  inc_statement_bind_integer (row, 2, base);
  inc_statement_bind_integer (row, 3, base | ((G_GINT64_CONSTANT (1) << 40) - 1));
  while (inc_statement_step (row, &local_error))
    {
      const gint64 id = inc_statement_get_integer (row, 0) - base;

      if (marked)
        g_array_append_val (ids, id);
      else
        id_set_add (set, id);
    }
  return finish (g_steal_pointer (&local_error), error) &&
         (!marked || keep_exact (self, schema, search, ids, set, error));
}

static GArray *
collect_in_order (IncStore *self, const IncQuery *query, const IdSet *filtered, const IdSet *found, GError **error)
{
  g_autoptr(IncOrder) order = inc_store_get_order (self, query, error);
  const gboolean descending = inc_query_get_descending (query);
  GArray *ids;

  if (order == NULL)
    return NULL;
  ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), filtered == NULL && found == NULL ? order->ids->len : 0);
  for (guint i = 0; i < order->ids->len; i++)
    {
      const gint64 id = inc_order_get (order, i, descending);

      if ((filtered == NULL || id_set_has (filtered, id)) && (found == NULL || id_set_has (found, id)))
        g_array_append_val (ids, id);
    }
  return ids;
}

static GArray *
list (IncStore *self, const IncQuery *query, GError **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  g_autoptr(IncSearch) search = inc_search_new (inc_query_get_search (query));
  const gboolean searching = !inc_search_is_empty (search);
  const gboolean filtering = inc_query_get_n_filters (query) > 0;
  g_auto(IdSet) filtered = { NULL, 0 };
  g_auto(IdSet) found = { NULL, 0 };
  g_autofree char *filter = NULL;

  if (filtering)
    {
      filter = inc_sql_filter (query, self->catalog, values, error);
      if (filter == NULL || !collect_filtered (self, filter, values, &filtered, error))
        return NULL;
    }
  /* Nothing can be found in a type without searched fields. */
  if (searching && inc_row_is_searched (self->catalog, inc_query_get_schema (query)) &&
      !collect_found (self, inc_query_get_schema (query), search, &found, error))
    return NULL;
  return collect_in_order (self, query, filtering ? &filtered : NULL, searching ? &found : NULL, error);
}

GArray *
inc_store_list (IncStore *self, const IncQuery *query, GError **error)
{
  GArray *ids;

  if (!inc_store_begin_read (self, error))
    return NULL;
  ids = list (self, query, error);
  inc_store_end_read (self);
  return ids;
}

gboolean
inc_store_count (IncStore *self, const IncQuery *query, guint *count, GError **error)
{
  g_autoptr(GArray) ids = inc_store_list (self, query, error);

  if (ids == NULL)
    return FALSE;
  *count = ids->len;
  return TRUE;
}

static GPtrArray *
load (IncStore *self, const IncSchema *schema, const gint64 *ids, guint n_ids, GError **error)
{
  g_autofree char *sql = inc_sql_select (schema, "t.id = ?1");
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return NULL;
  for (guint i = 0; i < n_ids && local_error == NULL; i++)
    {
      inc_statement_bind_integer (row, 1, ids[i]);
      if (inc_statement_step (row, &local_error))
        g_ptr_array_add (records, inc_row_read (row, schema));
      inc_statement_reset (row); /* an open row would keep its snapshot and let the WAL grow */
    }
  return finish (g_steal_pointer (&local_error), error) ? g_steal_pointer (&records) : NULL;
}

GPtrArray *
inc_store_load (IncStore *self, const IncSchema *schema, const gint64 *ids, guint n_ids, GError **error)
{
  GPtrArray *records;

  if (!inc_store_begin_read (self, error))
    return NULL;
  records = load (self, schema, ids, n_ids, error);
  inc_store_end_read (self);
  return records;
}

static gboolean
see_amount (IncStatement *row, IncRecord *record, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  gint64 whole = INC_MISSING, seen = INC_MISSING;

  g_object_get (record, "amount", &whole, NULL);
  if (inc_statement_step (row, &local_error))
    seen = inc_statement_is_null (row, 0) ? INC_MISSING : inc_statement_get_integer (row, 0);
  if (seen != whole)
    {
      g_object_set (record, "amount", seen, NULL);
      record->revision = -1; /* no row has it: a save is a conflict */
    }
  inc_statement_reset (row);
  return finish (g_steal_pointer (&local_error), error);
}

static gboolean
see_amounts (IncStore *self, const IncQuery *query, GPtrArray *records, GError **error)
{
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  g_autofree char *sql = inc_sql_amount (query, values);
  g_autoptr(IncStatement) row = sql != NULL ? inc_sqlite_prepare (self->db, sql, error) : NULL;

  for (guint i = 0; row != NULL && i < records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (records, i);

      for (guint v = 0; v < values->len; v++)
        inc_statement_bind_value (row, v + 1, g_ptr_array_index (values, v));
      inc_statement_bind_integer (row, values->len + 1, record->id);
      if (!see_amount (row, record, error))
        return FALSE;
    }
  return sql == NULL || row != NULL;
}

GPtrArray *
inc_store_load_seen (IncStore *self, const IncQuery *query, const gint64 *ids, guint n_ids, GError **error)
{
  g_autoptr(GPtrArray) records = NULL;
  gboolean seen;

  if (!inc_store_begin_read (self, error))
    return NULL;
  records = load (self, inc_query_get_schema (query), ids, n_ids, error);
  seen = records != NULL && see_amounts (self, query, records, error);
  inc_store_end_read (self);
  return seen ? g_steal_pointer (&records) : NULL;
}

GPtrArray *
inc_store_load_all (IncStore *self, const IncQuery *query, GError **error)
{
  g_autoptr(GArray) ids = inc_store_list (self, query, error);

  if (ids == NULL)
    return NULL;
  return inc_store_load_seen (self, query, (const gint64 *) ids->data, ids->len, error);
}

gboolean
inc_store_each (IncStore *self, const IncSchema *schema, IncRecordFunc func, gpointer data, GError **error)
{
  g_autofree char *sql = inc_sql_select (schema, "TRUE ORDER BY t.uid");
  g_autoptr(IncStatement) row = NULL;
  g_autoptr(IncRecord) record = inc_record_new (schema);
  g_autoptr(GError) local_error = NULL;

  INC_STORE_CHECK_THREAD (self);
  row = inc_sqlite_prepare (self->db, sql, error);
  if (row == NULL)
    return FALSE;
  while (inc_statement_step (row, &local_error))
    {
      inc_row_read_into (row, record);
      if (!func (record, data, error))
        return FALSE;
    }
  return finish (g_steal_pointer (&local_error), error);
}
