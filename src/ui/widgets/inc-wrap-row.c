/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-wrap-row: words wrap first; a suffix leaves their line when their longest word and it are wider than the row. */
#include "config.h"

#include "inc-wrap-row.h"

#include <adwaita.h>

static GtkWidget *
label_new (const char *text, const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "visible", text != NULL && *text != '\0',
                       "css-classes", (const char *[]){ css_class, NULL }, NULL);
}

GtkWidget *
inc_wrap_row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "title", title, "use-markup", FALSE, "activatable", FALSE, NULL);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *texts = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "hexpand", TRUE, "valign",
                                   GTK_ALIGN_CENTER, "margin-top", 6, "margin-bottom", 6, NULL);
  GtkWidget *line = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 3, "wrap-policy", ADW_WRAP_MINIMUM,
                                  "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *top = g_object_new (ADW_TYPE_WRAP_BOX, "child-spacing", 6, "line-spacing", 3, NULL);
  GtkWidget *heading = label_new (title, "title");
  GtkWidget *about = label_new (subtitle, "subtitle");

  gtk_widget_add_css_class (head, "header");
  gtk_widget_set_hexpand (heading, TRUE);
  adw_wrap_box_append (ADW_WRAP_BOX (top), heading);
  gtk_box_append (GTK_BOX (texts), top);
  gtk_box_append (GTK_BOX (texts), about);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL,
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, about, NULL, -1);
  adw_wrap_box_append (ADW_WRAP_BOX (line), texts);
  gtk_box_append (GTK_BOX (head), line);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), head);
  return row;
}

static GtkWidget *
get_line (GtkWidget *row)
{
  GtkWidget *child = gtk_widget_get_first_child (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));

  return ADW_IS_WRAP_BOX (child) ? child : gtk_widget_get_next_sibling (child);
}

void
inc_wrap_row_set_icon (GtkWidget *row, const char *icon_name)
{
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "margin-end", 12, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_prepend (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), icon);
}

void
inc_wrap_row_set_end (GtkWidget *row, GtkWidget *end)
{
  gtk_widget_set_valign (end, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (end, 6);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), end);
}

void
inc_wrap_row_add_beside_title (GtkWidget *row, GtkWidget *widget)
{
  GtkWidget *texts = gtk_widget_get_first_child (get_line (row));

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_wrap_box_append (ADW_WRAP_BOX (gtk_widget_get_first_child (texts)), widget);
}

void
inc_wrap_row_add_suffix (GtkWidget *row, GtkWidget *suffix)
{
  gtk_widget_set_valign (suffix, GTK_ALIGN_CENTER);
  adw_wrap_box_append (ADW_WRAP_BOX (get_line (row)), suffix);
}
