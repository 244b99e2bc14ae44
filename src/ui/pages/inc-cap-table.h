/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCapTable: who holds what of a startup after a round, as a thin bar and the list that belongs to it; the round can be
 * chosen, or a day that it is of.  Below stands one bar a round, the oldest first, in the same colours.  What was not written
 * down is a part of its own, so that it is always the whole. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_CAP_TABLE (inc_cap_table_get_type ())
G_DECLARE_FINAL_TYPE (IncCapTable, inc_cap_table, INC, CAP_TABLE, AdwBin)

/* Of IncRound and of IncStake, all of one startup.  Hidden where no share is known. */
void inc_cap_table_show (IncCapTable *self, GPtrArray *rounds, GPtrArray *stakes);

G_END_DECLS
