/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a CSV file.  The first byte chooses the options; the rest is the file.  What must
 * hold: fields are UTF-8, lines ascend, and the records are the same after being written, behind a
 * heading, and read again. */
#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "fuzz.h"
#include "inc-csv-reader.h"
#include "inc-csv-writer.h"

static void
add_record (IncCsvWriter *writer,
            GByteArray *seen,
            const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    {
      g_assert (g_utf8_validate (fields[i], -1, NULL));
      g_byte_array_append (seen, (const guint8 *) fields[i], strlen (fields[i]) + 1);
      inc_csv_writer_add_text (writer, fields[i]);
    }
  g_byte_array_append (seen, (const guint8 *) "\n", 1);
  inc_csv_writer_end_record (writer);
}

/* A heading, for no text begins with the signature of another format; then all fields read, each
 * with its NUL and each record with a line feed.  All is written to out too. */
static GByteArray *
read_all (GInputStream *in,
          GOutputStream *out,
          const IncCsvOptions *options,
          gboolean *is_sound)
{
  g_autoptr(IncCsvReader) reader = inc_csv_reader_new (in, options);
  g_autoptr(IncCsvWriter) writer = inc_csv_writer_new (out, INC_CSV_FLAVOUR_PLAIN, NULL);
  GByteArray *seen = g_byte_array_new ();
  static const char *const heading[] = { "x", NULL };
  const char *const *fields;
  guint n_fields, line, last_line = 0;
  gboolean is_over = !inc_csv_reader_open (reader, NULL, NULL);

  *is_sound = !is_over;
  add_record (writer, seen, heading);
  while (!is_over)
    {
      g_autoptr(GError) error = NULL;

      if (inc_csv_reader_next (reader, &fields, &n_fields, &line, NULL, &error))
        {
          g_assert (n_fields > 0 && line > last_line && fields[n_fields] == NULL);
          last_line = line;
          add_record (writer, seen, fields);
        }
      else
        {
          *is_sound = *is_sound && error == NULL;
          is_over = error == NULL || !inc_csv_reader_can_continue (reader);
        }
    }
  g_assert (inc_csv_writer_finish (writer, NULL));
  g_output_stream_close (out, NULL, NULL);
  return seen;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  static const char delimiters[] = { 0, 0, ',', ';' };
  IncCsvOptions options = { 0 };
  IncCsvOptions plain = { .delimiter = ',' };
  g_autoptr(GInputStream) in = NULL;
  g_autoptr(GInputStream) in_again = NULL;
  g_autoptr(GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr(GOutputStream) out_again = g_memory_output_stream_new_resizable ();
  g_autoptr(GByteArray) first = NULL;
  g_autoptr(GByteArray) second = NULL;
  g_autoptr(GBytes) written = NULL;
  gboolean is_sound;

  if (size == 0)
    return 0;
  options.delimiter = delimiters[data[0] % 4];
  options.max_columns = data[0] & 4 ? 5 : 0;
  options.max_field = data[0] & 8 ? 30 : 0;
  in = g_memory_input_stream_new_from_data (data + 1, size - 1, NULL);
  first = read_all (in, out, &options, &is_sound);
  written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  in_again = g_memory_input_stream_new_from_bytes (written);
  second = read_all (in_again, out_again, &plain, &is_sound);
  g_assert (is_sound);
  /* The second round has its own heading in front of the first one's. */
  g_assert (first->len + 3 == second->len);
  g_assert (memcmp (first->data, second->data + 3, first->len) == 0);
  return 0;
}
