/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-programme-group: a heading over a boxed list, and below it private and public money. */
#include "config.h"

#include "inc-programme-group.h"

#include "inc-leverage-list.h"

#include <glib/gi18n.h>

static GtkWidget *
menu_new (gint64 programme)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autofree char *edit = g_strdup_printf ("page.edit-programme(%" G_GINT64_FORMAT ")", programme);
  g_autofree char *report = g_strdup_printf ("win.show-paper(('programme', int64 %" G_GINT64_FORMAT "))", programme);
  g_autofree char *remove = g_strdup_printf ("page.delete-programme(%" G_GINT64_FORMAT ")", programme);

  g_menu_append (menu, _("_Edit Programme…"), edit);
  g_menu_append (menu, _("_Programme Report…"), report);
  g_menu_append (menu, _("_Delete Programme"), remove);
  return g_object_new (GTK_TYPE_MENU_BUTTON,
                       "icon-name", "view-more-symbolic",
                       "tooltip-text", _("More"),
                       "menu-model", menu,
                       "css-classes", (const char *[]){ "flat", NULL },
                       NULL);
}

static GtkWidget *
button_new (gint64 programme)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = g_object_new (ADW_TYPE_BUTTON_CONTENT,
                                     "icon-name", "list-add-symbolic",
                                     "label", _("New Cohort"),
                                     NULL);

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.new-cohort");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", programme);
  return button;
}

static GtkWidget *
heading_new (const char *name, gint64 programme)
{
  static const char *const heading[] = { "heading", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", name,
                                   "xalign", 0.0,
                                   "hexpand", TRUE,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "css-classes", heading,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   NULL);

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button_new (programme));
  gtk_box_append (GTK_BOX (box), menu_new (programme));
  return box;
}

GtkWidget *
inc_programme_group_new (const char *name, gint64 programme)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *leverage = inc_leverage_list_new (TRUE);
  GtkWidget *placeholder = gtk_label_new (_("No cohort yet"));

  g_object_set_data_full (G_OBJECT (group), "inc-programme", g_memdup2 (&programme, sizeof programme), g_free);
  inc_leverage_list_set_target (leverage, INC_LEVERAGE_PROGRAMME, programme);
  gtk_widget_set_visible (leverage, FALSE);
  gtk_widget_add_css_class (placeholder, "dimmed");
  gtk_widget_add_css_class (placeholder, "facts");
  gtk_list_box_set_placeholder (GTK_LIST_BOX (list), placeholder);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (group), heading_new (name, programme));
  gtk_box_append (GTK_BOX (group), list);
  gtk_box_append (GTK_BOX (group), leverage);
  return group;
}

void
inc_programme_group_add (GtkWidget *group, GtkWidget *row)
{
  gtk_list_box_append (GTK_LIST_BOX (gtk_widget_get_prev_sibling (gtk_widget_get_last_child (group))), row);
}

gint64
inc_programme_group_get_programme (GtkWidget *group)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (group), "inc-programme");
}

void
inc_programme_group_show_leverage (GtkWidget *group, const IncLeverage *leverage)
{
  GtkWidget *list = gtk_widget_get_last_child (group);

  inc_leverage_list_show (list, leverage);
  gtk_widget_set_visible (list, inc_leverage_has_public (leverage));
}
