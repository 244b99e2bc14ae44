/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sql: statement text from schemas.  Pure functions; names come from our own tables, never from people, and those of
 * custom fields hold only a-z, 0-9 and _ (inc-catalog). */
#include "config.h"

#include "inc-sql.h"

#include "inc-kind.h"
#include "inc-store-error.h"
#include "inc-store-resources.h"

/* Full transfer; the order in which inc-row binds. */
static char **
written_columns (const IncSchema *schema)
{
  g_autoptr(GStrvBuilder) columns = g_strv_builder_new ();

  g_strv_builder_add_many (columns, "uid", "revision", "changed", NULL);
  for (guint i = 0; i < schema->n_fields; i++)
    if (!(schema->fields[i].flags & INC_DERIVED))
      g_strv_builder_add (columns, schema->fields[i].name);
  g_strv_builder_add (columns, "custom");
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & INC_SORTED)
      g_strv_builder_take (columns, g_strconcat (schema->fields[i].name, "_key", NULL));
  return g_strv_builder_end (columns);
}

char *
inc_sql_insert (const IncSchema *schema)
{
  g_auto(GStrv) columns = written_columns (schema);
  g_autofree char *names = g_strjoinv (", ", columns);
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO %s (id, %s) VALUES (?1", schema->table, names);
  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

char *
inc_sql_update (const IncSchema *schema)
{
  g_auto(GStrv) columns = written_columns (schema);
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE %s SET ", schema->table);
  for (guint i = 0; columns[i] != NULL; i++)
    g_string_append_printf (sql, "%s%s = ?%u", i > 0 ? ", " : "", columns[i], i + 2);
  g_string_append (sql, " WHERE id = ?1");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

char *
inc_sql_delete (const IncSchema *schema)
{
  return g_strdup_printf ("DELETE FROM %s WHERE id = ?1", schema->table);
}

static void
append_ref_titles (GString *sql, const IncSchema *schema)
{
  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncSchema *target = inc_field_get_target (&schema->fields[i]);

      if (target != NULL && target->title != NULL)
        g_string_append_printf (sql, ", (SELECT %s FROM %s WHERE id = t.%s)", target->title, target->table,
                                schema->fields[i].name);
    }
}

char *
inc_sql_select (const IncSchema *schema, const char *where)
{
  g_autoptr(GString) sql = g_string_new ("SELECT t.id, t.uid, t.revision, t.changed");

  for (guint i = 0; i < schema->n_fields; i++)
    g_string_append_printf (sql, ", t.%s", schema->fields[i].name);
  g_string_append (sql, ", t.custom");
  append_ref_titles (sql, schema);
  g_string_append_printf (sql, " FROM %s AS t WHERE %s", schema->table, where);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

char *
inc_sql_row_object (const IncSchema *schema)
{
  g_autoptr(GString) sql = g_string_new ("json_object('uid', uid, 'revision', revision, 'custom', json(custom)");

  for (guint i = 0; i < schema->n_fields; i++)
    if (!(schema->fields[i].flags & INC_DERIVED))
      g_string_append_printf (sql, ", '%s', %s", schema->fields[i].name, schema->fields[i].name);
  g_string_append_c (sql, ')');
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static const IncField *
find_field (const IncQuery *query, IncCatalog *catalog, const char *name, GError **error)
{
  const IncSchema *schema = inc_query_get_schema (query);
  const IncField *field = inc_catalog_find (catalog, schema, name);

  if (field == NULL)
    inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, schema->table, name, "%s has no field %s", schema->table, name);
  return field;
}

char *
inc_sql_column (const IncField *field)
{
  if (field->flags & INC_CUSTOM)
    return g_strdup_printf ("json_extract (t.custom, '$.%s')", field->name);
  return g_strdup_printf ("t.%s", field->name);
}

/* The words of custom choices were typed by people. */
static char *
quote (const char *word)
{
  g_auto(GStrv) parts = g_strsplit (word, "'", -1);
  g_autofree char *doubled = g_strjoinv ("''", parts);

  return g_strdup_printf ("'%s'", doubled);
}

char *
inc_sql_searched (const IncSchema *schema, IncCatalog *catalog)
{
  guint n, n_columns = 0;
  const IncField *const *fields = inc_catalog_get_fields (catalog, schema, &n);
  g_autoptr(GString) sql = g_string_new ("SELECT ");

  for (guint i = 0; i < n; i++)
    if (fields[i]->flags & INC_SEARCHED)
      {
        g_autofree char *column = inc_sql_column (fields[i]);

        g_string_append_printf (sql, "%s%s", n_columns++ > 0 ? ", " : "", column);
      }
  g_string_append_printf (sql, " FROM %s AS t WHERE t.id = ?1", schema->table);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* Choices in the order of their table, references by the name of what they point to, sorted text by its key. */
static char *
order_of (const IncField *field)
{
  const IncSchema *target = inc_field_get_target (field);
  g_autofree char *column = inc_sql_column (field);
  g_autoptr(GString) sql = g_string_new (NULL);

  if (field->flags & INC_SORTED)
    return g_strconcat (column, "_key", NULL);
  if (target != NULL && target->title != NULL)
    return g_strdup_printf ("(SELECT %s_key FROM %s WHERE id = %s)", target->title, target->table, column);
  if (field->kind != INC_KIND_CHOICE)
    return g_steal_pointer (&column);
  g_string_append_printf (sql, "CASE %s", column);
  for (const IncChoice *choice = field->choices; choice->word != NULL; choice++)
    {
      g_autofree char *word = quote (choice->word);

      g_string_append_printf (sql, " WHEN %s THEN %d", word, (int) (choice - field->choices) + 1);
    }
  g_string_append (sql, " END");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* The name of a record is indexed; what has no key in the table is a text as it was typed. */
char *
inc_sql_keys (const IncQuery *query, IncCatalog *catalog, IncSqlOrder *kind, GError **error)
{
  const IncSchema *schema = inc_query_get_schema (query);
  const char *sort = inc_query_get_sort (query) != NULL ? inc_query_get_sort (query) : schema->title;
  const IncField *field;
  g_autofree char *key = NULL;

  *kind = INC_SQL_SORTED;
  if (sort == NULL || g_str_equal (sort, "id"))
    return g_strdup_printf ("SELECT t.id FROM %s AS t ORDER BY t.id", schema->table);
  field = find_field (query, catalog, sort, error);
  if (field == NULL)
    return NULL;
  key = order_of (field);
  if (field->flags & INC_SORTED && field->flags & INC_REQUIRED)
    return g_strdup_printf ("SELECT t.id FROM %s AS t ORDER BY %s, t.id", schema->table, key);
  *kind = !(field->flags & INC_SORTED) && (field->kind == INC_KIND_TEXT || field->kind == INC_KIND_NOTE)
            ? INC_SQL_TEXTS : INC_SQL_KEYS;
  return g_strdup_printf ("SELECT t.id, %s FROM %s AS t", key, schema->table);
}

/* NULL when there is none. */
static char *
load_text (const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf ("/org/hanoi/Incubator/store/%s/%s.sql", folder, name);
  g_autoptr(GBytes) bytes = g_resource_lookup_data (inc_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

static char *
load_named_filter (const char *name, GError **error)
{
  char *text = load_text ("filters", name);

  if (text == NULL)
    inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, NULL, NULL, "There is no filter %s", name);
  return text;
}

/* ", a, b," holds ", a," : whole tags, without LIKE, whose folding differs between engines. */
static void
append_any_of (GString *sql, const IncField *field, const IncFilter *filter, GPtrArray *values)
{
  g_autofree char *column = inc_sql_column (field);

  g_string_append (sql, filter->values->len == 0 ? "(0" : "(");
  for (guint i = 0; i < filter->values->len; i++)
    {
      g_ptr_array_add (values, &g_array_index (filter->values, IncValue, i));
      g_string_append_printf (sql,
                              field->flags & INC_TAGS ? "%sinstr (', ' || %s || ',', ', ' || ?%u || ',') > 0"
                                                      : "%s%s = ?%u",
                              i > 0 ? " OR " : "", column, values->len);
    }
  g_string_append_c (sql, ')');
}

/* Named filters count their parameters from ?1; here they become the next free ones. */
static void
append_named (GString *sql, const char *text, const IncFilter *filter, GPtrArray *values)
{
  const guint first = values->len;

  for (guint i = 0; i < filter->values->len; i++)
    g_ptr_array_add (values, &g_array_index (filter->values, IncValue, i));
  g_string_append_c (sql, '(');
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '?' && g_ascii_isdigit (p[1]))
      {
        char *end;

        g_string_append_printf (sql, "?%u", first + (guint) g_ascii_strtoull (p + 1, &end, 10));
        p = end - 1;
      }
    else
      g_string_append_c (sql, *p);
  g_string_append (sql, "\n)");
}

static gboolean
append_filter (GString *sql, const IncQuery *query, const IncFilter *filter, IncCatalog *catalog, GPtrArray *values,
               GError **error)
{
  const IncField *field;
  g_autofree char *text = NULL;
  g_autofree char *column = NULL;

  if (filter->op == INC_FILTER_NAMED)
    {
      text = load_named_filter (filter->field, error);
      if (text != NULL)
        append_named (sql, text, filter, values);
      return text != NULL;
    }
  field = find_field (query, catalog, filter->field, error);
  if (field == NULL)
    return FALSE;
  column = inc_sql_column (field);
  if (filter->op == INC_FILTER_MISSING)
    g_string_append_printf (sql, "%s IS NULL", column);
  else if (filter->op == INC_FILTER_KNOWN)
    g_string_append_printf (sql, "%s IS NOT NULL", column);
  else
    append_any_of (sql, field, filter, values);
  return TRUE;
}

char *
inc_sql_where (const IncQuery *query, IncCatalog *catalog, GPtrArray *values, GError **error)
{
  g_autoptr(GString) sql = g_string_new (inc_query_get_n_filters (query) == 0 ? "TRUE" : NULL);

  for (guint i = 0; i < inc_query_get_n_filters (query); i++)
    {
      g_string_append (sql, i > 0 ? " AND (" : "(");
      if (!append_filter (sql, query, inc_query_get_filter (query, i), catalog, values, error))
        return NULL;
      g_string_append_c (sql, ')');
    }
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

char *
inc_sql_filter (const IncQuery *query, IncCatalog *catalog, GPtrArray *values, GError **error)
{
  g_autofree char *where = NULL;

  if (inc_query_get_n_filters (query) == 0)
    return NULL;
  where = inc_sql_where (query, catalog, values, error);
  return where != NULL ? g_strdup_printf ("SELECT t.id FROM %s AS t WHERE %s", inc_query_get_schema (query)->table, where)
                       : NULL;
}

/* The first filter that has a text of that folder. */
static const IncFilter *
find_amount (const IncQuery *query, const char *folder)
{
  for (guint i = 0; i < inc_query_get_n_filters (query); i++)
    {
      const IncFilter *filter = inc_query_get_filter (query, i);
      g_autofree char *text = filter->op == INC_FILTER_NAMED ? load_text (folder, filter->field) : NULL;

      if (text != NULL)
        return filter;
    }
  return NULL;
}

/* Whether its rows wait for money: one of its filters has an open amount and no other. */
static gboolean
is_open (const IncQuery *query)
{
  for (guint i = 0; i < inc_query_get_n_filters (query); i++)
    {
      const IncFilter *filter = inc_query_get_filter (query, i);
      g_autofree char *open = filter->op == INC_FILTER_NAMED ? load_text ("open", filter->field) : NULL;
      g_autofree char *whole = open != NULL ? load_text ("amounts", filter->field) : NULL;

      if (open != NULL && whole == NULL)
        return TRUE;
    }
  return FALSE;
}

char *
inc_sql_amount (const IncQuery *query, GPtrArray *values)
{
  const char *folder = is_open (query) ? "open" : "amounts";
  const IncFilter *part = find_amount (query, "amounts"); /* of a fund; it goes before the whole */
  const IncFilter *filter = part != NULL ? part : find_amount (query, folder);
  g_autofree char *text = filter != NULL ? load_text (folder, filter->field) : NULL;
  g_autoptr(GString) sql = text != NULL ? g_string_new ("SELECT ") : NULL;

  if (sql == NULL)
    return NULL;
  append_named (sql, text, filter, values);
  g_string_append_printf (sql, " FROM %s AS t WHERE t.id = ?%u", inc_query_get_schema (query)->table, values->len + 1);
  return g_string_free (g_steal_pointer (&sql), FALSE);
}
