/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, choosing, progress, cancelling, and what is refused altogether. */
#include "config.h"

#include "inc-import-test.h"
#include "inc-records.h"
#include "inc-session-errors.h"

#include <glib/gstdio.h>

static char *
make_rows (guint n)
{
  g_autoptr(GString) file = g_string_new ("name,cohort,founded,description\n");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (file, "Startup %u,K%u,2020,Some words on what it does and for whom\n", i, i % 7);
  return g_string_free (g_steal_pointer (&file), FALSE);
}

static void
expect_empty (ImportTest *test)
{
  g_autofree char *tables = import_test_tables (test);

  g_assert_cmpstr (tables, ==, "");
  g_assert_cmpint (import_test_count (test, "SELECT count(*) FROM change_set"), ==, 0);
  g_assert_cmpint (import_test_count (test, "SELECT count(*) FROM search"), ==, 0);
  g_assert_cmpint (import_test_count (test, "SELECT count(*) FROM sqlite_sequence"), ==, 0);
}

static double
get_progress (IncImport *import)
{
  double progress;

  g_object_get (import, "progress", &progress, NULL);
  return progress;
}

/* Waits until the job is in the middle of its rows, then cancels it. */
static void
cancel_in_the_middle (ImportTest *test, gboolean trial)
{
  g_autofree char *file = make_rows (100000);
  g_autoptr(IncImport) import = import_test_open (test, "test.csv", file, -1);
  DexFuture *future = trial ? inc_import_try (import) : inc_import_run (import);
  g_autoptr(GError) error = NULL;

  while (get_progress (import) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (dex_future_is_pending (future));
  inc_import_cancel (import);
  error = inc_test_take_error (future);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpfloat (get_progress (import), <, 1);
}

static void
test_cancel (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *text = NULL;

  import_test_init (&test);
  cancel_in_the_middle (&test, TRUE);
  cancel_in_the_middle (&test, FALSE);
  expect_empty (&test);
  text = import_test_do (&test, "name\nA\n");
  g_assert_cmpstr (text, ==, "1 rows: 1 new");
  g_assert_cmpint (import_test_count (&test, "SELECT id FROM startup"), ==, 1);
}

static void
test_cancel_before_it_begins (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImport) import = NULL;
  g_autoptr(GError) error = NULL;
  DexFuture *future;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", "name\nA\n", -1);
  inc_import_cancel (import); /* nothing runs: nothing happens */
  future = inc_import_run (import);
  inc_import_cancel (import);
  error = inc_test_take_error (future);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  expect_empty (&test);
}

static void
test_session_closes_meanwhile (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *file = make_rows (100000);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(GError) error = NULL;
  DexFuture *future;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", file, -1);
  future = inc_import_run (import);
  while (get_progress (import) == 0)
    g_main_context_iteration (NULL, TRUE);
  inc_test_finish (inc_session_close (test.session));
  error = inc_test_take_error (future);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  expect_empty (&test);
}

static void
test_a_trial_gives_way (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *file = make_rows (1500);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) busy = NULL;
  DexFuture *trial, *run;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", file, -1);
  trial = inc_import_try (import);
  run = inc_import_run (import);
  error = inc_test_take_error (trial);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  busy = inc_test_take_error (inc_import_run (import));
  g_assert_error (busy, G_IO_ERROR, G_IO_ERROR_PENDING);
  report = inc_test_take_boxed (run);
  g_assert_cmpuint (report->n_new, ==, 1500);
  g_assert_cmpuint (report->n_cohorts, ==, 7);
}

static void
on_progress (GObject *object, GParamSpec *pspec, gpointer data)
{
  GArray *seen = data;
  const double progress = get_progress (INC_IMPORT (object));

  g_array_append_val (seen, progress);
}

static void
test_progress (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *file = make_rows (4000);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (double));
  gint64 begin;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", file, -1);
  g_signal_connect (import, "notify::progress", G_CALLBACK (on_progress), seen);
  begin = g_get_monotonic_time ();
  report = inc_test_take_boxed (inc_import_run (import));
  g_assert_cmpuint (seen->len, >, 0);
  g_assert_cmpuint (seen->len, <=, 2 + (g_get_monotonic_time () - begin) / 50000);
  for (guint i = 1; i < seen->len; i++)
    g_assert_cmpfloat (g_array_index (seen, double, i), >, g_array_index (seen, double, i - 1));
  g_assert_cmpfloat (get_progress (import), ==, 1);
}

