/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-job: file after file, row after row into the register.
 *
 * A trial does all that a run does except the writing: it reads from a snapshot and gives the same counts.  Little is kept
 * of a row: its key, about 150 bytes, and the names in its lists.  Cancelled or failed, the transaction goes, and with it
 * all that was written. */
#include "config.h"

#include "inc-import-job.h"

#include "inc-date.h"
#include "inc-import-memory.h"
#include "inc-import-money.h"
#include "inc-import-organisations.h"
#include "inc-import-people.h"
#include "inc-import-places.h"
#include "inc-import-startups.h"
#include "inc-mapping.h"
#include "inc-records.h"

#include <glib/gi18n-lib.h>

/* ---- what is to be done ---- */

IncImportTask *
inc_import_task_new (void)
{
  return g_new0 (IncImportTask, 1);
}

void
inc_import_task_free (gpointer data)
{
  IncImportTask *self = data;

  g_clear_object (&self->file);
  g_free (self->name);
  g_free (self->shape);
  g_strfreev (self->headings);
  g_strfreev (self->targets);
  g_free (self->programme);
  g_free (self);
}

gboolean
inc_import_task_takes (const IncImportTask *self, const char *target)
{
  return g_strv_contains ((const char *const *) self->targets, target);
}

IncImportJob *
inc_import_job_new (void)
{
  IncImportJob *self = g_new0 (IncImportJob, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->tasks = g_ptr_array_new_with_free_func (inc_import_task_free);
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
  g_ptr_array_unref (self->tasks);
  g_free (self->name);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->report, inc_import_report_unref);
  g_free (self);
}

/* ---- getting ready ---- */

static void
run_clear (IncImportRun *run)
{
  g_clear_pointer (&run->startups, inc_import_startups_free);
  g_clear_pointer (&run->money, inc_import_money_free);
  g_clear_pointer (&run->people, inc_import_people_free);
  g_clear_pointer (&run->investors, inc_import_organisations_free);
  g_clear_pointer (&run->partners, inc_import_organisations_free);
  g_clear_pointer (&run->places, inc_import_places_free);
  g_clear_pointer (&run->rows, inc_import_rows_free);
  g_clear_pointer (&run->report, inc_import_report_unref);
  g_clear_pointer (&run->transaction, inc_transaction_free);
  g_clear_object (&run->key);
  g_clear_pointer (&run->today, g_free);
}

typedef IncImportRun Run;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static gboolean
is_cancelled (IncImportRun *run, GError **error)
{
  return g_cancellable_set_error_if_cancelled (run->job->cancellable, error) ||
         g_cancellable_set_error_if_cancelled (run->cancellable, error);
}

static gboolean
has_kind (IncImportRun *run, GType type)
{
  for (guint i = 0; i < run->job->tasks->len; i++)
    if (((IncImportTask *) g_ptr_array_index (run->job->tasks, i))->kind == inc_schema_of (type))
      return TRUE;
  return FALSE;
}

static gboolean
takes_any (IncImportRun *run, const char *const *targets)
{
  for (guint i = 0; i < run->job->tasks->len; i++)
    for (guint t = 0; targets[t] != NULL; t++)
      if (inc_import_task_takes (g_ptr_array_index (run->job->tasks, i), targets[t]))
        return TRUE;
  return FALSE;
}

/* The register's people, investors and stakes are only read where a column may name one of them. */
static gboolean
prepare_parts (IncImportRun *run, GError **error)
{
  static const char *const people[] = { INC_TARGET_FOUNDERS, INC_TARGET_DIRECTORS, INC_TARGET_REPRESENTATIVES,
                                        INC_TARGET_CONTACTS, INC_TARGET_ADVISORS,  INC_TARGET_MEMBERS,
                                        NULL };
  static const char *const money[] = { INC_TARGET_INVESTORS, INC_TARGET_AMOUNTS, NULL };
  const gboolean by_name = has_kind (run, inc_person_get_type ());

  if ((by_name || takes_any (run, people)) &&
      ((run->places = inc_import_places_new (run->store, by_name, error)) == NULL ||
       (run->people = inc_import_people_new (run, error)) == NULL))
    return FALSE;
  if ((has_kind (run, inc_investor_get_type ()) || takes_any (run, money)) &&
      (run->investors = inc_import_organisations_new (run, inc_schema_of (inc_investor_get_type ()), error)) == NULL)
    return FALSE;
  if (has_kind (run, inc_partner_get_type ()) &&
      (run->partners = inc_import_organisations_new (run, inc_schema_of (inc_partner_get_type ()), error)) == NULL)
    return FALSE;
  if (takes_any (run, money) && (run->money = inc_import_money_new (run, error)) == NULL)
    return FALSE;
  run->startups = inc_import_startups_new (run);
  return TRUE;
}

