/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each page takes what it can hold, cut where a cut is allowed; only the last two pages before a
 * break are weighed against each other, so that the last is not all but empty.  Weighing all pages
 * at once would make page 1 depend on the last, and a preview of page 1 on the whole paper. */
#include "config.h"

#include "inc-pages.h"

/* Places are sums of fractions: what is over by less than this still fits. */
#define TOLERANCE 0.01
/* A last page that is filled less than this share is worth this many times as much emptiness on the
 * page before. */
#define LEAST_SHARE 0.2
#define LEAST_WEIGHT 4.0

static IncPiece *
get_piece (GArray *pieces, guint index)
{
  return &g_array_index (pieces, IncPiece, index);
}

/* Gives places to as many pieces as go between top and bottom; returns the first that does not. */
static guint
stack (GArray *pieces, guint first, guint end, double top, double bottom)
{
  double y = top + get_piece (pieces, first)->repeated;

  for (guint next = first; next < end; next++)
    {
      IncPiece *piece = get_piece (pieces, next);

      if (next > first && piece->breaks)
        return next;
      if (next > first)
        y += piece->gap;
      if (y + piece->height > bottom + TOLERANCE)
        return next;
      piece->y = y;
      y += piece->height;
    }
  return end;
}

static gboolean
ends_here (GArray *pieces, guint next, guint end)
{
  return next == end || get_piece (pieces, next)->breaks;
}

/* The last piece that may begin a page. */
static guint
find_cut (GArray *pieces, guint first, guint next)
{
  for (guint cut = next; cut > first; cut--)
    if (!get_piece (pieces, cut)->glued)
      return cut;
  return next;
}

/* How full a page is that ends with the piece before next. */
static double
get_share (GArray *pieces, guint next, double top, double bottom)
{
  const IncPiece *last = get_piece (pieces, next - 1);

  return (last->y + last->height - top) / (bottom - top);
}

/* What two pages cost that end with the pieces before next and before end. */
static double
get_cost (GArray *pieces, guint first, guint next, guint end, const IncPageRoom *room)
{
  double missing;
  double empty;

  stack (pieces, next, end, room->top, room->later_bottom);
  missing = MAX (LEAST_SHARE - get_share (pieces, end, room->top, room->later_bottom), 0);
  stack (pieces, first, next, room->top, room->bottom);
  empty = 1 - get_share (pieces, next, room->top, room->bottom);
  return LEAST_WEIGHT * missing * missing + empty * empty;
}

/* A table that stands whole before the cut is not cut for the sake of balance. */
static gboolean
cuts_whole_table (GArray *pieces, guint first, guint next, guint cut)
{
  const IncPiece *row = get_piece (pieces, next);
  const IncPiece *top = get_piece (pieces, first);
  const gboolean goes_on = top->block == row->block && top->repeated > 0;

  return row->repeated > 0 && get_piece (pieces, next - 1)->block == row->block
         && get_piece (pieces, cut)->block != row->block && !goes_on;
}

/* The rest goes on one page: moves the cut up while that makes the two better in sum. */
static guint
balance (GArray *pieces, guint first, guint cut, guint end, const IncPageRoom *room)
{
  const guint filled = cut;
  double least = get_cost (pieces, first, cut, end, room);

  for (guint next = filled - 1; next > first; next--)
    {
      double cost;

      if (get_piece (pieces, next)->glued || cuts_whole_table (pieces, first, next, filled))
        continue;
      if (stack (pieces, next, end, room->top, room->later_bottom) < end)
        break;
      cost = get_cost (pieces, first, next, end, room);
      if (cost >= least)
        break;
      least = cost;
      cut = next;
    }
  return cut;
}

guint
inc_pages_fill (GArray *pieces, guint first, guint end, const IncPageRoom *room)
{
  guint next = stack (pieces, first, end, room->top, room->bottom);
  guint last;

  if (next == first || ends_here (pieces, next, end))
    return next;
  next = find_cut (pieces, first, next);
  last = stack (pieces, next, end, room->top, room->later_bottom);
  if (last > next && ends_here (pieces, last, end))
    next = balance (pieces, first, next, last, room);
  stack (pieces, first, next, room->top, room->bottom);
  return next;
}
