/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* XLSX written row by row: dates as dates, numbers as numbers, codes as text.
 * Memory does not grow with the rows: they wait in a temporary file until inc_sheet_writer_finish ()
 * packs them into the stream.  The same rows and info give the same bytes.  Blocking; the first
 * error is carried to finish. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  INC_SHEET_TEXT,
  INC_SHEET_INTEGER,
  INC_SHEET_RATIO, /* millionths, shown as per cent */
  INC_SHEET_DATE,  /* ISO; a year or month alone stays text */
  INC_SHEET_AMOUNT, /* 1200000.50, shown with its currency */
} IncSheetKind;

typedef struct
{
  const char *title;
  IncSheetKind kind;
  guint width; /* in characters; 0: by its title and kind */
} IncSheetColumn;

/* text: what a text says, the digits of a number, an ISO date.  NULL: an empty cell. */
typedef struct
{
  IncSheetKind kind;
  const char *text;
  const char *currency; /* of an amount: its code */
} IncSheetCell;

typedef struct
{
  const char *title;
  const char *author;
  const char *created; /* ISO stamp; the only time in the file */
} IncSheetInfo;

typedef struct _IncSheetWriter IncSheetWriter;

IncSheetWriter *inc_sheet_writer_new (const IncSheetInfo *info, GCancellable *cancellable);
void inc_sheet_writer_free (IncSheetWriter *self);

/* A new sheet: lines above the table, then its heading, which stays when one scrolls.  name: cut and
 * made unique where spreadsheets ask for it. */
void inc_sheet_writer_begin (IncSheetWriter *self, const char *name, const char *const *lines,
                             const IncSheetColumn *columns, guint n_columns);
void inc_sheet_writer_add_row (IncSheetWriter *self, const IncSheetCell *cells);
/* Set in bold. */
void inc_sheet_writer_add_totals (IncSheetWriter *self, const IncSheetCell *cells);
/* Packs all into the stream, which it does not close. */
gboolean inc_sheet_writer_finish (IncSheetWriter *self, GOutputStream *stream, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncSheetWriter, inc_sheet_writer_free)

G_END_DECLS
