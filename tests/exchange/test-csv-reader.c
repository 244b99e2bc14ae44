/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every rule of the CSV reader, as bytes in and records out; the same however the bytes arrive. */
#include "config.h"

#include "inc-csv-reader.h"

#include <string.h>

#include "csv-dump.h"
#include "inc-drip-stream.h"
#include "inc-exchange-error.h"

#define CASE(name, bytes, dump) { name, bytes, sizeof bytes - 1, dump }
#define BOM "\xef\xbb\xbf"

static const struct
{
  const char *name;
  const char *bytes;
  gsize size;
  const char *dump;
} cases[] = {
  CASE ("empty-file", "", ""),
  CASE ("only-line-ends", "\r\n\n\r\r\n", ""),
  CASE ("only-mark", BOM, ""),
  CASE ("one-byte", "a", "1<a>\n"),
  CASE ("lf", "a,b\nc,d\n", "1<a><b>\n2<c><d>\n"),
  CASE ("crlf", "a,b\r\nc,d\r\n", "1<a><b>\n2<c><d>\n"),
  CASE ("cr", "a,b\rc,d\r", "1<a><b>\n2<c><d>\n"),
  CASE ("mixed-line-ends", "a,b\rc,d\ne,f\r\ng,h", "1<a><b>\n2<c><d>\n3<e><f>\n4<g><h>\n"),
  CASE ("no-last-line-end", "a,b\nc,d", "1<a><b>\n2<c><d>\n"),
  CASE ("empty-lines-are-passed", "\n\na,b\r\n\r\n\rc,d\n\n", "3<a><b>\n6<c><d>\n"),
  CASE ("empty-fields", "a,b,c\n,,\n\"\",,\"\"\n", "1<a><b><c>\n2<><><>\n3<><><>\n"),
  CASE ("delimiter-at-end-of-file", "a,b\nc,", "1<a><b>\n2<c><>\n"),
  CASE ("quoted-empty-line", "a\n\"\"\nb\n", "1<a>\n2<>\n3<b>\n"),
  CASE ("quoted-delimiter", "a,\"b,c\"\n", "1<a><b,c>\n"),
  CASE ("doubled-quotes", "a,\"b\"\"c\"\"\"\n", "1<a><b\"c\">\n"),
  CASE ("quoted-line-ends", "a,\"b\nc\r\nd\re\"\nf,g\n", "1<a><b\nc\r\nd\re>\n5<f><g>\n"),
  CASE ("quoted-at-end-of-file", "a,\"b\"", "1<a><b>\n"),
  CASE ("spaces-behind-quote", "\"a\"  ,\"b\" \n", "1<a><b>\n"),
  CASE ("spaces-are-text", " a , \"b\" \n", "1< a >< \"b\" >\n"),
  CASE ("quote-in-plain-field", "37\xc2\xb0 36'37.8\"N,b\n", "1<37\xc2\xb0 36'37.8\"N><b>\n"),
  CASE ("mark-is-dropped", BOM "a,b\n", "1<a><b>\n"),
  CASE ("quoted-behind-mark", BOM "\"a\",b\n", "1<a><b>\n"),
  CASE ("second-mark-is-text", BOM BOM "a,b\n", "1<" BOM "a><b>\n"),
  CASE ("separator-line", "sep=|\r\na|b;c;d\r\n", "2<a><b;c;d>\n"),
  CASE ("no-separator-line", "sep=,x\na,b\n", "1<sep=><x>\n2<a><b>\n"),
  CASE ("semicolons", "a;b\nc;d,e\n", "1<a><b>\n2<c><d,e>\n"),
  CASE ("vietnamese", "Tên,Lĩnh vực\nĐường Xanh,Số\n", "1<Tên><Lĩnh vực>\n2<Đường Xanh><Số>\n"),
  CASE ("four-byte-characters", "a,\xf0\x9f\x9a\x80\n", "1<a><\xf0\x9f\x9a\x80>\n"),
  CASE ("ragged", "a,b,c\nd\ne,f\n", "1<a><b><c>\n2<d>\n3<e><f>\n"),
  CASE ("open-quote", "a,b\nc,\"d\ne,f\n", "1<a><b>\n!syntax 2:3\n"),
  CASE ("open-quote-behind-line-end", "a\n\"b\nc\",\"d\n", "1<a>\n!syntax 3:4\n"),
  CASE ("open-quote-column-in-characters", "Đường,\"d\n", "!syntax 1:7\n"),
  CASE ("lone-quote", "\"", "!syntax 1:1\n"),
  CASE ("stray-text", "a,b\n\"c\"d,e\nf,g\n", "1<a><b>\n!syntax 2:4\n3<f><g>\n"),
  CASE ("stray-quote", "a,b\n\"c\" \"d\",e\nf,g\n", "1<a><b>\n!syntax 2:5\n3<f><g>\n"),
  CASE ("stray-text-behind-line-end", "\"a\nb\"c\nd\n", "!syntax 2:3\n3<d>\n"),
  CASE ("not-utf8", "a,b\nc,\xe1\xbb\n", "1<a><b>\n!encoding 2:3\n"),
  CASE ("not-utf8-in-quotes", "a,b\n\"c\nĐ\xff\"", "1<a><b>\n!encoding 3:2\n"),
  CASE ("latin-1", "a,b\nc,\xe0 la carte in this line and more\n", "1<a><b>\n!encoding 2:3\n"),
  CASE ("not-utf8-at-end-of-file", "a\nb\xe1\xba", "1<a>\n!encoding 2:2\n"),
  CASE ("overlong", "a\n\xc0\xaf\n", "1<a>\n!encoding 2:1\n"),
  CASE ("surrogate", "a\n\xed\xa0\x80\n", "1<a>\n!encoding 2:1\n"),
  CASE ("first-byte-bad", "\x80", "!encoding 1:1\n"),
  CASE ("nul", "a,b\nc,d\0e\n", "1<a><b>\n!encoding 2:4\n"),
  CASE ("nul-behind-vietnamese", "Đ\nĐ\0e\n", "1<Đ>\n!encoding 2:2\n"),
  CASE ("only-nuls", "\0\0\0\0\0\0\0\0", "!encoding 1:1\n"),
  CASE ("xlsx", "PK\003\004\024\0\0\0", "!encoding 1:1\n"),
  CASE ("xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "!encoding 1:1\n"),
  CASE ("utf16le", "\xff\xfe" "a\0,\0b\0\n\0", "1<a><b>\n"),
  CASE ("utf16be", "\xfe\xff" "\0a\0,\0b\0\n", "1<a><b>\n"),
  CASE ("utf16le-without-mark", "a\0,\0b\0\n\0", "1<a><b>\n"),
  CASE ("utf16be-without-mark", "\0a\0,\0b\0\n", "1<a><b>\n"),
  CASE ("utf16-only-mark", "\xff\xfe", ""),
  CASE ("utf16-pair", "\xff\xfe" "\x3d\xd8\x80\xde", "1<\xf0\x9f\x9a\x80>\n"),
  CASE ("utf16-odd-byte", "\xff\xfe" "a\0\n\0b\0c", "1<a>\n!encoding 2:2\n"),
  CASE ("utf16-high-alone", "\xff\xfe" "a\0\x3d\xd8" "b\0", "!encoding 1:2\n"),
  CASE ("utf16-low-alone", "\xff\xfe" "a\0\x80\xde" "b\0", "!encoding 1:2\n"),
  CASE ("utf16-high-at-end", "\xff\xfe" "a\0\x3d\xd8", "!encoding 1:2\n"),
  CASE ("utf16-nul", "\xff\xfe" "a\0\0\0", "!encoding 1:2\n"),
  CASE ("utf32le", "\xff\xfe\0\0a\0\0\0", "!encoding 1:1\n"),
};

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *dump = csv_dump (cases[i].bytes, cases[i].size, 0, NULL);

  g_assert_cmpstr (dump, ==, cases[i].dump);
}

