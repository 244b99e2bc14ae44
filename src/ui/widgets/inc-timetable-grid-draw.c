/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-draw: the visible part.  Lines stand between rows only: columns speak by alignment. */
#include "config.h"

#include "inc-timetable-grid-private.h"

enum
{
  INSET_X = 3,
  INSET_Y = 3,
  NAME_START = 18,
  COUNT_WIDTH = 26,
};

#define NAME_SIZE 13.5
#define TIME_SIZE 12.5
#define NOTE_SIZE 10.5

typedef struct
{
  int first_row, last_row, first_slot, last_slot;
} Part;

static GdkRGBA
get_ink (IncTimetableGrid *self, double alpha)
{
  GdkRGBA ink;

  gtk_widget_get_color (GTK_WIDGET (self), &ink);
  ink.alpha *= (float) alpha;
  return ink;
}

static GdkRGBA
get_accent (IncTimetableGrid *self, double alpha)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr(GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);

  accent->alpha = (float) alpha;
  return *accent;
}

static graphene_rect_t
get_inset_area (IncTimetableGrid *self, int row, int slot)
{
  graphene_rect_t area;

  inc_timetable_grid_get_cell_area (self, row, slot, &area);
  graphene_rect_inset (&area, (float) (INSET_X * self->metrics.unit), (float) (INSET_Y * self->metrics.unit));
  return area;
}

/* ---- cells ---- */

static gboolean
is_lifted (IncTimetableGrid *self, const IncTimetableCell *cell)
{
  return cell->key != 0 && cell->key == self->lift.key;
}

static void
draw_cell (IncTimetableGrid *self, GtkSnapshot *snapshot, int row, int slot)
{
  const IncTimetableCell *cell = inc_timetable_sheet_cell (self->sheet, row, slot);
  const graphene_rect_t area = get_inset_area (self, row, slot);
  const GdkRGBA hole = get_ink (self, INC_TIMETABLE_DASH_ALPHA);

  if (self->flight != NULL && cell->key != 0 && cell->key == self->flight_cell.key)
    return;
  if (is_lifted (self, cell))
    inc_timetable_grid_draw_dashes (snapshot, &area, 7 * self->metrics.unit, &hole);
  else if (cell->key != 0)
    inc_timetable_grid_draw_card (self, snapshot, cell, &area);
  else if (cell->away)
    inc_timetable_grid_add_hatch (self, self->hatch, &area);
}

static void
draw_cursor (IncTimetableGrid *self, GtkSnapshot *snapshot, const Part *part)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const GdkRGBA accent = get_accent (self, 1);
  graphene_rect_t area;

  if (!gtk_widget_has_visible_focus (widget) || self->row < part->first_row || self->row > part->last_row ||
      self->slot < part->first_slot || self->slot > part->last_slot)
    return;
  area = get_inset_area (self, self->row, self->lift.key != 0 && self->lift.target >= 0 ? self->lift.target : self->slot);
  graphene_rect_inset (&area, -2, -2);
  inc_timetable_grid_draw_outline (snapshot, &area, 9 * self->metrics.unit, 2, &accent);
}

static void
draw_cells (IncTimetableGrid *self, GtkSnapshot *snapshot, const Part *part)
{
  const IncTimetableMetrics *metrics = &self->metrics;
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const GdkRGBA dashes = get_ink (self, INC_TIMETABLE_DASH_ALPHA), hatch = get_ink (self, INC_TIMETABLE_HATCH_ALPHA);

  self->dashes = gsk_path_builder_new ();
  self->hatch = gsk_path_builder_new ();
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) metrics->name_width, (float) metrics->header_height,
                                                         (float) (width - metrics->name_width),
                                                         (float) (height - metrics->header_height)));
  for (int row = part->first_row; row <= part->last_row; row++)
    for (int slot = part->first_slot; slot <= part->last_slot; slot++)
      draw_cell (self, snapshot, row, slot);
  inc_timetable_grid_stroke (snapshot, g_steal_pointer (&self->dashes), TRUE, &dashes);
  inc_timetable_grid_stroke (snapshot, g_steal_pointer (&self->hatch), FALSE, &hatch);
  inc_timetable_grid_draw_lift (self, snapshot);
  draw_cursor (self, snapshot, part);
  gtk_snapshot_pop (snapshot);
}

