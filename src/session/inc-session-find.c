/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-session-find: the search over everything, one job on the reader. */
#include "config.h"

#include "inc-session-private.h"

#include "inc-store-find.h"

G_DEFINE_BOXED_TYPE (IncFound, inc_found, inc_found_ref, inc_found_unref)

typedef struct
{
  IncFind *find;
  guint most;
} FindJob;

static void
find_job_free (gpointer data)
{
  FindJob *job = data;

  inc_find_unref (job->find);
  g_free (job);
}

static gboolean
find (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const FindJob *job = data;
  IncFound *found = inc_store_find_all (store, job->find, job->most, error);

  if (found == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_FOUND);
  g_value_take_boxed (result, found);
  return TRUE;
}

DexFuture *
inc_session_find (IncSession *self, IncFind *what, guint most)
{
  FindJob *job = g_new0 (FindJob, 1);

  job->find = inc_find_ref (what);
  job->most = most;
  return inc_session_read (self, find, job, find_job_free);
}
