/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saving, reading, listing and searching records. */
#include "config.h"

#include "inc-store-test.h"

static void
test_round_trip (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (),
                                                "name", "Lúa Xanh AI",
                                                "tax-code", " 01 0010910.6",
                                                "status", INC_STARTUP_STATUS_OPERATING,
                                                "founded", "2024",
                                                "charter-capital", G_GINT64_CONSTANT (9007199254740991),
                                                "women-owned", TRUE,
                                                NULL);
  g_autoptr(IncRecord) read = NULL;
  g_autoptr(GError) error = NULL;
  guint n;
  const IncField *const *fields;

  test_save (store, startup);
  g_assert_cmpint (INC_RECORD (startup)->id, ==, 1);
  g_assert_cmpint (INC_RECORD (startup)->revision, ==, 1);
  g_assert_cmpstr (startup->tax_code, ==, "0100109106");
  g_assert_cmpint (startup->tax_kind, ==, INC_TAX_KIND_ENTERPRISE10);
  read = inc_store_get (store, inc_record_get_schema (INC_RECORD (startup)), 1, &error);
  g_assert_no_error (error);
  fields = inc_catalog_get_fields (inc_store_get_catalog (store), inc_record_get_schema (read), &n);
  g_assert_true (inc_record_equal (read, INC_RECORD (startup), fields, n));
  g_assert_cmpstr (read->uid, ==, INC_RECORD (startup)->uid);
}

static void
test_missing_is_not_zero (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Không vốn");
  g_autoptr(GError) error = NULL;
  g_autoptr(IncRecord) read = inc_store_get (store, inc_record_get_schema (INC_RECORD (startup)), 1, &error);

  g_assert_cmpint (((IncStartup *) read)->charter_capital, ==, INC_MISSING);
}

static void
test_order (void)
{
  static const char *const names[] = { "Đèn Lồng", "Dâu Tây", "Khóa 10", "an toàn", "Khóa 2", "Ánh Dương", "Bếp Mây" };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autofree char *ascending = NULL;
  g_autofree char *descending = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (test_add_startup (store, names[i]));
  ascending = test_titles (store, query);
  g_assert_cmpstr (ascending, ==, "an toàn|Ánh Dương|Bếp Mây|Dâu Tây|Đèn Lồng|Khóa 2|Khóa 10");
  inc_query_set_sort (query, "name", TRUE);
  descending = test_titles (store, query);
  g_assert_cmpstr (descending, ==, "Khóa 10|Khóa 2|Đèn Lồng|Dâu Tây|Bếp Mây|Ánh Dương|an toàn");
}

/* U+00D0, which old files have for Đ. */
#define OLD "\303\220"

static void
test_search (void)
{
  static const struct
  {
    const char *typed;
    const char *found;
  } cases[] = {
    { "duong", "Ánh Dương|Duong Nam|" OLD "ường Xa" },
    { "dương", "Ánh Dương|" OLD "ường Xa" },
    { "đường", OLD "ường Xa" },
    { "đuong", OLD "ường Xa" },
    { "đương", OLD "ường Xa" },
    { "hoà", "Hòa Bình" },
    { "hòa", "Hòa Bình" },
    { "xa đuo", OLD "ường Xa" },
    { "\"", "Ánh Dương|Duong Nam|" OLD "ường Xa|Hòa Bình" },
    { "nothing", "" },
  };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));

  g_object_unref (test_add_startup (store, "Ánh Dương"));
  g_object_unref (test_add_startup (store, OLD "ường Xa"));
  g_object_unref (test_add_startup (store, "Duong Nam"));
  g_object_unref (test_add_startup (store, "Hòa Bình"));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = NULL;

      inc_query_set_search (query, cases[i].typed);
      found = test_titles (store, query);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_rules_refuse (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Save", &error);

  g_assert_false (inc_transaction_save (transaction, INC_RECORD (startup), &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "name");
}

static void
test_conflict (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");
  g_autoptr(IncRecord) stale = inc_record_dup (INC_RECORD (startup));
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = NULL;

  g_object_set (startup, "name", "Hai", NULL);
  test_save (store, startup);
  g_assert_cmpint (INC_RECORD (startup)->revision, ==, 2);
  transaction = inc_transaction_new (store, "Save", &error);
  g_object_set (stale, "name", "Ba", NULL);
  g_assert_false (inc_transaction_save (transaction, stale, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONFLICT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/save/round-trip", test_round_trip);
  g_test_add_func ("/store/save/missing-is-not-zero", test_missing_is_not_zero);
  g_test_add_func ("/store/save/rules-refuse", test_rules_refuse);
  g_test_add_func ("/store/save/conflict", test_conflict);
  g_test_add_func ("/store/list/vietnamese-order", test_order);
  g_test_add_func ("/store/list/search", test_search);
  return g_test_run ();
}
