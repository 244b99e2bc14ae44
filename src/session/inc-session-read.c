/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-session-read: the session's questions, each a job on the reader and the function that asks it. */
#include "config.h"

#include "inc-session-jobs.h"
#include "inc-session-private.h"

#include "inc-journal.h"

static gboolean
give_object (GValue *result, gpointer object)
{
  if (object == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_OBJECT);
  g_value_take_object (result, object);
  return TRUE;
}

static gboolean
give_boxed (GValue *result, GType type, gpointer boxed)
{
  if (boxed == NULL)
    return FALSE;
  g_value_init (result, type);
  g_value_take_boxed (result, boxed);
  return TRUE;
}

static gboolean
get_record (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_object (result, job->text != NULL ? inc_store_get_by_uid (store, job->schema, job->text, error)
                                                : inc_store_get (store, job->schema, job->id, error));
}

DexFuture *
inc_session_get (IncSession *self, const IncSchema *schema, gint64 id)
{
  IncJobData *job = inc_job_data_new (NULL, schema);

  job->id = id;
  return inc_session_read (self, get_record, job, inc_job_data_free);
}

DexFuture *
inc_session_get_by_uid (IncSession *self, const IncSchema *schema, const char *uid)
{
  IncJobData *job = inc_job_data_new (NULL, schema);

  job->text = g_strdup (uid);
  return inc_session_read (self, get_record, job, inc_job_data_free);
}

static DexFuture *
ask (IncSession *self, IncJob run, const IncQuery *query)
{
  IncJobData *job = inc_job_data_new (NULL, inc_query_get_schema (query));

  job->query = inc_query_copy (query);
  return inc_session_read (self, run, job, inc_job_data_free);
}

static gboolean
list_ids (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return give_boxed (result, G_TYPE_ARRAY, inc_store_list (store, ((IncJobData *) data)->query, error));
}

DexFuture *
inc_session_list_ids (IncSession *self, const IncQuery *query)
{
  return ask (self, list_ids, query);
}

static gboolean
count (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  guint n;

  if (!inc_store_count (store, ((IncJobData *) data)->query, &n, error))
    return FALSE;
  g_value_init (result, G_TYPE_UINT);
  g_value_set_uint (result, n);
  return TRUE;
}

DexFuture *
inc_session_count (IncSession *self, const IncQuery *query)
{
  return ask (self, count, query);
}

static gboolean
load (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return give_boxed (result, G_TYPE_PTR_ARRAY, inc_store_load_all (store, ((IncJobData *) data)->query, error));
}

DexFuture *
inc_session_load (IncSession *self, const IncQuery *query)
{
  return ask (self, load, query);
}

static gboolean
load_ids (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_boxed (result, G_TYPE_PTR_ARRAY,
                     inc_store_load (store, job->schema, (const gint64 *) job->ids->data, job->ids->len, error));
}

DexFuture *
inc_session_load_ids (IncSession *self, const IncSchema *schema, const gint64 *ids, guint n_ids)
{
  IncJobData *job = inc_job_data_new (NULL, schema);

  inc_job_data_set_ids (job, ids, n_ids);
  return inc_session_read (self, load_ids, job, inc_job_data_free);
}

static gboolean
load_seen (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_boxed (result, G_TYPE_PTR_ARRAY,
                     inc_store_load_seen (store, job->query, (const gint64 *) job->ids->data, job->ids->len, error));
}

DexFuture *
inc_session_load_seen (IncSession *self, const IncQuery *query, const gint64 *ids, guint n_ids)
{
  IncJobData *job = inc_job_data_new (NULL, inc_query_get_schema (query));

  job->query = inc_query_copy (query);
  inc_job_data_set_ids (job, ids, n_ids);
  return inc_session_read (self, load_seen, job, inc_job_data_free);
}

static gboolean
run_query (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_boxed (result, INC_TYPE_TABLE,
                     inc_store_query (store, job->text, (const IncValue *) job->values->data, job->values->len, error));
}

DexFuture *
inc_session_query (IncSession *self, const char *name, const IncValue *values, guint n_values)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->text = g_strdup (name);
  job->values = g_array_new (FALSE, TRUE, sizeof (IncValue));
  g_array_set_clear_func (job->values, (GDestroyNotify) inc_value_clear);
  g_array_set_size (job->values, n_values);
  for (guint i = 0; i < n_values; i++)
    inc_value_copy (&values[i], &g_array_index (job->values, IncValue, i));
  return inc_session_read (self, run_query, job, inc_job_data_free);
}

static gboolean
list_words (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_boxed (result, G_TYPE_STRV, inc_store_list_words (store, job->schema, job->text, error));
}

DexFuture *
inc_session_list_words (IncSession *self, const IncSchema *schema, const char *field)
{
  IncJobData *job = inc_job_data_new (NULL, schema);

  job->text = g_strdup (field);
  return inc_session_read (self, list_words, job, inc_job_data_free);
}

static gboolean
list_users (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_boxed (result, INC_TYPE_TABLE, inc_store_list_users (store, job->schema, job->id, error));
}

DexFuture *
inc_session_list_users (IncSession *self, const IncSchema *schema, gint64 id)
{
  IncJobData *job = inc_job_data_new (NULL, schema);

  job->id = id;
  return inc_session_read (self, list_users, job, inc_job_data_free);
}

static gboolean
list_history (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_boxed (result, INC_TYPE_TABLE,
                     job->schema != NULL ? inc_journal_list_record (store, job->schema, job->id, error)
                                         : inc_journal_list (store, job->id, job->most, error));
}

DexFuture *
inc_session_list_history (IncSession *self, gint64 before, guint most)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->id = before;
  job->most = most;
  return inc_session_read (self, list_history, job, inc_job_data_free);
}

DexFuture *
inc_session_list_record_history (IncSession *self, const IncSchema *schema, gint64 id)
{
  IncJobData *job = inc_job_data_new (NULL, schema);

  job->id = id;
  return inc_session_read (self, list_history, job, inc_job_data_free);
}

static gboolean
get_setting (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autofree char *value = inc_store_get_setting (store, ((IncJobData *) data)->text, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  g_value_init (result, G_TYPE_STRING);
  g_value_set_string (result, value);
  return TRUE;
}

DexFuture *
inc_session_get_setting (IncSession *self, const char *name)
{
  IncJobData *job = inc_job_data_new (NULL, NULL);

  job->text = g_strdup (name);
  return inc_session_read (self, get_setting, job, inc_job_data_free);
}

static gboolean
check_file (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_autoptr(IncProblems) problems = inc_problems_new ();
  g_autoptr(GStrvBuilder) sentences = g_strv_builder_new ();

  if (!inc_store_check (store, problems, error))
    return FALSE;
  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    g_strv_builder_add (sentences, inc_problems_get (problems, i)->message);
  return give_boxed (result, G_TYPE_STRV, g_strv_builder_end (sentences));
}

DexFuture *
inc_session_check_file (IncSession *self)
{
  return inc_session_read (self, check_file, NULL, NULL);
}
