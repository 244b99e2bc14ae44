/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a mapped file, one at a time, as records and what goes with them.  Objects and buffers are used again for
 * each row.  Worker thread; knows nothing of the register but its catalog. */
#pragma once

#include "inc-import-entry.h"
#include "inc-import-job.h"

G_BEGIN_DECLS

typedef struct _IncImportRows IncImportRows;

/* INC_EXCHANGE_ERROR_SHAPE when the file's headings are no longer those of the task, which must live as long.  sheet: the
 * file's number. */
IncImportRows *inc_import_rows_new (const IncImportTask *task, guint sheet, IncCatalog *catalog,
                                    GCancellable *cancellable, GError **error);
void inc_import_rows_free (IncImportRows *self);

/* Valid until the next row.  NULL at the end of the file, and with an error. */
IncImportEntry *inc_import_rows_next (IncImportRows *self, GError **error);
/* Puts what this row says about its record into another record; what it does not say stays.  TRUE when that changed
 * it. */
gboolean inc_import_rows_merge (IncImportRows *self, IncRecord *to);
/* Tidies and checks a record after a merge.  FALSE: the row is refused, its message says why. */
gboolean inc_import_rows_check_merged (IncImportRows *self, IncRecord *record);
/* 0 to 1, by bytes. */
double inc_import_rows_get_progress (IncImportRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportRows, inc_import_rows_free)

G_END_DECLS
