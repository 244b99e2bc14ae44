/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The records below the headings of a CSV file whose shape is known.  Blocking. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _IncImportFile IncImportFile;

/* Valid until the next record. */
typedef struct
{
  const char *const *cells; /* ends with NULL */
  guint n_cells;
  guint line;
  const char *fault; /* why it cannot be read, one translated sentence; NULL */
} IncImportCells;

/* INC_EXCHANGE_ERROR_SHAPE when the headings are no longer those. */
IncImportFile *inc_import_file_new (GFile *file, const char *shape, guint n_columns, GCancellable *cancellable,
                                    GError **error);
void inc_import_file_free (IncImportFile *self);

/* FALSE at the end, and with an error that is about more than one record.  Empty records are passed over. */
gboolean inc_import_file_next (IncImportFile *self, IncImportCells *record, GError **error);
/* 0 to 1, by bytes. */
double inc_import_file_get_progress (IncImportFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportFile, inc_import_file_free)

G_END_DECLS
