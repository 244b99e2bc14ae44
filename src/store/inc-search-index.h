/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncSearchIndex: what a transaction writes into the search table, kept back and written in ascending row order.
 *
 * The table's engine empties its memory into a small segment of the file whenever a statement with triggers begins, and
 * whenever a row id goes down: row by row an import takes almost twice as long. */
#pragma once

#include "sqlite/inc-sqlite.h"

G_BEGIN_DECLS

typedef struct _IncSearchIndex IncSearchIndex;

IncSearchIndex *inc_search_index_new (IncSqlite *db);
void inc_search_index_free (IncSearchIndex *self);

/* The text of a row, NULL for none any more; fresh: the row is new and has nothing to be removed.  Copied. */
gboolean inc_search_index_set (IncSearchIndex *self, gint64 row, gboolean fresh, const char *folded, GError **error);
/* Before the commit. */
gboolean inc_search_index_flush (IncSearchIndex *self, GError **error);
/* After a rollback. */
void inc_search_index_forget (IncSearchIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncSearchIndex, inc_search_index_free)

G_END_DECLS
