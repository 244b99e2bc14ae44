/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Public collections of awkward files, where they are at hand (INC_SHARED_DIR): csv-spectrum
 * against its own answers, messytables against counts made by another program, the naughty strings
 * through both writers and back. */
#include "config.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "csv-dump.h"
#include "inc-csv-writer.h"
#include "inc-json-writer.h"

static char *
get_path (const char *name)
{
  const char *folder = g_getenv ("INC_SHARED_DIR");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "data", name, NULL) : NULL;

  if (path != NULL && g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);
  g_test_skip ("the awkward files are not here");
  return NULL;
}

static IncCsvReader *
open_csv (const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, NULL);
  IncCsvReader *reader = inc_csv_reader_new (G_INPUT_STREAM (stream), NULL);

  g_assert_true (inc_csv_reader_open (reader, NULL, NULL));
  return reader;
}

static void
check_spectrum (const char *csv_path,
                JsonArray *records)
{
  g_autoptr(IncCsvReader) reader = open_csv (csv_path);
  g_autoptr(GError) error = NULL;
  const char *const *fields;
  g_auto(GStrv) heading = NULL;
  guint n_fields, line, n = 0;

  g_assert_true (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error));
  heading = g_strdupv ((char **) fields);
  while (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error))
    {
      JsonObject *record = json_array_get_object_element (records, n++);

      g_assert_cmpuint (n_fields, ==, json_object_get_size (record));
      for (guint i = 0; i < n_fields; i++)
        g_assert_cmpstr (fields[i], ==, json_object_get_string_member (record, heading[i]));
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, json_array_get_length (records));
}

static void
test_spectrum (void)
{
  static const char *const names[] = {
    "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
    "quotes_and_newlines", "simple", "simple_crlf", "utf8",
  };
  g_autofree char *folder = get_path ("awkward-csv-spectrum");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *csv_path = g_strdup_printf ("%s/csvs/%s.csv", folder, names[i]);
      g_autofree char *json_path = g_strdup_printf ("%s/json/%s.json", folder, names[i]);
      g_autoptr(JsonParser) parser = json_parser_new ();

      g_assert_true (json_parser_load_from_file (parser, json_path, NULL));
      check_spectrum (csv_path, json_node_get_array (json_parser_get_root (parser)));
    }
}

/* Its own answer is of another file (another number, one object): the answer here was read from the
 * CSV. */
static void
test_spectrum_location (void)
{
  g_autofree char *path = get_path ("awkward-csv-spectrum/csvs/location_coordinates.csv");
  g_autofree char *bytes = NULL;
  g_autofree char *dump = NULL;
  gsize size;

  if (path == NULL)
    return;
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  dump = csv_dump (bytes, size, 0, NULL);
  g_assert_cmpstr (dump, ==,
                   "1<Contact Phone Number><Location Coordinates><Cities><Counties>\n"
                   "2<2095257564><37\xef\xbf\xbd" "36'37.8\"N 121\xef\xbf\xbd" "2'17.9\"W>"
                   "<Modesto><Stanislaus>\n");
}

static void
test_messytables (void)
{
  static const struct
  {
    const char *name;
    guint n_records;
    guint n_columns; /* of the widest */
    const char *error;
  } files[] = {
    { "211.csv", 0, 0, "encoding 77:1046" },
    { "begrotingsanalyse-2011.csv", 43, 20, NULL },
    { "characters.csv", 0, 0, "encoding 1:4" },
    { "complex.csv", 4, 6, NULL },
    { "excel_pasting.csv", 21, 9, NULL },
    { "long.csv", 4000, 1, NULL },
    { "mixedGLB.csv", 137, 19, NULL },
    { "null.csv", 10, 4, NULL },
    { "simple.csv", 7, 3, NULL },
    { "skip_initials.csv", 3, 2, NULL },
    { "small.csv", 1, 1, NULL },
    { "spanish_chars.csv", 0, 0, "encoding 1:53" },
    { "sparse_with_column_errors.csv", 1, 4, "encoding 2:5" },
    { "utf-16le_encoded.csv", 328, 19, NULL },
    { "utf8bom.csv", 1, 2, NULL },
    { "weird_head_padding.csv", 86, 11, NULL },
  };
  g_autofree char *folder = get_path ("awkward-sheets-messytables");

  for (guint i = 0; folder != NULL && i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autoptr(IncCsvReader) reader = open_csv (path);
      g_autoptr(GError) error = NULL;
      g_autofree char *text = NULL;
      const char *const *fields;
      guint n_fields, line, n_records = 0, n_columns = 0;

      g_test_message ("%s", files[i].name);
      while (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error))
        {
          n_records++;
          n_columns = MAX (n_columns, n_fields);
        }
      text = error != NULL ? csv_dump_error (error) : NULL;
      g_assert_cmpstr (text, ==, files[i].error);
      if (error == NULL)
        {
          g_assert_cmpuint (n_records, ==, files[i].n_records);
          g_assert_cmpuint (n_columns, ==, files[i].n_columns);
        }
    }
}

