/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a paper of an award says anything yet: the window does not offer one in vain, and none that is empty is issued.  A draft
 * may be looked at all the same. */
#pragma once

#include "inc-award.h"
#include "inc-tranche.h"

G_BEGIN_DECLS

/* Each a sentence for people, borrowed; NULL where the paper makes sense. */
const char *inc_paper_why_no_account (IncAward *award, gboolean is_paid);
const char *inc_paper_why_no_payment_request (IncTranche *tranche);
const char *inc_paper_why_no_acceptance (gboolean is_required);

G_END_DECLS
