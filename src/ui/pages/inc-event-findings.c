/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-findings: one walk over the meetings, one over the people. */
#include "config.h"

#include "inc-event-findings.h"

#include "inc-event-presence.h"

#include <glib/gi18n.h>

enum
{
  LONG_RUN = 5, /* meetings without a free slot between them */
};

static void
clear_finding (IncEventFinding *finding)
{
  g_free (finding->title);
  g_free (finding->detail);
}

/* Takes both texts. */
static void
add (GArray *findings, char *title, char *detail, int person, int slot)
{
  const IncEventFinding finding = { title, detail, person, slot };

  g_array_append_val (findings, finding);
}

/* ---- meetings that cannot be held ---- */

/* Of a day that was made shorter. */
static void
look_at_lost_slot (GArray *findings, const IncEventBook *book, IncMeeting *meeting, const int people[2])
{
  if (people[0] < 0 || people[1] < 0)
    return;
  /* Translators: a time of day at which a meeting was planned */
  add (findings, g_strdup_printf (_("No slot begins at %s any more"), meeting->slot),
       g_strdup_printf (_("%s meets %s"), inc_event_book_get_name (book, people[0]), inc_event_book_get_name (book, people[1])),
       people[0], -1);
}

static void
look_at_meeting (GArray *findings, const IncEventBook *book, IncMeeting *meeting)
{
  const int people[] = { inc_event_book_find (book, meeting->startup), inc_event_book_find (book, meeting->investor) };
  const int slot = inc_event_day_find_slot (book->day, meeting->slot);

  if (slot < 0)
    look_at_lost_slot (findings, book, meeting, people);
  for (guint i = 0; slot >= 0 && i < G_N_ELEMENTS (people); i++)
    {
      const int other = people[1 - i];

      if (people[i] < 0 || other < 0 || inc_event_is_there (book, people[i], slot))
        continue;
      /* Translators: somebody, a time */
      add (findings, g_strdup_printf (_("%s is not there at %s"), inc_event_book_get_name (book, people[i]), meeting->slot),
           /* Translators: somebody */
           g_strdup_printf (_("Meets %s then"), inc_event_book_get_name (book, other)), people[i], slot);
    }
  if (slot >= 0 && meeting->table_number != INC_MISSING &&
      !inc_event_day_has_table (book->day, slot, (int) meeting->table_number) && people[0] >= 0 && people[1] >= 0)
    add (findings, g_strdup_printf (_("Table %d is not there at %s"), (int) meeting->table_number, meeting->slot),
         g_strdup_printf (_("%s meets %s"), inc_event_book_get_name (book, people[0]),
                          inc_event_book_get_name (book, people[1])),
         people[0], slot);
}

/* ---- wishes ---- */

static void
look_at_musts (GArray *findings, IncEventHand *hand)
{
  IncEventBook *book = inc_event_hand_get_book (hand);
  g_autoptr(GArray) unplaced = inc_event_hand_list_unplaced (hand);

  for (guint i = 0; i < unplaced->len; i++)
    {
      const IncEventUnplaced *wish = &g_array_index (unplaced, IncEventUnplaced, i);

      if (wish->is_must)
        add (findings, g_strdup_printf (_("%s must meet %s"), inc_event_book_get_name (book, wish->startup),
                                        inc_event_book_get_name (book, wish->investor)),
             g_strdup (_("Has no place yet")), wish->startup, -1);
    }
}

/* ---- days ---- */

typedef struct
{
  guint64 busy; /* slots */
  guint n;
} Day;

/* Of each attendee. */
static Day *
read_days (const IncEventBook *book)
{
  Day *days = g_new0 (Day, book->attendees->len + 1);

  for (guint i = 0; i < book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (book->meetings, i);
      const int people[] = { inc_event_book_find (book, meeting->startup), inc_event_book_find (book, meeting->investor) };
      const int slot = inc_event_day_find_slot (book->day, meeting->slot);

      for (guint j = 0; !meeting->cancelled && slot >= 0 && j < G_N_ELEMENTS (people); j++)
        if (people[j] >= 0)
          {
            days[people[j]].busy |= G_GUINT64_CONSTANT (1) << slot;
            days[people[j]].n++;
          }
    }
  return days;
}

/* The longest row of slots; 0 for none. */
static int
find_run (guint64 busy, int n_slots, int *begins)
{
  int longest = 0, run = 0;

  for (int slot = 0; slot < n_slots; slot++)
    {
      run = (busy & (G_GUINT64_CONSTANT (1) << slot)) != 0 ? run + 1 : 0;
      if (run > longest)
        {
          longest = run;
          *begins = slot - run + 1;
        }
    }
  return longest;
}

static void
look_at_day (GArray *findings, IncEventHand *hand, int person, const Day *day)
{
  IncEventBook *book = inc_event_hand_get_book (hand);
  const int least = inc_instance_person (inc_event_hand_get_instance (hand), person)->least;
  const char *name = inc_event_book_get_name (book, person);
  const guint n = day->n;
  int begins = 0;
  const int run = find_run (day->busy, (int) book->day->slots->len, &begins);

  if (!inc_event_book_is_coming (book, person))
    return;
  if (n == 0 || (int) n < least)
    add (findings, g_strdup_printf (ngettext ("%s has %u meeting", "%s has %u meetings", n), name, n),
         least > 0 ? g_strdup_printf (_("Should have %d"), least) : g_strdup (_("Nobody to talk to all day")), person, -1);
  else if (run >= LONG_RUN)
    {
      g_autofree char *from = inc_event_day_dup_slot (book->day, begins);
      g_autofree char *to = inc_event_day_dup_slot (book->day, begins + run - 1);

      /* Translators: somebody, a number */
      add (findings, g_strdup_printf (_("%s has %d slots in a row"), name, run),
           g_strdup_printf (_("From %s to %s"), from, to), person, begins);
    }
}

GArray *
inc_event_list_findings (IncEventHand *hand)
{
  IncEventBook *book = inc_event_hand_get_book (hand);
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (IncEventFinding));
  g_autofree Day *days = read_days (book);

  g_array_set_clear_func (findings, (GDestroyNotify) clear_finding);
  for (guint i = 0; i < book->meetings->len; i++)
    if (!INC_MEETING (g_ptr_array_index (book->meetings, i))->cancelled)
      look_at_meeting (findings, book, g_ptr_array_index (book->meetings, i));
  look_at_musts (findings, hand);
  for (guint i = 0; i < book->attendees->len; i++)
    look_at_day (findings, hand, i, &days[i]);
  return findings;
}
