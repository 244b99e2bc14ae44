/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncShareBar: parts of a whole as one thin bar, and the swatches that name the parts in a list beside it.
 *
 * Four parts have colours, the others are one grey, what is not known, or not yet so, is hatched; the style sheet has them for light and
 * dark.  Order and gaps tell the parts apart where colours do not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  INC_SERIES_FIRST,
  INC_SERIES_SECOND,
  INC_SERIES_THIRD,
  INC_SERIES_FOURTH,
  INC_SERIES_OTHER,
  INC_SERIES_UNKNOWN,
  INC_SERIES_FIRST_DUE,  /* the first, hatched: not yet what it will be */
  INC_SERIES_SECOND_DUE,
  INC_SERIES_FREE,       /* what no part took */
} IncSeries;

#define INC_TYPE_SHARE_BAR (inc_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (IncShareBar, inc_share_bar, INC, SHARE_BAR, GtkWidget)

void inc_share_bar_clear (IncShareBar *self);
/* Parts in order; share in any unit, the same for all. */
void inc_share_bar_add (IncShareBar *self, IncSeries series, gint64 share);
/* A small square in the part's colour. */
GtkWidget *inc_share_bar_swatch_new (IncSeries series);

G_END_DECLS
