/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the store costs on 100,000 startups, each with an enrolment, a stage change and an import key: an import against
 * a bare loop of prepared statements filling the same tables from ready values, its undo and redo, then single acts.
 * One line a figure: name, milliseconds. */
#include "config.h"

#include "inc-row.h"
#include "inc-sql.h"
#include "inc-store-test.h"
#include "inc-text.h"
#include "inc-uid.h"

static const char *const first_words[] = { "Lúa Xanh", "Ánh Dương", "Bếp Mây", "Đường Xa", "Sông Hồng", "Trà Việt",
                                           "Gốm Bát Tràng", "Mắt Kính", "Nhà Vườn", "Thuyền Giấy" };
static const char *const last_words[] = { "AI", "Tech", "Logistics", "Nông nghiệp số", "Y tế", "Giáo dục", "Robot",
                                          "Năng lượng", "Du lịch", "Thanh toán" };
static const char *const sectors[] = { "Nông nghiệp", "Y tế", "Giáo dục", "Tài chính, Thanh toán", "Du lịch" };

static guint n_rows = 100000;

static IncStartup *
make_startup (guint i)
{
  const char *first = first_words[i % 10];
  const char *last = last_words[i / 10 % 10];
  g_autofree char *name = g_strdup_printf ("%s %s %u", first, last, i);
  g_autofree char *legal = g_strdup_printf ("Công ty cổ phần %s", name);
  g_autofree char *code = g_strdup_printf ("01%08u", i);
  g_autofree char *email = g_strdup_printf ("lienhe%u@vidu.vn", i);
  g_autofree char *phone = g_strdup_printf ("09%08u", i);

  return g_object_new (inc_startup_get_type (), "name", name, "legal-name", legal, "tax-code", code, "status",
                       1 + i % 4, "sector", sectors[i % 5], "founded", "2021-03", "website", "https://www.vidu.vn",
                       "email", email, "phone", phone, "province", "Hà Nội", "commune", "Phường Bạch Mai", "address",
                       "12 phố Đại Cồ Việt", "description",
                       "Nền tảng kết nối người trồng rau với người mua trong thành phố, giao trong ngày.", NULL);
}

/* Reports what has passed since *begin and begins anew. */
static void
report (const char *name, gint64 *begin, double share)
{
  g_print ("%-44s %10.2f ms\n", name, (g_get_monotonic_time () - *begin) / 1000.0 / share);
  *begin = g_get_monotonic_time ();
}

static gboolean
import_one (IncTransaction *transaction, guint i, gint64 cohort, GError **error)
{
  g_autoptr(IncStartup) startup = make_startup (i);
  g_autofree char *row = g_strdup_printf ("%u", i);
  g_autoptr(IncEnrolment) enrolment = NULL;
  g_autoptr(IncStageChange) change = NULL;
  g_autoptr(IncImportKey) key = NULL;

  if (!inc_transaction_save (transaction, INC_RECORD (startup), error))
    return FALSE;
  enrolment = g_object_new (inc_enrolment_get_type (), "startup", INC_RECORD (startup)->id, "cohort", cohort, NULL);
  if (!inc_transaction_save (transaction, INC_RECORD (enrolment), error))
    return FALSE;
  change = g_object_new (inc_stage_change_get_type (), "enrolment", INC_RECORD (enrolment)->id, "stage",
                         INC_STAGE_ACTIVE, "date", "2025-09-01", NULL);
  if (!inc_transaction_save (transaction, INC_RECORD (change), error))
    return FALSE;
  key = g_object_new (inc_import_key_get_type (), "source", "startups.csv", "row-key", row, "target", "startup",
                      "target-uid", INC_RECORD (startup)->uid, NULL);
  return inc_transaction_save (transaction, INC_RECORD (key), error);
}

static gint64
add_cohorts (IncStore *store)
{
  g_autoptr(IncProgramme) programme = test_add_programme (store, "Ươm tạo");
  gint64 first = 0;

  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Khóa %u", i + 1);
      g_autoptr(IncCohort) cohort = test_add_cohort (store, programme, name);

      first = first != 0 ? first : INC_RECORD (cohort)->id;
    }
  return first;
}

static void
import_all (IncStore *store, gint64 first_cohort)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, "Import", &error);

  for (guint i = 0; i < n_rows; i++)
    if (!import_one (transaction, i, first_cohort + i % 20, &error))
      break;
  g_assert_no_error (error);
  inc_transaction_commit (transaction, NULL, &error);
  g_assert_no_error (error);
}

/* A row ready to be bound: what the bare loop starts from. */
typedef struct
{
  IncRecord *records[4];
  GByteArray *keys[3];
  char *folded;
} ReadyRow;

