/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of the JSON writer, its sum, what it refuses, and that json-glib reads the same
 * back. */
#include "config.h"

#include "inc-json-writer.h"

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "csv-dump.h"
#include "inc-exchange-error.h"

static void
write_sample (IncJsonWriter *writer)
{
  inc_json_writer_begin_object (writer);
  inc_json_writer_key (writer, "a");
  inc_json_writer_begin_array (writer);
  inc_json_writer_integer (writer, 1);
  inc_json_writer_boolean (writer, TRUE);
  inc_json_writer_boolean (writer, FALSE);
  inc_json_writer_null (writer);
  inc_json_writer_begin_object (writer);
  inc_json_writer_end_object (writer);
  inc_json_writer_begin_array (writer);
  inc_json_writer_end_array (writer);
  inc_json_writer_end_array (writer);
  inc_json_writer_add_text (writer, "absent", NULL);
  inc_json_writer_add_text (writer, "empty", "");
  inc_json_writer_add_integer (writer, "n", -5);
  inc_json_writer_add_text (writer, "text", "Đường");
  inc_json_writer_end_object (writer);
}

static void
test_layout (void)
{
  static const struct
  {
    IncJsonFlags flags;
    const char *bytes;
  } cases[] = {
    { INC_JSON_COMPACT | INC_JSON_SORTED,
      "{\"a\":[1,true,false,null,{},[]],\"n\":-5,\"text\":\"Đường\"}" },
    { INC_JSON_PRETTY,
      "{\n  \"a\": [\n    1,\n    true,\n    false,\n    null,\n    {},\n    []\n  ],\n"
      "  \"n\": -5,\n"
      "  \"text\": \"Đường\"\n}\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(IncJsonWriter) writer = inc_json_writer_new (stream, cases[i].flags, NULL);
      g_autofree char *bytes = NULL;

      write_sample (writer);
      g_assert_true (inc_json_writer_finish (writer, NULL));
      bytes = csv_dup_written (stream);
      g_assert_cmpstr (bytes, ==, cases[i].bytes);
      g_assert_cmpuint (inc_json_writer_get_size (writer), ==, strlen (bytes));
      g_assert_null (inc_json_writer_get_sha256 (writer));
    }
}

static void
test_strings (void)
{
  static const struct
  {
    const char *text;
    const char *bytes;
  } cases[] = {
    { "", "\"\"" },
    { "a/b", "\"a/b\"" },
    { "\"\\", "\"\\\"\\\\\"" },
    { "\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"" },
    { "\x01\x0b\x1f\x7f", "\"\\u0001\\u000b\\u001f\x7f\"" },
    { "ế\xe2\x80\xa8\xf0\x9f\x9a\x80", "\"ế\xe2\x80\xa8\xf0\x9f\x9a\x80\"" },
    { "</script>", "\"</script>\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(IncJsonWriter) writer = inc_json_writer_new (stream, INC_JSON_COMPACT, NULL);
      g_autofree char *bytes = NULL;

      inc_json_writer_text (writer, cases[i].text);
      g_assert_true (inc_json_writer_finish (writer, NULL));
      bytes = csv_dup_written (stream);
      g_assert_cmpstr (bytes, ==, cases[i].bytes);
    }
}

static void
test_integers (void)
{
  static const gint64 integers[] = {
    0, 7, 10, -1, -10, 1234567890, INC_JSON_MAX_INTEGER, -INC_JSON_MAX_INTEGER,
    INC_JSON_MAX_INTEGER + 1, -INC_JSON_MAX_INTEGER - 1, G_MAXINT64, G_MININT64,
  };

  for (guint i = 0; i < G_N_ELEMENTS (integers); i++)
    {
      g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
      g_autoptr(IncJsonWriter) writer = inc_json_writer_new (stream, INC_JSON_COMPACT, NULL);
      g_autoptr(GError) error = NULL;
      g_autofree char *bytes = NULL;
      g_autofree char *expected = g_strdup_printf ("%" G_GINT64_FORMAT, integers[i]);

      inc_json_writer_integer (writer, integers[i]);
      if (inc_json_writer_finish (writer, &error))
        {
          g_assert_cmpuint (i, <, 8);
          bytes = csv_dup_written (stream);
          g_assert_cmpstr (bytes, ==, expected);
        }
      else
        {
          g_assert_cmpuint (i, >=, 8);
          g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_LIMIT);
        }
    }
}

/* More than the buffer holds, in pieces of all sizes, so that its border falls everywhere. */
static void
test_sum_is_of_the_bytes (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  IncJsonFlags flags = INC_JSON_PRETTY | INC_JSON_SUMMED;
  g_autoptr(IncJsonWriter) writer = inc_json_writer_new (stream, flags, NULL);
  g_autofree char *text = g_strnfill (200 * 1024, 'x');
  g_autofree char *bytes = NULL;
  g_autofree char *sum = NULL;
  g_autoptr(JsonNode) root = NULL;
  JsonArray *array;

  inc_json_writer_begin_array (writer);
  for (guint i = 0; i < 700; i++)
    inc_json_writer_text (writer, text + 200 * 1024 - i);
  inc_json_writer_text (writer, text);
  for (guint i = 0; i < 60000; i++)
    inc_json_writer_integer (writer, i);
  inc_json_writer_end_array (writer);
  g_assert_true (inc_json_writer_finish (writer, NULL));

  bytes = csv_dup_written (stream);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, bytes, -1);
  g_assert_cmpstr (inc_json_writer_get_sha256 (writer), ==, sum);
  g_assert_cmpuint (inc_json_writer_get_size (writer), ==, strlen (bytes));
  root = json_from_string (bytes, NULL);
  array = json_node_get_array (root);
  g_assert_cmpuint (json_array_get_length (array), ==, 60701);
  g_assert_cmpuint (strlen (json_array_get_string_element (array, 699)), ==, 699);
  g_assert_cmpstr (json_array_get_string_element (array, 700), ==, text);
  g_assert_cmpint (json_array_get_int_element (array, 60700), ==, 59999);
}

static void
test_first_error_is_carried (void)
{
  static char small[100];
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
  g_autoptr(IncJsonWriter) writer = inc_json_writer_new (stream, INC_JSON_SUMMED, NULL);
  g_autoptr(GError) error = NULL;

  inc_json_writer_begin_array (writer);
  for (guint i = 0; i < 100000; i++)
    inc_json_writer_text (writer, "Đường Xanh");
  inc_json_writer_end_array (writer);
  g_assert_false (inc_json_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
misuse (const char *what)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncJsonWriter) writer = inc_json_writer_new (stream, INC_JSON_SORTED, NULL);

  inc_json_writer_begin_object (writer);
  inc_json_writer_add_integer (writer, "b", 1);
  if (strcmp (what, "order") == 0)
    inc_json_writer_key (writer, "a");
  else if (strcmp (what, "twice") == 0)
    inc_json_writer_key (writer, "b");
  else if (strcmp (what, "no-key") == 0)
    inc_json_writer_null (writer);
  else if (strcmp (what, "wrong-end") == 0)
    inc_json_writer_end_array (writer);
  else
    inc_json_writer_finish (writer, NULL);
}

static void
test_misuse_is_a_bug (gconstpointer data)
{
  if (g_test_subprocess ())
    {
      misuse (data);
      exit (0);
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*assertion failed*");
}

static void
test_order_is_by_object (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncJsonWriter) writer = inc_json_writer_new (stream, INC_JSON_SORTED, NULL);
  g_autofree char *bytes = NULL;

  inc_json_writer_begin_object (writer);
  inc_json_writer_key (writer, "b");
  inc_json_writer_begin_object (writer);
  inc_json_writer_add_integer (writer, "z", 1);
  inc_json_writer_end_object (writer);
  inc_json_writer_key (writer, "c");
  inc_json_writer_begin_object (writer);
  inc_json_writer_add_integer (writer, "a", 2);
  inc_json_writer_end_object (writer);
  inc_json_writer_end_object (writer);
  g_assert_true (inc_json_writer_finish (writer, NULL));
  bytes = csv_dup_written (stream);
  g_assert_cmpstr (bytes, ==, "{\"b\":{\"z\":1},\"c\":{\"a\":2}}");
}

int
main (int argc,
      char **argv)
{
  static const char *const misuses[] = { "order", "twice", "no-key", "wrong-end", "unfinished" };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/json-writer/layout", test_layout);
  g_test_add_func ("/exchange/json-writer/strings", test_strings);
  g_test_add_func ("/exchange/json-writer/integers", test_integers);
  g_test_add_func ("/exchange/json-writer/sum-is-of-the-bytes", test_sum_is_of_the_bytes);
  g_test_add_func ("/exchange/json-writer/first-error-is-carried", test_first_error_is_carried);
  g_test_add_func ("/exchange/json-writer/order-is-by-object", test_order_is_by_object);
  for (guint i = 0; i < G_N_ELEMENTS (misuses); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/json-writer/misuse/", misuses[i], NULL);

      g_test_add_data_func (path, misuses[i], test_misuse_is_a_bug);
    }
  return g_test_run ();
}
