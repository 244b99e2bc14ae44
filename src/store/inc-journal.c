/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-journal: undo, redo and history.
 *
 * Undo reads a set's changes backwards and does the opposite of each; what it does is itself a set of role 'undo', from
 * whose changes redo is made the same way.  Ranges are taken back by one statement each. */
#include "config.h"

#include "inc-journal.h"

#include "inc-custom-field.h"
#include "inc-journal-writer.h"

/* One line of the log; before is borrowed from the statement that reads it. */
typedef struct
{
  IncChange change;
  const char *before;
} LoggedChange;

static gboolean
finish (GError *local_error, GError **error)
{
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, local_error);
  return FALSE;
}

static gboolean
read_logged (IncStatement *row, LoggedChange *logged, GError **error)
{
  const char *op = inc_statement_get_text (row, 1);

  logged->change.schema = inc_schemas_find_number (inc_statement_get_integer (row, 0));
  if (logged->change.schema == NULL || op == NULL)
    {
      inc_store_error_set (error, INC_STORE_ERROR_CORRUPT, "change", NULL, "The change log is damaged");
      return FALSE;
    }
  logged->change.op = *op == 'i' ? INC_CHANGE_INSERT : *op == 'u' ? INC_CHANGE_UPDATE : INC_CHANGE_DELETE;
  logged->change.first_id = inc_statement_get_integer (row, 2);
  logged->change.last_id = inc_statement_get_integer (row, 3);
  logged->before = inc_statement_get_text (row, 4);
  return TRUE;
}

static gboolean
delete_range (IncStore *store, const char *sql, gint64 first, gint64 last, GError **error)
{
  g_autoptr(IncStatement) statement = inc_sqlite_prepare (store->db, sql, error);

  if (statement == NULL)
    return FALSE;
  inc_statement_bind_integer (statement, 1, first);
  inc_statement_bind_integer (statement, 2, last);
  return inc_statement_run (statement, error);
}

static gboolean
delete_found (IncStore *store, const IncChange *change, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE id BETWEEN ?1 AND ?2", change->schema->table);
  g_autoptr(IncStatement) row = NULL;
  g_autoptr(GError) local_error = NULL;

  if (!inc_row_is_searched (store->catalog, change->schema))
    return TRUE;
  row = inc_sqlite_prepare (store->db, sql, error);
  if (row == NULL)
    return FALSE;
  inc_statement_bind_integer (row, 1, change->first_id);
  inc_statement_bind_integer (row, 2, change->last_id);
  while (inc_statement_step (row, &local_error))
    if (!inc_search_index_set (store->search, inc_row_search_id (change->schema, inc_statement_get_integer (row, 0)), FALSE,
                               NULL, error))
      return FALSE;
  return finish (g_steal_pointer (&local_error), error);
}

/* Only logs; the rows themselves go in delete_logged (). */
static gboolean
take_back_insert (IncStore *store, IncJournalWriter *journal, const IncChange *change, GArray *inserts, GError **error)
{
  if (!inc_store_refuse_permanent (change->schema, error) || !inc_store_allow_to_go (store, change, error))
    return FALSE;
  g_array_append_val (inserts, *change);
  return inc_journal_writer_delete_range (journal, change->schema, change->first_id, change->last_id, error) &&
         delete_found (store, change, error);
}

/* Parents before children, which the deferred foreign keys allow: else each child's going would be worked into its parent
 * by the triggers, and an import be undone in three times the time. */
static gboolean
delete_logged (IncStore *store, GArray *inserts, GError **error)
{
  for (guint i = inserts->len; i > 0; i--)
    {
      const IncChange *change = &g_array_index (inserts, IncChange, i - 1);
      g_autofree char *sql = g_strdup_printf ("DELETE FROM %s WHERE id BETWEEN ?1 AND ?2", change->schema->table);

      if (!delete_range (store, sql, change->first_id, change->last_id, error))
        return FALSE;
    }
  g_array_set_size (inserts, 0);
  return TRUE;
}

static gboolean
take_back_update (IncStore *store, IncJournalWriter *journal, const LoggedChange *logged, GError **error)
{
  const IncSchema *schema = logged->change.schema;
  IncRowWriter *writer = inc_store_get_writer (store, schema, error);
  g_autoptr(IncRecord) stored = writer != NULL ? inc_store_get (store, schema, logged->change.first_id, error) : NULL;
  g_autoptr(IncRecord) record = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (stored == NULL)
    return FALSE;
  record = inc_record_dup (stored);
  if (!inc_row_apply_json (store->db, record, store->catalog, logged->before, error) ||
      !inc_store_allow (store, stored, record, error))
    return FALSE;
  record->revision = stored->revision + 1;
  g_set_str (&record->changed, inc_journal_writer_get_stamp (journal));
  before = inc_row_difference_to_json (stored, record, store->catalog);
  after = inc_row_difference_to_json (record, stored, store->catalog);
  return inc_row_writer_update (writer, record, error) &&
         inc_journal_writer_update (journal, schema, record->id, before, after, error);
}

