/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-board-menu: one popover for all cards; it points at the one it is for. */
#include "config.h"

#include "inc-board-private.h"

#include "inc-board-tile.h"

static gboolean
show_for (IncBoard *self, GtkWidget *tile)
{
  IncBoardCard *card = inc_board_tile_get_card (INC_BOARD_TILE (tile));
  graphene_rect_t bounds;

  if (self->menu == NULL || card == NULL || card->id == 0 ||
      !gtk_widget_compute_bounds (tile, GTK_WIDGET (self), &bounds))
    return FALSE;
  g_set_object (&self->menu_card, card);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
  return TRUE;
}

static void
show_at (IncBoard *self, GtkGesture *gesture, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *tile = widget != NULL ? gtk_widget_get_ancestor (widget, INC_TYPE_BOARD_TILE) : NULL;

  if (tile != NULL && show_for (self, tile))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_pressed (GtkGesture *gesture, int n_press, double x, double y, IncBoard *self)
{
  show_at (self, gesture, x, y);
}

static void
on_long_pressed (GtkGesture *gesture, double x, double y, IncBoard *self)
{
  show_at (self, gesture, x, y);
}

gboolean
inc_board_show_menu (IncBoard *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return show_for (self, gtk_widget_get_first_child (focus));
}

void
inc_board_set_menu (IncBoard *self, GMenuModel *menu)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  g_return_if_fail (self->menu == NULL);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect (press, "pressed", G_CALLBACK (on_long_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

IncBoardCard *
inc_board_get_menu_card (IncBoard *self)
{
  return self->menu_card;
}
