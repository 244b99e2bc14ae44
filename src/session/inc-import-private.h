/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Between the opening of files, the sheets and the IncImport that come of them, and the job that is made of those. */
#pragma once

#include "inc-csv-outline.h"
#include "inc-import-job.h"
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

IncImportSheet *inc_import_sheet_new (IncCatalog *catalog, IncImportSource *source);
/* What is chosen, for a worker.  Full transfer. */
IncImportTask *inc_import_sheet_make_task (IncImportSheet *self);

/* sources: of IncImportSource. */
IncImport *inc_import_new (IncSession *session, GPtrArray *sources);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportSource, inc_import_source_unref)

G_END_DECLS
