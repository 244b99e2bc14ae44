/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-thumbnails: a list of paper views; GTK makes those in sight alone. */
#include "config.h"

#include "inc-paper-thumbnails.h"

#include "inc-money.h"
#include "inc-paper-view.h"

#include <glib/gi18n.h>

#define WIDTH 90
#define RAIL_WIDTH 138

struct _IncPaperThumbnails
{
  AdwBin parent_instance;

  IncLayout *layout;
  GtkStringList *pages; /* a list wants objects, the factory only the position */
  GtkSingleSelection *selection;
  GtkListView *list;
  guint page;       /* selected, from 1 */
  gboolean filling; /* the list selects by itself */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (IncPaperThumbnails, inc_paper_thumbnails, ADW_TYPE_BIN)

static void
on_set_up (GtkSignalListItemFactory *factory, GtkListItem *item, IncPaperThumbnails *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *paper = inc_paper_view_new ();
  GtkWidget *number = g_object_new (GTK_TYPE_LABEL, "css-classes", (const char *[]){ "caption", "numeric", NULL }, NULL);

  gtk_widget_add_css_class (paper, "paper");
  gtk_box_append (GTK_BOX (box), paper);
  gtk_box_append (GTK_BOX (box), number);
  gtk_list_item_set_child (item, box);
}

static void
on_bound (GtkSignalListItemFactory *factory, GtkListItem *item, IncPaperThumbnails *self)
{
  GtkWidget *paper = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const guint position = gtk_list_item_get_position (item);
  g_autofree char *number = inc_number_display (position + 1);

  inc_paper_view_set_scale (INC_PAPER_VIEW (paper), WIDTH / inc_layout_get_page_size (self->layout, position)->width);
  inc_paper_view_set_page (INC_PAPER_VIEW (paper), self->layout, position);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (paper)), number);
}

static void
on_unbound (GtkSignalListItemFactory *factory, GtkListItem *item, IncPaperThumbnails *self)
{
  inc_paper_view_set_page (INC_PAPER_VIEW (gtk_widget_get_first_child (gtk_list_item_get_child (item))), NULL, 0);
}

static void
on_selected (IncPaperThumbnails *self)
{
  const guint selected = gtk_single_selection_get_selected (self->selection);

  if (self->filling || selected == GTK_INVALID_LIST_POSITION || selected + 1 == self->page)
    return;
  self->page = selected + 1;
  g_signal_emit (self, signals[CHOSEN], 0, self->page);
}

static void
inc_paper_thumbnails_dispose (GObject *object)
{
  IncPaperThumbnails *self = INC_PAPER_THUMBNAILS (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->pages);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->layout, inc_layout_unref);
  G_OBJECT_CLASS (inc_paper_thumbnails_parent_class)->dispose (object);
}

static void
inc_paper_thumbnails_class_init (IncPaperThumbnailsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = inc_paper_thumbnails_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", INC_TYPE_PAPER_THUMBNAILS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                  1, G_TYPE_UINT);
}

static void
inc_paper_thumbnails_init (IncPaperThumbnails *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller;

  g_signal_connect (factory, "setup", G_CALLBACK (on_set_up), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bound), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbound), self);
  self->pages = gtk_string_list_new (NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->pages)));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)),
                                                 g_steal_pointer (&factory)));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "thumbnails");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "width-request", RAIL_WIDTH, NULL);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

void
inc_paper_thumbnails_set_layout (IncPaperThumbnails *self, IncLayout *layout)
{
  const guint before = g_list_model_get_n_items (G_LIST_MODEL (self->pages));
  const guint n_pages = layout != NULL ? inc_layout_get_n_pages (layout) : 0;
  g_autofree const char **numbers = g_new0 (const char *, n_pages + 1);

  g_return_if_fail (INC_IS_PAPER_THUMBNAILS (self));

  for (guint i = 0; i < n_pages; i++)
    numbers[i] = "";
  self->filling = TRUE;
  gtk_string_list_splice (self->pages, 0, before, NULL);
  g_clear_pointer (&self->layout, inc_layout_unref);
  if (layout != NULL)
    self->layout = inc_layout_ref (layout);
  self->page = MIN (MAX (self->page, 1), n_pages);
  gtk_string_list_splice (self->pages, 0, 0, numbers);
  if (self->page > 0)
    gtk_single_selection_set_selected (self->selection, self->page - 1);
  self->filling = FALSE;
}

void
inc_paper_thumbnails_set_page (IncPaperThumbnails *self, guint page)
{
  g_return_if_fail (INC_IS_PAPER_THUMBNAILS (self));

  if (page == 0 || page == self->page || page > g_list_model_get_n_items (G_LIST_MODEL (self->pages)))
    return;
  self->page = page;
  gtk_single_selection_set_selected (self->selection, page - 1);
  gtk_list_view_scroll_to (self->list, page - 1, GTK_LIST_SCROLL_NONE, NULL);
}
