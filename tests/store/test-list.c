/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists: filters, search, order, words in use; streams and snapshots. */
#include "config.h"

#include "inc-store-test.h"

static IncStore *store;
static IncTestFolder *folder;

static void
add (const char *name, const char *sector, IncStartupStatus status, const char *founded, const char *legal_name)
{
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", name, "sector", sector, "status", status,
                                                "founded", founded, "legal-name", legal_name, NULL);

  test_save (store, startup);
}

static void
enrol (gint64 startup_id, gint64 cohort_id)
{
  g_autoptr(IncEnrolment) enrolment =
    g_object_new (inc_enrolment_get_type (), "startup", startup_id, "cohort", cohort_id, NULL);

  test_save (store, enrolment);
}

/* 1 Lúa, 2 Đèn, 3 Ong, 4 Bếp, 5 Ánh */
static void
set_up (void)
{
  g_autoptr(IncProgramme) programme = NULL;
  g_autoptr(IncCohort) first = NULL;
  g_autoptr(IncCohort) second = NULL;

  folder = inc_test_folder_new ();
  store = test_store_new (folder);
  programme = test_add_programme (store, "Ươm tạo");
  first = test_add_cohort (store, programme, "Khóa 10");
  second = test_add_cohort (store, programme, "Khóa 2");
  add ("Lúa", "AI; Nông nghiệp", INC_STARTUP_STATUS_OPERATING, "2021", "Đông Á");
  add ("Đèn", "AI nông nghiệp", INC_STARTUP_STATUS_CLOSED, "2019-05", "Dâu Tây");
  add ("Ong", "Nông nghiệp,AI", INC_STARTUP_STATUS_OPERATING, NULL, NULL);
  add ("Bếp", NULL, 0, "2020-01-31", "an toàn");
  add ("Ánh", "Y tế", INC_STARTUP_STATUS_SUSPENDED, "2021-03", "Zebra");
  enrol (1, 1);
  enrol (2, 2);
  enrol (5, 2);
}

static void
tear_down (void)
{
  inc_store_close (store);
  inc_test_folder_free (folder);
}

static IncQuery *
new_query (void)
{
  return inc_query_new (inc_schemas_find ("startup"));
}

static void
assert_titles (IncQuery *query, const char *expected)
{
  g_autofree char *found = test_titles (store, query);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) parts = g_strsplit (expected, "|", -1);
  guint count;

  g_assert_cmpstr (found, ==, expected);
  inc_store_count (store, query, &count, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count, ==, g_strv_length (parts));
}

static void
test_filters (void)
{
  g_autoptr(IncQuery) query = new_query ();
  const IncValue statuses[] = { { INC_VALUE_TEXT, 0, (char *) "operating" }, { INC_VALUE_TEXT, 0, (char *) "closed" } };

  set_up ();
  inc_query_filter (query, INC_FILTER_ANY_OF, "status", statuses, 2);
  assert_titles (query, "Đèn|Lúa|Ong");
  inc_query_filter_text (query, "sector", "AI");
  assert_titles (query, "Lúa|Ong");
  inc_query_unfilter (query, NULL);
  inc_query_filter_text (query, "sector", "nông nghiệp");
  assert_titles (query, "");
  inc_query_filter_text (query, "sector", "Nông nghiệp");
  assert_titles (query, "Lúa|Ong");
  inc_query_filter_id (query, "cohort", 1);
  assert_titles (query, "Lúa");
  inc_query_unfilter (query, NULL);
  inc_query_filter (query, INC_FILTER_MISSING, "status", NULL, 0);
  assert_titles (query, "Bếp");
  inc_query_unfilter (query, NULL);
  inc_query_filter (query, INC_FILTER_MISSING, "cohort", NULL, 0);
  inc_query_set_search (query, "o");
  assert_titles (query, "Ong");
  inc_query_filter (query, INC_FILTER_ANY_OF, "status", NULL, 0);
  assert_titles (query, "");
  tear_down ();
}

