/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing leaves the house that the tables of the city's file do not name: the queries are asked which columns they read,
 * and the published schema which members it has. */
#include "config.h"

#include "inc-city-export.h"
#include "inc-exchange-error.h"
#include "inc-store-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  IncTestFolder *folder;
  sqlite3 *sql;
  GHashTable *read; /* "startup.name" */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = inc_test_folder_new ();
  path = test_path (fixture->folder);
  inc_store_close (test_store_new (fixture->folder));
  fixture->sql = test_sql_open (path);
  fixture->read = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  sqlite3_close (fixture->sql);
  g_hash_table_unref (fixture->read);
  inc_test_folder_free (fixture->folder);
}

/* Ids join, and uids are what the file calls a record by. */
static int
note_read (void *data, int action, const char *table, const char *column, const char *database, const char *inside)
{
  Fixture *fixture = data;

  if (action == SQLITE_READ && table != NULL && inc_schemas_find (table) != NULL && *column != '\0' &&
      strcmp (column, "id") != 0 && strcmp (column, "uid") != 0)
    g_hash_table_add (fixture->read, g_strconcat (table, ".", column, NULL));
  return SQLITE_OK;
}

static char *
get_sql (const IncCityTable *table)
{
  g_autofree char *name = g_strdup_printf ("/org/hanoi/Incubator/store/queries/%s.sql", table->query);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (name, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_assert_nonnull (bytes);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static sqlite3_stmt *
prepare (Fixture *fixture, const IncCityTable *table)
{
  g_autofree char *sql = get_sql (table);
  sqlite3_stmt *statement = NULL;

  g_hash_table_remove_all (fixture->read);
  sqlite3_set_authorizer (fixture->sql, note_read, fixture);
  g_assert_cmpint (sqlite3_prepare_v2 (fixture->sql, sql, -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_set_authorizer (fixture->sql, NULL, NULL);
  return statement;
}

static void
declare (Fixture *fixture, const IncCityTable *table, GHashTable *declared, const char *source)
{
  if (g_str_has_suffix (source, ".uid"))
    return;
  if (!g_hash_table_contains (fixture->read, source))
    g_error ("%s does not read %s", table->query, source);
  g_hash_table_add (declared, (gpointer) source);
}

static void
check_reads (Fixture *fixture, const IncCityTable *table, GHashTable *declared)
{
  GHashTableIter iter;
  gpointer source;

  g_hash_table_iter_init (&iter, fixture->read);
  while (g_hash_table_iter_next (&iter, &source, NULL))
    if (!g_hash_table_contains (declared, source))
      g_error ("%s reads %s, which inc-city-members.c does not name", table->query, (const char *) source);
}

/* What is read is what is declared: to be shown, or to choose by. */
static void
test_reads (Fixture *fixture, gconstpointer data)
{
  for (guint section = 0; section < INC_CITY_N_SECTIONS; section++)
    {
      const IncCityTable *table = inc_city_table_get (section);
      g_autoptr(GHashTable) declared = g_hash_table_new (g_str_hash, g_str_equal);

      sqlite3_finalize (prepare (fixture, table));
      for (const IncCityMember *member = table->members; member->name != NULL; member++)
        if (member->source != NULL)
          declare (fixture, table, declared, member->source);
      for (const char *const *weighed = table->weighed; *weighed != NULL; weighed++)
        declare (fixture, table, declared, *weighed);
      check_reads (fixture, table, declared);
    }
}

static void
test_columns (Fixture *fixture, gconstpointer data)
{
  for (guint section = 0; section < INC_CITY_N_SECTIONS; section++)
    {
      const IncCityTable *table = inc_city_table_get (section);
      sqlite3_stmt *statement = prepare (fixture, table);
      guint i = 0;

      for (; table->members[i].name != NULL; i++)
        {
          g_assert_cmpstr (sqlite3_column_name (statement, i), ==, table->members[i].name);
          g_assert_true (i == 0 || strcmp (table->members[i - 1].name, table->members[i].name) < 0);
        }
      g_assert_cmpint (sqlite3_column_count (statement), ==, i);
      g_assert_cmpint (sqlite3_bind_parameter_count (statement), ==, table->has_day ? 1 : 0);
      sqlite3_finalize (statement);
    }
}

/* Every member of today's file may be in it: none is dropped in silence. */
static void
test_levels (Fixture *fixture, gconstpointer data)
{
  for (guint section = 0; section < INC_CITY_N_SECTIONS; section++)
    for (const IncCityMember *member = inc_city_table_get (section)->members; member->name != NULL; member++)
      if (!inc_city_member_may_leave (member))
        g_error ("%s of %s stays in the house", member->name, inc_city_table_get (section)->key);
}

static void
test_rule (void)
{
  const IncCityMember members[] = {
    { "phone", "startup.phone" },
    { "phone", "person.phone", .with_consent = TRUE },
    { "source", "startup.source", .with_consent = TRUE },
    { "name", "person.name" },
    { "text", "note.text", .with_consent = TRUE },
    { "nothing", "startup.nothing" },
    { "custom", "startup.custom" },
    { "nothing", "nothing.name" },
  };
  const IncCityMember consented = { "name", "person.name", .with_consent = TRUE };
  const IncCityMember open = { "name", "startup.name" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_assert_false (inc_city_member_may_leave (&members[i]));
  g_assert_true (inc_city_member_may_leave (&consented));
  g_assert_true (inc_city_member_may_leave (&open));
}

/* ---- the schema ---- */

static JsonObject *
follow (JsonObject *schema, JsonObject *array)
{
  const char *ref = json_object_get_string_member (json_object_get_object_member (array, "items"), "$ref");

  g_assert_true (g_str_has_prefix (ref, "#/$defs/"));
  return json_object_get_object_member (json_object_get_object_member (schema, "$defs"), ref + strlen ("#/$defs/"));
}

/* The names of the object's members, the table's own ones or those of its array's objects, as one text. */
static char *
list_members (const IncCityTable *table, gboolean of_child)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (const IncCityMember *member = table->members; member->name != NULL; member++)
    {
      const char *point = strchr (member->name, '.');

      if (of_child && point != NULL)
        g_ptr_array_add (names, g_strdup (point + 1));
      else if (!of_child && point == NULL)
        g_ptr_array_add (names, g_strdup (member->name));
    }
  if (!of_child && table->child != NULL)
    g_ptr_array_add (names, g_strdup (table->child));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  g_ptr_array_add (names, NULL);
  return g_strjoinv (" ", (char **) names->pdata);
}

static char *
list_properties (JsonObject *object)
{
  g_autoptr(GList) list = json_object_get_members (json_object_get_object_member (object, "properties"));
  g_autoptr(GString) names = g_string_new (NULL);

  for (GList *l = list; l != NULL; l = l->next)
    g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", (const char *) l->data);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static void
compare (const IncCityTable *table, gboolean of_child, JsonObject *object)
{
  g_autofree char *declared = list_members (table, of_child);
  g_autofree char *published = list_properties (object);

  g_assert_cmpstr (declared, ==, published);
}

static void
test_schema (void)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "city-export-1.schema.json", NULL);
  g_autoptr(GError) error = NULL;
  JsonObject *schema, *sections;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  schema = json_node_get_object (json_parser_get_root (parser));
  sections = json_object_get_object_member (schema, "properties");
  for (guint i = 0; i < INC_CITY_N_SECTIONS; i++)
    {
      const IncCityTable *table = inc_city_table_get (i);
      JsonObject *object;

      if (i == INC_CITY_COUNTS)
        {
          compare (table, FALSE, json_object_get_object_member (json_object_get_object_member (schema, "$defs"), "counts"));
          continue;
        }
      object = follow (schema, json_object_get_object_member (sections, table->key));
      compare (table, FALSE, object);
      if (table->child != NULL)
        compare (table, TRUE, follow (schema, json_object_get_object_member (
                                                json_object_get_object_member (object, "properties"), table->child)));
    }
}

/* ---- the writer ---- */

/* A query that was changed alone writes nothing. */
static void
test_other_columns (void)
{
  static const char *const more[] = { "code", "description", "ends", "name", "phone", "starts", "status", "uid", NULL };
  static const char *const fewer[] = { "code", "description", NULL };
  const IncValue values[8] = { { INC_VALUE_NULL } };
  const IncCityHeader header = { NULL, "A", "2026-01-01", "2026-12-31", "year" };
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr(IncCityExport) export = inc_city_export_new (memory, &header, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) again = NULL;

  for (guint i = 0; i <= INC_CITY_PROGRAMMES; i++)
    inc_city_export_begin (export, i);
  g_assert_false (inc_city_export_add (export, more, values, 8, &error));
  g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_SHAPE);
  g_assert_cmpstr (error->message, ==, "city-programmes gives phone where the city's file has starts");
  g_assert_false (inc_city_export_add (export, fewer, values, 2, &again));
  g_assert_cmpstr (again->message, ==, "city-programmes gives nothing where the city's file has ends");
}

#define ADD(name, function) g_test_add ("/city-members/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("queries-read-what-is-declared", test_reads);
  ADD ("queries-give-the-members", test_columns);
  ADD ("each-may-leave", test_levels);
  g_test_add_func ("/city-members/the-level-decides", test_rule);
  g_test_add_func ("/city-members/schema-has-the-same", test_schema);
  g_test_add_func ("/city-members/other-columns-are-refused", test_other_columns);
  return g_test_run ();
}
