/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A startup raises money: once, whoever takes part.  An amount that was not disclosed is unknown, never zero. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_ROUND_TYPE_PRE_SEED = 1,
  INC_ROUND_TYPE_SEED = 2,
  INC_ROUND_TYPE_SERIES_A = 3,
  INC_ROUND_TYPE_SERIES_B = 4,
  INC_ROUND_TYPE_SERIES_C = 5,
  INC_ROUND_TYPE_LATER = 6,
  INC_ROUND_TYPE_BRIDGE = 7,
  INC_ROUND_TYPE_GRANT = 8,
  INC_ROUND_TYPE_DEBT = 9,
  INC_ROUND_TYPE_OTHER = 10,
} IncRoundType;

extern const IncChoice inc_round_type_choices[];

typedef enum
{
  INC_INSTRUMENT_EQUITY = 1,
  INC_INSTRUMENT_CONVERTIBLE = 2,
  INC_INSTRUMENT_GRANT = 3,
  INC_INSTRUMENT_LOAN = 4,
} IncInstrument;

extern const IncChoice inc_instrument_choices[];

INC_DECLARE_RECORD (IncRound, inc_round, INC_ROUND)

struct _IncRound
{
  IncRecord parent_instance;

  gint64 startup;
  int type; /* IncRoundType */
  int instrument; /* IncInstrument */
  char *date; /* may be a year alone, or unknown */
  gint64 amount; /* smallest unit of the currency; INC_MISSING */
  gboolean undisclosed; /* asked, and not told: no amount then */
  char *currency; /* ISO 4217 code; NULL: VND */
  gint64 rate; /* VND, millionths; INC_MISSING */
  char *rate_on;
  char *rate_source;
  gint64 amount_vnd; /* amount × rate, rounded once half away from zero; INC_MISSING */
  gint64 post_money; /* INC_MISSING */
  gint64 valuation_cap; /* of a convertible: it converts at no higher value; INC_MISSING */
  gint64 discount; /* of a convertible, millionths; INC_MISSING */
  gint64 interest; /* of a convertible or a loan, millionths a year; INC_MISSING */
  char *matures;
  char *source;
  char *note;
};

/* "Seed, 05/2024": what names a round in lists and on the timeline.  Full transfer. */
char *inc_round_dup_title (IncRound *self);
/* Newest first; what has no date comes last. */
int inc_round_compare (IncRound *one, IncRound *other);

G_END_DECLS
