/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sqlite: the only file that includes sqlite3.h.
 *
 * A connection, its cached statements and one table from SQLite's result codes to ours.  A statement asked for while its
 * twin is still being stepped is prepared anew, so callers need not know who else uses the same text. */
#include "config.h"

#include "inc-sqlite.h"

#include "inc-store-error.h"

#include <sqlite3.h>
#include <string.h>

struct _IncSqlite
{
  sqlite3 *handle;
  GHashTable *statements; /* SQL text -> IncStatement, idle ones */
  GCancellable *cancellable;
};

struct _IncStatement
{
  IncSqlite *db;
  sqlite3_stmt *handle;
  char *sql;
};

/* How often a running statement looks whether it was cancelled: about every millisecond. */
enum
{
  STEPS_BETWEEN_LOOKS = 20000,
};

static const struct
{
  int code;
  IncStoreError error;
} error_codes[] = {
  { SQLITE_BUSY, INC_STORE_ERROR_BUSY },
  { SQLITE_LOCKED, INC_STORE_ERROR_BUSY },
  { SQLITE_READONLY, INC_STORE_ERROR_READ_ONLY },
  { SQLITE_PERM, INC_STORE_ERROR_READ_ONLY },
  { SQLITE_FULL, INC_STORE_ERROR_NO_SPACE },
  { SQLITE_CANTOPEN, INC_STORE_ERROR_LOST },
  { SQLITE_IOERR, INC_STORE_ERROR_LOST },
  { SQLITE_NOTADB, INC_STORE_ERROR_NOT_A_REGISTER },
  { SQLITE_CORRUPT, INC_STORE_ERROR_CORRUPT },
  { SQLITE_CONSTRAINT, INC_STORE_ERROR_CONSTRAINT },
  { SQLITE_MISMATCH, INC_STORE_ERROR_CORRUPT },
  { SQLITE_TOOBIG, INC_STORE_ERROR_CONSTRAINT },
};

/* "UNIQUE constraint failed: staff.name" and the like name the place after the last blank. */
static void
set_constraint_error (const char *message, int extended, GError **error)
{
  const char *place = strrchr (message, ' ');
  g_auto(GStrv) parts = g_strsplit (place != NULL ? place + 1 : "", ".", 2);
  const gboolean named = g_strv_length (parts) == 2;

  inc_store_error_set (error,
                       extended == SQLITE_CONSTRAINT_FOREIGNKEY ? INC_STORE_ERROR_IN_USE
                                                                : INC_STORE_ERROR_CONSTRAINT,
                       named ? parts[0] : NULL, named ? parts[1] : NULL, "%s", message);
}

static void
set_error (sqlite3 *handle, int code, GCancellable *cancellable, GError **error)
{
  const char *message = handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (code);

  if ((code & 0xff) == SQLITE_INTERRUPT && g_cancellable_set_error_if_cancelled (cancellable, error))
    return;
  if ((code & 0xff) == SQLITE_CONSTRAINT)
    {
      set_constraint_error (message, code, error);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (error_codes); i++)
    if (error_codes[i].code == (code & 0xff))
      {
        inc_store_error_set (error, error_codes[i].error, NULL, NULL, "%s (SQLite %d)", message, code);
        return;
      }
  inc_store_error_set (error, INC_STORE_ERROR_LOST, NULL, NULL, "%s (SQLite %d)", message, code);
}

static gboolean
fail (IncSqlite *self, int code, GError **error)
{
  set_error (self->handle, code, self->cancellable, error);
  return FALSE;
}

static void
statement_free (gpointer data)
{
  IncStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement->sql);
  g_free (statement);
}

static int
look_for_cancel (gpointer data)
{
  return g_cancellable_is_cancelled (((IncSqlite *) data)->cancellable);
}

gboolean
inc_sqlite_read_start (const char *path, void *bytes, int size, GError **error)
{
  sqlite3_vfs *vfs = sqlite3_initialize () == SQLITE_OK ? sqlite3_vfs_find (NULL) : NULL;
  const char *name = sqlite3_create_filename (path, "", "", 0, NULL);
  g_autofree sqlite3_file *file = g_malloc0 (vfs->szOsFile);
  int code = vfs->xOpen (vfs, name, file, SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB, NULL);

  if (code == SQLITE_OK)
    code = file->pMethods->xRead (file, bytes, size, 0);
  if (file->pMethods != NULL)
    file->pMethods->xClose (file);
  sqlite3_free_filename (name);
  if (code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ)
    return TRUE;
  set_error (NULL, code, NULL, error);
  return FALSE;
}

const char *
inc_sqlite_get_version (void)
{
  return sqlite3_libversion ();
}

