/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What became of an award, in its currency. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 award;
  const char *currency; /* interned; NULL: VND */
  gint64 requested;     /* these three INC_MISSING where not said */
  gint64 recommended;
  gint64 awarded;       /* as first decided */
  gint64 now;           /* with its variations; 0 before it is awarded */
  gint64 planned;       /* in tranches that are not cancelled */
  gint64 approved;      /* of these, in approved and paid ones */
  gint64 paid;
  gint64 cancelled;     /* what was not paid of cancelled tranches, or of all when the award was cancelled */
  gint64 remaining;     /* now − paid − cancelled */
} IncAwardFigures;

/* In the order of the ids: G_TYPE_ARRAY of IncAwardFigures; awards that are gone are left out. */
DexFuture *inc_session_list_award_figures (IncSession *self, const gint64 *awards, guint n_awards);

/* What was paid of a part of a tranche. */
typedef struct
{
  gint64 allocation;
  gint64 fund;
  gint64 amount;
  gint64 paid;
} IncAllocationFigures;

/* G_TYPE_ARRAY of IncAllocationFigures, as they were entered. */
DexFuture *inc_session_list_allocation_figures (IncSession *self, gint64 tranche);

G_END_DECLS
