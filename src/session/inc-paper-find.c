/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-find: one job a search. */
#include "config.h"

#include "inc-paper-find.h"

#include "inc-export-private.h"

typedef struct
{
  IncLayout *layout;
  char *typed;
  guint most;
} FindJob;

static void
find_job_free (gpointer data)
{
  FindJob *job = data;

  inc_layout_unref (job->layout);
  g_free (job->typed);
  g_free (job);
}

static gboolean
find (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const FindJob *job = data;

  g_value_init (result, G_TYPE_ARRAY);
  g_value_take_boxed (result, inc_layout_find (job->layout, job->typed, job->most));
  return TRUE;
}

DexFuture *
inc_paper_find (IncLayout *layout, const char *typed, guint most)
{
  FindJob *job = g_new (FindJob, 1);

  *job = (FindJob){ inc_layout_ref (layout), g_strdup (typed), most };
  return inc_export_run_aside (NULL, find, job, find_job_free);
}
