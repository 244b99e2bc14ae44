/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-csv-outline: the first record as headings, the next few hundred as samples. */
#include "config.h"

#include "inc-csv-outline.h"

#include "inc-csv-dialect.h"
#include "inc-csv-reader.h"
#include "inc-exchange-error.h"
#include "inc-text.h"

#include <glib/gi18n-lib.h>

/* A column that says nothing for so long has no samples. */
enum
{
  SAMPLED_RECORDS = 500,
};

/* Two files of different headings never meet in practice, and the text stands in each row's key. */
#define SHAPE_DIGITS 32

static char *
dup_cell (const char *text)
{
  char *clean = inc_text_clean (inc_csv_strip_guard (text));

  return clean != NULL ? g_strdelimit (clean, "\n\t", ' ') : NULL;
}

char *
inc_csv_outline_dup_shape (const char *const *headings, guint n_headings)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < n_headings; i++)
    {
      g_autofree char *heading = dup_cell (headings[i]);

      if (heading != NULL)
        g_checksum_update (checksum, (const guchar *) heading, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }
  return g_strndup (g_checksum_get_string (checksum), SHAPE_DIGITS);
}

static gboolean
is_taken (const IncCsvOutline *self, guint n, const char *heading)
{
  for (guint i = 0; i < n; i++)
    if (g_str_equal (self->columns[i].heading, heading))
      return TRUE;
  return FALSE;
}

static void
name_column (IncCsvOutline *self, guint column, const char *text)
{
  g_autofree char *heading = dup_cell (text);
  g_autofree char *name = NULL;

  self->columns[column].named = heading != NULL;
  if (heading == NULL)
    /* Translators: a column of a table that has no heading. */
    heading = g_strdup_printf (_("Column %u"), column + 1);
  name = g_strdup (heading);
  for (guint n = 2; is_taken (self, column, name); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", heading, n);
    }
  self->columns[column].heading = g_steal_pointer (&name);
}

static void
name_columns (IncCsvOutline *self, const char *const *headings, guint n_headings)
{
  self->n_columns = n_headings;
  self->columns = g_new0 (IncCsvColumn, n_headings);
  for (guint i = 0; i < n_headings; i++)
    {
      name_column (self, i, headings[i]);
      self->columns[i].samples = g_new0 (char *, INC_CSV_MAX_SAMPLES + 1);
    }
}

/* TRUE when the column has all the samples it may have. */
static gboolean
add_sample (IncCsvColumn *column, const char *text)
{
  g_autofree char *sample = NULL;
  guint n = g_strv_length (column->samples);

  if (n == INC_CSV_MAX_SAMPLES)
    return TRUE;
  sample = dup_cell (text);
  if (sample != NULL && !g_strv_contains ((const char *const *) column->samples, sample))
    column->samples[n++] = g_steal_pointer (&sample);
  return n == INC_CSV_MAX_SAMPLES;
}

/* A record that cannot be read is passed over here: whoever reads the rows says what is wrong with it. */
static gboolean
read_samples (IncCsvOutline *self, IncCsvReader *reader, GCancellable *cancellable, GError **error)
{
  gboolean full = FALSE;

  for (guint n = 0; n < SAMPLED_RECORDS && !full; n++)
    {
      g_autoptr(GError) local_error = NULL;
      const char *const *fields;
      guint n_fields, line;

      if (inc_csv_reader_next (reader, &fields, &n_fields, &line, cancellable, &local_error))
        {
          full = TRUE;
          for (guint i = 0; i < self->n_columns; i++)
            full &= i < n_fields && add_sample (&self->columns[i], fields[i]);
        }
      else if (local_error == NULL)
        return TRUE;
      else if (!inc_csv_reader_can_continue (reader))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
  return TRUE;
}

IncCsvOutline *
inc_csv_outline_read (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncCsvReader) reader = inc_csv_reader_new (stream, NULL);
  g_autoptr(IncCsvOutline) self = g_new0 (IncCsvOutline, 1);
  g_autoptr(GError) local_error = NULL;
  const char *const *headings;
  guint n_headings, line;

  if (!inc_csv_reader_open (reader, cancellable, error))
    return NULL;
  if (!inc_csv_reader_next (reader, &headings, &n_headings, &line, cancellable, &local_error))
    {
      if (local_error != NULL)
        g_propagate_error (error, g_steal_pointer (&local_error));
      else
        inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 1, 1,
                                "The file is empty: its first line must have a name for each column.");
      return NULL;
    }
  self->shape = inc_csv_outline_dup_shape (headings, n_headings);
  name_columns (self, headings, n_headings);
  if (!read_samples (self, reader, cancellable, error))
    return NULL;
  self->encoding = inc_csv_reader_get_encoding (reader);
  self->delimiter = inc_csv_reader_get_delimiter (reader);
  return g_steal_pointer (&self);
}

void
inc_csv_outline_free (IncCsvOutline *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->columns[i].heading);
      g_strfreev (self->columns[i].samples);
    }
  g_free (self->columns);
  g_free (self->shape);
  g_free (self);
}
