/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Leverage for jobs, which run on a store. */
#pragma once

#include "inc-leverage.h"
#include "inc-store.h"

G_BEGIN_DECLS

/* as_of: nothing later counts; a round without a date does unless days were asked for.  NULL only with an error. */
IncLeverage *inc_leverage_read (IncStore *store, IncLeverageScope scope, gint64 id, const char *from, const char *to,
                                const char *as_of, GError **error);
IncLeverage *inc_leverage_new (void);
/* The two figures of the sums that are there. */
void inc_leverage_finish (IncLeverage *self);

G_END_DECLS
