/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of a round with who took part, saved together.  A rate is suggested where one was kept for the day. */
#pragma once

#include "inc-record-dialog.h"
#include "inc-round.h"

G_BEGIN_DECLS

/* stakes: those of the round (of IncStake).  about: the startup. */
IncRecordDialog *inc_round_dialog_new (IncSession *session, IncRound *round, GPtrArray *stakes, const char *about);

G_END_DECLS