/* Behind 67 KiB the reader has long begun to parse, and each read of the stream adds one to seven
 * bytes. */
static void
test_steps (void)
{
  static const gsize steps[] = { 1, 2, 3, 7 };
  g_autofree char *padding = g_strnfill (67 * 1024, 'x');

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) bytes = g_string_new (padding);
      g_autofree char *whole = NULL;

      g_string_append_c (bytes, '\n');
      g_string_append_len (bytes, cases[i].bytes, cases[i].size);
      whole = csv_dump (bytes->str, bytes->len, 0, NULL);
      for (guint j = 0; j < G_N_ELEMENTS (steps); j++)
        {
          g_autofree char *dump = csv_dump (bytes->str, bytes->len, steps[j], NULL);

          if (strcmp (dump, whole) != 0)
            g_test_message ("%s, %u bytes at a time", cases[i].name, (guint) steps[j]);
          g_assert_true (strcmp (dump, whole) == 0);
        }
    }
}

static void
test_utf16_equals_utf8 (void)
{
  g_autoptr(GString) text = g_string_new ("Tên,Mô tả\n");
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (text, "Đường Xanh %u,\"một \xf0\x9f\x9a\x80\nhai \"\"ba\"\"\"\r\n", i);
  expected = csv_dump (text->str, text->len, 0, NULL);
  g_assert_true (g_str_has_prefix (expected, "1<Tên><Mô tả>\n2<Đường Xanh 0>"
                                             "<một \xf0\x9f\x9a\x80\nhai \"ba\">\n4<"));
  for (guint i = 0; i < 16; i++)
    {
      static const gsize steps[] = { 0, 1, 3, 4096 };
      g_autoptr(GString) bytes = csv_utf16 (text->str, text->len, i & 1, i & 2);
      g_autofree char *dump = csv_dump (bytes->str, bytes->len, steps[i / 4], NULL);

      g_assert_true (strcmp (dump, expected) == 0);
    }
}

