/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the register: a cohort's figures worked out by hand, the city's file, lists as CSV, and files that are whole
 * or not there. */
#include "config.h"

#include "inc-agency.h"
#include "inc-export.h"
#include "inc-records.h"
#include "inc-session-test.h"

#include <string.h>

/* One startup's way through the cohort: "stage day, stage day". */
typedef struct
{
  const char *name;
  const char *way;
} Way;

static const Way ways[] = {
  { "A", "applied 2026-01-05, admitted 2026-02-01, active 2026-02-15, graduated 2026-06-20" },
  { "B", "applied 2026-01-05, admitted 2026-02-01, active 2026-02-15, graduated 2026-07-05" },
  { "C", "applied 2026-01-06, admitted 2026-02-01, withdrawn 2026-03-10" },
  { "D", "applied 2026-01-06, withdrawn 2026-01-20" },
  { "E", "applied 2026-01-07, admitted 2026-02-01, active 2026-02-15, dismissed 2026-05-02" },
  { "F", "applied 2026-01-07, waitlisted 2026-02-01" },
  { "G", "applied 2026-01-08" },
  { "H", "applied 2026-01-08, admitted 2026-06-30" },
  { "I", "active 2026-02-15, risk_accepted 2026-06-01" },
  { "J", "applied 2026-07-10" },
  { "K", "applied 2026-01-09, admitted 2026-02-01, active 2026-02-15" },
  { "M", "applied 2026-02-01, active 2026-02-01" },
};

/* Of the ways above, counted on paper. */
static const struct
{
  const char *as_of;
  int enrolled, applied, waitlisted, stage_admitted, active, graduated, withdrawn, dismissed, risk_accepted;
  int admitted, left_programme, ended;
  const char *rate; /* as the report prints it */
} figures[] = {
  { "2025-12-31", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, "–" },
  { "2026-01-31", 9, 8, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, "–" },
  { "2026-06-29", 11, 2, 1, 0, 3, 1, 2, 1, 1, 7, 1, 4, "25\302\240%" },
  { "2026-06-30", 11, 1, 1, 1, 3, 1, 2, 1, 1, 8, 1, 4, "25\302\240%" },
  { "2026-12-31", 12, 2, 1, 1, 2, 2, 2, 1, 1, 8, 1, 5, "40\302\240%" },
};

static gint64
add (IncSession *session, gpointer record)
{
  IncRecord *records[] = { record };
  g_autoptr(IncChanges) changes = inc_test_take_boxed (inc_session_save (session, "Add", records, 1));

  g_object_unref (record);
  return g_array_index (changes->changes, IncChange, 0).first_id;
}

static gint64
add_cohort (IncSession *session, const char *name)
{
  const gint64 programme = add (session, g_object_new (inc_programme_get_type (), "name", "Ươm tạo", NULL));

  return add (session, g_object_new (inc_cohort_get_type (), "name", name, "programme", programme, "starts", "2026-01-01",
                                     "ends", "2026-12-31", NULL));
}

static void
add_way (IncSession *session, gint64 cohort, const Way *way)
{
  const gint64 startup = add (session, g_object_new (inc_startup_get_type (), "name", way->name, NULL));
  const gint64 enrolment =
    add (session, g_object_new (inc_enrolment_get_type (), "startup", startup, "cohort", cohort, NULL));
  g_auto(GStrv) steps = g_strsplit (way->way, ", ", -1);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      g_auto(GStrv) step = g_strsplit (steps[i], " ", 2);
      const IncChoice *stage = inc_choice_find_word (inc_stage_choices, step[0]);

      add (session, g_object_new (inc_stage_change_get_type (), "enrolment", enrolment, "stage", stage->value, "date",
                                  step[1], "reason", "Ông Nguyễn Văn Kín ốm", NULL));
    }
}

static gint64
fill_cohort (IncSession *session)
{
  static const Way elsewhere = { "L", "active 2026-02-15" };
  const gint64 cohort = add_cohort (session, "Khóa 1");

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    add_way (session, cohort, &ways[i]);
  add_way (session, add_cohort (session, "Khóa 2"), &elsewhere);
  return cohort;
}

/* ---- the report ---- */

