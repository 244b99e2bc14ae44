/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-availability-grid-cells: what a screen reader finds and the focus rests on: cells of the visible rows alone, used again
 * for other rows. */
#include "config.h"

#include "inc-availability-grid-private.h"

#include "inc-clock.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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

void
inc_availability_grid_drop_cells (IncAvailabilityGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->cells, i));
  g_ptr_array_set_size (self->cells, 0);
  self->n_cell_rows = 0;
}

static void
make_cells (IncAvailabilityGrid *self, guint n_rows)
{
  inc_availability_grid_drop_cells (self);
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
      inc_availability_grid_drop_cells (self);
      return;
    }
  if (self->n_cell_rows < n_rows || self->cells->len != self->n_cell_rows * self->slots->len)
    make_cells (self, n_rows);
  self->first_cell_row = inc_availability_grid_get_scroll (self, GTK_ORIENTATION_VERTICAL) / INC_GRID_ROW;
  for (guint row = self->first_cell_row; row < self->first_cell_row + self->n_cell_rows; row++)
    for (guint slot = 0; slot < self->slots->len; slot++)
      place_cell (self, row, slot);
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
