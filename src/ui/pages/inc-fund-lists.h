/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncFundLists: what belongs to a fund, one view at a time: tranches, awards, final accounts, ceilings, and what was paid over
 * time.  A hundred thousand rows cost what a hundred cost.
 *
 * Actions: lists.show (a view's name), lists.due ("all", "overdue", "year", "unscheduled"). */
#pragma once

#include "inc-fund-figures.h"
#include "inc-fund.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_FUND_LISTS (inc_fund_lists_get_type ())
G_DECLARE_FINAL_TYPE (IncFundLists, inc_fund_lists, INC, FUND_LISTS, AdwBin)

/* Property: "narrow". */

/* Session NULL lets go of every record. */
void inc_fund_lists_set_session (IncFundLists *self, IncSession *session);
void inc_fund_lists_show (IncFundLists *self, IncFund *fund, GArray *months);
/* What the view in sight lists, and its columns; NULL where it lists nothing.  Full transfer. */
IncQuery *inc_fund_lists_dup_query (IncFundLists *self, char ***columns);

G_END_DECLS
