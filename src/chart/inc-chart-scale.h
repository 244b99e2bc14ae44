/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the lines of a chart's grid stand, and labels that keep apart.  Pure, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lines at from · step … to · step. */
typedef struct
{
  gint64 step; /* 1, 2, 2.5 or 5 times a power of ten, and whole */
  int from;
  int to;
} IncChartScale;

/* The finest scale over both values that has no more steps than that (at least 2); five to seven
 * lines for 6. */
void inc_chart_scale_init (IncChartScale *self, gint64 lowest, gint64 highest, guint max_steps);
/* From 0 at the lowest line to 1 at the highest. */
double inc_chart_scale_get_share (const IncChartScale *self, gint64 value);

/* The next count after k of which every k-th name may be shown: 1, 2, 3, 4, 6, 12, 24, 36… */
guint inc_chart_scale_thin_out (guint every);
/* Moves labels, by their wanted tops from the highest to the lowest, until none covers another and
 * all lie between low and high where there is room. */
void inc_chart_scale_push_apart (double *tops, const double *heights, guint n, double low, double high);
/* A sum that stays within what a scale can show. */
gint64 inc_chart_scale_add (gint64 a, gint64 b);

G_END_DECLS
