/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-instance: slots, people and pairs in, sittings out. */
#include "config.h"

#include "inc-event-instance.h"

#include "inc-event-presence.h"
#include "inc-event-score.h"
#include "inc-replan.h"

#include <glib/gi18n-lib.h>

enum
{
  LEAST_FIT = 50,       /* per cent: what fits less is not suggested */
  FIT_FOR_A_POINT = 10, /* per cent: a suggestion is worth less than any wish */
  RATING_OF_MUST = 5,
  RATING_OF_MEET = 3,
};

/* ---- people ---- */

static int
limit (gint64 meetings, int otherwise)
{
  return (int) CLAMP (meetings != INC_MISSING ? meetings : otherwise, 0, INC_EVENT_MOST_SLOTS);
}

static guint64
slots_before (const IncInstance *instance, int now)
{
  const guint64 all = inc_instance_all_slots (instance);

  return now >= (int) instance->slots->len ? all : all & (inc_slot_bit (MAX (now, 0)) - 1);
}

/* now: the first slot that is not over; before it everybody sat where they sat, whatever was found out of them later. */
static void
add_person (IncInstance *instance, const IncEventBook *book, int index, int now)
{
  IncAttendee *attendee = inc_event_book_get_attendee (book, index);
  const gboolean is_startup = attendee->startup != 0;
  const gboolean is_coming = inc_event_book_is_coming (book, index);
  IncParticipant *person = inc_instance_person (
    instance, inc_instance_add_person (instance, INC_RECORD (attendee)->uid,
                                       is_startup ? INC_SIDE_STARTUP : INC_SIDE_INVESTOR));

  person->available = (is_coming ? inc_event_day_available (book->day, attendee) : 0) |
                      slots_before (instance, now);
  person->most = limit (inc_event_book_get_most (book, index), book->day->slots->len);
  person->least = is_coming ? limit (inc_event_book_get_least (book, index), 0) : 0;
  person->least = MIN (person->least, person->most);
  if (attendee->home_table != INC_MISSING && attendee->home_table >= 1 && attendee->home_table <= book->day->n_tables)
    {
      person->home = inc_event_day_get_place (book->day, (int) attendee->home_table);
      person->reserved = attendee->home_reserved;
    }
}

/* ---- pairs ---- */

static int
get_rating (IncWish *wish)
{
  if (wish == NULL || wish->want == INC_WANT_NO)
    return 0;
  return wish->rating != INC_MISSING ? (int) wish->rating : wish->want == INC_WANT_MUST ? RATING_OF_MUST : RATING_OF_MEET;
}

static gboolean
wants (IncWish *wish, int want)
{
  return wish != NULL && wish->want == want;
}

static void
add_pair (IncInstance *instance, const IncEventBook *book, int startup, int investor, gboolean suggest)
{
  IncWish *wishes[] = { inc_event_book_find_wish (book, startup, investor),
                        inc_event_book_find_wish (book, investor, startup) };
  const int ratings[] = { get_rating (wishes[0]), get_rating (wishes[1]) };
  const gboolean is_mutual = ratings[0] > 0 && ratings[1] > 0;
  IncMeeting *meeting = inc_event_book_find_meeting (book, startup, investor);
  IncEventScore fit;

  if (meeting != NULL && inc_event_is_done_elsewhere (book, meeting))
    return;
  if (wants (wishes[0], INC_WANT_NO) || wants (wishes[1], INC_WANT_NO))
    return;
  if (ratings[0] + ratings[1] > 0)
    {
      const gboolean is_must = wants (wishes[0], INC_WANT_MUST) || wants (wishes[1], INC_WANT_MUST);

      inc_instance_add_pair (instance, startup, investor,
                             (ratings[0] + ratings[1]) * (is_mutual ? INC_EVENT_MUTUAL_POINTS : INC_EVENT_SINGLE_POINTS),
                             is_must ? INC_WISH_MUST : INC_WISH_MEET);
      return;
    }
  if (!suggest)
    return;
  fit = inc_event_score (book, startup, investor);
  if (fit.total >= LEAST_FIT)
    inc_instance_add_pair (instance, startup, investor, MAX (fit.total / FIT_FOR_A_POINT, 1), INC_WISH_MEET);
}

static void
add_pairs (IncInstance *instance, const IncEventBook *book, gboolean suggest)
{
  for (guint s = 0; s < book->n_startups; s++)
    for (guint i = book->n_startups; i < book->attendees->len; i++)
      if (inc_event_book_is_coming (book, s) && inc_event_book_is_coming (book, i))
        add_pair (instance, book, s, i, suggest);
}

/* A meeting of the timetable that nobody wishes for is there because somebody put it there. */
static int
find_or_add_pair (IncInstance *instance, int startup, int investor)
{
  const int pair = inc_instance_find_pair (instance, startup, investor);

  return pair >= 0 ? pair : inc_instance_add_pair (instance, startup, investor, 1, INC_WISH_MEET);
}

/* ---- the earlier timetable ---- */

static gboolean
find_places (const IncEventBook *book, IncMeeting *meeting, int *startup, int *investor, int *slot)
{
  *startup = inc_event_book_find (book, meeting->startup);
  *investor = inc_event_book_find (book, meeting->investor);
  *slot = inc_event_day_find_slot (book->day, meeting->slot);
  return *startup >= 0 && *investor >= 0 && *slot >= 0 && !meeting->cancelled;
}

static int
get_table (const IncEventBook *book, IncMeeting *meeting, int slot)
{
  return meeting->table_number != INC_MISSING && inc_event_day_has_table (book->day, slot, (int) meeting->table_number)
           ? inc_event_day_get_place (book->day, (int) meeting->table_number) : INC_NO_TABLE;
}

