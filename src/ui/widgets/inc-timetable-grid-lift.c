/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-lift: while a meeting is carried: every free slot with its change of value, and of the slot that is
 * aimed at what is in the way and what dropping would do. */
#include "config.h"

#include "inc-timetable-grid-private.h"

#include <glib/gi18n.h>

enum
{
  RADIUS = 7,
  BUBBLE_PADDING = 12,
  BUBBLE_GAP = 8,
  BUBBLE_WIDTH = 380,
};

#define WORD_SIZE 11.5
#define DELTA_SIZE 10.5

static gboolean
is_dark (IncTimetableGrid *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self))));
}

/* Words and outlines stand out on any ground. */
static GdkRGBA
get_colour (IncTimetableGrid *self, AdwAccentColor name)
{
  GdkRGBA colour;

  adw_accent_color_to_standalone_rgba (name, is_dark (self), &colour);
  return colour;
}

static void
fill (IncTimetableGrid *self, GtkSnapshot *snapshot, const graphene_rect_t *area, double radius, const GdkRGBA *colour)
{
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, area, (float) (radius * self->metrics.unit));
  gtk_snapshot_push_rounded_clip (snapshot, &box);
  gtk_snapshot_append_color (snapshot, colour, area);
  gtk_snapshot_pop (snapshot);
}

static graphene_rect_t
get_area (IncTimetableGrid *self, int row, int slot)
{
  graphene_rect_t area;

  inc_timetable_grid_get_cell_area (self, row, slot, &area);
  graphene_rect_inset (&area, (float) (3 * self->metrics.unit), (float) (3 * self->metrics.unit));
  return area;
}

/* "+3", "−2": a number with its sign, always. */
static char *
format_delta (gint64 delta)
{
  return delta < 0 ? g_strdup_printf ("−%" G_GINT64_FORMAT, -delta) : g_strdup_printf ("+%" G_GINT64_FORMAT, delta);
}

static void
draw_green (IncTimetableGrid *self, GtkSnapshot *snapshot, const char *text, double size, gboolean bold,
            const graphene_rect_t *area, double y)
{
  const GdkRGBA green = get_colour (self, ADW_ACCENT_COLOR_GREEN);
  PangoLayout *layout = inc_timetable_grid_get_layout (self, text, size, bold, 0);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (area->origin.x + (area->size.width - (float) width) / 2),
                                                          area->origin.y + (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &green);
  gtk_snapshot_restore (snapshot);
}

static void
draw_free (IncTimetableGrid *self, GtkSnapshot *snapshot, int slot, const IncTimetablePlace *place)
{
  const graphene_rect_t area = get_area (self, self->lift.row, slot);
  const GdkRGBA green = get_colour (self, ADW_ACCENT_COLOR_GREEN);
  const GdkRGBA ground = { green.red, green.green, green.blue, slot == self->lift.target ? 0.34f : 0.16f };
  g_autofree char *delta = format_delta (place->delta);

  fill (self, snapshot, &area, RADIUS, &ground);
  inc_timetable_grid_draw_outline (snapshot, &area, RADIUS * self->metrics.unit, 2, &green);
  draw_green (self, snapshot, C_("slot", "free"), WORD_SIZE, TRUE, &area, 2 * self->metrics.unit);
  draw_green (self, snapshot, delta, DELTA_SIZE, FALSE, &area, 16 * self->metrics.unit);
}

/* The meeting that would have to give way, wherever it is shown. */
static void
draw_ring (IncTimetableGrid *self, GtkSnapshot *snapshot, gint64 key)
{
  const GdkRGBA red = get_colour (self, ADW_ACCENT_COLOR_RED);
  graphene_rect_t area;
  int row, slot;

  if (!inc_timetable_sheet_find (self->sheet, key, -1, &row, &slot))
    return;
  area = get_area (self, row, slot);
  graphene_rect_inset (&area, -1, -1);
  inc_timetable_grid_draw_outline (snapshot, &area, (RADIUS + 1) * self->metrics.unit, 2, &red);
}

void
inc_timetable_grid_draw_lift (IncTimetableGrid *self, GtkSnapshot *snapshot)
{
  if (self->lift.key == 0)
    return;
  for (int i = 0; i < (int) self->lift.places->len; i++)
    {
      const IncTimetablePlace *place = &g_array_index (self->lift.places, IncTimetablePlace, i);
      const GdkRGBA red = get_colour (self, ADW_ACCENT_COLOR_RED);
      const graphene_rect_t area = get_area (self, self->lift.row, i);

      if (place->kind == INC_TIMETABLE_PLACE_FREE)
        draw_free (self, snapshot, i, place);
      else if (i == self->lift.target && place->kind != INC_TIMETABLE_PLACE_HERE)
        {
          inc_timetable_grid_draw_dashes (snapshot, &area, RADIUS * self->metrics.unit, &red);
          draw_ring (self, snapshot, place->in_the_way);
        }
    }
}

/* ---- above all ---- */

