/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncReportPage: the report of one cohort as it will be on paper, with the way to a printer and to a file.
 * inc_page_show_record () is given the cohort. */
#pragma once

#include "inc-page.h"

G_BEGIN_DECLS

#define INC_TYPE_REPORT_PAGE (inc_report_page_get_type ())
G_DECLARE_FINAL_TYPE (IncReportPage, inc_report_page, INC, REPORT_PAGE, IncPage)

/* 0 until it is laid out. */
guint inc_report_page_get_n_sheets (IncReportPage *self);

G_END_DECLS