static gboolean
is_possible (const IncInstance *instance, int startup, int investor, int slot)
{
  return (inc_instance_person (instance, startup)->available & inc_instance_person (instance, investor)->available &
          inc_slot_bit (slot)) != 0;
}

/* What cannot be held any more is no lock: it is what planning anew is for. */
static void
add_earlier (IncInstance *instance, const IncEventBook *book, const IncEventPlanOptions *options)
{
  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      int startup, investor, slot, pair;

      if (!find_places (book, meeting, &startup, &investor, &slot) ||
          (!meeting->locked && slot >= options->now && !options->keep))
        continue;
      pair = find_or_add_pair (instance, startup, investor);
      if (slot < options->now || options->keep)
        inc_instance_remember (instance, pair, slot, get_table (book, meeting, slot));
      if (meeting->locked && slot >= options->now && is_possible (instance, startup, investor, slot))
        inc_instance_lock (instance, pair, slot, get_table (book, meeting, slot));
    }
  if (options->now > 0)
    inc_replan_begin (instance, options->now);
}

/* ---- the whole ---- */

static void
set_objective (IncInstance *instance, IncEvent *event)
{
  IncObjective *objective = &instance->objective;
  const int n = inc_event_get_fairness (event, objective->fair);

  objective->n_fair = MAX (n, 0);
  objective->weighted = event->weighted;
  if (event->idle_cost != INC_MISSING)
    objective->idle = event->idle_cost;
  if (event->keep_worth != INC_MISSING)
    objective->keep = event->keep_worth;
  if (event->move_cost != INC_MISSING)
    objective->moves = event->move_cost;
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, INC_INSTANCE_ERROR, INC_INSTANCE_ERROR_EMPTY, sentence);
  return FALSE;
}

static gboolean
has_enough (const IncEventBook *book, GError **error)
{
  if (book->day->slots->len == 0)
    return refuse (error, _("No meeting fits into the day: set beginning, end and length of a meeting in the event"));
  if (book->day->n_tables == 0)
    return refuse (error, _("There is no table: set rooms and tables in the event"));
  if (book->n_startups == 0 || book->n_startups == book->attendees->len)
    return refuse (error, _("Both sides are needed: invite startups and investors"));
  return TRUE;
}

IncInstance *
inc_event_instance_new (const IncEventBook *book, const IncEventPlanOptions *options, GError **error)
{
  g_autoptr(IncInstance) self = inc_instance_new (book->event->name);

  if (!has_enough (book, error))
    return NULL;
  for (guint slot = 0; slot < book->day->slots->len; slot++)
    {
      g_autofree char *id = inc_event_day_dup_slot (book->day, slot);

      inc_instance_add_slot (self, id, inc_event_day_count_tables (book->day, slot));
    }
  set_objective (self, book->event);
  if (options->keep)
    self->objective.moves = 0; /* tables stay as they are told to people already (inc_replan_keep_tables ()) */
  for (guint i = 0; i < book->attendees->len; i++)
    add_person (self, book, i, options->now);
  add_pairs (self, book, options->suggest);
  add_earlier (self, book, options);
  if (self->pairs->len == 0)
    refuse (error, _("Nobody wishes to meet anybody: enter wishes, or have meetings suggested"));
  return self->pairs->len > 0 && inc_instance_check (self, error) ? g_steal_pointer (&self) : NULL;
}

/* ---- back ---- */

static IncMeeting *
to_meeting (const IncEventBook *book, const IncInstance *instance, const IncSitting *sitting)
{
  const IncPair *pair = inc_instance_pair (instance, sitting->pair);
  IncMeeting *before = inc_event_book_find_meeting (book, pair->startup, pair->investor);
  IncMeeting *meeting = before != NULL ? INC_MEETING (inc_record_dup (INC_RECORD (before)))
                                       : g_object_new (inc_meeting_get_type (), NULL);
  g_autofree char *slot = inc_event_day_dup_slot (book->day, sitting->slot);
  const int table = inc_event_day_get_table (book->day, sitting->table);

  INC_RECORD (meeting)->id = 0;
  g_clear_pointer (&INC_RECORD (meeting)->uid, g_free);
  g_object_set (meeting, "event", INC_RECORD (book->event)->id,
                "startup", INC_RECORD (inc_event_book_get_attendee (book, pair->startup))->id,
                "investor", INC_RECORD (inc_event_book_get_attendee (book, pair->investor))->id,
                "slot", slot, "table-number", table > 0 ? (gint64) table : INC_MISSING, NULL);
  return meeting;
}

GPtrArray *
inc_event_instance_to_meetings (const IncEventBook *book, const IncInstance *instance, const GArray *sittings)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < sittings->len; i++)
    g_ptr_array_add (meetings, to_meeting (book, instance, &g_array_index (sittings, IncSitting, i)));
  return meetings;
}

GArray *
inc_event_instance_get_sittings (const IncEventBook *book, const IncInstance *instance)
{
  GArray *sittings = g_array_new (FALSE, FALSE, sizeof (IncSitting));

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      int startup, investor;
      IncSitting sitting;

      if (!find_places (book, meeting, &startup, &investor, &sitting.slot))
        continue;
      sitting.pair = inc_instance_find_pair (instance, startup, investor);
      sitting.table = get_table (book, meeting, sitting.slot);
      if (sitting.pair >= 0)
        g_array_append_val (sittings, sitting);
    }
  return sittings;
}
