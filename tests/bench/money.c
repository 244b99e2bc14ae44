/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* money REGISTER COPY ROUNDS: the fund of money-fill through the session, and plain SQL for the same answers on one
 * connection of this process.  figures, months, paid: what the fund's page asks; tranches, payments: its lists; check: what stands in the way of an approval, with three ceilings; pay: from one
 * payment to the fund's figures after it, which is one transaction and two questions.  The SQL pays in the copy. */
#include "config.h"

#include "inc-award-acts.h"
#include "inc-bench.h"
#include "inc-ceilings.h"
#include "inc-fund-figures.h"
#include "inc-records.h"
#include "session/inc-session-test.h"

#include <string.h>

#define PAY_DAY "2026-06-10"

enum
{
  FUND = 1,
};

/* What somebody would write who asks for the fund alone, as of today. */
static const char *const figures_sql =
  "SELECT f.limit_amount,"
  " (SELECT sum(amount) FROM payment WHERE fund = f.id),"
  " (SELECT sum(a.amount - coalesce((SELECT sum(p.amount) FROM payment AS p WHERE p.tranche = t.id AND +p.fund = f.id), 0))"
  "  FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche"
  "  WHERE a.fund = f.id AND t.approved IS NOT NULL AND t.cancelled IS NULL),"
  " (SELECT sum(a.amount) FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche"
  "  WHERE a.fund = f.id AND t.approved IS NULL AND t.cancelled IS NULL) "
  "FROM fund AS f WHERE f.id = 1";

static const char *const months_sql =
  "SELECT month, sum(paid), sum(approved) FROM ("
  " SELECT substr(date, 1, 7) AS month, amount AS paid, 0 AS approved FROM payment WHERE fund = 1"
  " UNION ALL SELECT substr(t.approved, 1, 7), 0, a.amount FROM allocation AS a JOIN tranche AS t ON t.id = a.tranche"
  " WHERE a.fund = 1 AND t.approved IS NOT NULL AND t.cancelled IS NULL) GROUP BY month ORDER BY month";

static const char *const paid_sql =
  "SELECT s.name, sum(p.amount) FROM payment AS p JOIN tranche AS t ON t.id = p.tranche JOIN award AS w ON w.id = t.award"
  " JOIN startup AS s ON s.id = w.startup GROUP BY s.id ORDER BY s.name_key";

static const char *const payments_sql = "SELECT id FROM payment WHERE fund = 1 ORDER BY date, id";
static const char *const tranches_sql = "SELECT id FROM tranche ORDER BY due, id";

/* Every column of every row is read; the first row's second number. */
static gint64
ask (sqlite3 *sql, const char *text, const char *name)
{
  const gint64 begin = g_get_monotonic_time ();
  sqlite3_stmt *row = inc_bench_sql_prepare (sql, text);
  gint64 paid = 0, sum = 0;

  for (gboolean is_first = TRUE; sqlite3_step (row) == SQLITE_ROW; is_first = FALSE)
    {
      for (int i = 0; i < sqlite3_column_count (row); i++)
        sum += sqlite3_column_int64 (row, i);
      if (is_first && sqlite3_column_count (row) > 1)
        paid = sqlite3_column_int64 (row, 1);
    }
  sqlite3_finalize (row);
  if (sum == 0)
    g_error ("Nothing was found");
  if (name != NULL)
    inc_bench_print_since (name, begin);
  return paid;
}

static void
bench_list (IncSession *session, GType type, const char *by, const char *name)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(GArray) ids = NULL;
  gint64 begin;

  if (type == inc_payment_get_type ())
    inc_query_filter_id (query, "fund", FUND);
  inc_query_set_sort (query, by, FALSE);
  begin = g_get_monotonic_time ();
  ids = inc_test_take_boxed (inc_session_list_ids (session, query));
  inc_bench_print_since (name, begin);
}

