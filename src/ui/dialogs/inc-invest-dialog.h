/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncInvestDialog: the round that a deal invests in: one that the startup has, or a new one; the amount is the deal's.
 * Invest is one change. */
#pragma once

#include "inc-deal.h"
#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_INVEST_DIALOG (inc_invest_dialog_get_type ())
G_DECLARE_FINAL_TYPE (IncInvestDialog, inc_invest_dialog, INC, INVEST_DIALOG, AdwDialog)

/* rounds: of IncRound, the startup's. */
AdwDialog *inc_invest_dialog_new (IncSession *session, IncDeal *deal, GPtrArray *rounds);
/* 0: a new one. */
void inc_invest_dialog_choose_round (IncInvestDialog *self, gint64 round);

G_END_DECLS
