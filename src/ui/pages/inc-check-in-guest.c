/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-check-in-guest: who comes in the first line; whose they are, and where they sit, in the second. */
#include "config.h"

#include "inc-check-in-guest.h"

#include "inc-event-figures.h"
#include "inc-text.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (IncCheckInGuest, inc_check_in_guest, G_TYPE_OBJECT)

static guint changed_signal;

/* The stand-in, else the person who was named, else the startup or investor itself.  Borrowed. */
static const char *
get_who (const IncEventBook *book, int index)
{
  IncAttendee *attendee = inc_event_book_get_attendee (book, index);
  const IncField *person = inc_schema_find (inc_record_get_schema (INC_RECORD (attendee)), "person");
  const char *name = inc_record_get_ref_title (INC_RECORD (attendee), person);

  if (attendee->stand_in != NULL)
    return attendee->stand_in;
  return attendee->person != 0 && name != NULL ? name : inc_event_book_get_name (book, index);
}

static void
append (GString *line, const char *part)
{
  if (part != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", part);
}

/* Where somebody sits now or next; NULL when nothing is left. */
static char *
describe_place (const IncEventBook *book, int index, const IncEventClock *clock)
{
  IncMeeting *now = clock->current >= 0 ? inc_event_find_meeting_in (book, index, clock->current) : NULL;
  IncMeeting *next = clock->next >= 0 ? inc_event_find_meeting_from (book, index, clock->next) : NULL;
  IncMeeting *shown = now != NULL ? now : next;
  const int table = shown != NULL && shown->table_number != INC_MISSING ? (int) shown->table_number : 0;

  if (shown == NULL)
    return NULL;
  if (table == 0)
    /* Translators: %s is a time of day */
    return now != NULL ? g_strdup (_("meeting now")) : g_strdup_printf (_("next at %s"), next->slot);
  /* Translators: %d is the number of a table */
  return now != NULL ? g_strdup_printf (_("now at table %d"), table)
                     /* Translators: a time of day, and the number of a table */
                     : g_strdup_printf (_("next at %s, table %d"), next->slot, table);
}

static char *
describe_line (const IncEventBook *book, int index, const IncEventClock *clock)
{
  const char *who = get_who (book, index), *whose = inc_event_book_get_name (book, index);
  const int n = inc_event_book_count_meetings (book, index);
  g_autoptr(GString) line = g_string_new (NULL);
  g_autofree char *count = g_strdup_printf (ngettext ("%d meeting", "%d meetings", n), n);
  g_autofree char *place = describe_place (book, index, clock);

  append (line, who != whose ? whose : NULL);
  if (inc_event_book_get_attendee (book, index)->stand_in != NULL)
    append (line, _("stand-in"));
  append (line, count);
  append (line, place);
  return g_string_free (g_steal_pointer (&line), FALSE);
}

static char *
describe_state (IncAttendee *attendee, IncTone *tone)
{
  *tone = INC_TONE_ERROR;
  if (attendee->presence == INC_PRESENCE_ABSENT)
    return g_strdup (_("Absent"));
  *tone = INC_TONE_WARNING;
  if (attendee->presence == INC_PRESENCE_LEFT)
    /* Translators: when somebody left: "Left at 10:20" */
    return attendee->leaves != NULL ? g_strdup_printf (_("Left at %s"), attendee->leaves) : g_strdup (_("Left"));
  if (attendee->presence != INC_PRESENCE_PRESENT && attendee->late_until != NULL)
    /* Translators: %s is a time of day: "Late until 10:00" */
    return g_strdup_printf (_("Late until %s"), attendee->late_until);
  *tone = INC_TONE_PLAIN;
  return NULL;
}

static char *
dup_exact (const IncEventBook *book, int index)
{
  g_autoptr(GString) text = g_string_new (NULL);

  inc_text_exact (get_who (book, index), text);
  g_string_append_c (text, '\n');
  inc_text_exact (inc_event_book_get_name (book, index), text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* TRUE when it differs; eats the text. */
static gboolean
take_text (char **to, char *text)
{
  g_autofree char *taken = text;

  return g_set_str (to, taken);
}

gboolean
inc_check_in_guest_update (IncCheckInGuest *self, const IncEventBook *book, int attendee, const IncEventClock *clock)
{
  IncAttendee *record = inc_event_book_get_attendee (book, attendee);
  const gboolean is_here = record->presence == INC_PRESENCE_PRESENT;
  gboolean differs = self->presence != record->presence || self->badge != record->badge;

  self->presence = record->presence;
  self->badge = record->badge;
  differs |= take_text (&self->name, g_strdup (get_who (book, attendee)));
  differs |= take_text (&self->line, describe_line (book, attendee, clock));
  differs |= take_text (&self->pill, describe_state (record, &self->tone));
  differs |= take_text (&self->arrived, is_here ? inc_event_clock_dup_time (record->arrived) : NULL);
  take_text (&self->exact, dup_exact (book, attendee));
  if (differs)
    g_signal_emit (self, changed_signal, 0);
  return differs;
}

static void
inc_check_in_guest_finalize (GObject *object)
{
  IncCheckInGuest *self = INC_CHECK_IN_GUEST (object);

  g_free (self->name);
  g_free (self->line);
  g_free (self->pill);
  g_free (self->arrived);
  g_free (self->exact);
  G_OBJECT_CLASS (inc_check_in_guest_parent_class)->finalize (object);
}

static void
inc_check_in_guest_class_init (IncCheckInGuestClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inc_check_in_guest_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 0);
}

static void
inc_check_in_guest_init (IncCheckInGuest *self)
{
}

IncCheckInGuest *
inc_check_in_guest_new (const IncEventBook *book, int attendee, const IncEventClock *clock)
{
  IncCheckInGuest *self = g_object_new (INC_TYPE_CHECK_IN_GUEST, NULL);

  self->id = INC_RECORD (inc_event_book_get_attendee (book, attendee))->id;
  inc_check_in_guest_update (self, book, attendee, clock);
  return self;
}

gboolean
inc_check_in_guest_is_here (IncCheckInGuest *self)
{
  return self->presence == INC_PRESENCE_PRESENT;
}
