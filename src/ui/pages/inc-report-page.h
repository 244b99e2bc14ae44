/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncReportPage: a paper as it will be printed, with what can be chosen about it; or one that was issued, as it was. */
#pragma once

#include "inc-page.h"
#include "inc-paper-options.h"

G_BEGIN_DECLS

#define INC_TYPE_REPORT_PAGE (inc_report_page_get_type ())
G_DECLARE_FINAL_TYPE (IncReportPage, inc_report_page, INC, REPORT_PAGE, IncPage)

/* A paper that is to be made; copied.  An issued one is shown by inc_page_show_record () with the id of its report. */
void inc_report_page_set_options (IncReportPage *self, const IncPaperOptions *options);
/* Sheets in view; 0 while there are none yet. */
guint inc_report_page_get_n_sheets (IncReportPage *self);

G_END_DECLS
