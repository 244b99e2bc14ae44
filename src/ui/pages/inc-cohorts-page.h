/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncCohortsPage: programmes and their cohorts: dates, state, counts. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_COHORTS_PAGE (inc_cohorts_page_get_type ())
G_DECLARE_FINAL_TYPE (IncCohortsPage, inc_cohorts_page, INC, COHORTS_PAGE, IncPage)

G_END_DECLS
