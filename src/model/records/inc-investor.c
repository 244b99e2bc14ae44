/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-investor: what an investor looks for, and where it can be reached. */
#include "config.h"

#include "inc-investor.h"

#include "inc-person.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_investor_kind_choices[] = {
  { INC_INVESTOR_KIND_FUND, "fund", N_("Investment fund") },
  { INC_INVESTOR_KIND_ANGEL, "angel", N_("Angel investor") },
  { INC_INVESTOR_KIND_ANGEL_NETWORK, "angel_network", N_("Angel network") },
  { INC_INVESTOR_KIND_CORPORATE, "corporate", N_("Company") },
  { INC_INVESTOR_KIND_BANK, "bank", N_("Bank") },
  { INC_INVESTOR_KIND_STATE, "state", N_("State fund") },
  { INC_INVESTOR_KIND_ACCELERATOR, "accelerator", N_("Accelerator") },
  { INC_INVESTOR_KIND_OTHER, "other", N_("Other") },
  { 0 },
};

const IncChoice inc_contact_status_choices[] = {
  { INC_CONTACT_STATUS_ACTIVE, "active", N_("Active") },
  { INC_CONTACT_STATUS_PAUSED, "paused", N_("Paused") },
  { INC_CONTACT_STATUS_LEFT, "left", N_("Left") },
  { 0 },
};

static const IncField inc_investor_fields[] = {
  INC_TEXT (IncInvestor, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_TEXT (IncInvestor, legal_name, N_("Legal name"), INC_SEARCHED | INC_CITY),
  INC_CHOICE (IncInvestor, kind, N_("Kind"), INC_CITY, inc_investor_kind_choices),
  INC_REF (IncInvestor, person, N_("Person"), INC_PERSONAL | INC_INTERNAL, inc_person_get_type),
  INC_TEXT (IncInvestor, tax_code, N_("Tax code"), INC_SEARCHED | INC_CITY,
            .hint = N_("10 digits, or 13 with a hyphen: 9900000016, 9900000016-001")),
  INC_TEXT (IncInvestor, sectors, N_("Sectors"), INC_SEARCHED | INC_SORTED | INC_TAGS | INC_CITY,
            .hint = N_("Several are separated by commas")),
  INC_CHOICE (IncInvestor, stage_from, N_("Earliest stage"), INC_CITY, inc_business_stage_choices),
  INC_CHOICE (IncInvestor, stage_to, N_("Latest stage"), INC_CITY, inc_business_stage_choices),
  INC_MONEY (IncInvestor, ticket_min, N_("Smallest ticket"), INC_INTERNAL, .currency = "ticket_currency"),
  INC_MONEY (IncInvestor, ticket_max, N_("Largest ticket"), INC_INTERNAL, .currency = "ticket_currency"),
  INC_TEXT (IncInvestor, ticket_currency, N_("Currency of tickets"), INC_CURRENCY | INC_INTERNAL),
  INC_TEXT (IncInvestor, country, N_("Country"), INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_TEXT (IncInvestor, website, N_("Website"), INC_SEARCHED | INC_LONG | INC_CITY),
  INC_TEXT (IncInvestor, email, N_("E-mail"), INC_PERSONAL | INC_LONG | INC_INTERNAL),
  INC_TEXT (IncInvestor, phone, N_("Phone"), INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncInvestor, address, N_("Address"), INC_PERSONAL | INC_INTERNAL),
  INC_NOTE (IncInvestor, description, N_("Description"), INC_SEARCHED | INC_INTERNAL),
  INC_NOTE (IncInvestor, description_en, N_("Description in English"), INC_SEARCHED | INC_INTERNAL),
  INC_CHOICE (IncInvestor, status, N_("Status"), INC_INTERNAL, inc_contact_status_choices),
  INC_TEXT (IncInvestor, source, N_("Source"), INC_INTERNAL, .hint = N_("Where this entry came from")),
  INC_INTEGER (IncInvestor, startups, N_("Startups"), INC_DERIVED | INC_CITY),
  INC_DATE (IncInvestor, contacted, N_("Last contact"), INC_DERIVED | INC_INTERNAL),
};

/* An angel may be kept without the person behind; any other kind is an organisation. */
static void
check_investor (IncRecord *record, IncProblems *problems)
{
  IncInvestor *self = INC_INVESTOR (record);

  if (self->person != 0 && self->kind != 0 && self->kind != INC_INVESTOR_KIND_ANGEL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "person", "%s", _("Only an angel investor is a person"));
  if (self->stage_from != 0 && self->stage_to != 0 && self->stage_from > self->stage_to)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "stage_to", "%s",
                      _("The latest stage comes before the earliest one"));
  if (self->ticket_min != INC_MISSING && self->ticket_min < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ticket_min", "%s", _("A ticket is not less than zero"));
  if (self->ticket_max != INC_MISSING && self->ticket_max < MAX (self->ticket_min, 0))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ticket_max", "%s",
                      _("The largest ticket is smaller than the smallest one"));
}

INC_DEFINE_RECORD (IncInvestor, inc_investor,
                   .table = "investor",
                   .number = 14,
                   .label = N_("Investor"),
                   .plural = N_("Investors"),
                   .title = "name",
                   .check = check_investor)
