/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-timetable-sheet: reference-counted; names repeat, so that each text is kept once. */
#include "config.h"

#include "inc-timetable-sheet.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (IncTimetableSheet, inc_timetable_sheet, inc_timetable_sheet_ref, inc_timetable_sheet_unref)

static void
clear_row (IncTimetableRow *row)
{
  g_free (row->cells);
}

IncTimetableSheet *
inc_timetable_sheet_new (void)
{
  IncTimetableSheet *self = g_rc_box_new0 (IncTimetableSheet);

  self->slots = g_array_new (FALSE, FALSE, sizeof (IncTimetableSlot));
  self->rows = g_array_new (FALSE, FALSE, sizeof (IncTimetableRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
  self->texts = g_string_chunk_new (4096);
  return self;
}

IncTimetableSheet *
inc_timetable_sheet_ref (IncTimetableSheet *self)
{
  return g_rc_box_acquire (self);
}

static void
clear_sheet (IncTimetableSheet *self)
{
  g_array_unref (self->slots);
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
}

void
inc_timetable_sheet_unref (IncTimetableSheet *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear_sheet);
}

const char *
inc_timetable_sheet_keep (IncTimetableSheet *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

void
inc_timetable_sheet_add_slot (IncTimetableSheet *self, const char *time, const char *note, const char *pause)
{
  const IncTimetableSlot slot = { inc_timetable_sheet_keep (self, time), inc_timetable_sheet_keep (self, note),
                                  inc_timetable_sheet_keep (self, pause) };

  g_return_if_fail (self->rows->len == 0);
  g_array_append_val (self->slots, slot);
}

IncTimetableRow *
inc_timetable_sheet_add_row (IncTimetableSheet *self, gint64 id, const char *name)
{
  const IncTimetableRow row = { id, inc_timetable_sheet_keep (self, name), 0, g_new0 (IncTimetableCell, self->slots->len) };

  g_array_append_val (self->rows, row);
  return &g_array_index (self->rows, IncTimetableRow, self->rows->len - 1);
}

gboolean
inc_timetable_sheet_find (const IncTimetableSheet *self, gint64 key, int not_row, int *row, int *slot)
{
  for (int r = 0; key != 0 && r < (int) self->rows->len; r++)
    for (int s = 0; r != not_row && s < (int) self->slots->len; s++)
      if (inc_timetable_sheet_cell (self, r, s)->key == key)
        {
          *row = r;
          *slot = s;
          return TRUE;
        }
  return FALSE;
}

int
inc_timetable_sheet_find_row (const IncTimetableSheet *self, gint64 id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, IncTimetableRow, i).id == id)
      return (int) i;
  return -1;
}

static char *
describe_meeting (const IncTimetableCell *cell)
{
  if (cell->table == 0)
    /* Translators: a startup and an investor: "Hoa Sen meets Vina Fund" */
    return g_strdup_printf (_("%s meets %s"), cell->startup, cell->investor);
  /* Translators: a startup, an investor, a number: "Hoa Sen meets Vina Fund, table 3" */
  return g_strdup_printf (_("%s meets %s, table %d"), cell->startup, cell->investor, cell->table);
}

char *
inc_timetable_sheet_describe (const IncTimetableSheet *self, int row, int slot)
{
  const IncTimetableCell *cell = inc_timetable_sheet_cell (self, row, slot);
  const char *time = inc_timetable_sheet_slot (self, slot)->time;
  const char *name = inc_timetable_sheet_row (self, row)->name;
  g_autofree char *meeting = cell->key != 0 ? describe_meeting (cell) : NULL;

  if (meeting != NULL && cell->locked)
    /* Translators: a time and a meeting: "09:20, Hoa Sen meets Vina Fund, table 3, locked" */
    return g_strdup_printf (_("%s, %s, locked"), time, meeting);
  if (meeting != NULL)
    return g_strdup_printf ("%s, %s", time, meeting);
  if (cell->away)
    /* Translators: a time, and who is away: "09:20, Hoa Sen, not there" */
    return g_strdup_printf (_("%s, %s, not there"), time, name);
  /* Translators: a time, and somebody or a table: "09:20, Hoa Sen, free" */
  return g_strdup_printf (_("%s, %s, free"), time, name);
}

const char *
inc_timetable_look_describe (IncTimetableLook look)
{
  switch (look)
    {
    case INC_TIMETABLE_MUTUAL:
      return _("both sides want it");
    case INC_TIMETABLE_ONE_SIDED:
      return _("one side wants it");
    case INC_TIMETABLE_SUGGESTED:
    default:
      return _("suggested");
    }
}
