/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An amount split into parts that add up to it, to the last unit.
 *
 * Each part is rounded down; of the units that are left, one each goes to the parts with the largest fractions, and where
 * fractions are equal to the first in order.  What is below zero is split as what is above it, with the sign turned. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define INC_SPLIT_WHOLE 1000000 /* all shares together, in millionths */

/* In proportion to n weights.  FALSE, and parts are as they were, when one is below zero or none above it. */
gboolean inc_split (gint64 amount, const gint64 *weights, guint n, gint64 *parts);
/* By shares in millionths; FALSE when they do not add up to INC_SPLIT_WHOLE. */
gboolean inc_split_by_shares (gint64 amount, const gint64 *shares, guint n, gint64 *parts);
/* Into n equal parts, the first ones a unit larger. */
void inc_split_evenly (gint64 amount, guint n, gint64 *parts);
/* What amounts that were given leave of the whole: 0 when they add up, below zero when they are too much. */
gint64 inc_split_get_rest (gint64 amount, const gint64 *parts, guint n);

G_END_DECLS
