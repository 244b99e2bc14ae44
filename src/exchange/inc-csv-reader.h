/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Records of a CSV file (RFC 4180), one at a time from a stream; never more than one record and one
 * block in memory. Encoding, byte order mark, delimiter (, ; tab |, or Excel's "sep=" line) and
 * line ends (CRLF, LF, CR) are recognised. Lines without a character are no records.  A quote
 * inside an unquoted field is text, as in 36'37.8"N.  Blocking. */
#pragma once

#include <gio/gio.h>

#include "inc-text-input.h"

G_BEGIN_DECLS

/* 0 in any of them means: look for it, 1024, 1 MiB. */
typedef struct
{
  char delimiter;
  guint max_columns;
  gsize max_field; /* bytes; a record may have sixteen times as many */
} IncCsvOptions;

typedef struct _IncCsvReader IncCsvReader;

/* options may be NULL. */
IncCsvReader *inc_csv_reader_new (GInputStream *stream, const IncCsvOptions *options);
void inc_csv_reader_free (IncCsvReader *self);

/* Reads the first block and finds out encoding and delimiter; once, before all else. */
gboolean inc_csv_reader_open (IncCsvReader *self, GCancellable *cancellable, GError **error);
/* The next record: its fields, valid until the next call, ending with NULL, and the physical line
 * (from 1) that it begins on.  FALSE without an error at the end of the file.  With an error, see
 * inc_csv_reader_can_continue (). */
gboolean inc_csv_reader_next (IncCsvReader *self,
                              const char *const **fields,
                              guint *n_fields,
                              guint *line,
                              GCancellable *cancellable,
                              GError **error);
/* TRUE when the last error was about one record (text behind a closing quote, too many columns)
 * and the next call goes on with the record after it; otherwise each further call gives the same
 * error. */
gboolean inc_csv_reader_can_continue (const IncCsvReader *self);

IncEncoding inc_csv_reader_get_encoding (const IncCsvReader *self);
char inc_csv_reader_get_delimiter (const IncCsvReader *self);
/* Bytes taken from the stream so far: up to a block ahead of the records. */
guint64 inc_csv_reader_get_bytes_read (const IncCsvReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncCsvReader, inc_csv_reader_free)

G_END_DECLS
