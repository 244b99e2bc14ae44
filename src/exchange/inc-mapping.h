/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the columns of a table to what a register keeps.
 *
 * A table is of a kind: its rows are startups, people, investors or partners.  A target is a field of that record, or says
 * what belongs to it: where its enrolment stands, who founded it, what it raised, what names the row.  Pure functions;
 * targets live as long as the catalog. */
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
/* Lists in the cells of startups: people of one position each, investors, the amounts of rounds. */
#define INC_TARGET_FOUNDERS "role.founder"
#define INC_TARGET_DIRECTORS "role.director"
#define INC_TARGET_REPRESENTATIVES "role.legal_representative"
#define INC_TARGET_CONTACTS "role.contact"
#define INC_TARGET_ADVISORS "role.advisor"
#define INC_TARGET_MEMBERS "role.employee"
#define INC_TARGET_INVESTORS "stake.investor"
#define INC_TARGET_AMOUNTS "round.amount"
/* Of people: the organisations they are in (a list), and as what. */
#define INC_TARGET_PLACES "role.place"
#define INC_TARGET_POSITION "role.position"
#define INC_TARGET_TITLE "role.title"
#define INC_TARGET_STARTS "role.starts"
#define INC_TARGET_ENDS "role.ends"

/* The kinds of tables, by what a row of them is: startups first. */
const IncSchema *const *inc_mapping_get_kinds (guint *n_kinds);
/* What the rows of such a table seem to be: startups, unless its headings speak of something else. */
const IncSchema *inc_mapping_guess_kind (IncCatalog *catalog, const IncCsvOutline *outline);

/* All targets of a kind in the order of a form.  Free the array with g_free (). */
const IncField **inc_mapping_list_targets (IncCatalog *catalog, const IncSchema *kind, guint *n_targets);
/* NULL when there is none of this name. */
const IncField *inc_mapping_find_target (IncCatalog *catalog, const IncSchema *kind, const char *name);
/* TRUE when the target is a field of the record itself. */
gboolean inc_mapping_is_field (const IncField *target);
/* TRUE when a cell may hold several: inc-mapping-list.h divides it. */
gboolean inc_mapping_is_list (const IncField *target);

/* One target or NULL for each column, no target twice: by the heading, unless the samples speak against it.
 * Free the array with g_free (). */
const IncField **inc_mapping_propose (IncCatalog *catalog, const IncSchema *kind, const IncCsvOutline *outline);
/* What is odd about a column that goes to this target (NULL: nowhere), one translated sentence; NULL where nothing is.
 * Full transfer. */
char *inc_mapping_dup_remark (const IncCsvColumn *column, const IncField *target);

/* inc_field_parse () that also knows other programs' words for our choices. */
gboolean inc_mapping_parse (const IncField *target, const char *typed, IncValue *value, char **message);
/* The position that a word of a card or a table means, also within "Founder & CEO"; NULL where it is not known. */
const IncChoice *inc_mapping_find_position (const char *typed);

G_END_DECLS
