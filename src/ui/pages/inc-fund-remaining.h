/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What remains of each fund, beside the rows of a table of funds. */
#pragma once

#include "inc-record-table.h"

G_BEGIN_DECLS

/* Reads the figures now and after each change of money.  session NULL: nothing more is read. */
void inc_fund_remaining_set_session (IncRecordTable *table, IncSession *session);

G_END_DECLS
