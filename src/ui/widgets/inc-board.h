/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncBoard: cards in columns, moved by the pointer or by keys.
 *
 * Arrows go from card to card, Enter opens one.  Ctrl+Shift+← and → move it to the next column; Space picks it up, ← and →
 * choose where to, Space or Enter puts it down there, Esc gives it back.  The column that would take a card says so before.
 * The board moves nothing itself: it asks by "move" and is given new cards; the focus stays on the card that was moved. */
#pragma once

#include "inc-board-card.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_BOARD (inc_board_get_type ())
G_DECLARE_FINAL_TYPE (IncBoard, inc_board, INC, BOARD, AdwBin)

typedef struct
{
  int id;            /* 0: cards can leave it and not come back */
  const char *title; /* as it is shown */
  gboolean on_track; /* its cards are under way: those without trouble are on track */
  gboolean optional; /* not there while it is empty */
} IncBoardColumnInfo;

/* Signals: "open" (IncBoardCard); "move" (IncBoardCard, int column), never to the column it is in. */

void inc_board_set_columns (IncBoard *self, const IncBoardColumnInfo *columns, guint n_columns);
/* Cards of all columns in the order of each, the troubled first; those of unknown columns are left out. */
void inc_board_set_cards (IncBoard *self, GPtrArray *cards);
/* Why nothing can be moved: told to who tries.  NULL: it can. */
void inc_board_set_frozen (IncBoard *self, const char *reason);
/* For a card: shown by the secondary button, a long press or the menu key; what it acts on is the card below. */
void inc_board_set_menu (IncBoard *self, GMenuModel *menu);
/* The card that the menu was last shown for; NULL before.  Borrowed. */
IncBoardCard *inc_board_get_menu_card (IncBoard *self);
/* Puts the focus on a card; FALSE when it is not there. */
gboolean inc_board_focus (IncBoard *self, gint64 card);

G_END_DECLS
