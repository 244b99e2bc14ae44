/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-desk: a list of sheets; GTK makes those in sight alone, so that 400 pages cost no more than four. */
#include "config.h"

#include "inc-paper-desk-private.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_PAGE,
  PROP_N_PAGES,
  PROP_ZOOM_LABEL,
  PROP_THUMBNAILS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (IncPaperDesk, inc_paper_desk, ADW_TYPE_BIN)

guint
inc_paper_desk_get_n_pages (IncPaperDesk *self)
{
  return self->layout != NULL ? inc_layout_get_n_pages (self->layout) : 0;
}

static void
on_page_chosen (IncPaperDesk *self, guint page)
{
  inc_paper_desk_show_page (self, page);
}

/* ---- what was found ---- */

/* The view's share of all hits; those of a page stand together. */
static void
show_hits_in (IncPaperDesk *self, IncPaperView *view, guint position)
{
  const GArray *hits = inc_paper_finder_get_hits (self->finder);
  g_autoptr(GArray) mine = NULL;
  guint current = G_MAXUINT;

  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      const IncHit *hit = &g_array_index (hits, IncHit, i);

      if (hit->page != position)
        continue;
      if (mine == NULL)
        mine = g_array_new (FALSE, FALSE, sizeof (IncHit));
      if (i == inc_paper_finder_get_current (self->finder))
        current = mine->len;
      g_array_append_val (mine, *hit);
    }
  inc_paper_view_set_hits (view, mine, current);
}

static void
on_found (IncPaperDesk *self)
{
  const GArray *hits = inc_paper_finder_get_hits (self->finder);
  const IncHit *hit;

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);

      show_hits_in (self, INC_PAPER_VIEW (gtk_list_item_get_child (item)), gtk_list_item_get_position (item));
    }
  if (hits == NULL || hits->len == 0)
    return;
  hit = &g_array_index (hits, IncHit, inc_paper_finder_get_current (self->finder));
  inc_paper_desk_scroll_to (self, hit->page + 1, hit->y * self->scale);
}

/* ---- sheets ---- */

static void
on_sheet_set_up (GtkSignalListItemFactory *factory, GtkListItem *item, IncPaperDesk *self)
{
  GtkWidget *paper = inc_paper_view_new ();

  gtk_widget_add_css_class (paper, "paper");
  gtk_list_item_set_child (item, paper);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
on_sheet_bound (GtkSignalListItemFactory *factory, GtkListItem *item, IncPaperDesk *self)
{
  IncPaperView *view = INC_PAPER_VIEW (gtk_list_item_get_child (item));
  const guint position = gtk_list_item_get_position (item);

  inc_paper_view_set_scale (view, self->scale);
  inc_paper_view_set_page (view, self->layout, position);
  show_hits_in (self, view, position);
  g_ptr_array_add (self->items, item);
}

static void
on_sheet_unbound (GtkSignalListItemFactory *factory, GtkListItem *item, IncPaperDesk *self)
{
  IncPaperView *view = INC_PAPER_VIEW (gtk_list_item_get_child (item));

  g_ptr_array_remove_fast (self->items, item);
  inc_paper_view_set_hits (view, NULL, 0);
  inc_paper_view_set_page (view, NULL, 0);
}

static void
make_list (IncPaperDesk *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkNoSelection) selection = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_sheet_set_up), self);
  g_signal_connect (factory, "bind", G_CALLBACK (on_sheet_bound), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_sheet_unbound), self);
  self->pages = gtk_string_list_new (NULL);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->pages)));
  gtk_list_view_set_factory (self->sheets, factory);
  gtk_list_view_set_model (self->sheets, GTK_SELECTION_MODEL (selection));
}

/* Sheets that are there in the new layout too are given their new page: the desk neither blinks nor scrolls. */
static void
fill_list (IncPaperDesk *self)
{
  const guint before = g_list_model_get_n_items (G_LIST_MODEL (self->pages));
  const guint after = inc_paper_desk_get_n_pages (self);
  g_autofree const char **numbers = g_new0 (const char *, after + 1);

  for (guint i = 0; i < after; i++)
    numbers[i] = "";
  if (after < before)
    gtk_string_list_splice (self->pages, after, before - after, NULL);
  if (self->layout != NULL)
    inc_paper_desk_show_start (self, self->layout);
  if (after > before)
    gtk_string_list_splice (self->pages, before, 0, numbers + before);
}

/* ---- the object ---- */

