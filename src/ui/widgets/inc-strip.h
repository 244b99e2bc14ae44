/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncStrip: one value among others on a line: the middle half as a band, the median as a tick, the value as a dot, and
 * the others as fainter dots where there are few. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  double low, high;             /* the ends of the line */
  double lower, median, upper;  /* quartiles */
  gboolean has_value;
  double value;
} IncStripMarks;

#define INC_TYPE_STRIP (inc_strip_get_type ())
G_DECLARE_FINAL_TYPE (IncStrip, inc_strip, INC, STRIP, GtkWidget)

/* points: the others, n of them; copied.  label says the same in a sentence, for who cannot see it. */
GtkWidget *inc_strip_new (const IncStripMarks *marks, const double *points, guint n_points, const char *label);
/* Where on the line a value stands, from 0 to 1; in the middle where all are the same. */
double inc_strip_place (const IncStripMarks *marks, double value);

G_END_DECLS
