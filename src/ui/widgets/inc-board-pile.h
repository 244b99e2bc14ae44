/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncBoardPile: the cards of a column in their order, the troubled first, and how many of them are shown.
 *
 * A long pile shows its troubled cards and a few more; the others are folded away until it is unfolded, and a note (a card
 * without an id) at its end says how many they are. */
#pragma once

#include "inc-board-card.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_BOARD_PILE (inc_board_pile_get_type ())
G_DECLARE_FINAL_TYPE (IncBoardPile, inc_board_pile, INC, BOARD_PILE, GObject)

/* column: the cards'.  on_track: what its note says of those that are folded away. */
IncBoardPile *inc_board_pile_new (int column, gboolean on_track);
/* Those that are as they were are left alone, so that neither scroll nor focus move. */
void inc_board_pile_set_cards (IncBoardPile *self, GPtrArray *cards);
guint inc_board_pile_get_n_cards (IncBoardPile *self);
/* Borrowed. */
IncBoardCard *inc_board_pile_get (IncBoardPile *self, guint position);
/* With the note at the end, if there is one.  Of IncBoardCard; borrowed, always the same. */
GListModel *inc_board_pile_get_shown (IncBoardPile *self);
/* G_MAXUINT when it is not here; among all cards. */
guint inc_board_pile_find (IncBoardPile *self, gint64 id);

/* Without the note. */
guint inc_board_pile_get_n_shown (IncBoardPile *self);
gboolean inc_board_pile_get_unfolded (IncBoardPile *self);
void inc_board_pile_set_unfolded (IncBoardPile *self, gboolean unfolded);

G_END_DECLS
