/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the files of IncAvailabilityGrid: its cells and scrolling, its drawing (-draw), its strokes (-input). */
#pragma once

#include "inc-availability-grid.h"

G_BEGIN_DECLS

enum
{
  INC_GRID_HEADER = 40,
  INC_GRID_ROW = 38,
  INC_GRID_NAME = 176,
  INC_GRID_NARROW_NAME = 104,
  INC_GRID_SLOT = 52,
  INC_GRID_MOST_SLOT = 84,
  INC_GRID_BREAK = 26,
};

typedef struct
{
  guint row;
  guint slot;
} IncGridPlace;

struct _IncAvailabilityGrid
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* horizontal, vertical */
  GtkScrollablePolicy policies[2];

  GArray *slots; /* of IncAvailabilitySlot */
  GArray *rows;  /* of IncAvailabilityRow */
  GArray *starts; /* of int: where each slot begins, behind the names; one more for the end */
  gboolean editable;

  GPtrArray *cells; /* accessible cells of the visible rows, by row modulo their number */
  guint n_cell_rows;
  guint first_cell_row;

  IncGridPlace cursor;
  IncGridPlace anchor;
  gboolean stroke;   /* a rectangle from anchor to cursor is being chosen */
  gboolean dragging; /* by the pointer */
};

int inc_availability_grid_get_name_width (IncAvailabilityGrid *self);
int inc_availability_grid_get_slot_width (IncAvailabilityGrid *self);
IncAvailabilityRow *inc_availability_grid_get_row (IncAvailabilityGrid *self, guint row);
/* FALSE outside of the cells. */
gboolean inc_availability_grid_find_place (IncAvailabilityGrid *self, double x, double y, gboolean clamped,
                                           IncGridPlace *place);
/* In the widget. */
graphene_rect_t inc_availability_grid_get_cell_area (IncAvailabilityGrid *self, guint row, guint slot);
gboolean inc_availability_grid_is_in_stroke (IncAvailabilityGrid *self, guint row, guint slot);
/* Brings the cursor into view, moves the focus there and says so. */
void inc_availability_grid_follow_cursor (IncAvailabilityGrid *self);
void inc_availability_grid_update_cells (IncAvailabilityGrid *self);
void inc_availability_grid_emit_painted (IncAvailabilityGrid *self, GArray *rows);

void inc_availability_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void inc_availability_grid_add_input (IncAvailabilityGrid *self);

G_END_DECLS
