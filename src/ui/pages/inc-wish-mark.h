/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How a wish is written in a cell: "4" rates it, "M" is a must, "M4" both, "N" is no; nothing for no wish. */
#pragma once

#include "inc-wish.h"

G_BEGIN_DECLS

/* Full transfer; "" for NULL. */
char *inc_wish_mark_write (const IncWish *wish);
/* *want 0 for an empty cell, rating INC_MISSING without one.  FALSE for what is no mark. */
gboolean inc_wish_mark_read (const char *typed, int *want, gint64 *rating);
/* In words: "would like to meet · 4".  NULL for NULL; full transfer. */
char *inc_wish_describe (const IncWish *wish);

G_END_DECLS
