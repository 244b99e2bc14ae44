/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncDealBoard: deals as cards below their stages.  To move one asks for date and reason; into Invested, for the round. */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_DEAL_BOARD (inc_deal_board_get_type ())
G_DECLARE_FINAL_TYPE (IncDealBoard, inc_deal_board, INC, DEAL_BOARD, AdwBin)

/* Signal: "open" (gint64 deal).  Property: "empty", while there is no deal. */

/* session NULL lets go of everything.  Follows the register by itself. */
void inc_deal_board_set_session (IncDealBoard *self, IncSession *session);

G_END_DECLS
