/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The numbers of a chart as rows and columns: for those who do not see it, and to copy.  All numbers
 * are exact.  A row a category; the first column has its name. */
#pragma once

#include "inc-chart.h"

G_BEGIN_DECLS

guint inc_chart_table_get_n_columns (const IncChart *self);
/* "Nam (người)".  The first is empty.  Full transfer. */
char *inc_chart_table_dup_heading (const IncChart *self, guint column, const char *language);
/* As a person reads it: 1.500.000, 12,5 %, –.  Full transfer. */
char *inc_chart_table_dup_cell (const IncChart *self, guint row, guint column, const char *language);
/* Tabs between cells and a line a row, headings first, as spreadsheets take them from the clipboard:
 * whole numbers without groups, ratios as 12,5%, nothing for what is missing.  Full transfer. */
char *inc_chart_table_dup_text (const IncChart *self, const char *language);

G_END_DECLS
