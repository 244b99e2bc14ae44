/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-place: how large the sheets of a desk are, and which is in sight.  The scale follows the room in an idle call: a size
 * must not change while sizes are given out. */
#include "config.h"

#include "inc-paper-desk-private.h"

#include <math.h>

#define GAP 12                     /* above a sheet, and left and right of it: style.css has the same */
#define SHADOW 12                  /* room below a whole page */
#define LARGEST_FIT (1.5 * PIXELS_A_POINT)

static const double zoom_steps[] = { 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4 };

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
  g_object_notify (G_OBJECT (self), "zoom-label");
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
  const guint n_pages = inc_paper_desk_get_n_pages (self);
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
  g_object_notify (G_OBJECT (self), "page");
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

void
inc_paper_desk_queue_place (IncPaperDesk *self)
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

void
inc_paper_desk_scroll_to (IncPaperDesk *self, guint page, double below)
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
