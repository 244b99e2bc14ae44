/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file of one shape was imported last: a setting of the register, so that colleagues need not choose again. */
#pragma once

#include "inc-import-job.h"
#include "inc-transaction.h"

G_BEGIN_DECLS

/* Name of the setting.  Full transfer. */
char *inc_import_memory_dup_name (const char *shape);
/* In the import's own transaction: undone with it. */
gboolean inc_import_memory_save (IncStore *store, IncTransaction *transaction, const IncImportJob *job, GError **error);
/* NULL for n_targets other than those of the shape, and for text that is not ours.  "" for columns that were not taken.
 * All full transfer. */
char **inc_import_memory_read (const char *text, guint n_targets, char **programme, int *stage);

G_END_DECLS
