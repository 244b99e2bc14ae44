/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-bound-bar: the bound stands near the end, so that its tick has room. */
#include "config.h"

#include "inc-bound-bar.h"

#include <adwaita.h>

enum
{
  HEIGHT = 16,
  THICKNESS = 8,
  TICK = 2,
};

#define BOUND_AT 0.985 /* of the width */

struct _IncBoundBar
{
  GtkWidget parent_instance;

  gint64 value, bound;
};

G_DEFINE_FINAL_TYPE (IncBoundBar, inc_bound_bar, GTK_TYPE_WIDGET)

static void
inc_bound_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 60;
}

static void
draw_bar (GtkSnapshot *snapshot, double width, const GdkRGBA *colour)
{
  const graphene_rect_t area = GRAPHENE_RECT_INIT (0, (HEIGHT - THICKNESS) / 2.f, (float) width, THICKNESS);
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, &area, THICKNESS / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, colour, &area);
  gtk_snapshot_pop (snapshot);
}

static void
inc_bound_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncBoundBar *self = INC_BOUND_BAR (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  const double width = gtk_widget_get_width (widget), end = floor (width * BOUND_AT);
  GdkRGBA ink, trough;

  gtk_widget_get_color (widget, &ink);
  trough = ink;
  trough.alpha *= 0.12f;
  draw_bar (snapshot, width, &trough);
  if (self->bound <= 0)
    return;
  if (self->value > 0)
    draw_bar (snapshot, MAX (end * MIN ((double) self->value / (double) self->bound, 1), THICKNESS), accent);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((float) end, 0, TICK, HEIGHT));
}

static void
inc_bound_bar_class_init (IncBoundBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = inc_bound_bar_measure;
  widget_class->snapshot = inc_bound_bar_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inc_bound_bar_init (IncBoundBar *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
inc_bound_bar_new (void)
{
  return g_object_new (INC_TYPE_BOUND_BAR, NULL);
}

void
inc_bound_bar_set (IncBoundBar *self, gint64 value, gint64 bound)
{
  self->value = value;
  self->bound = bound;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
