/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-desk: a list of sheets; GTK makes those in sight alone, so that 400 pages cost no more than four.  The scale follows the room in an idle call: a size must not change while sizes are given out. */
#include "config.h"

#include "inc-paper-desk.h"

#include "inc-paper-finder.h"
#include "inc-paper-thumbnails.h"
#include "inc-paper-view.h"

#include <glib/gi18n.h>
#include <math.h>

#define PIXELS_A_POINT (96 / 72.0) /* at 100 % */
#define GAP 12                     /* above a sheet, and left and right of it: style.css has the same */
#define SHADOW 12                  /* room below a whole page */
#define LARGEST_FIT (1.5 * PIXELS_A_POINT)

static const double zoom_steps[] = { 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

struct _IncPaperDesk
{
  AdwBin parent_instance;

  IncLayout *layout;
  GtkStringList *pages; /* a list wants objects, the factory only the position */
  GPtrArray *items;     /* GtkListItem that are bound; borrowed */
  IncZoom zoom;
  double scale; /* pixels a point */
  guint page;   /* in sight, from 1 */
  guint update_source;

  IncPaperFinder *finder;
  GtkRevealer *rail;
  IncPaperThumbnails *thumbnails;
  GtkScrolledWindow *scroller;
  GtkListView *sheets;
};

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

static guint
get_n_pages (IncPaperDesk *self)
{
  return self->layout != NULL ? inc_layout_get_n_pages (self->layout) : 0;
}

/* ---- scale and place ---- */

static double
find_scale (IncPaperDesk *self)
{
  const double width = gtk_widget_get_width (GTK_WIDGET (self->scroller)) - 2 * GAP;
  const double height = gtk_widget_get_height (GTK_WIDGET (self->scroller)) - GAP - SHADOW;
  const IncPaper *paper = &inc_paper_a4;

  if (self->zoom == INC_ZOOM_SCALE || width <= 0 || height <= 0)
    return self->scale;
  if (self->layout != NULL && self->page > 0)
    paper = inc_layout_get_page_size (self->layout, self->page - 1);
  if (self->zoom == INC_ZOOM_WIDTH)
    return MIN (width / paper->width, LARGEST_FIT);
  return MAX (MIN (width / paper->width, height / paper->height), zoom_steps[0]);
}

static void
apply_scale (IncPaperDesk *self, double scale)
{
  if (ABS (self->scale - scale) < 0.001)
    return;
  self->scale = scale;
  for (guint i = 0; i < self->items->len; i++)
    inc_paper_view_set_scale (INC_PAPER_VIEW (gtk_list_item_get_child (g_ptr_array_index (self->items, i))), scale);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM_LABEL]);
}

static double
get_step (IncPaperDesk *self, guint position)
{
  return ceil (inc_layout_get_page_size (self->layout, position)->height * self->scale) + GAP;
}

/* The page over the middle of the desk. */
static guint
find_page (IncPaperDesk *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double middle = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;
  const guint n_pages = get_n_pages (self);
  double y = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      y += get_step (self, i);
      if (y > middle)
        return i + 1;
    }
  return n_pages;
}

static void
set_page (IncPaperDesk *self, guint page)
{
  if (self->page == page)
    return;
  self->page = page;
  inc_paper_thumbnails_set_page (self->thumbnails, page);
  inc_paper_finder_set_page (self->finder, page);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static gboolean
update_place (gpointer data)
{
  IncPaperDesk *self = data;

  self->update_source = 0;
  apply_scale (self, find_scale (self));
  set_page (self, find_page (self));
  return G_SOURCE_REMOVE;
}

static void
queue_update (IncPaperDesk *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (GTK_PRIORITY_RESIZE, update_place, self, NULL);
}

static double
get_top (IncPaperDesk *self, guint page)
{
  double y = 0;

  for (guint i = 0; i + 1 < page; i++)
    y += get_step (self, i);
  return y;
}

/* Brings a place of a page, pixels from its top, into sight; one that is there already stays where it is. */
static void
scroll_to (IncPaperDesk *self, guint page, double below)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double y = get_top (self, page) + below;
  const double value = gtk_adjustment_get_value (adjustment);
  const double room = gtk_adjustment_get_page_size (adjustment);

  if (below > 0 && y >= value + GAP && y < value + room - 4 * GAP)
    return;
  /* The list knows where a row is only after it was asked for it. */
  gtk_list_view_scroll_to (self->sheets, page - 1, GTK_LIST_SCROLL_NONE, NULL);
  gtk_adjustment_set_value (adjustment, below > 0 ? y - room / 3 : y);
  set_page (self, page);
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
  scroll_to (self, hit->page + 1, hit->y * self->scale);
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
  const guint after = get_n_pages (self);
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
      g_value_set_uint (value, get_n_pages (self));
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
  g_signal_connect_object (vertical, "value-changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vertical, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (horizontal, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
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
  queue_update (self);
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
  if (page > 0 && page <= get_n_pages (self))
    scroll_to (self, page, 0);
}

guint
inc_paper_desk_get_page (IncPaperDesk *self)
{
  g_return_val_if_fail (INC_IS_PAPER_DESK (self), 0);
  return self->page;
}

void
inc_paper_desk_set_zoom (IncPaperDesk *self, IncZoom zoom)
{
  const guint page = self->page;

  g_return_if_fail (INC_IS_PAPER_DESK (self));
  self->zoom = zoom;
  apply_scale (self, find_scale (self));
  inc_paper_desk_show_page (self, page);
}

void
inc_paper_desk_step_zoom (IncPaperDesk *self, int step)
{
  const guint page = self->page;
  const double now = self->scale / PIXELS_A_POINT;
  double next = now;

  g_return_if_fail (INC_IS_PAPER_DESK (self));
  for (guint i = 0; i < G_N_ELEMENTS (zoom_steps); i++)
    {
      if (step > 0 && zoom_steps[i] > now + 0.01)
        {
          next = zoom_steps[i];
          break;
        }
      if (step < 0 && zoom_steps[i] < now - 0.01)
        next = zoom_steps[i];
    }
  self->zoom = INC_ZOOM_SCALE;
  apply_scale (self, next * PIXELS_A_POINT);
  inc_paper_desk_show_page (self, page);
}

void
inc_paper_desk_find (IncPaperDesk *self)
{
  g_return_if_fail (INC_IS_PAPER_DESK (self));
  inc_paper_finder_open (self->finder);
}
