/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers of all kinds with every block there is, invented: for golden dumps, rules and pictures. */
#pragma once

#include "inc-layout.h"

G_BEGIN_DECLS

/* A report (báo cáo) with every block of an official paper. */
IncDocument *inc_paper_sample_report (void);
/* A letter (công văn) to several, urgent, with its foot. */
IncDocument *inc_paper_sample_letter (void);
/* A plan with two annexes, the second of which lies on its side, and two signers. */
IncDocument *inc_paper_sample_annexes (void);
/* One startup on a page. */
IncDocument *inc_paper_sample_sheet (void);
/* A square image of so many pixels.  Full transfer. */
GBytes *inc_paper_sample_png (int size);

G_END_DECLS
