/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncAmountSums: amounts added up by currency, never across, and how many of them were known. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _IncAmountSums IncAmountSums;

IncAmountSums *inc_amount_sums_new (void);
void inc_amount_sums_free (IncAmountSums *self);

/* code NULL: VND. */
void inc_amount_sums_add (IncAmountSums *self, gint64 amount, const char *code);
/* An amount that nobody knows: it counts, and adds nothing. */
void inc_amount_sums_add_unknown (IncAmountSums *self);

guint inc_amount_sums_get_n (const IncAmountSums *self);
guint inc_amount_sums_get_n_known (const IncAmountSums *self);
/* 3,2 triệu USD · 5 tỷ, in the order in which the currencies came; shortly or to the last unit.  NULL when nothing is
 * known.  Full transfer. */
char *inc_amount_sums_display (const IncAmountSums *self, gboolean shortly);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncAmountSums, inc_amount_sums_free)

G_END_DECLS
