/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The final account of an award: from what was asked for to what is left, entry by entry.
 * From plain values, which stay the caller's and are copied. */
#pragma once

#include "inc-award-paper.h"

G_BEGIN_DECLS

typedef struct
{
  const char *date; /* ISO days */
  const char *decision;
  const char *ends; /* the new end */
  const char *reason;
  gint64 amount; /* more or, below zero, less; INC_MISSING: the same */
} IncAccountVariation;

typedef struct
{
  const char *title;
  const char *due; /* ISO days */
  const char *approved;
  const char *status; /* in the words of the paper's language */
  gint64 amount;
  gint64 paid;
} IncAccountTranche;

typedef struct
{
  const char *name;
  gint64 paid_out; /* without what came back */
  gint64 returned; /* by counter-entries */
} IncAccountFund;

typedef struct
{
  IncReportFrame frame;
  IncAwardHead head;
  gint64 requested; /* INC_MISSING */
  const char *requested_on;
  gint64 recommended;
  const char *recommended_on;
  gint64 awarded;
  const char *awarded_on;
  gint64 cancelled;
  gint64 settled; /* INC_MISSING: not accepted yet */
  const char *settled_on;
  const IncAccountVariation *variations;
  guint n_variations;
  const IncAccountTranche *tranches;
  guint n_tranches;
  const IncLedgerEntry *entries;
  guint n_entries;
  const IncAccountFund *funds;
  guint n_funds;
} IncFinalAccount;

/* Full transfer. */
IncDocument *inc_final_account_new (const IncFinalAccount *account);

G_END_DECLS
