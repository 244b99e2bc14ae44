/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncRoundStakes: who takes part in a round, inside its form: added, changed and taken out there, saved with the round. */
#pragma once

#include "inc-round.h"
#include "inc-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_ROUND_STAKES (inc_round_stakes_get_type ())
G_DECLARE_FINAL_TYPE (IncRoundStakes, inc_round_stakes, INC, ROUND_STAKES, AdwPreferencesGroup)

/* Signal: "changed". */

/* round: what the form edits, for the currency of new stakes; it outlives the list.  stakes: those the round has; they are
 * copied. */
IncRoundStakes *inc_round_stakes_new (IncSession *session, IncRound *round, GPtrArray *stakes);
/* As they shall be; of IncStake.  Borrowed. */
GPtrArray *inc_round_stakes_get (IncRoundStakes *self);
/* Ids of those that were taken out.  Borrowed. */
const GArray *inc_round_stakes_get_deleted (IncRoundStakes *self);

/* What differs from how it began, as one text for a draft; NULL for nothing.  Full transfer. */
char *inc_round_stakes_dup_typed (IncRoundStakes *self);
void inc_round_stakes_set_typed (IncRoundStakes *self, const char *typed);

G_END_DECLS
