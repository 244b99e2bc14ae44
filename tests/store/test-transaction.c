/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Change sets: all or nothing, and what a refused record leaves behind. */
#include "config.h"

#include "inc-store-test.h"

static IncTransaction *
begin (IncStore *store)
{
  g_autoptr(GError) error = NULL;
  IncTransaction *transaction = inc_transaction_new (store, "Work", &error);

  g_assert_no_error (error);
  return transaction;
}

static void
save (IncTransaction *transaction, gpointer record)
{
  g_autoptr(GError) error = NULL;

  inc_transaction_save (transaction, record, &error);
  g_assert_no_error (error);
}

static IncChanges *
commit (IncTransaction *transaction)
{
  g_autoptr(GError) error = NULL;
  IncChanges *changes = NULL;

  inc_transaction_commit (transaction, &changes, &error);
  g_assert_no_error (error);
  return changes;
}

static gint64
count (IncStore *store, const char *table)
{
  g_autofree char *text = g_strdup_printf ("SELECT count(*) FROM %s", table);

  return test_sql_count (inc_store_get_path (store), text);
}

static void
test_free_rolls_back (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Một", NULL);
  IncTransaction *transaction = begin (store);

  save (transaction, startup);
  inc_transaction_free (transaction);
  g_assert_cmpint (count (store, "startup"), ==, 0);
  g_assert_cmpint (count (store, "change_set"), ==, 0);
  test_check_whole (store);
}

static void
test_refused_record_stops_no_other (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStaff) lan = g_object_new (inc_staff_get_type (), "name", "Lan", NULL);
  g_autoptr(IncStaff) twin = g_object_new (inc_staff_get_type (), "name", "Lan", NULL);
  g_autoptr(IncStaff) nameless = g_object_new (inc_staff_get_type (), NULL);
  g_autoptr(IncTransaction) transaction = begin (store);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncChanges) changes = NULL;

  save (transaction, lan);
  g_assert_false (inc_transaction_save (transaction, INC_RECORD (nameless), &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_assert_false (inc_transaction_save (transaction, INC_RECORD (twin), &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_table (error), ==, "staff");
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "name");
  g_object_set (twin, "name", "Huệ", NULL);
  save (transaction, twin);
  g_object_set (twin, "name", "Lan", NULL);
  g_clear_error (&error);
  g_assert_false (inc_transaction_save (transaction, INC_RECORD (twin), &error));
  g_object_set (twin, "name", "Hoa", NULL);
  save (transaction, twin);
  changes = commit (transaction);
  g_assert_cmpuint (inc_changes_count (changes, inc_schemas_find ("staff"), INC_CHANGE_INSERT), ==, 2);
  g_assert_cmpint (count (store, "staff"), ==, 2);
  g_assert_cmpint (INC_RECORD (twin)->revision, ==, 2);
}

static void
test_equal_save_leaves_no_trace (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");
  IncTransaction *transaction = begin (store);
  g_autoptr(IncChanges) changes = NULL;

  save (transaction, startup);
  changes = commit (transaction);
  inc_transaction_free (transaction);
  g_assert_cmpint (changes->id, ==, 0);
  g_assert_cmpuint (changes->changes->len, ==, 0);
  g_assert_cmpint (count (store, "change_set"), ==, 1);
  g_assert_cmpint (INC_RECORD (startup)->revision, ==, 1);
}

static void
test_commit_tells_what_it_did (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) old = test_add_startup (store, "Cũ");
  g_autoptr(IncTransaction) transaction = begin (store);
  g_autoptr(IncChanges) changes = NULL;
  const IncSchema *schema = inc_schemas_find ("startup");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Mới", NULL);

      save (transaction, startup);
    }
  g_object_set (old, "phone", "024", NULL);
  save (transaction, old);
  changes = commit (transaction);
  g_assert_cmpint (changes->id, ==, 2);
  g_assert_cmpint (changes->role, ==, INC_ROLE_DO);
  g_assert_cmpstr (changes->title, ==, "Work");
  g_assert_cmpstr (changes->staff, ==, "Lan");
  g_assert_cmpuint (changes->changes->len, ==, 2);
  g_assert_cmpuint (inc_changes_count (changes, schema, INC_CHANGE_INSERT), ==, 3);
  g_assert_cmpuint (inc_changes_count (changes, schema, INC_CHANGE_UPDATE), ==, 1);
}

