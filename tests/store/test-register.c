/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The register as a file: what may be opened, by whom, and what stays untouched. */
#include "config.h"

#include "inc-store-test.h"

#include "inc-migrate.h"
#include "inc-register-file.h"

#include <sys/stat.h>
#include <unistd.h>

static char *
list_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) g_strcmp0);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("|", (char **) names->pdata);
}

static void
assert_folder (const char *folder, const char *expected)
{
  g_autofree char *names = list_folder (folder);

  g_assert_cmpstr (names, ==, expected);
}

static void
assert_refused (const char *path, IncStoreMode mode, IncStoreError code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (inc_store_open (path, mode, "Lan", &error));
  g_assert_error (error, INC_STORE_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_new (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  IncStore *store = test_store_new (folder);

  g_assert_true (inc_store_is_writable (store));
  g_assert_cmpstr (inc_store_get_path (store), ==, path);
  assert_folder (folder, "test.incubator|test.incubator-shm|test.incubator-wal|test.incubator.lock");
  inc_store_close (store);
  assert_folder (folder, "test.incubator|test.incubator.lock");
  g_assert_cmpint (test_sql_count (path, "PRAGMA application_id"), ==, INC_REGISTER_APPLICATION_ID);
  g_assert_cmpint (test_sql_count (path, "PRAGMA user_version"), ==, inc_migrate_get_newest ());
  inc_store_close (test_store_open (folder, INC_STORE_WRITE));
  inc_store_close (test_store_open (folder, INC_STORE_READ));
}

static void
test_create_overwrites_nothing (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autofree char *elsewhere = g_build_filename (folder, "nowhere", "test.incubator", NULL);
  g_autofree char *bytes = NULL;

  g_file_set_contents (path, "mine", -1, NULL);
  assert_refused (path, INC_STORE_CREATE, INC_STORE_ERROR_CONSTRAINT);
  bytes = test_read_bytes (path, NULL);
  g_assert_cmpstr (bytes, ==, "mine");
  assert_refused (elsewhere, INC_STORE_CREATE, INC_STORE_ERROR_NOT_FOUND);
  assert_folder (folder, "test.incubator");
}

static void
write_other_database (const char *path)
{
  sqlite3 *sql;

  sqlite3_open (path, &sql);
  test_sql_run (sql, "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)");
  sqlite3_close (sql);
}

static void
assert_untouched (const char *folder, const char *path, IncStoreError code)
{
  g_autofree char *names = list_folder (folder);
  g_autofree char *before = NULL;
  gsize size, size_after;

  before = test_read_bytes (path, &size);
  for (IncStoreMode mode = INC_STORE_READ; mode <= INC_STORE_WRITE; mode++)
    {
      g_autofree char *after = NULL;

      assert_refused (path, mode, code);
      after = test_read_bytes (path, &size_after);
      g_assert_cmpmem (before, size, after, size_after);
      assert_folder (folder, names);
    }
}

static void
test_not_a_register (void)
{
  static const struct
  {
    const char *bytes;
    gssize size;
  } files[] = {
    { "", 0 },
    { "a", 1 },
    { "name,tax code\nLúa Xanh,0100109106\n", -1 },
    { "SQLite format 3", 16 },
    { "PK\003\004 a spreadsheet, long enough to have a header of its own: "
      "0123456789012345678901234567890123456789012345678901234567890123456789", -1 },
  };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_file_set_contents (path, files[i].bytes, files[i].size, NULL);
      assert_untouched (folder, path, INC_STORE_ERROR_NOT_A_REGISTER);
    }
  g_unlink (path);
  write_other_database (path);
  assert_untouched (folder, path, INC_STORE_ERROR_NOT_A_REGISTER);
  g_unlink (path);
  g_mkdir (path, 0700);
  assert_refused (path, INC_STORE_WRITE, INC_STORE_ERROR_NOT_A_REGISTER);
  assert_refused (path, INC_STORE_READ, INC_STORE_ERROR_NOT_A_REGISTER);
  g_rmdir (path);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_refused (path, INC_STORE_READ, INC_STORE_ERROR_NOT_A_REGISTER);
  g_unlink (path);
  assert_refused (path, INC_STORE_WRITE, INC_STORE_ERROR_NOT_FOUND);
  assert_refused (path, INC_STORE_READ, INC_STORE_ERROR_NOT_FOUND);
  assert_folder (folder, "");
}

static void
set_version (const char *path, int version)
{
  g_autofree char *text = g_strdup_printf ("PRAGMA user_version = %d", version);
  sqlite3 *sql = test_sql_open (path);

  test_sql_run (sql, text);
  sqlite3_close (sql);
}

static void
test_newer_is_untouched (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);

  inc_store_close (test_store_new (folder));
  set_version (path, inc_migrate_get_newest () + 1);
  assert_untouched (folder, path, INC_STORE_ERROR_TOO_NEW);
  set_version (path, 0);
  assert_untouched (folder, path, INC_STORE_ERROR_CORRUPT);
  set_version (path, -3);
  assert_untouched (folder, path, INC_STORE_ERROR_CORRUPT);
}

