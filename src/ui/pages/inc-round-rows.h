/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of rounds and stakes inside IncStartupMoney, whose actions they name. */
#pragma once

#include "inc-round-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list with the round, NULL for stakes of no known round, and under it its stakes out of these. */
GtkWidget *inc_round_list_new (IncRound *round, IncRoundPlace place, GPtrArray *stakes, gboolean can_write);

/* The amount, or in words why there is none.  Full transfer. */
char *inc_round_dup_amount (IncRound *round);

G_END_DECLS
