/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the report page share: inc-report-page.c shows a paper, inc-report-load.c fetches it,
 * inc-report-acts.c does something with it. */
#pragma once

#include "inc-font-banner.h"
#include "inc-issued-panel.h"
#include "inc-paper-desk.h"
#include "inc-papers.h"
#include "inc-report-page.h"
#include "inc-report-panel.h"

G_BEGIN_DECLS

struct _IncReportPage
{
  IncPage parent_instance;

  gint64 report;         /* that was issued; 0 for a paper to be made */
  guint serial;          /* of the latest load: an older answer is dropped */
  IncPaperData *data;    /* of a paper to be made */
  IncIssuedPaper *issued;
  IncPaperOptions *read; /* what data was read for; NULL: to be read anew */

  AdwWindowTitle *window_title;
  GtkLabel *page_label;
  AdwOverlaySplitView *split_view;
  GtkStack *panels;
  IncReportPanel *panel;
  IncIssuedPanel *issued_panel;
  GtkStack *stack;
  AdwStatusPage *problem;
  IncPaperDesk *desk;
  IncFontBanner *font_banner;
};

/* What is in view; NULL while there is nothing. */
IncLayout *inc_report_page_get_layout (IncReportPage *self);
IncPaperData *inc_report_page_get_data (IncReportPage *self);
const IncPaperOptions *inc_report_page_get_options (IncReportPage *self);
/* NULL unless it was issued. */
IncIssuedPaper *inc_report_page_get_issued (IncReportPage *self);

/* Shows the paper that was asked for, once it is there: read anew only where that is needed. */
void inc_report_load (IncReportPage *self);

void inc_report_acts_install (GtkWidgetClass *class);
void inc_report_acts_update (IncReportPage *self);

G_END_DECLS
