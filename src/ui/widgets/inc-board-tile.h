/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncBoardTile: a card as it is seen: name, one fact, and either since when or why it needs care. */
#pragma once

#include "inc-board-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_BOARD_TILE (inc_board_tile_get_type ())
G_DECLARE_FINAL_TYPE (IncBoardTile, inc_board_tile, INC, BOARD_TILE, AdwBin)

/* NULL shows nothing. */
void inc_board_tile_set_card (IncBoardTile *self, IncBoardCard *card);
/* Borrowed. */
IncBoardCard *inc_board_tile_get_card (IncBoardTile *self);
/* Its place while it is carried: pale. */
void inc_board_tile_set_lifted (IncBoardTile *self, gboolean lifted);

G_END_DECLS
