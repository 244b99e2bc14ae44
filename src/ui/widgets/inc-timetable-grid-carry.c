/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid-carry: lifting, aiming and letting go, the same for pointer and keys. */
#include "config.h"

#include "inc-timetable-grid-private.h"

#include <glib/gi18n.h>

#define FLIGHT_MS 200

gboolean
inc_timetable_grid_refuse_frozen (IncTimetableGrid *self)
{
  if (self->frozen == NULL)
    return FALSE;
  inc_timetable_grid_announce (self, self->frozen);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", self->frozen);
  return TRUE;
}

/* ---- flight ---- */

void
inc_timetable_grid_end_flight (IncTimetableGrid *self)
{
  g_autoptr(AdwAnimation) flight = g_steal_pointer (&self->flight);

  if (flight == NULL)
    return;
  g_signal_handlers_disconnect_by_data (flight, self);
  adw_animation_skip (flight);
  self->flight_cell = (IncTimetableCell) { 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_flight (double value, gpointer data)
{
  gtk_widget_queue_draw (GTK_WIDGET (data));
}

/* From where the card is to a slot of its row. */
static void
fly (IncTimetableGrid *self, int slot)
{
  graphene_rect_t area;

  inc_timetable_grid_end_flight (self);
  if (self->lift.by_keys || slot < 0 || self->lift.own_title != NULL || !adw_get_enable_animations (GTK_WIDGET (self)))
    return;
  inc_timetable_grid_get_cell_area (self, self->lift.row, slot, &area);
  self->flight_to = area;
  area.origin = GRAPHENE_POINT_INIT ((float) self->lift.x - area.size.width / 2,
                                     (float) self->lift.y - area.size.height / 2);
  self->flight_from = area;
  self->flight_cell = self->lift.cell;
  self->flight = adw_timed_animation_new (GTK_WIDGET (self), 0, 1, FLIGHT_MS,
                                          adw_callback_animation_target_new (on_flight, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->flight), ADW_EASE_OUT_CUBIC);
  g_signal_connect_swapped (self->flight, "done", G_CALLBACK (inc_timetable_grid_end_flight), self);
  adw_animation_play (self->flight);
}

/* ---- lifting ---- */

void
inc_timetable_grid_clear_lift (IncTimetableGrid *self)
{
  g_clear_pointer (&self->lift.places, g_array_unref);
  g_free (self->lift.own_title);
  self->lift = (IncTimetableLift) { .slot = -1, .target = -1 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Asks where it may go.  FALSE: nobody answered. */
static gboolean
ask_places (IncTimetableGrid *self)
{
  inc_timetable_grid_emit_key (self, "lifted", self->lift.key);
  if (self->lift.places == NULL || self->lift.places->len != self->sheet->slots->len)
    inc_timetable_grid_clear_lift (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return self->lift.key != 0;
}

gboolean
inc_timetable_grid_lift (IncTimetableGrid *self, int row, int slot, gboolean by_keys)
{
  const IncTimetableCell *cell;

  if (self->sheet == NULL || row < 0 || slot < 0 || row >= (int) self->sheet->rows->len ||
      slot >= (int) self->sheet->slots->len)
    return FALSE;
  cell = inc_timetable_sheet_cell (self->sheet, row, slot);
  if (cell->key == 0 || inc_timetable_grid_refuse_frozen (self))
    return FALSE;
  inc_timetable_grid_end_flight (self);
  inc_timetable_grid_clear_lift (self);
  self->lift.key = cell->key;
  self->lift.row = row;
  self->lift.slot = slot;
  self->lift.cell = *cell;
  self->lift.by_keys = by_keys;
  if (!ask_places (self))
    return FALSE;
  self->lift.target = by_keys ? slot : -1;
  if (by_keys)
    {
      g_autofree char *what = inc_timetable_sheet_describe (self->sheet, row, slot);
      /* Translators: said by screen readers; %s is a meeting with its time. */
      g_autofree char *text = g_strdup_printf (_("%s, picked up. Left and right choose the slot, Enter puts it down, "
                                                 "Escape gives it back."), what);

      inc_timetable_grid_announce (self, text);
    }
  return TRUE;
}

gboolean
inc_timetable_grid_lift_cursor (IncTimetableGrid *self)
{
  g_return_val_if_fail (INC_IS_TIMETABLE_GRID (self), FALSE);

  return inc_timetable_grid_lift (self, self->row, self->slot, TRUE);
}

static gboolean
lift_new (IncTimetableGrid *self, gint64 row_id, gint64 key, const char *title, gboolean by_keys)
{
  const int row = self->sheet != NULL ? inc_timetable_sheet_find_row (self->sheet, row_id) : -1;

  if (row < 0 || key == 0 || inc_timetable_grid_refuse_frozen (self))
    return FALSE;
  inc_timetable_grid_end_flight (self);
  inc_timetable_grid_clear_lift (self);
  self->lift.key = key;
  self->lift.row = row;
  self->lift.own_title = g_strdup (title);
  self->lift.cell = (IncTimetableCell) { .key = key, .look = INC_TIMETABLE_ONE_SIDED, .title = self->lift.own_title };
  self->lift.by_keys = by_keys;
  return ask_places (self);
}

/* The first slot where it could be dropped without anything giving way. */
static int
find_free (IncTimetableGrid *self)
{
  for (int i = 0; i < (int) self->lift.places->len; i++)
    if (g_array_index (self->lift.places, IncTimetablePlace, i).kind == INC_TIMETABLE_PLACE_FREE)
      return i;
  return 0;
}

gboolean
inc_timetable_grid_lift_new (IncTimetableGrid *self, gint64 row_id, gint64 key, const char *title)
{
  int slot;

  g_return_val_if_fail (INC_IS_TIMETABLE_GRID (self), FALSE);

  if (!lift_new (self, row_id, key, title, TRUE))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  slot = find_free (self);
  inc_timetable_grid_set_cursor (self, self->lift.row, slot);
  inc_timetable_grid_aim (self, slot);
  return TRUE;
}

gboolean
inc_timetable_grid_carry_new (IncTimetableGrid *self, gint64 row_id, gint64 key, const char *title, double x, double y)
{
  g_return_val_if_fail (INC_IS_TIMETABLE_GRID (self), FALSE);

  if (self->lift.key != key && !lift_new (self, row_id, key, title, FALSE))
    return FALSE;
  self->lift.x = x;
  self->lift.y = y;
  inc_timetable_grid_aim (self, inc_timetable_grid_slot_at (self, x));
  return self->lift.target >= 0 && g_array_index (self->lift.places, IncTimetablePlace, self->lift.target).kind !=
                                     INC_TIMETABLE_PLACE_REFUSED;
}

void
inc_timetable_grid_take_places (IncTimetableGrid *self, GArray *places)
{
  g_return_if_fail (INC_IS_TIMETABLE_GRID (self) && places != NULL);

  g_clear_pointer (&self->lift.places, g_array_unref);
  self->lift.places = g_array_ref (places);
}

/* ---- aiming ---- */

static char *
describe_target (IncTimetableGrid *self, int slot)
{
  const IncTimetablePlace *place = &g_array_index (self->lift.places, IncTimetablePlace, slot);
  const char *time = inc_timetable_sheet_slot (self->sheet, slot)->time;

  if (place->kind == INC_TIMETABLE_PLACE_HERE)
    /* Translators: %s is a time */
    return g_strdup_printf (_("%s, where it was"), time);
  if (place->kind == INC_TIMETABLE_PLACE_FREE)
    /* Translators: a time, a number with its sign: "09:20, free, value +3" */
    return g_strdup_printf (_("%s, free, value %+d"), time, (int) place->delta);
  return g_strjoin (", ", time, place->conflict, place->outcome, NULL);
}

void
inc_timetable_grid_aim (IncTimetableGrid *self, int slot)
{
  if (self->lift.key == 0)
    return;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (slot == self->lift.target)
    return;
  self->lift.target = slot;
  if (self->lift.by_keys && slot >= 0)
    {
      g_autofree char *text = describe_target (self, slot);

      inc_timetable_grid_announce (self, text);
    }
}

/* ---- letting go ---- */

void
inc_timetable_grid_put_back (IncTimetableGrid *self)
{
  if (self->lift.key == 0)
    return;
  fly (self, self->lift.slot);
  if (self->lift.by_keys)
    inc_timetable_grid_announce (self, _("Put back"));
  inc_timetable_grid_clear_lift (self);
}

gboolean
inc_timetable_grid_drop (IncTimetableGrid *self)
{
  const gint64 key = self->lift.key;
  const int slot = self->lift.target;
  const IncTimetablePlace *place;

  if (key == 0)
    return FALSE;
  place = slot >= 0 ? &g_array_index (self->lift.places, IncTimetablePlace, slot) : NULL;
  if (place == NULL || place->kind == INC_TIMETABLE_PLACE_HERE || place->kind == INC_TIMETABLE_PLACE_REFUSED)
    {
      if (place != NULL && place->conflict != NULL)
        inc_timetable_grid_announce (self, place->conflict);
      inc_timetable_grid_put_back (self);
      return FALSE;
    }
  fly (self, slot);
  inc_timetable_grid_set_cursor (self, self->lift.row, slot);
  inc_timetable_grid_clear_lift (self);
  inc_timetable_grid_emit_at (self, "dropped", key, slot);
  return TRUE;
}

gint64
inc_timetable_grid_get_lifted (IncTimetableGrid *self)
{
  return self->lift.key;
}

int
inc_timetable_grid_get_target (IncTimetableGrid *self)
{
  return self->lift.target;
}