static gboolean
take_back_delete (IncStore *store, IncJournalWriter *journal, const LoggedChange *logged, GError **error)
{
  const IncSchema *schema = logged->change.schema;
  IncRowWriter *writer = inc_store_get_writer (store, schema, error);
  g_autoptr(IncRecord) record = inc_record_new (schema);

  if (writer == NULL || !inc_row_apply_json (store->db, record, store->catalog, logged->before, error) ||
      !inc_store_allow (store, NULL, record, error))
    return FALSE;
  record->id = logged->change.first_id;
  record->revision++;
  g_set_str (&record->changed, inc_journal_writer_get_stamp (journal));
  if (!inc_row_writer_insert (writer, record, error))
    return FALSE;
  inc_journal_writer_insert (journal, schema, record->id);
  return TRUE;
}

/* Rows that only came with the set wait until something else was done to it: an update, a delete, a declared field. */
static gboolean
take_back (IncStore *store, IncJournalWriter *journal, const LoggedChange *logged, GArray *inserts, GError **error)
{
  const gboolean declares = logged->change.schema == inc_schema_of (inc_custom_field_get_type ());

  switch (logged->change.op)
    {
    case INC_CHANGE_INSERT:
      return take_back_insert (store, journal, &logged->change, inserts, error) &&
             (!declares || delete_logged (store, inserts, error));
    case INC_CHANGE_UPDATE:
      return delete_logged (store, inserts, error) && take_back_update (store, journal, logged, error);
    case INC_CHANGE_DELETE:
    default:
      return delete_logged (store, inserts, error) && take_back_delete (store, journal, logged, error);
    }
}

static gboolean
mark (IncStore *store, gint64 change_set, const char *state, GError **error)
{
  g_autoptr(IncStatement) write = inc_sqlite_prepare (store->db, "UPDATE change_set SET state = ?2 WHERE id = ?1", error);

  if (write == NULL)
    return FALSE;
  inc_statement_bind_integer (write, 1, change_set);
  inc_statement_bind_text (write, 2, state);
  return inc_statement_run (write, error);
}

