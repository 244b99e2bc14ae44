/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTransaction: one change set, all or nothing.  Rolls back when it is freed uncommitted. */
#pragma once

#include "inc-store.h"

G_BEGIN_DECLS

typedef struct _IncTransaction IncTransaction;

/* title: for people, in their language: "Edit startup".  One transaction at a time. */
IncTransaction *inc_transaction_new (IncStore *store, const char *title, GError **error);
void inc_transaction_free (IncTransaction *self);
/* In what way its rows are written from now on; INC_ACT_SAVE before it is said. */
void inc_transaction_set_act (IncTransaction *self, IncAct act);

/* Tidies, checks and writes: id 0 inserts and sets id, uid, revision and changed; else updates.
 * CONSTRAINT when a rule forbids it (table and field say where), CONFLICT when the revision moved on, NOT_FOUND: then the
 * others can still be saved; after any other error the set can only be rolled back.  Nothing at all when no value
 * differs.  A record whose insert was rolled back keeps an id that is not there: save a dup, or make a new one. */
gboolean inc_transaction_save (IncTransaction *self, IncRecord *record, GError **error);
/* With all that belongs to it; IN_USE when others refer to it: then the set can only be rolled back. */
gboolean inc_transaction_delete (IncTransaction *self, const IncSchema *schema, gint64 id, GError **error);
/* What a commit looks at first: whether all that was written holds together.  For a trial that is never committed. */
gboolean inc_transaction_check (IncTransaction *self, GError **error);
/* changes may be NULL; full transfer.  A set without changes leaves no trace: its id is 0. */
gboolean inc_transaction_commit (IncTransaction *self, IncChanges **changes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTransaction, inc_transaction_free)

G_END_DECLS
