/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-payment: an entry of the ledger. */
#include "config.h"

#include "inc-payment.h"

#include "inc-fund.h"
#include "inc-report.h"
#include "inc-tranche.h"

#include <glib/gi18n-lib.h>

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

INC_DEFINE_RECORD (IncPayment, inc_payment,
                   .table = "payment",
                   .number = 36,
                   .label = N_("Payment"),
                   .plural = N_("Payments"),
                   .check = check_payment)

gboolean
inc_payment_is_cashless (IncPayment *self)
{
  return self->method != 0 && self->method != INC_PAYMENT_CASH;
}