static void
on_changed (gpointer data)
{
  ++*(guint *) data;
}

static void
test_choosing (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImport) import = NULL;
  g_autofree char *obstacle = NULL;
  g_autofree char *mapping = NULL;
  g_autoptr(GError) error = NULL;
  const IncImportTarget *targets;
  guint n, n_changed = 0;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", "a,b,,b\nx,0912345678,y,z\n", -1);
  targets = inc_import_sheet_get_targets (inc_import_get_sheet (import, 0), &n);
  g_assert_cmpstr (targets[0].name, ==, "name");
  g_assert_cmpstr (targets[n - 1].name, ==, "key");
  for (guint i = 0; i < n; i++)
    g_assert_nonnull (targets[i].label);
  obstacle = inc_import_get_obstacle (import);
  g_assert_cmpstr (obstacle, ==, "Choose the column that has the names of the startups");
  error = inc_test_take_error (inc_import_try (import));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_signal_connect_swapped (inc_import_get_sheet (import, 0), "changed", G_CALLBACK (on_changed), &n_changed);
  inc_import_sheet_set_target (inc_import_get_sheet (import, 0), 0, "name");
  inc_import_sheet_set_target (inc_import_get_sheet (import, 0), 1, "name");
  inc_import_sheet_set_target (inc_import_get_sheet (import, 0), 0, "phone");
  inc_import_sheet_set_target (inc_import_get_sheet (import, 0), 2, "founded");
  g_assert_cmpuint (n_changed, ==, 4);
  mapping = import_test_mapping (import);
  g_assert_cmpstr (mapping, ==, "a=phone|b=name|Column 3=founded|b 2=-");
  g_assert_true (inc_import_sheet_get_column (inc_import_get_sheet (import, 0), 0)->personal);
  g_assert_cmpstr (inc_import_sheet_get_column (inc_import_get_sheet (import, 0), 0)->note, ==, "The values look like something else");
  g_assert_cmpstr (inc_import_sheet_get_column (inc_import_get_sheet (import, 0), 2)->note, ==, "“y” is left out: Type a date such as 12/05/2026");
  g_assert_null (inc_import_get_obstacle (import));
}

static guint
count_spooled (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "incubator", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* The worker lets go of its reference a moment after it answered. */
static void
wait_until_nothing_is_spooled (void)
{
  while (count_spooled () > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_stream (void)
{
  static const char text[] = "name;website\nA;www.a.vn\nB;\n";
  g_auto(ImportTest) test = { NULL };
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, sizeof text - 1, NULL);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autofree char *title = NULL;

  import_test_init (&test);
  import = inc_test_take_object (inc_import_open_stream (test.session, stream, "standard input"));
  g_assert_cmpuint (count_spooled (), ==, 1);
  g_assert_cmpstr (inc_import_sheet_get_delimiter (inc_import_get_sheet (import, 0)), ==, ";");
  report = import_test_run (import);
  g_assert_cmpuint (report->n_new, ==, 2);
  title = import_test_sql (&test, "SELECT title FROM change_set");
  g_assert_cmpstr (title, ==, "Import standard input");
  g_clear_object (&import);
  wait_until_nothing_is_spooled ();
}

static void
test_stream_that_is_no_table (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data ("PK\003\004", 4, NULL);
  g_autoptr(GError) error = NULL;

  import_test_init (&test);
  error = inc_test_take_error (inc_import_open_stream (test.session, stream, "standard input"));
  g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_ENCODING);
  wait_until_nothing_is_spooled ();
}

static void
test_refused_files (void)
{
  static const struct
  {
    const char *bytes;
    int code;
    guint line;
  } cases[] = {
    { "", INC_EXCHANGE_ERROR_SHAPE, 1 },
    { "\n\n", INC_EXCHANGE_ERROR_SHAPE, 1 },
    { "name\nA\n\377\377\n", INC_EXCHANGE_ERROR_ENCODING, 3 },
    { "name\n\"A\n", INC_EXCHANGE_ERROR_SYNTAX, 2 },
  };
  g_auto(ImportTest) test = { NULL };

  import_test_init (&test);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GFile) file = import_test_write (&test, "test.csv", cases[i].bytes, -1);
      g_autoptr(GError) error = inc_test_take_error (inc_import_open (test.session, file));

      g_assert_error (error, INC_EXCHANGE_ERROR, cases[i].code);
      g_assert_cmpuint (inc_exchange_error_get_line (error), ==, cases[i].line);
    }
}