static GArray *
make_ready (gint64 first_cohort)
{
  GArray *rows = g_array_sized_new (FALSE, FALSE, sizeof (ReadyRow), n_rows);

  for (guint i = 0; i < n_rows; i++)
    {
      IncStartup *startup = make_startup (i);
      g_autofree char *number = g_strdup_printf ("%u", i);
      g_autoptr(GString) exact = g_string_new (NULL);
      g_autoptr(IncCatalog) catalog = inc_catalog_new (NULL, 0, NULL);
      ReadyRow row = {
        { INC_RECORD (startup),
          g_object_new (inc_enrolment_get_type (), "startup", (gint64) i + 1, "cohort", first_cohort + i % 20, NULL),
          g_object_new (inc_stage_change_get_type (), "enrolment", (gint64) i + 1, "stage", INC_STAGE_ACTIVE, "date",
                        "2025-09-01", NULL),
          g_object_new (inc_import_key_get_type (), "source", "startups.csv", "row-key", number, "target", "startup",
                        NULL) },
        { g_byte_array_new (), g_byte_array_new (), g_byte_array_new () },
        NULL,
      };

      inc_record_tidy (row.records[0]);
      for (guint r = 0; r < 4; r++)
        row.records[r]->uid = inc_uid_new ();
      g_object_set (row.records[3], "target-uid", row.records[0]->uid, NULL);
      inc_text_append_sort_key (startup->name, row.keys[0]);
      inc_text_append_sort_key (startup->sector, row.keys[1]);
      inc_text_append_sort_key (startup->province, row.keys[2]);
      inc_row_append_exact (row.records[0], catalog, exact);
      row.folded = inc_text_dup_folded (exact->str);
      g_array_append_val (rows, row);
    }
  return rows;
}

static void
bind_value (sqlite3_stmt *statement, int index, const IncValue *value)
{
  if (value->type == INC_VALUE_TEXT)
    sqlite3_bind_text (statement, index, value->text, -1, SQLITE_STATIC);
  else if (value->type == INC_VALUE_INTEGER)
    sqlite3_bind_int64 (statement, index, value->integer);
  else
    sqlite3_bind_null (statement, index);
}

/* Values of one row in the order of inc_sql_insert (), made before the clock starts. */
static GArray *
values_of (IncRecord *record)
{
  const IncSchema *schema = inc_record_get_schema (record);
  GArray *values = g_array_new (FALSE, FALSE, sizeof (IncValue));

  for (guint i = 0; i < schema->n_fields; i++)
    {
      IncValue value;

      if (schema->fields[i].flags & INC_DERIVED)
        continue;
      inc_record_get_value (record, &schema->fields[i], &value);
      g_array_append_val (values, value);
    }
  return values;
}

static void
fill_bare (const char *path, GArray *rows)
{
  static const char pragmas[] = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
                                "PRAGMA temp_store = MEMORY;";
  sqlite3 *sql = test_sql_open (path);
  sqlite3_stmt *inserts[4], *search;
  g_autoptr(GPtrArray) values = g_ptr_array_new ();
  gint64 begin;

  test_sql_run (sql, pragmas);
  for (guint r = 0; r < 4; r++)
    {
      g_autofree char *text = inc_sql_insert (inc_record_get_schema (g_array_index (rows, ReadyRow, 0).records[r]));

      g_assert_cmpint (sqlite3_prepare_v2 (sql, text, -1, &inserts[r], NULL), ==, SQLITE_OK);
    }
  sqlite3_prepare_v2 (sql, "INSERT INTO search (rowid, folded) VALUES (?1, ?2)", -1, &search, NULL);
  for (guint i = 0; i < rows->len; i++)
    for (guint r = 0; r < 4; r++)
      g_ptr_array_add (values, values_of (g_array_index (rows, ReadyRow, i).records[r]));

  begin = g_get_monotonic_time ();
  test_sql_run (sql, "BEGIN IMMEDIATE");
  for (guint i = 0; i < rows->len; i++)
    {
      const ReadyRow *row = &g_array_index (rows, ReadyRow, i);

      for (guint r = 0; r < 4; r++)
        {
          const GArray *own = g_ptr_array_index (values, i * 4 + r);
          int index = 5;

          sqlite3_bind_null (inserts[r], 1);
          sqlite3_bind_text (inserts[r], 2, row->records[r]->uid, -1, SQLITE_STATIC);
          sqlite3_bind_int64 (inserts[r], 3, 1);
          sqlite3_bind_text (inserts[r], 4, "2026-05-12T14:05:09.123+07:00", -1, SQLITE_STATIC);
          for (guint v = 0; v < own->len; v++)
            bind_value (inserts[r], index++, &g_array_index (own, IncValue, v));
          sqlite3_bind_null (inserts[r], index++);
          for (guint k = 0; r == 0 && k < 3; k++)
            sqlite3_bind_blob (inserts[r], index++, row->keys[k]->data, row->keys[k]->len, SQLITE_STATIC);
          g_assert_cmpint (sqlite3_step (inserts[r]), ==, SQLITE_DONE);
          sqlite3_reset (inserts[r]);
        }
      sqlite3_bind_int64 (search, 1, inc_row_search_id (inc_record_get_schema (row->records[0]), i + 1));
      sqlite3_bind_text (search, 2, row->folded, -1, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (search), ==, SQLITE_DONE);
      sqlite3_reset (search);
    }
  test_sql_run (sql, "INSERT INTO change_set (role, title, stamp, state) VALUES ('do', 'Import', '', 'done');"
                     "INSERT INTO change (change_set, kind, op, first_id, last_id) SELECT max (id), 5, 'insert', 1, 100000 "
                     "FROM change_set");
  test_sql_run (sql, "COMMIT");
  report ("import, bare loop from ready values", &begin, 1);
  for (guint r = 0; r < 4; r++)
    sqlite3_finalize (inserts[r]);
  sqlite3_finalize (search);
  sqlite3_close (sql);
}