static void
bench_figures (IncSession *session, sqlite3 *sql)
{
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(IncFundFigures) figures = inc_test_take_boxed (inc_session_get_fund_figures (session, FUND, NULL));
  g_autoptr(GPtrArray) all = NULL, paid = NULL;
  g_autoptr(GArray) months = NULL;

  inc_bench_print_since ("figures", begin);
  if (ask (sql, figures_sql, "figures-sql") != figures->paid)
    g_error ("The fund has not paid what plain SQL says");
  begin = g_get_monotonic_time ();
  all = inc_test_take_boxed (inc_session_list_fund_figures (session, "2025-12-31"));
  inc_bench_print_since ("funds", begin);
  begin = g_get_monotonic_time ();
  months = inc_test_take_boxed (inc_session_list_fund_months (session, FUND));
  inc_bench_print_since ("months", begin);
  ask (sql, months_sql, "months-sql");
  begin = g_get_monotonic_time ();
  paid = inc_test_take_boxed (inc_session_list_paid (session, INC_PAID_BY_STARTUP, NULL, NULL));
  inc_bench_print_since ("paid", begin);
  ask (sql, paid_sql, "paid-sql");
}

static void
bench_lists (IncSession *session, sqlite3 *sql)
{
  bench_list (session, inc_payment_get_type (), "date", "payments");
  ask (sql, payments_sql, "payments-sql");
  bench_list (session, inc_tranche_get_type (), "due", "tranches");
  ask (sql, tranches_sql, "tranches-sql");
}

static void
bench_check (IncSession *session, gint64 tranche)
{
  const gint64 begin = g_get_monotonic_time ();
  g_autoptr(IncApproval) approval = inc_test_take_boxed (inc_session_check_approval (session, tranche, PAY_DAY));

  if (approval->ceilings->len != 3)
    g_error ("There are three ceilings");
  inc_bench_print_since ("check", begin);
}

static void
bench_pay (IncSession *session, gint64 tranche)
{
  const IncPaymentSlip slip = { PAY_DAY, INC_PAYMENT_TRANSFER, "FT", NULL };
  const gint64 begin = g_get_monotonic_time ();
  g_autoptr(IncFundFigures) figures = NULL;

  inc_test_finish (inc_session_pay_tranche (session, "Pay", tranche, NULL, 0, &slip));
  inc_bench_print_since ("pay", begin);
  figures = inc_test_take_boxed (inc_session_get_fund_figures (session, FUND, NULL));
  inc_bench_print_since ("pay-to-figures", begin);
}

static void
bench_pay_sql (sqlite3 *sql, gint64 tranche)
{
  g_autofree char *insert = g_strdup_printf (
    "BEGIN; INSERT INTO payment (uid, revision, changed, tranche, fund, amount, date, method, bank_reference) "
    "VALUES ('bench-%" G_GINT64_FORMAT "', 1, '', %" G_GINT64_FORMAT ", 1, (SELECT amount FROM allocation WHERE tranche = %"
    G_GINT64_FORMAT "), '" PAY_DAY "', 'transfer', 'FT'); COMMIT", tranche, tranche, tranche);
  const gint64 begin = g_get_monotonic_time ();

  inc_bench_sql_run (sql, insert);
  inc_bench_print_since ("pay-sql", begin);
  ask (sql, figures_sql, NULL);
  inc_bench_print_since ("pay-to-figures-sql", begin);
}

int
main (int argc, char *argv[])
{
  sqlite3 *sql;
  IncSession *session;
  g_autoptr(IncQuery) query = NULL;
  g_autoptr(GArray) tranches = NULL;
  guint n_rounds;

  if (argc != 4)
    g_error ("Usage: %s REGISTER COPY ROUNDS", argv[0]);
  dex_init ();
  n_rounds = g_ascii_strtoull (argv[3], NULL, 10);
  sql = inc_bench_sql_open (argv[2]);
  inc_bench_sql_run (sql, "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  session = inc_test_take_object (inc_session_open (argv[1], FALSE, NULL));
  query = inc_query_new (inc_schema_of (inc_tranche_get_type ()));
  inc_query_set_sort (query, "id", TRUE); /* the last ones wait for their payment */
  tranches = inc_test_take_boxed (inc_session_list_ids (session, query));
  for (guint i = 0; i < n_rounds; i++)
    {
      bench_figures (session, sql);
      bench_lists (session, sql);
      bench_check (session, g_array_index (tranches, gint64, i));
      bench_pay (session, g_array_index (tranches, gint64, i));
      bench_pay_sql (sql, g_array_index (tranches, gint64, i));
    }
  inc_test_session_close (session);
  sqlite3_close (sql);
  return 0;
}
