/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that comes a second time: what it updates, what it leaves, and what it remembers. */
#include "config.h"

#include "inc-import-test.h"
#include "inc-records.h"

#define STARTUPS "SELECT name, status, founded, website, phone FROM startup ORDER BY id"

static IncRecord *
load (ImportTest *test, GType type, gint64 id)
{
  return inc_test_take_object (inc_session_get (test->session, inc_schema_of (type), id));
}

static void
save (ImportTest *test, IncRecord *record)
{
  inc_test_finish (inc_session_save (test->session, "Edit", &record, 1));
}

static void
expect (ImportTest *test, const char *file, const char *report, const char *sql, const char *rows)
{
  g_autofree char *text = import_test_do (test, file);
  g_autofree char *found = import_test_sql (test, sql);

  g_assert_cmpstr (text, ==, report);
  g_assert_cmpstr (found, ==, rows);
}

static void
test_staff_edits_stay (void)
{
  static const char *const file = "name,status,founded,website\nA,Operating,2020,\nB,Operating,,www.b.vn\n";
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncRecord) startup = NULL;

  import_test_init (&test);
  expect (&test, file, "2 rows: 2 new", STARTUPS, "A|operating|2020|~|~\nB|operating|~|www.b.vn|~");
  startup = load (&test, inc_startup_get_type (), 1);
  g_object_set (startup, "phone", "0912345678", "website", "www.a.vn", "status", INC_STARTUP_STATUS_CLOSED, NULL);
  save (&test, startup);
  expect (&test, file, "2 rows: 1 updated 1 unchanged", STARTUPS,
          "A|operating|2020|www.a.vn|0912345678\nB|operating|~|www.b.vn|~");
}

static void
test_empty_and_ill_cells_take_nothing (void)
{
  g_auto(ImportTest) test = { NULL };

  import_test_init (&test);
  expect (&test, "name,status,founded,website\nA,Operating,2020,www.a.vn\n", "1 rows: 1 new", STARTUPS,
          "A|operating|2020|www.a.vn|~");
  expect (&test, "name,status,founded,website\nA,,soon,\n",
          "1 rows: 1 unchanged 1 warned\n2 warned A: founded “soon”: Type a date such as 12/05/2026", STARTUPS,
          "A|operating|2020|www.a.vn|~");
}

static void
test_more_rows_in_another_order (void)
{
  g_auto(ImportTest) test = { NULL };

  import_test_init (&test);
  expect (&test, "name,cohort,founded\nSame,K1,2001\nSame,K2,2002\nOther,K1,2003\n", "3 rows: 3 new 2 cohorts",
          "SELECT id, founded FROM startup ORDER BY id", "1|2001\n2|2002\n3|2003");
  expect (&test, "name,cohort,founded\nSame,K2,2012\nNew,K3,2014\nOther,K1,2003\nSame,K1,2011\n",
          "4 rows: 1 new 2 updated 1 unchanged 1 cohorts", "SELECT id, founded FROM startup ORDER BY id",
          "1|2011\n2|2012\n3|2003\n4|2014");
}

static void
test_another_cohort_is_another_enrolment (void)
{
  static const char *const sql = "SELECT s.name, c.name, e.stage FROM enrolment e JOIN startup s ON s.id = e.startup "
                                 "JOIN cohort c ON c.id = e.cohort ORDER BY e.id";
  g_auto(ImportTest) test = { NULL };

  import_test_init (&test);
  expect (&test, "name,cohort\nA,K1\n", "1 rows: 1 new 1 cohorts", sql, "A|K1|active");
  expect (&test, "name,cohort\nA,K2\n", "1 rows: 1 updated 1 cohorts", sql, "A|K1|active\nA|K2|active");
  expect (&test, "name,cohort\nA,K1\n", "1 rows: 1 unchanged", sql, "A|K1|active\nA|K2|active");
}

