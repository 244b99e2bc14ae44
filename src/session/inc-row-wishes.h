/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRowWishes: what the main thread wishes to have read, and what the reader found.  Both threads.
 *
 * The newest wish is read first, and of those that wait only the newest eight are kept. */
#pragma once

#include "inc-store.h"

G_BEGIN_DECLS

typedef struct
{
  IncQuery *query; /* that sees them */
  GArray *ids;     /* of gint64 */
} IncRowWish;

typedef struct _IncRowWishes IncRowWishes;

/* Takes the ids. */
IncRowWish *inc_row_wish_new (const IncQuery *query, GArray *ids);
void inc_row_wish_free (gpointer data);

IncRowWishes *inc_row_wishes_new (void);
IncRowWishes *inc_row_wishes_ref (IncRowWishes *self);
void inc_row_wishes_unref (gpointer data);

/* Takes the wish and gives back the one that has to go for it, or NULL; sets *idle when nobody is reading: the caller then
 * has to start inc_row_wishes_read (). */
IncRowWish *inc_row_wishes_push (IncRowWishes *self, IncRowWish *wish, gboolean *idle);
/* TRUE when wishes are left that nobody is reading: the caller then has to start inc_row_wishes_read (). */
gboolean inc_row_wishes_resume (IncRowWishes *self);
void inc_row_wishes_give_up (IncRowWishes *self);
/* Records, of which some may be missing: waits for the next that are found, but not longer than that, and not when nobody is
 * reading.  Full transfer.  *reading (or NULL): whether there may be more. */
GPtrArray *inc_row_wishes_take_found (IncRowWishes *self, gint64 microseconds, gboolean *reading);

/* An IncJob on the IncRowWishes; gives TRUE. */
gboolean inc_row_wishes_read (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncRowWish, inc_row_wish_free)

G_END_DECLS