static void
test_delimiter_can_be_given (void)
{
  IncCsvOptions options = { .delimiter = ':' };
  g_autofree char *dump = csv_dump ("a:b,c\nsep=;\n", 12, 0, &options);

  g_assert_cmpstr (dump, ==, "1<a><b,c>\n2<sep=;>\n");
}

static void
test_columns_are_limited (void)
{
  IncCsvOptions options = { .max_columns = 3 };
  g_autofree char *dump = csv_dump ("a,b,c\nd,e,f,g\nh,i\n", 18, 0, &options);

  g_assert_cmpstr (dump, ==, "1<a><b><c>\n!limit 2:1\n3<h><i>\n");
}

static void
test_fields_are_limited (void)
{
  IncCsvOptions options = { .max_field = 4 };
  static const char plain[] = "abcd,\"efgh\"\ni,abcde\nj,k\n";
  static const char quoted[] = "a,b\nc,\"de\nfghi\nj,k\n";
  g_autofree char *first = csv_dump (plain, sizeof plain - 1, 0, &options);
  g_autofree char *second = csv_dump (quoted, sizeof quoted - 1, 1, &options);

  g_assert_cmpstr (first, ==, "1<abcd><efgh>\n!limit 2:3\n");
  g_assert_cmpstr (second, ==, "1<a><b>\n!limit 2:3\n");
}

static void
test_records_are_limited (void)
{
  IncCsvOptions options = { .max_field = 4 };
  g_autoptr(GString) text = g_string_new ("a,b\n");
  g_autofree char *dump = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "c,");
  dump = csv_dump (text->str, text->len, 0, &options);
  g_assert_cmpstr (dump, ==, "1<a><b>\n!limit 2:1\n");
}

static void
test_open_quote_reads_no_more_than_a_field (void)
{
  gsize size = 16 * 1024 * 1024;
  g_autofree char *bytes = g_malloc (size);
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(IncCsvReader) reader = NULL;
  g_autoptr(GError) error = NULL;
  const char *const *fields;
  guint n_fields, line;

  memset (bytes, 'x', size);
  memcpy (bytes, "a,\"", 3);
  stream = inc_drip_stream_new (bytes, size, 0);
  reader = inc_csv_reader_new (stream, NULL);
  g_assert_true (inc_csv_reader_open (reader, NULL, &error));
  g_assert_false (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error));
  g_assert_error (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_LIMIT);
  g_assert_cmpuint (inc_exchange_error_get_column (error), ==, 3);
  g_assert_cmpuint (inc_csv_reader_get_bytes_read (reader), <, 2 * 1024 * 1024);
}

static void
test_wide_and_long_records_fit (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *dump = NULL;

  for (guint i = 0; i < 1023; i++)
    g_string_append (text, "x,");
  g_string_append_c (text, '"');
  for (guint i = 0; i < 1024 * 1024; i++)
    g_string_append_c (text, 'y');
  g_string_append (text, "\"\nz\n");
  dump = csv_dump (text->str, text->len, 5000, NULL);
  g_assert_cmpuint (strlen (dump), ==, 1 + 1023 * 3 + 2 + 1024 * 1024 + 1 + 5);
  g_assert_true (g_str_has_suffix (dump, "y>\n2<z>\n"));
}

