/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-startup: the startup file. */
#include "config.h"

#include "inc-startup.h"

#include "inc-cohort.h"
#include "inc-enrolment.h"
#include "inc-tax-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_startup_status_choices[] = {
  { INC_STARTUP_STATUS_OPERATING, "operating", N_("Operating") },
  { INC_STARTUP_STATUS_SUSPENDED, "suspended", N_("Suspended") },
  { INC_STARTUP_STATUS_ACQUIRED, "acquired", N_("Acquired or merged") },
  { INC_STARTUP_STATUS_CLOSED, "closed", N_("Closed") },
  { 0 },
};

const IncChoice inc_business_stage_choices[] = {
  { INC_BUSINESS_STAGE_IDEA, "idea", N_("Idea") },
  { INC_BUSINESS_STAGE_PROTOTYPE, "prototype", N_("Prototype") },
  { INC_BUSINESS_STAGE_MARKET, "market", N_("First customers") },
  { INC_BUSINESS_STAGE_GROWTH, "growth", N_("Growth") },
  { INC_BUSINESS_STAGE_SCALE, "scale", N_("Scale") },
  { 0 },
};

const IncChoice inc_digital_type_choices[] = {
  { INC_DIGITAL_TYPE_CORE_INVESTOR, "core_investor", N_("Enterprise moving into digital technology") },
  { INC_DIGITAL_TYPE_PIONEER, "pioneer", N_("IT firm with a brand") },
  { INC_DIGITAL_TYPE_APPLIED, "applied", N_("Startup applying digital technology") },
  { INC_DIGITAL_TYPE_INNOVATIVE, "innovative", N_("Innovative digital startup") },
  { 0 },
};

const IncChoice inc_tax_kind_choices[] = {
  { INC_TAX_KIND_ENTERPRISE10, "enterprise10", N_("Enterprise (10 digits)") },
  { INC_TAX_KIND_UNIT13, "unit13", N_("Dependent unit (13 digits)") },
  { INC_TAX_KIND_PERSONAL12, "personal12", N_("Personal number (12 digits)") },
  { INC_TAX_KIND_FOREIGN, "foreign", N_("Foreign code") },
  { INC_TAX_KIND_NONE, "none", N_("No company yet") },
  { 0 },
};

const IncChoice inc_vsic_version_choices[] = {
  { INC_VSIC_VERSION_2018, "2018", N_("VSIC 2018") },
  { INC_VSIC_VERSION_2025, "2025", N_("VSIC 2025") },
  { 0 },
};

static const IncField inc_startup_fields[] = {
  INC_TEXT (IncStartup, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_PUBLIC),
  INC_TEXT (IncStartup, legal_name, N_("Legal name"), INC_SEARCHED | INC_PUBLIC),
  INC_TEXT (IncStartup, international_name, N_("International name"), INC_SEARCHED | INC_PUBLIC),
  INC_TEXT (IncStartup, tax_code, N_("Tax code"), INC_SEARCHED | INC_CITY,
            .hint = N_("10 digits, or 13 with a hyphen: 9900000016, 9900000016-001")),
  INC_CHOICE (IncStartup, tax_kind, N_("Kind of tax code"), INC_CITY, inc_tax_kind_choices),
  INC_CHOICE (IncStartup, status, N_("Status"), INC_CITY, inc_startup_status_choices),
  INC_TEXT (IncStartup, sector, N_("Sector"), INC_SEARCHED | INC_SORTED | INC_TAGS | INC_PUBLIC,
            .hint = N_("Several are separated by commas")),
  INC_TEXT (IncStartup, technologies, N_("Technologies"), INC_SEARCHED | INC_TAGS | INC_PUBLIC,
            .hint = N_("Several are separated by commas")),
  INC_CHOICE (IncStartup, business_stage, N_("Business stage"), INC_CITY, inc_business_stage_choices),
  INC_CHOICE (IncStartup, digital_type, N_("Type of digital enterprise"), INC_CITY, inc_digital_type_choices),
  INC_DATE (IncStartup, digital_type_on, N_("Classified on"), INC_PARTIAL | INC_CITY),
  INC_DATE (IncStartup, founded, N_("Founded"), INC_PARTIAL | INC_PUBLIC),
  INC_DATE (IncStartup, registered, N_("First registered"), INC_PARTIAL | INC_CITY,
            .hint = N_("Date of the first enterprise certificate")),
  INC_MONEY (IncStartup, charter_capital, N_("Charter capital"), INC_CITY),
  INC_TEXT (IncStartup, vsic, N_("Business line (VSIC)"), INC_CITY, .hint = N_("Two to five digits")),
  INC_CHOICE (IncStartup, vsic_version, N_("VSIC version"), INC_CITY, inc_vsic_version_choices),
  INC_BOOL (IncStartup, women_owned, N_("Women-owned"), INC_CITY),
  INC_TEXT (IncStartup, website, N_("Website"), INC_SEARCHED | INC_LONG | INC_PUBLIC),
  INC_TEXT (IncStartup, phone, N_("Phone"), INC_PERSONAL | INC_INTERNAL),
  INC_TEXT (IncStartup, email, N_("E-mail"), INC_PERSONAL | INC_LONG | INC_INTERNAL),
  INC_TEXT (IncStartup, address, N_("Address"), INC_PERSONAL | INC_INTERNAL,
            .hint = N_("House number and street")),
  INC_TEXT (IncStartup, commune, N_("Commune or ward"), INC_SEARCHED | INC_CITY),
  INC_TEXT (IncStartup, province, N_("Province or city"), INC_SEARCHED | INC_SORTED | INC_PUBLIC),
  INC_NOTE (IncStartup, description, N_("Description"), INC_SEARCHED | INC_PUBLIC),
  INC_NOTE (IncStartup, description_en, N_("Description in English"), INC_SEARCHED | INC_PUBLIC),
  INC_TEXT (IncStartup, source, N_("Source"), INC_INTERNAL, .hint = N_("Where this file came from")),
  INC_REF (IncStartup, cohort, N_("Cohort"), INC_DERIVED | INC_PUBLIC, inc_cohort_get_type),
  INC_CHOICE (IncStartup, stage, N_("Stage"), INC_DERIVED | INC_PUBLIC, inc_stage_choices),
  INC_DATE (IncStartup, stage_since, N_("Stage since"), INC_DERIVED | INC_PARTIAL | INC_CITY),
  INC_INTEGER (IncStartup, rounds, N_("Rounds"), INC_DERIVED | INC_CITY),
  INC_MONEY (IncStartup, raised_vnd, N_("Money raised"), INC_DERIVED | INC_CITY),
};