IncSqlite *
inc_sqlite_open (const char *path, IncSqliteMode mode, GError **error)
{
  static const int flags[] = {
    [INC_SQLITE_READ_ONLY] = SQLITE_OPEN_READONLY,
    [INC_SQLITE_WRITE] = SQLITE_OPEN_READWRITE,
    [INC_SQLITE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
  };
  sqlite3 *handle = NULL;
  const int code = sqlite3_open_v2 (path, &handle, flags[mode] | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
  IncSqlite *self;

  if (code != SQLITE_OK)
    {
      set_error (handle, code, NULL, error);
      sqlite3_close_v2 (handle);
      return NULL;
    }
  self = g_new0 (IncSqlite, 1);
  self->handle = handle;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, statement_free);
  sqlite3_busy_timeout (handle, 5000);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return self;
}

void
inc_sqlite_close (IncSqlite *self)
{
  g_hash_table_unref (self->statements);
  sqlite3_progress_handler (self->handle, 0, NULL, NULL);
  g_clear_object (&self->cancellable);
  sqlite3_close_v2 (self->handle);
  g_free (self);
}

gboolean
inc_sqlite_exec (IncSqlite *self, const char *sql, GError **error)
{
  const int code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fail (self, code, error);
}

gboolean
inc_sqlite_get_integer (IncSqlite *self, const char *sql, gint64 *integer, GError **error)
{
  g_autoptr(IncStatement) statement = inc_sqlite_prepare (self, sql, error);
  g_autoptr(GError) local_error = NULL;

  if (statement == NULL)
    return FALSE;
  *integer = inc_statement_step (statement, &local_error) ? inc_statement_get_integer (statement, 0) : 0;
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

void
inc_sqlite_set_cancellable (IncSqlite *self, GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
  sqlite3_progress_handler (self->handle, cancellable != NULL ? STEPS_BETWEEN_LOOKS : 0, look_for_cancel, self);
}

gint64
inc_sqlite_get_last_id (IncSqlite *self)
{
  return sqlite3_last_insert_rowid (self->handle);
}

gint64
inc_sqlite_get_n_changed (IncSqlite *self)
{
  return sqlite3_changes64 (self->handle);
}

gboolean
inc_sqlite_copy_to (IncSqlite *self, const char *path, GError **error)
{
  g_autoptr(IncStatement) statement = inc_sqlite_prepare (self, "VACUUM INTO ?1", error);

  if (statement == NULL)
    return FALSE;
  inc_statement_bind_text (statement, 1, path);
  return inc_statement_run (statement, error);
}

IncStatement *
inc_sqlite_prepare (IncSqlite *self, const char *sql, GError **error)
{
  IncStatement *statement;
  sqlite3_stmt *handle = NULL;
  gpointer key, value;
  int code;

  if (g_hash_table_steal_extended (self->statements, sql, &key, &value))
    return value;
  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (code != SQLITE_OK)
    {
      fail (self, code, error);
      return NULL;
    }
  statement = g_new0 (IncStatement, 1);
  statement->db = self;
  statement->handle = handle;
  statement->sql = g_strdup (sql);
  return statement;
}

void
inc_statement_done (IncStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  if (g_hash_table_contains (self->db->statements, self->sql))
    statement_free (self);
  else
    g_hash_table_insert (self->db->statements, self->sql, self);
}

void
inc_statement_bind_null (IncStatement *self, int index)
{
  sqlite3_bind_null (self->handle, index);
}

void
inc_statement_bind_integer (IncStatement *self, int index, gint64 integer)
{
  sqlite3_bind_int64 (self->handle, index, integer);
}

void
inc_statement_bind_text (IncStatement *self, int index, const char *text)
{
  sqlite3_bind_text (self->handle, index, text, -1, SQLITE_STATIC);
}

void
inc_statement_bind_bytes (IncStatement *self, int index, const void *data, gsize size)
{
  sqlite3_bind_blob64 (self->handle, index, data, size, SQLITE_STATIC);
}

void
inc_statement_bind_value (IncStatement *self, int index, const IncValue *value)
{
  if (value->type == INC_VALUE_TEXT)
    inc_statement_bind_text (self, index, value->text);
  else if (value->type == INC_VALUE_INTEGER)
    inc_statement_bind_integer (self, index, value->integer);
  else
    inc_statement_bind_null (self, index);
}

gboolean
inc_statement_step (IncStatement *self, GError **error)
{
  const int code = sqlite3_step (self->handle);

  if (code == SQLITE_ROW)
    return TRUE;
  if (code != SQLITE_DONE)
    fail (self->db, code, error);
  sqlite3_reset (self->handle);
  return FALSE;
}

gboolean
inc_statement_run (IncStatement *self, GError **error)
{
  int code;

  do
    code = sqlite3_step (self->handle);
  while (code == SQLITE_ROW);
  if (code != SQLITE_DONE)
    fail (self->db, code, error);
  sqlite3_reset (self->handle);
  return code == SQLITE_DONE;
}

void
inc_statement_reset (IncStatement *self)
{
  sqlite3_reset (self->handle);
}

int
inc_statement_get_n_columns (IncStatement *self)
{
  return sqlite3_column_count (self->handle);
}

const char *
inc_statement_get_column_name (IncStatement *self, int column)
{
  return sqlite3_column_name (self->handle, column);
}

gboolean
inc_statement_is_null (IncStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

gboolean
inc_statement_is_integer (IncStatement *self, int column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_INTEGER;
}

gint64
inc_statement_get_integer (IncStatement *self, int column)
{
  return sqlite3_column_int64 (self->handle, column);
}

const char *
inc_statement_get_text (IncStatement *self, int column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

const guint8 *
inc_statement_get_bytes (IncStatement *self, int column, gsize *size)
{
  const guint8 *bytes = sqlite3_column_blob (self->handle, column);

  *size = sqlite3_column_bytes (self->handle, column);
  return bytes;
}

IncValue
inc_statement_peek_value (IncStatement *self, int column)
{
  const int type = sqlite3_column_type (self->handle, column);

  if (type == SQLITE_INTEGER)
    return inc_value_integer (sqlite3_column_int64 (self->handle, column));
  if (type == SQLITE_NULL)
    return inc_value_null ();
  return (IncValue) { INC_VALUE_TEXT, 0, (char *) sqlite3_column_text (self->handle, column) };
}

IncValue
inc_statement_get_value (IncStatement *self, int column)
{
  const IncValue borrowed = inc_statement_peek_value (self, column);
  IncValue value;

  inc_value_copy (&borrowed, &value);
  return value;
}

IncSqlite *
inc_statement_get_db (IncStatement *self)
{
  return self->db;
}
