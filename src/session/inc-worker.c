/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-worker: a thread, a queue, and a store that only this thread touches.
 *
 * A future that the worker resolves wakes its fiber on the main thread.  A job whose future nobody waits for any more is
 * skipped, or cancelled while it runs.  Closing is a future as well: after the main loop has ended no fiber would run. */
#include "config.h"

#include "inc-worker.h"

struct _IncWorker
{
  GObject parent_instance;

  GThread *thread;
  GMainContext *home; /* where job data are freed */
  GMutex lock;        /* queue, running, closing */
  GCond wake;
  GQueue queue; /* of Job */
  GCancellable *running;
  gboolean closing;
  IncStore *store; /* the thread's own */
};

G_DEFINE_FINAL_TYPE (IncWorker, inc_worker, G_TYPE_OBJECT)

typedef struct
{
  IncJob run;
  gpointer data;
  GDestroyNotify destroy;
  DexPromise *promise;
  GMainContext *home;
} Job;

static int n_unanswered; /* atomic; jobs of all workers */

static gboolean
free_job (gpointer data)
{
  Job *job = data;

  g_atomic_int_add (&n_unanswered, -1);
  if (job->destroy != NULL)
    job->destroy (job->data);
  dex_unref (job->promise);
  g_main_context_unref (job->home);
  g_free (job);
  return G_SOURCE_REMOVE;
}

/* Widgets and the like may hang on a job's data: they are let go where they live. */
static void
send_home (Job *job)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, free_job, job, NULL);
  g_source_attach (source, job->home);
}

static void
run_job (IncWorker *self, Job *job)
{
  GCancellable *cancellable = dex_promise_get_cancellable (job->promise);
  g_auto(GValue) result = G_VALUE_INIT;
  GError *error = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      dex_promise_reject (job->promise, error);
      return;
    }
  if (self->store != NULL)
    inc_store_set_cancellable (self->store, cancellable);
  if (job->run (self->store, job->data, &result, cancellable, &error))
    dex_promise_resolve (job->promise, &result);
  else
    dex_promise_reject (job->promise, error);
  if (self->store != NULL)
    inc_store_set_cancellable (self->store, NULL);
}

static Job *
wait_for_job (IncWorker *self)
{
  Job *job;

  g_mutex_lock (&self->lock);
  g_clear_object (&self->running);
  while ((job = g_queue_pop_head (&self->queue)) == NULL && !self->closing)
    g_cond_wait (&self->wake, &self->lock);
  if (job != NULL)
    self->running = g_object_ref (dex_promise_get_cancellable (job->promise));
  g_mutex_unlock (&self->lock);
  return job;
}

/* The thread has a reference of its own: whoever stops waiting for the end may let go of the worker. */
static gpointer
inc_worker_thread (gpointer data)
{
  g_autoptr(IncWorker) self = data;
  Job *job;

  while ((job = wait_for_job (self)) != NULL)
    {
      run_job (self, job);
      send_home (job);
    }
  g_clear_pointer (&self->store, inc_store_close);
  return NULL;
}

static void
inc_worker_finalize (GObject *object)
{
  IncWorker *self = INC_WORKER (object);

  g_assert (self->thread == NULL); /* inc_worker_close () came first */
  g_main_context_unref (self->home);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->wake);
  G_OBJECT_CLASS (inc_worker_parent_class)->finalize (object);
}

static void
inc_worker_class_init (IncWorkerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_worker_finalize;
}

static void
inc_worker_init (IncWorker *self)
{
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_queue_init (&self->queue);
  self->home = g_main_context_ref_thread_default ();
}

IncWorker *
inc_worker_new (const char *name)
{
  IncWorker *self = g_object_new (INC_TYPE_WORKER, NULL);

  self->thread = g_thread_new (name, inc_worker_thread, g_object_ref (self));
  return self;
}

static Job *
create_job (IncWorker *self, IncJob run, gpointer data, GDestroyNotify destroy)
{
  Job *job = g_new0 (Job, 1);

  g_atomic_int_inc (&n_unanswered);
  job->run = run;
  job->data = data;
  job->destroy = destroy;
  job->promise = dex_promise_new_cancellable ();
  job->home = g_main_context_ref (self->home);
  return job;
}

static void
reject_closed (Job *job)
{
  dex_promise_reject (job->promise, g_error_new (G_IO_ERROR, G_IO_ERROR_CLOSED, "The register is closed"));
}

DexFuture *
inc_worker_run (IncWorker *self, IncJob run, gpointer data, GDestroyNotify destroy)
{
  Job *job = create_job (self, run, data, destroy);
  DexFuture *future = dex_ref (DEX_FUTURE (job->promise));

  g_mutex_lock (&self->lock);
  if (self->closing)
    {
      g_mutex_unlock (&self->lock);
      reject_closed (job);
      free_job (job);
      return future;
    }
  g_queue_push_tail (&self->queue, job);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
  return future;
}

typedef struct
{
  IncWorker *worker;
  char *path;
  char *holder;
  IncStoreMode mode;
} OpenJob;

static void
open_job_free (gpointer data)
{
  OpenJob *open = data;

  g_object_unref (open->worker);
  g_free (open->path);
  g_free (open->holder);
  g_free (open);
}

static gboolean
open_store (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  OpenJob *open = data;

  g_assert (store == NULL);
  open->worker->store = inc_store_open (open->path, open->mode, open->holder, error);
  if (open->worker->store == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

DexFuture *
inc_worker_open (IncWorker *self, const char *path, IncStoreMode mode, const char *holder)
{
  OpenJob *open = g_new0 (OpenJob, 1);

  open->worker = g_object_ref (self);
  open->path = g_strdup (path);
  open->holder = g_strdup (holder);
  open->mode = mode;
  return inc_worker_run (self, open_store, open, open_job_free);
}

typedef struct
{
  GThread *thread;
  DexPromise *promise;
} Join;

/* Joining waits for the job that still runs, which the main thread must not: a short-lived thread does. */
static gpointer
join_thread (gpointer data)
{
  g_autofree Join *join = data;

  g_thread_join (join->thread);
  dex_promise_resolve_boolean (join->promise, TRUE);
  dex_unref (join->promise);
  return NULL;
}

DexFuture *
inc_worker_close (IncWorker *self)
{
  Join *join;
  Job *job;
  DexFuture *future;

  if (self->thread == NULL)
    return dex_future_new_for_boolean (TRUE);
  g_mutex_lock (&self->lock);
  self->closing = TRUE;
  while ((job = g_queue_pop_head (&self->queue)) != NULL)
    {
      reject_closed (job);
      free_job (job);
    }
  if (self->running != NULL)
    g_cancellable_cancel (self->running);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
  join = g_new0 (Join, 1);
  join->thread = g_steal_pointer (&self->thread);
  join->promise = dex_promise_new ();
  future = dex_ref (DEX_FUTURE (join->promise));
  g_thread_unref (g_thread_new ("close", join_thread, join));
  return future;
}

guint
inc_worker_count_unanswered (void)
{
  return g_atomic_int_get (&n_unanswered);
}
