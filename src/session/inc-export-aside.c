/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-export-aside: a worker for one job, so that lists go on while something long is written. */
#include "config.h"

#include "inc-export-private.h"

typedef struct
{
  char *path; /* NULL: no store */
  IncJob job;
  gpointer data;
  GDestroyNotify destroy;
  DexPromise *done;
} Aside;

static void
aside_free (gpointer data)
{
  Aside *aside = data;

  if (aside->destroy != NULL)
    aside->destroy (aside->data);
  g_free (aside->path);
  dex_unref (aside->done);
  g_free (aside);
}

static void
on_cancelled (GCancellable *cancellable, DexPromise *job)
{
  g_cancellable_cancel (dex_promise_get_cancellable (job));
}

/* The job's own cancellable follows the one that the caller has. */
static DexFuture *
run_job (IncWorker *worker, Aside *aside)
{
  DexFuture *job = inc_worker_run (worker, aside->job, g_steal_pointer (&aside->data), g_steal_pointer (&aside->destroy));
  GCancellable *cancellable = dex_promise_get_cancellable (aside->done);
  const gulong connection =
    g_cancellable_connect (cancellable, G_CALLBACK (on_cancelled), dex_ref (job), dex_unref);

  dex_await (dex_ref (job), NULL);
  g_cancellable_disconnect (cancellable, connection);
  return job;
}

static DexFuture *
run_aside_fiber (gpointer data)
{
  Aside *aside = data;
  g_autoptr(IncWorker) worker = inc_worker_new ("export");
  g_autoptr(DexFuture) job = NULL;
  const GValue *value = NULL;
  GError *error = NULL;

  if ((aside->path == NULL || dex_await (inc_worker_open (worker, aside->path, INC_STORE_READ, NULL), &error)) &&
      !g_cancellable_set_error_if_cancelled (dex_promise_get_cancellable (aside->done), &error))
    job = run_job (worker, aside);
  dex_await (inc_worker_close (worker), NULL);
  if (job != NULL)
    value = dex_future_get_value (job, &error);
  if (value != NULL)
    dex_promise_resolve (aside->done, value);
  else
    dex_promise_reject (aside->done, error);
  return dex_future_new_for_boolean (TRUE);
}

DexFuture *
inc_export_run_aside (const char *path, IncJob job, gpointer data, GDestroyNotify destroy)
{
  Aside *aside = g_new0 (Aside, 1);
  DexPromise *done = dex_promise_new_cancellable ();

  aside->path = g_strdup (path);
  aside->job = job;
  aside->data = data;
  aside->destroy = destroy;
  aside->done = dex_ref (done);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, run_aside_fiber, aside, aside_free));
  return DEX_FUTURE (done);
}

GOutputStream *
inc_export_begin_file (GFile *file, GCancellable *cancellable, GError **error)
{
  return G_OUTPUT_STREAM (g_file_replace (file, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, error));
}

/* GIO renames the new file over the old one when the stream is closed, but not with a cancelled cancellable. */
void
inc_export_abandon_file (GOutputStream *stream)
{
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);
}
