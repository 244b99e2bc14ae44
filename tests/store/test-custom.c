/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Fields that staff declared, in the register: saved, found, sorted and filtered like the others. */
#include "config.h"

#include "inc-store-test.h"

static IncStartup *
add (IncStore *store, const char *name, const char *field_name, const char *typed)
{
  const IncSchema *schema = inc_schemas_find ("startup");
  const IncField *field = inc_catalog_find (inc_store_get_catalog (store), schema, field_name);
  IncStartup *startup = g_object_new (inc_startup_get_type (), "name", name, NULL);
  g_autofree char *message = NULL;

  g_assert_nonnull (field);
  inc_record_parse (INC_RECORD (startup), field, typed, &message);
  g_assert_null (message);
  test_save (store, startup);
  return startup;
}

static char *
shown (IncStore *store, gint64 id, const char *field_name)
{
  g_autoptr(IncRecord) record = test_get (store, inc_startup_get_type (), id);
  const IncField *field = inc_catalog_find (inc_store_get_catalog (store), inc_schemas_find ("startup"), field_name);

  return field != NULL ? inc_record_display (record, field) : g_strdup ("no field");
}

static void
assert_shown (IncStore *store, gint64 id, const char *field, const char *expected)
{
  g_autofree char *found = shown (store, id, field);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_found (IncStore *store, const char *typed, const char *expected)
{
  g_autofree char *found = test_found (store, typed);

  g_assert_cmpstr (found, ==, expected);
  test_check_whole (store);
}

static void
test_every_kind_is_kept (void)
{
  static const struct
  {
    const char *kind;
    const char *typed;
    const char *shown;
  } cases[] = {
    { "text", "một \"hai\" \\", "một \"hai\" \\" }, { "note", "một\nhai", "một\nhai" }, { "date", "5/2026", "05/2026" },
    { "stamp", "2026-05-12T14:05:09+07:00", "12/05/2026 14:05" }, { "integer", "0", "0" },
    { "ratio", "12,5%", "12,5\u00a0%" }, { "money", "9.007.199.254.740.991", "9.007.199.254.740.991\u00a0đ" },
    { "bool", "có", "Yes" }, { "choice", "it's", "It's" },
  };
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("x_", cases[i].kind, NULL);
      g_autoptr(IncStartup) startup = NULL;

      test_declare (store, "startup", name, cases[i].kind, "Đỏ\nIt's", FALSE);
      startup = add (store, "Một", name, cases[i].typed);
      assert_shown (store, INC_RECORD (startup)->id, name, cases[i].shown);
    }
  inc_store_close (g_steal_pointer (&store));
  store = test_store_open (folder, INC_STORE_WRITE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("x_", cases[i].kind, NULL);

      assert_shown (store, i + 1, name, cases[i].shown);
    }
}

static void
test_search (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) startup = NULL;
  g_autoptr(IncCustomField) field = NULL;

  test_declare (store, "startup", "mentor", "text", NULL, FALSE);
  startup = add (store, "Một", "mentor", "Nguyễn Đường");
  assert_found (store, "duong", "");
  field = test_get (store, inc_custom_field_get_type (), 1);
  g_object_set (field, "searched", TRUE, NULL);
  test_save (store, field);
  assert_found (store, "duong", "Một");
  assert_found (store, "duông", "");
  test_undo (store);
  assert_found (store, "duong", "");
  test_redo (store);
  assert_found (store, "duong", "Một");
}

