/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncWishes: what the main thread wishes to have read, and what the reader found.  Both threads.
 *
 * The newest wish is read first, and of those that wait only the newest eight are kept. */
#pragma once

#include "inc-store.h"

G_BEGIN_DECLS

typedef struct
{
  const IncSchema *schema;
  GArray *ids; /* of gint64 */
} IncWish;

typedef struct _IncWishes IncWishes;

/* Takes the ids. */
IncWish *inc_wish_new (const IncSchema *schema, GArray *ids);
void inc_wish_free (gpointer data);

IncWishes *inc_wishes_new (void);
IncWishes *inc_wishes_ref (IncWishes *self);
void inc_wishes_unref (gpointer data);

/* Takes the wish and gives back the one that has to go for it, or NULL; sets *idle when nobody is reading: the caller then
 * has to start inc_wishes_read (). */
IncWish *inc_wishes_push (IncWishes *self, IncWish *wish, gboolean *idle);
/* TRUE when wishes are left that nobody is reading: the caller then has to start inc_wishes_read (). */
gboolean inc_wishes_resume (IncWishes *self);
void inc_wishes_give_up (IncWishes *self);
/* Records, of which some may be missing: waits for the next that are found, but not longer than that, and not when nobody is
 * reading.  Full transfer.  *reading (or NULL): whether there may be more. */
GPtrArray *inc_wishes_take_found (IncWishes *self, gint64 microseconds, gboolean *reading);

/* An IncJob on the IncWishes; gives TRUE. */
gboolean inc_wishes_read (IncStore *store, gpointer data, GValue *result, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncWish, inc_wish_free)

G_END_DECLS
