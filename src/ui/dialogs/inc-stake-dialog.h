/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a stake: who holds it, what was paid for it, what part of the company it is after the round. */
#pragma once

#include "inc-record-dialog.h"
#include "inc-stake.h"

G_BEGIN_DECLS

/* rounds: those of the startup, one of which the stake may belong to; NULL where that is not asked.  about: the startup. */
IncRecordDialog *inc_stake_dialog_new (IncSession *session, IncStake *stake, GPtrArray *rounds, const char *about);

/* "40.000 USD · 10 %", each as far as it is known; NULL when nothing is.  Full transfer. */
char *inc_stake_describe (IncStake *stake);
/* Who holds it, where that was loaded; borrowed. */
const char *inc_stake_get_holder (IncStake *stake);

G_END_DECLS
