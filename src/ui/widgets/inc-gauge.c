/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-gauge: the bar stands at the bottom, the words of the tick above it, moved inward where they would leave the widget. */
#include "config.h"

#include "inc-gauge.h"

#include <adwaita.h>

enum
{
  THICKNESS = 8,
  TICK = 2,
  TICK_HEIGHT = 20,
  GAP = 2,
};

struct _IncGauge
{
  GtkWidget parent_instance;

  gint64 used, after, limit, top;
  PangoLayout *label;
};

G_DEFINE_FINAL_TYPE (IncGauge, inc_gauge, GTK_TYPE_WIDGET)

static int
get_label_height (IncGauge *self)
{
  int height = 0;

  if (self->label != NULL)
    pango_layout_get_pixel_size (self->label, NULL, &height);
  return height;
}

static void
inc_gauge_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? get_label_height (INC_GAUGE (widget)) + GAP + TICK_HEIGHT
                                                                : 120;
}

/* ---- drawing ---- */

static float
find_x (GtkWidget *widget, gint64 value)
{
  const IncGauge *self = INC_GAUGE (widget);
  const double part = CLAMP ((double) value / (double) MAX (self->top, 1), 0, 1);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  return (float) ((mirrored ? 1 - part : part) * gtk_widget_get_width (widget));
}

static void
draw_part (GtkWidget *widget, GtkSnapshot *snapshot, gint64 from, gint64 to, const GdkRGBA *colour)
{
  const float a = find_x (widget, from), b = find_x (widget, to), start = MIN (a, b), end = MAX (a, b);
  const float y = (float) (get_label_height (INC_GAUGE (widget)) + GAP + (TICK_HEIGHT - THICKNESS) / 2);

  if (to > from)
    gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (start, y, end - start, THICKNESS));
}

static void
draw_bar (GtkWidget *widget, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  IncGauge *self = INC_GAUGE (widget);
  const float y = (float) (get_label_height (self) + GAP + (TICK_HEIGHT - THICKNESS) / 2);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  const gboolean dark = adw_style_manager_get_dark (style);
  const GdkRGBA solid = dark ? (GdkRGBA) { 0.384f, 0.627f, 0.918f, 1 } : (GdkRGBA) { 0.208f, 0.518f, 0.894f, 1 };
  const GdkRGBA beyond = dark ? (GdkRGBA) { 0.965f, 0.380f, 0.318f, 1 } : (GdkRGBA) { 0.878f, 0.106f, 0.141f, 1 };
  GdkRGBA trough = *ink, pale = solid;
  GskRoundedRect box;

  trough.alpha *= 0.12f;
  pale.alpha = 0.4f;
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (0, y, (float) gtk_widget_get_width (widget), THICKNESS),
                                   THICKNESS / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  draw_part (widget, snapshot, 0, self->top, &trough);
  draw_part (widget, snapshot, 0, MIN (self->used, self->limit), &solid);
  draw_part (widget, snapshot, self->used, MIN (self->after, self->limit), &pale);
  draw_part (widget, snapshot, self->limit, MAX (self->after, self->used), &beyond);
  gtk_snapshot_pop (snapshot);
}

static void
draw_tick (GtkWidget *widget, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  IncGauge *self = INC_GAUGE (widget);
  const int label_height = get_label_height (self), width = gtk_widget_get_width (widget);
  const float x = CLAMP (find_x (widget, self->limit) - TICK / 2.f, 0, (float) (width - TICK));
  int label_width = 0;

  gtk_snapshot_append_color (snapshot, ink, &GRAPHENE_RECT_INIT (x, (float) (label_height + GAP), TICK, TICK_HEIGHT));
  if (self->label == NULL)
    return;
  pango_layout_get_pixel_size (self->label, &label_width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (CLAMP (x + TICK / 2.f - (float) label_width / 2, 0,
                                                       (float) MAX (width - label_width, 0)), 0));
  gtk_snapshot_append_layout (snapshot, self->label, ink);
  gtk_snapshot_restore (snapshot);
}

static void
inc_gauge_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GdkRGBA ink;

  gtk_widget_get_color (widget, &ink);
  draw_bar (widget, snapshot, &ink);
  draw_tick (widget, snapshot, &ink);
}

/* A new font needs a new layout of the same words. */
static void
inc_gauge_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  IncGauge *self = INC_GAUGE (widget);

  GTK_WIDGET_CLASS (inc_gauge_parent_class)->css_changed (widget, change);
  if (self->label != NULL)
    {
      g_autoptr(PangoLayout) old = g_steal_pointer (&self->label);

      self->label = gtk_widget_create_pango_layout (widget, pango_layout_get_text (old));
      gtk_widget_queue_resize (widget);
    }
}

static void
inc_gauge_dispose (GObject *object)
{
  g_clear_object (&INC_GAUGE (object)->label);
  G_OBJECT_CLASS (inc_gauge_parent_class)->dispose (object);
}

static void
inc_gauge_class_init (IncGaugeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_gauge_dispose;
  widget_class->measure = inc_gauge_measure;
  widget_class->snapshot = inc_gauge_snapshot;
  widget_class->css_changed = inc_gauge_css_changed;
  gtk_widget_class_set_css_name (widget_class, "gauge");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
inc_gauge_init (IncGauge *self)
{
}

GtkWidget *
inc_gauge_new (void)
{
  return g_object_new (INC_TYPE_GAUGE, NULL);
}

void
inc_gauge_set (IncGauge *self, gint64 used, gint64 after, gint64 limit, gint64 top, const char *label, const char *said)
{
  self->used = used;
  self->after = after;
  self->limit = limit;
  self->top = top;
  g_clear_object (&self->label);
  self->label = gtk_widget_create_pango_layout (GTK_WIDGET (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) after,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) top,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, said, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
