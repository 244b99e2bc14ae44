/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How jobs inside session/ read an event. */
#pragma once

#include "inc-event-book.h"
#include "inc-store.h"

G_BEGIN_DECLS

/* On a worker; in a snapshot when the parts have to agree. */
IncEventBook *inc_event_book_read (IncStore *store, gint64 event, gint64 scenario, GError **error);

G_END_DECLS
