/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-role: who does what where, from when to when. */
#include "config.h"

#include "inc-role.h"

#include "inc-date.h"
#include "inc-investor.h"
#include "inc-partner.h"
#include "inc-person.h"
#include "inc-startup.h"

#include <glib/gi18n-lib.h>

const IncChoice inc_position_choices[] = {
  { INC_POSITION_FOUNDER, "founder", N_("Founder") },
  { INC_POSITION_DIRECTOR, "director", N_("Director") },
  { INC_POSITION_LEGAL_REPRESENTATIVE, "legal_representative", N_("Legal representative") },
  { INC_POSITION_INVESTMENT_PARTNER, "investment_partner", N_("Partner of the fund") },
  { INC_POSITION_CONTACT, "contact", N_("Contact") },
  { INC_POSITION_ADVISOR, "advisor", N_("Advisor") },
  { INC_POSITION_EMPLOYEE, "employee", N_("Employee") },
  { INC_POSITION_OTHER, "other", N_("Other") },
  { 0 },
};

static const IncField inc_role_fields[] = {
  INC_REF (IncRole, person, N_("Person"), INC_REQUIRED | INC_OWNER | INC_PERSONAL | INC_CITY, inc_person_get_type),
  INC_REF (IncRole, startup, N_("Startup"), INC_OWNER | INC_ONE_OF | INC_PERSONAL | INC_CITY, inc_startup_get_type),
  INC_REF (IncRole, investor, N_("Investor"), INC_OWNER | INC_ONE_OF | INC_PERSONAL | INC_CITY, inc_investor_get_type),
  INC_REF (IncRole, partner, N_("Partner"), INC_OWNER | INC_ONE_OF | INC_PERSONAL | INC_CITY, inc_partner_get_type),
  INC_CHOICE (IncRole, position, N_("Position"), INC_REQUIRED | INC_PERSONAL | INC_CITY, inc_position_choices),
  INC_TEXT (IncRole, title, N_("Title on the card"), INC_PERSONAL | INC_CITY),
  INC_DATE (IncRole, starts, N_("From"), INC_PARTIAL | INC_PERSONAL | INC_INTERNAL),
  INC_DATE (IncRole, ends, N_("Until"), INC_PARTIAL | INC_PERSONAL | INC_INTERNAL),
  INC_BOOL (IncRole, main, N_("First to call"), INC_PERSONAL | INC_INTERNAL),
};

static void
check_role (IncRecord *record, IncProblems *problems)
{
  IncRole *self = INC_ROLE (record);
  int days;

  if (inc_date_days_between (self->starts, self->ends, &days) && days < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end lies before the start"));
}

INC_DEFINE_RECORD (IncRole, inc_role,
                   .table = "role",
                   .number = 16,
                   .label = N_("Role"),
                   .plural = N_("Roles"),
                   .check = check_role)
