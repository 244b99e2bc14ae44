/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The CSV grammar over text that comes in pieces.  The first byte chooses their size; the rest is
 * the text.  Records, problems and places must be those of the text in one piece. */
#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "inc-csv-parser.h"

/* What became of each record, and its bytes. */
static void
add_record (GString *out,
            const IncCsvParser *parser)
{
  /* Of a field and a record that are both too long, the one noticed first depends on the pieces. */
  if (parser->problem == INC_CSV_LONG_FIELD || parser->problem == INC_CSV_LONG_RECORD)
    g_string_append (out, "too long\n");
  else if (parser->problem != INC_CSV_FINE)
    g_string_append_printf (out, "%u at %u:%u\n", parser->problem, parser->problem_line,
                            parser->problem_column);
  else
    g_string_append_printf (out, "%u %u\n", parser->record_line, parser->n_fields);
  if (parser->problem < INC_CSV_LONG_FIELD)
    g_string_append_len (out, parser->row, parser->row_size);
}

static GString *
parse (const uint8_t *text,
       size_t size,
       size_t piece)
{
  IncCsvParser parser;
  GString *out = g_string_new (NULL);
  gboolean is_over = FALSE;

  inc_csv_parser_init (&parser, 8, 40, 120);
  inc_csv_parser_set_delimiter (&parser, ',');
  inc_csv_parser_make_room (&parser, 1);
  while (!is_over)
    {
      gboolean is_complete = FALSE;

      inc_csv_parser_begin (&parser);
      while (!(is_complete = inc_csv_parser_run (&parser)) && size > 0)
        {
          size_t n = MIN (piece, size);

          inc_csv_parser_make_room (&parser, n);
          memcpy (parser.text + parser.size, text, n);
          parser.size += n;
          text += n;
          size -= n;
        }
      is_over = !is_complete;
      if (is_complete || inc_csv_parser_end (&parser))
        add_record (out, &parser);
      is_over = is_over || parser.problem >= INC_CSV_LONG_FIELD;
    }
  inc_csv_parser_clear (&parser);
  return out;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t size)
{
  g_autoptr(GString) whole = NULL;
  g_autoptr(GString) pieces = NULL;

  if (size == 0)
    return 0;
  whole = parse (data + 1, size - 1, size);
  pieces = parse (data + 1, size - 1, 1 + data[0] % 8);
  g_assert (g_string_equal (whole, pieces));
  return 0;
}
