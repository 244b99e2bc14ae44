/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPaperView: one page of a layout on the screen. */
#pragma once

#include "inc-layout-find.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_PAPER_VIEW (inc_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (IncPaperView, inc_paper_view, INC, PAPER_VIEW, GtkWidget)

GtkWidget *inc_paper_view_new (void);
/* page counts from 0.  layout NULL: an empty sheet. */
void inc_paper_view_set_page (IncPaperView *self, IncLayout *layout, guint page);
/* Borrowed; NULL: none. */
IncLayout *inc_paper_view_get_layout (IncPaperView *self);
/* Pixels a point; 1 at first. */
void inc_paper_view_set_scale (IncPaperView *self, double scale);
/* IncHit of this page, marked (NULL: none), and which of them is the one in turn (any other number: none). */
void inc_paper_view_set_hits (IncPaperView *self, GArray *hits, guint current);

G_END_DECLS
