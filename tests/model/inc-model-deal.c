/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One table, as the types of the program have. */
#include "config.h"

#include "inc-model-deal.h"

static const IncField inc_model_deal_fields[] = {
  INC_TEXT (IncModelDeal, name, "Name", INC_REQUIRED),
  INC_MONEY (IncModelDeal, amount, "Amount", INC_OPTIONAL, .currency = "currency", .rate = "rate"),
  INC_TEXT (IncModelDeal, currency, "Currency", INC_CURRENCY),
  INC_RATIO (IncModelDeal, rate, "Rate", INC_DECIMAL),
  INC_MONEY (IncModelDeal, fee, "Fee", INC_OPTIONAL),
};

INC_DEFINE_RECORD (IncModelDeal, inc_model_deal, .table = "deal", .number = 250, .label = "Deal", .plural = "Deals",
                   .title = "name")