/* A declaration that goes takes its field from sight, not the values: an undo finds them as they were. */
static void
test_values_outlive_the_declaration (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStartup) one = NULL;
  g_autoptr(IncStartup) two = NULL;
  g_autoptr(IncStartup) edited = NULL;
  g_autoptr(IncCustomField) field = NULL;

  test_declare (store, "startup", "mentor", "text", NULL, TRUE);
  one = add (store, "Một", "mentor", "Nguyễn Đường");
  two = add (store, "Hai", "mentor", "Trần Đường");
  field = test_get (store, inc_custom_field_get_type (), 1);
  test_delete (store, field);
  assert_found (store, "duong", "");
  edited = test_get (store, inc_startup_get_type (), 1);
  g_object_set (edited, "name", "Mốt", NULL);
  test_save (store, edited);
  test_delete (store, two);
  test_undo (store);
  test_undo (store);
  test_undo (store);
  assert_found (store, "duong", "Hai|Một");
  assert_shown (store, 1, "mentor", "Nguyễn Đường");
  assert_shown (store, 2, "mentor", "Trần Đường");
  test_redo (store);
  test_redo (store);
  test_redo (store);
  assert_found (store, "duong", "");
  test_undo (store);
  test_undo (store);
  test_undo (store);
  test_undo (store);
  test_undo (store);
  test_undo (store);
  assert_found (store, "", "");
  g_assert_null (inc_catalog_find (inc_store_get_catalog (store), inc_schemas_find ("startup"), "mentor"));
  for (guint i = 0; i < 3; i++)
    test_redo (store);
  assert_found (store, "duong", "Hai|Một");
}

static void
test_declared_within_a_set (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncCustomField) declaration =
    g_object_new (inc_custom_field_get_type (), "target", "startup", "name", "mentor", "label", "Mentor", "kind", "text",
                  "searched", TRUE, NULL);
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Một", NULL);
  g_autoptr(GError) error = NULL;
  IncTransaction *transaction = inc_transaction_new (store, "Import", &error);
  const IncValue value = { INC_VALUE_TEXT, 0, (char *) "Nguyễn Đường" };

  inc_transaction_save (transaction, INC_RECORD (declaration), &error);
  g_assert_no_error (error);
  inc_record_set_value (INC_RECORD (startup),
                        inc_catalog_find (inc_store_get_catalog (store), inc_schemas_find ("startup"), "mentor"), &value);
  inc_transaction_save (transaction, INC_RECORD (startup), &error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
  inc_transaction_free (transaction);
  assert_found (store, "duong", "Một");
  test_undo (store);
  assert_found (store, "duong", "");
  test_redo (store);
  assert_found (store, "duong", "Một");
  assert_shown (store, 1, "mentor", "Nguyễn Đường");
}

static void
test_rollback_forgets_the_field (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncCustomField) declaration =
    g_object_new (inc_custom_field_get_type (), "target", "startup", "name", "mentor", "label", "Mentor", "kind", "text",
                  NULL);
  g_autoptr(GError) error = NULL;
  IncTransaction *transaction = inc_transaction_new (store, "Declare", &error);

  inc_transaction_save (transaction, INC_RECORD (declaration), &error);
  g_assert_nonnull (inc_catalog_find (inc_store_get_catalog (store), inc_schemas_find ("startup"), "mentor"));
  inc_transaction_free (transaction);
  g_assert_null (inc_catalog_find (inc_store_get_catalog (store), inc_schemas_find ("startup"), "mentor"));
}

static void
test_faulty_declaration_is_refused (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncCustomField) declaration =
    g_object_new (inc_custom_field_get_type (), "target", "startup", "name", "uid", "label", "Mentor", "kind", "text",
                  NULL);
  g_autoptr(GError) error = NULL;
  IncTransaction *transaction = inc_transaction_new (store, "Declare", &error);

  g_assert_false (inc_transaction_save (transaction, INC_RECORD (declaration), &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT);
  g_assert_cmpstr (inc_store_error_get_table (error), ==, "custom_field");
  g_clear_error (&error);
  g_assert_false (inc_transaction_commit (transaction, NULL, &error));
  inc_transaction_free (transaction);
  g_assert_cmpint (test_sql_count (inc_store_get_path (store), "SELECT count(*) FROM custom_field"), ==, 0);
}

static void
test_required_is_asked_for (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncCustomField) field = NULL;
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Một", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = NULL;

  test_declare (store, "startup", "mentor", "text", NULL, FALSE);
  field = test_get (store, inc_custom_field_get_type (), 1);
  g_object_set (field, "required", TRUE, NULL);
  test_save (store, field);
  transaction = inc_transaction_new (store, "Save", &error);
  g_assert_false (inc_transaction_save (transaction, INC_RECORD (startup), &error));
  g_assert_cmpstr (inc_store_error_get_field (error), ==, "mentor");
}