static void
test_figures (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = fill_cohort (session);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_auto(IncValue) day = inc_value_dup_text (figures[i].as_of);
      const IncValue values[] = { inc_value_integer (cohort), day };
      g_autoptr(IncTable) table = inc_test_take_boxed (inc_session_query (session, "cohort-figures", values, 2));
      g_autoptr(IncTable) rows = inc_test_take_boxed (inc_session_query (session, "cohort-startups", values, 2));

#define ASSERT_FIGURE(name) g_assert_cmpint (inc_table_get_integer (table, 0, #name), ==, figures[i].name)
      ASSERT_FIGURE (enrolled);
      ASSERT_FIGURE (applied);
      ASSERT_FIGURE (waitlisted);
      ASSERT_FIGURE (stage_admitted);
      ASSERT_FIGURE (active);
      ASSERT_FIGURE (graduated);
      ASSERT_FIGURE (withdrawn);
      ASSERT_FIGURE (dismissed);
      ASSERT_FIGURE (risk_accepted);
      ASSERT_FIGURE (admitted);
      ASSERT_FIGURE (left_programme);
      ASSERT_FIGURE (ended);
#undef ASSERT_FIGURE
      g_assert_cmpint (inc_table_get_n_rows (rows), ==, figures[i].enrolled);
    }
}

/* The same ways: 12 came, and A, B, C, E, H, I, K and M were in; C and H never began. */
static void
test_funnel (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const IncValue full = inc_value_integer (fill_cohort (session));
  const IncValue empty = inc_value_integer (add_cohort (session, "Khóa 3"));
  g_autoptr(IncTable) table = inc_test_take_boxed (inc_session_query (session, "cohort-funnel", &full, 1));
  g_autoptr(IncTable) none = inc_test_take_boxed (inc_session_query (session, "cohort-funnel", &empty, 1));

  g_assert_cmpint (inc_table_get_integer (table, 0, "applied"), ==, 12);
  g_assert_cmpint (inc_table_get_integer (table, 0, "admitted"), ==, 8);
  g_assert_cmpint (inc_table_get_integer (table, 0, "active"), ==, 6);
  g_assert_cmpint (inc_table_get_integer (table, 0, "graduated"), ==, 2);
  g_assert_cmpuint (inc_table_get_n_rows (none), ==, 1);
  g_assert_cmpint (inc_table_get_integer (none, 0, "applied"), ==, 0);
  g_assert_cmpint (inc_table_get_integer (none, 0, "graduated"), ==, 0);
}

static char *
report_text (IncSession *session, gint64 cohort, const char *as_of)
{
  g_autoptr(IncLayout) layout = inc_test_take_boxed (inc_export_layout_cohort_report (session, cohort, as_of));

  return inc_layout_to_text (layout);
}

/* Marks are lines of "component x y width height text": the texts of one component, joined by |. */
static char *
texts_of (const char *dump, const char *component)
{
  g_auto(GStrv) lines = g_strsplit (dump, "\n", -1);
  g_autoptr(GString) texts = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (lines[i], " ", 6);

      if (g_strv_length (words) == 6 && g_str_equal (words[0], component))
        {
          /* "lines 1-2 " where it wraps, which is the fonts' affair */
          const char *text = g_str_has_prefix (words[5], "lines ") ? strchr (words[5] + 6, ' ') + 1 : words[5];

          g_string_append_printf (texts, "%s%s", texts->len > 0 ? "|" : "", text);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&texts));
}

static void
test_report (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = fill_cohort (session);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autofree char *dump = report_text (session, cohort, figures[i].as_of);
      g_autofree char *again = report_text (session, cohort, figures[i].as_of);
      g_autofree char *found = texts_of (dump, "figure-value");
      g_autofree char *expected =
        g_strdup_printf ("%d|%d|%d|%d|%d|%s", figures[i].admitted, figures[i].active, figures[i].graduated,
                         figures[i].left_programme, figures[i].dismissed, figures[i].rate);

      g_assert_cmpstr (found, ==, expected);
      g_assert_nonnull (strstr (dump, "Khóa 1"));
      g_assert_null (strstr (dump, "Khóa 2"));
      g_assert_null (strstr (dump, "Nguyễn Văn Kín"));
      g_assert_cmpstr (dump, ==, again);
    }
}