static void
test_delete_takes_what_belongs (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "Ươm tạo");
  g_autoptr(IncCohort) cohort = test_add_cohort (store, programme, "Khóa 1");
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");
  g_autoptr(IncStartup) other = test_add_startup (store, "Hai");
  g_autoptr(IncEnrolment) enrolment = test_add_enrolment (store, startup, cohort);
  g_autoptr(IncEnrolment) kept = test_add_enrolment (store, other, cohort);
  g_autoptr(IncStageChange) applied = test_add_stage (store, enrolment, INC_STAGE_APPLIED, "2025-01");
  g_autoptr(IncStageChange) admitted = test_add_stage (store, enrolment, INC_STAGE_ADMITTED, "2025-02");
  g_autoptr(IncNote) note = g_object_new (inc_note_get_type (), "startup", INC_RECORD (startup)->id, "date", "2025-03-01",
                                          "text", "Gặp nhà sáng lập", NULL);

  test_save (store, note);
  test_delete (store, startup);
  g_assert_cmpint (count (store, "startup"), ==, 1);
  g_assert_cmpint (count (store, "enrolment"), ==, 1);
  g_assert_cmpint (count (store, "stage_change"), ==, 0);
  g_assert_cmpint (count (store, "note"), ==, 0);
  test_check_whole (store);
}

