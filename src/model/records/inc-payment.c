/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-payment: an entry of the ledger. */
#include "config.h"

#include "inc-payment.h"

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
  INC_REF (IncPayment, paper, N_("Paper"), INC_INTERNAL, inc_report_get_type),
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

/* A paper may still be made of what is final by its date. */
static gboolean
gets_paper (IncPayment *before, IncPayment *after)
{
  g_autoptr(IncRecord) same = NULL;

  if (after == NULL || before->paper != 0 || after->paper == 0)
    return FALSE;
  same = inc_record_dup (INC_RECORD (before));
  INC_PAYMENT (same)->paper = after->paper;
  for (guint i = 0; i < G_N_ELEMENTS (inc_payment_fields); i++)
    {
      const IncField *field = &inc_payment_fields[i];

      if (!inc_record_equal (same, INC_RECORD (after), &field, 1))
        return FALSE;
    }
  return TRUE;
}

static gboolean
allow_payment (IncRecord *before, IncRecord *after, const IncLookup *lookup, GError **error)
{
  IncPayment *self = INC_PAYMENT (before != NULL ? before : after);
  g_autoptr(IncRecord) record = lookup->get (lookup->data, inc_schema_of (inc_fund_get_type ()), self->fund);
  IncFund *fund = record != NULL ? INC_FUND (record) : NULL;

  if (before == NULL)
    return !is_closed (self, fund) || refuse_closed (fund, TRUE, error);
  if (self->paper != 0)
    {
      inc_store_error_set (error, INC_STORE_ERROR_FINAL, "payment", NULL, "%s",
                           _("An issued paper names this payment, so it stays as it is: take it back with a counter-entry"));
      return FALSE;
    }
  return !is_closed (self, fund) || gets_paper (self, after != NULL ? INC_PAYMENT (after) : NULL) ||
         refuse_closed (fund, FALSE, error);
}

gboolean
inc_payment_is_final (IncPayment *self, IncFund *fund)
{
  return self->paper != 0 || is_closed (self, fund);
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
