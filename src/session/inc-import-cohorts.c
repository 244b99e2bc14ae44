/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-import-cohorts: one programme's cohorts by name.
 *
 * Names are compared in small letters with their marks.  A cohort whose year is over is taken to be completed and its
 * startups to have graduated; one of this year, or of an unknown one, runs. */
#include "config.h"

#include "inc-import-cohorts.h"

#include "inc-date.h"
#include "inc-records.h"
#include "inc-text.h"

#include <string.h>

struct _IncImportCohorts
{
  IncTransaction *transaction; /* borrowed; NULL for a trial */
  char *programme_name;
  gint64 programme; /* 0 until it is made */
  char *this_year;
  GHashTable *by_text; /* as it stands in the file -> IncImportCohort, borrowed */
  GHashTable *by_name; /* exact text -> IncImportCohort, owned */
  guint n_made;
};

static void
cohort_free (gpointer data)
{
  IncImportCohort *cohort = data;

  g_free (cohort->name);
  g_free (cohort->year);
  g_free (cohort->date);
  g_free (cohort);
}

static char *
dup_exact (const char *text)
{
  g_autoptr(GString) exact = g_string_new (NULL);

  inc_text_exact (text, exact);
  return g_string_free (g_steal_pointer (&exact), FALSE);
}

static void
add_stored (IncImportCohorts *self, IncCohort *record)
{
  const char *last = record->ends != NULL ? record->ends : record->starts;
  IncImportCohort *cohort = g_new0 (IncImportCohort, 1);

  cohort->id = INC_RECORD (record)->id;
  cohort->name = g_strdup (record->name);
  cohort->year = last != NULL ? g_strndup (last, 4) : NULL;
  cohort->date = g_strdup (record->starts);
  g_hash_table_insert (self->by_name, dup_exact (record->name), cohort);
}

/* The oldest of several programmes of one name; 0 when there is none. */
static gboolean
find_programme (IncImportCohorts *self, IncStore *store, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_programme_get_type ()));
  g_autoptr(GPtrArray) programmes = NULL;

  inc_query_filter_text (query, "name", self->programme_name);
  inc_query_set_sort (query, "id", FALSE);
  programmes = inc_store_load_all (store, query, error);
  if (programmes != NULL && programmes->len > 0)
    self->programme = INC_RECORD (g_ptr_array_index (programmes, 0))->id;
  return programmes != NULL;
}

static gboolean
load_cohorts (IncImportCohorts *self, IncStore *store, GError **error)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_cohort_get_type ()));
  g_autoptr(GPtrArray) cohorts = NULL;

  inc_query_filter_id (query, "programme", self->programme);
  inc_query_set_sort (query, "id", TRUE); /* the oldest of a name comes last and stays */
  cohorts = inc_store_load_all (store, query, error);
  for (guint i = 0; cohorts != NULL && i < cohorts->len; i++)
    add_stored (self, g_ptr_array_index (cohorts, i));
  return cohorts != NULL;
}

IncImportCohorts *
inc_import_cohorts_new (IncStore *store, IncTransaction *transaction, const char *programme, GError **error)
{
  g_autoptr(IncImportCohorts) self = g_new0 (IncImportCohorts, 1);
  g_autofree char *today = inc_date_today ();

  self->transaction = transaction;
  self->programme_name = g_strdup (programme);
  self->this_year = g_strndup (today, 4);
  self->by_text = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, cohort_free);
  if (!find_programme (self, store, error) || (self->programme != 0 && !load_cohorts (self, store, error)))
    return NULL;
  return g_steal_pointer (&self);
}

void
inc_import_cohorts_free (IncImportCohorts *self)
{
  g_hash_table_unref (self->by_text);
  g_hash_table_unref (self->by_name);
  g_free (self->programme_name);
  g_free (self->this_year);
  g_free (self);
}

IncImportCohort *
inc_import_cohorts_find (IncImportCohorts *self, const char *name, const char *year)
{
  IncImportCohort *cohort = g_hash_table_lookup (self->by_text, name);
  g_autofree char *exact = NULL;

  if (cohort != NULL)
    return cohort;
  exact = dup_exact (name);
  cohort = g_hash_table_lookup (self->by_name, exact);
  if (cohort == NULL)
    {
      cohort = g_new0 (IncImportCohort, 1);
      cohort->name = g_strdup (name);
      cohort->year = g_strdup (year);
      cohort->date = g_strdup (year);
      g_hash_table_insert (self->by_name, g_steal_pointer (&exact), cohort);
    }
  g_hash_table_insert (self->by_text, g_strdup (name), cohort);
  return cohort;
}

static gboolean
is_over (IncImportCohorts *self, const IncImportCohort *cohort)
{
  return cohort->year != NULL && strcmp (cohort->year, self->this_year) < 0;
}

static gboolean
make_programme (IncImportCohorts *self, GError **error)
{
  g_autoptr(IncProgramme) programme = NULL;

  if (self->programme != 0)
    return TRUE;
  programme = g_object_new (inc_programme_get_type (), "name", self->programme_name, NULL);
  if (!inc_transaction_save (self->transaction, INC_RECORD (programme), error))
    return FALSE;
  self->programme = INC_RECORD (programme)->id;
  return TRUE;
}

gboolean
inc_import_cohorts_make (IncImportCohorts *self, IncImportCohort *cohort, GError **error)
{
  g_autoptr(IncCohort) record = NULL;

  if (cohort->id != 0 || cohort->made)
    return TRUE;
  cohort->made = TRUE;
  self->n_made++;
  if (self->transaction == NULL)
    return TRUE;
  if (!make_programme (self, error))
    return FALSE;
  record = g_object_new (inc_cohort_get_type (),
                         "programme", self->programme,
                         "name", cohort->name,
                         "starts", cohort->year,
                         "status", is_over (self, cohort) ? INC_RUN_STATUS_COMPLETED : INC_RUN_STATUS_ACTIVE,
                         NULL);
  if (!inc_transaction_save (self->transaction, INC_RECORD (record), error))
    return FALSE;
  cohort->id = INC_RECORD (record)->id;
  return TRUE;
}

int
inc_import_cohorts_get_stage (IncImportCohorts *self, const IncImportCohort *cohort)
{
  return is_over (self, cohort) ? INC_STAGE_GRADUATED : INC_STAGE_ACTIVE;
}

guint
inc_import_cohorts_get_n_made (IncImportCohorts *self)
{
  return self->n_made;
}
