/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-ceiling-rule: what a law or a fund's rules allow at most. */
#include "config.h"

#include "inc-ceiling-rule.h"

#include "inc-fund.h"
#include "inc-programme.h"
#include "inc-support.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_ceiling_measure_choices[] = {
  { INC_CEILING_TOTAL, "total", N_("Amount in all") },
  { INC_CEILING_PUBLIC_SHARE, "public_share", N_("Share of public money") },
  { INC_CEILING_COST_SHARE, "cost_share", N_("Share of the cost") },
  { INC_CEILING_STARTUP_YEAR, "startup_year", N_("Amount of a startup in a year") },
  { INC_CEILING_CONTRACT_YEAR, "contract_year", N_("Amount of a contract in a year") },
  { INC_CEILING_PERSON_YEAR, "person_year", N_("Amount of a consultant in a year") },
  { INC_CEILING_MONTH_AMOUNT, "month_amount", N_("Amount of a startup in a month") },
  { INC_CEILING_MONTHS, "months", N_("Months of a startup") },
  { 0 },
};

static const IncField inc_ceiling_rule_fields[] = {
  INC_TEXT (IncCeilingRule, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_CHOICE (IncCeilingRule, measure, N_("What it limits"), INC_REQUIRED | INC_CITY, inc_ceiling_measure_choices),
  INC_MONEY (IncCeilingRule, amount, N_("Amount at most"), INC_CITY | INC_LONG),
  INC_RATIO (IncCeilingRule, share, N_("Share at most"), INC_CITY),
  INC_INTEGER (IncCeilingRule, months, N_("Months at most"), INC_CITY),
  INC_CHOICE (IncCeilingRule, kind, N_("Kind of support"), INC_CITY, inc_support_kind_choices),
  INC_REF (IncCeilingRule, fund, N_("Fund"), INC_CITY, inc_fund_get_type),
  INC_REF (IncCeilingRule, programme, N_("Programme"), INC_CITY, inc_programme_get_type),
  INC_TEXT (IncCeilingRule, legal_basis, N_("Legal basis"), INC_SEARCHED | INC_CITY),
  INC_NOTE (IncCeilingRule, legal_text, N_("Text as printed"), INC_SEARCHED | INC_CITY),
  INC_DATE (IncCeilingRule, starts, N_("In force from"), INC_CITY),
  INC_DATE (IncCeilingRule, ends, N_("In force until"), INC_CITY),
  INC_BOOL (IncCeilingRule, confirmed, N_("Confirmed"), INC_INTERNAL),
  INC_TEXT (IncCeilingRule, confirmed_by, N_("Confirmed by"), INC_INTERNAL),
  INC_DATE (IncCeilingRule, confirmed_on, N_("Confirmed on"), INC_INTERNAL),
  INC_BOOL (IncCeilingRule, may_override, N_("May be exceeded with a reason"), INC_INTERNAL),
  INC_NOTE (IncCeilingRule, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static gboolean
is_share (const IncCeilingRule *self)
{
  return self->measure == INC_CEILING_PUBLIC_SHARE || self->measure == INC_CEILING_COST_SHARE;
}

/* The one number that its measure is about. */
static const char *
find_number (const IncCeilingRule *self, gint64 *number)
{
  *number = is_share (self) ? self->share : self->measure == INC_CEILING_MONTHS ? self->months : self->amount;
  return is_share (self) ? "share" : self->measure == INC_CEILING_MONTHS ? "months" : "amount";
}

/* A proposal may still lack it; it limits nothing then. */
static void
check_number (IncCeilingRule *self, IncProblems *problems)
{
  gint64 number;
  const char *name = find_number (self, &number);

  if (number == INC_MISSING)
    inc_problems_add (problems, INC_SEVERITY_WARNING, name, "%s",
                      _("A ceiling has the number that it limits by"));
  else if (number < 0 || (is_share (self) && number > 1000000))
    inc_problems_add (problems, INC_SEVERITY_ERROR, name, "%s",
                      is_share (self) ? _("A share is between 0 and 100 %") : _("Not less than 0"));
}

gboolean
inc_ceiling_rule_is_of_a_pot (const IncCeilingRule *self)
{
  return self->measure == INC_CEILING_TOTAL || self->measure == INC_CEILING_PUBLIC_SHARE ||
         (self->measure == INC_CEILING_COST_SHARE && self->kind == 0);
}

static void
check_ceiling_rule (IncRecord *record, IncProblems *problems)
{
  IncCeilingRule *self = INC_CEILING_RULE (record);

  check_number (self, problems);
  if (self->starts != NULL && self->ends != NULL && strcmp (self->ends, self->starts) < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end comes after the beginning"));
  if (self->confirmed && self->legal_basis == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "legal_basis", "%s",
                      _("A rule is confirmed with the law that it comes from"));
  if (inc_ceiling_rule_is_of_a_pot (self) && self->fund == 0 && self->programme == 0)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "programme", "%s",
                      _("Say which fund or programme it limits: until then it applies to nothing"));
}

INC_DEFINE_RECORD (IncCeilingRule, inc_ceiling_rule,
                   .table = "ceiling_rule",
                   .number = 30,
                   .label = N_("Ceiling"),
                   .plural = N_("Ceilings"),
                   .title = "name",
                   .check = check_ceiling_rule)
