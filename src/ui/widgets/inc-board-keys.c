/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-board-keys: everything the pointer does, without it. */
#include "config.h"

#include "inc-board-private.h"

#include <glib/gi18n.h>

/* As high up as before, or on the last card; columns without any are passed over. */
static gboolean
go_beside (IncBoard *self, IncBoardCard *card, int step)
{
  IncBoardColumn *column = inc_board_find_column (self, card->column);
  const guint at = inc_board_pile_find (inc_board_column_get_pile (column), card->id);

  while ((column = inc_board_find_beside (self, column, step)) != NULL)
    {
      const guint n = inc_board_pile_get_n_shown (inc_board_column_get_pile (column));

      if (n > 0)
        {
          inc_board_column_focus (column, MIN (at, n - 1));
          break;
        }
    }
  return TRUE;
}

static gboolean
move_beside (IncBoard *self, IncBoardCard *card, int step)
{
  IncBoardColumn *column = inc_board_find_beside (self, inc_board_find_column (self, card->column), step);

  if (card->id != 0 && !inc_board_refuse_frozen (self) && column != NULL)
    inc_board_move (self, card, column);
  return TRUE;
}

static void
carry (IncBoard *self, int step)
{
  IncBoardColumn *from = self->target != NULL ? self->target : inc_board_find_column (self, self->lifted->column);
  IncBoardColumn *column = inc_board_find_beside (self, from, step);
  GtkWidget *viewport = gtk_scrolled_window_get_child (self->scroller);

  if (column == NULL || inc_board_column_get_id (column) == 0)
    return;
  inc_board_set_target (self, column);
  gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (column), NULL);
}

static void
put_down (IncBoard *self)
{
  if (self->target != NULL)
    inc_board_move (self, self->lifted, self->target);
  else
    inc_board_let_go (self);
}

/* While a card is carried by keys, they are for nothing else. */
static gboolean
on_key_carrying (IncBoard *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      carry (self, -1);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      carry (self, 1);
      return TRUE;
    case GDK_KEY_space:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      put_down (self);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      inc_board_let_go (self);
      return FALSE;
    case GDK_KEY_Escape:
      inc_board_let_go (self);
      return TRUE;
    default:
      return TRUE;
    }
}

static gboolean
pick_up (IncBoard *self, IncBoardCard *card)
{
  g_autofree char *text = NULL;

  if (!inc_board_lift (self, card, TRUE))
    return TRUE;
  /* Translators: said by screen readers; %s is a startup. */
  text = g_strdup_printf (_("%s picked up. Left and right choose the column, Space puts it down, Escape gives it back."),
                          card->title);
  inc_board_announce (self, text);
  return TRUE;
}

gboolean
inc_board_on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IncBoard *self)
{
  const GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  const int step = key == GDK_KEY_Left || key == GDK_KEY_KP_Left     ? -1
                   : key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? 1
                                                                     : 0;
  IncBoardCard *card = inc_board_get_focused (self);

  if (card == NULL)
    return FALSE;
  if (self->lifted != NULL && self->by_keys && modifiers == 0)
    return on_key_carrying (self, key);
  if (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && modifiers == GDK_SHIFT_MASK))
    return inc_board_show_menu (self);
  if (step != 0 && modifiers == (GDK_CONTROL_MASK | GDK_SHIFT_MASK))
    return move_beside (self, card, step);
  if (step != 0 && modifiers == 0)
    return go_beside (self, card, step);
  return key == GDK_KEY_space && modifiers == 0 && pick_up (self, card);
}
