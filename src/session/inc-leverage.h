/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leverage: private capital per đồng of public money, and the share of public money in both.
 *
 * Private capital are rounds in đồng, each once whoever invested in it.  A grant is private only where it names who gave it
 * and none of them is a state fund; of any other round what state funds put in is taken off, and one in which only they
 * invested is not private at all.  Public money is what funds with public money paid, less what came back, and the public
 * part of support that no award pays.  What is not known is counted as missing, never as zero: an amount that was not
 * disclosed or has no rate, a round without a date where days were asked for, a state fund's part that nobody wrote down,
 * payments in another currency. */
#pragma once

#include "inc-session.h"

G_BEGIN_DECLS

typedef enum
{
  INC_LEVERAGE_ALL,
  INC_LEVERAGE_STARTUP,
  INC_LEVERAGE_COHORT,    /* the startups that were admitted to it */
  INC_LEVERAGE_PROGRAMME,
  INC_LEVERAGE_FUND,      /* its payments, and the startups that it gave something to */
} IncLeverageScope;

/* Why a round does not count. */
typedef enum
{
  INC_LEVERAGE_UNDISCLOSED,
  INC_LEVERAGE_WITHOUT_RATE,
  INC_LEVERAGE_UNDATED,
  INC_LEVERAGE_MIXED,
} IncLeverageReason;

typedef struct
{
  gint64 private_vnd;
  gint64 public_vnd;
  gint64 leverage;     /* private per public, in millionths, rounded once; INC_MISSING where one of both is not known */
  gint64 public_share; /* public of both together, likewise */

  GArray *rounds;      /* the rows behind, by their ids (gint64): rounds that count, */
  GArray *payments;
  GArray *supports;
  GArray *missing_rounds; /* and those that do not: */
  guint n_undisclosed;    /* an amount was not disclosed, or not written down; */
  guint n_without_rate;
  guint n_undated;
  guint n_mixed;          /* a state fund's part is not known */
  GArray *missing_payments; /* in other currencies than đồng */
  GArray *missing_supports; /* without an amount */

  GArray *round_amounts;   /* beside the rows that count, what each counts for in đồng (gint64): together private_vnd; */
  GArray *payment_amounts; /* these two together public_vnd */
  GArray *support_amounts;
  GArray *missing_reasons; /* of missing_rounds (IncLeverageReason) */
} IncLeverage;

#define INC_TYPE_LEVERAGE (inc_leverage_get_type ())
GType inc_leverage_get_type (void);
IncLeverage *inc_leverage_ref (IncLeverage *self);
void inc_leverage_unref (IncLeverage *self);

/* id: 0 of all.  from and to: ISO days, each may be NULL.  Resolves to an IncLeverage. */
DexFuture *inc_session_load_leverage (IncSession *self, IncLeverageScope scope, gint64 id, const char *from, const char *to);

/* Whether there is any public money in it, known or not. */
gboolean inc_leverage_has_public (const IncLeverage *self);
/* "2,35 đ": private capital for one đồng of public money; NULL where it is not known.  Full transfer. */
char *inc_leverage_display (const IncLeverage *self);
/* "29,9 %"; likewise. */
char *inc_leverage_display_share (const IncLeverage *self);
/* "private 13.000.000.000 đ, public 782.000.000 đ": what both are of.  Full transfer. */
char *inc_leverage_describe_sums (const IncLeverage *self);
/* "2,35 đồng for one of public money (n = 4 rounds; 2 not known)": the figure with all it rests on.  Full transfer. */
char *inc_leverage_describe (const IncLeverage *self);
/* "29,9 % of 1.000 đ …" of both; likewise.  Full transfer. */
char *inc_leverage_describe_share (const IncLeverage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncLeverage, inc_leverage_unref)

G_END_DECLS