/* ---- what stays ---- */

static void
draw_rows (IncTimetableGrid *self, GtkSnapshot *snapshot, const Part *part)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const float top = (float) self->metrics.header_height;
  const GdkRGBA line = get_ink (self, 0.09), tint = get_accent (self, 0.1);
  graphene_rect_t area;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, (float) width, (float) height - top));
  for (int row = part->first_row; row <= part->last_row; row++)
    {
      inc_timetable_grid_get_cell_area (self, row, part->first_slot, &area);
      if (self->lift.key != 0 && self->lift.row == row)
        gtk_snapshot_append_color (snapshot, &tint,
                                   &GRAPHENE_RECT_INIT (0, area.origin.y, (float) width, area.size.height));
      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT (0, area.origin.y + area.size.height - 1, (float) width, 1));
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_name (IncTimetableGrid *self, GtkSnapshot *snapshot, int row, int slot)
{
  const IncTimetableRow *what = inc_timetable_sheet_row (self->sheet, row);
  const double unit = self->metrics.unit;
  const double width = self->metrics.name_width - (NAME_START + COUNT_WIDTH + 4) * unit;
  const gboolean here = (self->lift.key != 0 && self->lift.row == row) ||
                        (self->row == row && gtk_widget_has_visible_focus (GTK_WIDGET (self)));
  PangoLayout *name = inc_timetable_grid_get_layout (self, what->name, NAME_SIZE, here, MAX ((int) width, 8));
  g_autofree char *number = g_strdup_printf ("%u", what->n_meetings);
  PangoLayout *count = inc_timetable_grid_get_layout (self, number, NAME_SIZE - 1, FALSE, 0);
  graphene_rect_t area;
  int height, count_width, count_height;

  inc_timetable_grid_get_cell_area (self, row, slot, &area);
  pango_layout_get_pixel_size (name, NULL, &height);
  pango_layout_get_pixel_size (count, &count_width, &count_height);
  inc_timetable_grid_draw_text (self, snapshot, name, NAME_START * unit,
                                floor (area.origin.y + (area.size.height - (float) height) / 2), 1);
  inc_timetable_grid_draw_text (self, snapshot, count, floor (self->metrics.name_width - 12 * unit - count_width),
                                floor (area.origin.y + (area.size.height - (float) count_height) / 2), 0.6);
}

static void
draw_names (IncTimetableGrid *self, GtkSnapshot *snapshot, const Part *part)
{
  const float top = (float) self->metrics.header_height;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, top, (float) self->metrics.name_width,
                                                         (float) gtk_widget_get_height (GTK_WIDGET (self)) - top));
  for (int row = part->first_row; row <= part->last_row; row++)
    draw_name (self, snapshot, row, part->first_slot);
  gtk_snapshot_pop (snapshot);
}

static gboolean
is_told_of (IncTimetableGrid *self, int slot)
{
  if (self->lift.key != 0)
    return self->lift.target == slot;
  return self->hover_slot == slot || (self->slot == slot && gtk_widget_has_visible_focus (GTK_WIDGET (self)));
}

static void
draw_centred (IncTimetableGrid *self, GtkSnapshot *snapshot, PangoLayout *layout, const graphene_rect_t *area, double y,
              double alpha)
{
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  inc_timetable_grid_draw_text (self, snapshot, layout, floor (area->origin.x + (area->size.width - (float) width) / 2), y,
                                alpha);
}

