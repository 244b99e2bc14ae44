/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncReportPanel: what a person chooses for a paper that is not issued.  Signal "changed": by a person, once typing pauses. */
#pragma once

#include "inc-paper-options.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_REPORT_PANEL (inc_report_panel_get_type ())
G_DECLARE_FINAL_TYPE (IncReportPanel, inc_report_panel, INC, REPORT_PANEL, AdwBin)

/* Copied. */
void inc_report_panel_set_options (IncReportPanel *self, const IncPaperOptions *options);
/* What stands where the options are silent: rows that nobody changed show it. */
void inc_report_panel_set_defaults (IncReportPanel *self, const IncPaperOptions *defaults);
/* Borrowed. */
const IncPaperOptions *inc_report_panel_get_options (IncReportPanel *self);
/* FALSE: the register is open for reading only, and the row says so. */
void inc_report_panel_set_can_issue (IncReportPanel *self, gboolean can_issue);

G_END_DECLS
