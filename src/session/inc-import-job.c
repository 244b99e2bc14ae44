/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-job: row after row into the register.
 *
 * A trial does all that a run does except the writing: it reads from a snapshot and gives the same counts.  Nothing is
 * kept of a row but its key, about 150 bytes.  Cancelled or failed, the transaction goes, and with it all that was
 * written. */
#include "config.h"

#include "inc-import-job.h"

#include "inc-date.h"
#include "inc-import-cohorts.h"
#include "inc-import-keys.h"
#include "inc-import-memory.h"
#include "inc-import-rows.h"
#include "inc-records.h"
#include "inc-transaction.h"

#include <glib/gi18n-lib.h>

/* Records of a row that are used again for the next; written to directly, since nobody listens to them. */
typedef struct
{
  IncImportJob *job;
  IncStore *store;
  IncTransaction *transaction; /* NULL: a trial */
  GCancellable *cancellable;   /* of the worker; the job has its own */
  IncImportReport *report;
  IncImportRows *rows;
  IncImportKeys *keys;
  IncImportCohorts *cohorts;
  IncEnrolment *enrolment;
  IncStageChange *stage_change;
  IncImportKey *key;
  char *today;
} Run;

IncImportJob *
inc_import_job_new (void)
{
  IncImportJob *self = g_new0 (IncImportJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->cancellable = g_cancellable_new ();
  return self;
}

IncImportJob *
inc_import_job_ref (IncImportJob *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
inc_import_job_unref (gpointer data)
{
  IncImportJob *self = data;

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_object_unref (self->file);
  g_free (self->name);
  g_free (self->shape);
  g_strfreev (self->headings);
  g_strfreev (self->targets);
  g_free (self->programme);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->report, inc_import_report_unref);
  g_free (self);
}

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->report, inc_import_report_unref);
  g_clear_pointer (&run->rows, inc_import_rows_free);
  g_clear_pointer (&run->keys, inc_import_keys_free);
  g_clear_pointer (&run->cohorts, inc_import_cohorts_free);
  g_clear_pointer (&run->transaction, inc_transaction_free);
  g_clear_object (&run->enrolment);
  g_clear_object (&run->stage_change);
  g_clear_object (&run->key);
  g_clear_pointer (&run->today, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Inserts a record that served an earlier row as a new one. */
static gboolean
insert (Run *run, gpointer object, GError **error)
{
  IncRecord *record = object;

  record->id = 0;
  record->revision = 0;
  g_clear_pointer (&record->uid, g_free);
  return inc_transaction_save (run->transaction, record, error);
}

static gboolean
add_stage_change (Run *run, gint64 enrolment, int stage, const char *date, GError **error)
{
  run->stage_change->enrolment = enrolment;
  run->stage_change->stage = stage;
  g_set_str (&run->stage_change->date, date);
  return insert (run, run->stage_change, error);
}

static gboolean
enrol (Run *run, const IncImportEntry *entry, gint64 startup, IncImportCohort *cohort, GError **error)
{
  const int stage = entry->stage != 0      ? entry->stage
                    : run->job->stage != 0 ? run->job->stage
                                           : inc_import_cohorts_get_stage (run->cohorts, cohort);
  const char *date = entry->date != NULL ? entry->date : cohort->date != NULL ? cohort->date : run->today;

  if (!inc_import_cohorts_make (run->cohorts, cohort, error))
    return FALSE;
  if (run->transaction == NULL)
    return TRUE;
  run->enrolment->startup = startup;
  run->enrolment->cohort = cohort->id;
  return insert (run, run->enrolment, error) &&
         add_stage_change (run, INC_RECORD (run->enrolment)->id, stage, date, error);
}

/* The key of a startup that staff deleted since is given to the new one. */
static gboolean
save_key (Run *run, const IncImportKnown *known, const char *uid, GError **error)
{
  g_autoptr(IncRecord) key = NULL;

  if (known->id == 0)
    {
      g_set_str (&run->key->row_key, known->text);
      g_set_str (&run->key->target_uid, uid);
      return insert (run, run->key, error);
    }
  key = inc_store_get (run->store, inc_schema_of (inc_import_key_get_type ()), known->id, error);
  if (key == NULL)
    return FALSE;
  g_object_set (key, "target-uid", uid, NULL);
  return inc_transaction_save (run->transaction, key, error);
}

static gboolean
add_startup (Run *run, const IncImportEntry *entry, const IncImportKnown *known, IncImportCohort *cohort,
             GError **error)
{
  run->report->n_new++;
  if (run->transaction != NULL && (!inc_transaction_save (run->transaction, entry->startup, error) ||
                                   !save_key (run, known, entry->startup->uid, error)))
    return FALSE;
  return cohort == NULL || enrol (run, entry, entry->startup->id, cohort, error);
}

/* A startup that is in the cohort already is not enrolled again; a stage that the file names and that it was never at
 * is added to its history.  So an old file read again takes nobody back. */
static gboolean
update_enrolment (Run *run, const IncImportEntry *entry, IncStartup *startup, IncImportCohort *cohort,
                  gboolean *changed, GError **error)
{
  const gboolean latest = cohort->id != 0 && startup->cohort == cohort->id;
  const IncChoice *stage = inc_choice_find (inc_stage_choices, entry->stage);
  const IncValue values[] = { inc_value_integer (INC_RECORD (startup)->id), inc_value_integer (cohort->id),
                              { INC_VALUE_TEXT, 0, (char *) (stage != NULL ? stage->word : "") } };
  g_autoptr(IncTable) found = NULL;

  if (latest && (entry->stage == 0 || entry->stage == startup->stage))
    return TRUE;
  found = inc_store_query (run->store, "import-enrolment", values, G_N_ELEMENTS (values), error);
  if (found == NULL)
    return FALSE;
  if (inc_table_get_n_rows (found) == 0)
    {
      *changed = TRUE;
      return enrol (run, entry, INC_RECORD (startup)->id, cohort, error);
    }
  if (entry->stage == 0 || inc_table_get_integer (found, 0, "been") > 0)
    return TRUE;
  *changed = TRUE;
  return run->transaction == NULL ||
         add_stage_change (run, inc_table_get_integer (found, 0, "id"), entry->stage,
                           entry->date != NULL ? entry->date : run->today, error);
}

static gboolean
update_startup (Run *run, const IncImportEntry *entry, IncRecord *stored, IncImportCohort *cohort, GError **error)
{
  gboolean changed = inc_import_rows_merge (run->rows, stored);

  if (changed && !inc_import_rows_check_merged (run->rows, stored))
    return TRUE;
  if (changed && run->transaction != NULL && !inc_transaction_save (run->transaction, stored, error))
    return FALSE;
  if (cohort != NULL && !update_enrolment (run, entry, INC_STARTUP (stored), cohort, &changed, error))
    return FALSE;
  run->report->n_updated += changed;
  run->report->n_unchanged += !changed;
  return TRUE;
}

/* FALSE only with an error: staff may have deleted it since. */
static gboolean
find_startup (Run *run, const char *uid, IncRecord **startup, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  if (uid == NULL)
    return TRUE;
  *startup = inc_store_get_by_uid (run->store, inc_schema_of (inc_startup_get_type ()), uid, &local_error);
  if (local_error == NULL || g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
take_entry (Run *run, IncImportEntry *entry, GError **error)
{
  IncImportCohort *cohort =
    entry->cohort != NULL ? inc_import_cohorts_find (run->cohorts, entry->cohort, entry->year) : NULL;
  IncImportKnown *known = inc_import_keys_choose (run->keys, entry, cohort);
  g_autoptr(IncRecord) stored = NULL;

  if (known->line != 0)
    {
      /* Translators: %u is the number of a line in the file. */
      g_autofree char *sentence = g_strdup_printf (_("The same startup stands in line %u already"), known->line);

      inc_import_entry_refuse (entry, NULL, sentence);
      return TRUE;
    }
  known->line = entry->line;
  known->cohort = cohort;
  if (!find_startup (run, known->uid, &stored, error))
    return FALSE;
  return stored != NULL ? update_startup (run, entry, stored, cohort, error)
                        : add_startup (run, entry, known, cohort, error);
}

static gboolean
is_cancelled (Run *run, GError **error)
{
  return g_cancellable_set_error_if_cancelled (run->job->cancellable, error) ||
         g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

static IncImportVerdict
get_verdict (const IncImportEntry *entry)
{
  if (entry->refused)
    return INC_IMPORT_REFUSED;
  return entry->message->len > 0 ? INC_IMPORT_WARNED : INC_IMPORT_TAKEN;
}

static gboolean
take_all (Run *run, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  IncImportEntry *entry;

  while (!is_cancelled (run, &local_error) && (entry = inc_import_rows_next (run->rows, &local_error)) != NULL)
    {
      if (!entry->refused && !take_entry (run, entry, &local_error))
        break;
      inc_import_report_add (run->report, get_verdict (entry), entry->line, entry->title, entry->message->str);
      g_atomic_int_set (&run->job->progress, (int) (inc_import_rows_get_progress (run->rows) * 10000));
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
prepare (Run *run, GError **error)
{
  const IncImportJob *job = run->job;
  g_autofree char *title = NULL;

  if (is_cancelled (run, error))
    return FALSE;
  /* Translators: %s is the name of a file: "Import Startups.csv". */
  title = g_strdup_printf (_("Import %s"), job->name);
  run->rows = inc_import_rows_new (job, inc_store_get_catalog (run->store), job->cancellable, error);
  if (run->rows == NULL)
    return FALSE;
  run->transaction = job->trial ? NULL : inc_transaction_new (run->store, title, error);
  if (!job->trial && run->transaction == NULL)
    return FALSE;
  run->keys = inc_import_keys_new (run->store, job->shape, error);
  if (run->keys == NULL)
    return FALSE;
  run->cohorts = inc_import_cohorts_new (run->store, run->transaction, job->programme, error);
  if (run->cohorts == NULL)
    return FALSE;
  run->report = inc_import_report_new ();
  run->enrolment = g_object_new (inc_enrolment_get_type (), NULL);
  run->stage_change = g_object_new (inc_stage_change_get_type (), NULL);
  run->key = g_object_new (inc_import_key_get_type (), "source", job->shape, "target", "startup", NULL);
  run->today = inc_date_today ();
  return TRUE;
}

static gboolean
finish (Run *run, GValue *result, GError **error)
{
  IncChanges *changes;

  run->report->n_cohorts = inc_import_cohorts_get_n_made (run->cohorts);
  if (run->transaction == NULL)
    {
      g_value_init (result, G_TYPE_BOOLEAN);
      g_value_set_boolean (result, TRUE);
    }
  else
    {
      if (!inc_import_memory_save (run->store, run->transaction, run->job, error) || is_cancelled (run, error) ||
          !inc_transaction_commit (run->transaction, &changes, error))
        return FALSE;
      g_value_init (result, INC_TYPE_CHANGES);
      g_value_take_boxed (result, changes);
    }
  run->job->report = g_steal_pointer (&run->report);
  g_atomic_int_set (&run->job->progress, 10000);
  return TRUE;
}

gboolean
inc_import_job_run (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  g_auto(Run) run = { .job = data, .store = store, .cancellable = cancellable };
  gboolean done;

  if (run.job->trial && !inc_store_begin_read (store, error))
    return FALSE;
  done = prepare (&run, error) && take_all (&run, error) && finish (&run, result, error);
  if (run.job->trial)
    inc_store_end_read (store);
  return done;
}
