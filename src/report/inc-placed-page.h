/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks of one page of a layout, placed when they are asked for: a layout of a thousand pages
 * need not hold them all.  Placing the same page again gives the same marks.  A placed page belongs to
 * whoever asked for it; several threads may place pages of one layout at a time. */
#pragma once

#include "inc-fonts.h"
#include "inc-layout.h"

G_BEGIN_DECLS

typedef struct _IncPlacedPage IncPlacedPage;

/* page: from 0.  fonts: of the caller's thread; NULL: made for this once, which costs more than the
 * rest. */
IncPlacedPage *inc_placed_page_new (const IncLayout *layout, guint page, IncFonts *fonts);
void inc_placed_page_free (IncPlacedPage *self);

/* In reading order, as long as the placed page is there. */
const IncMark *inc_placed_page_get_marks (const IncPlacedPage *self, guint *n_marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IncPlacedPage, inc_placed_page_free)

G_END_DECLS
