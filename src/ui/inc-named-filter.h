/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The named filters (store/sql/filters) that Today's boxes and their lists share: made here, named here. */
#pragma once

#include "inc-enrolment.h"
#include "inc-query.h"

G_BEGIN_DECLS

#define INC_ENDING_DAYS 30 /* before a cohort's end: time to prepare it */

/* What each box of Today shows in full, as of a day (ISO).  Full transfer. */
IncQuery *inc_named_filter_query_quiet (const char *today);
IncQuery *inc_named_filter_query_incomplete (void);
IncQuery *inc_named_filter_query_ending (const char *today);

/* Narrow a query about tranches to those not paid yet that are overdue, or due from today on for so many days; first due,
 * first. */
void inc_named_filter_overdue (IncQuery *query, const char *today);
void inc_named_filter_due (IncQuery *query, const char *today, int days);

/* What a chip says for a named filter: "No stage change since 11/02/2026".  Full transfer. */
char *inc_named_filter_describe (const IncFilter *filter);

/* The filter as a field with choices, where it lets one choose; NULL for the others.  Static. */
const IncField *inc_named_filter_get_field (const char *name);

G_END_DECLS
