/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-note: what staff write down, on the timeline of what it is about. */
#include "config.h"

#include "inc-note.h"

#include "inc-cohort.h"
#include "inc-investor.h"
#include "inc-partner.h"
#include "inc-person.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_channel_choices[] = {
  { INC_CHANNEL_NOTE, "note", N_("Note") },
  { INC_CHANNEL_CALL, "call", N_("Call") },
  { INC_CHANNEL_EMAIL, "email", N_("E-mail") },
  { INC_CHANNEL_MEETING, "meeting", N_("Meeting") },
  { INC_CHANNEL_EVENT, "event", N_("Event") },
  { 0 },
};

static const IncField inc_note_fields[] = {
  INC_REF (IncNote, startup, N_("Startup"), INC_OWNER | INC_INTERNAL, inc_startup_get_type),
  INC_REF (IncNote, cohort, N_("Cohort"), INC_OWNER | INC_INTERNAL, inc_cohort_get_type),
  INC_REF (IncNote, investor, N_("Investor"), INC_OWNER | INC_INTERNAL, inc_investor_get_type),
  INC_REF (IncNote, partner, N_("Partner"), INC_OWNER | INC_INTERNAL, inc_partner_get_type),
  INC_REF (IncNote, person, N_("Person"), INC_OWNER | INC_PERSONAL | INC_INTERNAL, inc_person_get_type),
  INC_DATE (IncNote, date, N_("Date"), INC_REQUIRED | INC_INTERNAL),
  INC_CHOICE (IncNote, channel, N_("Kind of contact"), INC_INTERNAL, inc_channel_choices),
  INC_TEXT (IncNote, author, N_("Author"), INC_PERSONAL | INC_INTERNAL),
  INC_NOTE (IncNote, text, N_("Text"), INC_REQUIRED | INC_SEARCHED | INC_PERSONAL | INC_INTERNAL),
};

static void
check_note (IncRecord *record, IncProblems *problems)
{
  IncNote *self = INC_NOTE_RECORD (record);

  if (self->startup == 0 && self->cohort == 0 && self->investor == 0 && self->partner == 0 && self->person == 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "startup", "%s",
                      _("A note is about a startup, a cohort, an investor, a partner or a person"));
}

INC_DEFINE_RECORD (IncNote, inc_note,
                   .table = "note",
                   .number = 8,
                   .label = N_("Note"),
                   .plural = N_("Notes"),
                   .check = check_note)