static void
test_unknown (void)
{
  static const char *const names[] = { "nothing", "name; --", "id" };
  g_autoptr(GError) error = NULL;

  set_up ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (IncFilterOp op = INC_FILTER_ANY_OF; op <= INC_FILTER_NAMED; op++)
      {
        g_autoptr(IncQuery) query = new_query ();

        inc_query_filter (query, op, names[i], NULL, 0);
        g_assert_null (inc_store_list (store, query, &error));
        g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
        g_clear_error (&error);
      }
  {
    g_autoptr(IncQuery) query = new_query ();

    inc_query_set_sort (query, "nothing", FALSE);
    g_assert_null (inc_store_list (store, query, &error));
    g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
    g_clear_error (&error);
  }
  g_assert_null (inc_store_query (store, "nothing", NULL, 0, &error));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  tear_down ();
}

static void
test_orders (void)
{
  static const struct
  {
    const char *field;
    gboolean descending;
    const char *titles;
  } cases[] = {
    { NULL, FALSE, "Ánh|Bếp|Đèn|Lúa|Ong" },       { NULL, TRUE, "Ong|Lúa|Đèn|Bếp|Ánh" },
    { "id", FALSE, "Lúa|Đèn|Ong|Bếp|Ánh" },       { "id", TRUE, "Ánh|Bếp|Ong|Đèn|Lúa" },
    { "status", FALSE, "Lúa|Ong|Ánh|Đèn|Bếp" },   { "status", TRUE, "Đèn|Ánh|Ong|Lúa|Bếp" },
    { "founded", FALSE, "Đèn|Bếp|Lúa|Ánh|Ong" },  { "founded", TRUE, "Ánh|Lúa|Bếp|Đèn|Ong" },
    { "cohort", FALSE, "Đèn|Ánh|Lúa|Ong|Bếp" },   { "cohort", TRUE, "Lúa|Ánh|Đèn|Bếp|Ong" },
    { "sector", FALSE, "Đèn|Lúa|Ong|Ánh|Bếp" },   { "women_owned", FALSE, "Lúa|Đèn|Ong|Bếp|Ánh" },
    { "legal_name", FALSE, "Bếp|Đèn|Lúa|Ánh|Ong" }, { "legal_name", TRUE, "Ánh|Lúa|Đèn|Bếp|Ong" },
  };

  set_up ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(IncQuery) query = new_query ();

      inc_query_set_sort (query, cases[i].field, cases[i].descending);
      assert_titles (query, cases[i].titles);
    }
  tear_down ();
}

/* Every field of every type can be sorted by, both ways, and gives every record once. */
static void
test_every_field_sorts (void)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  set_up ();
  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < schemas[i]->n_fields * 2; f++)
      {
        g_autoptr(IncQuery) query = inc_query_new (schemas[i]);
        g_autoptr(GError) error = NULL;
        guint count = 0, all = 0;

        inc_store_count (store, query, &all, &error);
        inc_query_set_sort (query, schemas[i]->fields[f / 2].name, f % 2);
        inc_store_count (store, query, &count, &error);
        g_assert_no_error (error);
        g_assert_cmpuint (count, ==, all);
      }
  tear_down ();
}

/* A type without searched fields is empty under any search, not an error. */
static void
test_search_in_every_type (void)
{
  static const char *const typed[] = { "khoa", "khóa", "đ" };
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  set_up ();
  for (guint i = 0; i < n; i++)
    for (guint t = 0; t < G_N_ELEMENTS (typed); t++)
      {
        g_autoptr(IncQuery) query = inc_query_new (schemas[i]);
        g_autoptr(GError) error = NULL;
        guint count = 0;

        inc_query_set_search (query, typed[t]);
        inc_store_count (store, query, &count, &error);
        g_assert_no_error (error);
        if (g_str_equal (schemas[i]->table, "cohort"))
          g_assert_cmpuint (count, ==, t < 2 ? 2 : 0);
        if (g_str_equal (schemas[i]->table, "enrolment"))
          g_assert_cmpuint (count, ==, 0);
      }
  tear_down ();
}

