/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-list-rows: a factory that keeps account of what it made. */
#include "config.h"

#include "inc-list-rows.h"

typedef struct
{
  const IncListRowFuncs *funcs;
  GPtrArray *rows;
  gpointer owner;
} Maker;

static void
rows_unref (gpointer rows, GClosure *closure)
{
  g_ptr_array_unref (rows);
}

/* A list item may have let go of its child by the time it is torn down: a row says itself that it goes. */
static void
on_setup (GtkListItemFactory *factory, GtkListItem *list_item, const Maker *maker)
{
  GtkWidget *row = maker->funcs->make (maker->owner);

  g_ptr_array_add (maker->rows, row);
  g_signal_connect_data (row, "destroy", G_CALLBACK (g_ptr_array_remove_fast), g_ptr_array_ref (maker->rows), rows_unref,
                         G_CONNECT_SWAPPED);
  gtk_list_item_set_child (list_item, row);
}

static void
on_bind (GtkListItemFactory *factory, GtkListItem *list_item, const Maker *maker)
{
  maker->funcs->fill (gtk_list_item_get_child (list_item), gtk_list_item_get_item (list_item));
  maker->funcs->describe (list_item, gtk_list_item_get_item (list_item));
}

static void
on_unbind (GtkListItemFactory *factory, GtkListItem *list_item, const Maker *maker)
{
  maker->funcs->fill (gtk_list_item_get_child (list_item), NULL);
}

static void
maker_free (gpointer data)
{
  g_ptr_array_unref (((Maker *) data)->rows);
  g_free (data);
}

GtkListItemFactory *
inc_list_rows_factory_new (const IncListRowFuncs *funcs, GPtrArray *rows, gpointer owner)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Maker *maker = g_new (Maker, 1);

  *maker = (Maker) { funcs, g_ptr_array_ref (rows), owner };
  g_object_set_data_full (G_OBJECT (factory), "inc-maker", maker, maker_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), maker);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), maker);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), maker);
  return factory;
}

gpointer
inc_list_rows_find_focused (GPtrArray *rows, GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));

  for (guint i = 0; i < rows->len && focus != NULL; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);

      if (gtk_widget_get_parent (row) == focus || gtk_widget_is_ancestor (focus, row))
        return row;
    }
  return NULL;
}
