/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What leaves the register: the city's file, lists as CSV, and files that are whole or not there. */
#include "config.h"

#include "inc-export.h"
#include "inc-cohort-sample.h"
#include "inc-records.h"

#include <string.h>

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

  sample_fill_cohort (session);
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

  sample_fill_cohort (session);
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

  sample_fill_cohort (session);
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

  sample_add (session, g_object_new (inc_custom_field_get_type (), "target", "startup", "name", "district", "label", "Quận",
                              "kind", "text", NULL));
  sample_add (session, g_object_new (inc_startup_get_type (), "name", "Bình", "tax-code", "001099012345", "phone", "0912345678",
                              "founded", "2024-05", "status", INC_STARTUP_STATUS_OPERATING, NULL));
  sample_add (session, g_object_new (inc_startup_get_type (), "name", "An, \"Phát\"", "tax-code", "0100109106", "email",
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
  const gint64 startup = sample_add (session, g_object_new (inc_startup_get_type (), "name", "An", NULL));
  g_autofree char *plain = NULL;
  g_autofree char *excel = NULL;

  sample_add (session, g_object_new (inc_round_get_type (), "startup", startup, "type", INC_ROUND_TYPE_SEED, "amount",
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
  g_test_add_func ("/session/export/city-same-bytes", test_city_twice);
  g_test_add_func ("/session/export/cancelled-leaves-files", test_cancelled);
  g_test_add_func ("/session/export/no-manifest-no-file", test_no_manifest);
  g_test_add_func ("/session/export/damaged-leaves-files", test_damaged);
  g_test_add_func ("/session/export/csv", test_csv);
  g_test_add_func ("/session/export/csv-of-amounts", test_csv_of_amounts);
  return g_test_run ();
}
