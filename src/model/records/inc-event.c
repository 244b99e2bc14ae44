/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event: fields of the day, of the tables and of the weights, and what is wrong with them. */
#include "config.h"

#include "inc-event.h"

#include "inc-clock.h"
#include "inc-event-day.h"
#include "inc-programme.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_event_status_choices[] = {
  { INC_EVENT_PLANNED, "planned", N_("Planned") },
  { INC_EVENT_INVITING, "inviting", N_("Inviting") },
  { INC_EVENT_SCHEDULED, "scheduled", N_("Timetable published") },
  { INC_EVENT_RUNNING, "running", N_("Running") },
  { INC_EVENT_FINISHED, "finished", N_("Finished") },
  { INC_EVENT_CANCELLED, "cancelled", N_("Cancelled") },
  { 0 },
};

static const IncField inc_event_fields[] = {
  INC_TEXT (IncEvent, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_TEXT (IncEvent, name_en, N_("Name in English"), INC_SEARCHED | INC_CITY),
  INC_CHOICE (IncEvent, status, N_("Status"), INC_CITY, inc_event_status_choices),
  INC_DATE (IncEvent, date, N_("Date"), INC_REQUIRED | INC_CITY),
  INC_TEXT (IncEvent, starts, N_("Begins"), INC_REQUIRED | INC_CLOCK | INC_CITY,
            .hint = N_("Time of the first meeting: 08:30")),
  INC_TEXT (IncEvent, ends, N_("Ends"), INC_REQUIRED | INC_CLOCK | INC_CITY,
            .hint = N_("When the last meeting is over: 17:00")),
  INC_INTEGER (IncEvent, meeting_minutes, N_("Minutes of a meeting"), INC_REQUIRED | INC_CITY),
  INC_INTEGER (IncEvent, pause_minutes, N_("Minutes between meetings"), INC_CITY),
  INC_TEXT (IncEvent, breaks, N_("Breaks"), INC_SPANS | INC_CITY,
            .hint = N_("From and to: 10:20-10:40, 12:00-13:30")),
  INC_TEXT (IncEvent, rooms, N_("Rooms and tables"), INC_CITY,
            .hint = N_("Tables of each room: Hall A: 12, Hall B: 8")),
  INC_TEXT (IncEvent, lost_tables, N_("Lost tables"), INC_INTERNAL,
            .hint = N_("Table and time: 5@14:00")),
  INC_TEXT (IncEvent, venue, N_("Venue"), INC_SEARCHED | INC_CITY),
  INC_TEXT (IncEvent, address, N_("Address"), INC_CITY),
  INC_TEXT (IncEvent, languages, N_("Languages"), INC_TAGS | INC_CITY),
  INC_INTEGER (IncEvent, startup_least, N_("Meetings of a startup, at least"), INC_INTERNAL),
  INC_INTEGER (IncEvent, startup_most, N_("Meetings of a startup, at most"), INC_INTERNAL),
  INC_INTEGER (IncEvent, investor_least, N_("Meetings of an investor, at least"), INC_INTERNAL),
  INC_INTEGER (IncEvent, investor_most, N_("Meetings of an investor, at most"), INC_INTERNAL),
  INC_DATE (IncEvent, wishes_until, N_("Wishes until"), INC_INTERNAL),
  INC_REF (IncEvent, programme, N_("Programme"), INC_CITY, inc_programme_get_type),
  INC_INTEGER (IncEvent, sector_weight, N_("Weight of the sector"), INC_INTERNAL),
  INC_INTEGER (IncEvent, stage_weight, N_("Weight of the stage"), INC_INTERNAL),
  INC_INTEGER (IncEvent, ticket_weight, N_("Weight of the ticket"), INC_INTERNAL),
  INC_INTEGER (IncEvent, country_weight, N_("Weight of the country"), INC_INTERNAL),
  INC_TEXT (IncEvent, fairness, N_("Worth of the first meetings"), INC_INTERNAL,
            .hint = N_("Of a person’s first meeting, the second and so on, never rising: 40, 20, 10, 5")),
  INC_INTEGER (IncEvent, idle_cost, N_("Cost of an idle slot"), INC_INTERNAL),
  INC_INTEGER (IncEvent, keep_worth, N_("Worth of a meeting that stays"), INC_INTERNAL),
  INC_INTEGER (IncEvent, move_cost, N_("Cost of a change of table"), INC_INTERNAL),
  INC_BOOL (IncEvent, weighted, N_("One weighted sum"), INC_INTERNAL),
  INC_NOTE (IncEvent, description, N_("Description"), INC_SEARCHED | INC_CITY),
  INC_NOTE (IncEvent, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
check_times (IncEvent *self, IncProblems *problems)
{
  const int starts = inc_clock_parse (self->starts), ends = inc_clock_parse (self->ends);

  if (starts != INC_CLOCK_NONE && ends != INC_CLOCK_NONE && ends <= starts)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end comes after the beginning"));
}

static void
check_lengths (IncEvent *self, IncProblems *problems)
{
  g_autoptr(IncEventDay) day = NULL;

  if (self->meeting_minutes != INC_MISSING && (self->meeting_minutes < 1 || self->meeting_minutes > 480))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "meeting_minutes", "%s",
                      _("A meeting lasts from 1 minute to 480"));
  if (self->pause_minutes != INC_MISSING && (self->pause_minutes < 0 || self->pause_minutes > 480))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "pause_minutes", "%s", _("From 0 minutes to 480"));
  if (inc_problems_count (problems, INC_SEVERITY_ERROR) > 0)
    return;
  day = inc_event_day_new (self);
  if (day->slots->len == 0)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "ends", "%s", _("No meeting fits between beginning and end"));
  else if (day->slots->len == INC_EVENT_MOST_SLOTS)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "ends", _("Only the first %d slots are planned"),
                      INC_EVENT_MOST_SLOTS);
}

