/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-enrolment: a startup in a cohort. */
#include "config.h"

#include "inc-enrolment.h"

#include "inc-cohort.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_stage_choices[] = {
  { INC_STAGE_APPLIED, "applied", N_("Applied") },
  { INC_STAGE_WAITLISTED, "waitlisted", N_("Waiting list") },
  { INC_STAGE_ADMITTED, "admitted", N_("Admitted") },
  { INC_STAGE_ACTIVE, "active", N_("In incubation") },
  { INC_STAGE_GRADUATED, "graduated", N_("Graduated") },
  { INC_STAGE_WITHDRAWN, "withdrawn", N_("Withdrawn") },
  { INC_STAGE_DISMISSED, "dismissed", N_("Dismissed") },
  { INC_STAGE_RISK_ACCEPTED, "risk_accepted", N_("Closed, risk accepted") },
  { 0 },
};

static const IncField inc_enrolment_fields[] = {
  INC_REF (IncEnrolment, startup, N_("Startup"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_startup_get_type),
  INC_REF (IncEnrolment, cohort, N_("Cohort"), INC_REQUIRED | INC_CITY, inc_cohort_get_type),
  INC_CHOICE (IncEnrolment, stage, N_("Stage"), INC_DERIVED | INC_CITY, inc_stage_choices),
  INC_DATE (IncEnrolment, since, N_("Since"), INC_DERIVED | INC_PARTIAL | INC_CITY),
};

INC_DEFINE_RECORD (IncEnrolment, inc_enrolment,
                   .table = "enrolment",
                   .number = 6,
                   .label = N_("Enrolment"),
                   .plural = N_("Enrolments"))
