/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortRow: one cohort in the list of its programme: dates, how far it is, counts, state. */
#pragma once

#include "inc-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_COHORT_ROW (inc_cohort_row_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortRow, inc_cohort_row, INC, COHORT_ROW, AdwPreferencesRow)

/* Property: "narrow": title, dates and state alone. */

/* A row of the query cohort-summary. */
GtkWidget *inc_cohort_row_new (const IncTable *table, guint row, const char *today);

G_END_DECLS
