/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-availability-grid: places of cells, scrolling, and the accessible cells, which are used again for other rows. */
#include "config.h"

#include "inc-availability-grid-private.h"

#include "inc-clock.h"

#include <adwaita.h>
#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static guint painted_signal;

G_DEFINE_FINAL_TYPE_WITH_CODE (IncAvailabilityGrid, inc_availability_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

/* ---- places ---- */

int
inc_availability_grid_get_name_width (IncAvailabilityGrid *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self)) < 560 ? INC_GRID_NARROW_NAME : INC_GRID_NAME;
}

static gboolean
has_break_before (IncAvailabilityGrid *self, guint slot)
{
  const IncAvailabilitySlot *slots = (const IncAvailabilitySlot *) self->slots->data;

  return slot > 0 && slots[slot].begins - slots[slot - 1].ends >= 15;
}

/* Slots share what is left of the width, between their least and their most. */
static void
place_slots (IncAvailabilityGrid *self)
{
  const int room = gtk_widget_get_width (GTK_WIDGET (self)) - inc_availability_grid_get_name_width (self);
  int n_breaks = 0, width, x = 0;

  for (guint i = 0; i < self->slots->len; i++)
    n_breaks += has_break_before (self, i);
  width = self->slots->len > 0 ? (room - n_breaks * INC_GRID_BREAK) / (int) self->slots->len : 0;
  width = CLAMP (width, INC_GRID_SLOT, INC_GRID_MOST_SLOT);
  g_array_set_size (self->starts, 0);
  for (guint i = 0; i < self->slots->len; i++)
    {
      x += has_break_before (self, i) ? INC_GRID_BREAK : 0;
      g_array_append_val (self->starts, x);
      x += width;
    }
  g_array_append_val (self->starts, x);
}

int
inc_availability_grid_get_slot_width (IncAvailabilityGrid *self)
{
  const guint n = self->slots->len;

  return n > 0 ? g_array_index (self->starts, int, n) - g_array_index (self->starts, int, n - 1) : 0;
}

IncAvailabilityRow *
inc_availability_grid_get_row (IncAvailabilityGrid *self, guint row)
{
  return &g_array_index (self->rows, IncAvailabilityRow, row);
}

static double
get_scroll (IncAvailabilityGrid *self, GtkOrientation orientation)
{
  return self->adjustments[orientation] != NULL ? gtk_adjustment_get_value (self->adjustments[orientation]) : 0;
}

graphene_rect_t
inc_availability_grid_get_cell_area (IncAvailabilityGrid *self, guint row, guint slot)
{
  const double x = inc_availability_grid_get_name_width (self) + g_array_index (self->starts, int, slot);

  return GRAPHENE_RECT_INIT (x - get_scroll (self, GTK_ORIENTATION_HORIZONTAL),
                             INC_GRID_HEADER + (double) row * INC_GRID_ROW - get_scroll (self, GTK_ORIENTATION_VERTICAL),
                             inc_availability_grid_get_slot_width (self), INC_GRID_ROW);
}

gboolean
inc_availability_grid_find_place (IncAvailabilityGrid *self, double x, double y, gboolean clamped, IncGridPlace *place)
{
  const double across = x - inc_availability_grid_get_name_width (self) + get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  const double down = y - INC_GRID_HEADER + get_scroll (self, GTK_ORIENTATION_VERTICAL);
  const int row = down / INC_GRID_ROW;
  int slot = -1;

  if (self->rows->len == 0 || self->slots->len == 0)
    return FALSE;
  for (guint i = 0; i < self->slots->len; i++)
    if (across >= g_array_index (self->starts, int, i))
      slot = i;
  if (!clamped && (x < inc_availability_grid_get_name_width (self) || y < INC_GRID_HEADER || slot < 0 || down < 0 ||
                   row >= (int) self->rows->len || across >= g_array_index (self->starts, int, self->slots->len)))
    return FALSE;
  *place = (IncGridPlace) { CLAMP (row, 0, (int) self->rows->len - 1), MAX (slot, 0) };
  return TRUE;
}

gboolean
inc_availability_grid_is_in_stroke (IncAvailabilityGrid *self, guint row, guint slot)
{
  return self->stroke && row >= MIN (self->anchor.row, self->cursor.row) && row <= MAX (self->anchor.row, self->cursor.row) &&
         slot >= MIN (self->anchor.slot, self->cursor.slot) && slot <= MAX (self->anchor.slot, self->cursor.slot);
}

/* ---- cells that a screen reader finds ---- */

