/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-tranche: a part of an award and the dates of its steps. */
#include "config.h"

#include "inc-tranche.h"

#include "inc-amount.h"
#include "inc-award.h"
#include "inc-fund.h"
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
    inc_problems_add (problems, INC_SEVERITY_ERROR, "approved", "%s", _("A tranche is approved only after it was submitted"));
  if (self->approved != NULL && self->approved_by == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "approved_by", "%s", _("Say who approved it"));
  if (self->cancelled != NULL && self->cancel_reason == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "cancel_reason", "%s", _("Say why it was cancelled"));
  if (self->over_what != NULL && (self->over_reason == NULL || self->over_by == NULL))
    inc_problems_add (problems, INC_SEVERITY_WARNING, "over_reason", "%s",
                      _("What exceeds a ceiling is approved with a reason and a name"));
}

/* ---- what was approved ---- */

static gboolean
refuse_approval (GError **error)
{
  return inc_store_error_refuse (error, "tranche", "%s", _("A tranche is approved by its approval alone, which looks at what it "
                                                           "requires, its funds and the ceilings"));
}

static gboolean
allow_to_come (IncTranche *self, const IncLookup *lookup, GError **error)
{
  if (!inc_award_allow_in (self->award, lookup, "tranche", error))
    return FALSE;
  if (self->approved == NULL || lookup->act == INC_ACT_UNDO)
    return TRUE;
  if (lookup->act != INC_ACT_HISTORY)
    return refuse_approval (error);
  lookup->again (lookup->data, inc_record_get_schema (INC_RECORD (self)), INC_RECORD (self)->id);
  return TRUE;
}

static gboolean
allow_to_go (IncTranche *self, const IncLookup *lookup, GError **error)
{
  return self->approved == NULL || (lookup->act != INC_ACT_SAVE && lookup->act != INC_ACT_JUDGED) ||
         inc_store_error_refuse (error, "tranche", "%s", _("An approved tranche stays: cancel it"));
}

/* What money was paid of was approved. */
static gboolean
allow_approval_to_go (IncTranche *self, const IncLookup *lookup, GError **error)
{
  if (lookup->is_referred (lookup->data, inc_schema_of (inc_payment_get_type ()), "tranche", INC_RECORD (self)->id))
    return inc_store_error_refuse (error, "tranche", "%s", _("Money was paid of this tranche, so its approval stays"));
  return lookup->act == INC_ACT_UNDO || lookup->act == INC_ACT_REVERT ||
         inc_store_error_refuse (error, "tranche", "%s",
                                 _("An approval is taken back in the history; or the tranche is cancelled"));
}

/* When, by whom and, beyond a limit, why: a fund is over its limit only with these. */
static gboolean
is_approved_alike (IncTranche *self, IncTranche *other)
{
  return g_strcmp0 (self->approved, other->approved) == 0 && g_strcmp0 (self->approved_by, other->approved_by) == 0 &&
         g_strcmp0 (self->over_what, other->over_what) == 0 && g_strcmp0 (self->over_reason, other->over_reason) == 0 &&
         g_strcmp0 (self->over_by, other->over_by) == 0;
}

/* Each of its funds must have room for it. */
static gboolean
hold_funds (IncTranche *self, const IncLookup *lookup, GError **error)
{
  const IncValue values[] = { inc_value_integer (INC_RECORD (self)->id) };
  g_autoptr(IncTable) parts = lookup->query (lookup->data, "tranche-held", values, G_N_ELEMENTS (values), error);

  for (guint i = 0; parts != NULL && i < inc_table_get_n_rows (parts); i++)
    lookup->again (lookup->data, inc_schema_of (inc_fund_get_type ()), inc_table_get_integer (parts, i, "fund"));
  return parts != NULL;
}

/* Its money is waited for again. */
static gboolean
allow_back (IncTranche *self, const IncLookup *lookup, GError **error)
{
  g_autoptr(IncRecord) award = lookup->get (lookup->data, inc_schema_of (inc_award_get_type ()), self->award);

  if (award != NULL && INC_AWARD (award)->cancelled_on != NULL)
    return inc_store_error_refuse (error, "tranche", "%s", _("The award was cancelled"));
  if (award != NULL && INC_AWARD (award)->settled_on != NULL)
    return inc_store_error_refuse (error, "tranche", "%s", _("The final account of the award was accepted"));
  return hold_funds (self, lookup, error);
}

