/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The CSV grammar as a state machine that can stop and go on at any byte. */
#include "config.h"

#include "inc-csv-parser.h"

#include <string.h>

static void
set_problem (IncCsvParser *self,
             IncCsvProblem problem,
             guint line,
             guint column)
{
  if (self->problem >= problem)
    return;
  self->problem = problem;
  self->problem_line = line;
  self->problem_column = column;
}

static void
check_length (IncCsvParser *self)
{
  if (self->row_size - self->row_field > self->max_field)
    set_problem (self, INC_CSV_LONG_FIELD, self->field_line,
                 inc_csv_parser_get_column (self, self->field));
  else if (self->at - self->record > self->max_record)
    set_problem (self, INC_CSV_LONG_RECORD, self->record_line, 1);
}

/* Passes empty lines; the record begins behind them. */
static void
begin_record (IncCsvParser *self)
{
  while (self->at < self->size && (self->text[self->at] == '\n' || self->text[self->at] == '\r'))
    {
      gboolean is_cr = self->text[self->at++] == '\r';

      self->line += is_cr || !self->is_after_cr;
      self->is_after_cr = is_cr;
    }
  self->record = self->at;
  if (self->at == self->size)
    return;
  self->is_after_cr = FALSE;
  self->record_line = self->line;
  self->state = INC_CSV_BEFORE_FIELD;
}

static inline void
begin_field (IncCsvParser *self)
{
  gboolean is_quoted = self->text[self->at] == '"';

  self->field = self->at;
  self->field_line = self->line;
  self->row_field = self->row_size;
  self->state = is_quoted ? INC_CSV_QUOTED : INC_CSV_PLAIN;
  self->at += is_quoted;
}

static void
end_field (IncCsvParser *self)
{
  check_length (self);
  self->row[self->row_size++] = 0;
  if (self->n_fields < self->max_fields)
    self->starts[self->n_fields++] = self->row_field;
  else
    set_problem (self, INC_CSV_MANY_FIELDS, self->record_line, 1);
  self->row_field = self->row_size;
  self->state = INC_CSV_BEFORE_FIELD;
}

static inline void
copy_run (IncCsvParser *self,
          const guint8 *ends)
{
  const char *in = self->text + self->at;
  const char *end = self->text + self->size;
  char *out = self->row + self->row_size;

  while (in < end && !ends[(guint8) *in])
    *out++ = *in++;
  self->at = in - self->text;
  self->row_size = out - self->row;
}

/* A delimiter or a line end is at hand. */
static inline void
pass_field_end (IncCsvParser *self)
{
  char byte = self->text[self->at++];

  end_field (self);
  if (byte == self->delimiter)
    return;
  self->state = INC_CSV_COMPLETE;
  self->line++;
  self->is_after_cr = byte == '\r';
}

/* A quote or a line end inside quotes is at hand. */
static inline void
pass_quoted (IncCsvParser *self)
{
  char byte = self->text[self->at];

  if (byte == '"')
    self->state = INC_CSV_QUOTE;
  else
    {
      self->line += byte == '\r' || self->text[self->at - 1] != '\r';
      self->row[self->row_size++] = byte;
    }
  self->at++;
}

static void
pass_closing_quote (IncCsvParser *self)
{
  char byte = self->text[self->at];

  if (byte == '"' && self->state == INC_CSV_QUOTE)
    {
      self->row[self->row_size++] = byte;
      self->state = INC_CSV_QUOTED;
      self->at++;
    }
  else if (self->ends_plain[(guint8) byte])
    pass_field_end (self);
  else if (byte == ' ')
    {
      self->state = INC_CSV_CLOSED;
      self->at++;
    }
  else
    {
      set_problem (self, INC_CSV_STRAY_TEXT, self->line,
                   inc_csv_parser_get_column (self, self->at));
      self->state = INC_CSV_PLAIN;
    }
}

void
inc_csv_parser_init (IncCsvParser *self,
                     guint max_fields,
                     gsize max_field,
                     gsize max_record)
{
  *self = (IncCsvParser) {
    .max_fields = max_fields,
    .max_field = max_field,
    .max_record = max_record,
    .line = 1,
  };
  self->starts = g_new (gsize, max_fields);
  self->ends_quoted['"'] = self->ends_quoted['\n'] = self->ends_quoted['\r'] = 1;
}

void
inc_csv_parser_clear (IncCsvParser *self)
{
  g_free (self->text);
  g_free (self->row);
  g_free (self->starts);
}

void
inc_csv_parser_set_delimiter (IncCsvParser *self,
                              char delimiter)
{
  g_return_if_fail (delimiter > 0 && strchr ("\"\r\n", delimiter) == NULL);
  memset (self->ends_plain, 0, sizeof self->ends_plain);
  self->ends_plain[(guint8) delimiter] = self->ends_plain['\n'] = self->ends_plain['\r'] = 1;
  self->delimiter = delimiter;
}

void
inc_csv_parser_make_room (IncCsvParser *self,
                          gsize size)
{
  if (self->record > 0)
    {
      memmove (self->text, self->text + self->record, self->size - self->record);
      self->size -= self->record;
      self->at -= self->record;
      self->field -= MIN (self->field, self->record);
      self->record = 0;
    }
  if (self->capacity - self->size < size)
    {
      self->capacity = MAX (2 * self->capacity, self->size + size);
      self->text = g_realloc (self->text, self->capacity);
      self->row = g_realloc (self->row, self->capacity + 1);
    }
}

void
inc_csv_parser_begin (IncCsvParser *self)
{
  self->state = INC_CSV_BEFORE_RECORD;
  self->problem = INC_CSV_FINE;
  self->record = self->at;
  self->n_fields = 0;
  self->row_size = self->row_field = 0;
}

gboolean
inc_csv_parser_run (IncCsvParser *self)
{
  while (self->at < self->size && self->state != INC_CSV_COMPLETE)
    switch (self->state)
      {
      case INC_CSV_BEFORE_RECORD:
        begin_record (self);
        break;

      case INC_CSV_BEFORE_FIELD:
        begin_field (self);
        break;

      case INC_CSV_PLAIN:
        copy_run (self, self->ends_plain);
        if (self->at < self->size)
          pass_field_end (self);
        break;

      case INC_CSV_QUOTED:
        copy_run (self, self->ends_quoted);
        if (self->at < self->size)
          pass_quoted (self);
        break;

      case INC_CSV_QUOTE:
      case INC_CSV_CLOSED:
        pass_closing_quote (self);
        break;

      case INC_CSV_COMPLETE:
      default:
        g_assert_not_reached ();
      }
  check_length (self);
  return self->state == INC_CSV_COMPLETE || self->problem >= INC_CSV_LONG_FIELD;
}

gboolean
inc_csv_parser_end (IncCsvParser *self)
{
  if (self->state == INC_CSV_BEFORE_RECORD)
    return FALSE;
  if (self->state == INC_CSV_QUOTED)
    set_problem (self, INC_CSV_OPEN_QUOTE, self->field_line,
                 inc_csv_parser_get_column (self, self->field));
  else
    end_field (self);
  return TRUE;
}

guint
inc_csv_parser_get_column (const IncCsvParser *self,
                           gsize offset)
{
  guint column = 1;

  while (offset > self->record && self->text[offset - 1] != '\n' && self->text[offset - 1] != '\r')
    {
      offset--;
      column += (self->text[offset] & 0xc0) != 0x80;
    }
  return column;
}
