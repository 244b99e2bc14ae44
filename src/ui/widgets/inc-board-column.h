/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncBoardColumn: one column of an IncBoard: a heading with a count and recycled cards below it.
 * Those that its pile folds away come when the note at its end is pressed. */
#pragma once

#include "inc-board-pile.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_BOARD_COLUMN (inc_board_column_get_type ())
G_DECLARE_FINAL_TYPE (IncBoardColumn, inc_board_column, INC, BOARD_COLUMN, AdwBin)

/* Signals: "open" (IncBoardCard); "lift" (IncBoardCard), FALSE refuses it; "let-go" (); what is carried over the column:
 * "take" (gboolean really), FALSE refuses it, and "leave" (). */

/* on_track: cards without trouble are, and those that are folded away are said to be. */
IncBoardColumn *inc_board_column_new (int id, const char *title, gboolean on_track);
int inc_board_column_get_id (IncBoardColumn *self);
const char *inc_board_column_get_title (IncBoardColumn *self);

/* It is not there while it is empty. */
void inc_board_column_set_optional (IncBoardColumn *self, gboolean optional);
void inc_board_column_set_cards (IncBoardColumn *self, GPtrArray *cards);
/* Borrowed. */
IncBoardPile *inc_board_column_get_pile (IncBoardColumn *self);
/* Among all cards of the pile. Unfolds the pile when the card is folded away. */
void inc_board_column_focus (IncBoardColumn *self, guint position);

/* The card that is carried, wherever it is from; NULL for none. */
void inc_board_column_set_lifted (IncBoardColumn *self, IncBoardCard *card);
/* What would happen were the card dropped here; NULL when it would not be here. */
void inc_board_column_set_hint (IncBoardColumn *self, const char *text, const char *detail);

G_END_DECLS
