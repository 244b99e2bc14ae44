/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncBoardCard: what one card of a board says.  A snapshot that nobody edits: a board is given new ones. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define INC_TYPE_BOARD_CARD (inc_board_card_get_type ())
G_DECLARE_FINAL_TYPE (IncBoardCard, inc_board_card, INC, BOARD_CARD, GObject)

/* Public to read. */
struct _IncBoardCard
{
  GObject parent_instance;

  gint64 id;      /* what is moved; never twice on a board; 0: a note, not a card */
  gint64 subject; /* what is opened */
  int column;
  char *title;
  char *line;     /* one fact; NULL: none */
  char *since;    /* how long it has stood there; NULL: not known */
  char *late;     /* what is overdue; NULL: nothing */
  char **lacking; /* what is missing, at most two; NULL: nothing */
};

/* The texts are copied. */
IncBoardCard *inc_board_card_new (gint64 id, gint64 subject, int column, const char *title, const char *line,
                                  const char *since);
/* What somebody must see to.  Takes both over. */
void inc_board_card_take_troubles (IncBoardCard *self, char *late, char **lacking);

gboolean inc_board_card_is_troubled (IncBoardCard *self);
/* TRUE when nothing that is shown differs. */
gboolean inc_board_card_equal (IncBoardCard *self, IncBoardCard *other);
/* Everything below the title in one line, for screen readers.  Full transfer. */
char *inc_board_card_describe (IncBoardCard *self);

G_END_DECLS
