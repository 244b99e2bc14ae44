/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortBoard: the startups of a cohort as cards below their stages.  To move one is to change its stage: date and reason
 * are asked.  Who has left is no column: inc_cohort_board_get_left (). */
#pragma once

#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_COHORT_BOARD (inc_cohort_board_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortBoard, inc_cohort_board, INC, COHORT_BOARD, AdwBin)

/* Signal: "open" (gint64 startup). */

/* session NULL lets go of everything.  Follows the register by itself. */
void inc_cohort_board_set_cohort (IncCohortBoard *self, IncSession *session, gint64 cohort);
/* Of IncBoardCard: withdrawn, dismissed, closed with the risk accepted.  Borrowed, always the same. */
GListModel *inc_cohort_board_get_left (IncCohortBoard *self);

G_END_DECLS
