/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From an award to its final account.  Each act is one change set with the title given and resolves to IncChanges; what is
 * not allowed is refused with INC_STORE_ERROR_REFUSED and a sentence for people, and nothing is changed. */
#pragma once

#include "inc-payment.h"
#include "inc-requirement.h"
#include "inc-session.h"
#include "inc-tranche.h"
#include "inc-variation.h"

G_BEGIN_DECLS

/* ---- plan ---- */

/* New tranches (id 0; title, amount, due) of the award; refused when all of them are more than the award is now.  The award's
 * fund, where it names one in its currency, pays all of them until they are split otherwise. */
DexFuture *inc_session_plan_tranches (IncSession *self, const char *title, gint64 award, IncTranche *const *tranches,
                                      guint n_tranches);
/* What is not planned yet of the award in n tranches that are equal to a unit, the first one due on a day and the others so
 * many months later each.  first_due NULL: unscheduled.  Paid like the above. */
DexFuture *inc_session_plan_equal_tranches (IncSession *self, const char *title, gint64 award, guint n_tranches,
                                            const char *first_due, int months_apart);

/* Part of a tranche on one fund: by amount (share INC_MISSING) or by share in millionths (amount is worked out). */
typedef struct
{
  gint64 fund;
  gint64 amount;
  gint64 share;
} IncTranchePart;

/* Replaces the split of a tranche over its funds.  All parts by amount, which add up to the tranche's, or all by share, which
 * add up to the whole (inc-split.h has the rule of the rest).  Refused once it is approved. */
DexFuture *inc_session_split_tranche (IncSession *self, const char *title, gint64 tranche, const IncTranchePart *parts,
                                      guint n_parts);

/* ---- steps ---- */

DexFuture *inc_session_submit_tranches (IncSession *self, const char *title, const gint64 *tranches, guint n_tranches,
                                        const char *date);
/* document: its number and date; NULL keeps what is there. */
DexFuture *inc_session_receive_requirement (IncSession *self, const char *title, gint64 requirement, const char *date,
                                            const char *document);
/* What was not marked as received is received on that day, too. */
DexFuture *inc_session_accept_requirement (IncSession *self, const char *title, gint64 requirement, const char *date,
                                           const char *by);
/* over_reason, over_by: for what may be exceeded with a reason and a name; NULL else.  inc_session_check_approval (), in
 * inc-ceilings.h, tells beforehand what stands in the way. */
DexFuture *inc_session_approve_tranche (IncSession *self, const char *title, gint64 tranche, const char *date,
                                        const char *by, const char *over_reason, const char *over_by);

/* ---- money ---- */

typedef struct
{
  const char *date;
  int method; /* IncPaymentMethod */
  const char *bank_reference;
  const char *note;
} IncPaymentSlip;

/* One payment for each part: fund and amount, share is not looked at.  parts NULL: all that is not paid yet of each
 * allocation.  Never more than was allocated, and only of an approved tranche. */
DexFuture *inc_session_pay_tranche (IncSession *self, const char *title, gint64 tranche, const IncTranchePart *parts,
                                    guint n_parts, const IncPaymentSlip *slip);
/* The counter-entry of a payment: amount > 0 of it comes back; INC_MISSING: all that has not come back yet. */
DexFuture *inc_session_reverse_payment (IncSession *self, const char *title, gint64 payment, gint64 amount,
                                        const char *date, const char *reason);

/* ---- other ends ---- */

/* What was paid of it stays; the rest is no longer waited for. */
DexFuture *inc_session_cancel_tranche (IncSession *self, const char *title, gint64 tranche, const char *date,
                                       const char *reason);
/* With its tranches that are not paid. */
DexFuture *inc_session_cancel_award (IncSession *self, const char *title, gint64 award, const char *date,
                                     const char *reason);
/* A new variation (id 0) with its award, date and reason; amount, end and decision as it says.  Refused when the award would
 * be less than what its tranches have planned.  The award's own end follows. */
DexFuture *inc_session_vary_award (IncSession *self, const char *title, IncVariation *variation);
/* The final account and what it accepted; refused while approved money is not paid, or more was paid than is accepted (that
 * comes back by counter-entries first).  Tranches that wait are cancelled. */
DexFuture *inc_session_settle_award (IncSession *self, const char *title, gint64 award, gint64 accepted, const char *date);

G_END_DECLS
