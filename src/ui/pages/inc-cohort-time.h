/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a cohort is, in words and as a fraction.  Pure functions. */
#pragma once

#include "inc-status.h"

G_BEGIN_DECLS

/* "Week 11 of 26", "Begins in 34 days", "26 weeks" when it is over.  NULL when a date is not known; fraction is 0 then.  Full transfer. */
char *inc_cohort_describe_time (const char *starts, const char *ends, const char *today, double *fraction);
/* "02/03/2026 – 30/08/2026"; NULL when neither is known.  Full transfer. */
char *inc_cohort_describe_dates (const char *starts, const char *ends);
/* What the pill says: the status (its word), or that the end is near.  NULL for none; full transfer. */
char *inc_cohort_describe_status (const char *status, const char *ends, const char *today, IncTone *tone);

G_END_DECLS
