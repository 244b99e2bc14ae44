/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-deal: an investor and a startup on their way to an investment. */
#include "config.h"

#include "inc-deal.h"

#include "inc-event.h"
#include "inc-investor.h"
#include "inc-meeting.h"
#include "inc-stake.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_deal_stage_choices[] = {
  { INC_DEAL_INTRO, "intro", N_("Introduction") },
  { INC_DEAL_MEETING, "meeting", N_("Meeting") },
  { INC_DEAL_DUE_DILIGENCE, "due_diligence", N_("Due diligence") },
  { INC_DEAL_TERM_SHEET, "term_sheet", N_("Term sheet") },
  { INC_DEAL_INVESTED, "invested", N_("Invested") },
  { INC_DEAL_PASSED, "passed", N_("Passed") },
  { 0 },
};

const IncChoice inc_deal_status_choices[] = {
  { INC_DEAL_STATUS_OPEN, "open", N_("Open") },
  { INC_DEAL_STATUS_ON_HOLD, "on_hold", N_("On hold") },
  { INC_DEAL_STATUS_CLOSED, "closed", N_("Closed") },
  { 0 },
};

static const IncField inc_deal_fields[] = {
  INC_REF (IncDeal, startup, N_("Startup"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_startup_get_type),
  INC_REF (IncDeal, investor, N_("Investor"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_investor_get_type),
  INC_REF (IncDeal, event, N_("Event"), INC_CITY, inc_event_get_type),
  INC_REF (IncDeal, meeting, N_("Meeting"), INC_INTERNAL, inc_meeting_get_type),
  INC_CHOICE (IncDeal, stage, N_("Stage"), INC_DERIVED | INC_CITY, inc_deal_stage_choices),
  INC_DATE (IncDeal, since, N_("Since"), INC_DERIVED | INC_PARTIAL | INC_CITY),
  INC_CHOICE (IncDeal, status, N_("Status"), INC_CITY, inc_deal_status_choices),
  INC_TEXT (IncDeal, owner, N_("Looked after by"), INC_INTERNAL),
  INC_MONEY (IncDeal, amount, N_("Amount"), INC_INTERNAL, .currency = "currency"),
  INC_TEXT (IncDeal, currency, N_("Currency"), INC_CURRENCY | INC_INTERNAL),
  INC_REF (IncDeal, stake, N_("Stake"), INC_INTERNAL, inc_stake_get_type),
  INC_TEXT (IncDeal, next_step, N_("Next step"), INC_INTERNAL),
  INC_DATE (IncDeal, next_on, N_("Next step by"), INC_INTERNAL),
  INC_NOTE (IncDeal, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
check_deal (IncRecord *record, IncProblems *problems)
{
  IncDeal *self = INC_DEAL (record);

  if (self->amount != INC_MISSING && self->amount < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s", _("An amount is not less than zero"));
}

INC_DEFINE_RECORD (IncDeal, inc_deal,
                   .table = "deal",
                   .number = 27,
                   .label = N_("Deal"),
                   .plural = N_("Deals"),
                   .check = check_deal)
