/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A writer is killed at any moment, over and over: what it had acknowledged is there, no half change, a sound register.
 * INC_FAULT_ROUNDS sets how often. */
#include "config.h"

#include "inc-store-test.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

static const char *program;

/* --- The writer, another process -------------------------------------------------------------- */

static void
add (IncTransaction *transaction, guint n, const char *which, GError **error)
{
  g_autofree char *name = g_strdup_printf ("Đường %u %s", n, which);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, NULL);

  inc_transaction_save (transaction, INC_RECORD (startup), error);
}

static IncSetting *
find_counter (IncStore *store)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("setting"));
  g_autoptr(GPtrArray) settings = inc_store_load_all (store, query, NULL);

  if (settings->len == 0)
    return g_object_new (inc_setting_get_type (), "name", "counter", "value", "0", NULL);
  return g_object_ref (settings->pdata[0]);
}

/* Two startups and the counter, in one set. */
static void
work_once (IncStore *store, IncSetting *counter)
{
  const guint n = atoi (counter->value) + 1;
  g_autofree char *value = g_strdup_printf ("%u", n);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Work", &error);

  add (transaction, n, "một", &error);
  g_object_set (counter, "value", value, NULL);
  inc_transaction_save (transaction, INC_RECORD (counter), &error);
  add (transaction, n, "hai", &error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
}

static int
work (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStore) store = inc_store_open (path, INC_STORE_WRITE, "Lan", &error);
  g_autoptr(IncSetting) counter = NULL;

  g_assert_no_error (error);
  counter = find_counter (store);
  for (guint i = 1;; i++)
    {
      work_once (store, counter);
      if (write (STDOUT_FILENO, "+", 1) != 1)
        return 1;
      if (i % 5 == 0)
        {
          sqlite3 *sql = test_sql_open (path);

          sqlite3_exec (sql, "PRAGMA wal_checkpoint (TRUNCATE)", NULL, NULL, NULL);
          sqlite3_close (sql);
        }
    }
}

/* --- Who kills it ------------------------------------------------------------------------------ */

static guint
read_acknowledgements (GInputStream *pipe)
{
  guint n = 0;
  gssize size;
  char bytes[256];

  while ((size = g_input_stream_read (pipe, bytes, sizeof bytes, NULL, NULL)) > 0)
    n += size;
  return n;
}

/* How many sets it acknowledged. */
static guint
run_and_kill (const char *path, gulong after)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) child =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, "--work", path, NULL);
  GInputStream *pipe = g_subprocess_get_stdout_pipe (child);
  char first;
  guint n;

  g_assert_no_error (error);
  g_assert_cmpint (g_input_stream_read (pipe, &first, 1, NULL, NULL), ==, 1);
  g_usleep (after);
  g_subprocess_send_signal (child, SIGKILL);
  n = 1 + read_acknowledgements (pipe);
  g_subprocess_wait (child, NULL, NULL);
  g_assert_true (g_subprocess_get_if_signaled (child));
  return n;
}

/* The counter as it is found; everything else must fit it. */
static guint
check (const char *folder)
{
  g_autoptr(IncStore) store = test_store_open (folder, INC_STORE_WRITE);
  const char *path = inc_store_get_path (store);
  g_autoptr(IncSetting) counter = find_counter (store);
  const guint n = atoi (counter->value);

  g_assert_cmpint (test_sql_count (path, "SELECT count(*) FROM startup"), ==, n * 2);
  g_assert_cmpint (test_sql_count (path, "SELECT count(*) FROM change_set"), ==, n);
  g_assert_cmpint (test_sql_count (path, "SELECT count(DISTINCT change_set) FROM change"), ==, n);
  test_check_whole (store);
  return n;
}

static void
test_kill (void)
{
  const char *wish = g_getenv ("INC_FAULT_ROUNDS");
  const guint n_rounds = wish != NULL ? atoi (wish) : 200;
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  g_autoptr(IncTestFolder) folder = NULL;
  guint expected = 0, n_sets = 0, n_unheard = 0;

  for (guint round = 0; round < n_rounds; round++)
    {
      g_autofree char *path = NULL;
      guint acknowledged, found;

      if (round % 25 == 0)
        {
          g_clear_pointer (&folder, inc_test_folder_free);
          folder = inc_test_folder_new ();
          inc_store_close (test_store_new (folder));
          expected = 0;
        }
      path = test_path (folder);
      acknowledged = run_and_kill (path, g_rand_int_range (rand, 0, 12000));
      found = check (folder);
      g_assert_cmpuint (found, >=, expected + acknowledged);
      g_assert_cmpuint (found, <=, expected + acknowledged + 1);
      n_sets += acknowledged;
      n_unheard += found - expected - acknowledged;
      expected = found;
    }
  g_test_message ("%u kills, %u sets acknowledged, %u more found", n_rounds, n_sets, n_unheard);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--work"))
    return work (argv[2]);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/kill/nothing-acknowledged-is-lost", test_kill);
  return g_test_run ();
}