static void
test_report_letterhead (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 cohort = fill_cohort (session);
  g_autofree char *bare = report_text (session, cohort, "2026-06-30");
  g_autoptr(IncAgency) first = inc_agency_new ("Vườn ươm số", "Sở Thử nghiệm", NULL);
  g_autoptr(IncAgency) second = inc_agency_new ("Trung tâm số", NULL, "2026-05-01");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *before_agency = NULL;
  g_autofree char *before_superior = NULL;
  g_autofree char *after_agency = NULL;
  g_autofree char *after_superior = NULL;

  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", first)));
  inc_changes_unref (inc_test_take_boxed (inc_agency_save (session, "Names", second)));
  before = report_text (session, cohort, "2026-04-30");
  after = report_text (session, cohort, "2026-05-01");
  before_agency = texts_of (before, "agency");
  before_superior = texts_of (before, "superior");
  after_agency = texts_of (after, "agency");
  after_superior = texts_of (after, "superior");
  g_assert_null (strstr (bare, "CỘNG HÒA"));
  g_assert_cmpstr (before_superior, ==, "SỞ THỬ NGHIỆM");
  g_assert_cmpstr (before_agency, ==, "VƯỜN ƯƠM SỐ");
  g_assert_cmpstr (after_superior, ==, "");
  g_assert_cmpstr (after_agency, ==, "TRUNG TÂM SỐ");
}

/* Each stage, the sum, and each startup with where it stood. */
static void
test_report_tables (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autofree char *dump = report_text (session, fill_cohort (session), "2026-06-30");
  g_autofree char *cells = texts_of (dump, "table-cell");
  g_autofree char *totals = texts_of (dump, "table-total");

  g_assert_cmpstr (totals, ==, "Tổng cộng|11");
  g_assert_cmpstr (cells, ==,
                   "Đã nộp hồ sơ|1|Danh sách chờ|1|Trúng tuyển|1|Đang ươm tạo|3|Tốt nghiệp|1|Đã rút|2|Bị loại|1|"
                   "Kết thúc, chấp nhận rủi ro|1|"
                   "1|A|–|–|Tốt nghiệp|20/06/2026|–|2|B|–|–|Đang ươm tạo|15/02/2026|–|3|C|–|–|Đã rút|10/03/2026|–|"
                   "4|D|–|–|Đã rút|20/01/2026|–|5|E|–|–|Bị loại|02/05/2026|–|6|F|–|–|Danh sách chờ|01/02/2026|–|"
                   "7|G|–|–|Đã nộp hồ sơ|08/01/2026|–|8|H|–|–|Trúng tuyển|30/06/2026|–|"
                   "9|I|–|–|Kết thúc, chấp nhận rủi ro|01/06/2026|–|10|K|–|–|Đang ươm tạo|15/02/2026|–|"
                   "11|M|–|–|Đang ươm tạo|01/02/2026|–");
}

static void
test_no_such_cohort (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(GError) error = inc_test_take_error (inc_export_layout_cohort_report (session, 987654, NULL));

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
}

/* ---- files ---- */

static GFile *
file_in (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_new_for_path (path);
}

static char *
read_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
test_city_twice (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const IncExportPeriod period = { "2026-01-01", "2026-06-30", "half_year" };
  g_autoptr(GFile) first = file_in (folder, "first.json");
  g_autoptr(GFile) second = file_in (folder, "second.json");
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;
  g_autofree char *manifest = NULL;
  g_autofree char *sum = NULL;
  GMemoryOutputStream *bytes = G_MEMORY_OUTPUT_STREAM (memory);

  fill_cohort (session);
  inc_test_finish (inc_export_city_to_file (session, &period, first));
  inc_test_finish (inc_export_city_to_file (session, &period, second));
  inc_test_finish (inc_export_city (session, &period, memory));
  a = read_file (folder, "first.json");
  b = read_file (folder, "second.json");
  manifest = read_file (folder, "second.manifest.json");
  g_assert_cmpstr (a, ==, b);
  g_assert_cmpmem (a, strlen (a), g_memory_output_stream_get_data (bytes), g_memory_output_stream_get_data_size (bytes));
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, a, -1);
  g_assert_nonnull (strstr (manifest, sum));
  g_assert_null (strstr (a, "Nguyễn Văn Kín"));
}

