/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The database driver: every sqlite3_ call of the program stands behind these functions.
 * Blocking; a connection belongs to the thread that opened it. */
#pragma once

#include "inc-value.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _IncSqlite IncSqlite;
typedef struct _IncStatement IncStatement;

typedef enum
{
  INC_SQLITE_READ_ONLY,
  INC_SQLITE_WRITE,
  INC_SQLITE_CREATE,
} IncSqliteMode;

/* The first bytes of a file, as they stand in it; zeros where it is shorter.  Nothing else is touched, and the locks that
 * connections of this process hold on it stay: closing a descriptor of our own would drop them (POSIX). */
gboolean inc_sqlite_read_start (const char *path, void *bytes, int size, GError **error);

/* "3.46.1" */
const char *inc_sqlite_get_version (void);

IncSqlite *inc_sqlite_open (const char *path, IncSqliteMode mode, GError **error);
void inc_sqlite_close (IncSqlite *self);

/* Several statements without parameters. */
gboolean inc_sqlite_exec (IncSqlite *self, const char *sql, GError **error);
/* The first column of the first row; 0 when there is none. */
gboolean inc_sqlite_get_integer (IncSqlite *self, const char *sql, gint64 *integer, GError **error);
/* Statements run later stop with G_IO_ERROR_CANCELLED once it is cancelled; NULL ends that.  Borrowed. */
void inc_sqlite_set_cancellable (IncSqlite *self, GCancellable *cancellable);
gint64 inc_sqlite_get_last_id (IncSqlite *self);
/* Rows that the last statement changed. */
gint64 inc_sqlite_get_n_changed (IncSqlite *self);
/* A compact copy in a new file. */
gboolean inc_sqlite_copy_to (IncSqlite *self, const char *path, GError **error);

/* From the connection's cache when it stands there; inc_statement_done () gives it back. */
IncStatement *inc_sqlite_prepare (IncSqlite *self, const char *sql, GError **error);
void inc_statement_done (IncStatement *self);

/* Indexes of parameters start at 1, those of columns at 0.  Bound text and bytes must live until the next reset. */
void inc_statement_bind_null (IncStatement *self, int index);
void inc_statement_bind_integer (IncStatement *self, int index, gint64 integer);
void inc_statement_bind_text (IncStatement *self, int index, const char *text);
void inc_statement_bind_bytes (IncStatement *self, int index, const void *data, gsize size);
void inc_statement_bind_value (IncStatement *self, int index, const IncValue *value);

/* The next row; FALSE at the end, and with an error set.  The end resets the statement. */
gboolean inc_statement_step (IncStatement *self, GError **error);
/* A statement that gives no rows, or whose rows nobody wants. */
gboolean inc_statement_run (IncStatement *self, GError **error);
void inc_statement_reset (IncStatement *self);
IncSqlite *inc_statement_get_db (IncStatement *self);

int inc_statement_get_n_columns (IncStatement *self);
const char *inc_statement_get_column_name (IncStatement *self, int column);
gboolean inc_statement_is_null (IncStatement *self, int column);
gboolean inc_statement_is_integer (IncStatement *self, int column);
gint64 inc_statement_get_integer (IncStatement *self, int column);
/* NULL for null; lives until the next step. */
const char *inc_statement_get_text (IncStatement *self, int column);
/* Of a text or of bytes; NULL when there are none. */
const guint8 *inc_statement_get_bytes (IncStatement *self, int column, gsize *size);
IncValue inc_statement_get_value (IncStatement *self, int column);
/* The same with text that lives until the next step: not to be cleared. */
IncValue inc_statement_peek_value (IncStatement *self, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncSqlite, inc_sqlite_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncStatement, inc_statement_done)

G_END_DECLS
