/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-open: looking at files before they are imported.
 *
 * A stream can be read once, a trial and a run read twice: so it is first written to the cache folder, by a thread of
 * its own, since nobody knows how long it takes. */
#include "config.h"

#include "inc-import-memory.h"
#include "inc-import-private.h"
#include "inc-session-private.h"

IncImportSource *
inc_import_source_ref (IncImportSource *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_import_source_unref (gpointer data)
{
  IncImportSource *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  if (self->temporary)
    g_file_delete (self->file, NULL, NULL);
  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_free (self->name);
  g_clear_pointer (&self->outline, inc_csv_outline_free);
  g_free (self->memory);
  g_free (self);
}

static gboolean
give_true (GValue *result)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/* Without a store: on a worker that has none. */
static gboolean
spool (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  IncImportSource *self = data;
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "incubator", NULL);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *path = g_strdup_printf ("%s/import-%s.csv", folder, uuid);
  g_autoptr(GFileOutputStream) out = NULL;

  g_mkdir_with_parents (folder, 0700);
  self->file = g_file_new_for_path (path);
  out = g_file_create (self->file, G_FILE_CREATE_PRIVATE, cancellable, error);
  if (out == NULL)
    return FALSE;
  self->temporary = TRUE;
  return g_output_stream_splice (G_OUTPUT_STREAM (out), self->stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, cancellable,
                                 error) >= 0 &&
         give_true (result);
}

static gboolean
look (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  IncImportSource *self = data;
  g_autoptr(GFileInputStream) stream = g_file_read (self->file, cancellable, error);
  g_autofree char *setting = NULL;
  g_autoptr(GError) local_error = NULL;

  if (stream == NULL)
    return FALSE;
  self->outline = inc_csv_outline_read (G_INPUT_STREAM (stream), cancellable, error);
  if (self->outline == NULL)
    return FALSE;
  setting = inc_import_memory_dup_name (self->outline->shape);
  self->memory = inc_store_get_setting (store, setting, &local_error);
  if (local_error == NULL)
    return give_true (result);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

typedef struct
{
  IncSession *session;
  GPtrArray *sources; /* of IncImportSource */
} Open;

static void
open_free (gpointer data)
{
  Open *open = data;

  g_object_unref (open->session);
  g_ptr_array_unref (open->sources);
  g_free (open);
}

static gboolean
await_spooled (IncImportSource *source, GError **error)
{
  g_autoptr(IncWorker) worker = inc_worker_new ("import");
  const gboolean done =
    dex_await (inc_worker_run (worker, spool, inc_import_source_ref (source), inc_import_source_unref), error);

  dex_await (inc_worker_close (worker), NULL);
  return done;
}

/* Of several files an error says which it is about. */
static DexFuture *
open_fiber (gpointer data)
{
  const Open *open = data;
  g_autoptr(IncSession) session = g_object_ref (open->session);
  g_autoptr(GPtrArray) sources = g_ptr_array_ref (open->sources);
  GError *error = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      IncImportSource *source = g_ptr_array_index (sources, i);

      if ((source->stream == NULL || await_spooled (source, &error)) &&
          dex_await (inc_session_read (session, look, inc_import_source_ref (source), inc_import_source_unref), &error))
        continue;
      if (sources->len > 1)
        g_prefix_error (&error, "%s: ", source->name);
      return dex_future_new_for_error (error);
    }
  return dex_future_new_take_object (inc_import_new (session, sources));
}

static DexFuture *
open_sources (IncSession *session, GPtrArray *sources)
{
  Open *open = g_new0 (Open, 1);

  open->session = g_object_ref (session);
  open->sources = sources;
  return dex_scheduler_spawn (NULL, 0, open_fiber, open, open_free);
}

static IncImportSource *
source_new (GPtrArray *sources)
{
  IncImportSource *source = g_new0 (IncImportSource, 1);

  g_atomic_ref_count_init (&source->ref_count);
  g_ptr_array_add (sources, source);
  return source;
}

DexFuture *
inc_import_open_files (IncSession *session, GFile *const *files, guint n_files)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (inc_import_source_unref);

  for (guint i = 0; i < n_files; i++)
    {
      IncImportSource *source = source_new (sources);
      g_autofree char *base = g_file_get_basename (files[i]);

      source->file = g_object_ref (files[i]);
      source->name = base != NULL ? g_filename_display_name (base) : g_file_get_uri (files[i]);
    }
  return open_sources (session, sources);
}

DexFuture *
inc_import_open (IncSession *session, GFile *file)
{
  return inc_import_open_files (session, &file, 1);
}

DexFuture *
inc_import_open_stream (IncSession *session, GInputStream *stream, const char *name)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (inc_import_source_unref);
  IncImportSource *source = source_new (sources);

  source->stream = g_object_ref (stream);
  source->name = g_strdup (name);
  return open_sources (session, sources);
}
