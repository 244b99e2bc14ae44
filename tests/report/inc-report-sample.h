/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that the report tests and the benchmark share: an invented cohort of any size. */
#pragma once

#include "inc-cohort-report.h"
#include "inc-layout.h"

G_BEGIN_DECLS

/* n startups with names of ordinary length, or of 120 letters. */
IncDocument *inc_sample_cohort_report (guint n_startups, gboolean long_names);
/* The built-in words. */
IncWording *inc_sample_wording (const char *kind, const char *language);
/* What a document says, a line a block or a row; NULL for what is missing.  Full transfer. */
char *inc_sample_text (IncDocument *document);
/* A document without content, to be filled by the test. */
IncDocument *inc_sample_document (void);
/* A table of n rows (number, name), "A line" long. */
void inc_sample_add_table (IncDocument *document, guint n_rows, gboolean totals);
IncLayout *inc_sample_layout (IncDocument *document, const IncPaper *paper);
/* The marks of a page in reading order, kept until the test ends.  Main thread. */
const IncMark *inc_sample_marks (const IncLayout *layout, guint page, guint *n_marks);
/* TRUE, and the test is skipped, where Liberation Serif is missing: places depend on it. */
gboolean inc_sample_skip_without_font (void);
/* The first line that differs says more than two long texts. */
void inc_sample_assert_same_lines (const char *found, const char *expected);

G_END_DECLS
