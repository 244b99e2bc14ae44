/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-allocation: the part of a tranche that one fund pays. */
#include "config.h"

#include "inc-allocation.h"

#include "inc-fund.h"
#include "inc-store-error.h"
#include "inc-tranche.h"

#include <glib/gi18n-lib.h>

static const IncField inc_allocation_fields[] = {
  INC_REF (IncAllocation, tranche, N_("Tranche"), INC_REQUIRED | INC_OWNER | INC_FIXED | INC_CITY, inc_tranche_get_type),
  INC_REF (IncAllocation, fund, N_("Fund"), INC_REQUIRED | INC_CITY, inc_fund_get_type),
  INC_MONEY (IncAllocation, amount, N_("Amount"), INC_REQUIRED | INC_CITY, .currency = "currency"),
  INC_TEXT (IncAllocation, currency, N_("Currency"), INC_DERIVED | INC_CURRENCY | INC_CITY),
  INC_RATIO (IncAllocation, share, N_("Share"), INC_CITY),
};

static void
check_allocation (IncRecord *record, IncProblems *problems)
{
  IncAllocation *self = INC_ALLOCATION (record);

  if (self->amount != INC_MISSING && self->amount < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s", _("An amount is not less than zero"));
  if (self->share != INC_MISSING && (self->share < 0 || self->share > 1000000))
    inc_problems_add (problems, INC_SEVERITY_ERROR, "share", "%s", _("A share is between 0 and 100 %"));
}

/* What was approved was approved as it was split. */
static gboolean
allow_allocation (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  const IncSchema *schema = inc_schema_of (inc_tranche_get_type ());
  IncAllocation *self = INC_ALLOCATION (before != NULL ? before : after);
  const gboolean is_change = before != NULL && after != NULL;
  g_autoptr(IncRecord) tranche = lookup->get (lookup->data, schema, self->tranche);

  if (tranche == NULL || INC_TRANCHE (tranche)->approved == NULL)
    return TRUE;
  if (!is_change && lookup->act == INC_ACT_UNDO)
    return TRUE;
  if (!is_change && lookup->act == INC_ACT_HISTORY)
    {
      lookup->again (lookup->data, schema, self->tranche);
      lookup->again (lookup->data, inc_schema_of (inc_fund_get_type ()), self->fund);
      return TRUE;
    }
  return (after == NULL && lookup->goes_too (lookup->data, schema, self->tranche)) ||
         inc_store_error_refuse (error, "allocation", "%s", _("This tranche is approved, so its funds stay"));
}

INC_DEFINE_RECORD (IncAllocation, inc_allocation,
                   .table = "allocation",
                   .number = 35,
                   .label = N_("Allocation"),
                   .plural = N_("Allocations"),
                   .check = check_allocation,
                   .allow = allow_allocation)
