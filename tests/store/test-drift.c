/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The migrated database against the schemas of the model: what is written twice must not drift apart. */
#include "config.h"

#include "inc-store-test.h"

#include "inc-store-resources.h"

static sqlite3 *sql;

static char *ask (const char *format, ...) G_GNUC_PRINTF (1, 2);

static char *
ask (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  return test_sql_read (sql, text);
}

static const char *
type_of (const IncField *field)
{
  return inc_kind_get (field->kind)->storage == INC_VALUE_TEXT ? "TEXT" : "INTEGER";
}

/* The lines of a text, sorted.  Takes it. */
static char *
in_order (char *text)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GPtrArray) sorted = g_ptr_array_new ();

  for (char **line = lines; *line != NULL; line++)
    g_ptr_array_add (sorted, *line);
  g_ptr_array_sort_values (sorted, (GCompareFunc) strcmp);
  g_ptr_array_add (sorted, NULL);
  g_free (text);
  return g_strjoinv ("\n", (char **) sorted->pdata);
}

/* name type notnull, one a line, in the order of their names: a later step adds columns at the end. */
static char *
expected_columns (const IncSchema *schema)
{
  GString *text = g_string_new ("id|INTEGER|0\nuid|TEXT|1\nrevision|INTEGER|1\nchanged|TEXT|1\n");

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncField *field = &schema->fields[i];

      g_string_append_printf (text, "%s|%s|%d\n", field->name, type_of (field),
                              field->flags & INC_REQUIRED || field->kind == INC_KIND_BOOL);
    }
  g_string_append (text, "custom|TEXT|0");
  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & INC_SORTED)
      g_string_append_printf (text, "\n%s_key|BLOB|0", schema->fields[i].name);
  return in_order (g_string_free (text, FALSE));
}

static void
for_each_schema (void (*test) (const IncSchema *schema))
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  sql = test_sql_open (inc_store_get_path (store));
  for (guint i = 0; i < n; i++)
    test (schemas[i]);
  sqlite3_close (sql);
}

static void
check_columns (const IncSchema *schema)
{
  g_autofree char *found = ask ("SELECT name, type, \"notnull\" FROM pragma_table_info ('%s') ORDER BY name || '|'", schema->table);
  g_autofree char *expected = expected_columns (schema);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_columns (void)
{
  for_each_schema (check_columns);
}

static void
check_unique (const IncSchema *schema)
{
  g_autofree char *found = ask ("SELECT name FROM pragma_table_info ('%s') AS c WHERE EXISTS (SELECT 1 FROM "
                                "pragma_index_list ('%s') AS i WHERE i.\"unique\" AND (SELECT group_concat (name) FROM "
                                "pragma_index_info (i.name)) = c.name)", schema->table, schema->table);
  g_autoptr(GString) expected = g_string_new ("uid");

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].flags & INC_UNIQUE)
      g_string_append_printf (expected, "\n%s", schema->fields[i].name);
  g_assert_cmpstr (found, ==, expected->str);
}

static void
test_unique (void)
{
  for_each_schema (check_unique);
}

/* A derived reference has no foreign key: what it is derived from has one. */
static void
check_references (const IncSchema *schema)
{
  g_autofree char *found = ask ("SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list ('%s') ORDER BY "
                                "(SELECT cid FROM pragma_table_info ('%s') WHERE name = \"from\")", schema->table,
                                schema->table);
  g_autoptr(GString) expected = g_string_new (NULL);

  for (guint i = 0; i < schema->n_fields; i++)
    if (schema->fields[i].kind == INC_KIND_REF && !(schema->fields[i].flags & INC_DERIVED))
      {
        g_autofree char *index = ask ("SELECT count(*) FROM pragma_index_list ('%s') AS i WHERE (SELECT name FROM "
                                      "pragma_index_info (i.name) WHERE seqno = 0) = '%s'", schema->table,
                                      schema->fields[i].name);

        g_string_append_printf (expected, "%s%s|%s|id", expected->len > 0 ? "\n" : "", schema->fields[i].name,
                                inc_field_get_target (&schema->fields[i])->table);
        g_assert_cmpstr (index, ==, "1");
      }
  g_assert_cmpstr (found, ==, expected->str);
}

static void
test_references (void)
{
  for_each_schema (check_references);
}

