/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sort keys of another collator's making are made anew. */
#pragma once

#include "sqlite/inc-sqlite.h"

G_BEGIN_DECLS

/* Compares the collator's version in the file with ours and rebuilds all keys when they differ: outside undo, without a
 * new revision.  About 1 s for 100,000 records. */
gboolean inc_store_refresh_keys (IncSqlite *db, GError **error);

G_END_DECLS
