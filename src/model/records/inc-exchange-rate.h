/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one unit of a currency was worth in đồng on a day, with its source. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

INC_DECLARE_RECORD (IncExchangeRate, inc_exchange_rate, INC_EXCHANGE_RATE)

struct _IncExchangeRate
{
  IncRecord parent_instance;

  char *currency; /* ISO 4217 code */
  char *date;
  gint64 rate; /* VND, millionths */
  char *source;
};

G_END_DECLS
