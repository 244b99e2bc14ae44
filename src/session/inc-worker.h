/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncWorker: one thread that runs queued jobs on one store, each answered by a future.
 * With inc-matching.c the only file with a GThread; everything above waits for futures. */
#pragma once

#include "inc-store.h"

#include <libdex.h>

G_BEGIN_DECLS

#define INC_TYPE_WORKER (inc_worker_get_type ())
G_DECLARE_FINAL_TYPE (IncWorker, inc_worker, INC, WORKER, GObject)

/* Runs on the worker's thread.  store is NULL until a job opened one (inc_worker_open ()).  result is unset: init it with
 * what the future shall give.  FALSE needs an error. */
typedef gboolean (*IncJob) (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error);

IncWorker *inc_worker_new (const char *name);

/* In order of the calls.  data is freed on the calling thread's main context after the job, or when it was never run.
 * Dropping the last future that waits for it cancels the job. */
DexFuture *inc_worker_run (IncWorker *self, IncJob job, gpointer data, GDestroyNotify destroy);
/* Opens the worker's store; resolves to TRUE. */
DexFuture *inc_worker_open (IncWorker *self, const char *path, IncStoreMode mode, const char *holder);
/* Rejects what still waits with G_IO_ERROR_CLOSED, cancels what runs, closes the store and ends the thread. */
DexFuture *inc_worker_close (IncWorker *self);

/* Jobs of all workers that are not done yet: for tests, which wait until all that was asked is answered. */
guint inc_worker_count_unanswered (void);

G_END_DECLS
