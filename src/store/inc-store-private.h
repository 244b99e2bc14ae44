/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the store share; nobody else includes it. */
#pragma once

#include "inc-register-file.h"
#include "inc-row.h"
#include "inc-store.h"

G_BEGIN_DECLS

typedef struct _IncOrder IncOrder;

struct _IncStore
{
  IncSqlite *db;
  char *path;
  char *holder;
  IncStoreMode mode;
  IncRegisterLock *lock;
  IncCatalog *catalog;
  IncSearchIndex *search;
  GHashTable *writers; /* IncSchema -> IncRowWriter */
  GQueue orders;       /* of IncOrder, the last ones asked for */
  GThread *owner;
  gboolean in_transaction;
  guint n_reads; /* begun and not ended */
  gboolean catalog_changed; /* in this transaction */
  IncAct act;               /* the way of this transaction */
  gint64 reverted;          /* the change set that it takes back out of turn; 0: none */
  IncRecord *deleted;       /* whose belongings are being deleted with it; NULL: nobody's */
  GArray *to_hold;          /* what must hold at its end */
  GHashTable *to_hold_keys;
};

#define INC_STORE_CHECK_THREAD(self) g_assert ((self)->owner == g_thread_self ())

/* The prepared statements of a type, made when first needed.  Borrowed. */
IncRowWriter *inc_store_get_writer (IncStore *self, const IncSchema *schema, GError **error);

/* A write transaction of SQLite: what a change set is made in.  The search index and the catalog go with it. */
gboolean inc_store_begin_write (IncStore *self, GError **error);
gboolean inc_store_commit_write (IncStore *self, GError **error);
void inc_store_rollback_write (IncStore *self);
/* Before a row of the type goes: PERMANENT when its rows stay. */
gboolean inc_store_refuse_permanent (const IncSchema *schema, GError **error);
/* Before a row is written: what the type's rule over other records says.  before NULL: it comes; after NULL: it goes. */
gboolean inc_store_allow (IncStore *self, IncRecord *before, IncRecord *after, GError **error);
/* The same for all rows of a range that are to go. */
gboolean inc_store_allow_to_go (IncStore *self, const IncChange *change, GError **error);
/* Before a change set is whole: FALSE with the error of a record that does not hold. */
gboolean inc_store_hold (IncStore *self, GError **error);
void inc_store_forget_to_hold (IncStore *self);
/* After a row of the type was written: a declared field is there at once, and found by search or no longer. */
gboolean inc_store_follow_write (IncStore *self, const IncSchema *schema, GError **error);

/* One record by a WHERE with ?1; NULL without an error when there is none. */
IncRecord *inc_store_find (IncStore *self, const IncSchema *schema, const char *where, const IncValue *value, GError **error);
/* Rows of schema whose field refers to id; gint64 ids, ascending. */
GArray *inc_store_find_referring (IncStore *self, const IncSchema *schema, const IncField *field, gint64 id, GError **error);

G_END_DECLS
