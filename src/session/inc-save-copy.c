/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-save-copy: a compact copy of what is committed, to a file that somebody chose.
 *
 * SQLite writes it in the cache folder first: the chosen place may be a portal's, which knows only whole files.  On the same
 * disk it only takes another name then. */
#include "config.h"

#include "inc-session-jobs.h"
#include "inc-session-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static char *
temporary_path (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "incubator", NULL);
  g_autofree char *uuid = g_uuid_string_random ();

  g_mkdir_with_parents (folder, 0700);
  return g_strdup_printf ("%s/copy-%s.incubator", folder, uuid);
}

/* Over the register itself it would be the end of both. */
static gboolean
check_target (IncStore *store, GFile *target, GError **error)
{
  g_autoptr(GFile) own = g_file_new_for_path (inc_store_get_path (store));

  if (target == NULL || !g_file_equal (own, target))
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, NULL, NULL, "%s",
                       _("This is the register itself: choose another place for the copy"));
  return FALSE;
}

static gboolean
pour (GFile *copy, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr(GInputStream) input = G_INPUT_STREAM (g_file_read (copy, cancellable, error));

  return input != NULL &&
         g_output_stream_splice (stream, input,
                                 G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, cancellable,
                                 error) >= 0;
}

static gboolean
deliver (GFile *copy, const IncJobData *job, GCancellable *cancellable, GError **error)
{
  if (job->stream != NULL)
    return pour (copy, job->stream, cancellable, error);
  return g_file_move (copy, job->file, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, cancellable, NULL, NULL,
                      error);
}

static gboolean
save_copy (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  g_autofree char *path = temporary_path ();
  g_autoptr(GFile) copy = g_file_new_for_path (path);
  gboolean done;

  done = check_target (store, job->file, error) && inc_store_backup (store, path, error) &&
         deliver (copy, job, cancellable, error);
  g_unlink (path);
  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

DexFuture *
inc_session_save_copy (IncSession *self, GFile *file)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->file = g_object_ref (file);
  return inc_session_read (self, save_copy, job, inc_job_data_free);
}

DexFuture *
inc_session_save_copy_stream (IncSession *self, GOutputStream *stream)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->stream = g_object_ref (stream);
  return inc_session_read (self, save_copy, job, inc_job_data_free);
}
