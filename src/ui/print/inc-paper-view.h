/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPaperView: one page of a layout on the screen, as wide as it is given room and as tall as paper of that width. */
#pragma once

#include "inc-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define INC_TYPE_PAPER_VIEW (inc_paper_view_get_type ())
G_DECLARE_FINAL_TYPE (IncPaperView, inc_paper_view, INC, PAPER_VIEW, GtkWidget)

GtkWidget *inc_paper_view_new (void);
/* page counts from 0.  layout NULL: an empty sheet. */
void inc_paper_view_set_page (IncPaperView *self, IncLayout *layout, guint page);

G_END_DECLS
