/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-availability-grid-input: a rectangle by pointer or keys, then one stroke. */
#include "config.h"

#include "inc-availability-grid-private.h"

#include "inc-event-day.h"

static guint64
get_slots_of_stroke (IncAvailabilityGrid *self)
{
  guint64 slots = 0;

  for (guint slot = MIN (self->anchor.slot, self->cursor.slot); slot <= MAX (self->anchor.slot, self->cursor.slot); slot++)
    slots |= G_GUINT64_CONSTANT (1) << slot;
  return slots;
}

/* Adds a row that the stroke changes, and changes it here, so that it is seen before it is saved. */
static void
paint_row (IncAvailabilityGrid *self, guint row, guint64 slots, gboolean there, GArray *painted)
{
  IncAvailabilityRow *changed = inc_availability_grid_get_row (self, row);
  const guint64 available = there ? changed->available | slots : changed->available & ~slots;
  IncAvailabilityRow copy;

  if (changed->locked || available == changed->available)
    return;
  changed->available = available;
  copy = (IncAvailabilityRow) { changed->id, g_strdup (changed->name), available, FALSE };
  g_array_append_val (painted, copy);
}

/* All cells of the rectangle become what its first cell was not. */
static void
paint (IncAvailabilityGrid *self)
{
  const gboolean there = (inc_availability_grid_get_row (self, self->anchor.row)->available >> self->anchor.slot & 1) == 0;
  const guint64 slots = get_slots_of_stroke (self);
  g_autoptr(GArray) painted = inc_availability_rows_new ();

  self->stroke = self->dragging = FALSE;
  for (guint row = MIN (self->anchor.row, self->cursor.row); row <= MAX (self->anchor.row, self->cursor.row); row++)
    paint_row (self, row, slots, there, painted);
  self->anchor = self->cursor;
  inc_availability_grid_update_cells (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (painted->len > 0)
    inc_availability_grid_emit_painted (self, painted);
}

/* ---- pointer ---- */

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, IncAvailabilityGrid *self)
{
  IncGridPlace place;

  if (!self->editable || !inc_availability_grid_find_place (self, x, y, FALSE, &place) ||
      inc_availability_grid_get_row (self, place.row)->locked)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->cursor = self->anchor = place;
  self->stroke = self->dragging = TRUE;
  inc_availability_grid_follow_cursor (self);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, IncAvailabilityGrid *self)
{
  double x, y;

  if (!self->dragging || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  inc_availability_grid_find_place (self, x + dx, y + dy, TRUE, &self->cursor);
  inc_availability_grid_follow_cursor (self);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, IncAvailabilityGrid *self)
{
  if (self->dragging)
    paint (self);
}

static void
on_drag_cancelled (GtkGesture *gesture, GdkEventSequence *sequence, IncAvailabilityGrid *self)
{
  if (!self->dragging)
    return;
  self->cursor = self->anchor;
  self->stroke = self->dragging = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- keys ---- */

static gboolean
move (IncAvailabilityGrid *self, int rows, int slots, gboolean extend)
{
  const int row = CLAMP ((int) self->cursor.row + rows, 0, (int) self->rows->len - 1);
  const int slot = CLAMP ((int) self->cursor.slot + slots, 0, (int) self->slots->len - 1);

  self->cursor = (IncGridPlace) { row, slot };
  self->stroke = extend;
  if (!extend)
    self->anchor = self->cursor;
  inc_availability_grid_follow_cursor (self);
  return TRUE;
}

static gboolean
is_escape_of_stroke (IncAvailabilityGrid *self, guint key)
{
  return key == GDK_KEY_Escape && self->stroke;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, IncAvailabilityGrid *self)
{
  const gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  const int page = MAX (gtk_widget_get_height (GTK_WIDGET (self)) / INC_GRID_ROW - 2, 1);

  if (self->rows->len == 0 || self->slots->len == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left: case GDK_KEY_KP_Left:
      return move (self, 0, -1, extend);
    case GDK_KEY_Right: case GDK_KEY_KP_Right:
      return move (self, 0, 1, extend);
    case GDK_KEY_Up: case GDK_KEY_KP_Up:
      return move (self, -1, 0, extend);
    case GDK_KEY_Down: case GDK_KEY_KP_Down:
      return move (self, 1, 0, extend);
    case GDK_KEY_Home: case GDK_KEY_KP_Home:
      return move (self, 0, -INC_EVENT_MOST_SLOTS, extend);
    case GDK_KEY_End: case GDK_KEY_KP_End:
      return move (self, 0, INC_EVENT_MOST_SLOTS, extend);
    case GDK_KEY_Page_Up: case GDK_KEY_KP_Page_Up:
      return move (self, -page, 0, extend);
    case GDK_KEY_Page_Down: case GDK_KEY_KP_Page_Down:
      return move (self, page, 0, extend);
    case GDK_KEY_space: case GDK_KEY_KP_Space: case GDK_KEY_Return: case GDK_KEY_KP_Enter:
      if (self->editable)
        paint (self);
      return self->editable;
    default:
      return is_escape_of_stroke (self, key) && move (self, 0, 0, FALSE);
    }
}

void
inc_availability_grid_add_input (IncAvailabilityGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), GDK_BUTTON_PRIMARY);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (on_drag_cancelled), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