/* The log is read while its inverse is written: rows of another set, which this statement does not ask for. */
static gboolean
take_back_all (IncStore *store, IncJournalWriter *journal, gint64 change_set, GError **error)
{
  g_autoptr(IncStatement) row =
    inc_sqlite_prepare (store->db, "SELECT kind, op, first_id, last_id, before FROM change WHERE change_set = ?1 "
                                   "ORDER BY id DESC", error);
  g_autoptr(GArray) inserts = g_array_new (FALSE, FALSE, sizeof (IncChange));
  g_autoptr(GError) local_error = NULL;

  if (row == NULL || !inc_sqlite_exec (store->db, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  inc_statement_bind_integer (row, 1, change_set);
  while (inc_statement_step (row, &local_error))
    {
      LoggedChange logged;

      if (!read_logged (row, &logged, error) ||
          !take_back (store, journal, &logged, inserts, error) ||
          !inc_store_follow_write (store, logged.change.schema, error))
        return FALSE;
    }
  return finish (g_steal_pointer (&local_error), error) && delete_logged (store, inserts, error);
}

/* Inverts set `of`; inverse_of and state name the set whose standing changes thereby. */
static IncChanges *
invert (IncStore *store, IncChangeRole role, const char *title, gint64 of, gint64 inverse_of, const char *state,
        GError **error)
{
  g_autoptr(IncJournalWriter) journal = NULL;
  g_autoptr(IncChanges) done = NULL;

  if (!inc_store_begin_write (store, error))
    return NULL;
  store->act = role == INC_ROLE_DO ? INC_ACT_REVERT : INC_ACT_UNDO;
  store->reverted = role == INC_ROLE_DO ? of : 0;
  journal = inc_journal_writer_new (store, role, title, inverse_of);
  if (take_back_all (store, journal, of, error) && inc_store_hold (store, error))
    done = inc_journal_writer_finish (journal, error);
  if (done != NULL &&
      (state == NULL || mark (store, inverse_of, state, error)) &&
      inc_store_commit_write (store, error))
    return g_steal_pointer (&done);
  inc_store_rollback_write (store);
  return NULL;
}

/* The set in the statement's only row; NULL when there is none. */
static IncChanges *
peek (IncStore *store, const char *sql, GError **error)
{
  g_autoptr(IncStatement) row = NULL;
  IncChanges *set;

  INC_STORE_CHECK_THREAD (store);
  row = inc_sqlite_prepare (store->db, sql, error);
  if (row == NULL || !inc_statement_step (row, error))
    return NULL;
  set = inc_changes_new (INC_ROLE_DO, inc_statement_get_text (row, 1), inc_statement_get_text (row, 2),
                         inc_statement_get_text (row, 3));
  set->id = inc_statement_get_integer (row, 0);
  return set;
}

IncChanges *
inc_journal_peek_undo (IncStore *store, GError **error)
{
  return peek (store, "SELECT id, title, stamp, staff FROM change_set WHERE role = 'do' AND state = 'done' "
                      "ORDER BY id DESC LIMIT 1", error);
}

IncChanges *
inc_journal_peek_redo (IncStore *store, GError **error)
{
  return peek (store, "SELECT id, title, stamp, staff FROM change_set WHERE role = 'do' AND state = 'undone' "
                      "ORDER BY id LIMIT 1", error);
}

static gboolean
require (const IncChanges *set, GError **error)
{
  if (set == NULL && (error == NULL || *error == NULL))
    inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, "change_set", NULL, "There is nothing to take back");
  return set != NULL;
}

IncChanges *
inc_journal_undo (IncStore *store, GError **error)
{
  g_autoptr(IncChanges) set = inc_journal_peek_undo (store, error);

  if (!require (set, error))
    return NULL;
  return invert (store, INC_ROLE_UNDO, set->title, set->id, set->id, "undone", error);
}

/* A redo turns round the newest undo of the set, not the set itself: only the undo knows the values of deleted rows. */
IncChanges *
inc_journal_redo (IncStore *store, GError **error)
{
  g_autoptr(IncChanges) set = inc_journal_peek_redo (store, error);
  g_autofree char *sql = NULL;
  gint64 undo;

  if (!require (set, error))
    return NULL;
  sql = g_strdup_printf ("SELECT max (id) FROM change_set WHERE role = 'undo' AND inverse_of = %" G_GINT64_FORMAT, set->id);
  if (!inc_sqlite_get_integer (store->db, sql, &undo, error))
    return NULL;
  return invert (store, INC_ROLE_REDO, set->title, undo, set->id, "done", error);
}

/* Of a row that goes as a whole: that only a mark on it was changed later.  Full transfer. */
static char *
only_marked (void)
{
  g_autoptr(GString) sql = g_string_new ("mine.op = 'insert' AND later.op = 'update' AND json_remove (later.before");
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint i = 0; i < n; i++)
    for (guint f = 0; f < schemas[i]->n_fields; f++)
      if (schemas[i]->fields[f].flags & INC_MARK)
        g_string_append_printf (sql, ", iif (later.kind = %u, '$.%s', '$.-')", schemas[i]->number, schemas[i]->fields[f].name);
  g_string_append (sql, ") = '{}'");
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* A later change that still stands and speaks of one of the same records. */
static gboolean
refuse_when_changed (IncStore *store, gint64 change_set, GError **error)
{
  g_autofree char *marked = only_marked ();
  g_autofree char *sql = g_strdup_printf (
    "SELECT count(*) FROM (SELECT 1 FROM change AS mine"
    " JOIN change AS later ON later.kind = mine.kind AND later.first_id <= mine.last_id AND later.last_id >= mine.first_id"
    " JOIN change_set AS by ON by.id = later.change_set"
    " WHERE mine.change_set = %" G_GINT64_FORMAT " AND later.change_set > mine.change_set"
    " AND by.role = 'do' AND by.state = 'done' AND NOT (%s) LIMIT 1)", change_set, marked);
  gint64 n;

  if (!inc_sqlite_get_integer (store->db, sql, &n, error))
    return FALSE;
  if (n == 0)
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_CONFLICT, "change_set", NULL,
                       "A record of this change was changed again later: take the later change back first");
  return FALSE;
}

IncChanges *
inc_journal_revert (IncStore *store, gint64 change_set, const char *title, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT count(*) FROM change_set WHERE id = %" G_GINT64_FORMAT " AND role = 'do' AND state = 'done'", change_set);
  gint64 stands;

  INC_STORE_CHECK_THREAD (store);
  if (!inc_sqlite_get_integer (store->db, sql, &stands, error))
    return NULL;
  if (stands == 0)
    {
      inc_store_error_set (error, INC_STORE_ERROR_NOT_FOUND, "change_set", NULL, "This change no longer stands");
      return NULL;
    }
  if (!refuse_when_changed (store, change_set, error))
    return NULL;
  return invert (store, INC_ROLE_DO, title, change_set, change_set, NULL, error);
}

IncTable *
inc_journal_list (IncStore *store, gint64 before, guint most, GError **error)
{
  const IncValue values[] = { inc_value_integer (before), inc_value_integer (most) };

  return inc_store_query (store, "history", values, G_N_ELEMENTS (values), error);
}

IncTable *
inc_journal_list_record (IncStore *store, const IncSchema *schema, gint64 id, GError **error)
{
  const IncValue values[] = { inc_value_integer (schema->number), inc_value_integer (id) };

  return inc_store_query (store, "history-of-record", values, G_N_ELEMENTS (values), error);
}
