/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Values as papers print them, each with what it is exactly: cells and figures.
 * Texts are put into the chunk and live as long as it does.  Missing is never zero: it prints as "–". */
#pragma once

#include "inc-document.h"

G_BEGIN_DECLS

/* A count or amount that is not known. */
#define INC_UNKNOWN G_GINT64_CONSTANT (-1)

IncCell inc_cell_text (GStringChunk *chunk, const char *text);
IncCell inc_cell_count (GStringChunk *chunk, gint64 n);
IncCell inc_cell_date (GStringChunk *chunk, const char *language, const char *iso);
/* đồng in millions, rounded half up to a tenth: the unit stands above the table. */
IncCell inc_cell_millions (GStringChunk *chunk, gint64 dong);
/* Per cent to a tenth, half up; missing where there is nothing to divide. */
IncCell inc_cell_rate (GStringChunk *chunk, gint64 part, gint64 whole);

/* An amount of any size and sign in full; the currency (NULL: đồng) stands above the table.  INC_MISSING: missing. */
IncCell inc_cell_amount (GStringChunk *chunk, gint64 amount, const char *currency);

/* In a sentence: vi: 1.500.000 đồng; en: 1,500,000 VND; of another currency 1.200,50 USD.  NULL for INC_MISSING.  Full
 * transfer. */
char *inc_report_amount (const char *language, gint64 amount, const char *currency);
/* For tiles: vi: 12,5 tỷ đồng; en: 12.5 billion VND.  NULL for INC_UNKNOWN.  Full transfer. */
char *inc_report_short_money (const char *language, gint64 dong);

/* A figure of a cell. */
IncFigure inc_figure_of (const char *key, const char *label, IncCellKind kind, const IncCell *cell,
                         const char *note);

/* vi: 05/01/2026, 01/2026, 2026; en: 5 January 2026, January 2026, 2026.  NULL for NULL.  Full transfer. */
char *inc_report_date (const char *language, const char *iso);
/* The same within a sentence: vi: ngày 05/01/2026, tháng 01/2026, năm 2026.  Full transfer. */
char *inc_report_name_date (const char *language, const char *iso);

/* a + b; unknown when either is. */
gint64 inc_report_add (gint64 a, gint64 b);

G_END_DECLS