static gboolean
prepare (IncImportRun *run, GError **error)
{
  const IncImportJob *job = run->job;
  g_autofree char *title = NULL;

  if (is_cancelled (run, error))
    return FALSE;
  /* Translators: %s is the name of a file, or of several: "Import Startups.csv, Founders.csv". */
  title = g_strdup_printf (_("Import %s"), job->name);
  run->transaction = job->trial ? NULL : inc_transaction_new (run->store, title, error);
  if (!job->trial && run->transaction == NULL)
    return FALSE;
  run->report = inc_import_report_new ();
  run->key = inc_record_new (inc_schema_of (inc_import_key_get_type ()));
  run->today = inc_date_today ();
  return prepare_parts (run, error);
}

/* ---- the rows ---- */

static gboolean
take_entry (IncImportRun *run, IncImportEntry *entry, GError **error)
{
  const IncSchema *kind = run->task->kind;

  if (entry->refused)
    return TRUE;
  if (kind == inc_schema_of (inc_person_get_type ()))
    return inc_import_people_take (run->people, entry, error);
  if (kind == inc_schema_of (inc_investor_get_type ()))
    return inc_import_organisations_take (run->investors, entry, error);
  if (kind == inc_schema_of (inc_partner_get_type ()))
    return inc_import_organisations_take (run->partners, entry, error);
  return inc_import_startups_take (run->startups, entry, error);
}

static void
tell_progress (IncImportRun *run, guint n_done)
{
  const double done = n_done + inc_import_rows_get_progress (run->rows);

  g_atomic_int_set (&run->job->progress, (int) (done / run->job->tasks->len * 10000));
}

static gboolean
take_rows (IncImportRun *run, guint n_done, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  IncImportEntry *entry;

  while (!is_cancelled (run, &local_error) && (entry = inc_import_rows_next (run->rows, &local_error)) != NULL)
    {
      if (!take_entry (run, entry, &local_error))
        break;
      if (!entry->postponed)
        inc_import_report_add (run->report, entry);
      tell_progress (run, n_done);
    }
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
take_file (IncImportRun *run, guint sheet, guint n_done, GError **error)
{
  run->task = g_ptr_array_index (run->job->tasks, sheet);
  g_clear_pointer (&run->rows, inc_import_rows_free);
  run->rows = inc_import_rows_new (run->task, sheet, inc_store_get_catalog (run->store), run->job->cancellable, error);
  return run->rows != NULL && inc_import_startups_begin (run->startups, error) && take_rows (run, n_done, error);
}

/* Investors and partners first, then people, for they say who is one, then the startups that name all of them. */
static gboolean
take_all (IncImportRun *run, GError **error)
{
  const GType order[] = { inc_investor_get_type (), inc_partner_get_type (), inc_person_get_type (),
                          inc_startup_get_type () };
  guint n_done = 0;

  if (run->people != NULL)
    run->people->more_places = has_kind (run, inc_startup_get_type ());
  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    for (guint i = 0; i < run->job->tasks->len; i++)
      {
        const IncImportTask *task = g_ptr_array_index (run->job->tasks, i);

        if (task->kind == inc_schema_of (order[k]) && !take_file (run, i, n_done++, error))
          return FALSE;
      }
  return run->people == NULL || inc_import_people_finish (run->people, error);
}

/* ---- the end ---- */

static gboolean
remember (IncImportRun *run, GError **error)
{
  for (guint i = 0; i < run->job->tasks->len; i++)
    if (!inc_import_memory_save (run->store, run->transaction, g_ptr_array_index (run->job->tasks, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
finish (IncImportRun *run, GValue *result, GError **error)
{
  IncChanges *changes;

  run->report->n_cohorts = inc_import_startups_get_n_cohorts (run->startups);
  inc_import_report_sort (run->report);
  if (run->transaction == NULL)
    {
      g_value_init (result, G_TYPE_BOOLEAN);
      g_value_set_boolean (result, TRUE);
    }
  else
    {
      if (!remember (run, error) || is_cancelled (run, error) ||
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
