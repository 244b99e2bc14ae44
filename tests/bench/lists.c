/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* lists REGISTER ROUNDS: pages, orders and searches of the store against the same SQL stepped
 * through by hand, in turn, in one process, each on a connection of its own.  What the store adds:
 * records are objects of their own with copied texts, and a typed mark is looked for in the exact
 * text. */
#include "config.h"

#include "inc-bench.h"
#include "inc-records.h"
#include "inc-sql.h"
#include "inc-store.h"
#include "inc-row.h"
#include "session/inc-session-test.h"

enum
{
  PAGE = 64,
  N_PAGES = 20, /* a sample is the mean of so many */
};

typedef struct
{
  IncStore *store;
  IncSession *session;
  IncQuery *query;
  GArray *ids; /* of gint64, in order */
  sqlite3 *sql;
  sqlite3_stmt *page;
  sqlite3_stmt *order;
  sqlite3_stmt *match;
} Bench;

static const gint64 *
page_at (Bench *bench, guint round, guint page)
{
  const guint n_pages = bench->ids->len / PAGE;

  return &g_array_index (bench->ids, gint64, (round * 7919 + page * 104729) % n_pages * PAGE);
}

static void
read_record (sqlite3_stmt *row, gint64 id)
{
  sqlite3_bind_int64 (row, 1, id);
  if (sqlite3_step (row) != SQLITE_ROW)
    g_error ("There is no record %" G_GINT64_FORMAT, id);
  for (int i = 0; i < sqlite3_column_count (row); i++)
    sqlite3_column_text (row, i);
  sqlite3_reset (row);
}

static void
bench_pages (Bench *bench, guint round)
{
  const IncSchema *schema = inc_query_get_schema (bench->query);
  g_autoptr(GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autoptr(GPtrArray) records =
                     inc_store_load (bench->store, schema, page_at (bench, round, i), PAGE, &error);

      inc_bench_no_error (error);
    }
  inc_bench_print ("page/ours", (g_get_monotonic_time () - begin) / 1000.0 / N_PAGES);

  begin = g_get_monotonic_time ();
  for (guint i = 0; i < N_PAGES; i++)
    for (guint r = 0; r < PAGE; r++)
      read_record (bench->page, page_at (bench, round, i)[r]);
  inc_bench_print ("page/peer", (g_get_monotonic_time () - begin) / 1000.0 / N_PAGES);

  begin = g_get_monotonic_time ();
  for (guint i = 0; i < N_PAGES; i++)
    inc_test_finish (
        inc_session_load_ids (bench->session, schema, page_at (bench, round, i), PAGE));
  inc_bench_print ("page-session/ours", (g_get_monotonic_time () - begin) / 1000.0 / N_PAGES);
}

static void
collect_ids (sqlite3_stmt *row, const guint8 *wanted, GArray *ids)
{
  while (sqlite3_step (row) == SQLITE_ROW)
    {
      const gint64 id = sqlite3_column_int64 (row, 0);

      if (wanted == NULL || wanted[id])
        g_array_append_val (ids, id);
    }
  sqlite3_reset (row);
}

/* The same three statements: which rows have the word, what stands in them (where a mark was
 * typed), in which order. */
