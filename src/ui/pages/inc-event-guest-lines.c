/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-guest-lines: two labels a line. */
#include "config.h"

#include "inc-event-guest-lines.h"

#include "inc-event-guest.h"

#include <glib/gi18n.h>

static void
fill (GtkListItem *item)
{
  IncEventGuest *guest = gtk_list_item_get_item (item);
  GtkWidget *name = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *line = gtk_widget_get_next_sibling (name);
  const guint n = inc_event_guest_count_given (guest);
  /* Translators: numbers of wishes that somebody has, and of those who have a wish for them. */
  g_autofree char *text = g_strdup_printf (ngettext ("%u wish · wished by %u", "%u wishes · wished by %u", n), n,
                                           inc_event_guest_count_received (guest));

  gtk_label_set_text (GTK_LABEL (name), inc_event_guest_get_name (guest));
  gtk_label_set_text (GTK_LABEL (line), text);
  gtk_list_item_set_accessible_label (item, inc_event_guest_get_name (guest));
  gtk_list_item_set_accessible_description (item, text);
  if (inc_event_book_is_coming (inc_event_guest_get_book (guest), inc_event_guest_get_index (guest)))
    gtk_widget_remove_css_class (name, "dimmed");
  else
    gtk_widget_add_css_class (name, "dimmed");
}

static void
on_changed (IncEventGuest *guest, GtkListItem *item)
{
  fill (item);
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  static const char *const caption[] = { "caption", "dimmed", "numeric", NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "css-classes",
                                               caption, NULL));
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (item, box);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  fill (item);
  g_signal_connect (gtk_list_item_get_item (item), "changed", G_CALLBACK (on_changed), item);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), on_changed, item);
}

GtkListItemFactory *
inc_event_guest_lines_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), NULL);
  return factory;
}

static char *
get_name (IncEventGuest *guest)
{
  return g_strdup (inc_event_guest_get_name (guest));
}

GtkExpression *
inc_event_guest_name_expression_new (void)
{
  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_name), NULL, NULL);
}
