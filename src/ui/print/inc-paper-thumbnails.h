/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPaperThumbnails: the pages of a layout as small pictures, one of them selected. */
#pragma once

#include "inc-layout.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define INC_TYPE_PAPER_THUMBNAILS (inc_paper_thumbnails_get_type ())
G_DECLARE_FINAL_TYPE (IncPaperThumbnails, inc_paper_thumbnails, INC, PAPER_THUMBNAILS, AdwBin)

/* Signal "chosen" (guint page, from 1): by a person. */

void inc_paper_thumbnails_set_layout (IncPaperThumbnails *self, IncLayout *layout);
/* Selects a page, from 1, and brings it into sight. */
void inc_paper_thumbnails_set_page (IncPaperThumbnails *self, guint page);

G_END_DECLS
