/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks that are rows and columns: tables, and figures in a list or as tiles. */
#include "config.h"

#include "inc-document-private.h"

typedef enum
{
  FIGURE_LABEL,
  FIGURE_VALUE,
  FIGURE_NOTE,
  N_FIGURE_COLUMNS,
} FigureColumn;

static const IncColumn figure_columns[N_FIGURE_COLUMNS] = {
  [FIGURE_LABEL] = { .align = INC_ALIGN_START },
  [FIGURE_VALUE] = { .align = INC_ALIGN_END },
  [FIGURE_NOTE] = { .align = INC_ALIGN_START, .weight = 1 },
};

static gboolean
is_number (IncCellKind kind)
{
  return kind == INC_CELL_INTEGER || kind == INC_CELL_MONEY || kind == INC_CELL_RATIO;
}

static void
set_columns (IncDocument *self, IncBlock *block, const IncColumn *columns, guint n_columns)
{
  block->columns = g_new (IncColumn, n_columns);
  block->n_columns = n_columns;
  block->cells = g_array_new (FALSE, FALSE, sizeof (IncCell));
  for (guint i = 0; i < n_columns; i++)
    {
      block->columns[i] = columns[i];
      block->columns[i].title = inc_document_keep (self, columns[i].title);
      if (is_number (columns[i].kind) && columns[i].align == INC_ALIGN_START)
        block->columns[i].align = INC_ALIGN_END;
    }
}

static void
append_cell (IncDocument *self, IncBlock *block, const IncCell *cell)
{
  const IncCell kept = {
    .text = inc_document_keep (self, cell->text),
    .exact = inc_document_keep (self, cell->exact),
    .uri = inc_document_keep (self, cell->uri),
    .currency = inc_document_keep (self, cell->currency),
  };

  g_array_append_val (block->cells, kept);
}

static IncBlock *
open_table (IncDocument *self)
{
  IncBlock *block = inc_document_peek_last (self);

  g_assert (block != NULL && block->kind == INC_BLOCK_TABLE && !block->totals);
  return block;
}

static void
add_figures (IncDocument *self, IncBlockKind kind, const IncFigure *figures, guint n_figures)
{
  IncBlock *block = inc_document_add_block (self, kind);

  set_columns (self, block, figure_columns, N_FIGURE_COLUMNS);
  block->keys = g_ptr_array_new ();
  block->kinds = g_array_new (FALSE, FALSE, sizeof (IncCellKind));
  for (guint i = 0; i < n_figures; i++)
    {
      const IncFigure *figure = &figures[i];
      const char *note = figure->note != NULL ? figure->note : "";

      append_cell (self, block, &(IncCell){ .text = figure->label });
      append_cell (self, block, &(IncCell){ .text = figure->value, .exact = figure->exact });
      append_cell (self, block, &(IncCell){ .text = note });
      g_ptr_array_add (block->keys, (gpointer) inc_document_keep (self, figure->key));
      g_array_append_val (block->kinds, figure->kind);
    }
}

void
inc_document_add_figures (IncDocument *self, const IncFigure *figures, guint n_figures)
{
  g_return_if_fail (self != NULL && figures != NULL && n_figures > 0);

  add_figures (self, INC_BLOCK_FIGURES, figures, n_figures);
}

void
inc_document_add_tiles (IncDocument *self, const IncFigure *figures, guint n_figures)
{
  g_return_if_fail (self != NULL && figures != NULL && n_figures > 0);

  add_figures (self, INC_BLOCK_TILES, figures, n_figures);
}

void
inc_document_add_table (IncDocument *self, const IncColumn *columns, guint n_columns,
                        const char *unit)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && columns != NULL && n_columns > 0);

  block = inc_document_add_block (self, INC_BLOCK_TABLE);
  block->text = inc_document_keep (self, unit);
  set_columns (self, block, columns, n_columns);
}

void
inc_document_add_row (IncDocument *self, const IncCell *cells)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && cells != NULL);

  block = open_table (self);
  for (guint i = 0; i < block->n_columns; i++)
    append_cell (self, block, &cells[i]);
}

void
inc_document_add_text_row (IncDocument *self, const char *const *cells)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && cells != NULL);

  block = open_table (self);
  for (guint i = 0; i < block->n_columns; i++)
    append_cell (self, block, &(IncCell){ .text = cells[i] });
}

void
inc_document_set_totals (IncDocument *self, const IncCell *cells)
{
  g_return_if_fail (self != NULL && cells != NULL);

  inc_document_add_row (self, cells);
  open_table (self)->totals = TRUE;
}

void
inc_document_set_table_note (IncDocument *self, const char *note)
{
  IncBlock *block;

  g_return_if_fail (self != NULL && note != NULL);

  block = inc_document_peek_last (self);
  g_assert (block != NULL && block->kind == INC_BLOCK_TABLE);
  block->subject = inc_document_keep (self, note);
}

guint
inc_block_get_n_rows (const IncBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns > 0 ? self->cells->len / self->n_columns : 0;
}

const IncCell *
inc_block_get_cell (const IncBlock *self, guint row, guint column)
{
  g_return_val_if_fail (self != NULL && column < self->n_columns, NULL);
  g_return_val_if_fail (row < inc_block_get_n_rows (self), NULL);

  return &g_array_index (self->cells, IncCell, row * self->n_columns + column);
}
