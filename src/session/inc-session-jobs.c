/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-session-jobs: arguments of jobs, and the two jobs that the session itself needs.  Worker threads. */
#include "config.h"

#include "inc-session-jobs.h"

#include "inc-session.h"

#include "inc-journal.h"
#include "inc-setting.h"

G_DEFINE_BOXED_TYPE (IncCatalog, inc_catalog, inc_catalog_ref, inc_catalog_unref)

IncJobData *
inc_job_data_new (const char *title, const IncSchema *schema)
{
  IncJobData *self = g_new0 (IncJobData, 1);

  self->title = g_strdup (title);
  self->schema = schema;
  return self;
}

void
inc_job_data_free (gpointer data)
{
  IncJobData *self = data;

  g_free (self->text);
  g_free (self->title);
  g_free (self->date);
  g_clear_pointer (&self->query, inc_query_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->values, g_array_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_strfreev (self->names);
  g_strfreev (self->texts);
  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_free (self);
}

void
inc_job_data_set_ids (IncJobData *self, const gint64 *ids, guint n_ids)
{
  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n_ids);
  g_array_append_vals (self->ids, ids, n_ids);
}

gboolean
inc_job_get_undo_titles (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autoptr(IncChanges) undo = inc_journal_peek_undo (store, &local_error);
  g_autoptr(IncChanges) redo = local_error == NULL ? inc_journal_peek_redo (store, &local_error) : NULL;
  const char *titles[] = { undo != NULL ? undo->title : "", redo != NULL ? redo->title : "", NULL };

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_value_init (result, G_TYPE_STRV);
  g_value_set_boxed (result, titles);
  return TRUE;
}

gboolean
inc_job_get_catalog (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  if (!inc_store_reload_catalog (store, error))
    return FALSE;
  g_value_init (result, inc_catalog_get_type ());
  g_value_set_boxed (result, inc_store_get_catalog (store));
  return TRUE;
}

/* The record of a setting, new when it was never set. */
static IncRecord *
find_setting (IncStore *store, const char *name, GError **error)
{
  const IncSchema *schema = inc_schema_of (inc_setting_get_type ());
  g_autoptr(IncQuery) query = inc_query_new (schema);
  g_autoptr(GPtrArray) found = NULL;

  inc_query_filter_text (query, "name", name);
  found = inc_store_load_all (store, query, error);
  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_object_ref (g_ptr_array_index (found, 0));
  return g_object_new (inc_setting_get_type (), "name", name, NULL);
}

gboolean
inc_job_save_setting (IncStore *store, IncTransaction *transaction, const char *name, const char *value, GError **error)
{
  g_autoptr(IncRecord) setting = find_setting (store, name, error);

  if (setting == NULL)
    return FALSE;
  g_object_set (setting, "value", value, NULL);
  return inc_transaction_save (transaction, setting, error);
}

gboolean
inc_job_commit (IncTransaction *transaction, GValue *result, GError **error)
{
  IncChanges *changes;

  if (!inc_transaction_commit (transaction, &changes, error))
    return FALSE;
  g_value_init (result, INC_TYPE_CHANGES);
  g_value_take_boxed (result, changes);
  return TRUE;
}

gboolean
inc_job_transact (IncStore *store, const IncJobData *job, IncJobAct act, GValue *result, GError **error)
{
  g_autoptr(IncTransaction) transaction = inc_transaction_new (store, job->title, error);

  return transaction != NULL && act (transaction, store, job, error) && inc_job_commit (transaction, result, error);
}
