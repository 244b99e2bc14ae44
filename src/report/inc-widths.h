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

G_END_DECLS
