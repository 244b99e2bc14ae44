/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of a GtkListView that are widgets of one type: they are known while they live, so that all can be told something, and
 * the one with the focus can be found. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *(*make) (gpointer owner);
  void (*fill) (GtkWidget *row, gpointer item);                /* item NULL: shows nothing */
  void (*describe) (GtkListItem *list_item, gpointer item);    /* for who cannot see it */
} IncListRowFuncs;

/* rows: an array that has the rows, borrowed, as long as they live; it outlives the factory.  funcs: static. */
GtkListItemFactory *inc_list_rows_factory_new (const IncListRowFuncs *funcs, GPtrArray *rows, gpointer owner);
/* The row that has the focus, on it or within it; NULL for none.  Borrowed. */
gpointer inc_list_rows_find_focused (GPtrArray *rows, GtkWidget *list);

G_END_DECLS
