/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of a deal: the deal itself, and its step to a stage.  Each is an IncRecordDialog. */
#pragma once

#include "inc-deal.h"
#include "inc-record-dialog.h"

G_BEGIN_DECLS

/* A new deal (id 0) begins with an introduction today. */
IncRecordDialog *inc_deal_dialog_new (IncSession *session, IncDeal *deal);
/* Stage, date and reason.  about: which deal, as a subtitle. */
IncRecordDialog *inc_deal_step_dialog_new (IncSession *session, gint64 deal, int stage, const char *about);
/* "Hoa Sen – Quỹ A".  Full transfer. */
char *inc_deal_dup_title (IncDeal *deal);

G_END_DECLS