static JsonParser *
load_naughty_strings (void)
{
  g_autofree char *path = get_path ("awkward-naughty-strings/blns.json");
  JsonParser *parser;

  if (path == NULL)
    return NULL;
  parser = json_parser_new ();
  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  return parser;
}

static void
test_naughty_csv (void)
{
  g_autoptr(JsonParser) parser = load_naughty_strings ();
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(IncCsvWriter) writer = inc_csv_writer_new (out, INC_CSV_FLAVOUR_PLAIN, NULL);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GInputStream) in = NULL;
  g_autoptr(IncCsvReader) reader = NULL;
  IncCsvOptions options = { .delimiter = ',' };
  JsonArray *strings;
  const char *const *fields;
  guint n_fields, line;

  if (parser == NULL)
    return;
  strings = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (strings); i++)
    {
      inc_csv_writer_add_text (writer, json_array_get_string_element (strings, i));
      inc_csv_writer_add_text (writer, "x");
      inc_csv_writer_add_text (writer, json_array_get_string_element (strings, i));
      inc_csv_writer_end_record (writer);
    }
  g_assert_true (inc_csv_writer_finish (writer, NULL));
  g_output_stream_close (out, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  in = g_memory_input_stream_new_from_bytes (bytes);
  reader = inc_csv_reader_new (in, &options);
  g_assert_true (inc_csv_reader_open (reader, NULL, NULL));
  for (guint i = 0; i < json_array_get_length (strings); i++)
    {
      g_assert_true (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, NULL));
      g_assert_cmpuint (n_fields, ==, 3);
      g_assert_cmpstr (fields[0], ==, json_array_get_string_element (strings, i));
      g_assert_cmpstr (fields[2], ==, json_array_get_string_element (strings, i));
    }
  g_assert_false (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, NULL));
}

static void
test_naughty_json (void)
{
  g_autoptr(JsonParser) parser = load_naughty_strings ();
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(IncJsonWriter) writer = inc_json_writer_new (out, INC_JSON_PRETTY, NULL);
  g_autoptr(JsonParser) back = json_parser_new ();
  g_autofree char *bytes = NULL;
  JsonArray *strings, *read;

  if (parser == NULL)
    return;
  strings = json_node_get_array (json_parser_get_root (parser));
  inc_json_writer_begin_array (writer);
  for (guint i = 0; i < json_array_get_length (strings); i++)
    inc_json_writer_text (writer, json_array_get_string_element (strings, i));
  inc_json_writer_end_array (writer);
  g_assert_true (inc_json_writer_finish (writer, NULL));
  bytes = csv_dup_written (out);
  g_assert_true (json_parser_load_from_data (back, bytes, -1, NULL));
  read = json_node_get_array (json_parser_get_root (back));
  g_assert_cmpuint (json_array_get_length (read), ==, json_array_get_length (strings));
  for (guint i = 0; i < json_array_get_length (strings); i++)
    g_assert_cmpstr (json_array_get_string_element (read, i), ==,
                     json_array_get_string_element (strings, i));
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/awkward/csv-spectrum", test_spectrum);
  g_test_add_func ("/exchange/awkward/csv-spectrum-location", test_spectrum_location);
  g_test_add_func ("/exchange/awkward/messytables", test_messytables);
  g_test_add_func ("/exchange/awkward/naughty-strings-csv", test_naughty_csv);
  g_test_add_func ("/exchange/awkward/naughty-strings-json", test_naughty_json);
  return g_test_run ();
}
