/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first walk over a table: what its columns wish for; what they get is settled in inc-widths.c. */
#include "config.h"

#include "inc-grid-private.h"

#include "inc-widths.h"

#include <math.h>

/* No single word makes a column wider than this share of the page; longer ones are broken. */
#define WORD_SHARE 0.25
/* A title asks for its full length up to this, or to so many times what stands below it; then it
 * wraps. */
#define TITLE_WIDTH 72
#define TITLE_STRETCH 1.6
/* Rows of a table that are looked at to save lines. */
#define SET_ROWS 96
#define GOLDEN 0.6180339887498949
/* Share of a title's length that two lines of it take, however its words fall. */
#define TWO_LINES 0.65

/* The titles and, of a long table, some of its rows. */
typedef struct
{
  double *texts;
  double *words;
  double *floors;
  guint n_rows;
} SetRows;

static SetRows *
set_rows_new (const IncBlock *block)
{
  SetRows *self = g_new0 (SetRows, 1);
  const gsize n_cells = (SET_ROWS + 1) * block->n_columns;

  self->texts = g_new0 (double, n_cells);
  self->words = g_new0 (double, n_cells);
  self->floors = g_new0 (double, block->n_columns);
  return self;
}

static void
set_rows_free (SetRows *self)
{
  g_free (self->texts);
  g_free (self->words);
  g_free (self->floors);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SetRows, set_rows_free)

static void
set_row (IncFlow *flow, const IncBlock *block, const IncGrid *grid, int row, SetRows *rows)
{
  const guint first = rows->n_rows * block->n_columns;

  for (guint i = 0; i < block->n_columns; i++)
    rows->texts[first + i] = inc_fonts_measure (flow->fonts, inc_grid_get_component (block, grid, row, i),
                                                inc_grid_get_text (block, row, i), &rows->words[first + i]);
  rows->n_rows++;
}

/* All of a short table; of a long one rows that are spread so that no pattern in it is missed. */
static guint
choose_row (guint i, guint n_rows)
{
  double whole;

  return n_rows <= SET_ROWS ? i : (guint) (modf (i * GOLDEN, &whole) * n_rows);
}

/* Numbers, dates and codes are not broken for the sake of a title or a neighbour. */
static void
save_lines (IncFlow *flow, const IncBlock *block, IncGrid *grid, SetRows *rows)
{
  const double pad = 2 * grid->look->pad_x;
  const guint n_rows = inc_block_get_n_rows (block);

  for (guint i = 0; i < MIN (n_rows, SET_ROWS); i++)
    set_row (flow, block, grid, (int) choose_row (i, n_rows), rows);
  if (grid->look->ruled)
    set_row (flow, block, grid, -1, rows);
  for (guint i = 0; i < block->n_columns; i++)
    {
      double word = 0;

      inc_fonts_measure (flow->fonts, inc_grid_get_component (block, grid, grid->look->ruled ? -1 : 0, i),
                         grid->look->ruled ? inc_grid_get_text (block, -1, i) : "", &word);
      rows->floors[i] = MIN (MAX (rows->floors[i], word + pad), grid->widths[i]);
    }
  inc_widths_save_lines (&(IncSetRows){ rows->texts, rows->words, rows->n_rows, rows->floors, pad },
                         block->n_columns, grid->widths);
}

/* Labels of figures have no weight, but are words. */
static gboolean
wraps (const IncBlock *block, guint column)
{
  return block->columns[column].weight > 0 || (block->kind != INC_BLOCK_TABLE && column == 0);
}

static void
wish_for_row (IncFlow *flow, const IncBlock *block, const IncGrid *grid, guint row, IncWish *wishes)
{
  for (guint i = 0; i < block->n_columns; i++)
    {
      IncComponent component = inc_grid_get_component (block, grid, row, i);
      double word;
      double natural = inc_fonts_measure (flow->fonts, component, inc_grid_get_text (block, row, i), &word);

      wishes[i].natural = MAX (wishes[i].natural, natural);
      wishes[i].least = MAX (wishes[i].least, word);
      wishes[i].typical += natural;
    }
}

