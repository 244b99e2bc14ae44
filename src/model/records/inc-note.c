/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-note: what staff write down, on the timeline of what it is about. */
#include "config.h"

#include "inc-note.h"

#include "inc-cohort.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

static const IncField inc_note_fields[] = {
  INC_REF (IncNote, startup, N_("Startup"), INC_OWNER, inc_startup_get_type),
  INC_REF (IncNote, cohort, N_("Cohort"), INC_OWNER, inc_cohort_get_type),
  INC_DATE (IncNote, date, N_("Date"), INC_REQUIRED),
  INC_TEXT (IncNote, author, N_("Author"), INC_PERSONAL),
  INC_NOTE (IncNote, text, N_("Text"), INC_REQUIRED | INC_SEARCHED | INC_PERSONAL),
};

static void
check_note (IncRecord *record, IncProblems *problems)
{
  IncNote *self = INC_NOTE_RECORD (record);

  if (self->startup == 0 && self->cohort == 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "startup", "%s", _("A note belongs to a startup or a cohort"));
}

INC_DEFINE_RECORD (IncNote, inc_note,
                   .table = "note",
                   .number = 8,
                   .label = N_("Note"),
                   .plural = N_("Notes"),
                   .check = check_note)
