/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-store-query: questions that are no list of records: named queries, words in use, who refers to what. */
#include "config.h"

#include "inc-sql.h"
#include "inc-store-private.h"
#include "inc-store-resources.h"
#include "inc-text.h"

#include <string.h>

static IncTable *
read_table (IncStatement *row, GError **error)
{
  const int n = inc_statement_get_n_columns (row);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr(GError) local_error = NULL;
  g_autoptr(IncTable) table = NULL;
  g_auto(GStrv) columns = NULL;

  for (int i = 0; i < n; i++)
    g_strv_builder_add (names, inc_statement_get_column_name (row, i));
  columns = g_strv_builder_end (names);
  table = inc_table_new ((const char *const *) columns);
  while (inc_statement_step (row, &local_error))
    {
      g_autofree IncValue *values = g_new0 (IncValue, n);

      for (int i = 0; i < n; i++)
        values[i] = inc_statement_get_value (row, i);
      inc_table_take_row (table, values);
    }
  if (local_error == NULL)
    return g_steal_pointer (&table);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static IncStatement *
prepare_named (IncStore *self, const char *name, const IncValue *values, guint n_values, GError **error)
{
  g_autofree char *path = g_strdup_printf ("/org/hanoi/Incubator/store/queries/%s.sql", name);
  g_autoptr(GBytes) sql = g_resource_lookup_data (inc_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  IncStatement *row;

  INC_STORE_CHECK_THREAD (self);
  if (sql == NULL)
    {
      inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, NULL, NULL, "There is no query %s", name);
      return NULL;
    }
  row = inc_sqlite_prepare (self->db, g_bytes_get_data (sql, NULL), error);
  for (guint i = 0; row != NULL && i < n_values; i++)
    inc_statement_bind_value (row, i + 1, &values[i]);
  return row;
}

IncTable *
inc_store_query (IncStore *self, const char *name, const IncValue *values, guint n_values, GError **error)
{
  g_autoptr(IncStatement) row = prepare_named (self, name, values, n_values, error);

  return row != NULL ? read_table (row, error) : NULL;
}

gboolean
inc_store_query_each (IncStore *self, const char *name, const IncValue *values, guint n_values, IncValuesFunc func,
                      gpointer data, GError **error)
{
  g_autoptr(IncStatement) row = prepare_named (self, name, values, n_values, error);
  const guint n = row != NULL ? inc_statement_get_n_columns (row) : 0;
  g_autofree const char **columns = g_new0 (const char *, n + 1);
  g_autofree IncValue *borrowed = g_new0 (IncValue, n);
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    columns[i] = inc_statement_get_column_name (row, i);
  while (inc_statement_step (row, &local_error))
    {
      for (guint i = 0; i < n; i++)
        borrowed[i] = inc_statement_peek_value (row, i);
      if (!func (columns, borrowed, n, data, error))
        return FALSE;
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  const char *left = *(const char *const *) a, *right = *(const char *const *) b;
  const int order = inc_text_compare (left, right);

  return order != 0 ? order : strcmp (left, right);
}

static void
add_words (const IncField *field, const char *text, GHashTable *seen, GPtrArray *words)
{
  g_auto(GStrv) parts = field->flags & INC_TAGS ? inc_field_split_tags (text) : g_strsplit (text, "\n", 1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_hash_table_add (seen, g_strdup (parts[i])))
      g_ptr_array_add (words, g_strdup (parts[i]));
}

char **
inc_store_list_words (IncStore *self, const IncSchema *schema, const char *field_name, GError **error)
{
  const IncField *field = inc_catalog_find (self->catalog, schema, field_name);
  g_autofree char *column = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GError) local_error = NULL;
  g_autoptr(IncStatement) row = NULL;

  INC_STORE_CHECK_THREAD (self);
  g_return_val_if_fail (field != NULL, NULL);
  column = inc_sql_column (field);
  sql = g_strdup_printf ("SELECT DISTINCT %s FROM %s AS t WHERE %s IS NOT NULL", column, schema->table, column);
  row = inc_sqlite_prepare (self->db, sql, error);
  if (row == NULL)
    return NULL;
  while (inc_statement_step (row, &local_error))
    add_words (field, inc_statement_get_text (row, 0), seen, words);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_set_free_func (words, NULL);
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

GArray *
inc_store_find_referring (IncStore *self, const IncSchema *schema, const IncField *field, gint64 id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1 ORDER BY id", schema->table, field->name);
  g_autoptr(IncStatement) row = inc_sqlite_prepare (self->db, sql, error);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) local_error = NULL;

  if (row == NULL)
    return NULL;
  inc_statement_bind_integer (row, 1, id);
  while (inc_statement_step (row, &local_error))
    {
      const gint64 found = inc_statement_get_integer (row, 0);

      g_array_append_val (ids, found);
    }
  if (local_error == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

static gboolean
add_users (IncStore *self, const IncSchema *user, const IncSchema *schema, gint64 id, IncTable *table, GError **error)
{
  for (guint i = 0; i < user->n_fields; i++)
    {
      const IncField *field = &user->fields[i];
      g_autoptr(GArray) ids = NULL;

      if (inc_field_get_target (field) != schema || field->flags & INC_DERIVED)
        continue;
      ids = inc_store_find_referring (self, user, field, id, error);
      if (ids == NULL)
        return FALSE;
      if (ids->len > 0)
        {
          IncValue row[] = { inc_value_dup_text (user->table), inc_value_integer (ids->len),
                             inc_value_integer (field->flags & INC_OWNER ? 1 : 0) };

          inc_table_take_row (table, row);
        }
    }
  return TRUE;
}

IncTable *
inc_store_list_users (IncStore *self, const IncSchema *schema, gint64 id, GError **error)
{
  static const char *const columns[] = { "table", "count", "owned", NULL };
  g_autoptr(IncTable) table = inc_table_new (columns);
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  INC_STORE_CHECK_THREAD (self);
  for (guint i = 0; i < n; i++)
    if (!add_users (self, schemas[i], schema, id, table, error))
      return NULL;
  return g_steal_pointer (&table);
}
