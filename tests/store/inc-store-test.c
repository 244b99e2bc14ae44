/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared parts of the store's tests.  Everything asserts: a test reads as what it claims. */
#include "config.h"

#include "inc-store-test.h"

#include "inc-row.h"
#include "inc-text.h"

char *
test_path (const char *folder)
{
  return g_build_filename (folder, "test.incubator", NULL);
}

IncStore *
test_store_open (const char *folder, IncStoreMode mode)
{
  g_autofree char *path = test_path (folder);
  g_autoptr(GError) error = NULL;
  IncStore *store = inc_store_open (path, mode, "Lan", &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

IncStore *
test_store_new (const char *folder)
{
  return test_store_open (folder, INC_STORE_CREATE);
}

void
test_save (IncStore *store, gpointer record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Save", &error);

  g_assert_no_error (error);
  inc_transaction_save (transaction, record, &error);
  g_assert_no_error (error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
}

void
test_delete (IncStore *store, gpointer record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Delete", &error);

  g_assert_no_error (error);
  inc_transaction_delete (transaction, inc_record_get_schema (record), INC_RECORD (record)->id, &error);
  g_assert_no_error (error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
}

void
test_undo (IncStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) done = inc_journal_undo (store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (done);
}

void
test_redo (IncStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) done = inc_journal_redo (store, &error);

  g_assert_no_error (error);
  g_assert_nonnull (done);
}

gpointer
test_get (IncStore *store, GType type, gint64 id)
{
  g_autoptr(GError) error = NULL;
  IncRecord *record = inc_store_get (store, inc_schema_of (type), id, &error);

  g_assert_no_error (error);
  return record;
}

IncProgramme *
test_add_programme (IncStore *store, const char *name)
{
  IncProgramme *programme = g_object_new (inc_programme_get_type (), "name", name, NULL);

  test_save (store, programme);
  return programme;
}

IncCohort *
test_add_cohort (IncStore *store, IncProgramme *programme, const char *name)
{
  IncCohort *cohort =
    g_object_new (inc_cohort_get_type (), "name", name, "programme", INC_RECORD (programme)->id, NULL);

  test_save (store, cohort);
  return cohort;
}

IncStartup *
test_add_startup (IncStore *store, const char *name)
{
  IncStartup *startup = g_object_new (inc_startup_get_type (), "name", name, NULL);

  test_save (store, startup);
  return startup;
}

IncEnrolment *
test_add_enrolment (IncStore *store, IncStartup *startup, IncCohort *cohort)
{
  IncEnrolment *enrolment = g_object_new (inc_enrolment_get_type (), "startup", INC_RECORD (startup)->id,
                                          "cohort", INC_RECORD (cohort)->id, NULL);

  test_save (store, enrolment);
  return enrolment;
}

IncStageChange *
test_add_stage (IncStore *store, IncEnrolment *enrolment, IncStage stage, const char *date)
{
  IncStageChange *change = g_object_new (inc_stage_change_get_type (), "enrolment", INC_RECORD (enrolment)->id,
                                         "stage", stage, "date", date, NULL);

  test_save (store, change);
  return change;
}

void
test_declare (IncStore *store, const char *target, const char *name, const char *kind, const char *choices,
              gboolean searched)
{
  g_autoptr(IncCustomField) field =
    g_object_new (inc_custom_field_get_type (), "target", target, "name", name, "label", name, "kind", kind,
                  "choices", choices, "searched", searched, NULL);

  test_save (store, field);
}

char *
test_titles (IncStore *store, IncQuery *query)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) records = inc_store_load_all (store, query, &error);
  g_autoptr(GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "", inc_record_get_title (g_ptr_array_index (records, i)));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

char *
test_found (IncStore *store, const char *typed)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));

  inc_query_set_search (query, typed);
  return test_titles (store, query);
}

