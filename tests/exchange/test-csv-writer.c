/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of both CSV flavours, and that the reader gives back what was written. */
#include "config.h"

#include "inc-csv-writer.h"

#include <string.h>

#include "csv-dump.h"
#include "inc-csv-dialect.h"

#define BOM "\xef\xbb\xbf"

/* Fields of a line are parted by |, lines by \n; a field that begins with # is added as a value. */
static char *
write_csv (const char *table,
           IncCsvFlavour flavour)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncCsvWriter) writer = inc_csv_writer_new (stream, flavour, NULL);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], "|", -1);

      for (guint j = 0; fields[j] != NULL; j++)
        if (*fields[j] == '#')
          inc_csv_writer_add_value (writer, fields[j] + 1);
        else
          inc_csv_writer_add_text (writer, fields[j]);
      inc_csv_writer_end_record (writer);
    }
  g_assert_true (inc_csv_writer_finish (writer, &error));
  g_assert_no_error (error);
  return csv_dup_written (stream);
}

static void
test_bytes (void)
{
  static const struct
  {
    const char *table;
    const char *plain;
    const char *excel;
  } cases[] = {
    { "a|b", "a,b\r\n", "a;b\r\n" },
    { "a,b|c;d", "\"a,b\",c;d\r\n", "a,b;\"c;d\"\r\n" },
    { "a\"b|\"", "\"a\"\"b\",\"\"\"\"\r\n", "\"a\"\"b\";\"\"\"\"\r\n" },
    { "a\rb", "\"a\rb\"\r\n", "\"a\rb\"\r\n" },
    { " a | ", " a , \r\n", " a ; \r\n" },
    { "|", ",\r\n", ";\r\n" },
    { "#|a", ",a\r\n", ";a\r\n" },
    { "a\n#\nb", "a\r\n\"\"\r\nb\r\n", "a\r\n\"\"\r\nb\r\n" },
    { "=1+2|+84|-5|@x|'=1", "=1+2,+84,-5,@x,'=1\r\n", "'=1+2;'+84;'-5;'@x;''=1\r\n" },
    { "#-5|#+5", "-5,+5\r\n", "-5;+5\r\n" },
    { "'a|a=b", "'a,a=b\r\n", "'a;a=b\r\n" },
    { "sep=x\nsep=x", "\"sep=x\"\r\nsep=x\r\n", "\"sep=x\"\r\nsep=x\r\n" },
    { BOM "|" BOM, "\"" BOM "\"," BOM "\r\n", "\"" BOM "\";" BOM "\r\n" },
    { "Đường Xanh|khởi nghiệp", "Đường Xanh,khởi nghiệp\r\n", "Đường Xanh;khởi nghiệp\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = write_csv (cases[i].table, INC_CSV_FLAVOUR_PLAIN);
      g_autofree char *excel = write_csv (cases[i].table, INC_CSV_FLAVOUR_EXCEL);

      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_true (g_str_has_prefix (excel, BOM));
      g_assert_cmpstr (excel + 3, ==, cases[i].excel);
    }
}

static void
test_null_is_empty (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncCsvWriter) writer = inc_csv_writer_new (stream, INC_CSV_FLAVOUR_PLAIN, NULL);
  g_autofree char *bytes = NULL;

  inc_csv_writer_add_text (writer, NULL);
  inc_csv_writer_add_value (writer, NULL);
  inc_csv_writer_end_record (writer);
  inc_csv_writer_end_record (writer);
  g_assert_true (inc_csv_writer_finish (writer, NULL));
  bytes = csv_dup_written (stream);
  g_assert_cmpstr (bytes, ==, ",\r\n\"\"\r\n");
}

static void
test_first_error_is_carried (void)
{
  static char small[100];
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
  g_autoptr(IncCsvWriter) writer = inc_csv_writer_new (stream, INC_CSV_FLAVOUR_EXCEL, NULL);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      inc_csv_writer_add_text (writer, "Đường Xanh");
      inc_csv_writer_end_record (writer);
    }
  g_assert_false (inc_csv_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
}

static void
test_cancel_is_carried (void)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(IncCsvWriter) writer = inc_csv_writer_new (stream, INC_CSV_FLAVOUR_PLAIN, cancellable);
  g_autoptr(GError) error = NULL;

  inc_csv_writer_add_text (writer, "a");
  g_cancellable_cancel (cancellable);
  inc_csv_writer_end_record (writer);
  g_assert_false (inc_csv_writer_finish (writer, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (stream)), ==, 0);
}

/* Every text of three bytes out of those that matter, as a first, a middle and a last field. */
static void
check_round_trip (IncCsvFlavour flavour)
{
  static const char bytes[] = "a\"',;\r\n= ";
  const guint n = sizeof bytes - 1;
  IncCsvOptions options = { .delimiter = flavour == INC_CSV_FLAVOUR_EXCEL ? ';' : ',' };
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(IncCsvWriter) writer = inc_csv_writer_new (stream, flavour, NULL);
  g_autoptr(GString) expected = g_string_new (NULL);
  g_autofree char *bytes_written = NULL;
  g_autofree char *dump = NULL;
  guint line = 1;

  for (guint i = 0; i < n * n * n; i++)
    {
      const char text[] = { bytes[i % n], bytes[i / n % n], bytes[i / n / n], 0 };
      gboolean is_guarded = flavour == INC_CSV_FLAVOUR_EXCEL && inc_csv_is_formula (text);

      g_string_append_printf (expected, "%u", line++);
      for (guint j = 0; j < 3; j++)
        {
          inc_csv_writer_add_text (writer, text);
          g_string_append_printf (expected, "<%s%s>", is_guarded ? "'" : "", text);
          for (guint k = 0; k < 3; k++)
            line += text[k] == '\r' || (text[k] == '\n' && (k == 0 || text[k - 1] != '\r'));
        }
      g_string_append_c (expected, '\n');
      inc_csv_writer_end_record (writer);
    }
  g_assert_true (inc_csv_writer_finish (writer, NULL));
  bytes_written = csv_dup_written (stream);
  dump = csv_dump (bytes_written, strlen (bytes_written), 0, &options);
  g_assert_cmpstr (dump, ==, expected->str);
}

static void
test_round_trip (void)
{
  check_round_trip (INC_CSV_FLAVOUR_PLAIN);
  check_round_trip (INC_CSV_FLAVOUR_EXCEL);
}

int
main (int argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-writer/bytes", test_bytes);
  g_test_add_func ("/exchange/csv-writer/null-is-empty", test_null_is_empty);
  g_test_add_func ("/exchange/csv-writer/first-error-is-carried", test_first_error_is_carried);
  g_test_add_func ("/exchange/csv-writer/cancel-is-carried", test_cancel_is_carried);
  g_test_add_func ("/exchange/csv-writer/round-trip", test_round_trip);
  return g_test_run ();
}
