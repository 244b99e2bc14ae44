/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of money stay quick: what is asked of one award or tranche reads its rows alone, and what adds up a fund walks
 * through no whole table.  And a part that was overpaid takes nothing off the others. */
#include "config.h"

#include "inc-store-resources.h"
#include "inc-store-test.h"

/* What SQLite would do, a step a line. */
static char *
explain (const char *path, const char *query)
{
  g_autofree char *name = g_strdup_printf ("/org/hanoi/Incubator/store/queries/%s.sql", query);
  g_autoptr(GBytes) text = g_resource_lookup_data (inc_store_get_resource (), name, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *sql = g_strdup_printf ("EXPLAIN QUERY PLAN %s", (const char *) g_bytes_get_data (text, NULL));
  sqlite3 *db = test_sql_open (path);
  g_autofree char *plan = test_sql_read (db, sql);

  sqlite3_close (db);
  return g_steal_pointer (&plan);
}

/* "SCAN x" without an index that has all it asks for. */
static void
assert_no_walk (const char *plan, const char *const *allowed)
{
  g_auto(GStrv) steps = g_strsplit (plan, "\n", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      const char *scan = strstr (steps[i], "SCAN ");

      if (scan != NULL && strstr (scan, "COVERING INDEX") == NULL && !g_strv_contains (allowed, scan + strlen ("SCAN ")))
        g_error ("%s", steps[i]);
    }
}

static void
test_plans (void)
{
  /* Funds and awards are few beside tranches; the others are parts of the query itself. */
  static const char *const fund_steps[] = { "day", "aside", "open", "wished", "w", "p", "f USING INDEX fund_by_name",
                                            "CONSTANT ROW", NULL };
  static const char *const none[] = { "s", "parts", "c", NULL };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  static const char *const of_one[] = { "award-figures", "allocation-figures", "fund-months", "ceiling-share", "tranche-held",
                                       "fund-held", "award-held", "payment-left", "payment-papers" };
  g_autofree char *funds = explain (inc_store_get_path (store), "fund-figures");

  assert_no_walk (funds, fund_steps);
  for (guint i = 0; i < G_N_ELEMENTS (of_one); i++)
    {
      g_autofree char *plan = explain (inc_store_get_path (store), of_one[i]);

      assert_no_walk (plan, none);
    }
}

static gint64
add (IncTransaction *transaction, gpointer object)
{
  g_autoptr(IncRecord) record = object;
  g_autoptr(GError) error = NULL;

  inc_transaction_save (transaction, record, &error);
  g_assert_no_error (error);
  return record->id;
}

static void
add_tranche (IncTransaction *transaction, gint64 award, gint64 fund, gint64 amount, gint64 paid)
{
  const gint64 tranche = add (transaction, g_object_new (inc_tranche_get_type (), "award", award, "title", "T", "amount", amount,
                                                         "approved", "2026-01-02", NULL));

  add (transaction, g_object_new (inc_allocation_get_type (), "tranche", tranche, "fund", fund, "amount", amount, NULL));
  if (paid != 0)
    add (transaction, g_object_new (inc_payment_get_type (), "tranche", tranche, "fund", fund, "amount", paid, "date",
                                    "2026-01-03", NULL));
}

static void
add_money (IncStore *store, gint64 startup)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Money", &error);
  gint64 fund, award;

  g_assert_no_error (error);
  inc_transaction_set_act (transaction, INC_ACT_HISTORY);
  fund = add (transaction, g_object_new (inc_fund_get_type (), "name", "F", "limit-amount", (gint64) 1000, NULL));
  award = add (transaction, g_object_new (inc_award_get_type (), "startup", startup, "title", "A", NULL));
  add_tranche (transaction, award, fund, 40, 40);
  add_tranche (transaction, award, fund, 100, 30);
  add_tranche (transaction, award, fund, 7, 0);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
}

/* A register of an earlier version may have a part that was overpaid. */
static void
test_overpaid (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  const IncValue values[] = { inc_value_null (), inc_value_null () };
  g_autoptr(IncTable) table = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStartup) startup = test_add_startup (store, "S");
  g_autoptr(IncTable) held = NULL;
  const IncValue fund = inc_value_integer (1);
  sqlite3 *sql = test_sql_open (inc_store_get_path (store));

  add_money (store, INC_RECORD (startup)->id);
  test_sql_run (sql, "UPDATE payment SET amount = 50 WHERE id = 1");
  sqlite3_close (sql);
  table = inc_store_query (store, "fund-figures", values, G_N_ELEMENTS (values), &error);
  g_assert_no_error (error);
  g_assert_cmpint (inc_table_get_integer (table, 0, "paid"), ==, 80);
  g_assert_cmpint (inc_table_get_integer (table, 0, "signed_for"), ==, 77);
  held = inc_store_query (store, "fund-held", &fund, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (inc_table_get_integer (held, 0, "used"), ==, 157);
  g_assert_cmpint (inc_table_get_integer (held, 0, "plain"), ==, 157);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/money-queries/plans", test_plans);
  g_test_add_func ("/store/money-queries/overpaid", test_overpaid);
  return g_test_run ();
}
