/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Column widths from what columns wish for.  Pure arithmetic, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double least;   /* longest word */
  double typical; /* mean of the texts on one line, at least 1 */
  double natural; /* longest text on one line */
  guint weight;   /* 0: natural where that can be, no share of what is left */
} IncWish;

/* Widths that fill available exactly (less, when no column has weight and all are content with
 * less). */
void inc_widths_share (const IncWish *wishes, guint n_columns, double available, double *widths);

/* Some rows of a table as they are set on one line. */
typedef struct
{
  const double *texts; /* widths of the texts, row by row */
  const double *words; /* of the longest word of each */
  guint n_rows;
  const double *floors; /* of columns: what none gives up */
  double pad;           /* of a cell, both sides together */
} IncSetRows;

/* Moves room from column to column as long as rows get lower by it, and as long as no more words are broken
 * than lines are saved.  The sum stays. */
void inc_widths_save_lines (const IncSetRows *rows, guint n_columns, double *widths);

G_END_DECLS
