/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* search REGISTER KEYSTROKES: what stands in the search entry after each recorded keystroke, one a line, asked of the session
 * as the window does, and in turn its words asked of the index by plain SQL on a connection of this thread.
 *
 * The peer steps through the hits and no more: it ranks nothing, reads no title and makes no record. */
#include "config.h"

#include "inc-bench.h"
#include "inc-search.h"
#include "session/inc-session-test.h"

enum
{
  MOST = 5, /* records of a type, as in the window */
};

static char *
make_match (const char *typed)
{
  g_autoptr(IncSearch) search = inc_search_new (typed);
  const char *const *words = inc_search_get_words (search);
  g_autoptr(GString) match = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_printf (match, "%s\"%s\"*", i > 0 ? " " : "", words[i]);
  return g_string_free (g_steal_pointer (&match), FALSE);
}

static guint
ask_session (IncSession *session, const char *typed)
{
  g_autoptr(IncFind) find = inc_find_parse (typed, NULL);
  g_autoptr(IncFound) found = NULL;
  const gint64 begin = g_get_monotonic_time ();
  guint n = 0;

  found = inc_test_take_boxed (inc_session_find (session, find, MOST));
  inc_bench_print_since ("ours", begin);
  for (guint i = 0; i < inc_found_get_n_groups (found); i++)
    n += inc_found_get_group (found, i)->total;
  return n;
}

static guint
ask_sql (sqlite3_stmt *row, const char *typed)
{
  const gint64 begin = g_get_monotonic_time ();
  g_autofree char *match = make_match (typed);
  guint n = 0;

  sqlite3_bind_text (row, 1, match, -1, SQLITE_STATIC);
  while (*match != '\0' && sqlite3_step (row) == SQLITE_ROW)
    n += sqlite3_column_int64 (row, 0) > 0;
  sqlite3_reset (row);
  inc_bench_print_since ("peer", begin);
  return n;
}

int
main (int argc, char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  IncSession *session;
  sqlite3 *sql;
  sqlite3_stmt *row;

  if (argc != 3)
    g_error ("Usage: %s REGISTER KEYSTROKES", argv[0]);
  dex_init ();
  g_file_get_contents (argv[2], &text, NULL, &error);
  inc_bench_no_error (error);
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  session = inc_test_take_object (inc_session_open (argv[1], FALSE, NULL));
  sql = inc_bench_sql_open (argv[1]);
  inc_bench_sql_run (sql, "PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY;");
  row = inc_bench_sql_prepare (sql, "SELECT rowid FROM search WHERE search MATCH ?1");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const guint ours = ask_session (session, lines[i]), peer = ask_sql (row, lines[i]);

      /* A mark leaves some out; nothing else does. */
      if (ours > peer)
        g_error ("%s: %u records against %u rows", lines[i], ours, peer);
    }
  sqlite3_finalize (row);
  sqlite3_close (sql);
  inc_test_session_close (session);
  return 0;
}
