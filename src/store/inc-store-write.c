/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-write: the frame around each change set, and what follows from a declared field.  Writer's thread. */
#include "config.h"

#include "inc-custom-field.h"
#include "inc-sql.h"
#include "inc-store-private.h"

IncRowWriter *
inc_store_get_writer (IncStore *self, const IncSchema *schema, GError **error)
{
  IncRowWriter *writer = g_hash_table_lookup (self->writers, schema);

  if (writer != NULL)
    return writer;
  writer = inc_row_writer_new (self->db, self->search, self->catalog, schema, error);
  if (writer != NULL)
    g_hash_table_insert (self->writers, (gpointer) schema, writer);
  return writer;
}

gboolean
inc_store_begin_write (IncStore *self, GError **error)
{
  INC_STORE_CHECK_THREAD (self);
  g_assert (!self->in_transaction);
  if (!inc_store_is_writable (self))
    {
      inc_store_error_set (error, INC_STORE_ERROR_READ_ONLY, NULL, NULL, "The register is open for reading only");
      return FALSE;
    }
  if (self->search == NULL)
    self->search = inc_search_index_new (self->db);
  self->catalog_changed = FALSE;
  self->act = INC_ACT_SAVE;
  self->reverted = 0;
  inc_store_forget_to_hold (self);
  self->in_transaction = inc_sqlite_exec (self->db, "BEGIN IMMEDIATE", error);
  return self->in_transaction;
}

gboolean
inc_store_commit_write (IncStore *self, GError **error)
{
  if (!inc_search_index_flush (self->search, error) || !inc_sqlite_exec (self->db, "COMMIT", error))
    return FALSE;
  self->in_transaction = FALSE;
  return TRUE;
}

void
inc_store_rollback_write (IncStore *self)
{
  /* After a full disk or a lost file SQLite may have rolled back by itself: then there is nothing left to do. */
  inc_sqlite_exec (self->db, "ROLLBACK", NULL);
  inc_search_index_forget (self->search);
  self->in_transaction = FALSE;
  /* A disk that cannot be read leaves the old ones: whatever follows fails by itself. */
  if (self->catalog_changed)
    inc_store_reload_catalog (self, NULL);
}

gboolean
inc_store_refuse_permanent (const IncSchema *schema, GError **error)
{
  if (!schema->permanent)
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_PERMANENT, schema->table, NULL,
                       "An issued paper stays in the register; withdraw it instead");
  return FALSE;
}

/* Names of the custom fields that search looks into.  Full transfer. */
static char *
join_searched (IncCatalog *catalog, const IncSchema *schema)
{
  g_autoptr(GString) names = g_string_new (NULL);
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i]->flags & INC_CUSTOM && fields[i]->flags & INC_SEARCHED)
      g_string_append_printf (names, "%s,", fields[i]->name);
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* Only records that have a custom value read differently now. */
static gboolean
index_anew (IncStore *self, const IncSchema *schema, GError **error)
{
  IncRowWriter *writer = inc_store_get_writer (self, schema, error);
  g_autofree char *sql = inc_sql_select (schema, "t.custom IS NOT NULL ORDER BY t.id");
  g_autoptr(IncStatement) row = writer != NULL ? inc_sqlite_prepare (self->db, sql, error) : NULL;
  g_autoptr(IncRecord) record = inc_record_new (schema);
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  while (inc_statement_step (row, &local_error))
    {
      inc_row_read_into (row, record);
      if (!inc_row_writer_index (writer, record, FALSE, error))
        return FALSE;
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
inc_store_follow_write (IncStore *self, const IncSchema *schema, GError **error)
{
  g_autoptr(IncCatalog) old = NULL;
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  if (schema != inc_schema_of (inc_custom_field_get_type ()))
    return TRUE;
  old = inc_catalog_ref (self->catalog);
  self->catalog_changed = TRUE;
  if (!inc_store_reload_catalog (self, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *before = join_searched (old, schemas[i]);
      g_autofree char *after = join_searched (self->catalog, schemas[i]);

      if (!g_str_equal (before, after) && !index_anew (self, schemas[i], error))
        return FALSE;
    }
  return TRUE;
}