static void
test_migration (void)
{
  static const char *const steps[] = {
    "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1), (2)",
    "CREATE TABLE b (y INTEGER) STRICT; INSERT INTO b SELECT x FROM a",
    "DELETE FROM b; CREATE TABLE a (z INTEGER)",
    "CREATE TABLE c (y INTEGER REFERENCES elsewhere (id)); INSERT INTO c VALUES (5)",
  };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autofree char *copy = g_strconcat (path, ".v1.bak", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncSqlite) db = inc_sqlite_open (path, INC_SQLITE_CREATE, &error);
  const char *const with_broken_reference[] = { steps[0], steps[1], steps[3] };

  g_assert_no_error (error);
  inc_migrate_with (db, path, steps, 1, &error);
  g_assert_no_error (error);
  assert_folder (folder, "test.incubator");

  inc_migrate_with (db, path, steps, 2, &error);
  g_assert_no_error (error);
  assert_folder (folder, "test.incubator|test.incubator.v1.bak");
  g_assert_cmpint (test_sql_count (path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (test_sql_count (path, "SELECT sum (y) FROM b"), ==, 3);
  g_assert_cmpint (test_sql_count (copy, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (test_sql_count (copy, "PRAGMA application_id"), ==, INC_REGISTER_APPLICATION_ID);
  g_assert_cmpint (test_sql_count (copy, "SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), ==, 0);

  g_assert_false (inc_migrate_with (db, path, steps, 3, &error)); /* a step that fails half-way */
  g_clear_error (&error);
  g_assert_cmpint (test_sql_count (path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (test_sql_count (path, "SELECT sum (y) FROM b"), ==, 3);

  g_assert_false (inc_migrate_with (db, path, with_broken_reference, 3, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  g_assert_cmpint (test_sql_count (path, "PRAGMA user_version"), ==, 2);

  g_assert_false (inc_migrate_with (db, path, steps, 1, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_TOO_NEW);
}

static void
test_backup (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "copy.incubator", NULL);
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Đường Xa");
  g_autoptr(IncStartup) later = NULL;
  g_autoptr(IncStore) copy = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = test_dump (inc_store_get_path (store));
  g_autofree char *after = NULL;
  g_autofree char *found = NULL;

  inc_store_backup (store, path, &error);
  g_assert_no_error (error);
  later = test_add_startup (store, "Sau");
  copy = inc_store_open (path, INC_STORE_WRITE, "Huệ", &error);
  g_assert_no_error (error);
  after = test_dump (path);
  g_assert_cmpstr (before, ==, after);
  found = test_found (copy, "duong");
  g_assert_cmpstr (found, ==, "Đường Xa");
  test_check_whole (copy);
  test_undo (copy);
  g_assert_false (inc_store_backup (store, path, &error));
  g_assert_nonnull (error);
}

static void
test_keys_of_another_collator (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  IncStore *store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Đường Xa");
  g_autoptr(IncStaff) staff = g_object_new (inc_staff_get_type (), "name", "Nguyễn Thị Lan", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3 *sql;

  test_save (store, staff);
  inc_store_close (store);
  before = test_dump (path);
  sql = test_sql_open (path);
  test_sql_run (sql, "UPDATE register_info SET value = 'another' WHERE name = 'collator';"
                     "UPDATE startup SET name_key = x'00', sector_key = x'00'; UPDATE staff SET name_key = x'00'");
  sqlite3_close (sql);
  store = test_store_open (folder, INC_STORE_WRITE);
  after = test_dump (path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (test_sql_count (path, "SELECT sum (revision) FROM startup"), ==, 1);
  g_assert_cmpint (test_sql_count (path, "SELECT count(*) FROM change_set"), ==, 2);
  inc_store_close (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/register/new-one-is-ready", test_new);
  g_test_add_func ("/store/register/create-overwrites-nothing", test_create_overwrites_nothing);
  g_test_add_func ("/store/register/what-is-none-stays-untouched", test_not_a_register);
  g_test_add_func ("/store/register/a-newer-one-stays-untouched", test_newer_is_untouched);
  g_test_add_func ("/store/register/migration-copies-first-and-is-whole-or-not", test_migration);
  g_test_add_func ("/store/register/backup-is-a-register", test_backup);
  g_test_add_func ("/store/register/keys-of-another-collator-are-made-anew", test_keys_of_another_collator);
  return g_test_run ();
}
