/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Inside of the layout: where pages end. */
#pragma once

#include "inc-flow.h"

G_BEGIN_DECLS

typedef struct
{
  double top;
  double bottom;
  double later_bottom; /* of the pages after it */
} IncPageRoom;

/* Gives places to the pieces from first on that come to stand on one page, and returns the first
 * that goes to the next page; end: of the section.  first itself when it is higher than the page. */
guint inc_pages_fill (GArray *pieces, guint first, guint end, const IncPageRoom *room);

G_END_DECLS
