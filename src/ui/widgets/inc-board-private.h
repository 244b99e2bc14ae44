/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What inc-board, inc-board-keys and inc-board-menu share. */
#pragma once

#include "inc-board-column.h"
#include "inc-board.h"

G_BEGIN_DECLS

struct _IncBoard
{
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox *box;
  GPtrArray *columns; /* of IncBoardColumn, borrowed */
  char *frozen;

  IncBoardCard *lifted;
  gboolean by_keys;
  IncBoardColumn *target; /* where the lifted card would go; NULL: nowhere */
  GtkWidget *menu; /* a popover; NULL: none */
  IncBoardCard *menu_card;
  guint scroll_tick;
  int scroll_by;
};

/* NULL when there is none of that id. */
IncBoardColumn *inc_board_find_column (IncBoard *self, int id);
/* The next column in a direction (1 or -1) that is shown; NULL at the end. */
IncBoardColumn *inc_board_find_beside (IncBoard *self, IncBoardColumn *column, int step);
/* The card with the focus, borrowed; NULL when the focus is on none. */
IncBoardCard *inc_board_get_focused (IncBoard *self);
/* TRUE when nothing can be moved; the person is told why. */
gboolean inc_board_refuse_frozen (IncBoard *self);

/* One card is carried at a time; FALSE when it may not be. */
gboolean inc_board_lift (IncBoard *self, IncBoardCard *card, gboolean by_keys);
/* column NULL, or the card's own: it would go nowhere. */
void inc_board_set_target (IncBoard *self, IncBoardColumn *column);
/* Nothing is carried afterwards; nothing has moved. */
void inc_board_let_go (IncBoard *self);
/* Asks for the move, unless the column takes nothing or has the card already. */
gboolean inc_board_move (IncBoard *self, IncBoardCard *card, IncBoardColumn *column);
/* Tells screen readers. */
void inc_board_announce (IncBoard *self, const char *text);

/* The menu of the card with the focus. */
gboolean inc_board_show_menu (IncBoard *self);
gboolean inc_board_on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IncBoard *self);

G_END_DECLS
