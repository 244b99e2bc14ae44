/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-payment: an entry of the ledger. */
#include "config.h"

#include "inc-payment.h"

#include "inc-amount.h"
#include "inc-award.h"
#include "inc-date.h"
#include "inc-report.h"
#include "inc-store-error.h"
#include "inc-tranche.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const IncChoice inc_payment_method_choices[] = {
  { INC_PAYMENT_TRANSFER, "transfer", N_("Bank transfer") },
  { INC_PAYMENT_CARD, "card", N_("Card") },
  { INC_PAYMENT_WALLET, "wallet", N_("Electronic wallet") },
  { INC_PAYMENT_CASH, "cash", N_("Cash") },
  { 0 },
};

static const IncField inc_payment_fields[] = {
  INC_REF (IncPayment, tranche, N_("Tranche"), INC_REQUIRED | INC_FIXED | INC_CITY, inc_tranche_get_type),
  INC_REF (IncPayment, fund, N_("Fund"), INC_REQUIRED | INC_FIXED | INC_CITY, inc_fund_get_type),
  INC_MONEY (IncPayment, amount, N_("Amount"), INC_REQUIRED | INC_FIXED | INC_CITY, .currency = "currency"),
  INC_TEXT (IncPayment, currency, N_("Currency"), INC_DERIVED | INC_CURRENCY | INC_CITY),
  INC_DATE (IncPayment, date, N_("Date"), INC_REQUIRED | INC_FIXED | INC_CITY),
  INC_CHOICE (IncPayment, method, N_("Method"), INC_CITY, inc_payment_method_choices),
  INC_TEXT (IncPayment, bank_reference, N_("Bank reference"), INC_SEARCHED | INC_INTERNAL),
  INC_REF (IncPayment, reverses, N_("Takes back"), INC_FIXED | INC_CITY, inc_payment_get_type),
  INC_TEXT (IncPayment, reason, N_("Reason"), INC_INTERNAL),
  INC_REF (IncPayment, paper, N_("Paper"), INC_MARK | INC_INTERNAL, inc_report_get_type),
  INC_NOTE (IncPayment, note, N_("Note"), INC_SEARCHED | INC_INTERNAL),
};

static void
check_payment (IncRecord *record, IncProblems *problems)
{
  IncPayment *self = INC_PAYMENT (record);

  if (self->amount == 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "amount", "%s", _("A payment is not zero"));
  if (self->amount != INC_MISSING && self->amount < 0 && self->reason == NULL)
    inc_problems_add (problems, INC_SEVERITY_WARNING, "reason", "%s", _("Say why money comes back"));
}

/* ---- final entries ---- */

static gboolean
is_closed (IncPayment *self, IncFund *fund)
{
  return fund != NULL && fund->closed_until != NULL && self->date != NULL && strcmp (self->date, fund->closed_until) <= 0;
}

static gboolean
refuse_closed (IncFund *fund, gboolean comes, GError **error)
{
  g_autofree char *day = inc_date_display (fund->closed_until);

  if (comes)
    inc_store_error_set (error, INC_STORE_ERROR_FINAL, "payment", NULL,
                         _("The books of “%s” are closed until %s: enter it with a later date"), fund->name, day);
  else
    inc_store_error_set (error, INC_STORE_ERROR_FINAL, "payment", NULL,
                         _("The books of “%s” are closed until %s, so this payment stays as it is: take it back with a "
                           "counter-entry"), fund->name, day);
  return FALSE;
}

/* The first of its papers that stands; 0: none. */
static gboolean
find_paper (IncPayment *self, const IncLookup *lookup, gint64 *paper, GError **error)
{
  const IncValue values[] = { inc_value_integer (self->paper), inc_value_integer (self->tranche),
                              { INC_VALUE_TEXT, 0, self->date } };
  g_autoptr(IncTable) papers = NULL;

  *paper = 0;
  if (self->paper == 0)
    return TRUE;
  papers = lookup->query (lookup->data, "payment-papers", values, G_N_ELEMENTS (values), error);
  if (papers != NULL && inc_table_get_n_rows (papers) > 0)
    *paper = inc_table_get_integer (papers, 0, "id");
  return papers != NULL;
}

static gboolean
refuse_named (GError **error)
{
  inc_store_error_set (error, INC_STORE_ERROR_FINAL, "payment", NULL, "%s",
                       _("An issued paper names this payment, so it stays as it is: take it back with a counter-entry"));
  return FALSE;
}

/* A paper may still be made of what is final, or another one take the place of one that was revoked; nothing else changes, custom
 * fields neither. */
static gboolean
gets_paper (IncRecord *before, IncRecord *after, gint64 standing)
{
  return after != NULL && INC_PAYMENT (after)->paper != 0 && inc_record_equal_but (before, after, "paper") &&
         (INC_PAYMENT (before)->paper == 0 || INC_PAYMENT (after)->paper == standing);
}

/* ---- entries that come and go ---- */

static gboolean
refuse (GError **error, const char *sentence)
{
  return inc_store_error_refuse (error, "payment", "%s", sentence);
}

