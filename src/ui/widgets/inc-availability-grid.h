/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncAvailabilityGrid: who is there in which slot, painted on with the pointer or with arrows, Shift and Space.
 *
 * A stroke is a rectangle that becomes what its first cell was not.  Only what is visible is drawn, and has cells that a screen
 * reader finds by their names.  It scrolls by itself: put it into a GtkScrolledWindow. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_AVAILABILITY_GRID (inc_availability_grid_get_type ())
G_DECLARE_FINAL_TYPE (IncAvailabilityGrid, inc_availability_grid, INC, AVAILABILITY_GRID, GtkWidget)

typedef struct
{
  gint64 id;
  char *name;
  guint64 available; /* a set of slots */
  gboolean locked;   /* cannot be painted on: does not come, is absent */
} IncAvailabilityRow;

typedef struct
{
  int begins; /* in minutes after midnight */
  int ends;
} IncAvailabilitySlot;

/* Signal: "painted" (GArray *rows of IncAvailabilityRow, those that a stroke changed), once a stroke. */

/* Takes rows, an array that clears its IncAvailabilityRow; slots are copied. */
void inc_availability_grid_show (IncAvailabilityGrid *self, const IncAvailabilitySlot *slots, guint n_slots, GArray *rows);
/* An empty array for rows. */
GArray *inc_availability_rows_new (void);

void inc_availability_grid_set_editable (IncAvailabilityGrid *self, gboolean editable);
/* Where the keyboard is; FALSE while there are no cells. */
gboolean inc_availability_grid_get_cursor (IncAvailabilityGrid *self, guint *row, guint *slot);
/* What a screen reader says of a cell: "Lúa Số, 09:25, there".  Full transfer. */
char *inc_availability_grid_describe (IncAvailabilityGrid *self, guint row, guint slot);

G_END_DECLS
