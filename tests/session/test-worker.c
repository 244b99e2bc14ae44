/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worker: jobs in their order on one other thread, cancelling, closing, and stores that do not open. */
#include "config.h"

#include "inc-session-test.h"
#include "inc-worker.h"

/* What a job does besides telling that it ran. */
typedef struct
{
  GString *log; /* jobs of one worker never run at once */
  char letter;
  GThread *thread;
  guint *n_freed;
  GThread *freed_on;
  GMutex *gate;  /* waits for it */
  int *started; /* set before that */
  gboolean waits_for_cancel;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  step->freed_on = g_thread_self ();
  if (step->n_freed != NULL)
    (*step->n_freed)++;
}

static gboolean
run_step (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  Step *step = data;

  step->thread = g_thread_self ();
  if (step->log != NULL)
    g_string_append_c (step->log, step->letter);
  if (step->started != NULL)
    g_atomic_int_set (step->started, 1);
  if (step->gate != NULL)
    {
      g_mutex_lock (step->gate);
      g_mutex_unlock (step->gate);
    }
  while (step->waits_for_cancel && !g_cancellable_is_cancelled (cancellable))
    g_usleep (200);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_value_init (result, G_TYPE_INT);
  g_value_set_int (result, step->letter);
  return TRUE;
}

static void
wait_until (int *flag)
{
  while (!g_atomic_int_get (flag))
    g_usleep (200);
}

static void
close_worker (IncWorker *worker)
{
  inc_test_finish (inc_worker_close (worker));
  inc_test_settle ();
}

static void
test_order (void)
{
  g_autoptr(IncWorker) worker = inc_worker_new ("test");
  g_autoptr(GString) log = g_string_new (NULL);
  Step steps[26] = { 0 };
  DexFuture *futures[26];
  guint n_freed = 0;

  for (guint i = 0; i < 26; i++)
    {
      steps[i] = (Step) { .log = log, .letter = 'a' + i, .n_freed = &n_freed };
      futures[i] = inc_worker_run (worker, run_step, &steps[i], step_free);
    }
  for (guint i = 0; i < 26; i++)
    {
      const GValue *value = inc_test_wait (futures[i], NULL);

      g_assert_cmpint (g_value_get_int (value), ==, 'a' + i);
      g_assert_true (steps[i].thread == steps[0].thread);
      g_assert_true (steps[i].thread != g_thread_self ());
      dex_unref (futures[i]);
    }
  g_assert_cmpstr (log->str, ==, "abcdefghijklmnopqrstuvwxyz");
  close_worker (worker);
  g_assert_cmpuint (n_freed, ==, 26);
  for (guint i = 0; i < 26; i++)
    g_assert_true (steps[i].freed_on == g_thread_self ());
}

static void
test_error (void)
{
  g_autoptr(IncWorker) worker = inc_worker_new ("test");
  g_autoptr(GError) error = inc_test_take_error (
    inc_worker_open (worker, "/nowhere/at-all.incubator", INC_STORE_WRITE, "Lan"));

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  close_worker (worker);
}

/* A worker whose store did not open still takes jobs: without a store. */
static gboolean
has_no_store (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, store == NULL);
  return TRUE;
}

static void
test_open_again (void)
{
  g_autoptr(IncTestFolder) folder = inc_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.incubator", NULL);
  g_autoptr(IncWorker) worker = inc_worker_new ("test");
  g_autoptr(GError) error = inc_test_take_error (inc_worker_open (worker, path, INC_STORE_READ, NULL));
  g_autoptr(DexFuture) asking = inc_worker_run (worker, has_no_store, NULL, NULL);

  g_assert_error (error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_value_get_boolean (inc_test_wait (asking, NULL)));
  inc_test_finish (inc_worker_open (worker, path, INC_STORE_CREATE, "Lan"));
  close_worker (worker);
}

