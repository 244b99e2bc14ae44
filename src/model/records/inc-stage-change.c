/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-stage-change: when and why an enrolment went on to a stage. */
#include "config.h"

#include "inc-stage-change.h"

#include "inc-enrolment.h"

#include <glib/gi18n-lib.h>

static const IncField inc_stage_change_fields[] = {
  INC_REF (IncStageChange, enrolment, N_("Enrolment"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_enrolment_get_type),
  INC_CHOICE (IncStageChange, stage, N_("Stage"), INC_REQUIRED | INC_CITY, inc_stage_choices),
  INC_DATE (IncStageChange, date, N_("Date"), INC_REQUIRED | INC_PARTIAL | INC_CITY),
  INC_NOTE (IncStageChange, reason, N_("Reason"), INC_PERSONAL | INC_INTERNAL),
};

/* Leaving without a word is what nobody can explain to the city a year later. */
static void
check_stage_change (IncRecord *record, IncProblems *problems)
{
  IncStageChange *self = INC_STAGE_CHANGE (record);

  if (self->stage >= INC_STAGE_WITHDRAWN && self->reason == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "reason", "%s", _("Say why the startup leaves"));
}

INC_DEFINE_RECORD (IncStageChange, inc_stage_change,
                   .table = "stage_change",
                   .number = 7,
                   .label = N_("Stage change"),
                   .plural = N_("Stage changes"),
                   .check = check_stage_change)
