/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-session: two workers on one register, and what the rest of the program may ask of them.
 *
 * The jobs themselves, which run on the workers, stand in inc-session-jobs.c: this file is the main thread's half. */
#include "config.h"

#include "inc-session-private.h"

#include "inc-journal.h"
#include "inc-registers.h"
#include "inc-session-jobs.h"
#include "inc-store.h"

#include <string.h>

enum
{
  PROP_0,
  PROP_NAME,
  PROP_READ_ONLY,
  PROP_HOLDER,
  PROP_UNDO_TITLE,
  PROP_REDO_TITLE,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

struct _IncSession
{
  GObject parent_instance;

  char *path;
  char *name;
  char *holder;
  char *undo_title;
  char *redo_title;
  gboolean read_only;
  IncCatalog *catalog;
  IncWorker *reader;
  IncWorker *writer; /* NULL when read-only */
};

G_DEFINE_FINAL_TYPE (IncSession, inc_session, G_TYPE_OBJECT)

G_DEFINE_BOXED_TYPE (IncTable, inc_table, inc_table_ref, inc_table_unref)
G_DEFINE_BOXED_TYPE (IncChanges, inc_changes, inc_changes_ref, inc_changes_unref)

static void
inc_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IncSession *self = INC_SESSION (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_HOLDER:
      g_value_set_string (value, self->holder);
      break;
    case PROP_UNDO_TITLE:
      g_value_set_string (value, self->undo_title);
      break;
    case PROP_REDO_TITLE:
      g_value_set_string (value, self->redo_title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
inc_session_finalize (GObject *object)
{
  IncSession *self = INC_SESSION (object);

  g_clear_object (&self->reader);
  g_clear_object (&self->writer);
  g_clear_pointer (&self->catalog, inc_catalog_unref);
  g_free (self->path);
  g_free (self->name);
  g_free (self->holder);
  g_free (self->undo_title);
  g_free (self->redo_title);
  G_OBJECT_CLASS (inc_session_parent_class)->finalize (object);
}

static void
inc_session_class_init (IncSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = inc_session_get_property;
  object_class->finalize = inc_session_finalize;
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, NULL, flags);
  properties[PROP_UNDO_TITLE] = g_param_spec_string ("undo-title", NULL, NULL, NULL, flags);
  properties[PROP_REDO_TITLE] = g_param_spec_string ("redo-title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, INC_TYPE_CHANGES | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
inc_session_init (IncSession *self)
{
}

/* ---- opening and closing ---- */

typedef struct
{
  char *path;
  char *staff;
  gboolean create;
  gboolean to_read;
} OpenArguments;

static void
open_arguments_free (gpointer data)
{
  OpenArguments *arguments = data;

  g_free (arguments->path);
  g_free (arguments->staff);
  g_free (arguments);
}

static char *
name_of (const char *path)
{
  char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, INC_REGISTER_ENDING))
    name[strlen (name) - strlen (INC_REGISTER_ENDING)] = '\0';
  return name;
}

/* TRUE: the writer is open, or somebody else writes and we read; the error then names him in holder. */
static gboolean
open_writer (IncSession *self, const OpenArguments *arguments, GError **error)
{
  g_autoptr(IncWorker) writer = NULL;
  g_autoptr(GError) local_error = NULL;

  self->read_only = arguments->to_read;
  if (arguments->to_read)
    return TRUE;
  writer = inc_worker_new ("writer");
  if (dex_await (inc_worker_open (writer, self->path, arguments->create ? INC_STORE_CREATE : INC_STORE_WRITE,
                                  arguments->staff), &local_error))
    {
      self->writer = g_steal_pointer (&writer);
      return TRUE;
    }
  dex_await (inc_worker_close (writer), NULL);
  self->read_only = TRUE;
  if (g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_BUSY))
    {
      self->holder = g_strdup (local_error->message);
      return TRUE;
    }
  if (g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_READ_ONLY) && !arguments->create)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
open_reader (IncSession *self, GError **error)
{
  self->reader = inc_worker_new ("reader");
  return dex_await (inc_worker_open (self->reader, self->path, INC_STORE_READ, NULL), error);
}

static gboolean
refresh_titles (IncSession *self, GError **error)
{
  g_auto(GStrv) titles = dex_await_boxed (inc_worker_run (self->reader, inc_job_get_undo_titles, NULL, NULL), error);

  if (titles == NULL)
    return FALSE;
  if (g_set_str (&self->undo_title, *titles[0] != '\0' ? titles[0] : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_TITLE]);
  if (g_set_str (&self->redo_title, *titles[1] != '\0' ? titles[1] : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_TITLE]);
  return TRUE;
}

static gboolean
refresh_catalog (IncSession *self, GError **error)
{
  IncCatalog *catalog = dex_await_boxed (inc_worker_run (self->reader, inc_job_get_catalog, NULL, NULL), error);

  if (catalog == NULL)
    return FALSE;
  g_clear_pointer (&self->catalog, inc_catalog_unref);
  self->catalog = catalog;
  return TRUE;
}

static void
close_workers (IncSession *self)
{
  if (self->reader != NULL)
    dex_await (inc_worker_close (self->reader), NULL);
  if (self->writer != NULL)
    dex_await (inc_worker_close (self->writer), NULL);
}

static DexFuture *
open_fiber (gpointer data)
{
  const OpenArguments *arguments = data;
  g_autoptr(IncSession) self = g_object_new (INC_TYPE_SESSION, NULL);
  GError *error = NULL;

  self->path = g_strdup (arguments->path);
  self->name = name_of (arguments->path);
  if (open_writer (self, arguments, &error) && open_reader (self, &error) && refresh_catalog (self, &error) &&
      refresh_titles (self, &error))
    return dex_future_new_take_object (g_steal_pointer (&self));
  close_workers (self);
  return dex_future_new_for_error (error);
}

DexFuture *
inc_session_open (const char *path, gboolean create, const char *staff)
{
  OpenArguments *arguments = g_new0 (OpenArguments, 1);

  arguments->path = g_strdup (path);
  arguments->staff = g_strdup (staff);
  arguments->create = create;
  return dex_scheduler_spawn (NULL, 0, open_fiber, arguments, open_arguments_free);
}

DexFuture *
inc_session_open_to_read (const char *path)
{
  OpenArguments *arguments = g_new0 (OpenArguments, 1);

  arguments->path = g_strdup (path);
  arguments->to_read = TRUE;
  return dex_scheduler_spawn (NULL, 0, open_fiber, arguments, open_arguments_free);
}

static DexFuture *
close_fiber (gpointer data)
{
  close_workers (data);
  return dex_future_new_for_boolean (TRUE);
}

DexFuture *
inc_session_close (IncSession *self)
{
  return dex_scheduler_spawn (NULL, 0, close_fiber, g_object_ref (self), g_object_unref);
}

const char *
inc_session_get_path (IncSession *self)
{
  return self->path;
}

const char *
inc_session_get_name (IncSession *self)
{
  return self->name;
}

gboolean
inc_session_get_read_only (IncSession *self)
{
  return self->read_only;
}

const char *
inc_session_get_holder (IncSession *self)
{
  return self->holder;
}

const char *
inc_session_get_undo_title (IncSession *self)
{
  return self->undo_title;
}

const char *
inc_session_get_redo_title (IncSession *self)
{
  return self->redo_title;
}

IncCatalog *
inc_session_get_catalog (IncSession *self)
{
  return self->catalog;
}

/* ---- reading and writing ---- */

DexFuture *
inc_session_read (IncSession *self, IncJob job, gpointer data, GDestroyNotify destroy)
{
  return inc_worker_run (self->reader, job, data, destroy);
}

DexFuture *
inc_session_tell_writer (IncSession *self, IncJob job, gpointer data, GDestroyNotify destroy)
{
  if (self->writer != NULL)
    return inc_worker_run (self->writer, job, data, destroy);
  if (destroy != NULL)
    destroy (data);
  return dex_future_new_true ();
}

typedef struct
{
  IncSession *session;
  IncJob job;
  gpointer data;
  GDestroyNotify destroy;
} WriteArguments;

static void
write_arguments_free (gpointer data)
{
  WriteArguments *arguments = data;

  if (arguments->destroy != NULL)
    arguments->destroy (arguments->data);
  g_object_unref (arguments->session);
  g_free (arguments);
}

/* Everybody hears of a change before the one who made it goes on: so nobody shows what is no longer so. */
static DexFuture *
write_fiber (gpointer data)
{
  WriteArguments *arguments = data;
  g_autoptr(IncSession) self = g_object_ref (arguments->session);
  g_autoptr(IncChanges) changes = NULL;
  GError *error = NULL;

  changes = dex_await_boxed (inc_worker_run (self->writer, arguments->job, g_steal_pointer (&arguments->data),
                                             g_steal_pointer (&arguments->destroy)), &error);
  if (changes == NULL)
    return dex_future_new_for_error (error);
  if (changes->id != 0)
    {
      refresh_titles (self, NULL);
      if (inc_changes_touch (changes, inc_schemas_find ("custom_field")))
        refresh_catalog (self, NULL);
      g_signal_emit (self, signals[CHANGED], 0, changes);
    }
  return dex_future_new_take_boxed (INC_TYPE_CHANGES, g_steal_pointer (&changes));
}

DexFuture *
inc_session_write (IncSession *self, IncJob job, gpointer data, GDestroyNotify destroy)
{
  WriteArguments *arguments;

  if (self->writer == NULL)
    {
      if (destroy != NULL)
        destroy (data);
      return dex_future_new_for_error (g_error_new (INC_STORE_ERROR, INC_STORE_ERROR_READ_ONLY,
                                                    "The register is open for reading only"));
    }
  arguments = g_new0 (WriteArguments, 1);
  arguments->session = g_object_ref (self);
  arguments->job = job;
  arguments->data = data;
  arguments->destroy = destroy;
  return dex_scheduler_spawn (NULL, 0, write_fiber, arguments, write_arguments_free);
}
