/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-scenario: a timetable of an event, with what it is worth and what none could exceed. */
#include "config.h"

#include "inc-scenario.h"

#include "inc-event.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_scenario_state_choices[] = {
  { INC_SCENARIO_DRAFT, "draft", N_("Draft") },
  { INC_SCENARIO_PUBLISHED, "published", N_("Published") },
  { INC_SCENARIO_REPLACED, "replaced", N_("Replaced") },
  { 0 },
};

static const IncField inc_scenario_fields[] = {
  INC_REF (IncScenario, event, N_("Event"), INC_REQUIRED | INC_OWNER | INC_INTERNAL, inc_event_get_type),
  INC_TEXT (IncScenario, name, N_("Name"), INC_REQUIRED | INC_SORTED | INC_INTERNAL),
  INC_CHOICE (IncScenario, state, N_("State"), INC_INTERNAL, inc_scenario_state_choices),
  INC_STAMP (IncScenario, made, N_("Planned"), INC_INTERNAL),
  INC_STAMP (IncScenario, published, N_("Published on"), INC_INTERNAL),
  INC_INTEGER (IncScenario, seed, N_("Seed"), INC_INTERNAL),
  INC_INTEGER (IncScenario, value, N_("Value"), INC_INTERNAL),
  INC_INTEGER (IncScenario, bound, N_("Upper bound"), INC_INTERNAL),
  INC_INTEGER (IncScenario, interest, N_("Interest"), INC_INTERNAL),
  INC_INTEGER (IncScenario, interest_bound, N_("Upper bound of the interest"), INC_INTERNAL),
  INC_INTEGER (IncScenario, idle, N_("Idle slots"), INC_INTERNAL),
  INC_INTEGER (IncScenario, idle_bound, N_("Idle slots, at least"), INC_INTERNAL),
  INC_INTEGER (IncScenario, musts_missed, N_("Musts not met"), INC_INTERNAL),
  INC_INTEGER (IncScenario, musts_bound, N_("Musts not met, at least"), INC_INTERNAL),
  INC_NOTE (IncScenario, note, N_("Note"), INC_INTERNAL),
};

INC_DEFINE_RECORD (IncScenario, inc_scenario,
                   .table = "scenario",
                   .number = 25,
                   .label = N_("Timetable"),
                   .plural = N_("Timetables"),
                   .title = "name")
