/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncOrder: all ids of a table in the order of one field.  The same for both directions. */
#pragma once

#include "inc-store-private.h"

G_BEGIN_DECLS

struct _IncOrder
{
  GArray *ids;   /* of gint64, ascending */
  guint n_known; /* the others have no value and come last either way */
  char *sql;     /* what was asked for them */
  gint64 version;
};

/* Of the query's field, without its filters and search.  A reader keeps the last few until somebody commits. */
IncOrder *inc_store_get_order (IncStore *self, const IncQuery *query, GError **error);
gint64 inc_order_get (const IncOrder *self, guint position, gboolean descending);
void inc_order_unref (IncOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncOrder, inc_order_unref)

G_END_DECLS
