/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A timetable of any size, which tests and benchmarks share. */
#pragma once

#include "inc-timetable-grid.h"

static inline void
inc_timetable_sample_set (IncTimetableSheet *sheet, int row, int slot, gint64 key, IncTimetableLook look, const char *title,
                          const char *investor, int table)
{
  IncTimetableRow *who = &g_array_index (sheet->rows, IncTimetableRow, row);
  g_autofree char *detail = g_strdup_printf ("Table %d", table);

  who->cells[slot] = (IncTimetableCell) {
    .key = key,
    .look = look,
    .title = inc_timetable_sheet_keep (sheet, title),
    .detail = inc_timetable_sheet_keep (sheet, detail),
    .startup = who->name,
    .investor = inc_timetable_sheet_keep (sheet, investor),
    .table = table,
  };
  who->n_meetings++;
}

/* Hoa Sen meets Vina Fund at 09:00, Lotus at 09:40; Mây Tre meets Vina Fund at 09:20 and is away at 10:00. */
static inline IncTimetableSheet *
inc_timetable_sample_small (void)
{
  IncTimetableSheet *sheet = inc_timetable_sheet_new ();

  inc_timetable_sheet_add_slot (sheet, "09:00", "1/8 tables", NULL);
  inc_timetable_sheet_add_slot (sheet, "09:20", "1/8 tables", NULL);
  inc_timetable_sheet_add_slot (sheet, "09:40", "1/8 tables", "Break 09:35–09:40");
  inc_timetable_sheet_add_slot (sheet, "10:00", "0/8 tables", NULL);
  inc_timetable_sheet_add_row (sheet, 11, "Hoa Sen");
  inc_timetable_sheet_add_row (sheet, 12, "Mây Tre");
  inc_timetable_sheet_add_row (sheet, 13, "Trúc Lâm");
  inc_timetable_sample_set (sheet, 0, 0, 1, INC_TIMETABLE_MUTUAL, "Vina Fund", "Vina Fund", 3);
  inc_timetable_sample_set (sheet, 0, 2, 2, INC_TIMETABLE_ONE_SIDED, "Lotus", "Lotus", 8);
  inc_timetable_sample_set (sheet, 1, 1, 3, INC_TIMETABLE_SUGGESTED, "Vina Fund", "Vina Fund", 3);
  g_array_index (sheet->rows, IncTimetableRow, 0).cells[0].locked = TRUE;
  g_array_index (sheet->rows, IncTimetableRow, 1).cells[3].away = TRUE;
  return sheet;
}

/* About half of it is full. */
static inline IncTimetableSheet *
inc_timetable_sample_new (int n_rows, int n_slots)
{
  IncTimetableSheet *sheet = inc_timetable_sheet_new ();

  for (int i = 0; i < n_slots; i++)
    {
      g_autofree char *time = g_strdup_printf ("%02d:%02d", 8 + i / 3, i % 3 * 20);

      inc_timetable_sheet_add_slot (sheet, time, "7/8 tables", i == n_slots / 2 && i > 0 ? "Break 10:10–10:20" : NULL);
    }
  for (int i = 0; i < n_rows; i++)
    {
      g_autofree char *name = g_strdup_printf ("Startup số %d", i + 1);

      inc_timetable_sheet_add_row (sheet, i + 1, name);
      for (int s = 0; s < n_slots; s++)
        {
          const int at = i * 31 + s * 17;
          g_autofree char *investor = g_strdup_printf ("Quỹ số %d", at % 200);

          if (at % 7 < 4)
            inc_timetable_sample_set (sheet, i, s, 1 + i * n_slots + s, at % 3, investor, investor, 1 + at % 80);
          else if (at % 7 == 6)
            g_array_index (sheet->rows, IncTimetableRow, i).cells[s].away = TRUE;
        }
    }
  return sheet;
}
