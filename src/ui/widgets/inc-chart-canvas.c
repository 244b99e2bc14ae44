/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-chart-canvas: measured and drawn by the functions that draw on paper; the style sheet gives the size of the words. */
#include "config.h"

#include "inc-chart-canvas.h"

#include "inc-chart-words.h"
#include "inc-text.h"

#include <adwaita.h>

enum
{
  LEAST_WIDTH = 240,
  WIDTH = 560,
  NOTHING = -1,
  BUBBLE_PADDING = 8,
  BUBBLE_WIDTH = 320,
};

struct _IncChartCanvas
{
  GtkWidget parent_instance;

  IncChart *chart;
  GArray *spots; /* of IncChartSpot, at the present size; NULL: not known */
  int spot;      /* that is told, or NOTHING */
  char *told;
};

G_DEFINE_FINAL_TYPE (IncChartCanvas, inc_chart_canvas, GTK_TYPE_WIDGET)

const char *
inc_chart_canvas_get_language (void)
{
  return inc_text_speaks_vietnamese () ? "vi" : "en";
}

static AdwStyleManager *
get_style (IncChartCanvas *self)
{
  return adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
}

IncChartLook
inc_chart_canvas_get_look (IncChartCanvas *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  const double resolution = pango_cairo_context_get_resolution (context);

  return (IncChartLook) {
    .ground = adw_style_manager_get_dark (get_style (self)) ? INC_CHART_DARK : INC_CHART_LIGHT,
    .contrast = adw_style_manager_get_high_contrast (get_style (self)),
    .family = pango_font_description_get_family (font),
    .size = pango_font_description_get_size_is_absolute (font) ? size : size * (resolution > 0 ? resolution : 96) / 72,
    .decimals = inc_chart_canvas_get_language (),
  };
}

/* ---- what is told ---- */

static void
tell (IncChartCanvas *self, int spot)
{
  if (self->spot == spot)
    return;
  self->spot = spot;
  g_clear_pointer (&self->told, g_free);
  if (spot != NOTHING)
    {
      const IncChartSpot *here = &g_array_index (self->spots, IncChartSpot, spot);

      self->told = inc_chart_words_category (self->chart, here->category, here->first, here->n,
                                             inc_chart_canvas_get_language ());
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->told != NULL ? self->told : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
find_spots (IncChartCanvas *self)
{
  const IncChartLook look = inc_chart_canvas_get_look (self);

  if (self->spots == NULL && self->chart != NULL)
    self->spots = inc_chart_dup_spots (self->chart, NULL, gtk_widget_get_width (GTK_WIDGET (self)),
                                       gtk_widget_get_height (GTK_WIDGET (self)), &look);
}

static void
forget_spots (IncChartCanvas *self)
{
  tell (self, NOTHING);
  g_clear_pointer (&self->spots, g_array_unref);
}

static void
on_look_changed (IncChartCanvas *self)
{
  forget_spots (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_pointed (IncChartCanvas *self, double x, double y)
{
  int found = NOTHING;

  find_spots (self);
  for (guint i = 0; self->spots != NULL && i < self->spots->len; i++)
    {
      const cairo_rectangle_t *area = &g_array_index (self->spots, IncChartSpot, i).area;

      if (x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height)
        found = (int) i;
    }
  tell (self, found);
}

static void
on_left (IncChartCanvas *self)
{
  tell (self, NOTHING);
}

/* At the ends the key goes on to whoever moves the focus. */
static gboolean
on_move (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  IncChartCanvas *self = INC_CHART_CANVAS (widget);
  const int by = g_variant_get_int32 (parameter);
  int last, next;

  find_spots (self);
  last = self->spots != NULL ? (int) self->spots->len - 1 : NOTHING;
  next = self->spot == NOTHING ? (by < 0 ? last : 0) : self->spot + by;
  if (ABS (by) > 1)
    next = by < 0 ? 0 : last;
  if (next < 0 || next > last)
    return FALSE;
  tell (self, next);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), self->told, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return TRUE;
}

static gboolean
on_escape (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  const gboolean told = INC_CHART_CANVAS (widget)->spot != NOTHING;

  tell (INC_CHART_CANVAS (widget), NOTHING);
  return told;
}

/* ---- as a widget ---- */

static GtkSizeRequestMode
inc_chart_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
inc_chart_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  IncChartCanvas *self = INC_CHART_CANVAS (widget);
  const IncChartLook look = inc_chart_canvas_get_look (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = WIDTH;
    }
  else
    *minimum = *natural = self->chart == NULL
                            ? 0 : (int) inc_chart_get_height (self->chart, for_size >= 0 ? for_size : LEAST_WIDTH, &look);
}

static void
inc_chart_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  forget_spots (INC_CHART_CANVAS (widget));
}

/* Beside the spot's middle, but within the chart. */
static void
draw_bubble (IncChartCanvas *self, GtkSnapshot *snapshot)
{
  const cairo_rectangle_t *area = &g_array_index (self->spots, IncChartSpot, self->spot).area;
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const GdkRGBA ground = { 0, 0, 0, 0.85f }, ink = { 1, 1, 1, 1 };
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->told);
  GskRoundedRect box;
  double x, y;
  int w, h;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (MIN (BUBBLE_WIDTH, width) - 2 * BUBBLE_PADDING) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, &w, &h);
  w += 2 * BUBBLE_PADDING;
  h += BUBBLE_PADDING;
  x = CLAMP (area->x + area->width / 2 - w / 2.0, 0, MAX (width - w, 0));
  y = CLAMP (area->y + MIN (area->height / 2, 24) - h / 2.0, 0, MAX (height - h, 0));
  gsk_rounded_rect_init_from_rect (&box, &GRAPHENE_RECT_INIT (x, y, w, h), 6);
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, &ground, &box.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + BUBBLE_PADDING, y + BUBBLE_PADDING / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
}

