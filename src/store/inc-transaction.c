/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-transaction: saving and deleting records, each with its line in the change log.  Writer's thread. */
#include "config.h"

#include "inc-transaction.h"

#include "inc-journal-writer.h"
#include "inc-uid.h"

#include <glib/gi18n-lib.h>

struct _IncTransaction
{
  IncStore *store;
  IncJournalWriter *journal;
  GError *failure; /* what left an act half done: from then on nothing but a rollback is right */
};

IncTransaction *
inc_transaction_new (IncStore *store, const char *title, GError **error)
{
  IncTransaction *self;

  if (!inc_store_begin_write (store, error))
    return NULL;
  self = g_new0 (IncTransaction, 1);
  self->store = store;
  self->journal = inc_journal_writer_new (store, INC_ROLE_DO, title, 0);
  return self;
}

void
inc_transaction_free (IncTransaction *self)
{
  if (self->store->in_transaction)
    inc_store_rollback_write (self->store);
  inc_journal_writer_free (self->journal);
  g_clear_error (&self->failure);
  g_free (self);
}

void
inc_transaction_set_act (IncTransaction *self, IncAct act)
{
  self->store->act = act;
}

static gboolean
is_whole (IncTransaction *self, GError **error)
{
  if (self->failure != NULL && error != NULL)
    *error = g_error_copy (self->failure);
  return self->failure == NULL;
}

/* A refused record leaves the others be; after anything else (SQLite may have rolled back by itself) none may follow. */
static gboolean
fail (IncTransaction *self, gboolean half_done, GError *local_error, GError **error)
{
  const gboolean refused = g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_CONSTRAINT) ||
                           g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_CONFLICT) ||
                           g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND) ||
                           g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_FINAL) ||
                           g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_REFUSED);

  if (half_done || !refused)
    self->failure = g_error_copy (local_error);
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
refuse_errors (const IncSchema *schema, const IncProblems *problems, GError **error)
{
  for (guint i = 0; i < inc_problems_get_n (problems); i++)
    {
      const IncProblem *problem = inc_problems_get (problems, i);

      if (problem->severity != INC_SEVERITY_ERROR)
        continue;
      inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, schema->table, problem->field, "%s", problem->message);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check (IncTransaction *self, IncRecord *record, GError **error)
{
  const IncSchema *schema = inc_record_get_schema (record);
  g_autoptr(IncProblems) problems = inc_problems_new ();
  guint n;
  const IncField *const *fields = inc_catalog_get_fields (self->store->catalog, schema, &n);

  inc_record_tidy (record);
  inc_record_check (record, fields, n, problems);
  return refuse_errors (schema, problems, error);
}

/* What an issued paper says, and the number that it has, are what they were when it went out. */
static gboolean
refuse_fixed (IncRecord *record, IncRecord *stored, GError **error)
{
  const IncSchema *schema = inc_record_get_schema (record);

  for (guint i = 0; i < schema->n_fields; i++)
    {
      const IncField *field = &schema->fields[i];

      if (!(field->flags & INC_FIXED) || inc_record_equal (record, stored, &field, 1))
        continue;
      inc_store_error_set (error, INC_STORE_ERROR_CONSTRAINT, schema->table, field->name, "%s",
                           _("This cannot be changed any more"));
      return FALSE;
    }
  return TRUE;
}

/* The row is written: what follows from it must not fail alone. */
static gboolean
follow (IncTransaction *self, const IncSchema *schema, gboolean logged, GError **error)
{
  if (logged && inc_store_follow_write (self->store, schema, error))
    return TRUE;
  if (error != NULL && *error != NULL && self->failure == NULL)
    self->failure = g_error_copy (*error);
  return FALSE;
}

static gboolean
insert (IncTransaction *self, IncRecord *record, GError **error)
{
  const IncSchema *schema = inc_record_get_schema (record);
  IncRowWriter *writer = inc_store_get_writer (self->store, schema, error);

  if (writer == NULL || !inc_store_allow (self->store, NULL, record, error))
    return FALSE;
  if (record->uid == NULL)
    record->uid = inc_uid_new ();
  record->revision = 1;
  g_set_str (&record->changed, inc_journal_writer_get_stamp (self->journal));
  if (!inc_row_writer_insert (writer, record, error))
    return FALSE;
  inc_journal_writer_insert (self->journal, schema, record->id);
  return follow (self, schema, TRUE, error);
}

static gboolean
update (IncTransaction *self, IncRecord *record, IncRecord *stored, GError **error)
{
  const IncSchema *schema = inc_record_get_schema (record);
  IncRowWriter *writer = inc_store_get_writer (self->store, schema, error);
  g_autofree char *before = inc_row_difference_to_json (stored, record, self->store->catalog);
  g_autofree char *after = inc_row_difference_to_json (record, stored, self->store->catalog);

  if (writer == NULL)
    return FALSE;
  if (g_str_equal (before, after)) /* both empty */
    return TRUE;
  if (!inc_store_allow (self->store, stored, record, error) || !refuse_fixed (record, stored, error))
    return FALSE;
  record->revision = stored->revision + 1;
  g_set_str (&record->changed, inc_journal_writer_get_stamp (self->journal));
  if (!inc_row_writer_update (writer, record, error))
    {
      record->revision = stored->revision; /* a refused record can be put right and saved again */
      return FALSE;
    }
  return follow (self, schema,
                 inc_journal_writer_update (self->journal, schema, record->id, before, after, error), error);
}

static gboolean
save (IncTransaction *self, IncRecord *record, GError **error)
{
  const IncSchema *schema = inc_record_get_schema (record);
  g_autoptr(IncRecord) stored = NULL;

  if (!check (self, record, error))
    return FALSE;
  if (record->id == 0)
    return insert (self, record, error);
  stored = inc_store_get (self->store, schema, record->id, error);
  if (stored == NULL)
    return FALSE;
  if (stored->revision == record->revision)
    return update (self, record, stored, error);
  inc_store_error_set (error, INC_STORE_ERROR_CONFLICT, schema->table, NULL, "%s was changed meanwhile",
                       inc_record_get_title (record));
  return FALSE;
}

gboolean
inc_transaction_save (IncTransaction *self, IncRecord *record, GError **error)
{
  GError *local_error = NULL;

  return is_whole (self, error) &&
         (save (self, record, &local_error) || fail (self, FALSE, local_error, error));
}

static gboolean delete (IncTransaction *self, const IncSchema *schema, gint64 id, GError **error);

/* What belongs to a record goes first, its own belongings before it. */
static gboolean
delete_owned (IncTransaction *self, const IncSchema *owner, gint64 id, GError **error)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = n; i > 0; i--)
    for (guint f = 0; f < schemas[i - 1]->n_fields; f++)
      {
        const IncField *field = &schemas[i - 1]->fields[f];
        g_autoptr(GArray) ids = NULL;

        if (!(field->flags & INC_OWNER) || inc_field_get_target (field) != owner)
          continue;
        ids = inc_store_find_referring (self->store, schemas[i - 1], field, id, error);
        if (ids == NULL)
          return FALSE;
        for (guint r = 0; r < ids->len; r++)
          if (!delete (self, schemas[i - 1], g_array_index (ids, gint64, r), error))
            return FALSE;
      }
  return TRUE;
}

