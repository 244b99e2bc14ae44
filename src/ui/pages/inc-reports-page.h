/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncReportsPage: which papers can be made, and those that went out. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_REPORTS_PAGE (inc_reports_page_get_type ())
G_DECLARE_FINAL_TYPE (IncReportsPage, inc_reports_page, INC, REPORTS_PAGE, IncPage)

G_END_DECLS
