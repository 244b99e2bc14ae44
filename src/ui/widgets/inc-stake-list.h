/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStakeList: what an investor or a person holds: a row a startup, which opens it; in it a line a stake. */
#pragma once

#include "inc-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_STAKE_LIST (inc_stake_list_get_type ())
G_DECLARE_FINAL_TYPE (IncStakeList, inc_stake_list, INC, STAKE_LIST, AdwBin)

/* Rows of the query stakes-of. */
void inc_stake_list_show (IncStakeList *self, const IncTable *table);

G_END_DECLS
