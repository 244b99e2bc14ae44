/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-help-page: a label for each block, and a row for each key. */
#include "config.h"

#include "inc-help-page.h"

#include "inc-shortcuts-dialog.h"

#include <glib/gi18n.h>

static gboolean
on_link_activated (GtkWidget *label, const char *page)
{
  gtk_widget_activate_action (label, "help.show", "s", page);
  return TRUE;
}

static GtkWidget *
make_label (const char *markup)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  g_signal_connect (label, "activate-link", G_CALLBACK (on_link_activated), NULL);
  return label;
}

/* A point or a number, and the text beside it. */
static GtkWidget *
make_item (const IncHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *mark = block->kind == INC_HELP_STEP ? g_strdup_printf ("%u.", block->number) : g_strdup ("•");
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_label (block->markup));
  return box;
}

static GtkWidget *
make_heading (const char *markup)
{
  GtkWidget *label = make_label (markup);

  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  g_object_set (label, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  return label;
}

static void
append_shortcuts (GtkBox *box)
{
  GtkWidget *list = NULL;
  guint n_shortcuts;
  const IncShortcut *shortcuts = inc_shortcuts_get (&n_shortcuts);

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (shortcuts[i].group != NULL)
        {
          list = gtk_list_box_new ();
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          gtk_box_append (box, make_heading (_(shortcuts[i].group)));
          gtk_box_append (box, list);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), inc_shortcut_row_new (&shortcuts[i]));
    }
}

GtkWidget *
inc_help_page_new (const IncHelpText *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  for (guint i = 0; i < text->blocks->len; i++)
    {
      const IncHelpBlock *block = g_ptr_array_index (text->blocks, i);

      if (block->kind == INC_HELP_SHORTCUTS)
        append_shortcuts (GTK_BOX (box));
      else if (block->kind == INC_HELP_HEADING)
        gtk_box_append (GTK_BOX (box), make_heading (block->markup));
      else if (block->kind == INC_HELP_PARAGRAPH)
        gtk_box_append (GTK_BOX (box), make_label (block->markup));
      else
        gtk_box_append (GTK_BOX (box), make_item (block));
    }
  return box;
}