static void
check_tables (IncEvent *self, IncProblems *problems)
{
  g_autoptr(GArray) rooms = inc_event_parse_rooms (self->rooms);
  g_autoptr(GArray) lost = inc_event_parse_lost_tables (self->lost_tables);

  if (rooms == NULL)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "rooms", "%s",
                      _("Rooms are written with their number of tables: Hall A: 12, Hall B: 8"));
  if (lost == NULL)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "lost_tables", "%s",
                      _("Lost tables are written with the time from which on they are lost: 5@14:00"));
}

/* A limit that is there counts up from nothing, and its upper end is not below its lower one. */
static void
check_limits (IncProblems *problems, const char *least_name, gint64 least, const char *most_name, gint64 most)
{
  if (least != INC_MISSING && least < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, least_name, "%s", _("Not less than 0"));
  if (most != INC_MISSING && most < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, most_name, "%s", _("Not less than 0"));
  else if (most != INC_MISSING && least != INC_MISSING && most < least)
    inc_problems_add (problems, INC_SEVERITY_ERROR, most_name, "%s", _("At most is not less than at least"));
}

static void
check_weights (IncEvent *self, IncProblems *problems)
{
  const struct
  {
    const char *name;
    gint64 weight;
  } weights[] = {
    { "sector_weight", self->sector_weight }, { "stage_weight", self->stage_weight },
    { "ticket_weight", self->ticket_weight }, { "country_weight", self->country_weight },
    { "idle_cost", self->idle_cost },         { "keep_worth", self->keep_worth },
    { "move_cost", self->move_cost },
  };
  gint64 fair[INC_EVENT_MOST_FAIR];

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    if (weights[i].weight != INC_MISSING && (weights[i].weight < 0 || weights[i].weight > 1000))
      inc_problems_add (problems, INC_SEVERITY_ERROR, weights[i].name, "%s", _("From 0 to 1000"));
  if (self->fairness != NULL && inc_event_get_fairness (self, fair) < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "fairness", "%s",
                      _("Numbers that never rise, separated by commas: 40, 20, 10, 5"));
}

static void
check_event (IncRecord *record, IncProblems *problems)
{
  IncEvent *self = INC_EVENT (record);

  check_times (self, problems);
  check_tables (self, problems);
  check_limits (problems, "startup_least", self->startup_least, "startup_most", self->startup_most);
  check_limits (problems, "investor_least", self->investor_least, "investor_most", self->investor_most);
  check_weights (self, problems);
  check_lengths (self, problems);
  if (self->wishes_until != NULL && self->date != NULL && strcmp (self->wishes_until, self->date) > 0)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "wishes_until", "%s", _("This is after the event"));
}

INC_DEFINE_RECORD (IncEvent, inc_event,
                   .table = "event",
                   .number = 22,
                   .label = N_("Event"),
                   .plural = N_("Events"),
                   .title = "name",
                   .check = check_event)

int
inc_event_get_fairness (IncEvent *self, gint64 fair[INC_EVENT_MOST_FAIR])
{
  g_auto(GStrv) parts = g_strsplit_set (self->fairness != NULL ? self->fairness : "40, 20, 10, 5", ",;", -1);
  int n = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint64 number;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (n == INC_EVENT_MOST_FAIR || !g_ascii_string_to_unsigned (parts[i], 10, 0, 1000, &number, NULL) ||
          (n > 0 && (gint64) number > fair[n - 1]))
        return -1;
      fair[n++] = number;
    }
  return n;
}