static PangoLayout *
make_bubble_text (IncTimetableGrid *self, const IncTimetablePlace *place)
{
  g_autofree char *first = g_markup_escape_text (place->conflict, -1);
  g_autofree char *second = place->outcome != NULL ? g_markup_escape_text (place->outcome, -1) : NULL;
  g_autofree char *markup = second != NULL
                              ? g_strdup_printf ("<b>%s</b>\n<span alpha=\"80%%\">%s</span>", first, second)
                              : g_strdup_printf ("<b>%s</b>", first);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  const int room = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * BUBBLE_PADDING;

  pango_layout_set_markup (layout, markup, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MIN ((int) (BUBBLE_WIDTH * self->metrics.unit), room) * PANGO_SCALE);
  return layout;
}

/* Below the card, above it, or below the meeting in the way: where it hides neither. */
static float
find_bubble_top (IncTimetableGrid *self, const IncTimetablePlace *place, const graphene_rect_t *card, const graphene_rect_t *box)
{
  const float below = card->origin.y + card->size.height + BUBBLE_GAP;
  const float above = card->origin.y - BUBBLE_GAP - box->size.height;
  const float room = (float) gtk_widget_get_height (GTK_WIDGET (self));
  const graphene_rect_t there = GRAPHENE_RECT_INIT (box->origin.x, below, box->size.width, box->size.height);
  graphene_rect_t other;
  int row, slot;
  gboolean hides = FALSE;

  if (inc_timetable_sheet_find (self->sheet, place->in_the_way, -1, &row, &slot))
    {
      other = get_area (self, row, slot);
      hides = graphene_rect_intersection (&other, &there, NULL);
    }
  if (!hides && below + box->size.height <= room)
    return below;
  if (above >= 0)
    return above;
  return hides ? MIN (other.origin.y + other.size.height + BUBBLE_GAP, room - box->size.height) : below;
}

static void
draw_bubble (IncTimetableGrid *self, GtkSnapshot *snapshot, const IncTimetablePlace *place, const graphene_rect_t *card)
{
  g_autoptr(PangoLayout) layout = make_bubble_text (self, place);
  const GdkRGBA ground = { 0.12f, 0.12f, 0.13f, 0.97f }, ink = { 1, 1, 1, 1 };
  const int all_width = gtk_widget_get_width (GTK_WIDGET (self));
  float x, y;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  width += 2 * BUBBLE_PADDING;
  height += BUBBLE_PADDING + 4;
  x = CLAMP (card->origin.x + card->size.width / 2 - (float) width / 2, 0.f, (float) MAX (all_width - width, 0));
  y = find_bubble_top (self, place, card, &GRAPHENE_RECT_INIT (x, 0, (float) width, (float) height));
  fill (self, snapshot, &GRAPHENE_RECT_INIT (floorf (x), floorf (y), (float) width, (float) height), 8, &ground);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (x) + BUBBLE_PADDING,
                                                          floorf (y) + BUBBLE_PADDING / 2 + 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
draw_floating (IncTimetableGrid *self, GtkSnapshot *snapshot, const IncTimetableCell *cell, const graphene_rect_t *area)
{
  const float level = is_dark (self) ? 0.2f : 1.f;
  const GdkRGBA ground = { level, level, level, 1 }, shade = { 0, 0, 0, 0.3f };
  GskRoundedRect box;

  gsk_rounded_rect_init_from_rect (&box, area, (float) (RADIUS * self->metrics.unit));
  gtk_snapshot_append_outset_shadow (snapshot, &box, &shade, 0, 2, 0, 6);
  fill (self, snapshot, area, RADIUS, &ground);
  inc_timetable_grid_draw_card (self, snapshot, cell, area);
}

static graphene_rect_t
get_flight_area (IncTimetableGrid *self)
{
  graphene_rect_t area;

  graphene_rect_interpolate (&self->flight_from, &self->flight_to, adw_animation_get_value (self->flight), &area);
  return area;
}

static graphene_rect_t
get_carried_area (IncTimetableGrid *self)
{
  graphene_rect_t area = get_area (self, self->lift.row, MAX (self->lift.target, 0));

  if (self->lift.by_keys)
    graphene_rect_offset (&area, 0, (float) (-4 * self->metrics.unit));
  else
    area.origin = GRAPHENE_POINT_INIT (floorf ((float) self->lift.x - area.size.width / 2),
                                       floorf ((float) self->lift.y - area.size.height / 2));
  return area;
}

void
inc_timetable_grid_draw_carried (IncTimetableGrid *self, GtkSnapshot *snapshot)
{
  const IncTimetablePlace *place;
  graphene_rect_t area;

  if (self->flight != NULL)
    {
      area = get_flight_area (self);
      draw_floating (self, snapshot, &self->flight_cell, &area);
    }
  if (self->lift.key == 0)
    return;
  place = self->lift.target >= 0 ? &g_array_index (self->lift.places, IncTimetablePlace, self->lift.target) : NULL;
  area = get_carried_area (self);
  if (!self->lift.by_keys || place == NULL || place->kind != INC_TIMETABLE_PLACE_FREE)
    draw_floating (self, snapshot, &self->lift.cell, &area);
  if (place != NULL && place->conflict != NULL)
    draw_bubble (self, snapshot, place, &area);
}