static gboolean
delete_with_owned (IncTransaction *self, IncRecord *stored, GError **error)
{
  IncRecord *outer = self->store->deleted;
  gboolean gone;

  self->store->deleted = stored;
  gone = delete_owned (self, inc_record_get_schema (stored), stored->id, error);
  self->store->deleted = outer;
  return gone;
}

static gboolean
delete (IncTransaction *self, const IncSchema *schema, gint64 id, GError **error)
{
  g_autoptr(IncRecord) stored = inc_store_get (self->store, schema, id, error);
  IncRowWriter *writer = stored != NULL ? inc_store_get_writer (self->store, schema, error) : NULL;
  g_autofree char *before = NULL;

  if (writer == NULL || !inc_store_refuse_permanent (schema, error) ||
      !inc_store_allow (self->store, stored, NULL, error) || !delete_with_owned (self, stored, error))
    return FALSE;
  before = inc_row_to_json (stored);
  if (inc_row_writer_delete (writer, id, error))
    return inc_journal_writer_delete (self->journal, schema, id, before, error) &&
           inc_store_follow_write (self->store, schema, error);
  g_prefix_error (error, "%s cannot be deleted: ", inc_record_get_title (stored));
  return FALSE;
}

gboolean
inc_transaction_delete (IncTransaction *self, const IncSchema *schema, gint64 id, GError **error)
{
  GError *local_error = NULL;

  if (!is_whole (self, error))
    return FALSE;
  if (delete (self, schema, id, &local_error))
    return TRUE;
  /* Only a record that is not there was not begun with. */
  return fail (self, !g_error_matches (local_error, INC_STORE_ERROR, INC_STORE_ERROR_NOT_FOUND), local_error, error);
}

gboolean
inc_transaction_check (IncTransaction *self, GError **error)
{
  return is_whole (self, error) && inc_store_hold (self->store, error);
}

gboolean
inc_transaction_commit (IncTransaction *self, IncChanges **changes, GError **error)
{
  g_autoptr(IncChanges) done = inc_transaction_check (self, error) ? inc_journal_writer_finish (self->journal, error) : NULL;

  if (done == NULL || !inc_store_commit_write (self->store, error))
    return FALSE;
  if (changes != NULL)
    *changes = g_steal_pointer (&done);
  return TRUE;
}
