/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-stake: who came in with which round; round 0 means that nobody knows which. */
#include "config.h"

#include "inc-stake.h"

#include "inc-investor.h"
#include "inc-person.h"
#include "inc-round.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

static const IncField inc_stake_fields[] = {
  INC_REF (IncStake, startup, N_("Startup"), INC_REQUIRED | INC_OWNER | INC_CITY, inc_startup_get_type),
  INC_REF (IncStake, round, N_("Round"), INC_OWNER | INC_CITY, inc_round_get_type),
  INC_REF (IncStake, investor, N_("Investor"), INC_ONE_OF | INC_CITY, inc_investor_get_type),
  INC_REF (IncStake, person, N_("Person"), INC_ONE_OF | INC_PERSONAL | INC_CITY, inc_person_get_type),
  INC_MONEY (IncStake, amount, N_("Amount"), INC_CITY, .currency = "currency"),
  INC_TEXT (IncStake, currency, N_("Currency"), INC_CURRENCY | INC_CITY),
  INC_RATIO (IncStake, share, N_("Share after the round"), INC_CITY,
             .hint = N_("Part of the whole company: 12,5 %")),
  INC_TEXT (IncStake, source, N_("Source"), INC_INTERNAL, .hint = N_("Contract, announcement or list")),
};

/* Decree 38/2018/NĐ-CP as amended by 210/2025/NĐ-CP; other investors may hold more. */
#define MOST_OF_A_FUND 500000

static void
check_stake (IncRecord *record, IncProblems *problems)
{
  IncStake *self = INC_STAKE (record);

  if (self->amount != INC_MISSING && self->amount < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s", _("A stake is not less than zero"));
  if (self->share != INC_MISSING && (self->share < 0 || self->share > 1000000))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "share", "%s", _("A share is between 0 and 100 %"));
  else if (self->investor != 0 && self->share > MOST_OF_A_FUND) /* INC_MISSING is less than any */
    inc_problems_add (problems, INC_SEVERITY_WARNING, "share", "%s",
                      _("More than a startup fund may hold after it invests, which is half (Decree 38/2018/NĐ-CP)"));
}

INC_DEFINE_RECORD (IncStake, inc_stake,
                   .table = "stake",
                   .number = 19,
                   .label = N_("Stake"),
                   .plural = N_("Stakes"),
                   .check = check_stake)
