/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A stream over bytes in memory that gives at most so many a read, and may fail at the end instead
 * of ending. A long one gives its head at once, so that a reader's first look costs no million of
 * reads. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define INC_TYPE_DRIP_STREAM (inc_drip_stream_get_type ())
G_DECLARE_FINAL_TYPE (IncDripStream, inc_drip_stream, INC, DRIP_STREAM, GInputStream)

#define INC_DRIP_STREAM_HEAD (66 * 1024)

/* The bytes are borrowed.  step 0: all that is asked for. */
GInputStream *inc_drip_stream_new (const void *bytes, gsize size, gsize step);
void inc_drip_stream_fail_at_end (IncDripStream *self);

G_END_DECLS