/* What was there stays to the byte, alone. */
static void
assert_left_alone (const char *folder)
{
  g_autofree char *city = read_file (folder, "city.json");
  g_autofree char *manifest = read_file (folder, "city.manifest.json");
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_cmpstr (city, ==, "before");
  g_assert_cmpstr (manifest, ==, "before too");
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_prefix (name, ".goutputstream"));
}

static void
write_before (const char *folder)
{
  g_autofree char *city = g_build_filename (folder, "city.json", NULL);
  g_autofree char *manifest = g_build_filename (folder, "city.manifest.json", NULL);

  g_assert_true (g_file_set_contents (city, "before", -1, NULL));
  g_assert_true (g_file_set_contents (manifest, "before too", -1, NULL));
}

static void
test_cancelled (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_startup_get_type ()));
  g_autoptr(GFile) target = file_in (folder, "city.json");

  fill_cohort (session);
  write_before (folder);
  for (guint i = 0; i < 2; i++)
    {
      DexFuture *exporting = i == 0 ? inc_export_city_to_file (session, NULL, target)
                                    : inc_export_csv_to_file (session, query, INC_EXPORT_CSV_PLAIN, target);
      g_autoptr(GError) error = NULL;

      g_cancellable_cancel (dex_promise_get_cancellable (DEX_PROMISE (exporting)));
      error = inc_test_take_error (exporting);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      assert_left_alone (folder);
    }
}

/* The manifest cannot be written: then the file is not either. */
static void
test_no_manifest (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autofree char *inside = g_build_filename (folder, "city.manifest.json", "inside", NULL);
  g_autofree char *path = g_build_filename (folder, "city.json", NULL);
  g_autoptr(GFile) target = file_in (folder, "city.json");
  g_autoptr(GError) error = NULL;
  g_autofree char *left = NULL;

  g_assert_cmpint (g_mkdir_with_parents (inside, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  error = inc_test_take_error (inc_export_city_to_file (session, NULL, target));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  left = read_file (folder, "city.json");
  g_assert_cmpstr (left, ==, "before");
}

static void
test_damaged (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "test.incubator", NULL);
  g_autoptr(GFile) target = file_in (folder, "city.json");
  g_autoptr(GError) error = NULL;
  g_autofree char *bytes = NULL;
  IncSession *session = inc_test_session_open (folder, TRUE);
  gsize size;

  fill_cohort (session);
  inc_test_session_close (session);
  session = inc_test_take_object (inc_session_open_to_read (path));
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes + size / 4, 0xa5, size / 2);
  write_before (folder);
  {
    FILE *file = fopen (path, "r+b"); /* in place: the session keeps the file open */

    g_assert_cmpint (fwrite (bytes, 1, size, file), ==, size);
    fclose (file);
  }
  error = inc_test_take_error (inc_export_city_to_file (session, NULL, target));
  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_CORRUPT);
  assert_left_alone (folder);
  inc_test_session_close (session);
}

/* ---- lists ---- */

static char *
csv (IncSession *session, GType type, const char *sort, IncExportCsvFlags flags, guint n)
{
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *bytes = G_MEMORY_OUTPUT_STREAM (memory);
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (type));
  g_autoptr(DexFuture) exporting = NULL;

  inc_query_set_sort (query, sort, FALSE);
  exporting = inc_export_csv (session, query, flags, memory);
  g_assert_cmpuint (g_value_get_uint (inc_test_wait (exporting, NULL)), ==, n);
  return g_strndup (g_memory_output_stream_get_data (bytes), g_memory_output_stream_get_data_size (bytes));
}