static void
test_words (void)
{
  g_auto(GStrv) sectors = NULL;
  g_auto(GStrv) names = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *joined_names = NULL;

  set_up ();
  add ("Cá", "ai, Y TẾ", 0, NULL, NULL);
  sectors = inc_store_list_words (store, inc_schemas_find ("startup"), "sector", NULL);
  joined = g_strjoinv ("|", sectors);
  g_assert_cmpstr (joined, ==, "AI|ai|AI nông nghiệp|Nông nghiệp|Y TẾ|Y tế");
  names = inc_store_list_words (store, inc_schemas_find ("startup"), "legal_name", NULL);
  joined_names = g_strjoinv ("|", names);
  g_assert_cmpstr (joined_names, ==, "an toàn|Dâu Tây|Đông Á|Zebra");
  tear_down ();
}

static void
test_load_leaves_out_what_is_gone (void)
{
  const gint64 ids[] = { 5, 77, 1, 5 };
  g_autoptr(GPtrArray) records = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *cohort = NULL;

  set_up ();
  records = inc_store_load (store, inc_schemas_find ("startup"), ids, G_N_ELEMENTS (ids), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 3);
  g_assert_cmpstr (inc_record_get_title (records->pdata[0]), ==, "Ánh");
  g_assert_cmpstr (inc_record_get_title (records->pdata[1]), ==, "Lúa");
  cohort = inc_record_display (records->pdata[0], inc_schema_find (inc_schemas_find ("startup"), "cohort"));
  g_assert_cmpstr (cohort, ==, "Khóa 2");
  tear_down ();
}

typedef struct
{
  char *last_uid;
  guint n, most;
} Walk;

static gboolean
walk (IncRecord *record, gpointer data, GError **error)
{
  Walk *self = data;

  g_assert_cmpstr (record->uid, >, self->last_uid != NULL ? self->last_uid : "");
  g_set_str (&self->last_uid, record->uid);
  if (++self->n < self->most)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Enough");
  return FALSE;
}