static void
test_cancel_queued (void)
{
  g_autoptr(IncWorker) worker = inc_worker_new ("test");
  g_autoptr(GString) log = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  GMutex gate;
  int started = 0;
  guint n_freed = 0;
  Step first = { .log = log, .letter = 'a', .gate = &gate, .started = &started, .n_freed = &n_freed };
  Step second = { .log = log, .letter = 'b', .n_freed = &n_freed };
  Step third = { .log = log, .letter = 'c', .n_freed = &n_freed };
  DexFuture *futures[3];

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  futures[0] = inc_worker_run (worker, run_step, &first, step_free);
  futures[1] = inc_worker_run (worker, run_step, &second, step_free);
  futures[2] = inc_worker_run (worker, run_step, &third, step_free);
  wait_until (&started);
  g_cancellable_cancel (dex_promise_get_cancellable (DEX_PROMISE (futures[1])));
  g_mutex_unlock (&gate);
  inc_test_finish (futures[0]);
  error = inc_test_take_error (futures[1]);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  inc_test_finish (futures[2]);
  g_assert_cmpstr (log->str, ==, "ac");
  close_worker (worker);
  g_mutex_clear (&gate);
  g_assert_cmpuint (n_freed, ==, 3);
}

/* Nobody waits for a future any more once another of the two was first. */
static void
test_cancel_dropped (void)
{
  g_autoptr(IncWorker) worker = inc_worker_new ("test");
  g_autoptr(GError) error = NULL;
  Step step = { .waits_for_cancel = TRUE };
  DexFuture *job = inc_worker_run (worker, run_step, &step, NULL);

  g_clear_error (&error);
  error = inc_test_take_error (dex_future_first (dex_ref (job), dex_timeout_new_msec (5), NULL));
  g_assert_error (error, DEX_ERROR, DEX_ERROR_TIMED_OUT);
  g_clear_error (&error);
  error = inc_test_take_error (job);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  close_worker (worker);
}

static void
test_close_with_queue (void)
{
  g_autoptr(IncWorker) worker = inc_worker_new ("test");
  g_autoptr(GString) log = g_string_new (NULL);
  int started = 0;
  guint n_freed = 0;
  Step running = { .log = log, .letter = 'a', .started = &started, .waits_for_cancel = TRUE, .n_freed = &n_freed };
  Step waiting[8] = { 0 };
  DexFuture *futures[9];

  futures[8] = inc_worker_run (worker, run_step, &running, step_free);
  for (guint i = 0; i < 8; i++)
    {
      waiting[i] = (Step) { .log = log, .letter = 'b', .n_freed = &n_freed };
      futures[i] = inc_worker_run (worker, run_step, &waiting[i], step_free);
    }
  wait_until (&started);
  close_worker (worker);
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(GError) error = inc_test_take_error (futures[i]);

      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
      g_assert_null (waiting[i].thread);
    }
  {
    g_autoptr(GError) error = inc_test_take_error (futures[8]);

    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  }
  g_assert_cmpstr (log->str, ==, "a");
  g_assert_cmpuint (n_freed, ==, 9);
}

static void
test_run_after_close (void)
{
  g_autoptr(IncWorker) worker = inc_worker_new ("test");
  g_autoptr(GError) error = NULL;
  guint n_freed = 0;
  Step step = { .n_freed = &n_freed };

  close_worker (worker);
  error = inc_test_take_error (inc_worker_run (worker, run_step, &step, step_free));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED);
  g_assert_null (step.thread);
  g_assert_cmpuint (n_freed, ==, 1);
  close_worker (worker); /* a second time is nothing */
}

/* Whoever closes need not stay to see the end. */
static void
test_let_go (void)
{
  IncWorker *worker = inc_worker_new ("test");
  GMutex gate;
  int started = 0;
  guint n_freed = 0;
  Step step = { .gate = &gate, .started = &started, .n_freed = &n_freed };
  DexFuture *job, *closing;

  g_mutex_init (&gate);
  g_mutex_lock (&gate);
  job = inc_worker_run (worker, run_step, &step, step_free);
  wait_until (&started);
  closing = inc_worker_close (worker);
  g_object_unref (worker);
  g_mutex_unlock (&gate);
  inc_test_wait (closing, NULL);
  inc_test_settle ();
  dex_unref (closing);
  dex_unref (job);
  g_mutex_clear (&gate);
  g_assert_cmpuint (n_freed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/session/worker/order", test_order);
  g_test_add_func ("/session/worker/open-failure", test_error);
  g_test_add_func ("/session/worker/opens-after-a-failure", test_open_again);
  g_test_add_func ("/session/worker/cancel-queued", test_cancel_queued);
  g_test_add_func ("/session/worker/cancel-dropped", test_cancel_dropped);
  g_test_add_func ("/session/worker/close-with-queue", test_close_with_queue);
  g_test_add_func ("/session/worker/run-after-close", test_run_after_close);
  g_test_add_func ("/session/worker/let-go-while-closing", test_let_go);
  return g_test_run ();
}
