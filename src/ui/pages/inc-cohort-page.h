/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortPage: one cohort: how far it is, and its startups by stage. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_COHORT_PAGE (inc_cohort_page_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortPage, inc_cohort_page, INC, COHORT_PAGE, IncPage)

G_END_DECLS
