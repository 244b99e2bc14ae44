/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the report page share: inc-report-page.c shows a paper, inc-report-acts.c does something with it. */
#pragma once

#include "inc-papers.h"
#include "inc-report-page.h"

G_BEGIN_DECLS

/* What is in view; NULL while there is nothing. */
IncLayout *inc_report_page_get_layout (IncReportPage *self);
IncPaperData *inc_report_page_get_data (IncReportPage *self);
const IncPaperOptions *inc_report_page_get_options (IncReportPage *self);
/* NULL unless it was issued. */
IncIssuedPaper *inc_report_page_get_issued (IncReportPage *self);

void inc_report_acts_install (GtkWidgetClass *class);
void inc_report_acts_update (IncReportPage *self);

G_END_DECLS