static GArray *
search_by_hand (Bench *bench, const char *match, gboolean marked)
{
  const gint64 base = inc_row_search_id (inc_query_get_schema (bench->query), 0);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree guint8 *found = g_malloc0 (bench->ids->len + 1);

  sqlite3_bind_text (bench->match, 1, match, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (bench->match, 2, base);
  sqlite3_bind_int64 (bench->match, 3, base + G_MAXUINT32);
  while (sqlite3_step (bench->match) == SQLITE_ROW)
    {
      const gint64 id = sqlite3_column_int64 (bench->match, 0) - base;

      found[id] = TRUE;
      if (marked)
        read_record (bench->page, id);
    }
  sqlite3_reset (bench->match);
  collect_ids (bench->order, found, ids);
  return ids;
}

static void
bench_search (Bench *bench, const char *typed, const char *match, gboolean marked)
{
  g_autofree char *ours_name = g_strdup_printf ("search-%s/ours", typed);
  g_autofree char *peer_name = g_strdup_printf ("search-%s/peer", typed);
  g_autoptr(GArray) ours = NULL;
  g_autoptr(GArray) peer = NULL;
  g_autoptr(GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  inc_query_set_search (bench->query, typed);
  ours = inc_store_list (bench->store, bench->query, &error);
  inc_bench_print_since (ours_name, begin);
  inc_bench_no_error (error);
  begin = g_get_monotonic_time ();
  peer = search_by_hand (bench, match, marked);
  inc_bench_print_since (peer_name, begin);
  if (ours->len == 0 || (marked ? ours->len > peer->len : ours->len != peer->len))
    g_error ("%s: %u rows against %u", typed, ours->len, peer->len);
  inc_query_set_search (bench->query, NULL);
}

static void
bench_order (Bench *bench)
{
  g_autoptr(GArray) ours = NULL;
  g_autoptr(GArray) peer = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) error = NULL;
  gint64 begin = g_get_monotonic_time ();

  ours = inc_store_list (bench->store, bench->query, &error);
  inc_bench_print_since ("ids/ours", begin);
  inc_bench_no_error (error);
  begin = g_get_monotonic_time ();
  collect_ids (bench->order, NULL, peer);
  inc_bench_print_since ("ids/peer", begin);
  g_assert_cmpuint (ours->len, ==, peer->len);
}

static void
set_up (Bench *bench, const char *path)
{
  g_autoptr(GError) error = NULL;
  IncSqlOrder kind;
  g_autofree char *page = NULL;
  g_autofree char *order = NULL;

  bench->query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  bench->session = inc_test_take_object (inc_session_open (path, FALSE, NULL));
  bench->store = inc_store_open (path, INC_STORE_READ, NULL, &error);
  inc_bench_no_error (error);
  bench->ids = inc_store_list (bench->store, bench->query, &error);
  order = inc_sql_keys (bench->query, inc_store_get_catalog (bench->store), &kind, &error);
  g_assert_cmpint (kind, ==, INC_SQL_SORTED);
  inc_bench_no_error (error);
  page = inc_sql_select (inc_query_get_schema (bench->query), "t.id = ?1");
  bench->sql = inc_bench_sql_open (path);
  inc_bench_sql_run (bench->sql,
                     "PRAGMA query_only = ON; PRAGMA cache_size = -16384; PRAGMA temp_store = "
                     "MEMORY;");
  bench->page = inc_bench_sql_prepare (bench->sql, page);
  bench->order = inc_bench_sql_prepare (bench->sql, order);
  bench->match = inc_bench_sql_prepare (bench->sql,
                                        "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid "
                                        "BETWEEN ?2 AND ?3");
}

int
main (int argc, char *argv[])
{
  Bench bench = { NULL };
  guint n_rounds;

  if (argc != 3)
    g_error ("Usage: %s REGISTER ROUNDS", argv[0]);
  dex_init ();
  n_rounds = g_ascii_strtoull (argv[2], NULL, 10);
  set_up (&bench, argv[1]);
  for (guint round = 0; round < n_rounds; round++)
    {
      bench_pages (&bench, round);
      bench_order (&bench);
      bench_search (&bench, "d", "\"d\"*", FALSE);
      bench_search (&bench, "du", "\"du\"*", FALSE);
      bench_search (&bench, "duong", "\"duong\"*", FALSE);
      bench_search (&bench, "đường", "\"duong\"*", TRUE);
    }
  sqlite3_finalize (bench.page);
  sqlite3_finalize (bench.order);
  sqlite3_finalize (bench.match);
  sqlite3_close (bench.sql);
  g_array_unref (bench.ids);
  inc_query_free (bench.query);
  inc_store_close (bench.store);
  inc_test_session_close (bench.session);
  return 0;
}
