/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* fill-bare REGISTER NEW [in-turn]: what an import is compared with.
 *
 * Reads every row that an import made of REGISTER into memory, sort keys, uids and folded text with
 * it, then fills a new register with the very same rows in one loop of prepared statements: the
 * same schema, triggers, search index, change rows and pragmas, from values that are ready.  The
 * search rows come last in one go, which is faster than in turn with the others (the third
 * argument: to see that it is). */
#include "config.h"

#include "inc-bench.h"
#include "inc-records.h"
#include "inc-row.h"
#include "inc-sql.h"
#include "inc-store.h"
#include "inc-text.h"

#include <string.h>

typedef struct
{
  int type; /* SQLite's */
  int size;
  union
  {
    gint64 integer;
    gsize offset; /* of text and bytes in the arena */
  };
} Cell;

typedef struct
{
  char *insert;
  guint n_columns;
  guint n_rows;
  GArray *cells;
} Rows;

/* Filled first, one after the other, then these in turn, and the change log behind them. */
static const char *const parents[] = { "setting", "programme", "cohort" };
static const char *const in_turn[] = { "startup", "enrolment", "stage_change", "import_key" };
static const char *const logs[] = { "change_set", "change" };

static GByteArray *arena;

static void
append_cell (GArray *cells, sqlite3_stmt *row, int column)
{
  Cell cell = { sqlite3_column_type (row, column), 0, { 0 } };

  if (cell.type == SQLITE_INTEGER)
    cell.integer = sqlite3_column_int64 (row, column);
  else if (cell.type != SQLITE_NULL)
    {
      const void *data = cell.type == SQLITE_TEXT ? (const void *) sqlite3_column_text (row, column)
                                                  : sqlite3_column_blob (row, column);

      cell.size = sqlite3_column_bytes (row, column);
      cell.offset = arena->len;
      g_byte_array_append (arena, data, cell.size);
    }
  g_array_append_val (cells, cell);
}

static void
read_rows (Rows *rows, sqlite3 *sql, const char *select, char *insert)
{
  sqlite3_stmt *row = inc_bench_sql_prepare (sql, select);

  rows->insert = insert;
  rows->n_columns = sqlite3_column_count (row);
  rows->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  while (sqlite3_step (row) == SQLITE_ROW)
    {
      for (guint i = 0; i < rows->n_columns; i++)
        append_cell (rows->cells, row, i);
      rows->n_rows++;
    }
  sqlite3_finalize (row);
}

/* The statement that the program itself inserts with, whose columns leave out what triggers fill
 * in. */
static void
read_records (Rows *rows, sqlite3 *sql, const char *table)
{
  char *insert = inc_sql_insert (inc_schemas_find (table));
  const char *begin = strchr (insert, '(') + 1;
  g_autofree char *columns = g_strndup (begin, strchr (begin, ')') - begin);
  g_autofree char *select = g_strdup_printf ("SELECT %s FROM %s ORDER BY id", columns, table);

  read_rows (rows, sql, select, insert);
}

static void
read_log (Rows *rows, sqlite3 *sql, const char *table)
{
  g_autofree char *select = g_strdup_printf ("SELECT * FROM %s ORDER BY id", table);
  GString *insert = g_string_new (NULL);

  read_rows (rows, sql, select, NULL);
  g_string_printf (insert, "INSERT INTO %s VALUES (?1", table);
  for (guint i = 1; i < rows->n_columns; i++)
    g_string_append_printf (insert, ", ?%u", i + 1);
  g_string_append_c (insert, ')');
  rows->insert = g_string_free (insert, FALSE);
}

typedef struct
{
  Rows *rows;
  IncCatalog *catalog;
} SearchReader;

static gboolean
append_search (IncRecord *record, gpointer data, GError **error)
{
  SearchReader *reader = data;
  g_autoptr(GString) exact = g_string_new (NULL);
  g_autofree char *folded = NULL;
  Cell id = { SQLITE_INTEGER,
              0,
              { inc_row_search_id (inc_record_get_schema (record), record->id) } };
  Cell text = { SQLITE_TEXT, 0, { 0 } };

  inc_row_append_exact (record, reader->catalog, exact);
  folded = inc_text_dup_folded (exact->str);
  text.size = strlen (folded);
  text.offset = arena->len;
  g_byte_array_append (arena, (const guint8 *) folded, text.size);
  g_array_append_val (reader->rows->cells, id);
  g_array_append_val (reader->rows->cells, text);
  reader->rows->n_rows++;
  return TRUE;
}

static int
compare_search (gconstpointer a, gconstpointer b)
{
  const Cell *left = a, *right = b;

  return left->integer < right->integer ? -1 : left->integer > right->integer;
}

