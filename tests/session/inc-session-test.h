/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the session's tests share: fibers and futures driven by the test's own main context, and sessions that close.
 * Call dex_init () first in main (). */
#pragma once

#include "inc-session.h"
#include "inc-test.h"

#include <libdex.h>

/* Turns the main loop until everything that waits for it has run: job data are let go there. */
static inline void
inc_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static inline DexFuture *
inc_test_pass_on (DexFuture *future, gpointer data)
{
  return dex_ref (future);
}

/* A worker that resolves a future does not wake this loop: a future that waits for it does.
 * Turns the main loop until the future is done.  Borrows the future; its value lives as long. */
static inline const GValue *
inc_test_wait (DexFuture *future, GError **error)
{
  DexFuture *waiting = dex_future_finally (dex_ref (future), inc_test_pass_on, NULL, NULL);

  while (dex_future_is_pending (waiting))
    g_main_context_iteration (NULL, TRUE);
  dex_unref (waiting);
  inc_test_settle ();
  return dex_future_get_value (future, error);
}

/* Runs a fiber to its end; a rejected future fails the test.  A larger stack than the default, for the sanitizers. */
static inline void
inc_test_run_fiber (DexFiberFunc fiber, gpointer data)
{
  g_autoptr(GError) error = NULL;
  DexFuture *future = dex_scheduler_spawn (NULL, 1024 * 1024, fiber, data, NULL);

  inc_test_wait (future, &error);
  g_assert_no_error (error);
  dex_unref (future);
}

/* These eat the future; a rejected one fails the test.  Full transfer. */
static inline gpointer
inc_test_take_object (DexFuture *future)
{
  g_autoptr(GError) error = NULL;
  const GValue *value = inc_test_wait (future, &error);
  gpointer object;

  g_assert_no_error (error);
  object = g_value_dup_object (value);
  dex_unref (future);
  return object;
}

static inline gpointer
inc_test_take_boxed (DexFuture *future)
{
  g_autoptr(GError) error = NULL;
  const GValue *value = inc_test_wait (future, &error);
  gpointer boxed;

  g_assert_no_error (error);
  boxed = g_value_dup_boxed (value);
  dex_unref (future);
  return boxed;
}

static inline char *
inc_test_take_string (DexFuture *future)
{
  g_autoptr(GError) error = NULL;
  const GValue *value = inc_test_wait (future, &error);
  char *text;

  g_assert_no_error (error);
  text = g_value_dup_string (value);
  dex_unref (future);
  return text;
}

static inline void
inc_test_finish (DexFuture *future)
{
  g_autoptr(GError) error = NULL;

  inc_test_wait (future, &error);
  g_assert_no_error (error);
  dex_unref (future);
}

/* The error that a future is rejected with; one that is resolved fails the test.  Eats the future, full transfer. */
static inline GError *
inc_test_take_error (DexFuture *future)
{
  GError *error = NULL;

  inc_test_wait (future, &error);
  g_assert_nonnull (error);
  dex_unref (future);
  return error;
}

/* <folder>/test.incubator, new or as it stands.  Close it with inc_test_session_close (). */
static inline IncSession *
inc_test_session_open (const char *folder, gboolean create)
{
  g_autofree char *path = g_build_filename (folder, "test.incubator", NULL);

  return inc_test_take_object (inc_session_open (path, create, "Lan"));
}

static inline void
inc_test_session_close (IncSession *session)
{
  inc_test_finish (inc_session_close (session));
  g_assert_finalize_object (session);
}

/* Autoptr of a session that is closed when it leaves scope. */
typedef IncSession IncTestSession;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTestSession, inc_test_session_close)
