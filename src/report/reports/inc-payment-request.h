/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The request to pay a tranche: what for, how much, from which funds, and what the award then still has.
 * From plain values, which stay the caller's and are copied. */
#pragma once

#include "inc-award-paper.h"

G_BEGIN_DECLS

typedef struct
{
  const char *fund;
  gint64 amount;
} IncPaymentPart;

typedef struct
{
  IncReportFrame frame;
  IncAwardHead head;
  const char *tranche;
  gint64 amount;
  const char *approved; /* ISO day; NULL: not yet */
  const char *approved_by;
  const char *over_what; /* what its approval exceeded, with reason and name; NULL: nothing */
  const char *over_reason;
  const char *over_by;
  const char *method; /* in the words of the paper's language; NULL: room is left */
  gint64 now;         /* of the award with its variations; INC_MISSING: nothing was awarded */
  gint64 paid_before; /* for its other tranches */
  gint64 paid;        /* for this one */
  gint64 cancelled;   /* of its other tranches */
  const IncPaymentPart *parts;
  guint n_parts;
  const IncAwardRequirement *requirements;
  guint n_requirements;
  const IncLedgerEntry *entries; /* of this tranche */
  guint n_entries;
} IncPaymentRequest;

/* Full transfer. */
IncDocument *inc_payment_request_new (const IncPaymentRequest *request);

G_END_DECLS
