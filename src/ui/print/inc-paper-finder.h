/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPaperFinder: the bar that finds words on the pages of a layout.
 *
 * Signal "found": other hits, or another one in turn. */
#pragma once

#include "inc-layout-find.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_PAPER_FINDER (inc_paper_finder_get_type ())
G_DECLARE_FINAL_TYPE (IncPaperFinder, inc_paper_finder, INC, PAPER_FINDER, AdwBin)

/* page (from 1) is in sight: the first hit from there on comes first in turn. */
void inc_paper_finder_set_layout (IncPaperFinder *self, IncLayout *layout);
void inc_paper_finder_set_page (IncPaperFinder *self, guint page);
/* Shows the bar with the cursor in it. */
void inc_paper_finder_open (IncPaperFinder *self);

/* IncHit, NULL while nothing is looked for; borrowed. */
const GArray *inc_paper_finder_get_hits (IncPaperFinder *self);
/* Which of them is in turn. */
guint inc_paper_finder_get_current (IncPaperFinder *self);

G_END_DECLS
