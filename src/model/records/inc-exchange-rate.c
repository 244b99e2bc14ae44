/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-exchange-rate: rates are kept, so that an amount once converted never changes by itself. */
#include "config.h"

#include "inc-exchange-rate.h"

#include <glib/gi18n-lib.h>

static const IncField inc_exchange_rate_fields[] = {
  INC_TEXT (IncExchangeRate, currency, N_("Currency"), INC_REQUIRED | INC_CURRENCY | INC_PUBLIC),
  INC_DATE (IncExchangeRate, date, N_("Date"), INC_REQUIRED | INC_PUBLIC),
  INC_RATIO (IncExchangeRate, rate, N_("Đồng for one unit"), INC_REQUIRED | INC_DECIMAL | INC_PUBLIC),
  INC_TEXT (IncExchangeRate, source, N_("Source"), INC_PUBLIC,
            .hint = N_("Bank or list that published the rate")),
};

static void
check_exchange_rate (IncRecord *record, IncProblems *problems)
{
  IncExchangeRate *self = INC_EXCHANGE_RATE (record);

  if (self->rate != INC_MISSING && self->rate <= 0)
    inc_problems_add (problems, INC_SEVERITY_ERROR, "rate", "%s", _("A rate is more than zero: 25.450,5"));
}

INC_DEFINE_RECORD (IncExchangeRate, inc_exchange_rate,
                   .table = "exchange_rate",
                   .number = 12,
                   .label = N_("Exchange rate"),
                   .plural = N_("Exchange rates"),
                   .title = "currency",
                   .check = check_exchange_rate)