static void
test_each (void)
{
  Walk all = { NULL, 0, 100 }, some = { NULL, 0, 2 };
  g_autoptr(GError) error = NULL;

  set_up ();
  g_assert_true (inc_store_each (store, inc_schemas_find ("startup"), walk, &all, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (all.n, ==, 5);
  g_assert_false (inc_store_each (store, inc_schemas_find ("startup"), walk, &some, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (some.n, ==, 2);
  g_free (all.last_uid);
  g_free (some.last_uid);
  tear_down ();
}

static void
test_settings (void)
{
  g_autoptr(IncSetting) setting = g_object_new (inc_setting_get_type (), "name", "publisher", "value", "Sở KH&CN", NULL);
  g_autoptr(GError) error = NULL;
  g_autofree char *value = NULL;

  set_up ();
  test_save (store, setting);
  value = inc_store_get_setting (store, "publisher", &error);
  g_assert_cmpstr (value, ==, "Sở KH&CN");
  g_assert_null (inc_store_get_setting (store, "nothing", &error));
  g_assert_no_error (error);
  tear_down ();
}

static void
test_reader_sees_commits (void)
{
  g_autoptr(IncStore) reader = NULL;
  g_autoptr(IncQuery) query = new_query ();
  g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Mới", NULL);
  g_autoptr(IncTransaction) transaction = NULL;
  g_autoptr(GError) error = NULL;
  guint during, after, in_snapshot;

  set_up ();
  reader = test_store_open (folder, INC_STORE_READ);
  transaction = inc_transaction_new (store, "Add", &error);
  inc_transaction_save (transaction, INC_RECORD (startup), &error);
  inc_store_count (reader, query, &during, &error);
  inc_store_begin_read (reader, &error);
  inc_store_count (reader, query, &during, &error);
  inc_transaction_commit (transaction, NULL, &error);
  inc_store_count (reader, query, &in_snapshot, &error);
  inc_store_end_read (reader);
  inc_store_count (reader, query, &after, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (during, ==, 5);
  g_assert_cmpuint (in_snapshot, ==, 5);
  g_assert_cmpuint (after, ==, 6);
  g_clear_pointer (&transaction, inc_transaction_free);
  g_clear_pointer (&reader, inc_store_close);
  tear_down ();
}

static void
test_cancelled (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(IncTransaction) transaction = NULL;
  g_autoptr(IncQuery) query = new_query ();
  g_autoptr(GError) error = NULL;
  g_autofree char *titles = NULL;
  guint n = 0;

  set_up ();
  g_cancellable_cancel (cancellable);
  inc_store_set_cancellable (store, cancellable);
  transaction = inc_transaction_new (store, "Import", &error);
  while (error == NULL && n++ < 100000)
    {
      g_autoptr(IncStartup) startup = g_object_new (inc_startup_get_type (), "name", "Mới", NULL);

      inc_transaction_save (transaction, INC_RECORD (startup), &error);
    }
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (inc_transaction_commit (transaction, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_pointer (&transaction, inc_transaction_free);
  inc_store_set_cancellable (store, NULL);
  titles = test_titles (store, query);
  g_assert_cmpstr (titles, ==, "Ánh|Bếp|Đèn|Lúa|Ong");
  test_check_whole (store);
  tear_down ();
}

/* A reader keeps orders: the same one back and forth, until somebody commits. */
static void
test_kept_orders (void)
{
  g_autoptr(IncQuery) query = NULL;
  g_autoptr(IncRecord) ong = NULL;
  g_autoptr(GError) error = NULL;
  IncStore *writer;

  set_up ();
  query = new_query ();
  writer = g_steal_pointer (&store);
  store = inc_store_open (inc_store_get_path (writer), INC_STORE_READ, NULL, &error);
  g_assert_no_error (error);
  inc_query_set_sort (query, "founded", FALSE);
  assert_titles (query, "Đèn|Bếp|Lúa|Ánh|Ong");
  assert_titles (query, "Đèn|Bếp|Lúa|Ánh|Ong");
  inc_query_set_sort (query, "founded", TRUE);
  assert_titles (query, "Ánh|Lúa|Bếp|Đèn|Ong");
  inc_query_set_sort (query, "status", TRUE);
  assert_titles (query, "Đèn|Ánh|Ong|Lúa|Bếp");

  ong = inc_store_get (writer, inc_schemas_find ("startup"), 3, &error);
  g_assert_no_error (error);
  g_object_set (ong, "founded", "2018", NULL);
  test_save (writer, ong);
  inc_query_set_sort (query, "founded", TRUE);
  assert_titles (query, "Ánh|Lúa|Bếp|Đèn|Ong");
  inc_query_set_sort (query, "founded", FALSE);
  assert_titles (query, "Ong|Đèn|Bếp|Lúa|Ánh");
  inc_store_close (writer);
  tear_down ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/list/filters", test_filters);
  g_test_add_func ("/store/list/unknown-names-are-not-found", test_unknown);
  g_test_add_func ("/store/list/orders-with-the-unknown-last", test_orders);
  g_test_add_func ("/store/list/kept-orders-follow-commits", test_kept_orders);
  g_test_add_func ("/store/list/every-field-sorts", test_every_field_sorts);
  g_test_add_func ("/store/list/search-in-every-type", test_search_in_every_type);
  g_test_add_func ("/store/list/words-in-use", test_words);
  g_test_add_func ("/store/list/load-leaves-out-what-is-gone", test_load_leaves_out_what_is_gone);
  g_test_add_func ("/store/list/each-by-uid", test_each);
  g_test_add_func ("/store/list/settings", test_settings);
  g_test_add_func ("/store/list/a-reader-sees-commits-and-is-not-blocked", test_reader_sees_commits);
  g_test_add_func ("/store/list/cancelled-work-leaves-nothing", test_cancelled);
  return g_test_run ();
}
