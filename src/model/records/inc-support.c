/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-support: rooms, advice, training that a startup was given. */
#include "config.h"

#include "inc-support.h"

#include "inc-award.h"
#include "inc-fund.h"
#include "inc-partner.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

/* The items of Decree 80/2021/ND-CP, Article 22, and of the city's resolutions. */
const IncChoice inc_support_kind_choices[] = {
  { INC_SUPPORT_GRANT, "grant", N_("Grant") },
  { INC_SUPPORT_FACILITIES, "facilities", N_("Use of facilities") },
  { INC_SUPPORT_RENT, "rent", N_("Rent") },
  { INC_SUPPORT_IP_ADVICE, "ip_advice", N_("Advice on intellectual property") },
  { INC_SUPPORT_IP_RIGHTS, "ip_rights", N_("Invention, design or brand") },
  { INC_SUPPORT_ADVICE, "advice", N_("Advice") },
  { INC_SUPPORT_CONSULTANT, "consultant", N_("Consultant") },
  { INC_SUPPORT_EQUIPMENT, "equipment", N_("Equipment and space") },
  { INC_SUPPORT_TRAINING, "training", N_("Training") },
  { INC_SUPPORT_SELECTION, "selection", N_("Selection") },
  { INC_SUPPORT_OTHER, "other", N_("Other") },
  { 0 },
};

static const IncField inc_support_fields[] = {
  INC_REF (IncSupport, startup, N_("Startup"), INC_REQUIRED | INC_CITY, inc_startup_get_type),
  INC_CHOICE (IncSupport, kind, N_("Kind of support"), INC_REQUIRED | INC_CITY, inc_support_kind_choices),
  INC_TEXT (IncSupport, title, N_("Title"), INC_SEARCHED | INC_CITY),
  INC_DATE (IncSupport, date, N_("Date"), INC_REQUIRED | INC_CITY),
  INC_INTEGER (IncSupport, months, N_("Months"), INC_CITY),
  INC_TEXT (IncSupport, contract, N_("Contract"), INC_SEARCHED | INC_INTERNAL,
            .hint = N_("Number and date: 12/HĐ, 05/03/2026")),
  INC_REF (IncSupport, provider, N_("Provider"), INC_CITY, inc_partner_get_type),
  INC_TEXT (IncSupport, consultant, N_("Consultant"), INC_PERSONAL | INC_INTERNAL),
  INC_MONEY (IncSupport, cost, N_("Cost"), INC_CITY),
  INC_MONEY (IncSupport, amount, N_("Public money in it"), INC_CITY),
  INC_REF (IncSupport, fund, N_("Fund"), INC_CITY, inc_fund_get_type),
  INC_REF (IncSupport, award, N_("Award"), INC_CITY, inc_award_get_type,
           .hint = N_("What an award pays is counted there alone")),
  INC_NOTE (IncSupport, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
check_support (IncRecord *record, IncProblems *problems)
{
  IncSupport *self = INC_SUPPORT (record);

  if (self->cost != INC_MISSING && self->cost < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "cost", "%s", _("An amount is not less than zero"));
  if (self->amount != INC_MISSING && self->amount < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s", _("An amount is not less than zero"));
  else if (self->amount != INC_MISSING && self->cost != INC_MISSING && self->amount > self->cost)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "amount", "%s", _("This is more than the cost"));
  if (self->months != INC_MISSING && self->months < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "months", "%s", _("Not less than 0"));
}

INC_DEFINE_RECORD (IncSupport, inc_support,
                   .table = "support",
                   .number = 37,
                   .label = N_("Support"),
                   .plural = N_("Support given"),
                   .title = "title",
                   .check = check_support)
