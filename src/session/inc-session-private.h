/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How flows inside session/ reach the workers; nobody outside includes it. */
#pragma once

#include "inc-session.h"
#include "inc-worker.h"

G_BEGIN_DECLS

/* A job on the reader. */
DexFuture *inc_session_read (IncSession *self, IncJob job, gpointer data, GDestroyNotify destroy);
/* G_TYPE_PTR_ARRAY of IncRecord, as the query sees them (inc-store.h). */
DexFuture *inc_session_load_seen (IncSession *self, const IncQuery *query, const gint64 *ids, guint n_ids);
/* A job on the writer that gives INC_TYPE_CHANGES; ::changed is emitted before the future resolves. */
DexFuture *inc_session_write (IncSession *self, IncJob job, gpointer data, GDestroyNotify destroy);
/* A job on the writer that changes no record. */
DexFuture *inc_session_tell_writer (IncSession *self, IncJob job, gpointer data, GDestroyNotify destroy);

G_END_DECLS
