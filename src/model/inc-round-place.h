/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of a startup's rounds is its first from outside, and which follow it.
 *
 * A round is from outside when somebody took part who is neither a founder of the startup nor a state fund.  Grants and loans
 * are no investment.  The first one is only told where no other can have been earlier: two rounds of "2024" stay in doubt, and
 * so does all beside one without a date. */
#pragma once

#include "inc-round.h"
#include "inc-stake.h"
#include "inc-table.h"

G_BEGIN_DECLS

typedef enum
{
  INC_ROUND_PLACE_NONE,    /* no investment, or nobody is known to have taken part */
  INC_ROUND_PLACE_INSIDE,  /* founders and state funds alone */
  INC_ROUND_PLACE_FIRST,
  INC_ROUND_PLACE_FOLLOW_ON,
  INC_ROUND_PLACE_OUTSIDE, /* whether it is the first cannot be told */
} IncRoundPlace;

/* Rounds and stakes of one startup; insiders: rows of the query startup-insiders (kind, id), NULL for none.  G_TYPE_ARRAY of
 * IncRoundPlace, one a round, in their order.  Full transfer. */
GArray *inc_round_places_new (GPtrArray *rounds, GPtrArray *stakes, const IncTable *insiders);
/* "first outside round", "follow-on round"; NULL where there is nothing to say.  Static. */
const char *inc_round_place_describe (IncRoundPlace place);

G_END_DECLS
