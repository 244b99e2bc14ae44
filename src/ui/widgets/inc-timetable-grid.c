/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-grid: the widget itself; what it does stands in the files beside it. */
#include "config.h"

#include "inc-timetable-grid-private.h"

enum
{
  LEAST_ROWS = 3,
  LEAST_SLOTS = 2,
};

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};


static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IncTimetableGrid, inc_timetable_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

static void
clear_place (IncTimetablePlace *place)
{
  g_free (place->conflict);
  g_free (place->outcome);
}

GArray *
inc_timetable_places_new (void)
{
  GArray *places = g_array_new (FALSE, TRUE, sizeof (IncTimetablePlace));

  g_array_set_clear_func (places, (GDestroyNotify) clear_place);
  return places;
}

/* ---- as a widget ---- */

static void
inc_timetable_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);
  const double unit = inc_timetable_grid_read_unit (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (unit * INC_TIMETABLE_SLOT_WIDTH * LEAST_SLOTS * 1.7);
      *natural = (int) (unit * (INC_TIMETABLE_NAME_WIDTH + INC_TIMETABLE_SLOT_WIDTH * MAX (inc_timetable_grid_count_slots (self), LEAST_SLOTS)));
    }
  else
    {
      *minimum = (int) (unit * (INC_TIMETABLE_HEADER_HEIGHT + INC_TIMETABLE_ROW_HEIGHT * LEAST_ROWS));
      *natural = (int) (unit * (INC_TIMETABLE_HEADER_HEIGHT + INC_TIMETABLE_ROW_HEIGHT * MAX (inc_timetable_grid_count_rows (self), LEAST_ROWS)));
    }
}

static void
inc_timetable_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (widget);

  inc_timetable_grid_update_metrics (self);
  inc_timetable_grid_configure (self);
  inc_timetable_grid_update_cells (self);
}

static void
inc_timetable_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (inc_timetable_grid_parent_class)->css_changed (widget, change);
  inc_timetable_grid_forget_layouts (INC_TIMETABLE_GRID (widget));
}

static void
inc_timetable_grid_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (inc_timetable_grid_parent_class)->system_setting_changed (widget, setting);
  inc_timetable_grid_forget_layouts (INC_TIMETABLE_GRID (widget));
  gtk_widget_queue_resize (widget);
}

static GtkAccessible *
inc_timetable_grid_get_first_accessible_child (GtkAccessible *accessible)
{
  return inc_timetable_grid_get_first_cell (INC_TIMETABLE_GRID (accessible));
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = inc_timetable_grid_get_first_accessible_child;
}

