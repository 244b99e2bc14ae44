/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON reader: what it takes, what it refuses and where, and that numbers are exactly their digits. */
#include "config.h"

#include "inc-exchange-error.h"
#include "inc-json-reader.h"
#include "inc-test.h"

#include <string.h>

/* ---- numbers ---- */

static void
test_decimals (void)
{
  static const struct
  {
    const char *text;
    guint exponent;
    IncJsonDecimalFate fate;
    gint64 units;
  } cases[] = {
    { "0", 0, INC_JSON_DECIMAL_EXACT, 0 },
    { "-0.000", 0, INC_JSON_DECIMAL_EXACT, 0 },
    { "0e999", 2, INC_JSON_DECIMAL_EXACT, 0 },
    { "1234.5", 2, INC_JSON_DECIMAL_EXACT, 123450 },
    { "1234.5", 1, INC_JSON_DECIMAL_EXACT, 12345 },
    { "1234.5", 0, INC_JSON_DECIMAL_TOO_FINE, 0 },
    { "1e3", 0, INC_JSON_DECIMAL_EXACT, 1000 },
    { "1E+3", 2, INC_JSON_DECIMAL_EXACT, 100000 },
    { "125e-2", 2, INC_JSON_DECIMAL_EXACT, 125 },
    { "125e-3", 2, INC_JSON_DECIMAL_TOO_FINE, 0 },
    { "0.10", 2, INC_JSON_DECIMAL_EXACT, 10 },
    { "0.10", 1, INC_JSON_DECIMAL_EXACT, 1 },
    { "1000.000000000000000000000000", 0, INC_JSON_DECIMAL_EXACT, 1000 },
    { "12345678901234.56", 2, INC_JSON_DECIMAL_EXACT, 1234567890123456 },
    { "-12345678901234.57", 2, INC_JSON_DECIMAL_EXACT, -1234567890123457 },
    { "9007199254740991", 0, INC_JSON_DECIMAL_EXACT, 9007199254740991 },
    { "9007199254740992", 0, INC_JSON_DECIMAL_TOO_LARGE, 0 },
    { "-9007199254740991", 0, INC_JSON_DECIMAL_EXACT, -9007199254740991 },
    { "-9007199254740992", 0, INC_JSON_DECIMAL_TOO_LARGE, 0 },
    { "90071992547409.92", 2, INC_JSON_DECIMAL_TOO_LARGE, 0 },
    { "1e400", 0, INC_JSON_DECIMAL_TOO_LARGE, 0 },
    { "1e-400", 0, INC_JSON_DECIMAL_TOO_FINE, 0 },
    { "100000000000000000000000000000000", 0, INC_JSON_DECIMAL_TOO_LARGE, 0 },
    { "0.1", 3, INC_JSON_DECIMAL_EXACT, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IncJsonDecimal decimal;
      gint64 units = 0;

      g_assert_true (inc_json_decimal_parse (cases[i].text, strlen (cases[i].text), &decimal));
      g_assert_cmpint (inc_json_decimal_to_units (&decimal, cases[i].exponent, &units), ==, cases[i].fate);
      g_assert_cmpint (units, ==, cases[i].units);
    }
}

static void
test_endless_numbers (void)
{
  static const char *const refused[] = { "1234567890123456789", "0.1234567890123456789", "1e99999", "1e-99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      IncJsonDecimal decimal;

      g_assert_false (inc_json_decimal_parse (refused[i], strlen (refused[i]), &decimal));
    }
}

/* ---- texts that are JSON, and texts that are not ---- */

static char *
skip_all (const char *text)
{
  g_autoptr(IncJsonReader) reader = inc_json_reader_new (text, strlen (text));
  g_autoptr(GError) error = NULL;

  inc_json_reader_skip (reader);
  inc_json_reader_end (reader);
  error = inc_json_reader_steal_error (reader);
  if (error == NULL)
    return NULL;
  g_assert_cmpuint (inc_exchange_error_get_line (error), >, 0);
  return g_strdup_printf ("%u %s", inc_exchange_error_get_column (error), error->message);
}

static void
test_sound (void)
{
  static const char *const sound[] = {
    "0", "-0", "1.5e+10", "true", " null ", "\"\"", "\"\\u0110\\ud83d\\ude00\\/\\n\"", "[]", "{}", "[1, [2], {\"a\": []}]",
    "{\"a\": 1, \"a\": 2}", "\t{\r\n\"\" : \"x\" }\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (sound); i++)
    {
      g_autofree char *failure = skip_all (sound[i]);

      g_assert_null (failure);
    }
}

static void
test_broken (void)
{
  static const struct
  {
    const char *text;
    const char *failure; /* column and message */
  } cases[] = {
    { "", "1 /, line 1: the file ends too early" },
    { "[1, 2", "6 /1, line 1: the file ends too early" },
    { "{\"a\": [1,\n2,]}", "3 /a/2, line 2: a value is needed here" },
    { "{\"a\": 1 \"b\": 2}", "9 /a, line 1: a comma is missing here" },
    { "{\"a\" 1}", "6 /a, line 1: a colon is missing here" },
    { "{a: 1}", "2 /, line 1: a name in quotation marks is needed here" },
    { "{\"a\": 01}", "8 /a, line 1: this is not a number" },
    { "{\"a/b~\": 1.}", "12 /a~1b~0, line 1: this is not a number" },
    { "[-]", "3 /0, line 1: this is not a number" },
    { "[1e]", "4 /0, line 1: this is not a number" },
    { "[NaN]", "2 /0, line 1: a value is needed here" },
    { "[nul]", "2 /0, line 1: a value is needed here" },
    { "\"a\nb\"", "3 /, line 1: this sign cannot stand in a text" },
    { "\"\\x\"", "4 /, line 1: this sign cannot stand in a text" },
    { "\"\\ud800\"", "8 /, line 1: this sign cannot stand in a text" },
    { "\"\\u0000\"", "8 /, line 1: this sign cannot stand in a text" },
    { "\"abc", "5 /, line 1: the file ends too early" },
    { "[] []", "4 /, line 1: nothing may follow here" },
    { "{\"đ\": [\"ế\", x]}", "13 /đ/1, line 1: a value is needed here" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *failure = skip_all (cases[i].text);

      g_assert_cmpstr (failure, ==, cases[i].failure);
    }
}

/* The files of a collection that other readers are tried on: those that begin with y are JSON, those with n are not.  What
 * is no UTF-8 never comes to this reader, and U+0000 is no text here. */
static void
test_collection (void)
{
  g_autofree char *folder = inc_test_shared ("data/awkward-json/test_parsing");
  g_autoptr(GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *failure = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      if (strlen (text) != length || !g_utf8_validate (text, -1, NULL) || strstr (text, "\\u0000") != NULL)
        continue;
      failure = skip_all (text);
      g_test_message ("%s: %s", name, failure != NULL ? failure : "read");
      if (*name == 'y')
        g_assert_null (failure);
      else if (*name == 'n')
        g_assert_nonnull (failure);
    }
}

/* No stack grows with what somebody sends. */
static void
test_depth (void)
{
  for (guint depth = INC_JSON_READER_MAX_DEPTH; depth <= 100000; depth += 100000 - INC_JSON_READER_MAX_DEPTH)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autofree char *failure = NULL;

      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, '[');
      for (guint i = 0; i < depth; i++)
        g_string_append_c (text, ']');
      failure = skip_all (text->str);
      if (depth == INC_JSON_READER_MAX_DEPTH)
        g_assert_null (failure);
      else
        g_assert_true (g_str_has_suffix (failure, "nested too deeply"));
    }
}

static void
test_values (void)
{
  static const char text[] = "{\"name\": \"Đường \\\"X\\\"\", \"list\": [1.50, true], \"more\": {\"x\": null}}";
  g_autoptr(IncJsonReader) reader = inc_json_reader_new (text, strlen (text));
  g_autofree char *name = NULL;
  IncJsonDecimal decimal;
  const char *key;

  g_assert_true (inc_json_reader_enter_object (reader));
  g_assert_true (inc_json_reader_next_member (reader, &key));
  g_assert_cmpstr (key, ==, "name");
  name = inc_json_reader_take_text (reader);
  g_assert_cmpstr (name, ==, "Đường \"X\"");
  g_assert_true (inc_json_reader_next_member (reader, &key));
  g_assert_true (inc_json_reader_enter_array (reader));
  g_assert_true (inc_json_reader_next_element (reader));
  g_assert_true (inc_json_reader_take_decimal (reader, &decimal));
  g_assert_cmpint (decimal.digits, ==, 15);
  g_assert_cmpint (decimal.scale, ==, -1);
  g_assert_cmpuint (decimal.column, ==, 34);
  g_assert_true (inc_json_reader_next_element (reader));
  g_assert_cmpint (inc_json_reader_peek (reader), ==, INC_JSON_TRUE);
  inc_json_reader_skip (reader);
  g_assert_false (inc_json_reader_next_element (reader));
  g_assert_true (inc_json_reader_next_member (reader, &key));
  g_assert_cmpstr (key, ==, "more");
  inc_json_reader_skip (reader);
  g_assert_false (inc_json_reader_next_member (reader, &key));
  g_assert_true (inc_json_reader_end (reader));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-reader/decimals", test_decimals);
  g_test_add_func ("/json-reader/endless-numbers", test_endless_numbers);
  g_test_add_func ("/json-reader/sound", test_sound);
  g_test_add_func ("/json-reader/broken", test_broken);
  g_test_add_func ("/json-reader/collection", test_collection);
  g_test_add_func ("/json-reader/depth", test_depth);
  g_test_add_func ("/json-reader/values", test_values);
  return g_test_run ();
}
