/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table is measured in two walks over its cells, first for column widths, then for row heights;
 * what is kept is a width for each column and a count of lines for each cell.  Pieces: unit line,
 * heading, rows, note. */
#include "config.h"

#include "inc-grid-private.h"

#define MISSING "–"
#define RULE 0.5
#define MAX_LINES 255

typedef enum
{
  ROW_UNIT,
  ROW_TITLES,
  N_ROWS_ABOVE,
} RowAbove;

/* Part of the note below the last row. */
#define ROW_NOTE (INC_PART_CLOSING - 1)

const IncGridLook inc_grid_table_look = { .ruled = TRUE, .pad_x = 4, .pad_y = 2.5 };
static const IncGridLook figures_look = { .pad_x = 6, .pad_y = 1.5, .indent = 30 };

IncComponent
inc_grid_get_component (const IncBlock *block, const IncGrid *grid, int row, guint column)
{
  if (!grid->look->ruled)
    return INC_COMPONENT_FIGURE_LABEL + column;
  if (row < 0)
    return INC_COMPONENT_TABLE_HEADING;
  if (block->totals && row == (int) inc_block_get_n_rows (block) - 1)
    return INC_COMPONENT_TABLE_TOTAL;
  return INC_COMPONENT_TABLE_CELL;
}

/* A hair wider than the room, lest the widest text of a column wraps by rounding. */
static double
cell_width (const IncGrid *grid, guint column)
{
  return grid->widths[column] - 2 * grid->look->pad_x + 0.01;
}

const char *
inc_grid_get_text (const IncBlock *block, int row, guint column)
{
  const char *text = row < 0 ? block->columns[column].title
                             : inc_block_get_cell (block, row, column)->text;

  return text != NULL ? text : MISSING;
}

static guint8 *
row_lines (const IncBlock *block, const IncGrid *grid, int row)
{
  return grid->lines + (row + 1) * block->n_columns;
}

/* Counts the lines of each cell and returns the row's height. */
static double
measure_row (IncFlow *flow, const IncBlock *block, IncGrid *grid, int row)
{
  guint8 *lines = row_lines (block, grid, row);
  double height = 0;

  for (guint i = 0; i < block->n_columns; i++)
    {
      IncComponent component = inc_grid_get_component (block, grid, row, i);
      guint n_lines = inc_fonts_count_lines (flow->fonts, component, cell_width (grid, i),
                                             inc_grid_get_text (block, row, i));

      lines[i] = MIN (n_lines, MAX_LINES);
      height = MAX (height, lines[i] * inc_fonts_get_pitch (flow->fonts, component));
    }
  return height + 2 * grid->look->pad_y;
}

static double
measure_head (IncFlow *flow, guint index, const IncBlock *block, IncGrid *grid)
{
  double gap = inc_component_get_style (INC_COMPONENT_TABLE_HEADING)->before;
  double height = measure_row (flow, block, grid, -1);

  if (block->text != NULL)
    {
      double unit = inc_fonts_get_pitch (flow->fonts, INC_COMPONENT_TABLE_UNIT);

      inc_flow_add_piece (flow, index, ROW_UNIT, gap, unit + grid->look->pad_y);
      flow->glue_next = TRUE;
      gap = 0;
    }
  inc_flow_add_piece (flow, index, ROW_TITLES, gap, height);
  flow->glue_next = TRUE;
  return height;
}

static const char *
note_text (IncFlow *flow, const IncBlock *block)
{
  return block->subject != NULL ? inc_flow_close (flow, block, block->subject) : NULL;
}

static void
measure_note (IncFlow *flow, guint index, const IncBlock *block)
{
  if (block->subject == NULL)
    return;
  flow->glue_next = TRUE;
  inc_flow_add_piece (flow, index, ROW_NOTE,
                      inc_component_get_style (INC_COMPONENT_TABLE_NOTE)->before,
                      inc_flow_get_height (flow, INC_COMPONENT_TABLE_NOTE, flow->width,
                                           note_text (flow, block)));
}

gboolean
inc_grid_measure (IncFlow *flow, guint index)
{
  const IncBlock *block = inc_document_get_block (flow->document, index);
  guint n_rows = inc_block_get_n_rows (block);
  IncGrid *grid = g_new0 (IncGrid, 1);
  double repeated = 0;

  g_ptr_array_index (flow->grids, index) = grid;
  grid->look = block->kind == INC_BLOCK_TABLE ? &inc_grid_table_look : &figures_look;
  grid->lines = g_new0 (guint8, (n_rows + 1) * block->n_columns);
  if (!inc_grid_measure_columns (flow, block, grid))
    return FALSE;
  if (grid->look->ruled)
    repeated = measure_head (flow, index, block, grid);
  for (guint row = 0; row < n_rows; row++)
    {
      double height = measure_row (flow, block, grid, row);
      double gap = row == 0 && !grid->look->ruled
                       ? inc_component_get_style (INC_COMPONENT_FIGURE_LABEL)->before
                       : 0;

      /* No lone row: the second clings to the first, the last (and the totals below it) to the one
       * before. */
      if (row > 0 && (row == 1 || row == n_rows - 1 || (block->totals && row == n_rows - 2)))
        flow->glue_next = TRUE;
      inc_flow_add_piece (flow, index, N_ROWS_ABOVE + row, gap, height)->repeated = repeated;
      if (!inc_flow_step (flow))
        return FALSE;
      if (inc_flow_is_full (flow))
        return TRUE;
    }
  flow->glue_next = FALSE;
  measure_note (flow, index, block);
  return TRUE;
}

