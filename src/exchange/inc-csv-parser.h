/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The CSV grammar over a buffer of text that grows: what IncCsvReader is made of.  The buffer
 * always holds the whole of the record being read, so that a place is counted when something is
 * wrong and not before.  Fields are copied into one row buffer, each with its NUL; nothing is
 * allocated per field or record.  Knows no stream and no encoding. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  INC_CSV_FINE,
  INC_CSV_STRAY_TEXT,  /* behind a closing quote; the record ends where it would have */
  INC_CSV_MANY_FIELDS, /* likewise */
  INC_CSV_LONG_FIELD,  /* from here on there is no going on */
  INC_CSV_LONG_RECORD,
  INC_CSV_OPEN_QUOTE,
} IncCsvProblem;

typedef enum
{
  INC_CSV_BEFORE_RECORD,
  INC_CSV_BEFORE_FIELD,
  INC_CSV_PLAIN,     /* in an unquoted field */
  INC_CSV_QUOTED,    /* in a quoted one */
  INC_CSV_QUOTE,     /* behind a quote in a quoted field: it closed, or is the first of two */
  INC_CSV_CLOSED,    /* behind a closed field and a space */
  INC_CSV_COMPLETE,  /* behind the line end of the record */
} IncCsvState;

typedef struct
{
  char delimiter;
  guint max_fields;
  gsize max_field;
  gsize max_record;
  guint8 ends_plain[256]; /* bytes that end a run of ordinary ones, outside quotes and inside */
  guint8 ends_quoted[256];

  char *text;
  gsize size;
  gsize capacity;
  gsize at;     /* where parsing stands */
  gsize record; /* where the record begins: always the start of a line */
  gsize field;  /* where the field begins */

  guint line; /* at 'at', from 1 */
  guint record_line;
  guint field_line;
  gboolean is_after_cr; /* the line end just passed was a CR: an LF now belongs to it */
  IncCsvState state;
  IncCsvProblem problem;
  guint problem_line;
  guint problem_column;

  char *row; /* as large as text, and one more */
  gsize row_size;
  gsize row_field;
  guint n_fields;
  gsize *starts; /* of the fields, in row */
} IncCsvParser;

void inc_csv_parser_init (IncCsvParser *self, guint max_fields, gsize max_field, gsize max_record);
void inc_csv_parser_clear (IncCsvParser *self);
void inc_csv_parser_set_delimiter (IncCsvParser *self, char delimiter);
/* Forgets the records read; size bytes may then be written at text + size, and size raised by as
 * many. */
void inc_csv_parser_make_room (IncCsvParser *self, gsize size);
/* Starts on the next record, which forgets the last. */
void inc_csv_parser_begin (IncCsvParser *self);
/* Parses as far as the text goes: TRUE when the record is complete or its problem is final. */
gboolean inc_csv_parser_run (IncCsvParser *self);
/* Says that the text is over: TRUE when a last record without line end is complete, or has a final
 * problem. */
gboolean inc_csv_parser_end (IncCsvParser *self);
/* Characters, from 1, in the line that the byte at offset stands in. */
guint inc_csv_parser_get_column (const IncCsvParser *self, gsize offset);

G_END_DECLS
