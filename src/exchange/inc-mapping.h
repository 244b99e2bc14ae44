/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the columns of a table to what a register keeps of a startup.
 *
 * A target is a field: one of a startup that is written, or one of six more that say where its enrolment stands and
 * what names the row.  Pure functions; targets live as long as the catalog. */
#pragma once

#include "inc-catalog.h"
#include "inc-csv-outline.h"
#include "inc-kind.h"

G_BEGIN_DECLS

#define INC_TARGET_COHORT "enrolment.cohort"
#define INC_TARGET_COHORT_YEAR "enrolment.cohort_year"
#define INC_TARGET_COHORT_SESSION "enrolment.cohort_session"
#define INC_TARGET_STAGE "enrolment.stage"
#define INC_TARGET_DATE "enrolment.date"
#define INC_TARGET_KEY "key"

/* All targets in the order of a form.  Free the array with g_free (). */
const IncField **inc_mapping_list_targets (IncCatalog *catalog, guint *n_targets);
/* NULL when there is none of this name. */
const IncField *inc_mapping_find_target (IncCatalog *catalog, const char *name);
/* TRUE when the target is a field of a startup itself. */
gboolean inc_mapping_is_startup_field (const IncField *target);

/* One target or NULL for each column, no target twice: by the heading, unless the samples speak against it.
 * Free the array with g_free (). */
const IncField **inc_mapping_propose (IncCatalog *catalog, const IncCsvOutline *outline);
/* What is odd about a column that goes to this target (NULL: nowhere), one translated sentence; NULL where nothing is.
 * Full transfer. */
char *inc_mapping_dup_remark (const IncCsvColumn *column, const IncField *target);

/* inc_field_parse () that also knows other programs' words for our choices. */
gboolean inc_mapping_parse (const IncField *target, const char *typed, IncValue *value, char **message);

G_END_DECLS
