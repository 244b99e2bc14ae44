/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-startups: a row becomes a startup, its enrolment and stage, its people, rounds and stakes. */
#include "config.h"

#include "inc-import-startups.h"

#include "inc-import-cohorts.h"
#include "inc-import-keys.h"
#include "inc-import-money.h"
#include "inc-import-people.h"
#include "inc-import-places.h"
#include "inc-records.h"

struct _IncImportStartups
{
  IncImportRun *run;
  GHashTable *keys_by_shape;        /* shape -> IncImportKeys */
  GHashTable *cohorts_by_programme; /* name -> IncImportCohorts */
  IncImportKeys *keys;              /* of the file that is read */
  IncImportCohorts *cohorts;
  IncEnrolment *enrolment;          /* records that are used again */
  IncStageChange *stage_change;
};

IncImportStartups *
inc_import_startups_new (IncImportRun *run)
{
  IncImportStartups *self = g_new0 (IncImportStartups, 1);

  self->run = run;
  self->keys_by_shape = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) inc_import_keys_free);
  self->cohorts_by_programme =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) inc_import_cohorts_free);
  self->enrolment = g_object_new (inc_enrolment_get_type (), NULL);
  self->stage_change = g_object_new (inc_stage_change_get_type (), NULL);
  return self;
}

void
inc_import_startups_free (IncImportStartups *self)
{
  g_hash_table_unref (self->keys_by_shape);
  g_hash_table_unref (self->cohorts_by_programme);
  g_object_unref (self->enrolment);
  g_object_unref (self->stage_change);
  g_free (self);
}

/* Two files of one shape, or with one programme, know of each other. */
gboolean
inc_import_startups_begin (IncImportStartups *self, GError **error)
{
  const IncImportTask *task = self->run->task;

  self->keys = g_hash_table_lookup (self->keys_by_shape, task->shape);
  if (self->keys == NULL)
    {
      self->keys = inc_import_keys_new (self->run->store, task->shape, error);
      if (self->keys == NULL)
        return FALSE;
      g_hash_table_insert (self->keys_by_shape, g_strdup (task->shape), self->keys);
    }
  self->cohorts = g_hash_table_lookup (self->cohorts_by_programme, task->programme);
  if (self->cohorts != NULL)
    return TRUE;
  self->cohorts = inc_import_cohorts_new (self->run->store, self->run->transaction, task->programme, error);
  if (self->cohorts != NULL)
    g_hash_table_insert (self->cohorts_by_programme, g_strdup (task->programme), self->cohorts);
  return self->cohorts != NULL;
}

guint
inc_import_startups_get_n_cohorts (IncImportStartups *self)
{
  GHashTableIter iter;
  gpointer cohorts;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->cohorts_by_programme);
  while (g_hash_table_iter_next (&iter, NULL, &cohorts))
    n += inc_import_cohorts_get_n_made (cohorts);
  return n;
}

/* ---- enrolments ---- */

static gboolean
add_stage_change (IncImportStartups *self, gint64 enrolment, int stage, const char *date, GError **error)
{
  self->stage_change->enrolment = enrolment;
  self->stage_change->stage = stage;
  g_set_str (&self->stage_change->date, date);
  return inc_import_run_insert (self->run, self->stage_change, error);
}

static gboolean
enrol (IncImportStartups *self, const IncImportEntry *entry, gint64 startup, IncImportCohort *cohort, GError **error)
{
  const int stage = entry->stage != 0             ? entry->stage
                    : self->run->task->stage != 0 ? self->run->task->stage
                                                  : inc_import_cohorts_get_stage (self->cohorts, cohort);
  const char *date = entry->date != NULL ? entry->date : cohort->date != NULL ? cohort->date : self->run->today;

  if (!inc_import_cohorts_make (self->cohorts, cohort, error))
    return FALSE;
  if (self->run->transaction == NULL)
    return TRUE;
  self->enrolment->startup = startup;
  self->enrolment->cohort = cohort->id;
  return inc_import_run_insert (self->run, self->enrolment, error) &&
         add_stage_change (self, INC_RECORD (self->enrolment)->id, stage, date, error);
}

/* A startup that is in the cohort already is not enrolled again; a stage that the file names and that it was never at
 * is added to its history.  So an old file read again takes nobody back. */
