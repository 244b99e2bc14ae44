/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-session-write: what people do to the register, each a job on the writer that is one change set. */
#include "config.h"

#include "inc-journal.h"
#include "inc-money-private.h"
#include "inc-records.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"
#include "inc-transaction.h"

static gboolean
save_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  for (guint i = 0; i < job->records->len; i++)
    {
      IncRecord *record = g_ptr_array_index (job->records, i);
      const gboolean has_parts = inc_record_get_schema (record) == inc_schema_of (inc_tranche_get_type ());

      if (has_parts ? !inc_money_save_tranche (transaction, store, INC_TRANCHE (record), error)
                    : !inc_transaction_save (transaction, record, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
save (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, save_act, result, error);
}

DexFuture *
inc_session_save (IncSession *self, const char *title, IncRecord *const *records, guint n_records)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (job->records, inc_record_dup (records[i]));
  return inc_session_write (self, save, job, inc_job_data_free);
}

static gboolean
delete_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  for (guint i = 0; i < job->ids->len; i++)
    if (!inc_transaction_delete (transaction, job->schema, g_array_index (job->ids, gint64, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
delete_records (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, delete_act, result, error);
}

DexFuture *
inc_session_delete (IncSession *self, const char *title, const IncSchema *schema, const gint64 *ids, guint n_ids)
{
  IncJobData *job = inc_job_data_new (title, schema);

  inc_job_data_set_ids (job, ids, n_ids);
  return inc_session_write (self, delete_records, job, inc_job_data_free);
}

/* The round is the first of the records. */
static gboolean
save_round_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *round = g_ptr_array_index (job->records, 0);

  if (!inc_transaction_save (transaction, round, error))
    return FALSE;
  for (guint i = 1; i < job->records->len; i++)
    {
      IncRecord *stake = g_ptr_array_index (job->records, i);

      g_object_set (stake, "startup", INC_ROUND (round)->startup, "round", round->id, NULL);
      if (!inc_transaction_save (transaction, stake, error))
        return FALSE;
    }
  for (guint i = 0; i < job->ids->len; i++)
    if (!inc_transaction_delete (transaction, inc_schema_of (inc_stake_get_type ()), g_array_index (job->ids, gint64, i),
                                 error))
      return FALSE;
  return TRUE;
}

static gboolean
save_round (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, save_round_act, result, error);
}

DexFuture *
inc_session_save_round (IncSession *self, const char *title, IncRecord *round, GPtrArray *stakes, const gint64 *deleted,
                        guint n_deleted)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->records, inc_record_dup (round));
  for (guint i = 0; i < stakes->len; i++)
    g_ptr_array_add (job->records, inc_record_dup (g_ptr_array_index (stakes, i)));
  inc_job_data_set_ids (job, deleted, n_deleted);
  return inc_session_write (self, save_round, job, inc_job_data_free);
}

static gboolean
add_stage_change (IncTransaction *transaction, gint64 enrolment, const IncJobData *job, GError **error)
{
  g_autoptr(IncStageChange) change = g_object_new (inc_stage_change_get_type (),
                                                   "enrolment", enrolment,
                                                   "stage", job->stage,
                                                   "date", job->date,
                                                   "reason", job->text,
                                                   NULL);

  return inc_transaction_save (transaction, INC_RECORD (change), error);
}

static gboolean
enrol (IncTransaction *transaction, gint64 startup, const IncJobData *job, GError **error)
{
  g_autoptr(IncEnrolment) enrolment = g_object_new (inc_enrolment_get_type (),
                                                    "startup", startup,
                                                    "cohort", job->id,
                                                    NULL);

  return inc_transaction_save (transaction, INC_RECORD (enrolment), error) &&
         add_stage_change (transaction, INC_RECORD (enrolment)->id, job, error);
}

