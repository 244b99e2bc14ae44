/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A register of every released version, kept in tests/fixtures/store, opens with all it holds. */
#include "config.h"

#include "inc-store-test.h"

#include "inc-migrate.h"

/* Version 1: three startups in two cohorts, and a note whose neighbour (id 2) was deleted. */
static void
test_version_1 (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "store", "register-1.incubator", NULL);
  g_autoptr(IncStore) store = NULL;
  g_autoptr(IncNote) note = NULL;
  g_autoptr(IncStartup) startup = NULL;
  g_autoptr(IncNote) next = g_object_new (inc_note_get_type (), "date", "2026-02-01", "text", "Gọi lại", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (fixture, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  store = test_store_open (folder, INC_STORE_WRITE);
  g_assert_cmpint (test_sql_count (path, "PRAGMA user_version"), ==, inc_migrate_get_newest ());
  test_check_whole (store);

  startup = test_get (store, inc_startup_get_type (), 1);
  g_assert_cmpstr (startup->name, ==, "Nông Xanh");
  g_assert_cmpint (startup->stage, ==, INC_STAGE_ACTIVE);
  g_assert_cmpint (startup->rounds, ==, INC_MISSING);
  g_assert_cmpint (startup->raised_vnd, ==, INC_MISSING);
  note = test_get (store, inc_note_get_type (), 1);
  g_assert_cmpstr (note->text, ==, "Gặp ở Hoàn Kiếm");
  g_assert_cmpint (note->startup, ==, 1);

  next->startup = 2;
  test_save (store, next);
  g_assert_cmpint (INC_RECORD (next)->id, ==, 3); /* an id that was used is not used again */
  test_delete (store, next);
  test_delete (store, note);
  for (guint i = 0; i < 3; i++)
    test_undo (store);
  test_delete (store, note);
  test_check_whole (store);
}

/* Version 2: a startup in a cohort with a founder, a round and a note, and nothing that was issued. */
static void
test_version_2 (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "store", "register-2.incubator", NULL);
  g_autoptr(IncStore) store = NULL;
  g_autoptr(IncStartup) startup = NULL;
  g_autoptr(IncPerson) person = NULL;
  g_autoptr(IncOutgoingNumber) number =
    g_object_new (inc_outgoing_number_get_type (), "year", (gint64) 2026, "series", "BC", "number", (gint64) 1, "date",
                  "2026-11-30", "about", "Khóa 3", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (fixture, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  store = test_store_open (folder, INC_STORE_WRITE);
  g_assert_cmpint (test_sql_count (path, "PRAGMA user_version"), ==, inc_migrate_get_newest ());
  test_check_whole (store);
  startup = test_get (store, inc_startup_get_type (), 1);
  g_assert_cmpstr (startup->name, ==, "Nông Xanh");
  g_assert_cmpint (startup->stage, ==, INC_STAGE_ACTIVE);
  g_assert_cmpint (startup->raised_vnd, ==, 1500000000);
  person = test_get (store, inc_person_get_type (), 1);
  g_assert_cmpstr (person->place, ==, "Nông Xanh");
  g_assert_cmpint (test_sql_count (path, "SELECT count(*) FROM report"), ==, 0);

  test_save (store, number);
  g_object_set (startup, "website", "nongxanh.vn", NULL);
  test_save (store, startup);
  test_undo (store);
  test_check_whole (store);
}

/* Version 4: an event whose timetable is published, a meeting that began a deal, and a report that was issued. */
static void
test_version_4 (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = test_path (folder);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", "store", "register-4.incubator", NULL);
  g_autoptr(IncStore) store = NULL;
  g_autoptr(IncMeeting) meeting = NULL;
  g_autoptr(IncDeal) deal = NULL;
  g_autoptr(IncReport) report = NULL;
  g_autoptr(IncFund) fund = g_object_new (inc_fund_get_type (), "name", "Quỹ Thành phố", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (fixture, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  store = test_store_open (folder, INC_STORE_WRITE);
  g_assert_cmpint (test_sql_count (path, "PRAGMA user_version"), ==, inc_migrate_get_newest ());
  test_check_whole (store);
  meeting = test_get (store, inc_meeting_get_type (), 1);
  g_assert_cmpint (meeting->result, ==, INC_RESULT_COOPERATION);
  deal = test_get (store, inc_deal_get_type (), 1);
  g_assert_cmpint (deal->stage, ==, INC_DEAL_MEETING);
  report = test_get (store, inc_report_get_type (), 1);
  g_assert_cmpint (report->kind, ==, INC_REPORT_KIND_COHORT);
  g_assert_cmpstr (report->sha256, ==, "41ef7b990d4b32eb74652eda906c8735e2b6a14ffa3506eb8b9cd97d2cf00ee3");
  g_assert_cmpint (test_sql_count (path, "SELECT count(*) FROM paper WHERE report = 1"), ==, 1);

  test_save (store, fund);
  test_undo (store);
  test_check_whole (store);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/released/version-1", test_version_1);
  g_test_add_func ("/store/released/version-2", test_version_2);
  g_test_add_func ("/store/released/version-4", test_version_4);
  return g_test_run ();
}