static gboolean
update_enrolment (IncImportStartups *self, const IncImportEntry *entry, IncStartup *startup, IncImportCohort *cohort,
                  gboolean *changed, GError **error)
{
  const gboolean latest = cohort->id != 0 && startup->cohort == cohort->id;
  const IncChoice *stage = inc_choice_find (inc_stage_choices, entry->stage);
  const IncValue values[] = { inc_value_integer (INC_RECORD (startup)->id), inc_value_integer (cohort->id),
                              { INC_VALUE_TEXT, 0, (char *) (stage != NULL ? stage->word : "") } };
  g_autoptr(IncTable) found = NULL;

  if (latest && (entry->stage == 0 || entry->stage == startup->stage))
    return TRUE;
  found = inc_store_query (self->run->store, "import-enrolment", values, G_N_ELEMENTS (values), error);
  if (found == NULL)
    return FALSE;
  if (inc_table_get_n_rows (found) == 0)
    {
      *changed = TRUE;
      return enrol (self, entry, INC_RECORD (startup)->id, cohort, error);
    }
  if (entry->stage == 0 || inc_table_get_integer (found, 0, "been") > 0)
    return TRUE;
  *changed = TRUE;
  return self->run->transaction == NULL ||
         add_stage_change (self, inc_table_get_integer (found, 0, "id"), entry->stage,
                           entry->date != NULL ? entry->date : self->run->today, error);
}

/* ---- what came with a startup ---- */

static gboolean
take_people (IncImportStartups *self, IncImportEntry *entry, gint64 startup, gboolean *changed, GError **error)
{
  IncImportRun *run = self->run;
  const IncSchema *schema = inc_record_get_schema (entry->record);
  IncImportPlace *place;

  if (run->places == NULL)
    return TRUE;
  place = entry->fate == INC_IMPORT_FATE_NEW ? inc_import_places_add (run->places, schema, startup, entry->title)
                                             : inc_import_places_get (run->places, schema, startup);
  for (guint i = 0; i < entry->lists->len; i++)
    {
      const IncImportList *list = &g_array_index (entry->lists, IncImportList, i);

      if (list->kind == INC_IMPORT_LIST_PEOPLE &&
          !inc_import_people_take_list (run->people, entry, list, place, changed, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_lists (IncImportStartups *self, IncImportEntry *entry, const IncImportKnown *known, gint64 startup,
            gboolean *changed, GError **error)
{
  return take_people (self, entry, startup, changed, error) &&
         (self->run->money == NULL ||
          inc_import_money_take (self->run->money, entry, startup, known->text, changed, error));
}

/* ---- rows ---- */

static gboolean
add_startup (IncImportStartups *self, IncImportEntry *entry, const IncImportKnown *known, IncImportCohort *cohort,
             GError **error)
{
  const IncSchema *schema = inc_record_get_schema (entry->record);
  gboolean changed = FALSE;

  entry->fate = INC_IMPORT_FATE_NEW;
  return inc_import_run_insert (self->run, entry->record, error) &&
         inc_import_run_save_key (self->run, known->id, self->run->task->shape, known->text, schema, entry->record->uid,
                                  error) &&
         (cohort == NULL || enrol (self, entry, entry->record->id, cohort, error)) &&
         take_lists (self, entry, known, entry->record->id, &changed, error);
}

static gboolean
update_startup (IncImportStartups *self, IncImportEntry *entry, const IncImportKnown *known, IncRecord *stored,
                IncImportCohort *cohort, GError **error)
{
  gboolean changed;

  entry->fate = INC_IMPORT_FATE_UNCHANGED;
  if (!inc_import_run_update (self->run, entry, stored, &changed, error))
    return FALSE;
  if (entry->refused)
    return TRUE;
  if ((cohort != NULL && !update_enrolment (self, entry, INC_STARTUP (stored), cohort, &changed, error)) ||
      !take_lists (self, entry, known, stored->id, &changed, error))
    return FALSE;
  entry->fate = changed ? INC_IMPORT_FATE_UPDATED : INC_IMPORT_FATE_UNCHANGED;
  return TRUE;
}

/* FALSE only with an error: staff may have deleted it since. */
static gboolean
find_startup (IncImportStartups *self, const char *uid, IncRecord **startup, GError **error)
{
  g_autoptr(GError) local_error = NULL;

  if (uid == NULL)
    return TRUE;
  *startup = inc_store_get_by_uid (self->run->store, inc_schema_of (inc_startup_get_type ()), uid, &local_error);
  if (local_error == NULL || g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

gboolean
inc_import_startups_take (IncImportStartups *self, IncImportEntry *entry, GError **error)
{
  IncImportCohort *cohort =
    entry->cohort != NULL ? inc_import_cohorts_find (self->cohorts, entry->cohort, entry->year) : NULL;
  IncImportKnown *known = inc_import_keys_choose (self->keys, entry, cohort);
  g_autoptr(IncRecord) stored = NULL;

  if (known->line != 0)
    {
      inc_import_entry_refuse_twice (entry, known->sheet, known->line);
      return TRUE;
    }
  known->sheet = entry->sheet;
  known->line = entry->line;
  known->cohort = cohort;
  if (!find_startup (self, known->uid, &stored, error) ||
      !(stored != NULL ? update_startup (self, entry, known, stored, cohort, error)
                       : add_startup (self, entry, known, cohort, error)))
    return FALSE;
  if (!entry->refused)
    inc_import_report_count (self->run->report, INC_IMPORT_STARTUPS, entry->fate);
  return TRUE;
}
