/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-left-button: a menu button over a list of the tiles that the board has. */
#include "config.h"

#include "inc-left-button.h"

#include "inc-board-tile.h"
#include "inc-money.h"

#include <glib/gi18n.h>

struct _IncLeftButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkListView *view;
};

static guint open_signal;

G_DEFINE_FINAL_TYPE (IncLeftButton, inc_left_button, ADW_TYPE_BIN)

static void
on_setup (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, g_object_new (INC_TYPE_BOARD_TILE, NULL));
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  IncBoardCard *card = gtk_list_item_get_item (item);
  g_autofree char *description = inc_board_card_describe (card);

  inc_board_tile_set_card (INC_BOARD_TILE (gtk_list_item_get_child (item)), card);
  gtk_list_item_set_accessible_label (item, card->title);
  gtk_list_item_set_accessible_description (item, description);
}

static void
on_activated (IncLeftButton *self, guint position)
{
  g_autoptr(IncBoardCard) card = g_list_model_get_item (G_LIST_MODEL (gtk_list_view_get_model (self->view)), position);

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, open_signal, 0, card->subject);
}

static void
on_cards_changed (IncLeftButton *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (self->view)));
  g_autofree char *number = inc_number_display (n);
  /* Translators: how many startups have left the cohort; %s is a number. */
  g_autofree char *label = g_strdup_printf (_("Left: %s"), number);

  gtk_menu_button_set_label (self->button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->button), n > 0);
}

static void
inc_left_button_class_init (IncLeftButtonClass *klass)
{
  open_signal = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                              G_TYPE_INT64);
}

static void
inc_left_button_init (IncLeftButton *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_single_click_activate (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "board-cards");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Left the Cohort"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activated), self);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE,
                           "max-content-height", 420, "width-request", 280, "child", self->view, NULL);
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "popover", g_object_new (GTK_TYPE_POPOVER, "child", scroller, NULL),
                               "visible", FALSE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

void
inc_left_button_set_cards (IncLeftButton *self, GListModel *cards)
{
  g_autoptr(GtkNoSelection) rows = gtk_no_selection_new (g_object_ref (cards));

  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (rows));
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (on_cards_changed), self, G_CONNECT_SWAPPED);
  on_cards_changed (self);
}
