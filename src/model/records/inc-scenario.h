/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A timetable of an event, with what it is worth and what none could exceed.  At most one of an event is published. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_SCENARIO_DRAFT = 1,
  INC_SCENARIO_PUBLISHED = 2,
  INC_SCENARIO_REPLACED = 3,
} IncScenarioState;

extern const IncChoice inc_scenario_state_choices[];

INC_DECLARE_RECORD (IncScenario, inc_scenario, INC_SCENARIO)

struct _IncScenario
{
  IncRecord parent_instance;

  gint64 event;
  char *name;
  int state; /* IncScenarioState */
  char *made;
  char *published;
  gint64 seed; /* INC_MISSING */
  gint64 value; /* INC_MISSING */
  gint64 bound; /* INC_MISSING */
  gint64 interest; /* INC_MISSING */
  gint64 interest_bound; /* INC_MISSING */
  gint64 idle; /* INC_MISSING */
  gint64 idle_bound; /* INC_MISSING */
  gint64 musts_missed; /* INC_MISSING */
  gint64 musts_bound; /* INC_MISSING */
  char *note;
};

G_END_DECLS