static void
test_csv (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  g_autofree char *plain = NULL;
  g_autofree char *excel = NULL;
  g_autofree char *personal = NULL;

  add (session, g_object_new (inc_custom_field_get_type (), "target", "startup", "name", "district", "label", "Quận",
                              "kind", "text", NULL));
  add (session, g_object_new (inc_startup_get_type (), "name", "Bình", "tax-code", "001099012345", "phone", "0912345678",
                              "founded", "2024-05", "status", INC_STARTUP_STATUS_OPERATING, NULL));
  add (session, g_object_new (inc_startup_get_type (), "name", "An, \"Phát\"", "tax-code", "0100109106", "email",
                              "lan@vidu.vn", "charter-capital", G_GINT64_CONSTANT (5000000000), "description", "=1+1",
                              NULL));
  plain = csv (session, inc_startup_get_type (), "name", INC_EXPORT_CSV_PLAIN, 2);
  excel = csv (session, inc_startup_get_type (), "name", INC_EXPORT_CSV_EXCEL, 2);
  personal = csv (session, inc_startup_get_type (), "name", INC_EXPORT_CSV_PERSONAL, 2);

  g_assert_true (g_str_has_prefix (plain, "uid,name,legal_name,international_name,tax_code,"));
  g_assert_nonnull (strstr (plain, ",district\r\n"));
  g_assert_nonnull (strstr (plain, ",\"An, \"\"Phát\"\"\",,,0100109106,enterprise10,"));
  g_assert_nonnull (strstr (plain, ",5000000000,"));
  g_assert_nonnull (strstr (plain, ",Bình,,,,personal12,operating,"));
  g_assert_nonnull (strstr (plain, ",2024-05,"));
  g_assert_true (strstr (plain, "An, ") < strstr (plain, "Bình"));

  g_assert_true (g_str_has_prefix (excel, "\xef\xbb\xbfuid;Name;Legal name;"));
  g_assert_nonnull (strstr (excel, ";Quận\r\n"));
  g_assert_nonnull (strstr (excel, ";'=1+1;"));
  g_assert_nonnull (strstr (excel, ";Operating;"));

  g_assert_nonnull (strstr (personal, "0912345678"));
  g_assert_nonnull (strstr (personal, "001099012345"));
  g_assert_nonnull (strstr (personal, "lan@vidu.vn"));
  for (guint i = 0; i < 2; i++)
    {
      const char *text = i == 0 ? plain : excel;

      g_assert_null (strstr (text, "0912345678"));
      g_assert_null (strstr (text, "001099012345"));
      g_assert_null (strstr (text, "lan@vidu.vn"));
    }
}

/* In units of the currency beside them, exact to the last cent. */
static void
test_csv_of_amounts (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autoptr(IncTestSession) session = inc_test_session_open (folder, TRUE);
  const gint64 startup = add (session, g_object_new (inc_startup_get_type (), "name", "An", NULL));
  g_autofree char *plain = NULL;
  g_autofree char *excel = NULL;

  add (session, g_object_new (inc_round_get_type (), "startup", startup, "type", INC_ROUND_TYPE_SEED, "amount",
                              G_GINT64_CONSTANT (120000050), "currency", "USD", "rate", G_GINT64_CONSTANT (25450500000),
                              NULL));
  plain = csv (session, inc_round_get_type (), "date", INC_EXPORT_CSV_PLAIN, 1);
  g_assert_nonnull (strstr (plain, ",amount,undisclosed,currency,rate,rate_on,rate_source,amount_vnd,"));
  g_assert_nonnull (strstr (plain, ",An,seed,,,1200000.50,0,USD,25450500000,,,30540612725,"));
  excel = csv (session, inc_round_get_type (), "date", INC_EXPORT_CSV_EXCEL, 1);
  g_assert_nonnull (strstr (excel, ";1200000,50;"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_setenv ("INC_FAKE_NOW", "2026-07-01T08:00:00.000+07:00", TRUE);
  dex_init ();
  g_test_add_func ("/session/export/figures-as-on-paper", test_figures);
  g_test_add_func ("/session/export/funnel-as-on-paper", test_funnel);
  g_test_add_func ("/session/export/report-figures", test_report);
  g_test_add_func ("/session/export/report-letterhead-of-its-day", test_report_letterhead);
  g_test_add_func ("/session/export/report-tables", test_report_tables);
  g_test_add_func ("/session/export/no-such-cohort", test_no_such_cohort);
  g_test_add_func ("/session/export/city-same-bytes", test_city_twice);
  g_test_add_func ("/session/export/cancelled-leaves-files", test_cancelled);
  g_test_add_func ("/session/export/no-manifest-no-file", test_no_manifest);
  g_test_add_func ("/session/export/damaged-leaves-files", test_damaged);
  g_test_add_func ("/session/export/csv", test_csv);
  g_test_add_func ("/session/export/csv-of-amounts", test_csv_of_amounts);
  return g_test_run ();
}
