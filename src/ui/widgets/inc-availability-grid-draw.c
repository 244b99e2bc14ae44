/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-availability-grid-draw: the visible rows, then the header over them and the names beside them, which stay in place. */
#include "config.h"

#include "inc-availability-grid-private.h"

#include "inc-clock.h"

#include <adwaita.h>

enum
{
  INSET_X = 3,
  INSET_Y = 4,
  RADIUS = 7,
  EDGE = 12, /* of names and times */
};

static GdkRGBA
fade (GdkRGBA color, double alpha)
{
  color.alpha *= alpha;
  return color;
}

static GdkRGBA
get_accent (GtkWidget *widget)
{
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_for_display (
    gtk_widget_get_display (widget)));

  return *accent;
}

static void
draw_text (GtkSnapshot *snapshot, GtkWidget *widget, const char *text, const graphene_rect_t *area, PangoAlignment alignment,
           const GdkRGBA *color)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int height;

  pango_layout_set_width (layout, area->size.width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area->origin.x, area->origin.y + (area->size.height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

/* Not there: hatched, so that it is told from there without a colour. */
static void
draw_hatch (GtkSnapshot *snapshot, const graphene_rect_t *area, const GdkRGBA *ink)
{
  const GdkRGBA line = fade (*ink, 0.26), ground = fade (*ink, 0.04);
  const GskColorStop stops[] = { { 0, line }, { 0.25, line }, { 0.25, ground }, { 1, ground } };

  gtk_snapshot_append_repeating_linear_gradient (
    snapshot, area, &GRAPHENE_POINT_INIT (area->origin.x, area->origin.y),
    &GRAPHENE_POINT_INIT (area->origin.x + 5, area->origin.y + 5), stops, G_N_ELEMENTS (stops));
}

static void
draw_ring (GtkSnapshot *snapshot, const GskRoundedRect *shape, const GdkRGBA *color)
{
  gtk_snapshot_append_border (snapshot, shape, (const float[4]) { 2, 2, 2, 2 },
                              (const GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
draw_cell (IncAvailabilityGrid *self, GtkSnapshot *snapshot, guint row, guint slot, const GdkRGBA *ink,
           const GdkRGBA *accent)
{
  const IncAvailabilityRow *there = inc_availability_grid_get_row (self, row);
  graphene_rect_t area = inc_availability_grid_get_cell_area (self, row, slot);
  const gboolean is_cursor = row == self->cursor.row && slot == self->cursor.slot &&
                             gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  const GdkRGBA ground = fade (*ink, 0.13);
  GskRoundedRect shape;

  graphene_rect_inset (&area, INSET_X, INSET_Y);
  gsk_rounded_rect_init_from_rect (&shape, &area, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  if (there->locked || !(there->available >> slot & 1))
    draw_hatch (snapshot, &area, ink);
  else
    gtk_snapshot_append_color (snapshot, &ground, &area);
  gtk_snapshot_pop (snapshot);
  if (inc_availability_grid_is_in_stroke (self, row, slot) || is_cursor)
    draw_ring (snapshot, &shape, accent);
}

static void
draw_row (IncAvailabilityGrid *self, GtkSnapshot *snapshot, guint row, const GdkRGBA *ink, const GdkRGBA *accent)
{
  for (guint slot = 0; slot < self->slots->len; slot++)
    draw_cell (self, snapshot, row, slot, ink, accent);
}

static void
draw_names (IncAvailabilityGrid *self, GtkSnapshot *snapshot, guint first, guint last, const GdkRGBA *ink)
{
  const int width = inc_availability_grid_get_name_width (self), all = gtk_widget_get_width (GTK_WIDGET (self));
  const GdkRGBA dimmed = fade (*ink, 0.55), line = fade (*ink, 0.09);

  for (guint row = first; row < last; row++)
    {
      const IncAvailabilityRow *there = inc_availability_grid_get_row (self, row);
      const graphene_rect_t area = inc_availability_grid_get_cell_area (self, row, 0);

      draw_text (snapshot, GTK_WIDGET (self), there->name,
                 &GRAPHENE_RECT_INIT (EDGE, area.origin.y, width - 2 * EDGE, area.size.height), PANGO_ALIGN_LEFT,
                 there->locked ? &dimmed : ink);
      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, area.origin.y + area.size.height - 1, all, 1));
    }
}

static void
draw_header (IncAvailabilityGrid *self, GtkSnapshot *snapshot, const GdkRGBA *ink)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), name = inc_availability_grid_get_name_width (self);
  const GdkRGBA dimmed = fade (*ink, 0.7), line = fade (*ink, 0.15);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (name, 0, width - name, INC_GRID_HEADER));
  for (guint slot = 0; slot < self->slots->len; slot++)
    {
      const graphene_rect_t area = inc_availability_grid_get_cell_area (self, 0, slot);
      g_autofree char *time = inc_clock_display (g_array_index (self->slots, IncAvailabilitySlot, slot).begins);

      draw_text (snapshot, GTK_WIDGET (self), time, &GRAPHENE_RECT_INIT (area.origin.x, 0, area.size.width, INC_GRID_HEADER),
                 PANGO_ALIGN_CENTER, &dimmed);
    }
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, INC_GRID_HEADER - 1, width, 1));
}

void
inc_availability_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const int name = inc_availability_grid_get_name_width (self);
  const double scroll =
    self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL
      ? gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]) : 0;
  const guint first = scroll / INC_GRID_ROW;
  const guint last = MIN (self->rows->len, first + height / INC_GRID_ROW + 2);
  const GdkRGBA accent = get_accent (widget);
  GdkRGBA ink;

  gtk_widget_get_color (widget, &ink);
  if (self->slots->len == 0 || self->starts->len == 0)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (name, INC_GRID_HEADER, width - name, height - INC_GRID_HEADER));
  for (guint row = first; row < last; row++)
    draw_row (self, snapshot, row, &ink, &accent);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, INC_GRID_HEADER, width, height - INC_GRID_HEADER));
  draw_names (self, snapshot, first, last, &ink);
  gtk_snapshot_pop (snapshot);
  draw_header (self, snapshot, &ink);
}
