/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-sheet: walks over a document's blocks; a sheet bears the heading that its numbers stand under. */
#include "config.h"

#include "inc-paper-sheet.h"

#include "inc-amount.h"
#include "inc-report-error.h"
#include "inc-sheet-writer.h"
#include "inc-vietnamese.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  IncSheetWriter *writer;
  const IncDocumentInfo *info;
  gboolean english;
  const char *heading; /* the last one */
  GPtrArray *lines;    /* over each table: the title, period and days, statements; borrowed, ends with NULL */
  guint n_sheets;
  GStringChunk *chunk; /* of the row at hand */
} Walk;

static const char *
say (const Walk *walk, const char *english)
{
  return walk->english ? english : inc_vietnamese (english);
}

static IncSheetKind
sheet_kind (IncCellKind kind)
{
  switch (kind)
    {
    case INC_CELL_INTEGER:
    case INC_CELL_MONEY:
      return INC_SHEET_INTEGER;
    case INC_CELL_RATIO:
      return INC_SHEET_RATIO;
    case INC_CELL_DATE:
      return INC_SHEET_DATE;
    case INC_CELL_TEXT:
    default:
      return INC_SHEET_TEXT;
    }
}

/* What has no exact value is text: a word of a totals row. */
static IncSheetCell
sheet_cell (const Walk *walk, IncCellKind kind, const IncCell *cell)
{
  g_autofree char *plain = NULL;

  if (cell->exact == NULL)
    return (IncSheetCell) { INC_SHEET_TEXT, cell->text };
  if (cell->currency == NULL)
    return (IncSheetCell) { sheet_kind (kind), cell->exact };
  plain = inc_amount_plain (g_ascii_strtoll (cell->exact, NULL, 10), cell->currency, '.');
  return (IncSheetCell) { INC_SHEET_AMOUNT, g_string_chunk_insert (walk->chunk, plain), cell->currency };
}

/* "9/13" of a rate that is printed as "69,2 % (9/13)"; NULL: it is printed alone. */
static const char *
keep_fraction (const Walk *walk, const char *text)
{
  const char *open = text != NULL ? strchr (text, '(') : NULL;
  const gsize length = open != NULL ? strspn (open + 1, "0123456789.,/") : 0;

  if (length == 0 || open[1 + length] != ')' || memchr (open + 1, '/', length) == NULL)
    return NULL;
  return g_string_chunk_insert_len (walk->chunk, open + 1, length);
}

static void
begin (Walk *walk, const char *unit, const IncSheetColumn *columns, guint n_columns)
{
  const guint n_lines = walk->lines->len;

  /* The paper may be in millions; here are đồng. */
  if (unit != NULL)
    g_ptr_array_add (walk->lines, (gpointer) say (walk, N_("Amounts in đồng")));
  g_ptr_array_add (walk->lines, NULL);
  inc_sheet_writer_begin (walk->writer, walk->heading != NULL ? walk->heading : walk->info->title,
                          (const char *const *) walk->lines->pdata, columns, n_columns);
  g_ptr_array_set_size (walk->lines, n_lines);
  walk->n_sheets++;
}

/* The widest of the first rows: enough to see, and a long table is not walked twice. */
static guint
measure (const IncBlock *block, guint column)
{
  guint width = g_utf8_strlen (block->columns[column].title, -1);

  for (guint row = 0; row < MIN (inc_block_get_n_rows (block), 200); row++)
    {
      const char *text = inc_block_get_cell (block, row, column)->text;

      width = MAX (width, text != NULL ? g_utf8_strlen (text, -1) : 0);
    }
  return MAX (width, block->columns[column].kind == INC_CELL_MONEY ? 16 : 6);
}

static gboolean
has_fractions (const Walk *walk, const IncBlock *block, guint column)
{
  const guint n_rows = inc_block_get_n_rows (block);

  for (guint row = 0; block->columns[column].kind == INC_CELL_RATIO && row < n_rows; row++)
    if (keep_fraction (walk, inc_block_get_cell (block, row, column)->text) != NULL)
      return TRUE;
  return FALSE;
}

/* The columns of the table, and one more behind a rate that is printed with what it is of. */
static GArray *
make_columns (const Walk *walk, const IncBlock *block, gboolean *fractions)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (IncSheetColumn));

  for (guint i = 0; i < block->n_columns; i++)
    {
      const IncSheetColumn column = { block->columns[i].title, sheet_kind (block->columns[i].kind), measure (block, i) };
      /* Translators: heading of a column: how many of how many a rate is, such as 9/13 */
      const IncSheetColumn fraction = { say (walk, N_("Of how many")), INC_SHEET_TEXT, 10 };

      fractions[i] = has_fractions (walk, block, i);
      g_array_append_val (columns, column);
      if (fractions[i])
        g_array_append_val (columns, fraction);
    }
  return columns;
}

