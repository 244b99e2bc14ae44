/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTimetableGrid: a timetable to look at and to change, drawn for its visible part.  It stands in a GtkScrolledWindow; the
 * row of times and the column of names stay where they are.
 *
 * A meeting is lifted by pointer or Enter.  ::lifted asks whoever knows where it may go for its places, one for each slot;
 * ::dropped tells where somebody let go of it.  The grid changes nothing itself: a new sheet does.
 *
 * Signals: "lifted" (gint64 key); "dropped" (gint64 key, int slot): only where it is not refused; "lock", "cancel", "tell"
 * (gint64 key); "tell-free" (gint64 row's id, int slot): a free cell was clicked, or Enter was pressed there. */
#pragma once

#include "inc-timetable-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  INC_TIMETABLE_PLACE_HERE,
  INC_TIMETABLE_PLACE_FREE,
  INC_TIMETABLE_PLACE_SWAP, /* something has to give way */
  INC_TIMETABLE_PLACE_REFUSED,
} IncTimetablePlaceKind;

typedef struct
{
  IncTimetablePlaceKind kind;
  gint64 delta;      /* of the value */
  gint64 in_the_way; /* a meeting's key; 0: none */
  char *conflict;    /* what is in the way; NULL: nothing */
  char *outcome;     /* what dropping would do; may be NULL */
} IncTimetablePlace;

/* Of IncTimetablePlace, which it clears. */
GArray *inc_timetable_places_new (void);

#define INC_TYPE_TIMETABLE_GRID (inc_timetable_grid_get_type ())
G_DECLARE_FINAL_TYPE (IncTimetableGrid, inc_timetable_grid, INC, TIMETABLE_GRID, GtkWidget)

GtkWidget *inc_timetable_grid_new (void);

/* The cell with the cursor, and what is scrolled to, stay where they are as far as there is such a place.  NULL empties. */
void inc_timetable_grid_set_sheet (IncTimetableGrid *self, IncTimetableSheet *sheet);
IncTimetableSheet *inc_timetable_grid_get_sheet (IncTimetableGrid *self);
/* Why nothing can be changed, said when somebody tries; NULL: it can. */
void inc_timetable_grid_set_frozen (IncTimetableGrid *self, const char *reason);

/* In a handler of ::lifted: where the meeting may go, a place for each slot.  Without an answer nothing is lifted. */
void inc_timetable_grid_take_places (IncTimetableGrid *self, GArray *places);
/* Lifts the meeting under the cursor, to be moved by keys.  FALSE: it cannot be. */
gboolean inc_timetable_grid_lift_cursor (IncTimetableGrid *self);
/* Lifts something that has no place yet, to be put into the row of an id by keys.  FALSE: it cannot be. */
gboolean inc_timetable_grid_lift_new (IncTimetableGrid *self, gint64 row_id, gint64 key, const char *title);
/* As the pointer that carries it from elsewhere moves over the grid; lifts it first.  Answers whether it could be dropped. */
gboolean inc_timetable_grid_carry_new (IncTimetableGrid *self, gint64 row_id, gint64 key, const char *title, double x,
                                       double y);
/* FALSE: it was refused. */
gboolean inc_timetable_grid_drop (IncTimetableGrid *self);
void inc_timetable_grid_put_back (IncTimetableGrid *self);
/* The key of what is lifted; 0: nothing is. */
gint64 inc_timetable_grid_get_lifted (IncTimetableGrid *self);
/* The slot in which it would be dropped; −1: none. */
int inc_timetable_grid_get_target (IncTimetableGrid *self);

/* Moves the cursor, and scrolls to it. */
void inc_timetable_grid_set_cursor (IncTimetableGrid *self, int row, int slot);
void inc_timetable_grid_get_cursor (IncTimetableGrid *self, int *row, int *slot);
/* Where a cell is, in the grid as it is scrolled. */
void inc_timetable_grid_get_cell_area (IncTimetableGrid *self, int row, int slot, graphene_rect_t *area);

G_END_DECLS
