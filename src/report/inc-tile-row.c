/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of tiles is one piece; rows are as even as can be, and the tiles of a row are of one size.  Where a
 * value does not fit in one line, all values of the row are set smaller. */
#include "config.h"

#include "inc-tile-row.h"

#define MISSING "–"
#define MOST_IN_A_ROW 4
#define GAP 9
#define PAD 6

typedef enum
{
  TILE_LABEL,
  TILE_VALUE,
  TILE_NOTE,
  N_TILE_LINES,
} TileLine;

typedef struct
{
  const IncBlock *block;
  guint n_in_row;
  double width;
} Tiles;

static Tiles
arrange (const IncFlow *flow, guint index)
{
  Tiles tiles = { .block = inc_document_get_block (flow->document, index) };
  const guint n = inc_block_get_n_rows (tiles.block);
  const guint n_rows = (n + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;

  tiles.n_in_row = (n + n_rows - 1) / n_rows;
  tiles.width = (flow->width - (tiles.n_in_row - 1) * GAP) / tiles.n_in_row;
  return tiles;
}

static const char *
tile_text (const IncBlock *block, guint tile, guint column)
{
  const char *text = inc_block_get_cell (block, tile, column)->text;

  return text != NULL ? text : MISSING;
}

static gboolean
fits (IncFlow *flow, const Tiles *tiles, guint first)
{
  const guint end = MIN (first + tiles->n_in_row, inc_block_get_n_rows (tiles->block));

  for (guint i = first; i < end; i++)
    if (inc_fonts_count_lines (flow->fonts, INC_COMPONENT_TILE_VALUE, tiles->width - 2 * PAD,
                               tile_text (tiles->block, i, TILE_VALUE))
        > 1)
      return FALSE;
  return TRUE;
}

static IncComponent
choose_component (IncFlow *flow, const Tiles *tiles, guint first, guint column)
{
  if (column == TILE_LABEL)
    return INC_COMPONENT_TILE_LABEL;
  if (column == TILE_NOTE)
    return INC_COMPONENT_TILE_NOTE;
  return fits (flow, tiles, first) ? INC_COMPONENT_TILE_VALUE : INC_COMPONENT_TILE_VALUE_SMALL;
}

/* Height of the highest label, value or note of a row of tiles. */
static double
line_height (IncFlow *flow, const Tiles *tiles, guint first, guint column)
{
  const guint end = MIN (first + tiles->n_in_row, inc_block_get_n_rows (tiles->block));
  const IncComponent component = choose_component (flow, tiles, first, column);
  double height = 0;

  for (guint i = first; i < end; i++)
    {
      const char *text = tile_text (tiles->block, i, column);

      if (*text != '\0')
        height = MAX (height, inc_flow_get_height (flow, component, tiles->width - 2 * PAD, text));
    }
  return height;
}

gboolean
inc_tile_row_measure (IncFlow *flow, guint block)
{
  const Tiles tiles = arrange (flow, block);

  for (guint first = 0; first < inc_block_get_n_rows (tiles.block); first += tiles.n_in_row)
    {
      double height = 2 * PAD;

      for (guint column = 0; column < N_TILE_LINES; column++)
        height += line_height (flow, &tiles, first, column);
      inc_flow_add_piece (flow, block, first,
                          inc_component_get_style (INC_COMPONENT_TILE_LABEL)->before, height);
    }
  return TRUE;
}

static void
place_tile (IncFlow *flow, const Tiles *tiles, const IncPiece *piece, guint tile)
{
  double x = flow->left + (tile - piece->part) * (tiles->width + GAP);
  double y = piece->y + PAD;

  inc_flow_add_mark (flow, &(IncMark){ .kind = INC_MARK_FRAME,
                                       .component = INC_COMPONENT_TILE_VALUE,
                                       .x = x,
                                       .y = piece->y,
                                       .width = tiles->width,
                                       .height = piece->height });
  for (guint column = 0; column < N_TILE_LINES; column++)
    {
      const char *text = tile_text (tiles->block, tile, column);

      if (*text != '\0')
        inc_flow_place_text (flow, choose_component (flow, tiles, piece->part, column), x + PAD, y,
                             tiles->width - 2 * PAD, text);
      y += line_height (flow, tiles, piece->part, column);
    }
}

void
inc_tile_row_place (IncFlow *flow, const IncPiece *pieces, guint n_pieces)
{
  const Tiles tiles = arrange (flow, pieces->block);
  const guint n_tiles = inc_block_get_n_rows (tiles.block);

  for (guint i = 0; i < n_pieces; i++)
    for (guint tile = pieces[i].part; tile < MIN (pieces[i].part + tiles.n_in_row, n_tiles); tile++)
      place_tile (flow, &tiles, &pieces[i], tile);
}
