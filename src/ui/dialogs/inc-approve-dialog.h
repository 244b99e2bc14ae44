/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form in which a tranche is approved: below it what the payment makes of every budget and every ceiling that applies on
 * the day that is typed; they follow it.  approval: of today.
 * Where one may be exceeded with a reason, reason and name are asked for; where one may not, the form says so first. */
#pragma once

#include "inc-ceilings.h"
#include "inc-record-dialog.h"
#include "inc-tranche.h"

G_BEGIN_DECLS

IncRecordDialog *inc_approve_dialog_new (IncSession *session, IncTranche *tranche, IncApproval *approval, const char *about);

G_END_DECLS
