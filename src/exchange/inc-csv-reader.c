/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A stream, its text (IncTextInput) and the grammar (IncCsvParser) put together, and what is wrong
 * put into words. */
#include "config.h"

#include "inc-csv-reader.h"

#include <string.h>

#include "inc-csv-dialect.h"
#include "inc-csv-parser.h"
#include "inc-exchange-error.h"

#define SNIFF_SIZE (64 * 1024)
#define SAVE_AS \
  "open the file in a spreadsheet program, save it as “CSV UTF-8” and import that file."

struct _IncCsvReader
{
  IncTextInput *input;
  IncCsvParser parser;
  char delimiter;
  GError *failure; /* for good: given again by each further call */
  const char **fields;
};

static gboolean
fail (IncCsvReader *self,
      GError **error)
{
  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}

static void
fail_bytes (IncCsvReader *self,
            IncTextInputState state)
{
  const char *encoding = inc_encoding_get_name (inc_text_input_get_encoding (self->input));
  guint line = self->parser.line;
  guint column = inc_csv_parser_get_column (&self->parser, self->parser.size);

  if (state == INC_TEXT_INPUT_NUL)
    inc_exchange_error_set (&self->failure, INC_EXCHANGE_ERROR_ENCODING, line, column,
                            "Line %u has a NUL byte at character %u, which no text has: " SAVE_AS,
                            line, column);
  else
    inc_exchange_error_set (&self->failure, INC_EXCHANGE_ERROR_ENCODING, line, column,
                            "Line %u is not %s from character %u on: " SAVE_AS,
                            line, encoding, column);
}

static void
describe_problem (const IncCsvParser *parser,
                  GError **error)
{
  guint line = parser->problem_line;
  guint column = parser->problem_column;

  switch (parser->problem)
    {
    case INC_CSV_STRAY_TEXT:
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SYNTAX, line, column,
                              "Text follows a closing quote at line %u, character %u: write each "
                              "quote inside the text twice.",
                              line, column);
      break;

    case INC_CSV_MANY_FIELDS:
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_LIMIT, line, column,
                              "Line %u has more than %u columns: remove those that are not needed.",
                              line, parser->max_fields);
      break;

    case INC_CSV_LONG_FIELD:
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_LIMIT, line, column,
                              "The field at line %u, character %u is longer than %" G_GSIZE_FORMAT
                              " bytes: put in the closing quote that is missing, or shorten the "
                              "text.",
                              line, column, parser->max_field);
      break;

    case INC_CSV_LONG_RECORD:
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_LIMIT, line, column,
                              "The record at line %u is longer than %" G_GSIZE_FORMAT
                              " bytes: save the table with one record a line.",
                              line, parser->max_record);
      break;

    case INC_CSV_OPEN_QUOTE:
      inc_exchange_error_set (error, INC_EXCHANGE_ERROR_SYNTAX, line, column,
                              "The quote that opens at line %u, character %u never closes: close "
                              "it, and write each quote inside the text twice.",
                              line, column);
      break;

    case INC_CSV_FINE:
    default:
      g_assert_not_reached ();
    }
}

static IncTextInputState
refill (IncCsvReader *self,
        GCancellable *cancellable)
{
  IncTextInputState state;
  gsize n_bytes;

  inc_csv_parser_make_room (&self->parser, INC_TEXT_INPUT_BLOCK);
  state = inc_text_input_read (self->input, self->parser.text + self->parser.size, &n_bytes,
                               cancellable, &self->failure);
  self->parser.size += n_bytes;
  return state;
}

/* Excel's own way to say which delimiter a file has: a first line "sep=;". */
static char
take_separator_line (IncCsvParser *parser)
{
  const char *text = parser->text;

  if (parser->size < 6 || strncmp (text, "sep=", 4) != 0 || (text[5] != '\r' && text[5] != '\n'))
    return 0;
  if (text[4] < 0 || strchr ("\r\n\"", text[4]) != NULL)
    return 0;
  parser->at = 5;
  return text[4];
}

