/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, over restarts too. */
#include "config.h"

#include "inc-store-test.h"

static char *
dump (IncStore *store)
{
  return test_dump (inc_store_get_path (store));
}

static void
assert_dump (IncStore *store, const char *expected)
{
  g_autofree char *found = dump (store);

  if (!g_str_equal (found, expected))
    g_assert_cmpstr (found, ==, expected);
}

static void
reopen (IncStore **store, const char *folder)
{
  inc_store_close (*store);
  *store = test_store_open (folder, INC_STORE_WRITE);
}

static void
assert_nothing (IncChanges *(*act) (IncStore *, GError **), IncStore *store)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (act (store, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
}

/* Undoes and redoes the last set so many times, each over a restart; every state is met again, ids and uids too. */
static void
check_times (IncStore **store, const char *folder, const char *before, guint times)
{
  g_autofree char *after = dump (*store);

  for (guint i = 0; i < times; i++)
    {
      test_undo (*store);
      assert_dump (*store, before);
      test_check_whole (*store);
      reopen (store, folder);
      test_redo (*store);
      assert_dump (*store, after);
      test_check_whole (*store);
    }
}

static void
check_there_and_back (IncStore **store, const char *folder, const char *before)
{
  check_times (store, folder, before, 2);
}

static void
test_insert (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autofree char *before = dump (store);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Đường Xa");
  g_autofree char *found = NULL;

  check_there_and_back (&store, folder, before);
  found = test_found (store, "duong");
  g_assert_cmpstr (found, ==, "Đường Xa");
}

static void
test_update (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Đường Xa");
  g_autofree char *before = dump (store);
  g_autoptr(IncRecord) read = NULL;

  g_object_set (startup, "name", "Sông Hồng \"1\"\n\\ \x01", "charter-capital", G_GINT64_CONSTANT (9007199254740991),
                "women-owned", TRUE, "status", INC_STARTUP_STATUS_CLOSED, NULL);
  test_save (store, startup);
  check_there_and_back (&store, folder, before);
  read = test_get (store, inc_startup_get_type (), 1);
  g_assert_cmpint (read->revision, ==, 6);
}

static void
test_delete_with_children (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "Ươm tạo");
  g_autoptr(IncCohort) cohort = test_add_cohort (store, programme, "Khóa 1");
  g_autoptr(IncStartup) startup = test_add_startup (store, "Đường Xa");
  g_autoptr(IncEnrolment) enrolment = test_add_enrolment (store, startup, cohort);
  g_autoptr(IncStageChange) applied = test_add_stage (store, enrolment, INC_STAGE_APPLIED, "2025-01");
  g_autoptr(IncStageChange) active = test_add_stage (store, enrolment, INC_STAGE_ACTIVE, "2025-02");
  g_autofree char *before = dump (store);

  test_delete (store, startup);
  check_there_and_back (&store, folder, before);
}

static void
test_mixed (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Đường Xa");
  g_autoptr(IncStartup) doomed = test_add_startup (store, "Bếp Mây");
  g_autofree char *before = dump (store);
  g_autoptr(GError) error = NULL;
  IncTransaction *transaction = inc_transaction_new (store, "Mixed", &error);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(IncStartup) fresh = g_object_new (inc_startup_get_type (), "name", "Mới", NULL);

      inc_transaction_save (transaction, INC_RECORD (fresh), &error);
      g_object_set (i == 1 ? fresh : startup, "phone", i == 0 ? "1" : "2", NULL);
      inc_transaction_save (transaction, INC_RECORD (i == 1 ? fresh : startup), &error);
      if (i == 2)
        inc_transaction_delete (transaction, inc_schemas_find ("startup"), INC_RECORD (fresh)->id, &error);
    }
  inc_transaction_delete (transaction, inc_schemas_find ("startup"), INC_RECORD (doomed)->id, &error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
  inc_transaction_free (transaction);
  check_there_and_back (&store, folder, before);
}

/* A child's type may come up before its parent's: the first note is a startup's, the second that of a later cohort. */
static void
test_parents_that_come_later (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Đường Xa");
  g_autofree char *before = dump (store);
  g_autoptr(GError) error = NULL;
  IncTransaction *transaction = inc_transaction_new (store, "Mixed", &error);
  g_autoptr(IncNote) first = g_object_new (inc_note_get_type (), "startup", INC_RECORD (startup)->id, "date",
                                           "2025-03-01", "text", "Một", NULL);
  g_autoptr(IncProgramme) programme = g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL);
  g_autoptr(IncCohort) cohort = NULL;
  g_autoptr(IncNote) second = NULL;

  inc_transaction_save (transaction, INC_RECORD (first), &error);
  inc_transaction_save (transaction, INC_RECORD (programme), &error);
  cohort = g_object_new (inc_cohort_get_type (), "name", "Khóa 1", "programme", INC_RECORD (programme)->id, NULL);
  inc_transaction_save (transaction, INC_RECORD (cohort), &error);
  second = g_object_new (inc_note_get_type (), "cohort", INC_RECORD (cohort)->id, "date", "2025-03-01", "text", "Hai",
                         NULL);
  inc_transaction_save (transaction, INC_RECORD (second), &error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
  inc_transaction_free (transaction);
  check_there_and_back (&store, folder, before);
}

