/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of an award's steps, from what is recommended to its final account.  Each asks for what the step needs, with what
 * is most likely filled in, and saving it is the step: one change.  about: one line below the title, of what. */
#pragma once

#include "inc-award-figures.h"
#include "inc-award.h"
#include "inc-payment.h"
#include "inc-record-dialog.h"
#include "inc-requirement.h"
#include "inc-tranche.h"

G_BEGIN_DECLS

IncRecordDialog *inc_award_recommend_form_new (IncSession *session, IncAward *award, const char *about);
IncRecordDialog *inc_award_award_form_new (IncSession *session, IncAward *award, const char *about);
/* paid: what the final account would accept. */
/* remaining: of the award and not paid; accepting the account cancels it, which the button says. */
IncRecordDialog *inc_award_settle_form_new (IncSession *session, IncAward *award, gint64 paid, gint64 remaining,
                                            const char *about);
IncRecordDialog *inc_award_cancel_form_new (IncSession *session, IncAward *award, const char *about);
IncRecordDialog *inc_award_variation_form_new (IncSession *session, IncAward *award, const char *about);

/* A new tranche; amount: what is not planned yet. */
IncRecordDialog *inc_tranche_plan_form_new (IncSession *session, IncAward *award, const char *title, gint64 amount,
                                            const char *about);
IncRecordDialog *inc_tranche_cancel_form_new (IncSession *session, IncTranche *tranche, const char *about);
IncRecordDialog *inc_requirement_accept_form_new (IncSession *session, IncRequirement *requirement, const char *about);

/* parts: of IncAllocationFigures.  With one part not paid yet its amount can be less; several are paid together. */
IncRecordDialog *inc_tranche_pay_form_new (IncSession *session, IncTranche *tranche, GArray *parts, const char *about);
/* The counter-entry: what of the payment comes back. */
IncRecordDialog *inc_payment_reverse_form_new (IncSession *session, IncPayment *payment, const char *about);

G_END_DECLS
