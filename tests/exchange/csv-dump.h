/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a CSV reader makes of some bytes, as text that a test can compare. */
#pragma once

#include "inc-csv-reader.h"

G_BEGIN_DECLS

/* "1<a><b>\n3<c><d>\n": line and fields of each record; errors as "!syntax 4:7\n" with line and
 * column, and on with the next record where the reader can.  step as in inc_drip_stream_new ().
 * Full transfer. */
char *csv_dump (const void *bytes, gsize size, gsize step, const IncCsvOptions *options);

/* "syntax 4:7"; "io" for errors of the stream.  Full transfer. */
char *csv_dump_error (const GError *error);

/* size is -1 for text that ends with its NUL. */
GString *csv_utf16 (const char *text, gssize size, gboolean is_big_endian, gboolean has_mark);

/* Everything written to a memory stream; full transfer. */
char *csv_dup_written (GOutputStream *stream);

G_END_DECLS