static void
inc_chart_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncChartCanvas *self = INC_CHART_CANVAS (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const IncChartLook look = inc_chart_canvas_get_look (self);
  cairo_t *cr;

  if (self->chart == NULL || width == 0 || height == 0)
    return;
  if (self->spot != NOTHING)
    {
      const cairo_rectangle_t *area = &g_array_index (self->spots, IncChartSpot, self->spot).area;
      const float level = look.ground == INC_CHART_DARK ? 1 : 0;

      gtk_snapshot_append_color (snapshot, &(GdkRGBA){ level, level, level, 0.08f },
                                 &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height));
    }
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  inc_chart_draw (self->chart, cr, NULL, width, height, &look);
  cairo_destroy (cr);
  if (self->spot != NOTHING)
    draw_bubble (self, snapshot);
}

static void
inc_chart_canvas_dispose (GObject *object)
{
  IncChartCanvas *self = INC_CHART_CANVAS (object);

  g_clear_pointer (&self->chart, inc_chart_unref);
  g_clear_pointer (&self->spots, g_array_unref);
  G_OBJECT_CLASS (inc_chart_canvas_parent_class)->dispose (object);
}

static void
inc_chart_canvas_finalize (GObject *object)
{
  g_free (INC_CHART_CANVAS (object)->told);
  G_OBJECT_CLASS (inc_chart_canvas_parent_class)->finalize (object);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int by; /* more than one: to the end */
  } keys[] = {
    { GDK_KEY_Left, -1 },   { GDK_KEY_Up, -1 },    { GDK_KEY_KP_Left, -1 },  { GDK_KEY_KP_Up, -1 },   { GDK_KEY_Home, -2 },
    { GDK_KEY_Right, 1 },   { GDK_KEY_Down, 1 },   { GDK_KEY_KP_Right, 1 },  { GDK_KEY_KP_Down, 1 },  { GDK_KEY_End, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_NO_MODIFIER_MASK, on_move, "i", keys[i].by);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, GDK_NO_MODIFIER_MASK, on_escape, NULL);
}

static void
inc_chart_canvas_class_init (IncChartCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_chart_canvas_dispose;
  G_OBJECT_CLASS (klass)->finalize = inc_chart_canvas_finalize;
  widget_class->get_request_mode = inc_chart_canvas_get_request_mode;
  widget_class->measure = inc_chart_canvas_measure;
  widget_class->size_allocate = inc_chart_canvas_size_allocate;
  widget_class->snapshot = inc_chart_canvas_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chartcanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  bind_keys (widget_class);
}

static void
inc_chart_canvas_init (IncChartCanvas *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->spot = NOTHING;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_pointed), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_left), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (get_style (self), "notify::dark", G_CALLBACK (on_look_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_style (self), "notify::high-contrast", G_CALLBACK (on_look_changed), self, G_CONNECT_SWAPPED);
}

void
inc_chart_canvas_set_chart (IncChartCanvas *self, IncChart *chart)
{
  g_autofree char *label = NULL;

  g_return_if_fail (INC_IS_CHART_CANVAS (self));

  forget_spots (self);
  g_clear_pointer (&self->chart, inc_chart_unref);
  if (chart != NULL)
    {
      inc_chart_seal (chart);
      self->chart = inc_chart_ref (chart);
      label = inc_chart_describe (chart, inc_chart_canvas_get_language ());
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
inc_chart_canvas_get_told (IncChartCanvas *self)
{
  g_return_val_if_fail (INC_IS_CHART_CANVAS (self), NULL);

  return self->told;
}
