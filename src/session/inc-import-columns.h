/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a file and what was chosen for each.  Main thread. */
#pragma once

#include "inc-catalog.h"
#include "inc-csv-outline.h"
#include "inc-import-sheet.h"

G_BEGIN_DECLS

typedef struct _IncImportColumns IncImportColumns;

/* The outline must live as long. */
IncImportColumns *inc_import_columns_new (IncCatalog *catalog, const IncSchema *kind, const IncCsvOutline *outline);
void inc_import_columns_free (IncImportColumns *self);

guint inc_import_columns_get_n (IncImportColumns *self);
const IncImportColumn *inc_import_columns_get (IncImportColumns *self, guint column);
const IncImportTarget *inc_import_columns_get_targets (IncImportColumns *self, guint *n_targets);

/* From the headings. */
void inc_import_columns_propose (IncImportColumns *self);
/* One name for each column; "" and names that are no longer known are no targets. */
void inc_import_columns_recall (IncImportColumns *self, const char *const *names);
/* NULL: not taken.  A target that another column has moves here. */
void inc_import_columns_choose (IncImportColumns *self, guint column, const char *target);

/* Full transfer, all. */
char **inc_import_columns_dup_headings (IncImportColumns *self);
/* "" where a column is not taken. */
char **inc_import_columns_dup_targets (IncImportColumns *self);
char **inc_import_columns_dup_dropped (IncImportColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportColumns, inc_import_columns_free)

G_END_DECLS