static char *
expected_check (const IncField *field)
{
  GString *text;

  if (field->kind == INC_KIND_BOOL)
    return g_strdup_printf (" %s INTEGER NOT NULL CHECK (%s IN (0, 1))", field->name, field->name);
  if (field->kind == INC_KIND_DATE)
    return g_strdup_printf (" CHECK (%s GLOB '[0-9][0-9][0-9][0-9]*')", field->name);
  if (field->kind != INC_KIND_CHOICE)
    return NULL;
  text = g_string_new (NULL);
  if (inc_choice_get_n (field->choices) == 2)
    g_string_printf (text, " CHECK (%s IN ('%s', '%s'))", field->name, field->choices[0].word, field->choices[1].word);
  else
    {
      g_string_append (text, " CHECK (");
      for (const IncChoice *choice = field->choices; choice->word != NULL; choice++)
        g_string_append_printf (text, "%s%s = '%s'", choice != field->choices ? " OR " : "", field->name, choice->word);
      g_string_append_c (text, ')');
    }
  return g_string_free (text, FALSE);
}

static void
check_rules (const IncSchema *schema)
{
  g_autofree char *text = ask ("SELECT sql FROM sqlite_schema WHERE name = '%s'", schema->table);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      g_autofree char *rule = expected_check (&schema->fields[i]);

      if (rule != NULL && strstr (text, rule) == NULL)
        g_error ("%s lacks the rule%s", schema->table, rule);
    }
  g_assert_true (g_str_has_suffix (text, ") STRICT"));
  g_assert_nonnull (strstr (text, "id INTEGER PRIMARY KEY AUTOINCREMENT"));
}

static void
test_rules (void)
{
  for_each_schema (check_rules);
}

static void
check_table (const IncSchema *schema)
{
  g_autofree char *found = ask ("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '%s'", schema->table);

  g_assert_cmpstr (found, ==, "1");
}

static void
test_tables (void)
{
  for_each_schema (check_table);
}

static char **
list_resources (const char *folder)
{
  g_autofree char *path = g_strconcat ("/org/hanoi/Incubator/store/", folder, NULL);

  return g_resource_enumerate_children (inc_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static char *
load_resource (const char *folder, const char *name)
{
  g_autofree char *path = g_strconcat ("/org/hanoi/Incubator/store/", folder, "/", name, NULL);
  g_autoptr(GBytes) bytes =
    g_resource_lookup_data (inc_store_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
prepare (IncStore *store, const char *name, const char *text)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (sql, text, -1, &statement, NULL) != SQLITE_OK)
    g_error ("%s: %s", name, sqlite3_errmsg (sql));
  g_assert_true (sqlite3_stmt_readonly (statement));
  sqlite3_finalize (statement);
  g_assert_true (g_str_has_prefix (text, "-- "));
}

/* Each file opens with its purpose, and reads only. */
static void
test_queries (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_auto(GStrv) queries = list_resources ("queries");

  sql = test_sql_open (inc_store_get_path (store));
  g_assert_cmpuint (g_strv_length (queries), >=, 2);
  for (guint i = 0; queries[i] != NULL; i++)
    {
      g_autofree char *text = load_resource ("queries", queries[i]);

      prepare (store, queries[i], text);
    }
  sqlite3_close (sql);
}

/* A filter is a condition on one row t of a type; it must fit at least one type. */
static void
test_filters (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_auto(GStrv) filters = list_resources ("filters");
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; filters != NULL && filters[i] != NULL; i++)
    {
      g_autofree char *name = g_strndup (filters[i], strlen (filters[i]) - strlen (".sql"));
      guint fits = 0;

      for (guint s = 0; s < n; s++)
        {
          g_autoptr(IncQuery) query = inc_query_new (schemas[s]);
          g_autoptr(GArray) ids = NULL;

          inc_query_filter (query, INC_FILTER_NAMED, name, NULL, 0);
          ids = inc_store_list (store, query, NULL);
          fits += ids != NULL;
        }
      if (fits == 0)
        g_error ("the filter %s fits no type", name);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/drift/tables", test_tables);
  g_test_add_func ("/store/drift/columns", test_columns);
  g_test_add_func ("/store/drift/unique", test_unique);
  g_test_add_func ("/store/drift/references-have-keys-and-indexes", test_references);
  g_test_add_func ("/store/drift/choices-dates-and-flags", test_rules);
  g_test_add_func ("/store/drift/every-query-can-be-prepared", test_queries);
  g_test_add_func ("/store/drift/every-filter-fits-a-type", test_filters);
  return g_test_run ();
}
