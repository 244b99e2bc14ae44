/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A pot of money with its source, its legal basis, its period and its limit.  What was allocated and paid is never kept
 * here: balances are sums over allocations and payments. */
#pragma once

#include "inc-record.h"

G_BEGIN_DECLS

typedef enum
{
  INC_FUND_SOURCE_CITY = 1,
  INC_FUND_SOURCE_MINISTRY = 2,
  INC_FUND_SOURCE_PRIVATE = 3,
  INC_FUND_SOURCE_FOREIGN = 4,
  INC_FUND_SOURCE_IN_KIND = 5,
} IncFundSource;

extern const IncChoice inc_fund_source_choices[];

INC_DECLARE_RECORD (IncFund, inc_fund, INC_FUND)

struct _IncFund
{
  IncRecord parent_instance;

  char *name;
  char *name_en;
  int source; /* IncFundSource */
  gboolean public_money; /* counts as public in public shares and in leverage */
  gint64 giver;
  gint64 programme;
  char *legal_basis;
  char *starts;
  char *ends;
  gint64 limit_amount; /* smallest unit of the currency; INC_MISSING: no limit */
  char *currency; /* ISO 4217 code; NULL: VND */
  char *closed_until; /* payments up to this date are final */
  char *note;
};

G_END_DECLS
