/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Issued papers and their numbers: what was saved once stays. */
#include "config.h"

#include "inc-store-paper.h"
#include "inc-store-test.h"

#include <string.h>

static IncOutgoingNumber *
new_number (gint64 number, const char *series)
{
  return g_object_new (inc_outgoing_number_get_type (), "year", (gint64) 2026, "series", series, "number", number, "symbol",
                       "BC-TTƯT", "date", "2026-11-30", "about", "Khóa 3", NULL);
}

static IncReport *
new_report (gint64 number, GBytes *pdf)
{
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);

  return g_object_new (inc_report_get_type (), "kind", INC_REPORT_KIND_COHORT, "title", "Khóa 3", "about", "uid-of-cohort",
                       "as-of", "2026-11-30", "language", "vi", "options", "{}", "outgoing-number", number, "issued",
                       "2026-11-30", "state", INC_REPORT_STATE_ISSUED, "pages", (gint64) 2, "sha256", sha256, NULL);
}

/* Number, report and paper in one set. */
static IncReport *
issue (IncStore *store, gint64 number)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Issue report", &error);
  g_autoptr(IncOutgoingNumber) taken = new_number (number, "BC");
  g_auto(IncStoredPaper) paper = { g_bytes_new_static ("%PDF\0bytes", 10), g_strdup ("{\"blocks\":[]}"), g_strdup ("[]") };
  IncReport *report;

  inc_transaction_save (transaction, INC_RECORD (taken), &error);
  g_assert_no_error (error);
  report = new_report (INC_RECORD (taken)->id, paper.pdf);
  inc_transaction_save (transaction, INC_RECORD (report), &error);
  g_assert_no_error (error);
  inc_store_keep_paper (store, INC_RECORD (report)->id, &paper, &error);
  g_assert_no_error (error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static void
test_keeps_the_bytes (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncReport) report = issue (store, 15);
  g_autoptr(IncStore) reader = test_store_open (folder, INC_STORE_READ);
  g_auto(IncStoredPaper) paper = { NULL };
  g_auto(IncStoredPaper) none = { NULL };
  g_autoptr(GError) error = NULL;

  g_assert_true (inc_store_get_paper (reader, INC_RECORD (report)->id, &paper, &error));
  g_assert_cmpmem (g_bytes_get_data (paper.pdf, NULL), g_bytes_get_size (paper.pdf), "%PDF\0bytes", 10);
  g_assert_cmpstr (paper.document, ==, "{\"blocks\":[]}");
  g_assert_cmpstr (paper.figures, ==, "[]");
  g_assert_false (inc_store_get_paper (reader, 77, &none, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  test_check_whole (store);
}

/* A reader of the file who changes one byte of what went out is found out. */
static void
test_check_finds_forgeries (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncReport) report = issue (store, 15);
  g_autoptr(IncProblems) problems = inc_problems_new ();
  g_autoptr(GError) error = NULL;
  sqlite3 *sql = test_sql_open (inc_store_get_path (store));

  test_sql_run (sql, "UPDATE paper SET pdf = x'255044460162797465'");
  sqlite3_close (sql);
  g_assert_true (inc_store_check (store, problems, &error));
  g_assert_cmpuint (inc_problems_get_n (problems), ==, 1);
  g_assert_cmpstr (inc_problems_get (problems, 0)->message, ==, "Not as it was issued: Khóa 3");
}

static void
test_undo_is_refused (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncReport) report = issue (store, 15);
  g_autofree char *before = test_dump (inc_store_get_path (store));
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_null (inc_journal_undo (store, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_PERMANENT);
  g_assert_cmpstr (error->message, ==, "An issued paper stays in the register; withdraw it instead");
  g_clear_error (&error);
  g_assert_null (inc_journal_revert (store, 1, "Back", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_PERMANENT);
  after = test_dump (inc_store_get_path (store));
  g_assert_cmpstr (before, ==, after);
  test_check_whole (store);
}

static void
test_delete_is_refused (void)
{
  const char *const tables[] = { "report", "outgoing_number" };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncReport) report = issue (store, 15);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Delete", &error);

      g_assert_false (inc_transaction_delete (transaction, inc_schemas_find (tables[i]), 1, &error));
      g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_PERMANENT);
      g_assert_cmpstr (inc_store_error_get_table (error), ==, tables[i]);
    }
  test_check_whole (store);
}

static void
test_withdrawing_can_be_undone (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncReport) report = issue (store, 15);
  g_autoptr(IncReport) stored = NULL;

  g_object_set (report, "state", INC_REPORT_STATE_WITHDRAWN, "reason", "Sai số liệu", "withdrawn", "2026-12-01", NULL);
  test_save (store, report);
  test_undo (store);
  stored = test_get (store, inc_report_get_type (), 1);
  g_assert_cmpint (stored->state, ==, INC_REPORT_STATE_ISSUED);
  g_assert_null (stored->reason);
  test_redo (store);
  g_clear_object (&stored);
  stored = test_get (store, inc_report_get_type (), 1);
  g_assert_cmpstr (stored->reason, ==, "Sai số liệu");
  test_check_whole (store);
}

/* Every field that says what went out. */
static void
test_what_it_says_is_fixed (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncReport) report = issue (store, 15);
  const struct
  {
    const char *field;
    const char *text;
  } cases[] = { { "title", "Khóa 4" }, { "about", "other" }, { "issued", "2026-12-01" }, { "sha256", "01" }, { "made_by", "Lan" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Edit", &error);
      g_autoptr(IncRecord) edited = inc_record_dup (INC_RECORD (report));
      g_auto(IncValue) value = inc_value_dup_text (cases[i].text);

      inc_record_set_value (edited, inc_schema_find (inc_record_get_schema (edited), cases[i].field), &value);
      g_assert_false (inc_transaction_save (transaction, edited, &error));
      g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
      g_assert_cmpstr (inc_store_error_get_field (error), ==, cases[i].field);
    }
}

static gint64
ask_next (IncStore *store, const char *series)
{
  g_auto(IncValue) name = inc_value_dup_text (series);
  const IncValue values[] = { inc_value_integer (2026), name };
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) next = inc_store_query (store, "next-number", values, 2, &error);

  g_assert_no_error (error);
  return inc_table_get_integer (next, 0, "next");
}

static void
test_numbers_are_given_once (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncOutgoingNumber) again = new_number (15, "BC");
  g_autoptr(IncOutgoingNumber) other = new_number (15, "KH");
  g_autoptr(IncReport) report = NULL;
  g_autoptr(IncTransaction) transaction = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (ask_next (store, "BC"), ==, 1);
  report = issue (store, 15);
  g_assert_cmpint (ask_next (store, "BC"), ==, 16);
  g_assert_cmpint (ask_next (store, "KH"), ==, 1);
  test_save (store, other);
  transaction = inc_transaction_new (store, "Twice", &error);
  g_assert_false (inc_transaction_save (transaction, INC_RECORD (again), &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/papers/the-bytes-are-kept", test_keeps_the_bytes);
  g_test_add_func ("/store/papers/check-finds-forgeries", test_check_finds_forgeries);
  g_test_add_func ("/store/papers/undo-is-refused", test_undo_is_refused);
  g_test_add_func ("/store/papers/delete-is-refused", test_delete_is_refused);
  g_test_add_func ("/store/papers/withdrawing-can-be-undone", test_withdrawing_can_be_undone);
  g_test_add_func ("/store/papers/what-it-says-is-fixed", test_what_it_says_is_fixed);
  g_test_add_func ("/store/papers/numbers-are-given-once", test_numbers_are_given_once);
  return g_test_run ();
}