char *
inc_availability_grid_describe (IncAvailabilityGrid *self, guint row, guint slot)
{
  const IncAvailabilityRow *there = inc_availability_grid_get_row (self, row);
  g_autofree char *time = inc_clock_display (g_array_index (self->slots, IncAvailabilitySlot, slot).begins);

  /* Translators: a name, a time of day, and whether they are there then. */
  return g_strdup_printf (_("%s, %s, %s"), there->name, time,
                          there->locked ? _("not coming") : there->available >> slot & 1 ? _("there") : _("away"));
}

static GtkWidget *
get_cell (IncAvailabilityGrid *self, guint row, guint slot)
{
  return g_ptr_array_index (self->cells, (row % self->n_cell_rows) * self->slots->len + slot);
}

static gboolean
has_cell (IncAvailabilityGrid *self, guint row)
{
  return row >= self->first_cell_row && row < self->first_cell_row + self->n_cell_rows && row < self->rows->len;
}

static void
drop_cells (IncAvailabilityGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->cells, i));
  g_ptr_array_set_size (self->cells, 0);
  self->n_cell_rows = 0;
}

static void
make_cells (IncAvailabilityGrid *self, guint n_rows)
{
  drop_cells (self);
  for (guint i = 0; i < n_rows * self->slots->len; i++)
    {
      GtkWidget *cell = g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL, "focusable", TRUE,
                                      "can-target", FALSE, NULL);

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
  self->n_cell_rows = n_rows;
}

static void
place_cell (IncAvailabilityGrid *self, guint row, guint slot)
{
  GtkWidget *cell = get_cell (self, row, slot);
  const graphene_rect_t area = inc_availability_grid_get_cell_area (self, row, slot);
  g_autofree char *text = NULL;
  int least;

  gtk_widget_set_child_visible (cell, row < self->rows->len);
  if (row >= self->rows->len)
    return;
  text = inc_availability_grid_describe (self, row, slot);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (cell, &(GtkAllocation) { area.origin.x, area.origin.y, area.size.width, area.size.height }, -1);
}

void
inc_availability_grid_update_cells (IncAvailabilityGrid *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  const guint n_rows = MAX (height - INC_GRID_HEADER, 0) / INC_GRID_ROW + 2;

  if (self->slots->len == 0 || self->starts->len == 0)
    {
      drop_cells (self);
      return;
    }
  if (self->n_cell_rows < n_rows || self->cells->len != self->n_cell_rows * self->slots->len)
    make_cells (self, n_rows);
  self->first_cell_row = get_scroll (self, GTK_ORIENTATION_VERTICAL) / INC_GRID_ROW;
  for (guint row = self->first_cell_row; row < self->first_cell_row + self->n_cell_rows; row++)
    for (guint slot = 0; slot < self->slots->len; slot++)
      place_cell (self, row, slot);
}

/* ---- scrolling ---- */

static void
configure (IncAvailabilityGrid *self, GtkOrientation orientation, double all, double page)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, MAX (all - page, 0)), 0,
                              MAX (all, page), INC_GRID_ROW, page * 0.9, page);
}

static void
on_scrolled (IncAvailabilityGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (IncAvailabilityGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], on_scrolled, self);
  g_set_object (&self->adjustments[orientation], adjustment);
  if (adjustment != NULL)
    g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
reveal (GtkAdjustment *adjustment, double from, double size, double inset)
{
  if (adjustment != NULL)
    gtk_adjustment_clamp_page (adjustment, from, from + size + inset);
}

void
inc_availability_grid_follow_cursor (IncAvailabilityGrid *self)
{
  const int name = inc_availability_grid_get_name_width (self);

  if (self->rows->len == 0 || self->starts->len == 0)
    return;
  reveal (self->adjustments[GTK_ORIENTATION_HORIZONTAL], g_array_index (self->starts, int, self->cursor.slot),
          inc_availability_grid_get_slot_width (self), name);
  reveal (self->adjustments[GTK_ORIENTATION_VERTICAL], self->cursor.row * INC_GRID_ROW, INC_GRID_ROW, INC_GRID_HEADER);
  inc_availability_grid_update_cells (self);
  if (has_cell (self, self->cursor.row))
    gtk_widget_grab_focus (get_cell (self, self->cursor.row, self->cursor.slot));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- as a widget ---- */

static void
inc_availability_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? INC_GRID_NARROW_NAME + INC_GRID_SLOT
                                                       : INC_GRID_HEADER + INC_GRID_ROW;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? INC_GRID_NAME + (int) self->slots->len * INC_GRID_SLOT
                                                       : INC_GRID_HEADER + (int) self->rows->len * INC_GRID_ROW;
}

