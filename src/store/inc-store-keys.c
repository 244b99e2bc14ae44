/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-keys: a register travels between machines whose ICU differs; its keys must all be of one making. */
#include "config.h"

#include "inc-store-keys.h"

#include "inc-schema.h"
#include "inc-text.h"

static gboolean
write_key (IncStatement *update, IncStatement *row, const IncField *field, GByteArray *key, GError **error)
{
  const char *text = inc_statement_get_text (row, 1);

  g_byte_array_set_size (key, 0);
  if (text != NULL && field->flags & INC_PERSON)
    inc_text_append_person_key (text, key);
  else if (text != NULL)
    inc_text_append_sort_key (text, key);
  inc_statement_bind_integer (update, 1, inc_statement_get_integer (row, 0));
  if (key->len > 0)
    inc_statement_bind_bytes (update, 2, key->data, key->len);
  else
    inc_statement_bind_null (update, 2);
  return inc_statement_run (update, error);
}

static gboolean
rebuild_field (IncSqlite *db, const IncSchema *schema, const IncField *field, GError **error)
{
  g_autofree char *select_sql = g_strdup_printf ("SELECT id, %s FROM %s ORDER BY id", field->name, schema->table);
  g_autofree char *update_sql = g_strdup_printf ("UPDATE %s SET %s_key = ?2 WHERE id = ?1", schema->table, field->name);
  g_autoptr(IncStatement) row = inc_sqlite_prepare (db, select_sql, error);
  g_autoptr(IncStatement) update = row != NULL ? inc_sqlite_prepare (db, update_sql, error) : NULL;
  g_autoptr(GByteArray) key = g_byte_array_new ();
  g_autoptr(GError) local_error = NULL;

  if (update == NULL)
    return FALSE;
  while (inc_statement_step (row, &local_error))
    if (!write_key (update, row, field, key, error))
      return FALSE;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
rebuild_all (IncSqlite *db, GError **error)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      if (schemas[i]->fields[f].flags & INC_SORTED && !rebuild_field (db, schemas[i], &schemas[i]->fields[f], error))
        return FALSE;
  return TRUE;
}

static gboolean
remember (IncSqlite *db, GError **error)
{
  g_autoptr(IncStatement) write =
    inc_sqlite_prepare (db, "INSERT INTO register_info (name, value) VALUES ('collator', ?1) "
                            "ON CONFLICT (name) DO UPDATE SET value = excluded.value", error);

  if (write == NULL)
    return FALSE;
  inc_statement_bind_text (write, 1, inc_text_get_collator_version ());
  return inc_statement_run (write, error);
}

gboolean
inc_store_refresh_keys (IncSqlite *db, GError **error)
{
  g_autoptr(IncStatement) read = inc_sqlite_prepare (db, "SELECT value FROM register_info WHERE name = 'collator'", error);
  gboolean same;

  if (read == NULL)
    return FALSE;
  same = inc_statement_step (read, NULL) &&
         g_strcmp0 (inc_statement_get_text (read, 0), inc_text_get_collator_version ()) == 0;
  inc_statement_reset (read);
  if (same)
    return TRUE;
  if (!inc_sqlite_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (rebuild_all (db, error) && remember (db, error) && inc_sqlite_exec (db, "COMMIT", error))
    return TRUE;
  inc_sqlite_exec (db, "ROLLBACK", NULL);
  return FALSE;
}
