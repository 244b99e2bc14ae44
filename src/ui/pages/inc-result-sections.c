/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-result-sections: a section a time. */
#include "config.h"

#include "inc-result-sections.h"

#include "inc-result-item.h"

static int
compare_times (gconstpointer a, gconstpointer b, gpointer data)
{
  return ((const IncResultItem *) a)->begins - ((const IncResultItem *) b)->begins;
}

GtkSelectionModel *
inc_result_sections_new (GListModel *items)
{
  g_autoptr(GtkSorter) by_slot = GTK_SORTER (gtk_custom_sorter_new (compare_times, NULL, NULL));
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (items), NULL);

  gtk_sort_list_model_set_section_sorter (sorted, by_slot);
  return GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
}

static void
on_setup (GtkListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  gtk_list_header_set_child (header, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "css-classes",
                                                   (const char *[]){ "heading", "numeric", NULL }, NULL));
}

static void
on_bind (GtkListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  const IncResultItem *item = gtk_list_header_get_item (header);

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), item->slot);
}

GtkListItemFactory *
inc_result_headings_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  return factory;
}