sqlite3 *
test_sql_open (const char *path)
{
  sqlite3 *sql;

  g_assert_cmpint (sqlite3_open_v2 (path, &sql, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (sql, 5000);
  return sql;
}

void
test_sql_run (sqlite3 *sql, const char *text)
{
  char *message = NULL;

  sqlite3_exec (sql, text, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

char *
test_sql_read (sqlite3 *sql, const char *text)
{
  g_autoptr(GString) rows = g_string_new (NULL);
  sqlite3_stmt *row;
  int code;

  g_assert_cmpint (sqlite3_prepare_v2 (sql, text, -1, &row, NULL), ==, SQLITE_OK);
  while ((code = sqlite3_step (row)) == SQLITE_ROW)
    {
      if (rows->len > 0)
        g_string_append_c (rows, '\n');
      for (int i = 0; i < sqlite3_column_count (row); i++)
        {
          const char *column = (const char *) sqlite3_column_text (row, i);

          g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", column != NULL ? column : "~");
        }
    }
  g_assert_cmpint (code, ==, SQLITE_DONE);
  sqlite3_finalize (row);
  return g_string_free (g_steal_pointer (&rows), FALSE);
}

gint64
test_sql_count (const char *path, const char *text)
{
  sqlite3 *sql = test_sql_open (path);
  g_autofree char *count = test_sql_read (sql, text);

  sqlite3_close (sql);
  return g_ascii_strtoll (count, NULL, 10);
}

/* All columns but the two that only grow, keys as hexadecimal digits. */
static char *
dump_statement (sqlite3 *sql, const char *table)
{
  g_autofree char *text =
    g_strdup_printf ("SELECT 'SELECT ''%s'', ' || group_concat (iif (type = 'BLOB', 'hex (' || name || ')', name), ', ') "
                     "|| ' FROM %s ORDER BY id' FROM pragma_table_info ('%s') WHERE name NOT IN ('revision', 'changed')",
                     table, table, table);

  return test_sql_read (sql, text);
}

char *
test_dump (const char *path)
{
  sqlite3 *sql = test_sql_open (path);
  g_autoptr(GString) dump = g_string_new (NULL);
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *statement = dump_statement (sql, schemas[i]->table);
      g_autofree char *rows = test_sql_read (sql, statement);

      g_string_append_printf (dump, "%s\n", rows);
    }
  sqlite3_close (sql);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

typedef struct
{
  IncCatalog *catalog;
  sqlite3_stmt *write;
} Reindex;

static gboolean
reindex_one (IncRecord *record, gpointer data, GError **error)
{
  Reindex *reindex = data;
  g_autoptr(GString) exact = g_string_new (NULL);
  g_autofree char *folded = NULL;

  inc_row_append_exact (record, reindex->catalog, exact);
  folded = inc_text_dup_folded (exact->str);
  sqlite3_bind_int64 (reindex->write, 1, inc_row_search_id (inc_record_get_schema (record), record->id));
  sqlite3_bind_text (reindex->write, 2, folded, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (reindex->write), ==, SQLITE_DONE);
  sqlite3_reset (reindex->write);
  return TRUE;
}

static void
reindex_all (IncStore *store, sqlite3 *sql)
{
  Reindex reindex = { inc_store_get_catalog (store), NULL };
  g_autoptr(GError) error = NULL;
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  g_assert_cmpint (sqlite3_prepare_v2 (sql, "INSERT INTO temp.search (rowid, folded) VALUES (?1, ?2)", -1,
                                       &reindex.write, NULL), ==, SQLITE_OK);
  for (guint i = 0; i < n; i++)
    {
      inc_store_each (store, schemas[i], reindex_one, &reindex, &error);
      g_assert_no_error (error);
    }
  sqlite3_finalize (reindex.write);
}

/* Word by word: the index holds no text, but it can be asked for every word of every record. */
static void
check_search (IncStore *store)
{
  static const char *const wrong[] = {
    "SELECT * FROM (SELECT term, doc, offset FROM temp.kept EXCEPT SELECT term, doc, offset FROM temp.made) LIMIT 5",
    "SELECT * FROM (SELECT term, doc, offset FROM temp.made EXCEPT SELECT term, doc, offset FROM temp.kept) LIMIT 5",
  };
  sqlite3 *sql = test_sql_open (inc_store_get_path (store));

  test_sql_run (sql, "CREATE VIRTUAL TABLE temp.search USING fts5 (folded, tokenize = 'unicode61 remove_diacritics 0');"
                     "CREATE VIRTUAL TABLE temp.kept USING fts5vocab (main, search, instance);"
                     "CREATE VIRTUAL TABLE temp.made USING fts5vocab (temp, search, instance);");
  test_sql_run (sql, "BEGIN");
  reindex_all (store, sql);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *rows = test_sql_read (sql, wrong[i]);

      g_assert_cmpstr (rows, ==, "");
    }
  test_sql_run (sql, "COMMIT");
  sqlite3_close (sql);
}

void
test_check_whole (IncStore *store)
{
  g_autoptr(IncProblems) problems = inc_problems_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  inc_store_check (store, problems, &error);
  g_assert_no_error (error);
  text = inc_problems_to_text (problems);
  g_assert_cmpstr (text, ==, "");
  check_search (store);
}

char *
test_read_bytes (const char *path, gsize *size)
{
  g_autoptr(GError) error = NULL;
  char *bytes;

  g_file_get_contents (path, &bytes, size, &error);
  g_assert_no_error (error);
  return bytes;
}