/* 10,000 rows of four types in one set: startups with their enrolments and stages, in cohorts made on the way. */
static void
import (IncStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Import", &error);
  g_autoptr(IncProgramme) programme = g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL);
  g_autoptr(IncChanges) changes = NULL;
  gint64 cohort_id = 0;

  inc_transaction_save (transaction, INC_RECORD (programme), &error);
  for (guint i = 0; i < 3320; i++)
    {
      g_autofree char *name = g_strdup_printf ("Đường Xa %u", i);
      g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, NULL);
      g_autoptr(IncEnrolment) enrolment = NULL;
      g_autoptr(IncStageChange) change = NULL;

      if (i % 83 == 0)
        {
          g_autoptr(IncCohort) cohort =
            g_object_new (inc_cohort_get_type (), "name", name, "programme", INC_RECORD (programme)->id, NULL);

          inc_transaction_save (transaction, INC_RECORD (cohort), &error);
          cohort_id = INC_RECORD (cohort)->id;
        }
      inc_transaction_save (transaction, INC_RECORD (startup), &error);
      enrolment = g_object_new (inc_enrolment_get_type (), "startup", INC_RECORD (startup)->id, "cohort", cohort_id, NULL);
      inc_transaction_save (transaction, INC_RECORD (enrolment), &error);
      change = g_object_new (inc_stage_change_get_type (), "enrolment", INC_RECORD (enrolment)->id, "stage",
                             INC_STAGE_ADMITTED, "date", "2025", NULL);
      inc_transaction_save (transaction, INC_RECORD (change), &error);
      g_assert_no_error (error);
    }
  inc_transaction_commit (transaction, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (changes->changes->len, ==, 5);
}

static void
test_import (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) old = test_add_startup (store, "Trước");
  g_autofree char *before = dump (store);

  import (store);
  g_assert_cmpint (test_sql_count (inc_store_get_path (store), "SELECT count(*) FROM change"), ==, 6);
  check_times (&store, folder, before, 1);
  test_undo (store);
  test_undo (store);
  assert_nothing (inc_journal_undo, store);
  test_redo (store);
  test_redo (store);
  assert_nothing (inc_journal_redo, store);
}

static void
test_new_work_ends_redo (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) one = test_add_startup (store, "Một");
  g_autoptr(IncStartup) two = test_add_startup (store, "Hai");
  g_autoptr(IncStartup) three = NULL;
  g_autofree char *titles = NULL;
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));

  test_undo (store);
  three = test_add_startup (store, "Ba");
  assert_nothing (inc_journal_redo, store);
  test_undo (store);
  test_undo (store);
  assert_nothing (inc_journal_undo, store);
  test_redo (store);
  test_redo (store);
  assert_nothing (inc_journal_redo, store);
  titles = test_titles (store, query);
  g_assert_cmpstr (titles, ==, "Ba|Một");
}

static void
test_ids_are_never_used_again (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) one = test_add_startup (store, "Một");
  g_autoptr(IncStartup) two = NULL;

  test_undo (store);
  two = test_add_startup (store, "Hai");
  g_assert_cmpint (INC_RECORD (two)->id, ==, 2);
}

static void
test_peek (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncStartup) one = NULL;
  g_autoptr(IncChanges) undo = NULL;
  g_autoptr(IncChanges) redo = NULL;

  g_assert_null (inc_journal_peek_undo (store, &error));
  g_assert_no_error (error);
  g_assert_null (inc_journal_peek_redo (store, &error));
  g_assert_no_error (error);
  one = test_add_startup (store, "Một");
  undo = inc_journal_peek_undo (store, &error);
  g_assert_cmpstr (undo->title, ==, "Save");
  g_assert_cmpstr (undo->staff, ==, "Lan");
  g_assert_cmpint (undo->id, ==, 1);
  test_undo (store);
  redo = inc_journal_peek_redo (store, &error);
  g_assert_cmpint (redo->id, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/journal/insert-there-and-back", test_insert);
  g_test_add_func ("/store/journal/update-there-and-back", test_update);
  g_test_add_func ("/store/journal/delete-with-children-there-and-back", test_delete_with_children);
  g_test_add_func ("/store/journal/mixed-set-there-and-back", test_mixed);
  g_test_add_func ("/store/journal/parents-that-come-later-there-and-back", test_parents_that_come_later);
  g_test_add_func ("/store/journal/import-there-and-back", test_import);
  g_test_add_func ("/store/journal/new-work-ends-redo", test_new_work_ends_redo);
  g_test_add_func ("/store/journal/ids-are-never-used-again", test_ids_are_never_used_again);
  g_test_add_func ("/store/journal/peek-names-the-next", test_peek);
  return g_test_run ();
}
