/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-strip: drawn by hand; the style sheet gives the colour of the value, the text's gives all else. */
#include "config.h"

#include "inc-strip.h"

#include <adwaita.h>

enum
{
  RADIUS = 6,
  FAINT = 3,
  HEIGHT = 20,
  BAND = 8,
};

struct _IncStrip
{
  GtkWidget parent_instance;

  IncStripMarks marks;
  double *points;
  guint n_points;
};

G_DEFINE_FINAL_TYPE (IncStrip, inc_strip, GTK_TYPE_WIDGET)

double
inc_strip_place (const IncStripMarks *marks, double value)
{
  return marks->high > marks->low ? (value - marks->low) / (marks->high - marks->low) : 0.5;
}

static void
add_box (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float y, float width, float height, float radius)
{
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (x, y, width, height), radius);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
  gtk_snapshot_pop (snapshot);
}

static void
add_dot (GtkSnapshot *snapshot, const GdkRGBA *colour, float x, float y, float radius)
{
  add_box (snapshot, colour, x - radius, y - radius, 2 * radius, 2 * radius, radius);
}

static float
get_x (IncStrip *self, double value)
{
  const double place = CLAMP (inc_strip_place (&self->marks, value), 0, 1);
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return RADIUS + (mirrored ? 1 - place : place) * (width - 2 * RADIUS);
}

static void
inc_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncStrip *self = INC_STRIP (widget);
  const float middle = gtk_widget_get_height (widget) / 2.f;
  const float lower = MIN (get_x (self, self->marks.lower), get_x (self, self->marks.upper));
  const float upper = MAX (get_x (self, self->marks.lower), get_x (self, self->marks.upper));
  const float level = adw_style_manager_get_dark (adw_style_manager_get_default ()) ? 1 : 0;
  const GdkRGBA ink = { level, level, level, 0.85f };
  const GdkRGBA faint = { level, level, level, 0.3f };
  const GdkRGBA line = { level, level, level, 0.15f };
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  add_box (snapshot, &line, RADIUS, middle - 1, gtk_widget_get_width (widget) - 2 * RADIUS, 2, 1);
  add_box (snapshot, &line, lower, middle - BAND / 2, MAX (upper - lower, 1), BAND, 2);
  for (guint i = 0; i < self->n_points; i++)
    add_dot (snapshot, &faint, get_x (self, self->points[i]), middle, FAINT);
  add_box (snapshot, &ink, get_x (self, self->marks.median) - 1, middle - HEIGHT / 2, 2, HEIGHT, 0);
  if (self->marks.has_value)
    add_dot (snapshot, &colour, get_x (self, self->marks.value), middle, RADIUS);
}

static void
inc_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : HEIGHT;
}

static void
inc_strip_finalize (GObject *object)
{
  g_free (INC_STRIP (object)->points);
  G_OBJECT_CLASS (inc_strip_parent_class)->finalize (object);
}

static void
inc_strip_class_init (IncStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inc_strip_finalize;
  widget_class->snapshot = inc_strip_snapshot;
  widget_class->measure = inc_strip_measure;
  gtk_widget_class_set_css_name (widget_class, "strip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inc_strip_init (IncStrip *self)
{
}

GtkWidget *
inc_strip_new (const IncStripMarks *marks, const double *points, guint n_points, const char *label)
{
  IncStrip *self = g_object_new (INC_TYPE_STRIP, "hexpand", TRUE, NULL);

  self->marks = *marks;
  self->points = g_memdup2 (points, n_points * sizeof (double));
  self->n_points = n_points;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
