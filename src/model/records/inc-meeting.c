/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-meeting: a meeting in a timetable: who, when, at which table, and what came of it. */
#include "config.h"

#include "inc-meeting.h"

#include "inc-attendee.h"
#include "inc-event.h"
#include "inc-scenario.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_meeting_result_choices[] = {
  { INC_RESULT_NOT_HELD, "not_held", N_("Did not take place") },
  { INC_RESULT_NO_INTEREST, "no_interest", N_("No interest") },
  { INC_RESULT_INFORMATIVE, "informative", N_("Informative") },
  { INC_RESULT_COOPERATION, "cooperation", N_("Co-operation possible") },
  { 0 },
};

static const IncField inc_meeting_fields[] = {
  INC_REF (IncMeeting, event, N_("Event"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_event_get_type),
  INC_REF (IncMeeting, scenario, N_("Timetable"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_scenario_get_type),
  INC_REF (IncMeeting, startup, N_("Startup"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_attendee_get_type),
  INC_REF (IncMeeting, investor, N_("Investor"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_attendee_get_type),
  INC_TEXT (IncMeeting, slot, N_("Time"), INC_REQUIRED | INC_CLOCK | INC_CITY,
            .hint = N_("When it begins: 09:20")),
  INC_INTEGER (IncMeeting, table_number, N_("Table"), INC_INTERNAL),
  INC_BOOL (IncMeeting, locked, N_("Locked"), INC_INTERNAL),
  INC_BOOL (IncMeeting, cancelled, N_("Cancelled"), INC_INTERNAL),
  INC_CHOICE (IncMeeting, result, N_("Result"), INC_CITY, inc_meeting_result_choices),
  INC_TEXT (IncMeeting, next_step, N_("Next step"), INC_INTERNAL),
  INC_DATE (IncMeeting, next_on, N_("Next step by"), INC_INTERNAL),
  INC_NOTE (IncMeeting, minutes, N_("Minutes"), INC_PERSONAL | INC_INTERNAL),
};

static void
check_meeting (IncRecord *record, IncProblems *problems)
{
  IncMeeting *self = INC_MEETING (record);

  if (self->table_number != INC_MISSING && self->table_number < 1)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "table_number", "%s", _("Tables count from 1"));
}

INC_DEFINE_RECORD (IncMeeting, inc_meeting,
                   .table = "meeting",
                   .number = 26,
                   .label = N_("Meeting"),
                   .plural = N_("Meetings"),
                   .check = check_meeting)
