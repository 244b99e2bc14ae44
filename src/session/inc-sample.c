/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample: the sample programme as it comes into a register, in one change set.
 *
 * Its records are known by their uids, which are not random: they begin with 99999999 and are of version 8, which no other
 * record's are; then come the number of the record's type and its place.  So the sample needs no marks of its own in the
 * register, and the same day gives the same bytes. */
#include "config.h"

#include "inc-sample.h"

#include "inc-date.h"
#include "inc-sample-private.h"
#include "inc-session-jobs.h"
#include "inc-session-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SEED 20250926

/* 99999999-SSSS-8GGG-8000-NNNNNNNNNNNN: type, generation, place. */
static char *
make_uid (const IncSchema *schema, guint generation, guint serial)
{
  return g_strdup_printf ("99999999-%04x-8%03x-8000-%012x", schema->number, generation, serial);
}

gboolean
inc_sample_owns_uid (const char *uid)
{
  return strlen (uid) == 36 && g_str_has_prefix (uid, "99999999-") && uid[14] == '8';
}

gint64
inc_sample_save (IncSample *self, gpointer record)
{
  g_autoptr(IncRecord) owned = INC_RECORD (record);
  const IncSchema *schema = inc_record_get_schema (owned);

  if (self->error != NULL)
    return 0;
  owned->uid = make_uid (schema, self->generation, ++self->serials[schema->number]);
  return inc_transaction_save (self->transaction, owned, &self->error) ? owned->id : 0;
}

static gboolean
find_generation (IncRecord *record, gpointer data, GError **error)
{
  guint *generation = data;

  if (inc_sample_owns_uid (record->uid))
    *generation = MAX (*generation, 1 + (guint) g_ascii_strtoull (record->uid + 15, NULL, 16));
  return TRUE;
}

/* Uids of leftovers are not given again. */
static gboolean
choose_generation (IncSample *self, GError **error)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    if (!inc_store_each (self->store, schemas[i], find_generation, &self->generation, error))
      return FALSE;
  return TRUE;
}

static gboolean
refuse_second (IncStore *store, GError **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autofree char *value = inc_store_get_setting (store, INC_SAMPLE_SETTING, &local_error);

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  if (value == NULL)
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, "setting", INC_SAMPLE_SETTING, "%s",
                       _("The sample programme is in this register already"));
  return FALSE;
}

static gboolean
fill (IncSample *self, GError **error)
{
  inc_sample_add_words (self);
  inc_sample_add_startups (self);
  inc_sample_add_people (self);
  inc_sample_add_investors (self);
  inc_sample_add_roles (self);
  inc_sample_add_money (self);
  inc_sample_add_funds (self);
  inc_sample_add_notes (self);
  inc_sample_save (self, g_object_new (inc_setting_get_type (), "name", INC_SAMPLE_SETTING, "value", "1", NULL));
  for (guint i = 0; i < INC_SAMPLE_PEOPLE; i++)
    g_free (self->people_names[i]);
  if (self->error == NULL)
    return TRUE;
  g_propagate_error (error, self->error);
  return FALSE;
}

static gboolean
load (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error)
{
  const IncJobData *job = data;
  g_autofree IncSample *sample = g_new0 (IncSample, 1);
  g_autoptr(IncTransaction) transaction = NULL;
  IncChanges *changes;

  *sample = (IncSample) { .store = store, .today = job->date, .dice = SEED };
  if (!refuse_second (store, error) || !choose_generation (sample, error))
    return FALSE;
  transaction = inc_transaction_new (store, job->title, error);
  sample->transaction = transaction;
  if (transaction != NULL)
    inc_transaction_set_act (transaction, INC_ACT_HISTORY);
  if (transaction == NULL || !fill (sample, error) || !inc_transaction_commit (transaction, &changes, error))
    return FALSE;
  g_value_init (result, INC_TYPE_CHANGES);
  g_value_take_boxed (result, changes);
  return TRUE;
}

DexFuture *
inc_session_load_sample (IncSession *self, const char *today)
{
  IncJobData *job = inc_job_data_new (_("Load the sample programme"), NULL);

  job->date = today != NULL ? g_strdup (today) : inc_date_today ();
  return inc_session_write (self, load, job, inc_job_data_free);
}
