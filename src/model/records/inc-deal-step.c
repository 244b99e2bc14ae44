/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-deal-step: when and why a deal went on to a stage. */
#include "config.h"

#include "inc-deal-step.h"

#include "inc-deal.h"

#include <glib/gi18n-lib.h>

static const IncField inc_deal_step_fields[] = {
  INC_REF (IncDealStep, deal, N_("Deal"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_deal_get_type),
  INC_CHOICE (IncDealStep, stage, N_("Stage"), INC_REQUIRED | INC_CITY, inc_deal_stage_choices),
  INC_DATE (IncDealStep, date, N_("Date"), INC_REQUIRED | INC_PARTIAL | INC_CITY),
  INC_NOTE (IncDealStep, reason, N_("Reason"), INC_INTERNAL),
};

/* What nobody can explain a year later. */
static void
check_deal_step (IncRecord *record, IncProblems *problems)
{
  IncDealStep *self = INC_DEAL_STEP (record);

  if (self->stage == INC_DEAL_PASSED && self->reason == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "reason", "%s", _("Say why the investor passed"));
}

INC_DEFINE_RECORD (IncDealStep, inc_deal_step,
                   .table = "deal_step",
                   .number = 28,
                   .label = N_("Step of a deal"),
                   .plural = N_("Steps of deals"),
                   .check = check_deal_step)
