/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What inc-timetable-grid and its parts (draw, carry, pointer, keys, cells) share. */
#pragma once

#include "inc-timetable-grid.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* In pixels at the present size of text. */
typedef struct
{
  double unit; /* of one pixel at the usual size of text */
  double name_width;
  double header_height;
  double row_height;
  double slot_width;
  double pause_width;
} IncTimetableMetrics;

/* What is carried. */
typedef struct
{
  gint64 key; /* 0: nothing */
  int row;
  int slot; /* where it comes from; −1: from elsewhere */
  IncTimetableCell cell; /* its texts are own_title, or the sheet's */
  char *own_title;
  GArray *places; /* IncTimetablePlace, a slot each */
  int target; /* slot, −1: none */
  gboolean by_keys;
  double x, y; /* the pointer */
} IncTimetableLift;

struct _IncTimetableGrid
{
  GtkWidget parent_instance;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];
  IncTimetableSheet *sheet; /* NULL: none */
  char *frozen;
  IncTimetableMetrics metrics;
  double *slot_edges; /* where each slot begins, from the end of the names; one more for the end */
  int row, slot;      /* the cursor */
  int hover_slot;     /* −1: none */

  GHashTable *layouts; /* drawn texts */
  GskPathBuilder *dashes, *hatch; /* of all cells, while they are drawn: one stroke is quicker than many */
  IncTimetableLift lift;
  AdwAnimation *flight; /* of a card that was let go; NULL: none */
  graphene_rect_t flight_from, flight_to;
  IncTimetableCell flight_cell;
  guint scroll_tick;
  double pressed_x, pressed_y;

  GPtrArray *cells; /* accessible children; NULL: nobody asked */
};

#define INC_TIMETABLE_DASH_ALPHA 0.4f
#define INC_TIMETABLE_HATCH_ALPHA 0.16

/* At the usual size of text. */
enum
{
  INC_TIMETABLE_NAME_WIDTH = 176,
  INC_TIMETABLE_SLOT_WIDTH = 78,
  INC_TIMETABLE_ROW_HEIGHT = 38,
  INC_TIMETABLE_HEADER_HEIGHT = 40,
};

/* ---- inc-timetable-grid-place.c ---- */
int inc_timetable_grid_count_slots (IncTimetableGrid *self);
int inc_timetable_grid_count_rows (IncTimetableGrid *self);
double inc_timetable_grid_read_unit (IncTimetableGrid *self);
void inc_timetable_grid_set_adjustment (IncTimetableGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment);
/* The size or the sheet changed. */
void inc_timetable_grid_configure (IncTimetableGrid *self);
void inc_timetable_grid_scroll_to_cursor (IncTimetableGrid *self);
void inc_timetable_grid_update_metrics (IncTimetableGrid *self);
/* Rows and slots that can be seen, the last ones included; FALSE: none. */
gboolean inc_timetable_grid_get_visible (IncTimetableGrid *self, int *first_row, int *last_row, int *first_slot,
                                         int *last_slot);
/* At a point of the widget; −1: none. */
int inc_timetable_grid_row_at (IncTimetableGrid *self, double y);
int inc_timetable_grid_slot_at (IncTimetableGrid *self, double x);

/* ---- inc-timetable-grid.c ---- */
void inc_timetable_grid_announce (IncTimetableGrid *self, const char *text);
void inc_timetable_grid_emit_key (IncTimetableGrid *self, const char *signal, gint64 key);
void inc_timetable_grid_emit_at (IncTimetableGrid *self, const char *signal, gint64 id, int slot);

/* ---- -draw.c ---- */
void inc_timetable_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void inc_timetable_grid_forget_layouts (IncTimetableGrid *self);

/* ---- -card.c: one cell ---- */
/* By weight and size; borrowed until the next frame. */
PangoLayout *inc_timetable_grid_get_layout (IncTimetableGrid *self, const char *text, double size, gboolean bold, int width);
void inc_timetable_grid_draw_text (IncTimetableGrid *self, GtkSnapshot *snapshot, PangoLayout *layout, double x, double y,
                                   double alpha);
void inc_timetable_grid_draw_card (IncTimetableGrid *self, GtkSnapshot *snapshot, const IncTimetableCell *cell,
                                   const graphene_rect_t *area);
void inc_timetable_grid_add_hatch (IncTimetableGrid *self, GskPathBuilder *builder, const graphene_rect_t *area);
/* Takes the builder. */
void inc_timetable_grid_stroke (GtkSnapshot *snapshot, GskPathBuilder *builder, gboolean dashed, const GdkRGBA *colour);
void inc_timetable_grid_draw_outline (GtkSnapshot *snapshot, const graphene_rect_t *area, double radius, double width,
                                      const GdkRGBA *colour);
void inc_timetable_grid_draw_dashes (GtkSnapshot *snapshot, const graphene_rect_t *area, double radius,
                                     const GdkRGBA *colour);

/* ---- -lift.c: what is carried, on the screen ---- */
void inc_timetable_grid_draw_lift (IncTimetableGrid *self, GtkSnapshot *snapshot);
/* Above all else. */
void inc_timetable_grid_draw_carried (IncTimetableGrid *self, GtkSnapshot *snapshot);

/* ---- -carry.c ---- */
gboolean inc_timetable_grid_lift (IncTimetableGrid *self, int row, int slot, gboolean by_keys);
void inc_timetable_grid_aim (IncTimetableGrid *self, int slot);
void inc_timetable_grid_clear_lift (IncTimetableGrid *self);
void inc_timetable_grid_end_flight (IncTimetableGrid *self);
/* TRUE when nothing can be changed; the person is told why. */
gboolean inc_timetable_grid_refuse_frozen (IncTimetableGrid *self);

/* ---- -pointer.c, -keys.c ---- */
void inc_timetable_grid_add_pointer (IncTimetableGrid *self);
void inc_timetable_grid_bind_keys (GtkWidgetClass *klass);

/* ---- -cells.c: what screen readers see ---- */
GtkAccessible *inc_timetable_grid_get_first_cell (IncTimetableGrid *self);
/* The visible part, the sheet or the cursor changed. */
void inc_timetable_grid_update_cells (IncTimetableGrid *self);
void inc_timetable_grid_drop_cells (IncTimetableGrid *self);

G_END_DECLS
