/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-cohort: a cohort and its period. */
#include "config.h"

#include "inc-cohort.h"

#include "inc-date.h"
#include "inc-programme.h"

#include <glib/gi18n-lib.h>

static const IncField inc_cohort_fields[] = {
  INC_REF (IncCohort, programme, N_("Programme"), INC_REQUIRED | INC_PUBLIC, inc_programme_get_type),
  INC_TEXT (IncCohort, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_PUBLIC),
  INC_TEXT (IncCohort, code, N_("Code"), INC_SEARCHED | INC_PUBLIC),
  INC_CHOICE (IncCohort, status, N_("Status"), INC_PUBLIC, inc_run_status_choices),
  INC_DATE (IncCohort, starts, N_("Starts"), INC_PARTIAL | INC_PUBLIC),
  INC_DATE (IncCohort, ends, N_("Ends"), INC_PARTIAL | INC_PUBLIC),
  INC_INTEGER (IncCohort, capacity, N_("Places"), INC_CITY),
  INC_NOTE (IncCohort, description, N_("Description"), INC_SEARCHED | INC_PUBLIC),
};

static void
check_cohort (IncRecord *record, IncProblems *problems)
{
  IncCohort *self = INC_COHORT (record);
  int days;

  if (self->capacity != INC_MISSING && self->capacity < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "capacity", "%s", _("Places cannot be negative"));
  if (inc_date_days_between (self->starts, self->ends, &days) && days < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end lies before the start"));
}

INC_DEFINE_RECORD (IncCohort, inc_cohort,
                   .table = "cohort",
                   .number = 4,
                   .label = N_("Cohort"),
                   .plural = N_("Cohorts"),
                   .title = "name",
                   .check = check_cohort)
