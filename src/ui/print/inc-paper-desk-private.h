/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the desk share: inc-paper-desk.c has the sheets, inc-paper-place.c their size and place. */
#pragma once

#include "inc-paper-desk.h"
#include "inc-paper-finder.h"
#include "inc-paper-thumbnails.h"
#include "inc-paper-view.h"

G_BEGIN_DECLS

#define PIXELS_A_POINT (96 / 72.0) /* at 100 % */

struct _IncPaperDesk
{
  AdwBin parent_instance;

  IncLayout *layout;
  GtkStringList *pages; /* a list wants objects, the factory only the position */
  GPtrArray *items;     /* GtkListItem that are bound; borrowed */
  IncZoom zoom;
  double scale; /* pixels a point */
  guint page;   /* in sight, from 1 */
  guint update_source;

  IncPaperFinder *finder;
  GtkRevealer *rail;
  IncPaperThumbnails *thumbnails;
  GtkScrolledWindow *scroller;
  GtkListView *sheets;
};

guint inc_paper_desk_get_n_pages (IncPaperDesk *self);

/* Scale and page in sight follow the room, once the main loop is idle. */
void inc_paper_desk_queue_place (IncPaperDesk *self);
/* Brings a place of a page (from 1), pixels from its top, into sight; one that is there already stays where it is. */
void inc_paper_desk_scroll_to (IncPaperDesk *self, guint page, double below);

G_END_DECLS
