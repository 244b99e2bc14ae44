/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a CSV file looks like from outside: encoding, delimiter, headings, and a few values of each column.  Reads no
 * further than it needs for those.  Blocking. */
#pragma once

#include "inc-text-input.h"

G_BEGIN_DECLS

#define INC_CSV_MAX_SAMPLES 3

typedef struct
{
  char *heading;    /* never empty, different in each column: "Column 3", "Website 2" */
  gboolean named;   /* FALSE: the file has no heading there */
  char **samples;   /* up to three different values, in their order */
} IncCsvColumn;

typedef struct
{
  IncEncoding encoding;
  char delimiter;
  char *shape;         /* names the headings in their order: two files of one shape have the same columns */
  IncCsvColumn *columns;
  guint n_columns;
} IncCsvOutline;

/* INC_EXCHANGE_ERROR_SHAPE when there is no first line. */
IncCsvOutline *inc_csv_outline_read (GInputStream *stream, GCancellable *cancellable, GError **error);
void inc_csv_outline_free (IncCsvOutline *self);

/* The shape of a first record.  Full transfer. */
char *inc_csv_outline_dup_shape (const char *const *headings, guint n_headings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncCsvOutline, inc_csv_outline_free)

G_END_DECLS