/* An old file, read again after staff moved the startup on, takes it back to no earlier stage. */
static void
test_stages_go_on (void)
{
  static const char *const sql = "SELECT stage, date FROM stage_change ORDER BY id";
  static const char *const old_file = "name,cohort,stage,stage since\nA,K1,Applied,2025\n";
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncChanges) changes = NULL;
  const gint64 enrolment = 1;

  import_test_init (&test);
  expect (&test, old_file, "1 rows: 1 new 1 cohorts", sql, "applied|2025");
  inc_test_finish (inc_session_change_stage (test.session, "Stage", &enrolment, 1, INC_STAGE_ADMITTED, "2025-06", NULL));
  expect (&test, old_file, "1 rows: 1 unchanged", sql, "applied|2025\nadmitted|2025-06");
  expect (&test, "name,cohort,stage,stage since\nA,K1,Graduated,\n", "1 rows: 1 updated", sql,
          "applied|2025\nadmitted|2025-06\ngraduated|2026-05-12");
  expect (&test, "name,cohort,stage,stage since\nA,K1,Graduated,\n", "1 rows: 1 unchanged", sql,
          "applied|2025\nadmitted|2025-06\ngraduated|2026-05-12");
}

static void
test_what_was_deleted_comes_back (void)
{
  static const char *const file = "name,cohort\nA,K1\nB,K1\n";
  static const char *const sql = "SELECT s.id, s.name, k.row_key FROM startup s JOIN import_key k ON k.target_uid = s.uid "
                                 "ORDER BY s.id";
  g_auto(ImportTest) test = { NULL };
  const gint64 id = 1;

  import_test_init (&test);
  expect (&test, file, "2 rows: 2 new 1 cohorts", sql, "1|A|a\n2|B|b");
  inc_test_finish (inc_session_delete (test.session, "Delete", inc_schema_of (inc_startup_get_type ()), &id, 1));
  expect (&test, file, "2 rows: 1 new 1 unchanged", sql, "2|B|b\n3|A|a");
  expect (&test, file, "2 rows: 2 unchanged", sql, "2|B|b\n3|A|a");
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM import_key"), ==, 2);
}

static void
test_undo_and_redo (void)
{
  static const char *const file = "name,cohort,founded\nA,K1,2020\nB,K2,2021\n";
  g_auto(ImportTest) test = { NULL };
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  import_test_init (&test);
  expect (&test, file, "2 rows: 2 new 2 cohorts", "SELECT count(*) FROM change_set", "1");
  after = import_test_tables (&test);
  inc_test_finish (inc_session_undo (test.session));
  undone = import_test_tables (&test);
  g_assert_cmpstr (undone, ==, "");
  inc_test_finish (inc_session_redo (test.session));
  redone = import_test_tables (&test);
  g_assert_cmpstr (redone, ==, after);
  expect (&test, file, "2 rows: 2 unchanged", "SELECT name, founded FROM startup", "A|2020\nB|2021");
  /* An update is undone to what was, not to nothing. */
  expect (&test, "name,cohort,founded\nA,K1,2019\nB,K2,2021\nC,K3,\n", "3 rows: 1 new 1 updated 1 unchanged 1 cohorts",
          "SELECT name, founded FROM startup", "A|2019\nB|2021\nC|~");
  inc_test_finish (inc_session_undo (test.session));
  g_free (g_steal_pointer (&after));
  after = import_test_sql (&test, "SELECT name, founded FROM startup");
  g_assert_cmpstr (after, ==, "A|2020\nB|2021");
}