/* Money comes back of one payment, and never more than that was. */
static gboolean
check_counter_entry (IncPayment *self, const IncLookup *lookup, GError **error)
{
  const IncValue values[] = { inc_value_integer (self->reverses) };
  g_autoptr(IncRecord) record = lookup->get (lookup->data, inc_schema_of (inc_payment_get_type ()), self->reverses);
  IncPayment *source = record != NULL ? INC_PAYMENT (record) : NULL;
  g_autoptr(IncTable) left = NULL;
  g_autofree char *most = NULL;

  if (source == NULL)
    return refuse (error, _("Money that comes back says which payment it takes back"));
  if (self->amount >= 0)
    return refuse (error, _("A counter-entry is less than zero"));
  if (source->reverses != 0)
    return refuse (error, _("A counter-entry is not taken back: enter the payment anew"));
  if (source->tranche != self->tranche || source->fund != self->fund)
    return refuse (error, _("A counter-entry is of the tranche and the fund of its payment"));
  if (lookup->act != INC_ACT_HISTORY && strcmp (self->date, source->date) < 0)
    return refuse (error, _("Money comes back only after it was paid"));
  left = lookup->query (lookup->data, "payment-left", values, G_N_ELEMENTS (values), error);
  if (left == NULL || inc_table_get_integer (left, 0, "amount") + self->amount >= 0)
    return left != NULL;
  most = inc_amount_display (inc_table_get_integer (left, 0, "amount"), source->currency);
  return inc_store_error_refuse (error, "payment", _("Of this payment %s can come back at most"), most);
}

/* What a file tells of the past is only looked at as a whole. */
static gboolean
check_paid (IncPayment *self, IncTranche *tranche, const IncLookup *lookup, GError **error)
{
  g_autoptr(IncRecord) record = lookup->get (lookup->data, inc_schema_of (inc_award_get_type ()), tranche->award);
  IncAward *award = record != NULL ? INC_AWARD (record) : NULL;

  if (lookup->act == INC_ACT_HISTORY)
    return TRUE;
  if (tranche->cancelled != NULL)
    return refuse (error, _("This tranche was cancelled"));
  if (tranche->approved == NULL)
    return refuse (error, _("This tranche is not approved yet"));
  if (strcmp (self->date, tranche->approved) < 0)
    return refuse (error, _("A tranche is paid only after it was approved"));
  if (award != NULL && award->cancelled_on != NULL)
    return refuse (error, _("The award was cancelled"));
  return award == NULL || award->settled_on == NULL || refuse (error, _("The final account of the award was accepted"));
}

/* The fund pays more than before.  Parts of what is cancelled count by what was paid of them, so that it must have room. */
static gboolean
pays_more (IncPayment *self, IncTranche *tranche, const IncLookup *lookup, GError **error)
{
  g_autoptr(IncRecord) record = lookup->get (lookup->data, inc_schema_of (inc_award_get_type ()), tranche->award);
  IncAward *award = record != NULL ? INC_AWARD (record) : NULL;

  if (self->amount < 0 && award != NULL && award->settled_on != NULL && lookup->act != INC_ACT_HISTORY)
    return refuse (error, _("The final account of the award was accepted"));
  if (tranche->cancelled != NULL || (award != NULL && award->cancelled_on != NULL))
    lookup->again (lookup->data, inc_schema_of (inc_fund_get_type ()), self->fund);
  return TRUE;
}

/* One that goes, or one that comes. */
static gboolean
weigh (IncPayment *self, gboolean comes, const IncLookup *lookup, GError **error)
{
  const IncSchema *schema = inc_schema_of (inc_tranche_get_type ());
  g_autoptr(IncRecord) record = lookup->act != INC_ACT_UNDO ? lookup->get (lookup->data, schema, self->tranche) : NULL;
  IncTranche *tranche = record != NULL ? INC_TRANCHE (record) : NULL;
  const gboolean is_counter_entry = self->reverses != 0 || self->amount < 0;

  if (tranche == NULL)
    return TRUE;
  if (comes && !(is_counter_entry ? check_counter_entry (self, lookup, error) : check_paid (self, tranche, lookup, error)))
    return FALSE;
  lookup->again (lookup->data, schema, self->tranche);
  return (comes ? self->amount < 0 : self->amount > 0) || pays_more (self, tranche, lookup, error);
}

static gboolean
allow_payment (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  IncPayment *self = INC_PAYMENT (before != NULL ? before : after);
  g_autoptr(IncRecord) record = lookup->get (lookup->data, inc_schema_of (inc_fund_get_type ()), self->fund);
  IncFund *fund = record != NULL ? INC_FUND (record) : NULL;
  gint64 paper;

  if (before == NULL)
    return is_closed (self, fund) ? refuse_closed (fund, TRUE, error) : weigh (self, TRUE, lookup, error);
  if (!find_paper (self, lookup, &paper, error))
    return FALSE;
  if (gets_paper (before, after, paper))
    return TRUE;
  if (paper != 0)
    return refuse_named (error);
  if (is_closed (self, fund))
    return refuse_closed (fund, FALSE, error);
  return after != NULL || weigh (self, FALSE, lookup, error);
}

INC_DEFINE_RECORD (IncPayment, inc_payment,
                   .table = "payment",
                   .number = 36,
                   .label = N_("Payment"),
                   .plural = N_("Payments"),
                   .check = check_payment,
                   .allow = allow_payment)

gboolean
inc_payment_is_cashless (IncPayment *self)
{
  return self->method != 0 && self->method != INC_PAYMENT_CASH;
}
