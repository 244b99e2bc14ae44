/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-need: counting pairs, then places. */
#include "config.h"

#include "inc-event-need.h"

#include <glib/gi18n-lib.h>

/* ---- counting ---- */

/* How many of the wished meetings of one can be: their most, and the slots in which they are there. */
static int
get_most (const IncEventBook *book, int index)
{
  const gint64 most = inc_event_book_get_most (book, index);
  const int slots = __builtin_popcountll (inc_event_day_available (book->day, inc_event_book_get_attendee (book, index)));

  return most != INC_MISSING ? (int) MIN (most, slots) : slots;
}

static int
count_side (const IncEventBook *book, guint from, guint until)
{
  int n = 0;

  for (guint i = from; i < until; i++)
    n += inc_event_book_is_coming (book, i);
  return n;
}

static void
count_pair (IncEventNeed *self, const IncEventBook *book, int startup, int investor, int *each)
{
  const IncWish *one = inc_event_book_find_wish (book, startup, investor);
  const IncWish *other = inc_event_book_find_wish (book, investor, startup);

  if ((one == NULL && other == NULL) || (one != NULL && one->want == INC_WANT_NO) ||
      (other != NULL && other->want == INC_WANT_NO))
    return;
  self->wished++;
  self->mutual += one != NULL && other != NULL;
  each[startup]++;
  each[investor]++;
}

/* The smaller of what the two sides can have of what is wished. */
static int
count_wanted (const IncEventBook *book, const int *each)
{
  int sides[2] = { 0, 0 };

  for (guint i = 0; i < book->attendees->len; i++)
    sides[i >= book->n_startups] += MIN (each[i], get_most (book, i));
  return MIN (sides[0], sides[1]);
}

static int
divide_up (int a, int b)
{
  return b > 0 ? (a + b - 1) / b : 0;
}

static void
count_need (IncEventNeed *self)
{
  self->useful_tables = MIN (self->n_startups, self->n_investors);
  self->least_places = divide_up (self->wanted * (100 + INC_EVENT_SPARE_LEAST), 100);
  self->most_places = divide_up (self->wanted * (100 + INC_EVENT_SPARE_MOST), 100);
  self->least_tables = divide_up (self->least_places, self->n_slots);
  self->most_tables = divide_up (self->most_places, self->n_slots);
  self->least_slots = divide_up (self->least_places, MIN (self->n_tables, self->useful_tables));
}

static int
count_lost (const IncEventDay *day)
{
  const int last = (int) day->slots->len - 1;
  int n = 0;

  for (int table = 1; last >= 0 && table <= day->n_tables; table++)
    n += !inc_event_day_has_table (day, last, table);
  return n;
}

void
inc_event_need_init (IncEventNeed *self, const IncEventBook *book)
{
  g_autofree int *each = g_new0 (int, book->attendees->len + 1);

  *self = (IncEventNeed) { .n_slots = book->day->slots->len, .n_tables = book->day->n_tables,
                           .n_lost = count_lost (book->day) };
  self->n_startups = count_side (book, 0, book->n_startups);
  self->n_investors = count_side (book, book->n_startups, book->attendees->len);
  for (int slot = 0; slot < self->n_slots; slot++)
    self->places += inc_event_day_count_tables (book->day, slot);
  for (guint s = 0; s < book->n_startups; s++)
    for (guint i = book->n_startups; i < book->attendees->len; i++)
      if (inc_event_book_is_coming (book, s) && inc_event_book_is_coming (book, i))
        count_pair (self, book, s, i, each);
  self->wanted = count_wanted (book, each);
  count_need (self);
}

gboolean
inc_event_need_is_met (const IncEventNeed *self)
{
  return self->places >= MIN (self->least_places, self->useful_tables * self->n_slots);
}

/* ---- in words ---- */

static char *
count_tables (int n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d table", "%d tables", n), n);
}

static char *
count_slots (int n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d slot", "%d slots", n), n);
}

