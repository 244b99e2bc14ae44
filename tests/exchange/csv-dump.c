/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records and errors of a CSV reader as text. */
#include "config.h"

#include "csv-dump.h"

#include "inc-drip-stream.h"
#include "inc-exchange-error.h"

char *
csv_dump_error (const GError *error)
{
  static const char *const names[] = { "syntax", "encoding", "shape", "version", "limit" };

  if (error->domain != INC_EXCHANGE_ERROR)
    return g_strdup ("io");
  return g_strdup_printf ("%s %u:%u", names[error->code], inc_exchange_error_get_line (error),
                          inc_exchange_error_get_column (error));
}

static gboolean
dump_next (IncCsvReader *reader,
           GString *dump)
{
  g_autoptr(GError) error = NULL;
  const char *const *fields;
  guint n_fields, line;

  if (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error))
    {
      g_assert_null (fields[n_fields]);
      g_string_append_printf (dump, "%u", line);
      for (guint i = 0; i < n_fields; i++)
        {
          g_assert_true (g_utf8_validate (fields[i], -1, NULL));
          g_string_append_printf (dump, "<%s>", fields[i]);
        }
      g_string_append_c (dump, '\n');
      return TRUE;
    }
  if (error != NULL)
    {
      g_autofree char *text = csv_dump_error (error);

      g_string_append_printf (dump, "!%s\n", text);
      return inc_csv_reader_can_continue (reader);
    }
  return FALSE;
}

char *
csv_dump (const void *bytes,
          gsize size,
          gsize step,
          const IncCsvOptions *options)
{
  g_autoptr(GInputStream) stream = inc_drip_stream_new (bytes, size, step);
  g_autoptr(IncCsvReader) reader = inc_csv_reader_new (stream, options);
  g_autoptr(GError) error = NULL;
  GString *dump = g_string_new (NULL);

  if (inc_csv_reader_open (reader, NULL, &error))
    while (dump_next (reader, dump))
      ;
  else
    {
      g_autofree char *text = csv_dump_error (error);

      g_string_append_printf (dump, "!%s\n", text);
    }
  return g_string_free (dump, FALSE);
}

GString *
csv_utf16 (const char *text,
           gssize size,
           gboolean is_big_endian,
           gboolean has_mark)
{
  GString *bytes = g_string_new (NULL);
  glong n_units = 0;
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, size, NULL, &n_units, NULL);

  g_assert_nonnull (units);
  if (has_mark)
    g_string_append_len (bytes, is_big_endian ? "\xfe\xff" : "\xff\xfe", 2);
  for (glong i = 0; i < n_units; i++)
    {
      g_string_append_c (bytes, (char) (is_big_endian ? units[i] >> 8 : units[i] & 255));
      g_string_append_c (bytes, (char) (is_big_endian ? units[i] & 255 : units[i] >> 8));
    }
  return bytes;
}

char *
csv_dup_written (GOutputStream *stream)
{
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);

  return g_strndup (g_memory_output_stream_get_data (memory),
                    g_memory_output_stream_get_data_size (memory));
}
