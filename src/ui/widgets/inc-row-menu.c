/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-row-menu: a popover costs more than the row it belongs to. */
#include "config.h"

#include "inc-row-menu.h"

#include <glib/gi18n.h>

void
inc_row_menu_append (GMenu *menu, const char *label, const char *action, gint64 id)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (menu, item);
}

static void
create_popup (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

GtkWidget *
inc_row_menu_button_new (GMenu *menu)
{
  GtkWidget *button = g_object_new (GTK_TYPE_MENU_BUTTON,
                                    "icon-name", "view-more-symbolic",
                                    "tooltip-text", _("More"),
                                    "valign", GTK_ALIGN_CENTER,
                                    "css-classes", (const char *[]){ "flat", NULL },
                                    NULL);

  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup, g_object_ref (menu), g_object_unref);
  return button;
}
