/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-programme: a programme and its period. */
#include "config.h"

#include "inc-programme.h"

#include "inc-date.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_run_status_choices[] = {
  { INC_RUN_STATUS_PLANNED, "planned", N_("Planned") },
  { INC_RUN_STATUS_ACTIVE, "active", N_("Active") },
  { INC_RUN_STATUS_COMPLETED, "completed", N_("Completed") },
  { INC_RUN_STATUS_CANCELLED, "cancelled", N_("Cancelled") },
  { 0 },
};

static const IncField inc_programme_fields[] = {
  INC_TEXT (IncProgramme, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_PUBLIC),
  INC_TEXT (IncProgramme, code, N_("Code"), INC_SEARCHED | INC_PUBLIC),
  INC_CHOICE (IncProgramme, status, N_("Status"), INC_PUBLIC, inc_run_status_choices),
  INC_DATE (IncProgramme, starts, N_("Starts"), INC_PARTIAL | INC_PUBLIC),
  INC_DATE (IncProgramme, ends, N_("Ends"), INC_PARTIAL | INC_PUBLIC),
  INC_NOTE (IncProgramme, description, N_("Description"), INC_SEARCHED | INC_PUBLIC),
};

static void
check_programme (IncRecord *record, IncProblems *problems)
{
  IncProgramme *self = INC_PROGRAMME (record);
  int days;

  if (inc_date_days_between (self->starts, self->ends, &days) && days < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end lies before the start"));
}

INC_DEFINE_RECORD (IncProgramme, inc_programme,
                   .table = "programme",
                   .number = 3,
                   .label = N_("Programme"),
                   .plural = N_("Programmes"),
                   .title = "name",
                   .check = check_programme)
