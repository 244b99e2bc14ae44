/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-journal-writer: the writing half of the change log. */
#include "config.h"

#include "inc-journal-writer.h"

#include "inc-date.h"
#include "inc-sql.h"

struct _IncJournalWriter
{
  IncStore *store;
  gint64 inverse_of;
  IncChanges *changes; /* all that was done */
  IncChanges *pending; /* inserts not yet in the log */
};

IncJournalWriter *
inc_journal_writer_new (IncStore *store, IncChangeRole role, const char *title, gint64 inverse_of)
{
  IncJournalWriter *self = g_new0 (IncJournalWriter, 1);
  g_autofree char *stamp = inc_date_now_stamp ();

  self->store = store;
  self->inverse_of = inverse_of;
  self->changes = inc_changes_new (role, title, stamp, store->holder);
  self->pending = inc_changes_new (role, NULL, NULL, NULL);
  return self;
}

void
inc_journal_writer_free (IncJournalWriter *self)
{
  inc_changes_unref (self->changes);
  inc_changes_unref (self->pending);
  g_free (self);
}

const char *
inc_journal_writer_get_stamp (IncJournalWriter *self)
{
  return self->changes->stamp;
}

static gboolean
write_set (IncJournalWriter *self, GError **error)
{
  g_autoptr(IncStatement) write = NULL;

  if (self->changes->id != 0)
    return TRUE;
  write = inc_sqlite_prepare (self->store->db,
                              "INSERT INTO change_set (role, title, stamp, staff, state, inverse_of) "
                              "VALUES (?1, ?2, ?3, ?4, 'done', nullif (?5, 0))", error);
  if (write == NULL)
    return FALSE;
  inc_statement_bind_text (write, 1, inc_change_role_get_word (self->changes->role));
  inc_statement_bind_text (write, 2, self->changes->title);
  inc_statement_bind_text (write, 3, self->changes->stamp);
  inc_statement_bind_text (write, 4, self->changes->staff);
  inc_statement_bind_integer (write, 5, self->inverse_of);
  if (!inc_statement_run (write, error))
    return FALSE;
  self->changes->id = inc_sqlite_get_last_id (self->store->db);
  return TRUE;
}

static gboolean
write_change (IncJournalWriter *self, const IncChange *change, const char *before, const char *after, GError **error)
{
  g_autoptr(IncStatement) write = NULL;

  if (!write_set (self, error))
    return FALSE;
  write = inc_sqlite_prepare (self->store->db,
                              "INSERT INTO change (change_set, kind, op, first_id, last_id, before, after) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", error);
  if (write == NULL)
    return FALSE;
  inc_statement_bind_integer (write, 1, self->changes->id);
  inc_statement_bind_integer (write, 2, change->schema->number);
  inc_statement_bind_text (write, 3, inc_change_op_get_word (change->op));
  inc_statement_bind_integer (write, 4, change->first_id);
  inc_statement_bind_integer (write, 5, change->last_id);
  inc_statement_bind_text (write, 6, before);
  inc_statement_bind_text (write, 7, after);
  return inc_statement_run (write, error);
}

/* By type, parents before children: a range may have begun before the first row that its later rows refer to. */
static gboolean
flush_pending (IncJournalWriter *self, GError **error)
{
  guint n;
  const IncSchema *const *schemas = inc_schemas_get (&n);

  for (guint s = 0; s < n && self->pending->changes->len > 0; s++)
    for (guint i = 0; i < self->pending->changes->len; i++)
      {
        const IncChange *change = &g_array_index (self->pending->changes, IncChange, i);

        if (change->schema == schemas[s] && !write_change (self, change, NULL, NULL, error))
          return FALSE;
      }
  g_array_set_size (self->pending->changes, 0);
  return TRUE;
}

void
inc_journal_writer_insert (IncJournalWriter *self, const IncSchema *schema, gint64 id)
{
  inc_changes_add (self->pending, schema, INC_CHANGE_INSERT, id);
  inc_changes_add (self->changes, schema, INC_CHANGE_INSERT, id);
}

gboolean
inc_journal_writer_update (IncJournalWriter *self, const IncSchema *schema, gint64 id, const char *before,
                           const char *after, GError **error)
{
  const IncChange change = { schema, INC_CHANGE_UPDATE, id, id };

  inc_changes_add (self->changes, schema, INC_CHANGE_UPDATE, id);
  return flush_pending (self, error) && write_change (self, &change, before, after, error);
}

gboolean
inc_journal_writer_delete (IncJournalWriter *self, const IncSchema *schema, gint64 id, const char *before, GError **error)
{
  const IncChange change = { schema, INC_CHANGE_DELETE, id, id };

  inc_changes_add (self->changes, schema, INC_CHANGE_DELETE, id);
  return flush_pending (self, error) && write_change (self, &change, before, NULL, error);
}

/* From the last row to the first: read backwards, as a redo does, the log puts them back in ascending order. */
gboolean
inc_journal_writer_delete_range (IncJournalWriter *self, const IncSchema *schema, gint64 first_id, gint64 last_id,
                                 GError **error)
{
  g_autofree char *object = inc_sql_row_object (schema);
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO change (change_set, kind, op, first_id, last_id, before) "
                     "SELECT ?1, ?2, 'delete', id, id, %s FROM %s WHERE id BETWEEN ?3 AND ?4 ORDER BY id DESC",
                     object, schema->table);
  g_autoptr(IncStatement) write = NULL;

  inc_changes_add_range (self->changes, schema, INC_CHANGE_DELETE, first_id, last_id);
  if (!flush_pending (self, error) || !write_set (self, error))
    return FALSE;
  write = inc_sqlite_prepare (self->store->db, sql, error);
  if (write == NULL)
    return FALSE;
  inc_statement_bind_integer (write, 1, self->changes->id);
  inc_statement_bind_integer (write, 2, schema->number);
  inc_statement_bind_integer (write, 3, first_id);
  inc_statement_bind_integer (write, 4, last_id);
  return inc_statement_run (write, error);
}

/* What was undone can no longer be redone once something new is done. */
static gboolean
drop_undone (IncJournalWriter *self, GError **error)
{
  if (self->changes->role != INC_ROLE_DO || self->changes->id == 0)
    return TRUE;
  return inc_sqlite_exec (self->store->db, "UPDATE change_set SET state = 'dropped' WHERE role = 'do' AND state = 'undone'",
                          error);
}

IncChanges *
inc_journal_writer_finish (IncJournalWriter *self, GError **error)
{
  if (!flush_pending (self, error) || !drop_undone (self, error))
    return NULL;
  return inc_changes_ref (self->changes);
}
