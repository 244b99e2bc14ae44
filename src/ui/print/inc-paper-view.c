/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-paper-view: drawn by the painter that prints, scaled to the widget.  Screen readers hear the text of the page. */
#include "config.h"

#include "inc-paper-view.h"

#include "inc-painter.h"

#include <glib/gi18n.h>

struct _IncPaperView
{
  GtkWidget parent_instance;

  IncLayout *layout;
  IncPainter *painter;
  guint page;
};

G_DEFINE_FINAL_TYPE (IncPaperView, inc_paper_view, GTK_TYPE_WIDGET)

static void
get_size (IncPaperView *self, double *width, double *height)
{
  const IncPaper *paper = self->layout != NULL ? inc_layout_get_page_size (self->layout, self->page) : &inc_paper_a4;

  *width = paper->width;
  *height = paper->height;
}

static GtkSizeRequestMode
inc_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inc_paper_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  double width, height;

  get_size (INC_PAPER_VIEW (widget), &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 180;
      *natural = width * 4 / 3; /* points at 96 to the inch */
    }
  else
    *minimum = *natural = (for_size >= 0 ? for_size : 180) * height / width;
}

static void
inc_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncPaperView *self = INC_PAPER_VIEW (widget);
  const int w = gtk_widget_get_width (widget);
  const int h = gtk_widget_get_height (widget);
  double width, height;
  cairo_t *cr;

  if (self->painter == NULL)
    return;
  get_size (self, &width, &height);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, w, h));
  cairo_scale (cr, w / width, w / width);
  inc_painter_paint (self->painter, cr, self->page);
  cairo_destroy (cr);
}

static void
inc_paper_view_dispose (GObject *object)
{
  IncPaperView *self = INC_PAPER_VIEW (object);

  g_clear_pointer (&self->painter, inc_painter_free);
  g_clear_pointer (&self->layout, inc_layout_unref);
  G_OBJECT_CLASS (inc_paper_view_parent_class)->dispose (object);
}

static void
inc_paper_view_class_init (IncPaperViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = inc_paper_view_dispose;
  widget_class->get_request_mode = inc_paper_view_get_request_mode;
  widget_class->measure = inc_paper_view_measure;
  widget_class->snapshot = inc_paper_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inc_paper_view_init (IncPaperView *self)
{
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
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_marks;
  const IncMark *marks = inc_layout_get_marks (self->layout, self->page, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].text != NULL)
      g_string_append_printf (text, "%s\n", marks[i].text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
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
