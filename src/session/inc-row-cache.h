/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRowCache: the rows of a list by id, and the reading of their records.  Main thread.
 *
 * The same record is the same IncRow through every sort and filter.  The most recently used rows stay. */
#pragma once

#include "inc-list-row.h"
#include "inc-session.h"

G_BEGIN_DECLS

typedef struct _IncRowCache IncRowCache;

IncRowCache *inc_row_cache_new (IncSession *session);
IncRowCache *inc_row_cache_ref (IncRowCache *self);
void inc_row_cache_unref (IncRowCache *self);
/* Reads no more; the rows stay as they are. */
void inc_row_cache_close (IncRowCache *self);

/* A placeholder when the record is not there.  Borrowed. */
IncRow *inc_row_cache_get (IncRowCache *self, gint64 id);
/* Whether somebody should wish for the row: it has no record and none is on its way. */
gboolean inc_row_cache_lacks (IncRowCache *self, gint64 id);
/* Has the reader read those of the ids that lack their record, in one go and at once: rows fill in place.  Of many wishes
 * that wait the newest is read first, and the oldest are dropped: a fling passes them by. */
void inc_row_cache_wish (IncRowCache *self, const IncQuery *query, const gint64 *ids, guint n_ids);
/* Takes along what was found, and waits for the row's record as long as the frame allows. */
void inc_row_cache_await (IncRowCache *self, IncRow *row);
/* Records that are here before anybody asked for their rows.  Rows that have a record keep it. */
void inc_row_cache_prefill (IncRowCache *self, GPtrArray *records);
/* After a change: rows that somebody holds are read again and show what they have until then, the others are forgotten. */
void inc_row_cache_refresh (IncRowCache *self, const IncQuery *query);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncRowCache, inc_row_cache_unref)

G_END_DECLS
