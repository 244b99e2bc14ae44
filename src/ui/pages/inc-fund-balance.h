/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFundBalance: what a fund has left, as a card: the amount, a bar of what became of the limit, and the numbers of it. */
#pragma once

#include "inc-fund-figures.h"
#include "inc-fund.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FUND_BALANCE (inc_fund_balance_get_type ())
G_DECLARE_FINAL_TYPE (IncFundBalance, inc_fund_balance, INC, FUND_BALANCE, AdwBin)

/* Properties: "narrow"; "tight": an amount has room in large letters. */

void inc_fund_balance_show (IncFundBalance *self, IncFund *fund, const IncFundFigures *figures);

/* "01/01/2026 – 31/12/2026"; NULL where neither is known.  Full transfer. */
char *inc_fund_dup_period (IncFund *fund);

G_END_DECLS