static void
assert_sorted (IncStore *store, const char *field, gboolean descending, const char *expected)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));
  g_autofree char *titles = NULL;

  inc_query_set_sort (query, field, descending);
  titles = test_titles (store, query);
  g_assert_cmpstr (titles, ==, expected);
}

static void
test_sort_and_filter (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncQuery) query = inc_query_new (inc_schemas_find ("startup"));
  g_auto(GStrv) words = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *red = NULL;
  g_autofree char *none = NULL;
  static const struct
  {
    const char *name;
    const char *field;
    const char *typed;
  } rows[] = {
    { "Một", "score", "10" },    { "Hai", "score", "9" },       { "Ba", "colour", "Xanh" },
    { "Bốn", "colour", "Đỏ" },   { "Năm", "mentor", "Đức" },    { "Sáu", "mentor", "Dũng" },
    { "Bảy", "mentor", "dung" },
  };

  test_declare (store, "startup", "score", "integer", NULL, FALSE);
  test_declare (store, "startup", "colour", "choice", "Xanh\nĐỏ\nAi's", FALSE);
  test_declare (store, "startup", "mentor", "text", NULL, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_object_unref (add (store, rows[i].name, rows[i].field, rows[i].typed));

  assert_sorted (store, "score", FALSE, "Hai|Một|Ba|Bốn|Năm|Sáu|Bảy");
  assert_sorted (store, "score", TRUE, "Một|Hai|Bảy|Sáu|Năm|Bốn|Ba");
  assert_sorted (store, "colour", FALSE, "Ba|Bốn|Một|Hai|Năm|Sáu|Bảy");
  assert_sorted (store, "mentor", FALSE, "Bảy|Sáu|Năm|Một|Hai|Ba|Bốn");
  inc_query_filter_text (query, "colour", "Đỏ");
  red = test_titles (store, query);
  g_assert_cmpstr (red, ==, "Bốn");
  inc_query_filter (query, INC_FILTER_MISSING, "colour", NULL, 0);
  none = test_titles (store, query);
  g_assert_cmpstr (none, ==, "Bảy|Hai|Một|Năm|Sáu");
  words = inc_store_list_words (store, inc_schemas_find ("startup"), "mentor", NULL);
  joined = g_strjoinv ("|", words);
  g_assert_cmpstr (joined, ==, "dung|Dũng|Đức");
}

static void
test_reader_learns_of_it (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncStore) store = test_store_new (folder);
  g_autoptr(IncStore) reader = test_store_open (folder, INC_STORE_READ);
  g_autoptr(GError) error = NULL;

  test_declare (store, "startup", "mentor", "text", NULL, FALSE);
  g_assert_null (inc_catalog_find (inc_store_get_catalog (reader), inc_schemas_find ("startup"), "mentor"));
  inc_store_reload_catalog (reader, &error);
  g_assert_no_error (error);
  g_assert_nonnull (inc_catalog_find (inc_store_get_catalog (reader), inc_schemas_find ("startup"), "mentor"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/custom/every-kind-is-kept", test_every_kind_is_kept);
  g_test_add_func ("/store/custom/search-follows-the-declaration", test_search);
  g_test_add_func ("/store/custom/values-outlive-the-declaration", test_values_outlive_the_declaration);
  g_test_add_func ("/store/custom/declared-and-used-within-one-set", test_declared_within_a_set);
  g_test_add_func ("/store/custom/a-rollback-forgets-the-field", test_rollback_forgets_the_field);
  g_test_add_func ("/store/custom/a-faulty-declaration-is-refused", test_faulty_declaration_is_refused);
  g_test_add_func ("/store/custom/required-is-asked-for", test_required_is_asked_for);
  g_test_add_func ("/store/custom/sort-and-filter", test_sort_and_filter);
  g_test_add_func ("/store/custom/a-reader-learns-of-it", test_reader_learns_of_it);
  return g_test_run ();
}