static void
test_used_record_stays (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "Ươm tạo");
  g_autoptr(IncCohort) cohort = test_add_cohort (store, programme, "Khóa 1");
  g_autoptr(IncStartup) one = test_add_startup (store, "Một");
  g_autoptr(IncStartup) two = test_add_startup (store, "Hai");
  g_autoptr(IncEnrolment) first = test_add_enrolment (store, one, cohort);
  g_autoptr(IncEnrolment) second = test_add_enrolment (store, two, cohort);
  g_autoptr(IncNote) note = g_object_new (inc_note_get_type (), "cohort", INC_RECORD (cohort)->id, "date", "2025-03-01",
                                          "text", "Khai giảng", NULL);
  IncTransaction *transaction;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(IncTable) users = NULL;
  g_autoptr(GError) error = NULL;

  test_save (store, note);
  before = test_dump (inc_store_get_path (store));
  users = inc_store_list_users (store, inc_schemas_find ("cohort"), 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (inc_table_get_n_rows (users), ==, 2);
  g_assert_cmpstr (inc_table_get_text (users, 0, "table"), ==, "enrolment");
  g_assert_cmpint (inc_table_get_integer (users, 0, "count"), ==, 2);
  g_assert_cmpint (inc_table_get_integer (users, 0, "owned"), ==, 0);
  g_assert_cmpstr (inc_table_get_text (users, 1, "table"), ==, "note");
  g_assert_cmpint (inc_table_get_integer (users, 1, "owned"), ==, 1);

  transaction = begin (store);
  g_assert_false (inc_transaction_delete (transaction, inc_schemas_find ("cohort"), 1, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_IN_USE);
  g_clear_error (&error);
  /* Its note is gone already: this set cannot be kept. */
  g_assert_false (inc_transaction_commit (transaction, NULL, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_IN_USE);
  inc_transaction_free (transaction);
  after = test_dump (inc_store_get_path (store));
  g_assert_cmpstr (before, ==, after);
  test_check_whole (store);
}

static void
test_not_found (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");
  g_autoptr(IncRecord) gone = inc_record_dup (INC_RECORD (startup));
  g_autoptr(IncTransaction) transaction = NULL;
  g_autoptr(GError) error = NULL;

  g_object_set (gone, "name", "Hai", NULL);
  test_delete (store, startup);
  g_assert_null (inc_store_get (store, inc_schemas_find ("startup"), 1, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (inc_store_get_by_uid (store, inc_schemas_find ("startup"), gone->uid, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  transaction = begin (store);
  g_assert_false (inc_transaction_save (transaction, gone, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (inc_transaction_delete (transaction, inc_schemas_find ("startup"), 1, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
}

static void
test_reader_writes_nothing (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) writer = test_store_new (folder);
  g_autoptr(IncStore) reader = test_store_open (folder, INC_STORE_READ);
  g_autoptr(GError) error = NULL;

  g_assert_false (inc_store_is_writable (reader));
  g_assert_null (inc_transaction_new (reader, "Work", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_READ_ONLY);
}

static void
check_standing (IncStore *store, gint64 startup_id, gint64 cohort, IncStage stage, const char *since)
{
  g_autoptr(IncStartup) startup = test_get (store, inc_startup_get_type (), startup_id);

  g_assert_cmpint (startup->cohort, ==, cohort);
  g_assert_cmpint (startup->stage, ==, stage);
  g_assert_cmpstr (startup->stage_since, ==, since);
}

static void
test_standing_follows_history (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "Ươm tạo");
  g_autoptr(IncCohort) first = test_add_cohort (store, programme, "Khóa 1");
  g_autoptr(IncCohort) second = test_add_cohort (store, programme, "Khóa 2");
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");
  g_autoptr(IncStartup) other = test_add_startup (store, "Hai");
  g_autoptr(IncEnrolment) one = NULL;
  g_autoptr(IncEnrolment) two = NULL;
  g_autoptr(IncStageChange) applied = NULL;
  g_autoptr(IncStageChange) active = NULL;
  g_autoptr(IncStageChange) later = NULL;

  check_standing (store, 1, 0, 0, NULL);
  one = test_add_enrolment (store, startup, first);
  check_standing (store, 1, 1, 0, NULL);
  applied = test_add_stage (store, one, INC_STAGE_APPLIED, "2024-01-10");
  check_standing (store, 1, 1, INC_STAGE_APPLIED, "2024-01-10");
  active = test_add_stage (store, one, INC_STAGE_ACTIVE, "2024-02-01");
  check_standing (store, 1, 1, INC_STAGE_ACTIVE, "2024-02-01");
  g_object_set (applied, "date", "2024-03-01", NULL);
  test_save (store, applied);
  check_standing (store, 1, 1, INC_STAGE_APPLIED, "2024-03-01");
  two = test_add_enrolment (store, startup, second);
  check_standing (store, 1, 1, INC_STAGE_APPLIED, "2024-03-01"); /* an enrolment without a stage yet is not the latest */
  later = test_add_stage (store, two, INC_STAGE_GRADUATED, "2025");
  check_standing (store, 1, 2, INC_STAGE_GRADUATED, "2025");
  g_object_set (later, "enrolment", INC_RECORD (one)->id, NULL);
  test_save (store, later);
  check_standing (store, 1, 1, INC_STAGE_GRADUATED, "2025");
  test_undo (store);
  check_standing (store, 1, 2, INC_STAGE_GRADUATED, "2025");
  test_delete (store, later);
  check_standing (store, 1, 1, INC_STAGE_APPLIED, "2024-03-01");
  test_undo (store);
  check_standing (store, 1, 2, INC_STAGE_GRADUATED, "2025");
  g_object_set (two, "startup", INC_RECORD (other)->id, NULL);
  test_save (store, two);
  check_standing (store, 1, 1, INC_STAGE_APPLIED, "2024-03-01");
  check_standing (store, 2, 2, INC_STAGE_GRADUATED, "2025");
  test_delete (store, one);
  check_standing (store, 1, 0, 0, NULL);
  test_undo (store);
  check_standing (store, 1, 1, INC_STAGE_APPLIED, "2024-03-01");
  test_undo (store);
  check_standing (store, 1, 2, INC_STAGE_GRADUATED, "2025");
  check_standing (store, 2, 0, 0, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/transaction/free-rolls-back", test_free_rolls_back);
  g_test_add_func ("/store/transaction/a-refused-record-stops-no-other", test_refused_record_stops_no_other);
  g_test_add_func ("/store/transaction/an-equal-save-leaves-no-trace", test_equal_save_leaves_no_trace);
  g_test_add_func ("/store/transaction/commit-tells-what-it-did", test_commit_tells_what_it_did);
  g_test_add_func ("/store/transaction/delete-takes-what-belongs", test_delete_takes_what_belongs);
  g_test_add_func ("/store/transaction/a-used-record-stays", test_used_record_stays);
  g_test_add_func ("/store/transaction/what-is-gone-is-not-found", test_not_found);
  g_test_add_func ("/store/transaction/a-reader-writes-nothing", test_reader_writes_nothing);
  g_test_add_func ("/store/transaction/standing-follows-history", test_standing_follows_history);
  return g_test_run ();
}
