/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The search over everything.  Blocking, on the store's thread; stops when the store's cancellable is cancelled. */
#pragma once

#include "inc-find.h"
#include "inc-found.h"
#include "inc-store.h"

G_BEGIN_DECLS

/* At most so many records of each type, the best first; within a rank in the order of titles.  A type without a hit has no
 * group, and nothing asked for finds nothing.  Full transfer. */
IncFound *inc_store_find_all (IncStore *self, const IncFind *find, guint most, GError **error);

G_END_DECLS
