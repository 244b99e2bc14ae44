/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A CSV file written field by field (RFC 4180: CRLF, quotes where needed), in one of two
 * flavours. The first error of the stream is carried to inc_csv_writer_finish ().  Text is
 * UTF-8.  Blocking. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  INC_CSV_FLAVOUR_EXCEL, /* byte order mark, semicolons, formulas in text guarded by ' */
  INC_CSV_FLAVOUR_PLAIN, /* RFC 4180 and nothing else: commas */
} IncCsvFlavour;

typedef struct _IncCsvWriter IncCsvWriter;

IncCsvWriter *inc_csv_writer_new (GOutputStream *stream,
                                  IncCsvFlavour flavour,
                                  GCancellable *cancellable);
void inc_csv_writer_free (IncCsvWriter *self);

/* NULL and "" are an empty field. */
void inc_csv_writer_add_text (IncCsvWriter *self, const char *text);
/* A number, a date, a word of a choice: never guarded, so that -5 stays a number. */
void inc_csv_writer_add_value (IncCsvWriter *self, const char *value);
void inc_csv_writer_end_record (IncCsvWriter *self);
/* Writes what is left; does not close the stream. */
gboolean inc_csv_writer_finish (IncCsvWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncCsvWriter, inc_csv_writer_free)

G_END_DECLS
