/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-result-tiles: the figures of the book in four cards. */
#include "config.h"

#include "inc-result-tiles.h"

#include "inc-date.h"
#include "inc-event-figures.h"

#include <glib/gi18n.h>
#include <string.h>

int
inc_result_tiles_count_unanswered (const IncEventBook *book)
{
  int n = 0;

  for (guint i = 0; i < book->wishes->len; i++)
    {
      IncWish *wish = g_ptr_array_index (book->wishes, i);
      const int wisher = inc_event_book_find (book, wish->wisher), wanted = inc_event_book_find (book, wish->wanted);

      n += wish->want != INC_WANT_NO && wisher >= 0 && wanted >= 0 &&
           inc_event_book_find_wish (book, wanted, wisher) == NULL;
    }
  return n;
}

static void
add (IncTiles *tiles, const char *name, int figure, const char *line)
{
  g_autofree char *text = g_strdup_printf ("%d", figure);

  inc_tiles_add (tiles, name, text, line);
}

static void
add_unanswered (IncTiles *tiles, const IncEventBook *book)
{
  g_autofree char *today = inc_date_today ();
  g_autofree char *until = inc_date_display (book->event->wishes_until);
  const gboolean is_over = book->event->wishes_until != NULL && strcmp (today, book->event->wishes_until) > 0;
  g_autofree char *line = NULL;

  if (until != NULL)
    /* Translators: %s is a date */
    line = g_strdup_printf (is_over ? _("not answered by %s") : _("may be answered until %s"), until);
  add (tiles, is_over ? _("Wishes expired") : _("Wishes without an answer"), inc_result_tiles_count_unanswered (book), line);
}

void
inc_result_tiles_show (IncTiles *tiles, const IncEventBook *book)
{
  const IncEventFigures figures = inc_event_figures_count (book);
  g_autofree char *of = g_strdup_printf (ngettext ("of %d meeting", "of %d meetings", figures.scheduled), figures.scheduled);
  g_autofree char *not_held = NULL;

  /* Translators: meetings that did not take place */
  not_held = g_strdup_printf (_("%d did not take place"), figures.results[INC_RESULT_NOT_HELD]);
  inc_tiles_clear (tiles);
  add (tiles, _("Meetings held"), figures.held, of);
  add (tiles, _("Co-operation possible"), figures.results[INC_RESULT_COOPERATION], not_held);
  add (tiles, _("No result yet"), figures.results[0], of);
  add_unanswered (tiles, book);
}
