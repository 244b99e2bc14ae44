/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-file: a CSV reader that holds a file to its headings. */
#include "config.h"

#include "inc-import-file.h"

#include "inc-csv-outline.h"
#include "inc-csv-reader.h"
#include "inc-exchange-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _IncImportFile
{
  IncCsvReader *reader;
  GCancellable *cancellable;
  goffset size;
};

static gboolean
check_shape (IncImportFile *self, const char *shape, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autofree char *found = NULL;
  const char *const *headings;
  guint n_headings, line;

  if (inc_csv_reader_next (self->reader, &headings, &n_headings, &line, self->cancellable, &local_error))
    found = inc_csv_outline_dup_shape (headings, n_headings);
  if (g_strcmp0 (found, shape) == 0)
    return TRUE;
  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&local_error));
  else
    inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SHAPE, 1, 1,
                            "The headings of the file were changed meanwhile: open it again.");
  return FALSE;
}

IncImportFile *
inc_import_file_new (GFile *file, const char *shape, guint n_columns, GCancellable *cancellable, GError **error)
{
  const IncCsvOptions options = { .max_columns = n_columns };
  g_autoptr(IncImportFile) self = g_new0 (IncImportFile, 1);
  g_autoptr(GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autoptr(GFileInfo) info = NULL;

  if (stream == NULL)
    return NULL;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  self->size = info != NULL ? g_file_info_get_size (info) : 0;
  self->cancellable = g_object_ref (cancellable);
  self->reader = inc_csv_reader_new (G_INPUT_STREAM (stream), &options);
  if (!inc_csv_reader_open (self->reader, cancellable, error) || !check_shape (self, shape, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_import_file_free (IncImportFile *self)
{
  g_clear_pointer (&self->reader, inc_csv_reader_free);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static gboolean
is_empty (const IncImportCells *record)
{
  for (guint i = 0; i < record->n_cells; i++)
    if (record->cells[i][strspn (record->cells[i], " \t\r\n\302\240")] != '\0')
      return FALSE;
  return TRUE;
}

static const char *
explain (const GError *error)
{
  return g_error_matches (error, INC_EXCHANGE_ERROR, INC_EXCHANGE_ERROR_LIMIT)
           ? _("The row has more values than there are headings")
           : _("Text follows a closing quote: write each quote inside the text twice");
}

gboolean
inc_import_file_next (IncImportFile *self, IncImportCells *record, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  record->fault = NULL;
  while (inc_csv_reader_next (self->reader, &record->cells, &record->n_cells, &record->line, self->cancellable,
                              &local_error))
    if (!is_empty (record))
      return TRUE;
  if (local_error == NULL)
    return FALSE;
  if (!inc_csv_reader_can_continue (self->reader))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  record->line = inc_exchange_error_get_line (local_error);
  record->fault = explain (local_error);
  return TRUE;
}

double
inc_import_file_get_progress (IncImportFile *self)
{
  return self->size > 0 ? MIN (1.0, inc_csv_reader_get_bytes_read (self->reader) / (double) self->size) : 0.0;
}
