/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The history: what was done, and older sets taken back. */
#include "config.h"

#include "inc-store-test.h"

static IncChanges *
revert (IncStore *store, gint64 set, int code)
{
  g_autoptr(GError) error = NULL;
  IncChanges *done = inc_journal_revert (store, set, "Taken back", &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, INC_STORE_ERROR, code);
  g_assert_cmpint (done != NULL, ==, code < 0);
  return done;
}

static void
test_revert (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) one = test_add_startup (store, "Một");
  g_autoptr(IncStartup) two = test_add_startup (store, "Hai");
  g_autoptr(IncChanges) done = NULL;
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));
  g_autofree char *titles = NULL;
  g_autofree char *again = NULL;

  g_object_set (two, "phone", "024", NULL);
  test_save (store, two);
  revert (store, 2, INC_STORE_ERROR_CONFLICT); /* two was edited since */
  done = revert (store, 1, -1);
  g_assert_cmpstr (done->title, ==, "Taken back");
  g_assert_cmpint (done->role, ==, INC_ROLE_DO);
  titles = test_titles (store, query);
  g_assert_cmpstr (titles, ==, "Hai");
  revert (store, 1, INC_STORE_ERROR_CONFLICT); /* taken back already */
  revert (store, 77, INC_STORE_ERROR_NOT_FOUND);
  test_undo (store);
  again = test_titles (store, query);
  g_assert_cmpstr (again, ==, "Hai|Một");
  test_redo (store);
  test_undo (store);
  test_undo (store);
  revert (store, 3, INC_STORE_ERROR_NOT_FOUND); /* undone */
  test_check_whole (store);
}

static void
test_revert_of_what_is_used (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncProgramme) programme = test_add_programme (store, "Ươm tạo");
  g_autoptr(IncCohort) cohort = test_add_cohort (store, programme, "Khóa 1");
  g_autoptr(IncStartup) startup = test_add_startup (store, "Một");
  g_autoptr(IncEnrolment) enrolment = test_add_enrolment (store, startup, cohort);
  g_autofree char *before = test_dump (inc_store_get_path (store));
  g_autofree char *after = NULL;

  revert (store, 2, INC_STORE_ERROR_IN_USE);
  after = test_dump (inc_store_get_path (store));
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (test_sql_count (inc_store_get_path (store), "SELECT count(*) FROM change_set"), ==, 4);
  test_check_whole (store);
  test_undo (store);
}

static char *
rows_of (IncTable *table, const char *const *columns)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < inc_table_get_n_rows (table); row++)
    {
      for (guint i = 0; columns[i] != NULL; i++)
        {
          const IncValue *value = inc_table_get (table, row, columns[i]);

          if (value->type == INC_VALUE_INTEGER)
            g_string_append_printf (text, "%" G_GINT64_FORMAT " ", value->integer);
          else
            g_string_append_printf (text, "%s ", value->text != NULL ? value->text : "~");
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
test_history (void)
{
  static const char *const set_columns[] = { "id", "role", "title", "staff", "state", NULL };
  static const char *const record_columns[] = { "change_set", "op", "role", "before", "after", NULL };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) one = test_add_startup (store, "Một");
  g_autoptr(IncStartup) two = test_add_startup (store, "Hai");
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTable) sets = NULL;
  g_autoptr(IncTable) older = NULL;
  g_autoptr(IncTable) of_one = NULL;
  g_autofree char *set_rows = NULL;
  g_autofree char *older_rows = NULL;
  g_autofree char *record_rows = NULL;

  g_object_set (one, "name", "Mốt", "women-owned", TRUE, NULL);
  test_save (store, one);
  test_undo (store);
  sets = inc_journal_list (store, 0, 10, &error);
  older = inc_journal_list (store, 3, 1, &error);
  of_one = inc_journal_list_record (store, inc_schemas_find ("startup"), 1, &error);
  g_assert_no_error (error);
  set_rows = rows_of (sets, set_columns);
  g_assert_cmpstr (set_rows, ==, "4 undo Save Lan done \n3 do Save Lan undone \n2 do Save Lan done \n1 do Save Lan done \n");
  older_rows = rows_of (older, set_columns);
  g_assert_cmpstr (older_rows, ==, "2 do Save Lan done \n");
  record_rows = rows_of (of_one, record_columns);
  g_assert_cmpstr (record_rows, ==,
                   "4 update undo {\"name\":\"Mốt\",\"women_owned\":1} {\"name\":\"Một\",\"women_owned\":0} \n"
                   "3 update do {\"name\":\"Một\",\"women_owned\":0} {\"name\":\"Mốt\",\"women_owned\":1} \n"
                   "1 insert do ~ ~ \n");
}

static void
test_reader_cannot_undo (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) one = test_add_startup (store, "Một");
  g_autoptr(IncStore) reader = test_store_open (folder, INC_STORE_READ);
  g_autoptr(GError) error = NULL;

  g_assert_null (inc_journal_undo (reader, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_null (inc_journal_revert (reader, 1, "Back", &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_READ_ONLY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/history/revert-of-an-older-set", test_revert);
  g_test_add_func ("/store/history/revert-of-what-is-used-is-refused", test_revert_of_what_is_used);
  g_test_add_func ("/store/history/lists-everything", test_history);
  g_test_add_func ("/store/history/a-reader-cannot-undo", test_reader_cannot_undo);
  return g_test_run ();
}