static void
read_search (Rows *rows, IncStore *store)
{
  g_autoptr(GError) error = NULL;
  SearchReader reader = { rows, inc_store_get_catalog (store) };
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  rows->insert = g_strdup ("INSERT INTO search (rowid, folded) VALUES (?1, ?2)");
  rows->n_columns = 2;
  rows->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  for (guint i = 0; i < n; i++)
    if (inc_row_is_searched (reader.catalog, schemas[i]))
      inc_store_each (store, schemas[i], append_search, &reader, &error);
  inc_bench_no_error (error);
  qsort (rows->cells->data, rows->n_rows, 2 * sizeof (Cell), compare_search);
}

static void
insert_row (sqlite3_stmt *insert, const Rows *rows, guint row)
{
  const Cell *cells = &g_array_index (rows->cells, Cell, (gsize) row * rows->n_columns);

  for (guint i = 0; i < rows->n_columns; i++)
    if (cells[i].type == SQLITE_INTEGER)
      sqlite3_bind_int64 (insert, i + 1, cells[i].integer);
    else if (cells[i].type == SQLITE_TEXT)
      sqlite3_bind_text (insert,
                         i + 1,
                         (const char *) arena->data + cells[i].offset,
                         cells[i].size,
                         SQLITE_STATIC);
    else if (cells[i].type == SQLITE_BLOB)
      sqlite3_bind_blob (insert,
                         i + 1,
                         arena->data + cells[i].offset,
                         cells[i].size,
                         SQLITE_STATIC);
    else
      sqlite3_bind_null (insert, i + 1);
  if (sqlite3_step (insert) != SQLITE_DONE)
    g_error ("%s: %s", rows->insert, sqlite3_errmsg (sqlite3_db_handle (insert)));
  sqlite3_reset (insert);
}

static void
insert_all (sqlite3 *sql, const Rows *rows)
{
  sqlite3_stmt *insert = inc_bench_sql_prepare (sql, rows->insert);

  for (guint row = 0; row < rows->n_rows; row++)
    insert_row (insert, rows, row);
  sqlite3_finalize (insert);
}

static void
insert_in_turn (sqlite3 *sql, const Rows *rows, guint n)
{
  sqlite3_stmt *inserts[8];

  g_assert (n <= G_N_ELEMENTS (inserts));
  for (guint i = 0; i < n; i++)
    inserts[i] = inc_bench_sql_prepare (sql, rows[i].insert);
  for (guint row = 0; row < rows[0].n_rows; row++)
    for (guint i = 0; i < n; i++)
      if (row < rows[i].n_rows)
        insert_row (inserts[i], &rows[i], row);
  for (guint i = 0; i < n; i++)
    sqlite3_finalize (inserts[i]);
}

int
main (int argc, char *argv[])
{
  static Rows before[G_N_ELEMENTS (parents)], main_rows[G_N_ELEMENTS (in_turn) + 1],
      after[G_N_ELEMENTS (logs)];
  Rows *search = &main_rows[G_N_ELEMENTS (in_turn)];
  const gboolean search_in_turn = argc > 3;
  g_autoptr(GError) error = NULL;
  IncStore *store;
  sqlite3 *sql;
  gint64 begin;

  if (argc < 3)
    g_error ("Usage: %s REGISTER NEW [in-turn]", argv[0]);
  arena = g_byte_array_new ();
  store = inc_store_open (argv[1], INC_STORE_READ, NULL, &error);
  inc_bench_no_error (error);
  sql = inc_bench_sql_open (argv[1]);
  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    read_records (&before[i], sql, parents[i]);
  for (guint i = 0; i < G_N_ELEMENTS (in_turn); i++)
    read_records (&main_rows[i], sql, in_turn[i]);
  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    read_log (&after[i], sql, logs[i]);
  read_search (search, store);
  sqlite3_close (sql);
  inc_store_close (store);
  store = inc_store_open (argv[2], INC_STORE_CREATE, NULL, &error);
  inc_bench_no_error (error);
  inc_store_close (store);

  sql = inc_bench_sql_open (argv[2]);
  inc_bench_sql_run (sql,
                     "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = "
                     "-65536;"
                     "PRAGMA temp_store = MEMORY;");
  begin = g_get_monotonic_time ();
  inc_bench_sql_run (sql, "BEGIN IMMEDIATE");
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    insert_all (sql, &before[i]);
  insert_in_turn (sql, main_rows, G_N_ELEMENTS (in_turn) + search_in_turn);
  if (!search_in_turn)
    insert_all (sql, search);
  for (guint i = 0; i < G_N_ELEMENTS (after); i++)
    insert_all (sql, &after[i]);
  inc_bench_sql_run (sql, "COMMIT");
  inc_bench_print_since ("bare", begin);
  sqlite3_close (sql);
  return 0;
}