static void
inc_availability_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (widget);

  place_slots (self);
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             inc_availability_grid_get_name_width (self) + g_array_index (self->starts, int, self->slots->len), width);
  configure (self, GTK_ORIENTATION_VERTICAL, INC_GRID_HEADER + (double) self->rows->len * INC_GRID_ROW, height);
  inc_availability_grid_update_cells (self);
  gtk_widget_queue_draw (widget);
}

/* The focus goes to the cell where the cursor is. */
static gboolean
inc_availability_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->rows->len == 0 || self->slots->len == 0)
    return FALSE;
  inc_availability_grid_follow_cursor (self);
  return TRUE;
}

static gboolean
inc_availability_grid_grab_focus (GtkWidget *widget)
{
  return inc_availability_grid_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
inc_availability_grid_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (object);

  if (prop_id == PROP_HADJUSTMENT || prop_id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[prop_id - PROP_HADJUSTMENT]);
  else
    g_value_set_enum (value, self->policies[prop_id - PROP_HSCROLL_POLICY]);
}

static void
inc_availability_grid_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (object);

  if (prop_id == PROP_HADJUSTMENT || prop_id == PROP_VADJUSTMENT)
    set_adjustment (self, prop_id - PROP_HADJUSTMENT, g_value_get_object (value));
  else
    self->policies[prop_id - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
}

static void
inc_availability_grid_dispose (GObject *object)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (object);

  drop_cells (self);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  G_OBJECT_CLASS (inc_availability_grid_parent_class)->dispose (object);
}

static void
inc_availability_grid_finalize (GObject *object)
{
  IncAvailabilityGrid *self = INC_AVAILABILITY_GRID (object);

  g_array_unref (self->slots);
  g_array_unref (self->rows);
  g_array_unref (self->starts);
  g_ptr_array_unref (self->cells);
  G_OBJECT_CLASS (inc_availability_grid_parent_class)->finalize (object);
}

static void
inc_availability_grid_class_init (IncAvailabilityGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = inc_availability_grid_get_property;
  object_class->set_property = inc_availability_grid_set_property;
  object_class->dispose = inc_availability_grid_dispose;
  object_class->finalize = inc_availability_grid_finalize;
  widget_class->measure = inc_availability_grid_measure;
  widget_class->size_allocate = inc_availability_grid_size_allocate;
  widget_class->snapshot = inc_availability_grid_snapshot;
  widget_class->focus = inc_availability_grid_focus;
  widget_class->grab_focus = inc_availability_grid_grab_focus;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  gtk_widget_class_set_css_name (widget_class, "availability");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  painted_signal = g_signal_new ("painted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_ARRAY);
}

static void
row_clear (gpointer data)
{
  g_free (((IncAvailabilityRow *) data)->name);
}

GArray *
inc_availability_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (IncAvailabilityRow));

  g_array_set_clear_func (rows, row_clear);
  return rows;
}

static void
inc_availability_grid_init (IncAvailabilityGrid *self)
{
  self->slots = g_array_new (FALSE, FALSE, sizeof (IncAvailabilitySlot));
  self->rows = inc_availability_rows_new ();
  self->starts = g_array_new (FALSE, FALSE, sizeof (int));
  self->cells = g_ptr_array_new ();
  self->editable = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who is there when"), -1);
  place_slots (self);
  inc_availability_grid_add_input (self);
}

void
inc_availability_grid_show (IncAvailabilityGrid *self, const IncAvailabilitySlot *slots, guint n_slots, GArray *rows)
{
  g_array_set_size (self->slots, 0);
  g_array_append_vals (self->slots, slots, n_slots);
  g_array_unref (self->rows);
  self->rows = rows;
  self->stroke = self->dragging = FALSE;
  self->cursor.row = rows->len > 0 ? MIN (self->cursor.row, rows->len - 1) : 0;
  self->cursor.slot = n_slots > 0 ? MIN (self->cursor.slot, n_slots - 1) : 0;
  self->anchor = self->cursor;
  place_slots (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
inc_availability_grid_set_editable (IncAvailabilityGrid *self, gboolean editable)
{
  self->editable = editable;
}

gboolean
inc_availability_grid_get_cursor (IncAvailabilityGrid *self, guint *row, guint *slot)
{
  *row = self->cursor.row;
  *slot = self->cursor.slot;
  return self->rows->len > 0 && self->slots->len > 0;
}

void
inc_availability_grid_emit_painted (IncAvailabilityGrid *self, GArray *rows)
{
  g_signal_emit (self, painted_signal, 0, rows);
}