/* Behind the samples: found by the trial, and by the run, which then leaves nothing. */
static void
test_broken_further_down (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autofree char *rows = make_rows (2000);
  g_autofree char *file = g_strconcat (rows, "B\377d,K1\n", NULL);
  g_autoptr(IncImport) import = NULL;
  g_autoptr(GError) tried = NULL;
  g_autoptr(GError) done = NULL;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", file, -1);
  tried = inc_test_take_error (inc_import_try (import));
  done = inc_test_take_error (inc_import_run (import));
  g_assert_error (tried, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_ENCODING);
  g_assert_cmpuint (inc_exchange_error_get_line (done), ==, 2002);
  expect_empty (&test);
}

static void
test_file_changes_meanwhile (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImport) import = NULL;
  g_autoptr(GFile) changed = NULL;
  g_autoptr(GError) shape = NULL;
  g_autoptr(GError) gone = NULL;

  import_test_init (&test);
  import = import_test_open (&test, "test.csv", "name,website\nA,www.a.vn\n", -1);
  changed = import_test_write (&test, "test.csv", "website,name\nwww.a.vn,A\n", -1);
  shape = inc_test_take_error (inc_import_run (import));
  g_assert_error (shape, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_SHAPE);
  g_file_delete (changed, NULL, NULL);
  gone = inc_test_take_error (inc_import_run (import));
  g_assert_error (gone, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  expect_empty (&test);
}

static void
test_read_only (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncTestSession) second = NULL;
  g_autoptr(IncImport) import = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *obstacle = NULL;
  g_autoptr(GError) error = NULL;

  import_test_init (&test);
  second = inc_test_session_open (test.folder, FALSE);
  g_assert_true (inc_session_get_read_only (second));
  file = import_test_write (&test, "test.csv", "name\nA\n", -1);
  import = inc_test_take_object (inc_import_open (second, file));
  obstacle = inc_import_get_obstacle (import);
  g_assert_cmpstr (obstacle, ==, "The register is open for reading only");
  error = inc_test_take_error (inc_import_run (import));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_READ_ONLY);
  g_clear_object (&import);
  expect_empty (&test);
}

int
main (int argc, char *argv[])
{
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  dex_init ();
  g_test_add_func ("/session/import/flow/cancelled-in-the-middle-leaves-nothing", test_cancel);
  g_test_add_func ("/session/import/flow/cancelled-before-it-begins", test_cancel_before_it_begins);
  g_test_add_func ("/session/import/flow/closing-the-session-leaves-nothing", test_session_closes_meanwhile);
  g_test_add_func ("/session/import/flow/a-trial-gives-way-to-a-run", test_a_trial_gives_way);
  g_test_add_func ("/session/import/flow/progress-grows", test_progress);
  g_test_add_func ("/session/import/flow/a-target-has-one-column", test_choosing);
  g_test_add_func ("/session/import/flow/a-stream-is-kept-until-the-end", test_stream);
  g_test_add_func ("/session/import/flow/a-stream-that-is-no-table", test_stream_that_is_no_table);
  g_test_add_func ("/session/import/flow/files-that-are-refused", test_refused_files);
  g_test_add_func ("/session/import/flow/broken-behind-the-samples", test_broken_further_down);
  g_test_add_func ("/session/import/flow/the-file-changes-meanwhile", test_file_changes_meanwhile);
  g_test_add_func ("/session/import/flow/read-only-is-refused", test_read_only);
  return g_test_run ();
}
