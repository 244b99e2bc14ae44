/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands below an amount while it is typed: the figure as it was understood and, against a slip of the keys, its words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "1.245.000.000 đ · Một tỷ …"; in another currency and with a rate (millionths, else INC_MISSING) a second line tells
 * what it is in đồng.  Full transfer. */
char *inc_amount_line_dup (gint64 amount, const char *currency, gint64 rate);

G_END_DECLS
