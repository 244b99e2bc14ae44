/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-tranche: a part of an award and the dates of its steps. */
#include "config.h"

#include "inc-tranche.h"

#include "inc-award.h"
#include "inc-payment.h"
#include "inc-requirement.h"
#include "inc-startup.h"
#include "inc-store-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_tranche_status_choices[] = {
  { INC_TRANCHE_SCHEDULED, "scheduled", N_("Scheduled") },
  { INC_TRANCHE_PENDING, "pending", N_("Waiting for approval") },
  { INC_TRANCHE_APPROVED, "approved", N_("Approved") },
  { INC_TRANCHE_PAID, "paid", N_("Paid") },
  { INC_TRANCHE_CANCELLED, "cancelled", N_("Cancelled") },
  { 0 },
};

static const IncField inc_tranche_fields[] = {
  INC_REF (IncTranche, award, N_("Award"), INC_REQUIRED | INC_OWNER | INC_FIXED | INC_CITY, inc_award_get_type),
  INC_REF (IncTranche, startup, N_("Startup"), INC_DERIVED | INC_CITY, inc_startup_get_type),
  INC_TEXT (IncTranche, title, N_("Title"), INC_REQUIRED | INC_SEARCHED | INC_SORTED | INC_CITY),
  INC_MONEY (IncTranche, amount, N_("Amount"), INC_REQUIRED | INC_CITY, .currency = "currency"),
  INC_TEXT (IncTranche, currency, N_("Currency"), INC_DERIVED | INC_CURRENCY | INC_CITY),
  INC_DATE (IncTranche, due, N_("Due"), INC_CITY),
  INC_CHOICE (IncTranche, status, N_("Status"), INC_DERIVED | INC_CITY, inc_tranche_status_choices),
  INC_CHOICE (IncTranche, waits_for, N_("Waits for"), INC_DERIVED | INC_CITY, inc_requirement_kind_choices),
  INC_DATE (IncTranche, submitted, N_("Submitted on"), INC_CITY),
  INC_DATE (IncTranche, approved, N_("Approved on"), INC_CITY),
  INC_TEXT (IncTranche, approved_by, N_("Approved by"), INC_INTERNAL),
  INC_DATE (IncTranche, paid, N_("Paid on"), INC_DERIVED | INC_CITY),
  INC_DATE (IncTranche, cancelled, N_("Cancelled on"), INC_CITY),
  INC_TEXT (IncTranche, cancel_reason, N_("Why it was cancelled"), INC_INTERNAL),
  INC_NOTE (IncTranche, over_what, N_("Exceeded with a reason"), INC_INTERNAL),
  INC_TEXT (IncTranche, over_reason, N_("Reason for exceeding"), INC_INTERNAL),
  INC_TEXT (IncTranche, over_by, N_("Exceeding allowed by"), INC_INTERNAL),
  INC_NOTE (IncTranche, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
check_tranche (IncRecord *record, IncProblems *problems)
{
  IncTranche *self = INC_TRANCHE (record);

  if (self->amount != INC_MISSING && self->amount <= 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s", _("A tranche is more than zero"));
  if (self->approved != NULL && self->submitted != NULL && strcmp (self->approved, self->submitted) < 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "approved", "%s", _("It is approved after it was submitted"));
  if (self->approved != NULL && self->approved_by == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "approved_by", "%s", _("Say who approved it"));
  if (self->cancelled != NULL && self->cancel_reason == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "cancel_reason", "%s", _("Say why it was cancelled"));
  if (self->over_what != NULL && (self->over_reason == NULL || self->over_by == NULL))
    inc_problems_add (problems, INC_SEVERITY_WARNING, "over_reason", "%s",
                      _("What exceeds a ceiling is approved with a reason and a name"));
}

static gboolean
refuse (const char *table, const char *sentence, GError **error)
{
  inc_store_error_set (error, INC_STORE_ERROR_REFUSED, table, NULL, "%s", sentence);
  return FALSE;
}

/* What money was paid of was approved, and what was approved is of that amount. */
static gboolean
allow_tranche (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  IncTranche *old = before != NULL ? INC_TRANCHE (before) : NULL, *new = after != NULL ? INC_TRANCHE (after) : NULL;

  if (old == NULL || new == NULL || old->approved == NULL)
    return TRUE;
  if (new->amount != old->amount && new->approved != NULL)
    return refuse ("tranche", _("An approved tranche keeps its amount: cancel it and plan another one"), error);
  if (new->approved == NULL &&
      lookup->is_referred (lookup->data, inc_schema_of (inc_payment_get_type ()), "tranche", before->id))
    return refuse ("tranche", _("Money was paid of this tranche, so its approval stays"), error);
  return TRUE;
}

INC_DEFINE_RECORD (IncTranche, inc_tranche,
                   .table = "tranche",
                   .number = 33,
                   .label = N_("Tranche"),
                   .plural = N_("Tranches"),
                   .title = "title",
                   .check = check_tranche,
                   .allow = allow_tranche)
