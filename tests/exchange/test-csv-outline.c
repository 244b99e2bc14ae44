/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Headings, samples and the shape of a file. */
#include "config.h"

#include "inc-csv-outline.h"

#include "inc-exchange-error.h"

#include <string.h>

static IncCsvOutline *
read_bytes (const char *bytes, gsize size, GError **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (bytes, size, NULL);

  return inc_csv_outline_read (stream, NULL, error);
}

/* heading[sample/sample/…]|… */
static char *
describe (const IncCsvOutline *outline)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < outline->n_columns; i++)
    {
      g_autofree char *samples = g_strjoinv ("/", outline->columns[i].samples);

      g_string_append_printf (text, "%s%s%s[%s]", i > 0 ? "|" : "", outline->columns[i].named ? "" : "*",
                              outline->columns[i].heading, samples);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_columns (void)
{
  static const struct
  {
    const char *text;
    const char *columns;
  } cases[] = {
    { "a,b\n1,2\n", "a[1]|b[2]" },
    { "a\n1\n1\n\n2\n3\n4\n", "a[1/2/3]" },
    { "a,,c\n1,2,3\n", "a[1]|*Column 2[2]|c[3]" },
    { "a,a,a\n1,2,3\n", "a[1]|a 2[2]|a 3[3]" },
    { "a,a 2,a\n", "a[]|a 2[]|a 3[]" },
    { ",\n1,2\n", "*Column 1[1]|*Column 2[2]" },
    { "a,Column 1,\n", "a[]|Column 1[]|*Column 3[]" },
    { "Column 2,\n", "Column 2[]|*Column 2 2[]" },
    { "\"a\nb\", c \n\"1\n2\", 3 \n", "a b[1 2]|c[3]" },
    { "a;b\n'=1;'x\n", "a[=1]|b['x]" },
    { "a,b\n1\n,2\n3,4,5\n", "a[1/3]|b[2/4]" },
    { "sep=|\na|b\n1|2\n", "a[1]|b[2]" },
    { "a,b\n\"x\" y,1\nz,2\n", "a[z]|b[2]" },
    { "a", "a[]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(IncCsvOutline) outline = read_bytes (cases[i].text, strlen (cases[i].text), &error);
      g_autofree char *columns = NULL;

      g_assert_no_error (error);
      columns = describe (outline);
      g_assert_cmpstr (columns, ==, cases[i].columns);
    }
}

static void
test_encodings (void)
{
  static const char utf16[] = "\377\376T\0\352\0n\0;\0b\0\n\0";
  g_autoptr(GError) error = NULL;
  g_autoptr(IncCsvOutline) outline = read_bytes (utf16, sizeof utf16 - 1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (outline->encoding, ==, INC_ENCODING_UTF16LE);
  g_assert_cmpint (outline->delimiter, ==, ';');
  g_assert_cmpstr (outline->columns[0].heading, ==, "Tên");
}

static void
test_errors (void)
{
  static const struct
  {
    const char *text;
    int code;
    guint line;
  } cases[] = {
    { "", INC_EXCHANGE_ERROR_SHAPE, 1 },
    { "\r\n\r\n", INC_EXCHANGE_ERROR_SHAPE, 1 },
    { "a,b\n1,2\n\"3,4\n", INC_EXCHANGE_ERROR_SYNTAX, 3 },
    { "\"a\" b,c\n", INC_EXCHANGE_ERROR_SYNTAX, 1 },
    { "a\nb\n\377\n", INC_EXCHANGE_ERROR_ENCODING, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_bytes (cases[i].text, strlen (cases[i].text), &error));
      g_assert_error (error, INC_EXCHANGE_ERROR, cases[i].code);
      g_assert_cmpuint (inc_exchange_error_get_line (error), ==, cases[i].line);
    }
}

static char *
shape_of (const char *text)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncCsvOutline) outline = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);
  return g_steal_pointer (&outline->shape);
}

static void
test_shapes (void)
{
  static const char *const same[] = { "a,b\n1,2\n", "a,b", "a;b\r\n", "\357\273\277\"a\"\t b\n", "sep=,\na,b\n" };
  static const char *const others[] = { "b,a\n", "a,b,\n", "a\n", "ab,\n", "A,b\n", ",a,b\n" };
  g_autofree char *shape = shape_of (same[0]);

  g_assert_cmpuint (strlen (shape), ==, 32);
  for (guint i = 1; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *other = shape_of (same[i]);

      g_assert_cmpstr (other, ==, shape);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = shape_of (others[i]);

      g_assert_cmpstr (other, !=, shape);
    }
}

/* The file is not read to its end: what comes behind the samples may be broken. */
static void
test_reads_no_further (void)
{
  g_autoptr(GString) text = g_string_new ("a,b\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(IncCsvOutline) outline = NULL;
  g_autofree char *columns = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "%u,\n", i);
  g_string_append (text, "\377");
  outline = read_bytes (text->str, text->len, &error);
  g_assert_no_error (error);
  columns = describe (outline);
  g_assert_cmpstr (columns, ==, "a[0/1/2]|b[]");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv-outline/columns-and-samples", test_columns);
  g_test_add_func ("/exchange/csv-outline/encoding-and-delimiter", test_encodings);
  g_test_add_func ("/exchange/csv-outline/errors-name-their-line", test_errors);
  g_test_add_func ("/exchange/csv-outline/headings-make-the-shape", test_shapes);
  g_test_add_func ("/exchange/csv-outline/reads-no-further-than-needed", test_reads_no_further);
  return g_test_run ();
}