static gboolean
deliver (IncCsvReader *self,
         const char *const **fields,
         guint *n_fields,
         guint *line,
         GError **error)
{
  const IncCsvParser *parser = &self->parser;

  if (parser->problem >= INC_CSV_LONG_FIELD)
    {
      describe_problem (parser, &self->failure);
      return fail (self, error);
    }
  if (parser->problem != INC_CSV_FINE)
    {
      describe_problem (parser, error);
      return FALSE;
    }
  for (guint i = 0; i < parser->n_fields; i++)
    self->fields[i] = parser->row + parser->starts[i];
  self->fields[parser->n_fields] = NULL;
  *fields = self->fields;
  *n_fields = parser->n_fields;
  *line = parser->record_line;
  return TRUE;
}

IncCsvReader *
inc_csv_reader_new (GInputStream *stream,
                    const IncCsvOptions *options)
{
  static const IncCsvOptions no_options = { 0 };
  IncCsvReader *self;
  guint max_columns;
  gsize max_field;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);
  if (options == NULL)
    options = &no_options;
  max_columns = options->max_columns > 0 ? options->max_columns : 1024;
  max_field = options->max_field > 0 ? options->max_field : 1024 * 1024;
  self = g_new0 (IncCsvReader, 1);
  self->input = inc_text_input_new (stream);
  self->delimiter = options->delimiter;
  self->fields = g_new (const char *, max_columns + 1);
  inc_csv_parser_init (&self->parser, max_columns, max_field, 16 * max_field);
  return self;
}

void
inc_csv_reader_free (IncCsvReader *self)
{
  if (self == NULL)
    return;
  inc_text_input_free (self->input);
  inc_csv_parser_clear (&self->parser);
  g_clear_error (&self->failure);
  g_free (self->fields);
  g_free (self);
}

gboolean
inc_csv_reader_open (IncCsvReader *self,
                     GCancellable *cancellable,
                     GError **error)
{
  IncCsvParser *parser = &self->parser;
  IncTextInputState state = INC_TEXT_INPUT_MORE;
  char separator;

  g_return_val_if_fail (parser->capacity == 0, FALSE);
  if (!inc_text_input_open (self->input, cancellable, &self->failure))
    return fail (self, error);
  while (state == INC_TEXT_INPUT_MORE && parser->size < SNIFF_SIZE)
    state = refill (self, cancellable);
  if (self->failure != NULL)
    return fail (self, error);
  separator = take_separator_line (parser);
  if (self->delimiter == 0)
    self->delimiter = separator;
  if (self->delimiter == 0)
    self->delimiter = inc_csv_guess_delimiter (parser->text, parser->size,
                                               state != INC_TEXT_INPUT_MORE);
  inc_csv_parser_set_delimiter (parser, self->delimiter);
  return TRUE;
}

gboolean
inc_csv_reader_next (IncCsvReader *self,
                     const char *const **fields,
                     guint *n_fields,
                     guint *line,
                     GCancellable *cancellable,
                     GError **error)
{
  IncTextInputState state = INC_TEXT_INPUT_MORE;

  g_return_val_if_fail (self->parser.delimiter != 0, FALSE);
  if (self->failure != NULL)
    return fail (self, error);
  inc_csv_parser_begin (&self->parser);
  while (state == INC_TEXT_INPUT_MORE)
    {
      if (inc_csv_parser_run (&self->parser))
        return deliver (self, fields, n_fields, line, error);
      state = refill (self, cancellable);
    }
  if (state == INC_TEXT_INPUT_BAD || state == INC_TEXT_INPUT_NUL)
    fail_bytes (self, state);
  if (self->failure != NULL)
    return fail (self, error);
  return inc_csv_parser_end (&self->parser) && deliver (self, fields, n_fields, line, error);
}

gboolean
inc_csv_reader_can_continue (const IncCsvReader *self)
{
  return self->failure == NULL;
}

IncEncoding
inc_csv_reader_get_encoding (const IncCsvReader *self)
{
  return inc_text_input_get_encoding (self->input);
}

char
inc_csv_reader_get_delimiter (const IncCsvReader *self)
{
  return self->delimiter;
}

guint64
inc_csv_reader_get_bytes_read (const IncCsvReader *self)
{
  return inc_text_input_get_bytes_read (self->input);
}
