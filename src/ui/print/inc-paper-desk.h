/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* IncPaperDesk: the pages of a layout under each other, with thumbnails, zoom and find. */
#pragma once

#include "inc-layout.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  INC_ZOOM_PAGE,  /* a whole page is in sight */
  INC_ZOOM_WIDTH, /* as wide as there is room, up to half as large again as the paper */
  INC_ZOOM_SCALE, /* as it was chosen */
} IncZoom;

#define INC_TYPE_PAPER_DESK (inc_paper_desk_get_type ())
G_DECLARE_FINAL_TYPE (IncPaperDesk, inc_paper_desk, INC, PAPER_DESK, AdwBin)

/* Properties to be bound: "page" (from 1; 0 while there is no layout), "n-pages", "zoom-label" ("85 %"), and "thumbnails",
 * which may be set. */

/* The page in sight stays in sight when it is there in the new layout too; NULL: an empty desk. */
void inc_paper_desk_set_layout (IncPaperDesk *self, IncLayout *layout);
/* The first pages of what is being laid out take their place; the others stay until inc_paper_desk_set_layout (). */
void inc_paper_desk_show_start (IncPaperDesk *self, IncLayout *start);
IncLayout *inc_paper_desk_get_layout (IncPaperDesk *self);

/* page counts from 1; others than those there are do nothing. */
void inc_paper_desk_show_page (IncPaperDesk *self, guint page);
guint inc_paper_desk_get_page (IncPaperDesk *self);

void inc_paper_desk_set_zoom (IncPaperDesk *self, IncZoom zoom);
/* One step larger (1) or smaller (-1). */
void inc_paper_desk_step_zoom (IncPaperDesk *self, int step);

/* Puts the cursor into the bar that finds words. */
void inc_paper_desk_find (IncPaperDesk *self);

G_END_DECLS
