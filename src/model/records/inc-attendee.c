/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-attendee: one of the two sides of an event. */
#include "config.h"

#include "inc-attendee.h"

#include "inc-event.h"
#include "inc-investor.h"
#include "inc-person.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_attendee_side_choices[] = {
  { INC_ATTENDEE_STARTUP, "startup", N_("Startup") },
  { INC_ATTENDEE_INVESTOR, "investor", N_("Investor") },
  { 0 },
};

const IncChoice inc_answer_choices[] = {
  { INC_ANSWER_INVITED, "invited", N_("Invited") },
  { INC_ANSWER_ACCEPTED, "accepted", N_("Coming") },
  { INC_ANSWER_DECLINED, "declined", N_("Declined") },
  { INC_ANSWER_WAITING, "waiting", N_("Waiting list") },
  { 0 },
};

const IncChoice inc_presence_choices[] = {
  { INC_PRESENCE_EXPECTED, "expected", N_("Expected") },
  { INC_PRESENCE_PRESENT, "present", N_("Present") },
  { INC_PRESENCE_ABSENT, "absent", N_("Absent") },
  { INC_PRESENCE_LEFT, "left", N_("Left") },
  { 0 },
};

static const IncField inc_attendee_fields[] = {
  INC_REF (IncAttendee, event, N_("Event"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_event_get_type),
  INC_CHOICE (IncAttendee, side, N_("Side"), INC_COMPUTED | INC_CITY, inc_attendee_side_choices),
  INC_REF (IncAttendee, startup, N_("Startup"), INC_ONE_OF | INC_CITY, inc_startup_get_type),
  INC_REF (IncAttendee, investor, N_("Investor"), INC_ONE_OF | INC_CITY, inc_investor_get_type),
  INC_REF (IncAttendee, person, N_("Who comes"), INC_PERSONAL | INC_INTERNAL, inc_person_get_type),
  INC_CHOICE (IncAttendee, answer, N_("Answer"), INC_CITY, inc_answer_choices),
  INC_TEXT (IncAttendee, languages, N_("Languages"), INC_TAGS | INC_INTERNAL),
  INC_MONEY (IncAttendee, sought, N_("Amount sought"), INC_INTERNAL, .currency = "sought_currency"),
  INC_TEXT (IncAttendee, sought_currency, N_("Currency of the amount"), INC_CURRENCY | INC_INTERNAL),
  INC_INTEGER (IncAttendee, least, N_("Meetings, at least"), INC_INTERNAL),
  INC_INTEGER (IncAttendee, most, N_("Meetings, at most"), INC_INTERNAL),
  INC_INTEGER (IncAttendee, home_table, N_("Own table"), INC_INTERNAL),
  INC_BOOL (IncAttendee, home_reserved, N_("Nobody else at that table"), INC_INTERNAL),
  INC_TEXT (IncAttendee, arrives, N_("Arrives"), INC_CLOCK | INC_INTERNAL,
            .hint = N_("Time of day: 09:00")),
  INC_TEXT (IncAttendee, leaves, N_("Leaves"), INC_CLOCK | INC_INTERNAL,
            .hint = N_("Time of day: 15:30")),
  INC_TEXT (IncAttendee, away, N_("Away in between"), INC_SPANS | INC_INTERNAL,
            .hint = N_("From and to: 10:20-11:00, 14:00-14:40")),
  INC_CHOICE (IncAttendee, presence, N_("Presence"), INC_CITY, inc_presence_choices),
  INC_STAMP (IncAttendee, arrived, N_("Checked in"), INC_INTERNAL),
  INC_TEXT (IncAttendee, late_until, N_("Late until"), INC_CLOCK | INC_INTERNAL,
            .hint = N_("Time of day: 09:40")),
  INC_TEXT (IncAttendee, stand_in, N_("Stand-in"), INC_PERSONAL | INC_INTERNAL),
  INC_INTEGER (IncAttendee, badge, N_("Badge"), INC_INTERNAL),
  INC_NOTE (IncAttendee, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
tidy_attendee (IncRecord *record)
{
  IncAttendee *self = INC_ATTENDEE (record);

  g_object_set (self, "side", self->startup != 0 ? INC_ATTENDEE_STARTUP : INC_ATTENDEE_INVESTOR, NULL);
}

static void
check_attendee (IncRecord *record, IncProblems *problems)
{
  IncAttendee *self = INC_ATTENDEE (record);

  if (self->sought != INC_MISSING && self->sought < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "sought", "%s", _("An amount is not less than zero"));
  if (self->least != INC_MISSING && self->least < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "least", "%s", _("Not less than 0"));
  if (self->most != INC_MISSING && self->most < MAX (self->least, 0))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "most", "%s", _("Not less than 0, and not less than at least"));
  if (self->home_table != INC_MISSING && self->home_table < 1)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "home_table", "%s", _("Tables count from 1"));
  if (self->home_reserved && self->home_table == INC_MISSING)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "home_table", "%s", _("Say which table it is"));
}

INC_DEFINE_RECORD (IncAttendee, inc_attendee,
                   .table = "attendee",
                   .number = 23,
                   .label = N_("Attendee"),
                   .plural = N_("Attendees"),
                   .tidy = tidy_attendee,
                   .check = check_attendee)
