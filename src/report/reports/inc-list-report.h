/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list as it stands on the screen: its columns, its rows, what was filtered and how it is ordered.
 * From plain values, which stay the caller's and are copied. */
#pragma once

#include "inc-report-frame.h"
#include "inc-report-values.h"

G_BEGIN_DECLS

/* With more columns it is laid out on landscape paper. */
#define INC_LIST_REPORT_WIDE 6

typedef struct
{
  IncReportFrame frame;
  const char *title;  /* what it is a list of */
  const char *filter; /* in words; NULL: all */
  const char *order;  /* the field that it is ordered by; NULL: the usual order */
  gboolean descending;
  const IncColumn *columns;
  guint n_columns;
  guint n_rows;
  const IncCell *totals; /* one a column, without text where it has none; NULL: the amounts do not add up */
  /* Fills one row's cells; their texts live until the next call. */
  void (*fill_row) (guint row, IncCell *cells, gpointer data);
  gpointer data;
} IncListReport;

/* Full transfer. */
IncDocument *inc_list_report_new (const IncListReport *report);

G_END_DECLS
