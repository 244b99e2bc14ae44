/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the opening of a file and the IncImport that comes of it. */
#pragma once

#include "inc-csv-outline.h"
#include "inc-import.h"

G_BEGIN_DECLS

/* A file that was looked at.  Filled on a worker, read on the main thread once that is done. */
typedef struct
{
  gatomicrefcount ref_count;
  GFile *file;
  GInputStream *stream;   /* where it comes from when it is no file; NULL */
  gboolean temporary;     /* the file is ours: it goes with the last reference */
  char *name;
  IncCsvOutline *outline;
  char *memory;           /* how this shape was imported last; NULL */
} IncImportSource;

IncImportSource *inc_import_source_ref (IncImportSource *self);
void inc_import_source_unref (gpointer self);

IncImport *inc_import_new (IncSession *session, IncImportSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportSource, inc_import_source_unref)

G_END_DECLS
