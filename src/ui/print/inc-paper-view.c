/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-view: drawn by the painter that prints, scaled to the widget.  Screen readers hear the text of the page.
 *
 * GTK keeps what was drawn until the page or its size changes, so that scrolling draws nothing again. */
#include "config.h"

#include "inc-paper-view.h"

#include "inc-painter.h"

#include <glib/gi18n.h>
#include <math.h>

struct _IncPaperView
{
  GtkWidget parent_instance;

  IncLayout *layout;
  IncPainter *painter;
  guint page;
  double scale;  /* pixels a point */
  GArray *hits;  /* IncHit of this page, or NULL */
  guint current; /* of them */
};

G_DEFINE_FINAL_TYPE (IncPaperView, inc_paper_view, GTK_TYPE_WIDGET)

static const IncPaper *
get_paper (IncPaperView *self)
{
  return self->layout != NULL ? inc_layout_get_page_size (self->layout, self->page) : &inc_paper_a4;
}

static void
inc_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  IncPaperView *self = INC_PAPER_VIEW (widget);
  const IncPaper *paper = get_paper (self);

  *minimum = *natural = ceil ((orientation == GTK_ORIENTATION_HORIZONTAL ? paper->width : paper->height) * self->scale);
}

/* What was looked for, as with a marker: the letters stay readable, the one in turn is framed. */
static void
draw_hits (IncPaperView *self, cairo_t *cr)
{
  for (guint i = 0; i < self->hits->len; i++)
    {
      const IncHit *hit = &g_array_index (self->hits, IncHit, i);

      cairo_rectangle (cr, hit->x - 1, hit->y, hit->width + 2, hit->height);
      cairo_set_source_rgba (cr, 1, 0.82, 0.2, 0.45);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1);
      cairo_set_source_rgb (cr, 0.6, 0.32, 0);
      if (i == self->current)
        cairo_stroke (cr);
      cairo_new_path (cr);
    }
}

static void
inc_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncPaperView *self = INC_PAPER_VIEW (widget);
  const int w = gtk_widget_get_width (widget);
  const int h = gtk_widget_get_height (widget);
  cairo_t *cr;

  if (self->painter == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, w, h));
  cairo_scale (cr, w / get_paper (self)->width, w / get_paper (self)->width);
  if (self->hits != NULL)
    draw_hits (self, cr);
  inc_painter_paint (self->painter, cr, self->page);
  cairo_destroy (cr);
}

static void
inc_paper_view_dispose (GObject *object)
{
  IncPaperView *self = INC_PAPER_VIEW (object);

  g_clear_pointer (&self->painter, inc_painter_free);
  g_clear_pointer (&self->layout, inc_layout_unref);
  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (inc_paper_view_parent_class)->dispose (object);
}

static void
inc_paper_view_class_init (IncPaperViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_paper_view_dispose;
  widget_class->measure = inc_paper_view_measure;
  widget_class->snapshot = inc_paper_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inc_paper_view_init (IncPaperView *self)
{
  self->scale = 1;
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
inc_paper_view_new (void)
{
  return g_object_new (INC_TYPE_PAPER_VIEW, NULL);
}

static void
update_accessible (IncPaperView *self)
{
  const guint n_pages = inc_layout_get_n_pages (self->layout);
  g_autofree char *label = g_strdup_printf (_("Page %u of %u"), self->page + 1, n_pages);
  g_autofree char *text = inc_painter_dup_text (self->painter, self->page);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
inc_paper_view_set_page (IncPaperView *self, IncLayout *layout, guint page)
{
  g_return_if_fail (INC_IS_PAPER_VIEW (self));
  if (self->layout != layout)
    {
      g_clear_pointer (&self->painter, inc_painter_free);
      g_clear_pointer (&self->layout, inc_layout_unref);
      if (layout != NULL)
        {
          self->layout = inc_layout_ref (layout);
          self->painter = inc_painter_new (layout);
        }
    }
  self->page = page;
  if (layout != NULL)
    update_accessible (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

IncLayout *
inc_paper_view_get_layout (IncPaperView *self)
{
  g_return_val_if_fail (INC_IS_PAPER_VIEW (self), NULL);
  return self->layout;
}

void
inc_paper_view_set_scale (IncPaperView *self, double scale)
{
  g_return_if_fail (INC_IS_PAPER_VIEW (self) && scale > 0);
  if (self->scale == scale)
    return;
  self->scale = scale;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
inc_paper_view_set_hits (IncPaperView *self, GArray *hits, guint current)
{
  g_return_if_fail (INC_IS_PAPER_VIEW (self));
  if (hits == self->hits && current == self->current)
    return;
  g_clear_pointer (&self->hits, g_array_unref);
  if (hits != NULL)
    self->hits = g_array_ref (hits);
  self->current = current;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