static char *
count_meetings (int n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d meeting", "%d meetings", n), n);
}

char *
inc_event_need_describe_held (const IncEventNeed *self)
{
  g_autofree char *tables = count_tables (self->n_tables);
  g_autofree char *slots = count_slots (self->n_slots);
  g_autofree char *meetings = count_meetings (self->places);

  if (self->n_tables == 0)
    return g_strdup (_("No tables are set yet."));
  if (self->n_slots == 0)
    return g_strdup (_("No meeting fits between beginning and end."));
  if (self->n_lost > 0)
    /* Translators: such as "8 tables in 14 slots hold 109 meetings: 1 table is lost." */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s in %s hold %s: %d table is lost.",
                                         "%s in %s hold %s: %d tables are lost.", self->n_lost),
                            tables, slots, meetings, self->n_lost);
  /* Translators: such as "8 tables in 14 slots hold 112 meetings." */
  return g_strdup_printf (_("%s in %s hold %s."), tables, slots, meetings);
}

/* "9 tables", "9 to 10 tables" */
static char *
describe_range (int least, int most)
{
  return least == most ? count_tables (least)
                       : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d to %d table", "%d to %d tables", most), least, most);
}

static char *
describe_missing_tables (int n)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d table is missing.", "%d tables are missing.", n), n);
}

/* More slots, where no more tables are of use; NULL when they are not needed. */
static char *
describe_missing_slots (const IncEventNeed *self)
{
  const int n = divide_up (self->least_places, self->useful_tables) - self->n_slots;
  g_autofree char *slots = count_slots (n);

  /* Translators: %s is a number of slots. */
  return n > 0 ? g_strdup_printf (_("%s more would leave places to spare."), slots) : NULL;
}

/* Takes the sentence; NULL: there is none. */
static void
add_sentence (GString *text, char *sentence)
{
  g_autofree char *taken = sentence;

  if (taken != NULL)
    g_string_append_printf (text, " %s", taken);
}

/* What would help, or that nothing has to. */
static void
add_missing (GString *text, const IncEventNeed *self)
{
  const int missing = MIN (self->least_tables, self->useful_tables) - self->n_tables;
  const gsize length = text->len;

  if (missing > 0)
    add_sentence (text, describe_missing_tables (missing));
  else if (!inc_event_need_is_met (self))
    add_sentence (text, g_strdup (_("Too many tables are lost.")));
  if (self->least_tables > self->useful_tables)
    add_sentence (text, describe_missing_slots (self));
  if (text->len == length)
    add_sentence (text, g_strdup (_("That is enough.")));
}

/* What the wishes ask for, of tables that are of use. */
static char *
describe_asked (const IncEventNeed *self, const char *meetings)
{
  g_autofree char *tables = describe_range (MIN (self->least_tables, self->useful_tables),
                                            MIN (self->most_tables, self->useful_tables));

  if (self->least_tables > self->useful_tables)
    /* Translators: a number of meetings, and as many tables as the smaller of the two sides has people. */
    return g_strdup_printf (_("The wishes ask for %s; that takes %s, and no slot can use more."), meetings, tables);
  /* Translators: a number of meetings, two percentages, a number of tables such as "8 to 9 tables". */
  return g_strdup_printf (_("The wishes ask for %s; with %d to %d %% of places to spare that takes %s."), meetings,
                          INC_EVENT_SPARE_LEAST, INC_EVENT_SPARE_MOST, tables);
}

char *
inc_event_need_describe_needed (const IncEventNeed *self)
{
  g_autofree char *meetings = count_meetings (self->wanted);
  g_autofree char *asked = describe_asked (self, meetings);
  g_autoptr(GString) text = g_string_new (asked);

  if (self->wished == 0)
    return g_strdup (_("What is needed shows once there are wishes."));
  if (self->n_slots == 0)
    return g_strdup_printf (_("The wishes ask for %s."), meetings);
  if (self->n_tables > 0)
    add_missing (text, self);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
