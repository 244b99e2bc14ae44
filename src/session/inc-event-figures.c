/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-figures: one pass over pairs, one over meetings, one over attendees. */
#include "config.h"

#include "inc-event-figures.h"

static gboolean
refuses (const IncWish *wish)
{
  return wish != NULL && wish->want == INC_WANT_NO;
}

/* ---- pairs ---- */

static void
count_pair (IncEventFigures *figures, const IncEventBook *book, int startup, int investor)
{
  IncWish *ours = inc_event_book_find_wish (book, startup, investor);
  IncWish *theirs = inc_event_book_find_wish (book, investor, startup);
  const gboolean is_mutual = inc_wish_is_for (ours) && inc_wish_is_for (theirs);
  const gboolean is_must = (ours != NULL && ours->want == INC_WANT_MUST) || (theirs != NULL && theirs->want == INC_WANT_MUST);
  const gboolean is_scheduled = inc_event_book_find_meeting (book, startup, investor) != NULL;

  if (refuses (ours) || refuses (theirs) || (!inc_wish_is_for (ours) && !inc_wish_is_for (theirs)))
    return;
  figures->pairs_wished++;
  figures->pairs_mutual += is_mutual;
  figures->musts += is_must;
  figures->scheduled_wished += is_scheduled;
  figures->scheduled_mutual += is_scheduled && is_mutual;
  figures->scheduled_musts += is_scheduled && is_must;
}

static void
count_pairs (IncEventFigures *figures, const IncEventBook *book)
{
  for (guint s = 0; s < book->n_startups; s++)
    for (guint i = book->n_startups; i < book->attendees->len; i++)
      if (inc_event_book_is_coming (book, s) && inc_event_book_is_coming (book, i))
        count_pair (figures, book, s, i);
}

/* ---- meetings and attendees ---- */

static void
count_meetings (IncEventFigures *figures, const IncEventBook *book)
{
  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);

      if (meeting->cancelled)
        continue;
      figures->scheduled++;
      figures->results[meeting->result]++;
      figures->held += meeting->result > INC_RESULT_NOT_HELD;
    }
}

static void
count_attendees (IncEventFigures *figures, const IncEventBook *book)
{
  gboolean first = TRUE;

  for (guint i = 0; i < book->attendees->len; i++)
    {
      const int side = i < book->n_startups ? 0 : 1;
      const int presence = inc_event_book_get_attendee (book, i)->presence;
      const int n = inc_event_book_count_meetings (book, i);

      if (!inc_event_book_is_coming (book, i))
        continue;
      figures->attendees[side]++;
      figures->present[side] += presence == INC_PRESENCE_PRESENT || presence == INC_PRESENCE_LEFT;
      figures->absent[side] += presence == INC_PRESENCE_ABSENT;
      figures->with_meeting[side] += n > 0;
      figures->most_meetings = MAX (figures->most_meetings, n);
      figures->fewest_meetings = first ? n : MIN (figures->fewest_meetings, n);
      first = FALSE;
    }
}

static int
count_seats (const IncEventDay *day)
{
  int seats = 0;

  for (guint slot = 0; slot < day->slots->len; slot++)
    seats += inc_event_day_count_tables (day, slot);
  return seats;
}

IncEventFigures
inc_event_figures_count (const IncEventBook *book)
{
  IncEventFigures figures = { .seats = count_seats (book->day) };

  count_pairs (&figures, book);
  count_meetings (&figures, book);
  count_attendees (&figures, book);
  return figures;
}