static void
inc_timetable_grid_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (object);

  if (prop_id == PROP_HADJUSTMENT || prop_id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
  else if (prop_id == PROP_HSCROLL_POLICY || prop_id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inc_timetable_grid_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (object);

  if (prop_id == PROP_HADJUSTMENT || prop_id == PROP_VADJUSTMENT)
    inc_timetable_grid_set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
  else if (prop_id == PROP_HSCROLL_POLICY || prop_id == PROP_VSCROLL_POLICY)
    self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
inc_timetable_grid_dispose (GObject *object)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (object);

  inc_timetable_grid_end_flight (self);
  inc_timetable_grid_clear_lift (self);
  inc_timetable_grid_drop_cells (self);
  for (int i = 0; i < 2; i++)
    inc_timetable_grid_set_adjustment (self, i, NULL);
  g_clear_pointer (&self->sheet, inc_timetable_sheet_unref);
  g_clear_pointer (&self->layouts, g_hash_table_unref);
  G_OBJECT_CLASS (inc_timetable_grid_parent_class)->dispose (object);
}

static void
inc_timetable_grid_finalize (GObject *object)
{
  IncTimetableGrid *self = INC_TIMETABLE_GRID (object);

  g_free (self->slot_edges);
  g_free (self->frozen);
  G_OBJECT_CLASS (inc_timetable_grid_parent_class)->finalize (object);
}

static void
add_signals (GType type)
{
  static const char *const of_key[] = { "lifted", "lock", "cancel", "tell" };
  static const char *const of_slot[] = { "dropped", "tell-free" };

  for (guint i = 0; i < G_N_ELEMENTS (of_key); i++)
    g_signal_new (of_key[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  for (guint i = 0; i < G_N_ELEMENTS (of_slot); i++)
    g_signal_new (of_slot[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT);
}

static void
inc_timetable_grid_class_init (IncTimetableGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = inc_timetable_grid_get_property;
  object_class->set_property = inc_timetable_grid_set_property;
  object_class->dispose = inc_timetable_grid_dispose;
  object_class->finalize = inc_timetable_grid_finalize;
  widget_class->measure = inc_timetable_grid_measure;
  widget_class->size_allocate = inc_timetable_grid_size_allocate;
  widget_class->snapshot = inc_timetable_grid_snapshot;
  widget_class->css_changed = inc_timetable_grid_css_changed;
  widget_class->system_setting_changed = inc_timetable_grid_system_setting_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "timetablegrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  inc_timetable_grid_bind_keys (widget_class);
}

static void
inc_timetable_grid_init (IncTimetableGrid *self)
{
  self->hover_slot = -1;
  self->lift.target = self->lift.slot = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  inc_timetable_grid_update_metrics (self);
  inc_timetable_grid_add_pointer (self);
}

/* ---- */

void
inc_timetable_grid_announce (IncTimetableGrid *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
inc_timetable_grid_emit_key (IncTimetableGrid *self, const char *signal, gint64 key)
{
  g_signal_emit_by_name (self, signal, key);
}

void
inc_timetable_grid_emit_at (IncTimetableGrid *self, const char *signal, gint64 id, int slot)
{
  g_signal_emit_by_name (self, signal, id, slot);
}

GtkWidget *
inc_timetable_grid_new (void)
{
  return g_object_new (INC_TYPE_TIMETABLE_GRID, NULL);
}

void
inc_timetable_grid_set_sheet (IncTimetableGrid *self, IncTimetableSheet *sheet)
{
  g_return_if_fail (INC_IS_TIMETABLE_GRID (self));

  if (self->sheet == sheet)
    return;
  inc_timetable_grid_end_flight (self);
  inc_timetable_grid_clear_lift (self);
  g_clear_pointer (&self->sheet, inc_timetable_sheet_unref);
  self->sheet = sheet != NULL ? inc_timetable_sheet_ref (sheet) : NULL;
  self->row = CLAMP (self->row, 0, MAX (inc_timetable_grid_count_rows (self) - 1, 0));
  self->slot = CLAMP (self->slot, 0, MAX (inc_timetable_grid_count_slots (self) - 1, 0));
  self->hover_slot = -1;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT, inc_timetable_grid_count_rows (self),
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT, inc_timetable_grid_count_slots (self), -1);
  inc_timetable_grid_update_metrics (self);
  inc_timetable_grid_configure (self);
  inc_timetable_grid_update_cells (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

IncTimetableSheet *
inc_timetable_grid_get_sheet (IncTimetableGrid *self)
{
  return self->sheet;
}

void
inc_timetable_grid_set_frozen (IncTimetableGrid *self, const char *reason)
{
  g_set_str (&self->frozen, reason);
}

void
inc_timetable_grid_set_cursor (IncTimetableGrid *self, int row, int slot)
{
  if (inc_timetable_grid_count_rows (self) == 0 || inc_timetable_grid_count_slots (self) == 0)
    return;
  self->row = CLAMP (row, 0, inc_timetable_grid_count_rows (self) - 1);
  self->slot = CLAMP (slot, 0, inc_timetable_grid_count_slots (self) - 1);
  inc_timetable_grid_scroll_to_cursor (self);
  inc_timetable_grid_update_cells (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
inc_timetable_grid_get_cursor (IncTimetableGrid *self, int *row, int *slot)
{
  *row = self->row;
  *slot = self->slot;
}
