/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStore: a register on the disk.  Blocking; belongs to the thread that opened it (asserted).
 *
 * Two stores on one register are the rule: a writer, and readers that see the last commit.  Every write goes through an
 * IncTransaction and is a change set that can be named, listed, undone and redone. */
#pragma once

#include "inc-catalog.h"
#include "inc-change.h"
#include "inc-query.h"
#include "inc-record.h"
#include "inc-store-error.h"
#include "inc-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _IncStore IncStore;

typedef enum
{
  INC_STORE_READ,   /* beside a writer or alone; never changes the file */
  INC_STORE_WRITE,  /* takes the lock, migrates an older register */
  INC_STORE_CREATE, /* a new register: the path must be free */
} IncStoreMode;

/* holder: who writes, for the lock and the change log; may be NULL. */
IncStore *inc_store_open (const char *path, IncStoreMode mode, const char *holder, GError **error);
void inc_store_close (IncStore *self);
/* Who writes from now on, in the change log; may be NULL. */
void inc_store_set_holder (IncStore *self, const char *holder);
gboolean inc_store_is_writable (IncStore *self);
const char *inc_store_get_path (IncStore *self);
/* Changes only with a commit that touches custom fields.  Borrowed. */
IncCatalog *inc_store_get_catalog (IncStore *self);
/* A reader looks whether custom fields were declared since. */
gboolean inc_store_reload_catalog (IncStore *self, GError **error);
/* Reads that run longer stop with G_IO_ERROR_CANCELLED; NULL ends that. */
void inc_store_set_cancellable (IncStore *self, GCancellable *cancellable);

/* NOT_FOUND when there is none. */
IncRecord *inc_store_get (IncStore *self, const IncSchema *schema, gint64 id, GError **error);
IncRecord *inc_store_get_by_uid (IncStore *self, const IncSchema *schema, const char *uid, GError **error);
/* The ordered ids (gint64) of a query. */
GArray *inc_store_list (IncStore *self, const IncQuery *query, GError **error);
gboolean inc_store_count (IncStore *self, const IncQuery *query, guint *count, GError **error);
/* The records of a few ids, in their order; ids that are gone are left out. */
GPtrArray *inc_store_load (IncStore *self, const IncSchema *schema, const gint64 *ids, guint n_ids, GError **error);
/* The same as the query sees them: where its filters say what their amount is (sql/amounts: the part of one fund; sql/open: what
 * is not paid yet), that stands in the field amount; a copy with another amount is to be shown and is refused when it is saved. */
GPtrArray *inc_store_load_seen (IncStore *self, const IncQuery *query, const gint64 *ids, guint n_ids, GError **error);
/* All records of a query, in its order and as it sees them. */
GPtrArray *inc_store_load_all (IncStore *self, const IncQuery *query, GError **error);
/* Every record of a type in the order of its uid, one at a time in one object; FALSE from the function stops. */
typedef gboolean (*IncRecordFunc) (IncRecord *record, gpointer data, GError **error);
gboolean inc_store_each (IncStore *self, const IncSchema *schema, IncRecordFunc func, gpointer data, GError **error);
/* The words that a tags field, or the texts that a text field, has in the register: each once, sorted. */
char **inc_store_list_words (IncStore *self, const IncSchema *schema, const char *field, GError **error);
/* sql/queries/NAME.sql; each file opens with its purpose, parameters and columns. */
IncTable *inc_store_query (IncStore *self, const char *name, const IncValue *values, guint n_values, GError **error);
/* The same, a row at a time: columns and values live until the function returns; FALSE from it stops. */
typedef gboolean (*IncValuesFunc) (const char *const *columns, const IncValue *values, guint n_values, gpointer data,
                                   GError **error);
gboolean inc_store_query_each (IncStore *self, const char *name, const IncValue *values, guint n_values, IncValuesFunc func,
                               gpointer data, GError **error);
/* How many records of which type refer to one: rows of (table, count, owned: 1 when they would be deleted with it). */
IncTable *inc_store_list_users (IncStore *self, const IncSchema *schema, gint64 id, GError **error);

/* A setting's value; NULL when not set.  Full transfer. */
char *inc_store_get_setting (IncStore *self, const char *name, GError **error);

/* "3.46.1": of SQLite. */
const char *inc_store_get_sqlite_version (void);

/* A read snapshot over several reads; nothing is written.  They may stand in each other.  Beside what they promise they are
 * quick: without one SQLite locks the file for each statement. */
gboolean inc_store_begin_read (IncStore *self, GError **error);
void inc_store_end_read (IncStore *self);

/* A compact copy in a new file, which is then a register of its own. */
gboolean inc_store_backup (IncStore *self, const char *path, GError **error);
/* Problems of the whole file: integrity, references, search index; one error problem each. */
gboolean inc_store_check (IncStore *self, IncProblems *problems, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncStore, inc_store_close)

G_END_DECLS
