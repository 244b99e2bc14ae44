/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file of one shape was imported last: a setting of the register, so that colleagues need not choose again. */
#pragma once

#include "inc-import-job.h"
#include "inc-transaction.h"

G_BEGIN_DECLS

/* What is remembered; the same choices as an IncImportTask. */
typedef struct
{
  const IncSchema *kind;
  char **targets; /* "" for columns that were not taken */
  char *programme;
  int stage;
  int position; /* 0 where it was not kept */
} IncImportMemory;

/* Name of the setting.  Full transfer. */
char *inc_import_memory_dup_name (const char *shape);
/* In the import's own transaction: undone with it. */
gboolean inc_import_memory_save (IncStore *store, IncTransaction *transaction, const IncImportTask *task, GError **error);
/* NULL for n_targets other than those of the shape, and for text that is NULL or not ours.  Full transfer. */
IncImportMemory *inc_import_memory_read (const char *text, guint n_targets);
void inc_import_memory_free (IncImportMemory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncImportMemory, inc_import_memory_free)

G_END_DECLS
