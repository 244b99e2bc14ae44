/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-place: where everything is.  Sizes are those of the usual text times the size of text that somebody
 * set. */
#include "config.h"

#include "inc-timetable-grid-private.h"

enum
{
  WIDEST_SLOT = 132,
  PAUSE_WIDTH = 26,
};

#define USUAL_TEXT (11 * 96 / 72.0) /* pixels */
#define SMALLEST_UNIT 0.8
#define WIDEST_NAMES 0.4 /* of the grid */

int
inc_timetable_grid_count_slots (IncTimetableGrid *self)
{
  return self->sheet != NULL ? (int) self->sheet->slots->len : 0;
}

int
inc_timetable_grid_count_rows (IncTimetableGrid *self)
{
  return self->sheet != NULL ? (int) self->sheet->rows->len : 0;
}

double
inc_timetable_grid_read_unit (IncTimetableGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;
  const double dpi = pango_cairo_context_get_resolution (context);

  return MAX ((pango_font_description_get_size_is_absolute (font) ? size : size * (dpi > 0 ? dpi : 96) / 72) / USUAL_TEXT,
              SMALLEST_UNIT);
}

void
inc_timetable_grid_update_metrics (IncTimetableGrid *self)
{
  IncTimetableMetrics *metrics = &self->metrics;
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const int n = inc_timetable_grid_count_slots (self);
  double x = 0, pauses = 0;

  metrics->unit = inc_timetable_grid_read_unit (self);
  metrics->name_width = INC_TIMETABLE_NAME_WIDTH * metrics->unit;
  if (width > 0)
    metrics->name_width = MIN (metrics->name_width, width * WIDEST_NAMES);
  metrics->header_height = INC_TIMETABLE_HEADER_HEIGHT * metrics->unit;
  metrics->row_height = INC_TIMETABLE_ROW_HEIGHT * metrics->unit;
  metrics->pause_width = PAUSE_WIDTH * metrics->unit;
  for (int i = 0; i < n; i++)
    pauses += inc_timetable_sheet_slot (self->sheet, i)->pause != NULL ? metrics->pause_width : 0;
  metrics->slot_width = CLAMP ((width - metrics->name_width - pauses) / MAX (n, 1), INC_TIMETABLE_SLOT_WIDTH * metrics->unit,
                               WIDEST_SLOT * metrics->unit);
  self->slot_edges = g_renew (double, self->slot_edges, n + 1);
  for (int i = 0; i < n; i++)
    {
      x += inc_timetable_sheet_slot (self->sheet, i)->pause != NULL ? metrics->pause_width : 0;
      self->slot_edges[i] = x;
      x += metrics->slot_width;
    }
  self->slot_edges[n] = x;
}

static double
get_scroll (IncTimetableGrid *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

void
inc_timetable_grid_get_cell_area (IncTimetableGrid *self, int row, int slot, graphene_rect_t *area)
{
  const IncTimetableMetrics *metrics = &self->metrics;

  /* Whole pixels: outlines are sharp. */
  graphene_rect_init (area,
                      floor (metrics->name_width + self->slot_edges[slot] - get_scroll (self, GTK_ORIENTATION_HORIZONTAL)),
                      floor (metrics->header_height + row * metrics->row_height -
                             get_scroll (self, GTK_ORIENTATION_VERTICAL)),
                      floor (metrics->slot_width), floor (metrics->row_height));
}

int
inc_timetable_grid_row_at (IncTimetableGrid *self, double y)
{
  const double inside = y - self->metrics.header_height;
  const int row = (int) floor ((inside + get_scroll (self, GTK_ORIENTATION_VERTICAL)) / self->metrics.row_height);

  return inside >= 0 && row >= 0 && row < inc_timetable_grid_count_rows (self) ? row : -1;
}

int
inc_timetable_grid_slot_at (IncTimetableGrid *self, double x)
{
  const double inside = x - self->metrics.name_width;
  const double at = inside + get_scroll (self, GTK_ORIENTATION_HORIZONTAL);

  for (int i = 0; inside >= 0 && i < inc_timetable_grid_count_slots (self); i++)
    if (at >= self->slot_edges[i] && at < self->slot_edges[i] + self->metrics.slot_width)
      return i;
  return -1;
}

gboolean
inc_timetable_grid_get_visible (IncTimetableGrid *self, int *first_row, int *last_row, int *first_slot, int *last_slot)
{
  const double left = get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  const double top = get_scroll (self, GTK_ORIENTATION_VERTICAL);
  const double right = left + gtk_widget_get_width (GTK_WIDGET (self)) - self->metrics.name_width;
  const double bottom = top + gtk_widget_get_height (GTK_WIDGET (self)) - self->metrics.header_height;

  *first_row = (int) floor (top / self->metrics.row_height);
  *last_row = MIN ((int) floor (bottom / self->metrics.row_height), inc_timetable_grid_count_rows (self) - 1);
  *first_slot = 0;
  *last_slot = inc_timetable_grid_count_slots (self) - 1;
  while (*first_slot < *last_slot && self->slot_edges[*first_slot] + self->metrics.slot_width <= left)
    (*first_slot)++;
  while (*last_slot > *first_slot && self->slot_edges[*last_slot] >= right)
    (*last_slot)--;
  return *last_row >= *first_row && *last_slot >= *first_slot;
}

/* ---- scrolling ---- */

static void
configure (IncTimetableGrid *self, GtkOrientation orientation, double upper, double page, double step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  page = MAX (page, 0);
  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (upper - page, 0)), 0,
                              MAX (upper, page), step, page * 0.9, page);
}

void
inc_timetable_grid_configure (IncTimetableGrid *self)
{
  const IncTimetableMetrics *metrics = &self->metrics;
  GtkWidget *widget = GTK_WIDGET (self);

  configure (self, GTK_ORIENTATION_HORIZONTAL, self->slot_edges[inc_timetable_grid_count_slots (self)],
             gtk_widget_get_width (widget) - metrics->name_width, metrics->slot_width);
  configure (self, GTK_ORIENTATION_VERTICAL, inc_timetable_grid_count_rows (self) * metrics->row_height,
             gtk_widget_get_height (widget) - metrics->header_height, metrics->row_height);
}

static void
on_scrolled (IncTimetableGrid *self)
{
  inc_timetable_grid_update_cells (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inc_timetable_grid_set_adjustment (IncTimetableGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  inc_timetable_grid_configure (self);
}

void
inc_timetable_grid_scroll_to_cursor (IncTimetableGrid *self)
{
  const double x = self->slot_edges[self->slot];
  const double y = self->row * self->metrics.row_height;

  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_HORIZONTAL], x, x + self->metrics.slot_width);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_clamp_page (self->adjustments[GTK_ORIENTATION_VERTICAL], y, y + self->metrics.row_height);
}
