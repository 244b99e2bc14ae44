/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStageList: the startups of a cohort, grouped by the stage they stand at in it, each group in Vietnamese order.
 * Groups are there when somebody stands in them. */
#pragma once

#include "inc-record-selection.h"
#include "inc-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_STAGE_LIST (inc_stage_list_get_type ())
G_DECLARE_FINAL_TYPE (IncStageList, inc_stage_list, INC, STAGE_LIST, AdwBin)

/* Signal: "open" (gint64 startup). */

/* session NULL lets go of everything. */
void inc_stage_list_set_cohort (IncStageList *self, IncSession *session, gint64 cohort);
/* Which stages have somebody: a row of the query cohort-summary. */
void inc_stage_list_show_counts (IncStageList *self, const IncTable *table, guint row);
/* NULL while there is no cohort.  Borrowed. */
IncRecordSelection *inc_stage_list_get_selection (IncStageList *self);

G_END_DECLS
