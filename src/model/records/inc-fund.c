/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-fund: a pot of money with its source, period and limit. */
#include "config.h"

#include "inc-fund.h"

#include "inc-allocation.h"
#include "inc-partner.h"
#include "inc-payment.h"
#include "inc-programme.h"
#include "inc-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_fund_source_choices[] = {
  { INC_FUND_SOURCE_CITY, "city", N_("City budget") },
  { INC_FUND_SOURCE_MINISTRY, "ministry", N_("Ministry") },
  { INC_FUND_SOURCE_PRIVATE, "private", N_("Private") },
  { INC_FUND_SOURCE_FOREIGN, "foreign", N_("Foreign") },
  { INC_FUND_SOURCE_IN_KIND, "in_kind", N_("In kind") },
  { 0 },
};

static const IncField inc_fund_fields[] = {
  INC_TEXT (IncFund, name, N_("Name"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_TEXT (IncFund, name_en, N_("Name in English"), INC_SEARCHED | INC_CITY),
  INC_CHOICE (IncFund, source, N_("Source of the money"), INC_CITY, inc_fund_source_choices),
  INC_BOOL (IncFund, public_money, N_("Public money"), INC_CITY),
  INC_REF (IncFund, giver, N_("Given by"), INC_CITY, inc_partner_get_type),
  INC_REF (IncFund, programme, N_("Programme"), INC_CITY, inc_programme_get_type),
  INC_TEXT (IncFund, legal_basis, N_("Legal basis"), INC_SEARCHED | INC_CITY,
            .hint = N_("Decision or resolution with its number and date")),
  INC_DATE (IncFund, starts, N_("From"), INC_CITY),
  INC_DATE (IncFund, ends, N_("Until"), INC_CITY),
  INC_MONEY (IncFund, limit_amount, N_("Limit"), INC_CITY, .currency = "currency"),
  INC_TEXT (IncFund, currency, N_("Currency"), INC_CURRENCY | INC_CITY),
  INC_DATE (IncFund, closed_until, N_("Accounts closed until"), INC_INTERNAL,
            .hint = N_("Payments up to this date are corrected by counter-entries only")),
  INC_NOTE (IncFund, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
check_fund (IncRecord *record, IncProblems *problems)
{
  IncFund *self = INC_FUND (record);

  if (self->limit_amount != INC_MISSING && self->limit_amount < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "limit_amount", "%s", _("A limit is not less than zero"));
  if (self->starts != NULL && self->ends != NULL && strcmp (self->ends, self->starts) < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "ends", "%s", _("The end comes after the beginning"));
}

/* Nothing is converted silently. */
static gboolean
allow_fund (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  if (before == NULL || after == NULL || g_strcmp0 (INC_FUND (before)->currency, INC_FUND (after)->currency) == 0 ||
      (!lookup->is_referred (lookup->data, inc_schema_of (inc_allocation_get_type ()), "fund", before->id) &&
       !lookup->is_referred (lookup->data, inc_schema_of (inc_payment_get_type ()), "fund", before->id)))
    return TRUE;
  inc_store_error_set (error, INC_STORE_ERROR_REFUSED, "fund", "currency", "%s",
                       _("Parts of tranches are on this fund already, so its currency stays"));
  return FALSE;
}

INC_DEFINE_RECORD (IncFund, inc_fund,
                   .table = "fund",
                   .number = 29,
                   .label = N_("Fund"),
                   .plural = N_("Funds"),
                   .title = "name",
                   .check = check_fund,
                   .allow = allow_fund)