/* Row -1 has the titles; where they are said again they are no part of the text. */
static void
place_row (IncFlow *flow, const IncBlock *block, const IncGrid *grid, int row, double y,
           double height)
{
  const guint8 *lines = row_lines (block, grid, row);
  double x = flow->left + grid->look->indent;

  for (guint i = 0; i < block->n_columns; i++)
    {
      IncComponent component = inc_grid_get_component (block, grid, row, i);
      double text_height = lines[i] * inc_fonts_get_pitch (flow->fonts, component);
      double above = row < 0 ? (height - text_height) / 2 : grid->look->pad_y;
      const char *text = inc_grid_get_text (block, row, i);

      if (*text != '\0')
        inc_flow_add_mark (
            flow, &(IncMark){ .component = component,
                              .align = row < 0 ? INC_ALIGN_CENTER : block->columns[i].align,
                              .x = x + grid->look->pad_x,
                              .y = y + above,
                              .width = cell_width (grid, i),
                              .height = text_height,
                              .n_lines = lines[i],
                              .wraps = lines[i] > 1,
                              .row = row + 1,
                              .repeated = row < 0 && flow->repeats,
                              .uri = row < 0 ? NULL : inc_block_get_cell (block, row, i)->uri,
                              .text = text });
      x += grid->widths[i];
    }
}

static double
total_width (const IncBlock *block, const IncGrid *grid)
{
  double sum = 0;

  for (guint i = 0; i < block->n_columns; i++)
    sum += grid->widths[i];
  return sum;
}

static void
place_uprights (IncFlow *flow, const IncBlock *block, const IncGrid *grid, double y, double height)
{
  double x = flow->left;

  for (guint i = 0; i <= block->n_columns; i++)
    {
      inc_flow_add_rule (flow, x - RULE / 2, y - RULE / 2, RULE, height + RULE);
      if (i < block->n_columns)
        x += grid->widths[i];
    }
}

/* The text before the rules: a PDF changes from one to the other once a page. */
static void
place_rows (IncFlow *flow, const IncBlock *block, const IncGrid *grid, const IncPiece *pieces,
            const IncPiece *end)
{
  const double bottom = end[-1].y + end[-1].height;
  const double width = total_width (block, grid);
  double top = pieces->y;

  flow->repeats = pieces->part >= N_ROWS_ABOVE;
  if (flow->repeats)
    {
      top -= pieces->repeated;
      place_row (flow, block, grid, -1, top, pieces->repeated);
    }
  for (const IncPiece *piece = pieces; piece < end; piece++)
    place_row (flow, block, grid, (int) piece->part - N_ROWS_ABOVE, piece->y, piece->height);
  if (flow->repeats)
    inc_flow_add_rule (flow, flow->left, top - RULE / 2, width, RULE);
  for (const IncPiece *piece = pieces; piece < end; piece++)
    inc_flow_add_rule (flow, flow->left, piece->y - RULE / 2, width, RULE);
  inc_flow_add_rule (flow, flow->left, bottom - RULE / 2, width, RULE);
  place_uprights (flow, block, grid, top, bottom - top);
}

static void
place_table (IncFlow *flow, const IncBlock *block, const IncGrid *grid, const IncPiece *pieces,
             guint n_pieces)
{
  const IncPiece *end = pieces + n_pieces;
  gboolean has_note = end[-1].part == ROW_NOTE;

  if (pieces->part == ROW_UNIT)
    {
      inc_flow_place_text (flow, INC_COMPONENT_TABLE_UNIT, flow->left, pieces->y, flow->width,
                           block->text);
      pieces++;
    }
  if (has_note)
    end--;
  if (pieces < end)
    place_rows (flow, block, grid, pieces, end);
  if (has_note)
    inc_flow_place_text (flow, INC_COMPONENT_TABLE_NOTE, flow->left, end->y, flow->width,
                         note_text (flow, block));
}

void
inc_grid_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const IncBlock *block = inc_document_get_block (flow->document, pieces->block);
  const IncGrid *grid = g_ptr_array_index (flow->grids, pieces->block);

  if (grid->look->ruled)
    {
      place_table (flow, block, grid, pieces, n_pieces);
      return;
    }
  for (guint i = 0; i < n_pieces; i++)
    place_row (flow, block, grid, pieces[i].part - N_ROWS_ABOVE, pieces[i].y, pieces[i].height);
}

guint
inc_grid_get_n_steps (const IncBlock *block)
{
  if (block->kind != INC_BLOCK_TABLE && block->kind != INC_BLOCK_FIGURES)
    return 0;
  return 2 * inc_block_get_n_rows (block);
}

void
inc_grid_free (IncGrid *self)
{
  if (self == NULL)
    return;
  g_free (self->widths);
  g_free (self->lines);
  g_free (self);
}