static void
bench_single_acts (IncStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  static const char *const typed[] = { "d", "duo", "duong", "đường", "dương 77" };
  g_autoptr(GArray) ids = NULL;
  g_autoptr(GPtrArray) page = NULL;
  gint64 begin = g_get_monotonic_time ();

  ids = inc_store_list (store, query, &error);
  report ("list by name", &begin, 1);
  for (guint i = 0; i < 100; i++)
    {
      g_clear_pointer (&page, g_ptr_array_unref);
      page = inc_store_load (store, inc_query_get_schema (query), (gint64 *) ids->data + i * 640 % ids->len, MIN (64, ids->len), &error);
    }
  report ("page of 64, in order (mean of 100)", &begin, 100);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autofree char *name = g_strdup_printf ("search %s", typed[i]);

      inc_query_set_search (query, typed[i]);
      g_clear_pointer (&ids, g_array_unref);
      ids = inc_store_list (store, query, &error);
      report (name, &begin, 1);
    }
  inc_query_set_search (query, NULL);
  inc_query_filter_text (query, "status", "closed");
  g_clear_pointer (&ids, g_array_unref);
  ids = inc_store_list (store, query, &error);
  report ("filter by status", &begin, 1);
  inc_query_unfilter (query, NULL);
  inc_query_filter_id (query, "cohort", 3);
  g_clear_pointer (&ids, g_array_unref);
  ids = inc_store_list (store, query, &error);
  report ("filter by cohort", &begin, 1);
  inc_query_unfilter (query, NULL);
  for (guint i = 0; i < 4; i++)
    {
      static const char *const sorts[] = { "status", "cohort", "legal_name", "sector" };
      g_autofree char *name = g_strdup_printf ("list by %s", sorts[i]);

      inc_query_set_sort (query, sorts[i], FALSE);
      g_clear_pointer (&ids, g_array_unref);
      ids = inc_store_list (store, query, &error);
      report (name, &begin, 1);
    }
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(IncStartup) startup = test_get (store, inc_startup_get_type (), 1 + i * 977 % n_rows);

      g_object_set (startup, "phone", "0240000000", NULL);
      test_save (store, startup);
    }
  report ("save of one edit (mean of 100)", &begin, 100);
  for (guint i = 0; i < 100; i++)
    test_undo (store);
  report ("undo of one edit (mean of 100)", &begin, 100);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr(IncStartup) startup = test_get (store, inc_startup_get_type (), 1 + i * 977 % n_rows);

      test_delete (store, startup);
    }
  report ("delete of a startup (mean of 20)", &begin, 20);
  for (guint i = 0; i < 20; i++)
    test_undo (store);
  report ("undo of that (mean of 20)", &begin, 20);
}

int
main (int argc, char *argv[])
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestFolder) bare_folder = inc_test_folder_new ();
  IncStore *store;
  g_autofree char *bare_path = test_path (bare_folder);
  gint64 begin, first_cohort;
  GArray *ready;

  if (argc > 1)
    n_rows = g_ascii_strtoull (argv[1], NULL, 10);
  store = test_store_new (bare_folder);
  first_cohort = add_cohorts (store);
  inc_store_close (store);
  ready = make_ready (first_cohort);
  fill_bare (bare_path, ready);

  store = test_store_new (folder);
  first_cohort = add_cohorts (store);
  begin = g_get_monotonic_time ();
  import_all (store, first_cohort);
  report ("import, inc_transaction_save", &begin, 1);
  test_undo (store);
  report ("undo of the import", &begin, 1);
  test_redo (store);
  report ("redo of the import", &begin, 1);
  test_undo (store);
  report ("undo again", &begin, 1);
  test_redo (store);
  report ("redo again", &begin, 1);
  bench_single_acts (store);
  begin = g_get_monotonic_time ();
  inc_store_close (store);
  report ("close", &begin, 1);
  return 0;
}
