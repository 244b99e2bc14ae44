/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncIssuedPanel: what is known of an issued paper, what it would say today, and withdrawing it. */
#pragma once

#include "inc-papers.h"
#include "inc-report.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_ISSUED_PANEL (inc_issued_panel_get_type ())
G_DECLARE_FINAL_TYPE (IncIssuedPanel, inc_issued_panel, INC, ISSUED_PANEL, AdwBin)

void inc_issued_panel_show (IncIssuedPanel *self, IncSession *session, IncReport *report, IncIssuedPaper *paper);

G_END_DECLS
