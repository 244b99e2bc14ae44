/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-pointer: a click tells of a meeting, a drag carries it; near an edge the grid scrolls. */
#include "config.h"

#include "inc-timetable-grid-private.h"

enum
{
  EDGE = 24,
  STEP = 12, /* pixels a frame */
};

/* ---- scrolling while carrying ---- */

static void
scroll_by (GtkAdjustment *adjustment, double at, double from, double to)
{
  if (adjustment == NULL || at < from - EDGE || at > to + EDGE)
    return;
  if (at < from + EDGE)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) - STEP);
  else if (at > to - EDGE)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);

  scroll_by (self->adjustments[GTK_ORIENTATION_HORIZONTAL], self->lift.x, self->metrics.name_width,
             gtk_widget_get_width (widget));
  inc_timetable_grid_aim (self, inc_timetable_grid_slot_at (self, self->lift.x));
  return G_SOURCE_CONTINUE;
}

static void
set_scrolling (IncTimetableGrid *self, gboolean scrolling)
{
  if (scrolling && self->scroll_tick == 0)
    self->scroll_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
  else if (!scrolling && self->scroll_tick != 0)
    {
      gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
      self->scroll_tick = 0;
    }
}

/* ---- dragging ---- */

static void
on_drag_begin (IncTimetableGrid *self, double x, double y)
{
  self->pressed_x = x;
  self->pressed_y = y;
}

static void
on_drag_update (IncTimetableGrid *self, double dx, double dy, GtkGestureDrag *gesture)
{
  const int row = inc_timetable_grid_row_at (self, self->pressed_y);
  const int slot = inc_timetable_grid_slot_at (self, self->pressed_x);

  if (self->lift.key == 0)
    {
      if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) dx, (int) dy) ||
          !inc_timetable_grid_lift (self, row, slot, FALSE))
        return;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      set_scrolling (self, TRUE);
    }
  self->lift.x = self->pressed_x + dx;
  self->lift.y = self->pressed_y + dy;
  inc_timetable_grid_aim (self, inc_timetable_grid_slot_at (self, self->lift.x));
}

/* Let go of outside, it goes nowhere. */
static void
on_drag_end (IncTimetableGrid *self, double dx, double dy)
{
  const double y = self->pressed_y + dy;

  set_scrolling (self, FALSE);
  if (self->lift.key == 0 || self->lift.by_keys)
    return;
  if (y >= 0 && y <= gtk_widget_get_height (GTK_WIDGET (self)))
    inc_timetable_grid_drop (self);
  else
    inc_timetable_grid_put_back (self);
}

static void
on_drag_cancelled (IncTimetableGrid *self)
{
  set_scrolling (self, FALSE);
  if (!self->lift.by_keys)
    inc_timetable_grid_put_back (self);
}

/* ---- clicks ---- */

static void
on_pressed (IncTimetableGrid *self, int n_press, double x, double y)
{
  const int row = inc_timetable_grid_row_at (self, y), slot = inc_timetable_grid_slot_at (self, x);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (row >= 0 && slot >= 0 && self->lift.key == 0)
    inc_timetable_grid_set_cursor (self, row, slot);
}

static void
on_released (IncTimetableGrid *self, int n_press, double x, double y)
{
  const int row = inc_timetable_grid_row_at (self, y), slot = inc_timetable_grid_slot_at (self, x);
  const IncTimetableCell *cell;

  if (row < 0 || slot < 0 || self->lift.key != 0)
    return;
  cell = inc_timetable_sheet_cell (self->sheet, row, slot);
  if (cell->key != 0)
    inc_timetable_grid_emit_key (self, "tell", cell->key);
  else
    inc_timetable_grid_emit_at (self, "tell-free", inc_timetable_sheet_row (self->sheet, row)->id, slot);
}

static void
set_hover (IncTimetableGrid *self, int slot)
{
  if (self->hover_slot == slot)
    return;
  self->hover_slot = slot;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_motion (IncTimetableGrid *self, double x, double y)
{
  set_hover (self, inc_timetable_grid_row_at (self, y) >= 0 ? inc_timetable_grid_slot_at (self, x) : -1);
}

static void
on_leave (IncTimetableGrid *self)
{
  set_hover (self, -1);
}

/* Names that were cut short, and what a card stands for. */
static gboolean
on_tooltip (IncTimetableGrid *self, int x, int y, gboolean by_keys, GtkTooltip *tooltip)
{
  const int row = by_keys ? self->row : inc_timetable_grid_row_at (self, y);
  const int slot = by_keys ? self->slot : inc_timetable_grid_slot_at (self, x);
  g_autofree char *text = NULL;

  if (self->sheet == NULL || row < 0 || row >= (int) self->sheet->rows->len || self->lift.key != 0)
    return FALSE;
  if (x < self->metrics.name_width && !by_keys)
    text = g_strdup (inc_timetable_sheet_row (self->sheet, row)->name);
  else if (slot >= 0 && inc_timetable_sheet_cell (self->sheet, row, slot)->key != 0)
    text = inc_timetable_sheet_describe (self->sheet, row, slot);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

void
inc_timetable_grid_add_pointer (IncTimetableGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (on_drag_cancelled), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_tooltip), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}
