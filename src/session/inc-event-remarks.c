/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-remarks: one function a kind of remark, in the order in which they are told. */
#include "config.h"

#include "inc-event-remarks.h"

#include "inc-event-presence.h"

#include <glib/gi18n-lib.h>

#define MOST_NAMES 4

static void
remark_free (gpointer data)
{
  IncEventRemark *remark = data;

  g_free (remark->title);
  g_free (remark->reason);
  g_free (remark);
}

/* Takes the texts. */
static void
add (GPtrArray *remarks, IncEventRemarkKind kind, char *title, char *reason, gint64 attendee)
{
  IncEventRemark *remark = g_new (IncEventRemark, 1);

  *remark = (IncEventRemark) { kind, title, reason, attendee };
  g_ptr_array_add (remarks, remark);
}

/* "Lúa Số, Bưởi Diễn Tech and 3 others". */
static char *
join_names (const IncEventBook *book, const GArray *indexes)
{
  g_autoptr(GString) names = g_string_new (NULL);
  const guint shown = indexes->len > MOST_NAMES ? MOST_NAMES - 1 : indexes->len;

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            inc_event_book_get_name (book, g_array_index (indexes, int, i)));
  if (shown < indexes->len)
    {
      const guint others = indexes->len - shown;

      g_string_append_printf (names, g_dngettext (GETTEXT_PACKAGE, " and %u other", " and %u others", others), others);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* The one whom it is about; 0 where there are several. */
static gint64
get_only (const IncEventBook *book, const GArray *indexes)
{
  return indexes->len == 1 ? INC_RECORD (inc_event_book_get_attendee (book, g_array_index (indexes, int, 0)))->id : 0;
}

/* ---- who is there ---- */

static void
remark_on_nobody (GPtrArray *remarks, const IncEventNeed *need)
{
  if (need->n_startups == 0)
    add (remarks, INC_EVENT_REMARK_NOBODY, g_strdup (_("No startup comes yet")),
         g_strdup (_("Invite startups under Attendees.")), 0);
  if (need->n_investors == 0)
    add (remarks, INC_EVENT_REMARK_NOBODY, g_strdup (_("No investor comes yet")),
         g_strdup (_("Invite investors under Attendees.")), 0);
}

static void
remark_on_unanswered (GPtrArray *remarks, const IncEventBook *book)
{
  g_autoptr(GArray) indexes = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) book->attendees->len; i++)
    if (inc_event_book_get_attendee (book, i)->answer <= INC_ANSWER_INVITED)
      g_array_append_val (indexes, i);
  if (indexes->len > 0)
    add (remarks, INC_EVENT_REMARK_UNANSWERED,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u has not answered", "%u have not answered", indexes->len),
                          indexes->len),
         join_names (book, indexes), get_only (book, indexes));
}

static GHashTable *
collect_wishers (const IncEventBook *book)
{
  GHashTable *wishers = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < book->wishes->len; i++)
    g_hash_table_add (wishers, &((IncWish *) g_ptr_array_index (book->wishes, i))->wisher);
  return wishers;
}

static void
remark_on_silent (GPtrArray *remarks, const IncEventBook *book)
{
  g_autoptr(GHashTable) wishers = collect_wishers (book);
  g_autoptr(GArray) indexes = g_array_new (FALSE, FALSE, sizeof (int));

  for (int i = 0; i < (int) book->attendees->len; i++)
    if (inc_event_book_is_coming (book, i) &&
        !g_hash_table_contains (wishers, &INC_RECORD (inc_event_book_get_attendee (book, i))->id))
      g_array_append_val (indexes, i);
  if (indexes->len > 0)
    add (remarks, INC_EVENT_REMARK_SILENT,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u without wishes", "%u without wishes", indexes->len), indexes->len),
         join_names (book, indexes), get_only (book, indexes));
}

/* ---- meetings that cannot be held ---- */

/* "09:00 Hoa Sen, 09:20 Lúa Số": those of the timetable for which somebody is not there though the time is a slot. */
static char *
list_missed (const IncEventBook *book, int index, int *n)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int partner = inc_event_get_partner (book, meeting, index);
      const gint64 id = INC_RECORD (inc_event_book_get_attendee (book, index))->id;

      if ((meeting->startup != id && meeting->investor != id) || partner < 0 || !inc_event_has_slot (book, meeting) ||
          inc_event_is_there (book, index, inc_event_day_find_slot (book->day, meeting->slot)))
        continue;
      g_string_append_printf (text, "%s%s %s", (*n)++ > 0 ? ", " : "", meeting->slot,
                              inc_event_book_get_name (book, partner));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
remark_on_missed (GPtrArray *remarks, const IncEventBook *book, int index)
{
  int n = 0;
  g_autofree char *missed = list_missed (book, index, &n);

  if (n > 0)
    add (remarks, INC_EVENT_REMARK_MEETINGS,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s is not there for %d meeting", "%s is not there for %d meetings", n),
                          inc_event_book_get_name (book, index), n),
         g_steal_pointer (&missed), INC_RECORD (inc_event_book_get_attendee (book, index))->id);
}

