/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* import FILE REGISTER: a spreadsheet into a new register, as the window does it: recognised,
 * mapped by its headings, checked and written as one change set.  Says what came of it, so that
 * nothing fast is measured by mistake. */
#include "config.h"

#include "inc-bench.h"
#include "inc-import.h"
#include "session/inc-session-test.h"

int
main (int argc, char *argv[])
{
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *obstacle = NULL;
  IncSession *session;
  gint64 begin;

  if (argc != 3)
    g_error ("Usage: %s FILE REGISTER", argv[0]);
  dex_init ();
  file = g_file_new_for_path (argv[1]);
  session = inc_test_take_object (inc_session_open (argv[2], TRUE, NULL));

  begin = g_get_monotonic_time ();
  import = inc_test_take_object (inc_import_open (session, file));
  inc_import_sheet_set_programme (inc_import_get_sheet (import, 0), "Ươm tạo");
  obstacle = inc_import_get_obstacle (import);
  if (obstacle != NULL)
    g_error ("%s", obstacle);
  report = inc_test_take_boxed (inc_import_run (import));
  inc_bench_print_since ("ours", begin);
  inc_bench_print ("new", report->n_new);
  inc_bench_print ("warned", report->n_warned);
  inc_bench_print ("refused", report->n_refused);
  inc_bench_print ("cohorts", report->n_cohorts);
  inc_bench_print ("resident-most (MB)", inc_bench_get_resident (TRUE));
  g_clear_object (&import);
  inc_test_session_close (session);
  return 0;
}