static void
draw_slot (IncTimetableGrid *self, GtkSnapshot *snapshot, int slot)
{
  const IncTimetableSlot *what = inc_timetable_sheet_slot (self->sheet, slot);
  const double unit = self->metrics.unit;
  const GdkRGBA accent = get_accent (self, 0.15);
  graphene_rect_t area;

  inc_timetable_grid_get_cell_area (self, 0, slot, &area);
  area.origin.y = 1;
  area.size.height = (float) self->metrics.header_height - 4;
  graphene_rect_inset (&area, (float) (INSET_X * unit), 0);
  if (is_told_of (self, slot))
    {
      GskRoundedRect box;

      gsk_rounded_rect_init_from_rect (&box, &area, (float) (6 * unit));
      gtk_snapshot_push_rounded_clip (snapshot, &box);
      gtk_snapshot_append_color (snapshot, &accent, &area);
      gtk_snapshot_pop (snapshot);
    }
  draw_centred (self, snapshot, inc_timetable_grid_get_layout (self, what->time, TIME_SIZE, TRUE, 0), &area,
                floor (3 * unit), 1);
  if (what->note != NULL)
    draw_centred (self, snapshot,
                  inc_timetable_grid_get_layout (self, what->note, NOTE_SIZE, FALSE, (int) area.size.width), &area,
                  floor (19 * unit), 0.6);
}

static void
draw_header (IncTimetableGrid *self, GtkSnapshot *snapshot, const Part *part)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const float left = (float) self->metrics.name_width, height = (float) self->metrics.header_height;
  const GdkRGBA line = get_ink (self, 0.12);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, 0, (float) width - left, height));
  for (int slot = part->first_slot; slot <= part->last_slot; slot++)
    draw_slot (self, snapshot, slot);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, height - 1, (float) width, 1));
}

/* ---- breaks ---- */

static void
draw_pause (IncTimetableGrid *self, GtkSnapshot *snapshot, int slot, float bottom)
{
  const float top = (float) self->metrics.header_height, width = (float) (self->metrics.pause_width - 6);
  const GdkRGBA band = get_ink (self, 0.07);
  PangoLayout *text = inc_timetable_grid_get_layout (self, inc_timetable_sheet_slot (self->sheet, slot)->pause, NOTE_SIZE,
                                                     FALSE, MAX ((int) (bottom - top) - 8, 1));
  graphene_rect_t area;
  int length, thickness;

  inc_timetable_grid_get_cell_area (self, 0, slot, &area);
  area = GRAPHENE_RECT_INIT (area.origin.x - width - 3, top, width, bottom - top);
  gtk_snapshot_append_color (snapshot, &band, &area);
  pango_layout_get_pixel_size (text, &length, &thickness);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area.origin.x + (width - (float) thickness) / 2,
                                                          top + (bottom - top + (float) length) / 2));
  gtk_snapshot_rotate (snapshot, -90);
  inc_timetable_grid_draw_text (self, snapshot, text, 0, 0, 0.6);
  gtk_snapshot_restore (snapshot);
}

static void
draw_pauses (IncTimetableGrid *self, GtkSnapshot *snapshot, const Part *part)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const float left = (float) self->metrics.name_width, top = (float) self->metrics.header_height;
  graphene_rect_t last;
  float bottom;

  inc_timetable_grid_get_cell_area (self, part->last_row, part->last_slot, &last);
  bottom = MIN ((float) height, last.origin.y + last.size.height);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, top, (float) width - left, (float) height - top));
  for (int slot = part->first_slot; slot <= part->last_slot; slot++)
    if (inc_timetable_sheet_slot (self->sheet, slot)->pause != NULL && bottom > top)
      draw_pause (self, snapshot, slot, bottom);
  gtk_snapshot_pop (snapshot);
}

void
inc_timetable_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);
  Part part;

  if (self->sheet == NULL || !inc_timetable_grid_get_visible (self, &part.first_row, &part.last_row, &part.first_slot,
                                                              &part.last_slot))
    return;
  draw_pauses (self, snapshot, &part);
  draw_rows (self, snapshot, &part);
  draw_cells (self, snapshot, &part);
  draw_names (self, snapshot, &part);
  draw_header (self, snapshot, &part);
  inc_timetable_grid_draw_carried (self, snapshot);
}