static void
inc_paper_desk_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncPaperDesk *self = INC_PAPER_DESK (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_uint (value, self->page);
      break;
    case PROP_N_PAGES:
      g_value_set_uint (value, inc_paper_desk_get_n_pages (self));
      break;
    case PROP_ZOOM_LABEL:
      /* Translators: how large pages are shown: "85 %" */
      g_value_take_string (value, g_strdup_printf (_("%.0f %%"), self->scale / PIXELS_A_POINT * 100));
      break;
    case PROP_THUMBNAILS:
      g_value_set_boolean (value, gtk_revealer_get_reveal_child (self->rail));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inc_paper_desk_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncPaperDesk *self = INC_PAPER_DESK (object);

  switch (prop_id)
    {
    case PROP_THUMBNAILS:
      if (gtk_revealer_get_reveal_child (self->rail) == g_value_get_boolean (value))
        break;
      gtk_revealer_set_reveal_child (self->rail, g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inc_paper_desk_dispose (GObject *object)
{
  IncPaperDesk *self = INC_PAPER_DESK (object);

  g_clear_handle_id (&self->update_source, g_source_remove);
  adw_bin_set_child (ADW_BIN (object), NULL); /* before the template takes it away */
  gtk_widget_dispose_template (GTK_WIDGET (object), INC_TYPE_PAPER_DESK);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->layout, inc_layout_unref);
  G_OBJECT_CLASS (inc_paper_desk_parent_class)->dispose (object);
}

static void
inc_paper_desk_finalize (GObject *object)
{
  g_ptr_array_unref (INC_PAPER_DESK (object)->items);
  G_OBJECT_CLASS (inc_paper_desk_parent_class)->finalize (object);
}

static void
inc_paper_desk_class_init (IncPaperDeskClass *class)
{
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = inc_paper_desk_get_property;
  object_class->set_property = inc_paper_desk_set_property;
  object_class->dispose = inc_paper_desk_dispose;
  object_class->finalize = inc_paper_desk_finalize;
  properties[PROP_PAGE] = g_param_spec_uint ("page", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_N_PAGES] = g_param_spec_uint ("n-pages", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | flags);
  properties[PROP_ZOOM_LABEL] = g_param_spec_string ("zoom-label", NULL, NULL, NULL, G_PARAM_READABLE | flags);
  properties[PROP_THUMBNAILS] = g_param_spec_boolean ("thumbnails", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (INC_TYPE_PAPER_FINDER);
  g_type_ensure (INC_TYPE_PAPER_THUMBNAILS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/hanoi/Incubator/ui/print/inc-paper-desk.ui");
  gtk_widget_class_bind_template_child (widget_class, IncPaperDesk, finder);
  gtk_widget_class_bind_template_child (widget_class, IncPaperDesk, rail);
  gtk_widget_class_bind_template_child (widget_class, IncPaperDesk, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, IncPaperDesk, scroller);
  gtk_widget_class_bind_template_child (widget_class, IncPaperDesk, sheets);
  gtk_widget_class_bind_template_callback (widget_class, on_found);
  gtk_widget_class_bind_template_callback (widget_class, on_page_chosen);
}

static void
inc_paper_desk_init (IncPaperDesk *self)
{
  GtkAdjustment *vertical, *horizontal;

  self->items = g_ptr_array_new ();
  self->scale = PIXELS_A_POINT;
  gtk_widget_init_template (GTK_WIDGET (self));
  make_list (self);
  vertical = gtk_scrolled_window_get_vadjustment (self->scroller);
  horizontal = gtk_scrolled_window_get_hadjustment (self->scroller);
  g_signal_connect_object (vertical, "value-changed", G_CALLBACK (inc_paper_desk_queue_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vertical, "changed", G_CALLBACK (inc_paper_desk_queue_place), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (horizontal, "changed", G_CALLBACK (inc_paper_desk_queue_place), self, G_CONNECT_SWAPPED);
}

void
inc_paper_desk_set_layout (IncPaperDesk *self, IncLayout *layout)
{
  g_return_if_fail (INC_IS_PAPER_DESK (self));

  if (self->layout == layout)
    return;
  g_clear_pointer (&self->layout, inc_layout_unref);
  if (layout != NULL)
    self->layout = inc_layout_ref (layout);
  fill_list (self);
  inc_paper_thumbnails_set_layout (self->thumbnails, layout);
  inc_paper_finder_set_layout (self->finder, layout);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_PAGES]);
  inc_paper_desk_queue_place (self);
}

void
inc_paper_desk_show_start (IncPaperDesk *self, IncLayout *start)
{
  g_return_if_fail (INC_IS_PAPER_DESK (self) && start != NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      GtkListItem *item = g_ptr_array_index (self->items, i);
      const guint position = gtk_list_item_get_position (item);

      if (position < inc_layout_get_n_pages (start))
        inc_paper_view_set_page (INC_PAPER_VIEW (gtk_list_item_get_child (item)), start, position);
    }
}

IncLayout *
inc_paper_desk_get_layout (IncPaperDesk *self)
{
  g_return_val_if_fail (INC_IS_PAPER_DESK (self), NULL);
  return self->layout;
}

void
inc_paper_desk_show_page (IncPaperDesk *self, guint page)
{
  g_return_if_fail (INC_IS_PAPER_DESK (self));
  if (page > 0 && page <= inc_paper_desk_get_n_pages (self))
    inc_paper_desk_scroll_to (self, page, 0);
}

guint
inc_paper_desk_get_page (IncPaperDesk *self)
{
  g_return_val_if_fail (INC_IS_PAPER_DESK (self), 0);
  return self->page;
}

void
inc_paper_desk_find (IncPaperDesk *self)
{
  g_return_if_fail (INC_IS_PAPER_DESK (self));
  inc_paper_finder_open (self->finder);
}