/* Of a day that was made shorter. */
static void
remark_on_lost_slots (GPtrArray *remarks, const IncEventBook *book)
{
  g_autoptr(GString) text = g_string_new (NULL);
  int n = 0;

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int startup = inc_event_book_find (book, meeting->startup);
      const int investor = inc_event_book_find (book, meeting->investor);

      if (meeting->cancelled || inc_event_has_slot (book, meeting) || inc_event_is_done_elsewhere (book, meeting) ||
          startup < 0 || investor < 0)
        continue;
      g_string_append_printf (text, "%s%s %s – %s", n++ > 0 ? ", " : "", meeting->slot,
                              inc_event_book_get_name (book, startup), inc_event_book_get_name (book, investor));
    }
  if (n > 0)
    add (remarks, INC_EVENT_REMARK_MEETINGS,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d meeting is at a time that is no slot any more",
                                       "%d meetings are at a time that is no slot any more", n), n),
         g_string_free (g_steal_pointer (&text), FALSE), 0);
}

static void
remark_on_meetings (GPtrArray *remarks, const IncEventBook *book)
{
  if (book->event->status >= INC_EVENT_FINISHED)
    return;
  for (guint i = 0; i < book->attendees->len; i++)
    remark_on_missed (remarks, book, i);
  remark_on_lost_slots (remarks, book);
}

/* ---- musts ---- */

char *
inc_event_explain_missed_must (const IncEventBook *book, int wisher, int wanted)
{
  IncAttendee *one = inc_event_book_get_attendee (book, wisher), *other = inc_event_book_get_attendee (book, wanted);
  const IncWish *answer = inc_event_book_find_wish (book, wanted, wisher);
  const char *name = inc_event_book_get_name (book, wanted);

  if (other->answer == INC_ANSWER_DECLINED)
    return g_strdup_printf (_("%s declined."), name);
  if (other->answer == INC_ANSWER_WAITING)
    return g_strdup_printf (_("%s is on the waiting list."), name);
  if (answer != NULL && answer->want == INC_WANT_NO)
    return g_strdup_printf (_("%s will not meet them."), name);
  if (book->day->slots->len > 0 &&
      (inc_event_day_available (book->day, one) & inc_event_day_available (book->day, other)) == 0)
    return g_strdup_printf (_("The two are never there at the same time."));
  if (inc_event_book_get_most (book, wanted) == 0)
    return g_strdup_printf (_("%s has no meetings at all."), name);
  return NULL;
}

static void
remark_on_pair (GPtrArray *remarks, const IncEventBook *book, int wisher, int wanted)
{
  g_autofree char *reason = inc_event_explain_missed_must (book, wisher, wanted);

  if (reason == NULL)
    return;
  add (remarks, INC_EVENT_REMARK_MUST,
       /* Translators: two names. */
       g_strdup_printf (_("%s cannot meet %s"), inc_event_book_get_name (book, wisher),
                        inc_event_book_get_name (book, wanted)),
       g_steal_pointer (&reason), INC_RECORD (inc_event_book_get_attendee (book, wisher))->id);
}

/* More musts than meetings or slots. */
static void
remark_on_many (GPtrArray *remarks, const IncEventBook *book, int index, int n_musts)
{
  IncAttendee *attendee = inc_event_book_get_attendee (book, index);
  const gint64 most = inc_event_book_get_most (book, index);
  const int slots = __builtin_popcountll (inc_event_day_available (book->day, attendee));
  const char *name = inc_event_book_get_name (book, index);
  char *title;

  if (n_musts <= slots && (most == INC_MISSING || n_musts <= most))
    return;
  title = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s must have %d meeting", "%s must have %d meetings", n_musts),
                           name, n_musts);
  if (n_musts > slots)
    add (remarks, INC_EVENT_REMARK_MUST, title,
         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "They are there in %d slot.", "They are there in %d slots.", slots),
                          slots), INC_RECORD (attendee)->id);
  else
    add (remarks, INC_EVENT_REMARK_MUST, title,
         g_strdup_printf (_("Their limit is %d."), (int) most), INC_RECORD (attendee)->id);
}

static void
remark_on_musts (GPtrArray *remarks, const IncEventBook *book)
{
  g_autofree int *n_musts = g_new0 (int, book->attendees->len + 1);

  for (guint i = 0; i < book->wishes->len; i++)
    {
      const IncWish *wish = g_ptr_array_index (book->wishes, i);
      const int wisher = inc_event_book_find (book, wish->wisher), wanted = inc_event_book_find (book, wish->wanted);

      if (wish->want != INC_WANT_MUST || wisher < 0 || wanted < 0 || !inc_event_book_is_coming (book, wisher))
        continue;
      remark_on_pair (remarks, book, wisher, wanted);
      n_musts[wisher]++;
    }
  for (guint i = 0; i < book->attendees->len; i++)
    if (inc_event_book_is_coming (book, i))
      remark_on_many (remarks, book, i, n_musts[i]);
}

/* ---- tables ---- */

static void
remark_on_tables (GPtrArray *remarks, const IncEventNeed *need)
{
  if (need->n_tables == 0 || need->n_slots == 0)
    add (remarks, INC_EVENT_REMARK_TABLES, g_strdup (_("Nothing can be planned yet")), inc_event_need_describe_held (need), 0);
  else if (!inc_event_need_is_met (need))
    add (remarks, INC_EVENT_REMARK_TABLES, g_strdup (_("Too few places for the wishes")),
         inc_event_need_describe_needed (need), 0);
}

GPtrArray *
inc_event_remarks_new (const IncEventBook *book)
{
  GPtrArray *remarks = g_ptr_array_new_with_free_func (remark_free);
  IncEventNeed need;

  inc_event_need_init (&need, book);
  remark_on_nobody (remarks, &need);
  remark_on_meetings (remarks, book);
  remark_on_musts (remarks, book);
  remark_on_tables (remarks, &need);
  remark_on_unanswered (remarks, book);
  remark_on_silent (remarks, book);
  return remarks;
}
