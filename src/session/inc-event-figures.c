/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-figures: one pass over pairs, one over meetings, one over attendees. */
#include "config.h"

#include "inc-event-figures.h"

#define SPARE 6 /* one table more for so many */

static gboolean
wishes (const IncWish *wish)
{
  return wish != NULL && wish->want != INC_WANT_NO;
}

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
  const gboolean is_mutual = wishes (ours) && wishes (theirs);
  const gboolean is_must = (ours != NULL && ours->want == INC_WANT_MUST) || (theirs != NULL && theirs->want == INC_WANT_MUST);
  const gboolean is_scheduled = inc_event_book_find_meeting (book, startup, investor) != NULL;

  if (refuses (ours) || refuses (theirs) || (!wishes (ours) && !wishes (theirs)))
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

static int *
count_of_each (const IncEventBook *book)
{
  int *counts = g_new0 (int, MAX (book->attendees->len, 1));

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int both[] = { inc_event_book_find (book, meeting->startup), inc_event_book_find (book, meeting->investor) };

      for (guint k = 0; k < 2 && !meeting->cancelled; k++)
        if (both[k] >= 0)
          counts[both[k]]++;
    }
  return counts;
}

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
  g_autofree int *counts = count_of_each (book);
  gboolean first = TRUE;

  for (guint i = 0; i < book->attendees->len; i++)
    {
      const int side = i < book->n_startups ? 0 : 1;
      const int presence = inc_event_book_get_attendee (book, i)->presence;

      if (!inc_event_book_is_coming (book, i))
        continue;
      figures->attendees[side]++;
      figures->present[side] += presence == INC_PRESENCE_PRESENT || presence == INC_PRESENCE_LEFT;
      figures->absent[side] += presence == INC_PRESENCE_ABSENT;
      figures->with_meeting[side] += counts[i] > 0;
      figures->most_meetings = MAX (figures->most_meetings, counts[i]);
      figures->fewest_meetings = first ? counts[i] : MIN (figures->fewest_meetings, counts[i]);
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

int
inc_event_count_meetings (const IncEventBook *book, int attendee)
{
  g_autofree int *counts = count_of_each (book);

  return counts[attendee];
}

/* ---- tables ---- */

/* Wished meetings of each attendee who is coming. */
static int *
count_wished (const IncEventBook *book)
{
  int *counts = g_new0 (int, MAX (book->attendees->len, 1));

  for (guint s = 0; s < book->n_startups; s++)
    for (guint i = book->n_startups; i < book->attendees->len; i++)
      {
        IncEventFigures pair = { 0 };

        if (inc_event_book_is_coming (book, s) && inc_event_book_is_coming (book, i))
          count_pair (&pair, book, s, i);
        counts[s] += pair.pairs_wished;
        counts[i] += pair.pairs_wished;
      }
  return counts;
}

/* How many meetings one may have: own limit, the side's, or the slots they are there. */
static int
most_of (const IncEventBook *book, int index)
{
  IncAttendee *attendee = inc_event_book_get_attendee (book, index);
  const gint64 of_side = attendee->startup != 0 ? book->event->startup_most : book->event->investor_most;
  const int there = __builtin_popcountll (inc_event_day_available (book->day, attendee));
  const gint64 limit = attendee->most != INC_MISSING ? attendee->most : of_side != INC_MISSING ? of_side : there;

  return (int) MIN (limit, there);
}

/* A side cannot have more meetings than its people together. */
static int
can_hold (const IncEventBook *book, const int *wished, guint from, guint until)
{
  int n = 0;

  for (guint i = from; i < until; i++)
    n += MIN (wished[i], most_of (book, i));
  return n;
}

IncEventTables
inc_event_tables_count (const IncEventBook *book)
{
  g_autofree int *wished = count_wished (book);
  IncEventTables tables = { .slots = book->day->slots->len, .tables = book->day->n_tables,
                            .capacity = count_seats (book->day) };
  int held;

  for (guint i = 0; i < book->n_startups; i++)
    tables.meetings += wished[i];
  for (guint i = 0; i < book->attendees->len; i++)
    tables.busiest = MAX (tables.busiest, wished[i]);
  held = MIN (can_hold (book, wished, 0, book->n_startups),
              can_hold (book, wished, book->n_startups, book->attendees->len));
  if (tables.slots > 0)
    tables.least_tables = (held + tables.slots - 1) / tables.slots;
  tables.advised_tables = tables.least_tables + (tables.least_tables + SPARE - 1) / SPARE;
  return tables;
}