/* Both enums follow inc-tax-code.h: NONE and INVALID say nothing, and a code of a foreign kind is staff's word. */
static int
tax_kind_of (IncTaxCodeKind kind)
{
  switch (kind)
    {
    case INC_TAX_CODE_ENTERPRISE10:
      return INC_TAX_KIND_ENTERPRISE10;
    case INC_TAX_CODE_UNIT13:
      return INC_TAX_KIND_UNIT13;
    case INC_TAX_CODE_PERSONAL12:
      return INC_TAX_KIND_PERSONAL12;
    case INC_TAX_CODE_FOREIGN:
      return INC_TAX_KIND_FOREIGN;
    case INC_TAX_CODE_NONE:
    case INC_TAX_CODE_INVALID:
    default:
      return 0;
    }
}

static void
tidy_startup (IncRecord *record)
{
  IncStartup *self = INC_STARTUP (record);
  g_autofree char *normalised = NULL;
  gboolean ok;
  int kind;

  if (self->tax_code == NULL || self->tax_kind == INC_TAX_KIND_FOREIGN)
    return;
  kind = tax_kind_of (inc_tax_code_parse (self->tax_code, &normalised, &ok));
  if (kind != 0)
    g_object_set (self, "tax-kind", kind, "tax-code", normalised, NULL);
}

/* A real code may fail its check digit: a wrong one warns and is saved. */
static void
check_tax_code (IncStartup *self, IncProblems *problems)
{
  g_autofree char *normalised = NULL;
  gboolean ok = TRUE;
  IncTaxCodeKind kind;

  if (self->tax_code == NULL || self->tax_kind == INC_TAX_KIND_FOREIGN)
    return;
  kind = inc_tax_code_parse (self->tax_code, &normalised, &ok);
  if (kind == INC_TAX_CODE_INVALID)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "tax_code", "%s",
                      _("A tax code has 10 digits, 13 with a hyphen, or 12 for a person: 9900000016"));
  else if (!ok)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "tax_code", "%s",
                      _("The check digit does not fit: compare the code with the certificate"));
}

static void
check_startup (IncRecord *record, IncProblems *problems)
{
  IncStartup *self = INC_STARTUP (record);

  check_tax_code (self, problems);
  if (self->email != NULL && (strchr (self->email, '@') == NULL || strchr (self->email, ' ') != NULL))
    inc_problems_add (problems, INC_SEVERITY_WARNING, "email", "%s",
                      _("An e-mail address looks like ten@congty.vn"));
  if (self->website != NULL && (strchr (self->website, '.') == NULL || strchr (self->website, ' ') != NULL))
    inc_problems_add (problems, INC_SEVERITY_WARNING, "website", "%s",
                      _("A web address looks like www.congty.vn"));
}

INC_DEFINE_RECORD (IncStartup, inc_startup,
                   .table = "startup",
                   .number = 5,
                   .label = N_("Startup"),
                   .plural = N_("Startups"),
                   .title = "name",
                   .tidy = tidy_startup,
                   .check = check_startup)
