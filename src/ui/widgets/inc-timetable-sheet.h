/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncTimetableSheet: what a timetable grid shows: slots beside each other, a row for each person or table, and who sits where.
 *
 * Plain values that know no record: filled once, then shared and never changed.  Texts are kept by the sheet. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  INC_TIMETABLE_SUGGESTED, /* nobody asked for it */
  INC_TIMETABLE_ONE_SIDED,
  INC_TIMETABLE_MUTUAL,
} IncTimetableLook;

typedef struct
{
  gint64 key; /* of the meeting; 0: there is none */
  IncTimetableLook look;
  gboolean locked;
  gboolean away;         /* whose row it is is not there then */
  const char *title;     /* short: whom the row meets */
  const char *detail;    /* "Table 3" */
  const char *startup;   /* in full */
  const char *investor;
  int table; /* 0: none yet */
} IncTimetableCell;

typedef struct
{
  gint64 id;
  const char *name;
  guint n_meetings;
  IncTimetableCell *cells; /* a slot each */
} IncTimetableRow;

typedef struct
{
  const char *time;  /* "09:20" */
  const char *note;  /* "7/8 tables" */
  const char *pause; /* what the break before it is called; NULL: none */
} IncTimetableSlot;

typedef struct
{
  GArray *slots; /* IncTimetableSlot */
  GArray *rows;  /* IncTimetableRow */
  GStringChunk *texts;
} IncTimetableSheet;

#define INC_TYPE_TIMETABLE_SHEET (inc_timetable_sheet_get_type ())
GType inc_timetable_sheet_get_type (void);

IncTimetableSheet *inc_timetable_sheet_new (void);
IncTimetableSheet *inc_timetable_sheet_ref (IncTimetableSheet *self);
void inc_timetable_sheet_unref (IncTimetableSheet *self);

/* The sheet's own copy; NULL stays NULL. */
const char *inc_timetable_sheet_keep (IncTimetableSheet *self, const char *text);
/* All slots come before the first row.  pause may be NULL. */
void inc_timetable_sheet_add_slot (IncTimetableSheet *self, const char *time, const char *note, const char *pause);
/* With empty cells.  The answer is good until the next row. */
IncTimetableRow *inc_timetable_sheet_add_row (IncTimetableSheet *self, gint64 id, const char *name);

static inline const IncTimetableRow *
inc_timetable_sheet_row (const IncTimetableSheet *self, int row)
{
  return &g_array_index (self->rows, IncTimetableRow, row);
}

static inline const IncTimetableSlot *
inc_timetable_sheet_slot (const IncTimetableSheet *self, int slot)
{
  return &g_array_index (self->slots, IncTimetableSlot, slot);
}

static inline const IncTimetableCell *
inc_timetable_sheet_cell (const IncTimetableSheet *self, int row, int slot)
{
  return &inc_timetable_sheet_row (self, row)->cells[slot];
}

/* Where a meeting is; but for the row, when that is not −1.  FALSE: nowhere. */
gboolean inc_timetable_sheet_find (const IncTimetableSheet *self, gint64 key, int not_row, int *row, int *slot);
/* The row of an id; −1: none. */
int inc_timetable_sheet_find_row (const IncTimetableSheet *self, gint64 id);
/* A cell in words: "09:20, Hoa Sen meets Vina Fund, table 3, locked".  Full transfer. */
char *inc_timetable_sheet_describe (const IncTimetableSheet *self, int row, int slot);
/* "both sides want it".  Borrowed. */
const char *inc_timetable_look_describe (IncTimetableLook look);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncTimetableSheet, inc_timetable_sheet_unref)

G_END_DECLS
