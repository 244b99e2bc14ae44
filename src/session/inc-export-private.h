/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A job beside the session's own workers: with a reader of its own on a register, or with none; and files that are
 * written whole or not at all. */
#pragma once

#include "inc-export.h"
#include "inc-worker.h"

G_BEGIN_DECLS

/* Opens a reader on the register (path may be NULL: no store), runs the job, ends the thread.  The future gives what the job
 * gave; it is a promise whose cancellable stops the job. */
DexFuture *inc_export_run_aside (const char *path, IncJob job, gpointer data, GDestroyNotify destroy);

/* What a register is called that does not say whose it is.  Full transfer. */
char *inc_export_dup_register_name (IncStore *store);

/* What stood under the name stays until the stream is closed. */
GOutputStream *inc_export_begin_file (GFile *file, GCancellable *cancellable, GError **error);
/* Closes the stream so that the old file stays. */
void inc_export_abandon_file (GOutputStream *stream);

G_END_DECLS
