/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Several processes at one register: who may write, and whose locks stay. */
#include "config.h"

#include "inc-store-test.h"

#include <signal.h>
#include <unistd.h>

static const char *program;

static void
assert_refused (const char *path, IncStoreMode mode, IncStoreError code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (inc_store_open (path, mode, "Lan", &error));
  g_assert_error (error, INC_STORE_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

/* This program as another process: see main (). */
static GSubprocess *
spawn (const char *verb, const char *path, GSubprocessFlags flags)
{
  g_autoptr(GError) error = NULL;
  GSubprocess *child = g_subprocess_new (flags, &error, program, verb, path, NULL);

  g_assert_no_error (error);
  return child;
}

static void
run_child (const char *verb, const char *path)
{
  g_autoptr(GSubprocess) child = spawn (verb, path, G_SUBPROCESS_FLAGS_NONE);
  g_autoptr(GError) error = NULL;

  g_subprocess_wait_check (child, NULL, &error);
  g_assert_no_error (error);
}

static void
test_second_writer (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autofree char *expected = g_strdup_printf ("Lan on %s since 2", g_get_host_name ());
  IncStore *store = test_store_new (folder);
  g_autoptr(IncStore) reader = test_store_open (folder, INC_STORE_READ);
  g_autoptr(GError) error = NULL;

  g_assert_null (inc_store_open (path, INC_STORE_WRITE, "Huệ", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_BUSY);
  g_assert_true (g_str_has_prefix (error->message, expected));
  inc_store_close (store);
  inc_store_close (test_store_open (folder, INC_STORE_WRITE));
}

static void
test_lock_dies_with_its_process (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autoptr(GSubprocess) child = NULL;
  char ready;

  inc_store_close (test_store_new (folder));
  child = spawn ("--hold", path, G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_input_stream_read (g_subprocess_get_stdout_pipe (child), &ready, 1, NULL, NULL);
  assert_refused (path, INC_STORE_WRITE, INC_STORE_ERROR_BUSY);
  g_subprocess_send_signal (child, SIGKILL);
  g_subprocess_wait (child, NULL, NULL);
  inc_store_close (test_store_open (folder, INC_STORE_WRITE));
}

/* Closing any descriptor of a file drops all locks that the process has on it (POSIX): another program would then take
 * itself for the last one, and take the -wal away under the writer. */
static void
test_own_reader_keeps_the_locks (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");
  g_autoptr(IncStartup) second = NULL;
  GStatBuf before, after;

  inc_store_close (test_store_open (folder, INC_STORE_READ));
  g_assert_cmpint (g_stat (wal, &before), ==, 0);
  run_child ("--rudely", path);
  g_assert_cmpint (g_stat (wal, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  second = test_add_startup (store, "Hai");
  run_child ("--read-2", path);
}

static void
test_read_only_folder (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  IncStore *store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");

  inc_store_close (store);
  g_chmod (path, 0444);
  g_chmod (folder, 0555);
  run_child ("--read-only", path);
  g_chmod (folder, 0755);
}

/* --- Other processes ------------------------------------------------------------------------- */

static int
hold (const char *path)
{
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_WRITE, "Huệ", NULL);

  g_assert_nonnull (store);
  g_assert_cmpint (write (STDOUT_FILENO, "x", 1), ==, 1);
  return pause ();
}

static int
read_there (const char *path, guint expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_READ, NULL, &error);
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));
  guint count = 0;

  g_assert_no_error (error);
  inc_store_count (store, query, &count, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, expected);
  return 0;
}

/* Root may write everywhere: somebody else looks. */
static int
try_read_only (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_build_filename (folder, "new.incubator", NULL);

  if (getuid () == 0)
    g_assert_cmpint (setuid (65534), ==, 0);
  assert_refused (path, INC_STORE_WRITE, INC_STORE_ERROR_READ_ONLY);
  assert_refused (beside, INC_STORE_CREATE, INC_STORE_ERROR_READ_ONLY);
  assert_refused (path, INC_STORE_READ, INC_STORE_ERROR_READ_ONLY); /* its -shm file cannot be made */
  return 0;
}

/* As any other program would look into it, without asking for our lock. */
static int
read_rudely (const char *path)
{
  return test_sql_count (path, "SELECT count(*) FROM startup") == 1 ? 0 : 1;
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--hold"))
    return hold (argv[2]);
  if (argc == 3 && g_str_has_prefix (argv[1], "--read-") && g_ascii_isdigit (argv[1][7]))
    return read_there (argv[2], argv[1][7] - '0');
  if (argc == 3 && g_str_equal (argv[1], "--rudely"))
    return read_rudely (argv[2]);
  if (argc == 3 && g_str_equal (argv[1], "--read-only"))
    return try_read_only (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/lock/a-second-writer-learns-who-writes", test_second_writer);
  g_test_add_func ("/store/lock/a-lock-dies-with-its-process", test_lock_dies_with_its_process);
  g_test_add_func ("/store/lock/a-reader-of-our-own-keeps-the-locks", test_own_reader_keeps_the_locks);
  g_test_add_func ("/store/lock/a-read-only-folder", test_read_only_folder);
  return g_test_run ();
}
