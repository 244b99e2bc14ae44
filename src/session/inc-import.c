/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import: the main thread's half: the sheets, and the one job that may run.
 *
 * What runs on the workers stands in inc-import-job.c; it gets a copy of all that is chosen here. */
#include "config.h"

#include "inc-import-private.h"
#include "inc-session-private.h"

#include <glib/gi18n-lib.h>

/* Twenty times a second: more than eyes need. */
enum
{
  TICK = 50,
};

enum
{
  PROP_0,
  PROP_PROGRESS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

struct _IncImport
{
  GObject parent_instance;

  IncSession *session;
  GPtrArray *sheets;        /* of IncImportSheet */
  char *name;
  IncImportJob *job;        /* the one that runs */
  guint tick;
  double progress;
};

G_DEFINE_FINAL_TYPE (IncImport, inc_import, G_TYPE_OBJECT)

static void
set_progress (IncImport *self, double progress)
{
  if (self->progress == progress)
    return;
  self->progress = progress;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static gboolean
on_tick (gpointer data)
{
  IncImport *self = data;

  set_progress (self, g_atomic_int_get (&self->job->progress) / 10000.0);
  return G_SOURCE_CONTINUE;
}

static void
inc_import_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PROGRESS)
    g_value_set_double (value, INC_IMPORT (object)->progress);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
inc_import_finalize (GObject *object)
{
  IncImport *self = INC_IMPORT (object);

  inc_import_cancel (self);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->job, inc_import_job_unref);
  g_ptr_array_unref (self->sheets);
  g_object_unref (self->session);
  g_free (self->name);
  G_OBJECT_CLASS (inc_import_parent_class)->finalize (object);
}

static void
inc_import_class_init (IncImportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_import_get_property;
  object_class->finalize = inc_import_finalize;
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
inc_import_init (IncImport *self)
{
}

static char *
join_names (GPtrArray *sheets)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < sheets->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", inc_import_sheet_get_name (g_ptr_array_index (sheets, i)));
  return g_string_free (g_steal_pointer (&names), FALSE);
}

IncImport *
inc_import_new (IncSession *session, GPtrArray *sources)
{
  IncImport *self = g_object_new (INC_TYPE_IMPORT, NULL);

  self->session = g_object_ref (session);
  self->sheets = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < sources->len; i++)
    g_ptr_array_add (self->sheets,
                     inc_import_sheet_new (inc_session_get_catalog (session), g_ptr_array_index (sources, i)));
  self->name = join_names (self->sheets);
  return self;
}

guint
inc_import_get_n_sheets (IncImport *self)
{
  return self->sheets->len;
}

IncImportSheet *
inc_import_get_sheet (IncImport *self, guint sheet)
{
  g_return_val_if_fail (sheet < self->sheets->len, NULL);
  return g_ptr_array_index (self->sheets, sheet);
}

const char *
inc_import_get_name (IncImport *self)
{
  return self->name;
}

char *
inc_import_get_obstacle (IncImport *self)
{
  if (inc_session_get_read_only (self->session))
    return g_strdup (_("The register is open for reading only"));
  for (guint i = 0; i < self->sheets->len; i++)
    {
      IncImportSheet *sheet = g_ptr_array_index (self->sheets, i);
      g_autofree char *obstacle = inc_import_sheet_get_obstacle (sheet);

      if (obstacle != NULL && self->sheets->len == 1)
        return g_steal_pointer (&obstacle);
      if (obstacle != NULL)
        return g_strdup_printf ("%s: %s", inc_import_sheet_get_name (sheet), obstacle);
    }
  return NULL;
}

/* ---- trial and run ---- */

static IncImportJob *
create_job (IncImport *self, gboolean trial)
{
  IncImportJob *job = inc_import_job_new ();

  job->name = g_strdup (self->name);
  for (guint i = 0; i < self->sheets->len; i++)
    g_ptr_array_add (job->tasks, inc_import_sheet_make_task (g_ptr_array_index (self->sheets, i)));
  job->trial = trial;
  return job;
}

typedef struct
{
  IncImport *import;
  IncImportJob *job;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->import);
  inc_import_job_unref (work->job);
  g_free (work);
}

/* A trial may have given way to another job meanwhile: then the progress is no longer its own. */
static void
end_job (IncImport *self, IncImportJob *job)
{
  if (self->job != job)
    return;
  g_clear_handle_id (&self->tick, g_source_remove);
  set_progress (self, g_atomic_int_get (&job->progress) / 10000.0);
  g_clear_pointer (&self->job, inc_import_job_unref);
}

static DexFuture *
work_fiber (gpointer data)
{
  const Work *work = data;
  g_autoptr(IncImport) self = g_object_ref (work->import);
  g_autoptr(IncImportJob) job = inc_import_job_ref (work->job);
  IncSession *session = self->session;
  IncChanges *changes = NULL;
  GError *error = NULL;

  inc_import_job_ref (job); /* the worker's */
  if (job->trial)
    dex_await (inc_session_read (session, inc_import_job_run, job, inc_import_job_unref), &error);
  else
    changes = dex_await_boxed (inc_session_write (session, inc_import_job_run, job, inc_import_job_unref), &error);
  g_cancellable_cancel (job->cancellable); /* should nobody wait any more, it must not go on alone */
  end_job (self, job);
  if (error != NULL)
    return dex_future_new_for_error (error);
  job->report->changes = changes;
  return dex_future_new_take_boxed (INC_TYPE_IMPORT_REPORT, g_steal_pointer (&job->report));
}

static DexFuture *
reject (GQuark domain, int code, const char *message)
{
  return dex_future_new_for_error (g_error_new_literal (domain, code, message));
}

static DexFuture *
start (IncImport *self, gboolean trial)
{
  const gboolean read_only = inc_session_get_read_only (self->session);
  g_autofree char *obstacle = inc_import_get_obstacle (self);
  Work *work;

  if (obstacle != NULL)
    return reject (INC_STORE_ERROR, read_only ? INC_STORE_ERROR_READ_ONLY : INC_STORE_ERROR_CONSTRAINT, obstacle);
  if (self->job != NULL && !self->job->trial)
    return reject (G_IO_ERROR, G_IO_ERROR_PENDING, "The import is running");
  inc_import_cancel (self);
  g_clear_pointer (&self->job, inc_import_job_unref);
  self->job = create_job (self, trial);
  if (self->tick == 0)
    self->tick = g_timeout_add (TICK, on_tick, self);
  set_progress (self, 0);
  work = g_new0 (Work, 1);
  work->import = g_object_ref (self);
  work->job = inc_import_job_ref (self->job);
  return dex_scheduler_spawn (NULL, 0, work_fiber, work, work_free);
}

DexFuture *
inc_import_try (IncImport *self)
{
  return start (self, TRUE);
}

DexFuture *
inc_import_run (IncImport *self)
{
  return start (self, FALSE);
}

void
inc_import_cancel (IncImport *self)
{
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
}
