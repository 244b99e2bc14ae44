/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Deals: from an introduction to a stake in a round.  Each act is one change set; all resolve to IncChanges. */
#pragma once

#include "inc-deal-step.h"
#include "inc-deal.h"
#include "inc-session.h"

G_BEGIN_DECLS

/* A new deal (id 0) with its first step. */
DexFuture *inc_session_add_deal (IncSession *self, const char *title, IncDeal *deal, int stage, const char *date);
/* A step of each of the deals.  Those that invest or pass are closed, the others open. */
DexFuture *inc_session_move_deals (IncSession *self, const char *title, const gint64 *deals, guint n_deals, int stage,
                                   const char *date, const char *reason);
/* What a meeting came to.  deal: when not NULL, a deal between the two is begun at the meeting with what the record says,
 * unless they have an open one. */
DexFuture *inc_session_record_result (IncSession *self, const char *title, IncRecord *meeting, IncDeal *deal,
                                      const char *date);
/* The deal invests: its amount becomes a stake of the investor in a round of the startup.  round: one that is there, by its
 * id, or a new one (id 0), whose amount it is then. */
DexFuture *inc_session_invest (IncSession *self, const char *title, gint64 deal, IncRecord *round, const char *date);

G_END_DECLS
