/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup-timeline: from rows to entries. */
#include "config.h"

#include "inc-startup-timeline.h"

#include "inc-enrolment.h"

#include <glib/gi18n.h>

static void
add_stage_change (IncTimeline *timeline, const IncTable *table, guint row)
{
  const IncChoice *stage = inc_choice_find_word (inc_stage_choices, inc_table_get_text (table, row, "stage"));
  g_autofree char *title = g_strdup_printf ("%s · %s", stage != NULL ? _(stage->label) : "–",
                                            inc_table_get_text (table, row, "cohort"));
  const IncTimelineEntry entry = { "inc-cohort-symbolic", inc_table_get_text (table, row, "date"), title,
                                   inc_table_get_text (table, row, "text"), 0 };

  inc_timeline_append (timeline, &entry);
}

static void
add_note (IncTimeline *timeline, const IncTable *table, guint row)
{
  const IncTimelineEntry entry = { "document-edit-symbolic", inc_table_get_text (table, row, "date"),
                                   inc_table_get_text (table, row, "text"), inc_table_get_text (table, row, "author"),
                                   inc_table_get_integer (table, row, "id") };

  inc_timeline_append (timeline, &entry);
}

void
inc_startup_timeline_show (IncTimeline *timeline, const IncTable *table)
{
  inc_timeline_clear (timeline);
  for (guint i = 0; i < inc_table_get_n_rows (table); i++)
    if (g_str_equal (inc_table_get_text (table, i, "kind"), "note"))
      add_note (timeline, table, i);
    else
      add_stage_change (timeline, table, i);
}