/* Gives a title so many shares of its length, up to a limit, while there is room; what is given. */
static double
widen_for_title (IncFlow *flow, const char *title, double share, double room, IncWish *wish)
{
  double natural = inc_fonts_measure (flow->fonts, INC_COMPONENT_TABLE_HEADING, title, NULL);
  double limit = MAX (TITLE_WIDTH, wish->natural * TITLE_STRETCH);
  double more = MIN (natural * share, limit) - wish->natural;

  if (more <= 0 || more > room)
    return 0;
  wish->natural += more;
  return more;
}

/* Where cells must wrap, titles do before them; where there is room, all get two lines before one
 * gets by with one. */
static void
wish_for_titles (IncFlow *flow, const IncBlock *block, double room, IncWish *wishes)
{
  static const double shares[] = { TWO_LINES, 1 };

  for (guint i = 0; i < block->n_columns; i++)
    {
      double word;

      inc_fonts_measure (flow->fonts, INC_COMPONENT_TABLE_HEADING, inc_grid_get_text (block, -1, i),
                         &word);
      wishes[i].least = MAX (wishes[i].least, word);
      wishes[i].natural = MAX (wishes[i].natural, word);
      room -= wishes[i].natural;
    }
  for (guint share = 0; share < G_N_ELEMENTS (shares); share++)
    for (guint i = 0; i < block->n_columns; i++)
      room -= widen_for_title (flow, inc_grid_get_text (block, -1, i), shares[share], room, &wishes[i]);
}

double
inc_grid_get_usual_width (IncFlow *flow, const IncBlock *block, double room)
{
  const IncGrid grid = { .look = &inc_grid_table_look };
  const guint n_rows = inc_block_get_n_rows (block);
  g_autofree IncWish *wishes = g_new0 (IncWish, block->n_columns);
  double sum = 0;

  for (guint row = 0; row < n_rows; row++)
    wish_for_row (flow, block, &grid, row, wishes);
  wish_for_titles (flow, block, 0, wishes);
  for (guint i = 0; i < block->n_columns; i++)
    {
      double usual = block->columns[i].weight > 0 ? wishes[i].typical / MAX (n_rows, 1) : wishes[i].natural;

      sum += MIN (MAX (usual, wishes[i].least), room / 2) + 2 * inc_grid_table_look.pad_x;
    }
  return sum;
}

gboolean
inc_grid_measure_columns (IncFlow *flow, const IncBlock *block, IncGrid *grid)
{
  guint n_rows = inc_block_get_n_rows (block);
  double width = flow->width - grid->look->indent;
  g_autofree IncWish *wishes = g_new0 (IncWish, block->n_columns);
  g_autoptr (SetRows) rows = set_rows_new (block);

  for (guint row = 0; row < n_rows; row++)
    {
      wish_for_row (flow, block, grid, row, wishes);
      if (!inc_flow_step (flow))
        return FALSE;
    }
  for (guint i = 0; i < block->n_columns; i++)
    if (!wraps (block, i))
      rows->floors[i] = wishes[i].natural + 2 * grid->look->pad_x;
  if (grid->look->ruled)
    wish_for_titles (flow, block, width - 2 * grid->look->pad_x * block->n_columns, wishes);
  for (guint i = 0; i < block->n_columns; i++)
    {
      wishes[i].weight = block->columns[i].weight;
      wishes[i].typical = wishes[i].typical / MAX (n_rows, 1) + 2 * grid->look->pad_x;
      wishes[i].least = MIN (wishes[i].least, width * WORD_SHARE) + 2 * grid->look->pad_x;
      wishes[i].natural += 2 * grid->look->pad_x;
    }
  grid->widths = g_new (double, block->n_columns);
  inc_widths_share (wishes, block->n_columns, width, grid->widths);
  save_lines (flow, block, grid, rows);
  return TRUE;
}
