/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* acts REGISTER COPY: what a person waits for on a register whose last act was an import: undo and
 * redo of all of it, saving one edit, Save a Copy.  Changes the register. */
#include "config.h"

#include "inc-bench.h"
#include "inc-records.h"
#include "session/inc-session-test.h"

enum
{
  N_UNDOS = 3,
  N_EDITS = 101,
};

static void
bench_undo (IncSession *session)
{
  for (guint i = 0; i < N_UNDOS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      inc_test_finish (inc_session_undo (session));
      inc_bench_print_since ("undo", begin);
      begin = g_get_monotonic_time ();
      inc_test_finish (inc_session_redo (session));
      inc_bench_print_since ("redo", begin);
    }
}

static void
bench_edit (IncSession *session)
{
  const IncSchema *schema = inc_schema_of (inc_startup_get_type ());

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr(IncRecord) record =
                     inc_test_take_object (inc_session_get (session, schema, 1 + i * 7));
      g_autofree char *phone = g_strdup_printf ("024 0000 %04u", i);
      gint64 begin;

      g_object_set (record, "phone", phone, NULL);
      begin = g_get_monotonic_time ();
      inc_test_finish (inc_session_save (session, "Edit", &record, 1));
      inc_bench_print_since ("edit", begin);
    }
}

static void
bench_copy (IncSession *session, const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  const gint64 begin = g_get_monotonic_time ();

  inc_test_finish (inc_session_save_copy (session, file));
  inc_bench_print_since ("copy", begin);
}

int
main (int argc, char *argv[])
{
  IncSession *session;

  if (argc != 3)
    g_error ("Usage: %s REGISTER COPY", argv[0]);
  dex_init ();
  session = inc_test_take_object (inc_session_open (argv[1], FALSE, NULL));
  bench_copy (session, argv[2]); /* first: undo and redo make the register larger */
  bench_undo (session);
  bench_edit (session);
  inc_test_session_close (session);
  return 0;
}