static void
test_memory (void)
{
  static const char *const file = "name,notes,group\nA,text,K1\n";
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncImport) first = NULL;
  g_autoptr(IncImport) second = NULL;
  g_autoptr(IncImport) other = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autofree char *mapping = NULL;
  g_autofree char *other_mapping = NULL;
  g_autofree char *programme = NULL;

  import_test_init (&test);
  first = import_test_open (&test, "first.csv", file, -1);
  g_assert_false (inc_import_sheet_get_remembered (inc_import_get_sheet (first, 0)));
  inc_import_sheet_set_target (inc_import_get_sheet (first, 0), 1, "description_en");
  inc_import_sheet_set_target (inc_import_get_sheet (first, 0), 2, "enrolment.cohort");
  inc_import_sheet_set_programme (inc_import_get_sheet (first, 0), " Ươm tạo\n");
  inc_import_sheet_set_stage (inc_import_get_sheet (first, 0), INC_STAGE_APPLIED);
  report = import_test_run (first);
  programme = import_test_sql (&test, "SELECT p.name, c.name, c.stage FROM programme p JOIN "
                                      "(SELECT programme, name, (SELECT stage FROM startup) AS stage FROM cohort) c");
  g_assert_cmpstr (programme, ==, "Ươm tạo|K1|applied");
  second = import_test_open (&test, "second.csv", file, -1);
  mapping = import_test_mapping (second);
  g_assert_true (inc_import_sheet_get_remembered (inc_import_get_sheet (second, 0)));
  g_assert_cmpstr (mapping, ==, "name=name|notes=description_en|group=enrolment.cohort");
  g_assert_cmpstr (inc_import_sheet_get_programme (inc_import_get_sheet (second, 0)), ==, "Ươm tạo");
  g_assert_cmpint (inc_import_sheet_get_stage (inc_import_get_sheet (second, 0)), ==, INC_STAGE_APPLIED);
  other = import_test_open (&test, "third.csv", "name,group,notes\nA,K1,text\n", -1);
  other_mapping = import_test_mapping (other);
  g_assert_false (inc_import_sheet_get_remembered (inc_import_get_sheet (other, 0)));
  g_assert_cmpstr (other_mapping, ==, "name=name|group=-|notes=-");
}

static void
test_programmes_that_are_there (void)
{
  g_auto(ImportTest) test = { NULL };
  g_autoptr(IncRecord) programme = g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL);
  g_autoptr(IncRecord) cohort = NULL;
  g_autoptr(IncImport) import = NULL;
  g_autoptr(IncImportReport) report = NULL;
  g_autofree char *text = NULL;
  g_autofree char *rows = NULL;

  import_test_init (&test);
  save (&test, programme);
  cohort = g_object_new (inc_cohort_get_type (), "name", "Khóa 1", "programme", (gint64) 1, "starts", "2025-09-01",
                         "ends", "2026-06-30", NULL);
  save (&test, cohort);
  import = import_test_open (&test, "test.csv", "name,cohort\nA,KHÓA 1\nB,Khóa 2\n", -1);
  inc_import_sheet_set_programme (inc_import_get_sheet (import, 0), "Ươm tạo");
  report = import_test_run (import);
  text = import_test_to_text (report);
  g_assert_cmpstr (text, ==, "2 rows: 2 new 1 cohorts");
  rows = import_test_sql (&test, "SELECT s.name, c.name, p.name, s.stage, s.stage_since FROM startup s JOIN cohort c ON "
                                 "c.id = s.cohort JOIN programme p ON p.id = c.programme ORDER BY s.id");
  g_assert_cmpstr (rows, ==, "A|Khóa 1|Ươm tạo|active|2025-09-01\nB|Khóa 2|Ươm tạo|active|2026-05-12");
  g_assert_cmpint (import_test_count (&test, "SELECT count(*) FROM programme"), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_setenv ("INC_FAKE_TODAY", "2026-05-12", TRUE);
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/import/again/what-staff-added-stays", test_staff_edits_stay);
  g_test_add_func ("/session/import/again/empty-and-ill-cells-take-nothing", test_empty_and_ill_cells_take_nothing);
  g_test_add_func ("/session/import/again/rows-may-change-their-order", test_more_rows_in_another_order);
  g_test_add_func ("/session/import/again/another-cohort-is-another-enrolment", test_another_cohort_is_another_enrolment);
  g_test_add_func ("/session/import/again/stages-only-go-on", test_stages_go_on);
  g_test_add_func ("/session/import/again/what-was-deleted-comes-back", test_what_was_deleted_comes_back);
  g_test_add_func ("/session/import/again/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/session/import/again/the-mapping-is-remembered-by-shape", test_memory);
  g_test_add_func ("/session/import/again/programmes-and-cohorts-are-found", test_programmes_that_are_there);
  return g_test_run ();
}
