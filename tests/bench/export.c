/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* export REGISTER FILE: the city's file of a register, as the window writes it. */
#include "config.h"

#include "inc-bench.h"
#include "inc-export.h"
#include "session/inc-session-test.h"

int
main (int argc, char *argv[])
{
  g_autoptr(GFile) file = NULL;
  IncSession *session;
  gint64 begin;

  if (argc != 3)
    g_error ("Usage: %s REGISTER FILE", argv[0]);
  dex_init ();
  file = g_file_new_for_path (argv[2]);
  session = inc_test_take_object (inc_session_open (argv[1], FALSE, NULL));
  begin = g_get_monotonic_time ();
  inc_test_finish (inc_export_city_to_file (session, NULL, file));
  inc_bench_print_since ("ours", begin);
  inc_test_session_close (session);
  return 0;
}
