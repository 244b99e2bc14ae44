/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-life-strip: one hue, stronger from stage to stage; the word stands in the stretch where there is room, and whoever
 * points at it is told the rest. */
#include "config.h"

#include "inc-life-strip.h"

#include "inc-enrolment.h"

#include <glib/gi18n.h>

enum
{
  MARGIN = 5, /* above and below a bar */
  INSET = 2,  /* above and below its text */
  RADIUS = 5,
  PADDING = 6,
  LEAST = 4, /* pixels: a stage of a day can be seen */
};

struct _IncLifeStrip
{
  GtkWidget parent_instance;

  IncTimeSpan *span;
  IncCohortLife *life;
};

G_DEFINE_FINAL_TYPE (IncLifeStrip, inc_life_strip, GTK_TYPE_WIDGET)

static double
get_x (IncLifeStrip *self, guint32 day)
{
  return inc_time_span_place (self->span, day) * gtk_widget_get_width (GTK_WIDGET (self));
}

static GdkRGBA
fade (GdkRGBA color, double alpha)
{
  color.alpha *= alpha;
  return color;
}

/* Applied and waiting are ink, what the incubator does is accent. */
static GdkRGBA
get_fill (GtkWidget *widget, int stage)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  GdkRGBA ink, accent;

  gtk_widget_get_color (widget, &ink);
  adw_accent_color_to_rgba (adw_style_manager_get_accent_color (style), &accent);
  switch ((IncStage) stage)
    {
    case INC_STAGE_APPLIED:
    case INC_STAGE_WAITLISTED:
      return fade (ink, stage == INC_STAGE_APPLIED ? 0.14 : 0.08);
    case INC_STAGE_ADMITTED:
      return fade (accent, 0.22);
    case INC_STAGE_ACTIVE:
      return fade (accent, 0.45);
    case INC_STAGE_GRADUATED:
      return accent;
    case INC_STAGE_WITHDRAWN:
    case INC_STAGE_DISMISSED:
    case INC_STAGE_RISK_ACCEPTED:
    default:
      return fade (ink, 0);
    }
}

static GdkRGBA
get_text_color (GtkWidget *widget, int stage)
{
  GdkRGBA ink;

  gtk_widget_get_color (widget, &ink);
  if (stage == INC_STAGE_GRADUATED)
    return (GdkRGBA){ 1, 1, 1, 1 }; /* on every accent */
  return stage > INC_STAGE_GRADUATED ? fade (ink, 0.65) : ink;
}

static void
draw_text (IncLifeStrip *self, GtkSnapshot *snapshot, const IncStretch *stretch, const graphene_rect_t *bar)
{
  g_autoptr(PangoLayout) layout = NULL;
  const GdkRGBA color = get_text_color (GTK_WIDGET (self), stretch->stage);
  int width, height;

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                           _(inc_choice_find (inc_stage_choices, stretch->stage)->label));
  pango_layout_get_pixel_size (layout, &width, &height);
  if (width + 2 * PADDING > bar->size.width)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (bar->origin.x + PADDING,
                                                          bar->origin.y + (bar->size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_stretch (IncLifeStrip *self, GtkSnapshot *snapshot, const IncStretch *stretch)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  const double from = get_x (self, stretch->from);
  const double to = MAX (get_x (self, stretch->to) - 1, from + LEAST);
  const graphene_rect_t bar = GRAPHENE_RECT_INIT (from, MARGIN, to - from, gtk_widget_get_height (widget) - 2 * MARGIN);
  const GdkRGBA fill = get_fill (widget, stretch->stage);
  const GdkRGBA ink = get_text_color (widget, INC_STAGE_APPLIED);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &bar, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &fill, &bar);
  gtk_snapshot_pop (snapshot);
  if (adw_style_manager_get_high_contrast (style) && stretch->stage <= INC_STAGE_GRADUATED)
    gtk_snapshot_append_border (snapshot, &outline, (const float[4]){ 1, 1, 1, 1 },
                                (const GdkRGBA[4]){ ink, ink, ink, ink });
  draw_text (self, snapshot, stretch, &bar);
}

static void
draw_line (IncLifeStrip *self, GtkSnapshot *snapshot, guint32 day, int width, double alpha)
{
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  ink = fade (ink, alpha);
  gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT ((int) get_x (self, day), 0, width,
                                                                  gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
inc_life_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncLifeStrip *self = INC_LIFE_STRIP (widget);

  if (self->span->first == self->span->end)
    return;
  for (guint32 day = inc_time_next_month (self->span->first); day < self->span->end; day = inc_time_next_month (day))
    draw_line (self, snapshot, day, 1, 0.08);
  for (guint i = 0; self->life != NULL && i < self->life->stretches->len; i++)
    draw_stretch (self, snapshot, &g_array_index (self->life->stretches, IncStretch, i));
  if (self->span->today >= self->span->first && self->span->today < self->span->end)
    draw_line (self, snapshot, self->span->today, 2, 0.6);
}

static gboolean
inc_life_strip_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  IncLifeStrip *self = INC_LIFE_STRIP (widget);
  g_autofree char *text = NULL;

  for (guint i = 0; self->life != NULL && !keyboard && i < self->life->stretches->len; i++)
    {
      const IncStretch *stretch = &g_array_index (self->life->stretches, IncStretch, i);

      if (x < get_x (self, stretch->from) || x > MAX (get_x (self, stretch->to), get_x (self, stretch->from) + LEAST))
        continue;
      g_free (text); /* of two in one place the later */
      text = inc_stretch_describe (stretch);
    }
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
inc_life_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  g_autoptr(PangoLayout) layout = NULL;

  *minimum = 160;
  *natural = 480;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  layout = gtk_widget_create_pango_layout (widget, _(inc_stage_choices[0].label));
  pango_layout_get_pixel_size (layout, NULL, natural);
  *minimum = *natural += 2 * (INSET + MARGIN);
}

static void
inc_life_strip_dispose (GObject *object)
{
  g_clear_object (&INC_LIFE_STRIP (object)->life);
  g_clear_object (&INC_LIFE_STRIP (object)->span);
  G_OBJECT_CLASS (inc_life_strip_parent_class)->dispose (object);
}

static void
inc_life_strip_class_init (IncLifeStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inc_life_strip_dispose;
  widget_class->measure = inc_life_strip_measure;
  widget_class->snapshot = inc_life_strip_snapshot;
  widget_class->query_tooltip = inc_life_strip_query_tooltip;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
inc_life_strip_init (IncLifeStrip *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
inc_life_strip_new (IncTimeSpan *span)
{
  IncLifeStrip *self = g_object_new (INC_TYPE_LIFE_STRIP, NULL);

  self->span = g_object_ref (span);
  g_signal_connect_object (span, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
inc_life_strip_set_life (IncLifeStrip *self, IncCohortLife *life)
{
  if (g_set_object (&self->life, life))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