static void
test_getters (void)
{
  g_autoptr(GString) bytes = csv_utf16 ("a;b\nc;d\n", -1, TRUE, TRUE);
  g_autoptr(GInputStream) stream = inc_drip_stream_new (bytes->str, bytes->len, 0);
  g_autoptr(IncCsvReader) reader = inc_csv_reader_new (stream, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (inc_csv_reader_open (reader, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (inc_csv_reader_get_encoding (reader), ==, INC_ENCODING_UTF16BE);
  g_assert_cmpstr (inc_encoding_get_name (INC_ENCODING_UTF16BE), ==, "UTF-16BE");
  g_assert_cmpint (inc_csv_reader_get_delimiter (reader), ==, ';');
  g_assert_cmpuint (inc_csv_reader_get_bytes_read (reader), ==, bytes->len);
}

static void
test_stream_errors_stay (void)
{
  g_autoptr(GInputStream) stream = inc_drip_stream_new ("a,b\nc,d", 7, 0);
  g_autoptr(IncCsvReader) reader = inc_csv_reader_new (stream, NULL);
  g_autoptr(GError) error = NULL;
  const char *const *fields;
  guint n_fields, line;

  inc_drip_stream_fail_at_end (INC_DRIP_STREAM (stream));
  g_assert_false (inc_csv_reader_open (reader, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CONNECTION_CLOSED);
  g_assert_false (inc_csv_reader_can_continue (reader));
  g_clear_error (&error);
  g_clear_object (&stream);
  g_clear_pointer (&reader, inc_csv_reader_free);

  stream = inc_drip_stream_new ("a,b\nc,d", 7, 0);
  reader = inc_csv_reader_new (stream, NULL);
  g_assert_true (inc_csv_reader_open (reader, NULL, &error));
  inc_drip_stream_fail_at_end (INC_DRIP_STREAM (stream));
  g_assert_true (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error));
  g_assert_true (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error));
  g_assert_false (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error));
  g_assert_no_error (error);
}

static void
test_cancel_is_an_error_of_the_stream (void)
{
  g_autofree char *bytes = g_strnfill (300 * 1024, '\n');
  g_autoptr(GInputStream) stream = inc_drip_stream_new (bytes, 300 * 1024, 0);
  g_autoptr(IncCsvReader) reader = inc_csv_reader_new (stream, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  const char *const *fields;
  guint n_fields, line;

  g_assert_true (inc_csv_reader_open (reader, cancellable, NULL));
  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (inc_csv_reader_next (reader, &fields, &n_fields, &line, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

static void
test_messages_say_what_to_do (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } messages[] = {
    { "a\n\xff\n",
      "Line 2 is not UTF-8 from character 1 on: open the file in a spreadsheet program, save it as "
      "“CSV UTF-8” and import that file." },
    { "a\n\"\n",
      "The quote that opens at line 2, character 1 never closes: close it, and write each quote "
      "inside the text twice." },
    { "a\n\"b\"c\n",
      "Text follows a closing quote at line 2, character 4: write each quote inside the text "
      "twice." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      gsize size = strlen (messages[i].text);
      g_autoptr(GInputStream) stream = inc_drip_stream_new (messages[i].text, size, 0);
      g_autoptr(IncCsvReader) reader = inc_csv_reader_new (stream, NULL);
      g_autoptr(GError) error = NULL;
      const char *const *fields;
      guint n_fields, line;

      g_assert_true (inc_csv_reader_open (reader, NULL, NULL));
      g_assert_true (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, NULL));
      g_assert_false (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error));
      g_assert_cmpstr (error->message, ==, messages[i].message);
    }
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/csv-reader/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/exchange/csv-reader/steps", test_steps);
  g_test_add_func ("/exchange/csv-reader/utf16-equals-utf8", test_utf16_equals_utf8);
  g_test_add_func ("/exchange/csv-reader/delimiter-can-be-given", test_delimiter_can_be_given);
  g_test_add_func ("/exchange/csv-reader/columns-are-limited", test_columns_are_limited);
  g_test_add_func ("/exchange/csv-reader/fields-are-limited", test_fields_are_limited);
  g_test_add_func ("/exchange/csv-reader/records-are-limited", test_records_are_limited);
  g_test_add_func ("/exchange/csv-reader/open-quote-reads-no-more-than-a-field",
                   test_open_quote_reads_no_more_than_a_field);
  g_test_add_func ("/exchange/csv-reader/wide-and-long-records-fit",
                   test_wide_and_long_records_fit);
  g_test_add_func ("/exchange/csv-reader/getters", test_getters);
  g_test_add_func ("/exchange/csv-reader/stream-errors-stay", test_stream_errors_stay);
  g_test_add_func ("/exchange/csv-reader/cancel-is-an-error-of-the-stream",
                   test_cancel_is_an_error_of_the_stream);
  g_test_add_func ("/exchange/csv-reader/messages-say-what-to-do", test_messages_say_what_to_do);
  return g_test_run ();
}
