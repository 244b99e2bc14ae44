/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All rows of money, and every figure worked out from them anew. */
#pragma once

#include "inc-money-sample.h"

G_BEGIN_DECLS

typedef struct
{
  MoneySample *sample;
  gboolean is_loose; /* people split what waits by hand, too: its parts need not be the whole yet */
  GPtrArray *funds, *awards, *variations, *tranches, *parts, *payments; /* as they were when they were last read */
} MoneyLedger;

void money_ledger_load (MoneyLedger *self);
void money_ledger_clear (MoneyLedger *self);
/* Every value of every row.  Full transfer. */
char *money_ledger_dump (MoneyLedger *self);
/* Reads all rows; what the session says of all funds and awards is what they say, now and on a day; one fund is looked at by
 * itself, too. */
void money_ledger_check (MoneyLedger *self, gint64 fund, const char *day);

G_END_DECLS