static gboolean
allow_change (IncTranche *old, IncTranche *new, const IncLookup *lookup, GError **error)
{
  const gboolean undoes = lookup->act == INC_ACT_UNDO;
  const gboolean is_planned_anew = old->approved == NULL && new->amount != old->amount;

  if (is_planned_anew && !inc_award_allow_in (old->award, lookup, "tranche", error))
    return FALSE;
  if (old->approved == NULL)
    return new->approved == NULL || undoes || lookup->act == INC_ACT_JUDGED || refuse_approval (error);
  if (new->approved == NULL)
    return allow_approval_to_go (old, lookup, error);
  if (new->amount != old->amount)
    return inc_store_error_refuse (error, "tranche", "%s",
                                   _("An approved tranche keeps its amount: cancel it and plan another one"));
  if (!undoes && !is_approved_alike (old, new))
    return inc_store_error_refuse (error, "tranche", "%s", _("What was approved stays as it was approved"));
  return undoes || old->cancelled == NULL || new->cancelled != NULL || allow_back (new, lookup, error);
}

static gboolean
allow_tranche (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  if (before == NULL)
    return allow_to_come (INC_TRANCHE (after), lookup, error);
  if (after == NULL)
    return allow_to_go (INC_TRANCHE (before), lookup, error);
  return allow_change (INC_TRANCHE (before), INC_TRANCHE (after), lookup, error);
}

/* ---- its parts and what was paid of them ---- */

static gboolean
hold_part (IncTranche *self, const IncTable *parts, guint row, GError **error)
{
  const char *name = inc_table_get_text (parts, row, "name"), *currency = inc_table_get_text (parts, row, "currency");
  const gint64 amount = inc_table_get_integer (parts, row, "amount"), paid = inc_table_get_integer (parts, row, "paid");
  g_autofree char *most = inc_amount_display (amount, self->currency);
  g_autofree char *all = inc_amount_display (paid, self->currency);
  const char *mine = self->currency != NULL ? self->currency : "VND";

  if (paid < 0)
    return inc_store_error_refuse (error, "payment", _("More came back to “%s” than it paid"), name);
  if (paid > 0 && self->approved == NULL)
    return inc_store_error_refuse (error, "payment", "%s", _("This tranche is not approved yet"));
  if (paid > amount)
    return inc_store_error_refuse (error, "payment", _("“%s” pays %s at most, not %s"), name, most, all);
  if (self->approved != NULL && g_strcmp0 (currency != NULL ? currency : "VND", mine) != 0)
    return inc_store_error_refuse (error, "allocation", _("“%s” is a fund in %s, and the tranche is in %s"), name,
                                   currency != NULL ? currency : "VND", mine);
  return TRUE;
}

/* No fund paid more than its part; what was approved is of its parts. */
static gboolean
hold_tranche (IncRecord *record, const IncLookup *lookup, GError **error)
{
  IncTranche *self = INC_TRANCHE (record);
  const IncValue values[] = { inc_value_integer (record->id) };
  g_autoptr(IncTable) parts = lookup->query (lookup->data, "tranche-held", values, G_N_ELEMENTS (values), error);
  g_autofree char *all = NULL, *whole = NULL;
  gint64 sum = 0;

  for (guint i = 0; parts != NULL && i < inc_table_get_n_rows (parts); i++)
    {
      sum += inc_table_get_integer (parts, i, "amount");
      if (!hold_part (self, parts, i, error))
        return FALSE;
    }
  if (parts == NULL || self->approved == NULL || sum == self->amount)
    return parts != NULL;
  all = inc_amount_display (sum, self->currency);
  whole = inc_amount_display (self->amount, self->currency);
  return inc_store_error_refuse (error, "allocation", _("The parts of its funds add up to %s, and the tranche is %s"), all, whole);
}

INC_DEFINE_RECORD (IncTranche, inc_tranche,
                   .table = "tranche",
                   .number = 33,
                   .label = N_("Tranche"),
                   .plural = N_("Tranches"),
                   .title = "title",
                   .check = check_tranche,
                   .allow = allow_tranche,
                   .hold = hold_tranche)
