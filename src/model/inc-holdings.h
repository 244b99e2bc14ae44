/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncHoldings: who holds what of a startup after a round, as far as the stakes say so.
 *
 * A share that was written down with one round is only true until the next: after it, the holder is still named, but what
 * is held is not known.  So what is known and what is not add up to the whole, and nothing is reckoned. */
#pragma once

#include "inc-round.h"
#include "inc-stake.h"

G_BEGIN_DECLS

#define INC_WHOLE 1000000 /* a share of everything, in millionths */

typedef struct
{
  gint64 investor;    /* one of the two */
  gint64 person;
  char *name;         /* NULL where it was not loaded */
  gint64 share;       /* after the round, millionths; INC_MISSING */
  gint64 earlier;     /* of an earlier round, where that is all there is; INC_MISSING */
  gint64 earlier_round; /* its id; 0: of no known round */
} IncHolding;

typedef struct
{
  GArray *holdings; /* of IncHolding: known shares first, the largest first; then the others by name */
  gint64 known;     /* sum of the shares; may be more than INC_WHOLE when somebody mistyped */
  gint64 unknown;   /* what is missing to the whole; 0 when known is too much */
} IncHoldings;

/* Rounds and stakes of one startup.  round: 0 for the stakes that have none.  Grants and loans give nobody a part unless a
 * share is written down. */
IncHoldings *inc_holdings_new (GPtrArray *rounds, GPtrArray *stakes, gint64 round);
void inc_holdings_free (IncHoldings *self);

/* The rounds with a share that is known, the latest first; 0 at the end where stakes of no round have one.  G_TYPE_ARRAY
 * of gint64, full transfer. */
GArray *inc_holdings_list_rounds (GPtrArray *rounds, GPtrArray *stakes);

/* The latest round with a share that is known and that was certainly over by the end of a day (ISO).  FALSE: none. */
gboolean inc_holdings_find_round (GPtrArray *rounds, GPtrArray *stakes, const char *day, gint64 *round);
/* Who holds what then; NULL where there is no such round. */
IncHoldings *inc_holdings_new_at (GPtrArray *rounds, GPtrArray *stakes, const char *day);

/* One round after the other. */
typedef struct
{
  gint64 round;
  char *date; /* as far as it is known */
  IncHoldings *holdings;
} IncHoldingsPoint;

/* Over time: the dated rounds with a share that is known, the oldest first.  G_TYPE_ARRAY of IncHoldingsPoint, full
 * transfer. */
GArray *inc_holdings_list_points (GPtrArray *rounds, GPtrArray *stakes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncHoldings, inc_holdings_free)

G_END_DECLS