static void
fill_cells (const Walk *walk, const IncBlock *block, guint row, const gboolean *fractions, IncSheetCell *cells)
{
  guint n = 0;

  g_string_chunk_clear (walk->chunk);
  for (guint i = 0; i < block->n_columns; i++)
    {
      const IncCell *cell = inc_block_get_cell (block, row, i);

      cells[n++] = sheet_cell (walk, block->columns[i].kind, cell);
      if (fractions[i])
        cells[n++] = (IncSheetCell) { INC_SHEET_TEXT, keep_fraction (walk, cell->text) };
    }
}

static void
add_table (Walk *walk, const IncBlock *block)
{
  g_autofree gboolean *fractions = g_new0 (gboolean, block->n_columns);
  g_autoptr(GArray) columns = make_columns (walk, block, fractions);
  g_autofree IncSheetCell *cells = g_new0 (IncSheetCell, columns->len);
  const guint n_rows = inc_block_get_n_rows (block);

  begin (walk, block->text, (const IncSheetColumn *) columns->data, columns->len);
  for (guint row = 0; row < n_rows; row++)
    {
      fill_cells (walk, block, row, fractions, cells);
      if (block->totals && row + 1 == n_rows)
        inc_sheet_writer_add_totals (walk->writer, cells);
      else
        inc_sheet_writer_add_row (walk->writer, cells);
    }
}

static void
add_figures (Walk *walk, const IncBlock *block)
{
  const IncSheetColumn columns[] = {
    { say (walk, N_("Figure")), INC_SHEET_TEXT, 36 },
    { say (walk, N_("Value")), INC_SHEET_INTEGER, 20 },
    { say (walk, N_("Note")), INC_SHEET_TEXT, 40 },
  };

  begin (walk, NULL, columns, G_N_ELEMENTS (columns));
  for (guint row = 0; row < inc_block_get_n_rows (block); row++)
    {
      const IncCellKind kind = g_array_index (block->kinds, IncCellKind, row);
      const IncSheetCell cells[] = { { INC_SHEET_TEXT, inc_block_get_cell (block, row, 0)->text },
                                     sheet_cell (walk, kind, inc_block_get_cell (block, row, 1)),
                                     { INC_SHEET_TEXT, inc_block_get_cell (block, row, 2)->text } };

      inc_sheet_writer_add_row (walk->writer, cells);
    }
}

/* What a report says before its first numbers: the period, the day of the figures, who made it and when. */
static gboolean
is_introduction (const Walk *walk, const IncBlock *block)
{
  return block->kind == INC_BLOCK_PARAGRAPH && walk->heading == NULL && walk->n_sheets == 0;
}

static void
add_block (Walk *walk, const IncBlock *block)
{
  if (block->kind == INC_BLOCK_HEADING || block->kind == INC_BLOCK_ANNEX || block->kind == INC_BLOCK_SHEET_HEAD)
    walk->heading = block->text;
  else if (block->kind == INC_BLOCK_STATEMENT || is_introduction (walk, block))
    g_ptr_array_add (walk->lines, (gpointer) block->text);
  else if (block->kind == INC_BLOCK_FIGURES || block->kind == INC_BLOCK_TILES)
    add_figures (walk, block);
  else if (block->kind == INC_BLOCK_TABLE)
    add_table (walk, block);
}

gboolean
inc_paper_sheet_write (IncDocument *document, GOutputStream *stream, GCancellable *cancellable, GError **error)
{
  const IncDocumentInfo *info = inc_document_get_info (document);
  const IncSheetInfo sheet_info = { info->title, info->author, info->created };
  g_autoptr(IncSheetWriter) writer = inc_sheet_writer_new (&sheet_info, cancellable);
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();
  g_autoptr(GStringChunk) chunk = g_string_chunk_new (256);
  Walk walk = { .writer = writer, .info = info, .english = g_strcmp0 (info->language, "en") == 0, .lines = lines,
                .chunk = chunk };

  g_ptr_array_add (lines, (gpointer) info->title);
  for (guint i = 0; i < inc_document_get_n_blocks (document); i++)
    add_block (&walk, inc_document_get_block (document, i));
  if (walk.n_sheets > 0)
    return inc_sheet_writer_finish (writer, stream, error);
  g_set_error (error, INC_REPORT_ERROR, INC_REPORT_ERROR_EMPTY, "The paper has no numbers");
  return FALSE;
}
