/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-rules: what a type says by looking at other records, before each row is written and again when a change set is
 * whole.  Writer's thread. */
#include "config.h"

#include "inc-journal-writer.h"
#include "inc-sql.h"
#include "inc-store-private.h"

/* What is to be looked at again, once all is written. */
typedef struct
{
  const IncSchema *schema;
  gint64 id;
} Again;

/* Rows of a range mostly ask for the same record: it is kept while nothing is written. */
typedef struct
{
  IncStore *store;
  IncRecord *last;
} Looker;

static IncRecord *
look_up (gpointer data, const IncSchema *schema, gint64 id)
{
  Looker *self = data;

  if (self->last == NULL || self->last->id != id || inc_record_get_schema (self->last) != schema)
    {
      g_clear_object (&self->last);
      self->last = inc_store_get (self->store, schema, id, NULL);
    }
  return self->last != NULL ? g_object_ref (self->last) : NULL;
}

static gboolean
look_for_referring (gpointer data, const IncSchema *schema, const char *field, gint64 id)
{
  const Looker *self = data;
  g_autoptr(GArray) ids = inc_store_find_referring (self->store, schema, inc_schema_find (schema, field), id, NULL);

  return ids != NULL && ids->len > 0;
}

static IncTable *
look_into (gpointer data, const char *query, const IncValue *values, guint n_values, GError **error)
{
  return inc_store_query (((const Looker *) data)->store, query, values, n_values, error);
}

/* What is of it is being deleted with it, or its insertion is one of the changes that are being taken back. */
static gboolean
look_whether_it_goes (gpointer data, const IncSchema *schema, gint64 id)
{
  const Looker *self = data;
  const gboolean is_deleted = self->store->deleted != NULL && self->store->deleted->id == id &&
                              inc_record_get_schema (self->store->deleted) == schema;
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM change WHERE change_set = %" G_GINT64_FORMAT
                                          " AND kind = %u AND op = 'insert' AND %" G_GINT64_FORMAT
                                          " BETWEEN first_id AND last_id", self->store->reverted, schema->number, id);
  gint64 n;

  return is_deleted || (self->store->reverted != 0 && inc_sqlite_get_integer (self->store->db, sql, &n, NULL) && n > 0);
}

static void
look_again (gpointer data, const IncSchema *schema, gint64 id)
{
  const Looker *self = data;
  const gint64 key = inc_row_search_id (schema, id);
  const Again again = { schema, id };

  g_assert (schema->hold != NULL);
  if (g_hash_table_add (self->store->to_hold_keys, g_memdup2 (&key, sizeof key)))
    g_array_append_val (self->store->to_hold, again);
}

static IncLookup
lookup_for (Looker *looker)
{
  return (IncLookup) { looker->store->act, look_up, look_for_referring, look_into, look_whether_it_goes, look_again, looker };
}

gboolean
inc_store_allow (IncStore *self, IncRecord *before, IncRecord *after, GError **error)
{
  const IncSchema *schema = inc_record_get_schema (before != NULL ? before : after);
  Looker looker = { self };
  const IncLookup lookup = lookup_for (&looker);
  const gboolean allowed = schema->allow == NULL || schema->allow (before, after, &lookup, error);

  g_clear_object (&looker.last);
  return allowed;
}

static gboolean
allow_rows (IncStatement *row, const IncSchema *schema, const IncLookup *lookup, GError **error)
{
  g_autoptr(IncRecord) record = inc_record_new (schema);
  g_autoptr(GError) local_error = NULL;

  while (inc_statement_step (row, &local_error))
    {
      inc_row_read_into (row, record);
      if (!schema->allow (record, NULL, lookup, error))
        return FALSE;
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
inc_store_allow_to_go (IncStore *self, const IncChange *change, GError **error)
{
  Looker looker = { self };
  const IncLookup lookup = lookup_for (&looker);
  g_autofree char *sql = NULL;
  g_autoptr(IncStatement) row = NULL;
  gboolean allowed;

  if (change->schema->allow == NULL)
    return TRUE;
  sql = inc_sql_select (change->schema, "t.id BETWEEN ?1 AND ?2");
  row = inc_sqlite_prepare (self->db, sql, error);
  if (row == NULL)
    return FALSE;
  inc_statement_bind_integer (row, 1, change->first_id);
  inc_statement_bind_integer (row, 2, change->last_id);
  allowed = allow_rows (row, change->schema, &lookup, error);
  g_clear_object (&looker.last);
  return allowed;
}

/* A record that went meanwhile holds. */
static gboolean
hold_one (IncStore *self, const Again *again, const IncLookup *lookup, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(IncRecord) record = inc_store_get (self, again->schema, again->id, &local_error);

  if (record != NULL)
    return again->schema->hold (record, lookup, error);
  if (g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
inc_store_hold (IncStore *self, GError **error)
{
  Looker looker = { self };
  const IncLookup lookup = lookup_for (&looker);
  gboolean holds = TRUE;

  /* One may name others. */
  for (guint i = 0; i < self->to_hold->len && holds; i++)
    {
      const Again again = g_array_index (self->to_hold, Again, i);

      holds = hold_one (self, &again, &lookup, error);
    }
  g_clear_object (&looker.last);
  inc_store_forget_to_hold (self);
  return holds;
}

void
inc_store_forget_to_hold (IncStore *self)
{
  if (self->to_hold == NULL)
    {
      self->to_hold = g_array_new (FALSE, FALSE, sizeof (Again));
      self->to_hold_keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
    }
  g_array_set_size (self->to_hold, 0);
  g_hash_table_remove_all (self->to_hold_keys);
}