static gboolean
add_startup_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  IncRecord *startup = g_ptr_array_index (job->records, 0);

  return inc_transaction_save (transaction, startup, error) &&
         (job->id == 0 || enrol (transaction, startup->id, job, error));
}

static gboolean
add_startup (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, add_startup_act, result, error);
}

DexFuture *
inc_session_add_startup (IncSession *self, const char *title, IncRecord *startup, gint64 cohort, int stage,
                         const char *date)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  job->records = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (job->records, inc_record_dup (startup));
  job->id = cohort;
  job->stage = stage;
  job->date = g_strdup (date);
  return inc_session_write (self, add_startup, job, inc_job_data_free);
}

static gboolean
enrol_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  for (guint i = 0; i < job->ids->len; i++)
    if (!enrol (transaction, g_array_index (job->ids, gint64, i), job, error))
      return FALSE;
  return TRUE;
}

static gboolean
enrol_all (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, enrol_act, result, error);
}

DexFuture *
inc_session_enrol (IncSession *self, const char *title, const gint64 *startups, guint n_startups, gint64 cohort, int stage,
                   const char *date)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  inc_job_data_set_ids (job, startups, n_startups);
  job->id = cohort;
  job->stage = stage;
  job->date = g_strdup (date);
  return inc_session_write (self, enrol_all, job, inc_job_data_free);
}

static gboolean
change_stage_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  for (guint i = 0; i < job->ids->len; i++)
    if (!add_stage_change (transaction, g_array_index (job->ids, gint64, i), job, error))
      return FALSE;
  return TRUE;
}

static gboolean
change_stage (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, change_stage_act, result, error);
}

DexFuture *
inc_session_change_stage (IncSession *self, const char *title, const gint64 *enrolments, guint n_enrolments, int stage,
                          const char *date, const char *reason)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  inc_job_data_set_ids (job, enrolments, n_enrolments);
  job->stage = stage;
  job->date = g_strdup (date);
  job->text = g_strdup (reason);
  return inc_session_write (self, change_stage, job, inc_job_data_free);
}

static gboolean
set_settings_act (IncTransaction *transaction, IncStore *store, const IncJobData *job, GError **error)
{
  for (guint i = 0; job->names[i] != NULL; i++)
    if (!inc_job_save_setting (store, transaction, job->names[i], job->texts[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
set_settings (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return inc_job_transact (store, data, set_settings_act, result, error);
}

DexFuture *
inc_session_set_settings (IncSession *self, const char *title, const char *const *names, const char *const *values)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  job->names = g_strdupv ((char **) names);
  job->texts = g_strdupv ((char **) values);
  return inc_session_write (self, set_settings, job, inc_job_data_free);
}

static gboolean
set_staff (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  inc_store_set_holder (store, data);
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

DexFuture *
inc_session_set_staff (IncSession *self, const char *staff)
{
  return inc_session_tell_writer (self, set_staff, g_strdup (staff), g_free);
}

static gboolean
give_changes (GValue *result, IncChanges *changes)
{
  if (changes == NULL)
    return FALSE;
  g_value_init (result, INC_TYPE_CHANGES);
  g_value_take_boxed (result, changes);
  return TRUE;
}

static gboolean
undo (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return give_changes (result, inc_journal_undo (store, error));
}

DexFuture *
inc_session_undo (IncSession *self)
{
  return inc_session_write (self, undo, NULL, NULL);
}

static gboolean
redo (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  return give_changes (result, inc_journal_redo (store, error));
}

DexFuture *
inc_session_redo (IncSession *self)
{
  return inc_session_write (self, redo, NULL, NULL);
}

static gboolean
revert (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;

  return give_changes (result, inc_journal_revert (store, job->id, job->title, error));
}

DexFuture *
inc_session_revert (IncSession *self, gint64 change_set, const char *title)
{
  IncJobData *job = inc_job_data_new (title, NULL);

  job->id = change_set;
  return inc_session_write (self, revert, job, inc_job_data_free);
}
