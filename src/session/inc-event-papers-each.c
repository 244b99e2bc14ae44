/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-papers-each: pages that one attendee is handed, or one table. */
#include "config.h"

#include "inc-event-papers-private.h"

#include <glib/gi18n-lib.h>

/* Columns of texts, by their marked titles. */
static void
add_columns (const IncEventPaper *self, const char *const *titles, const guint *weights, guint n)
{
  g_autofree IncColumn *columns = g_new0 (IncColumn, n);

  for (guint i = 0; i < n; i++)
    columns[i] = (IncColumn) { inc_event_paper_say (self, titles[i]), INC_ALIGN_START, weights[i], INC_CELL_TEXT };
  inc_document_add_table (self->document, columns, n, NULL);
}

/* A page begins with whose it is; the pages before it end. */
static void
begin_page (const IncEventPaper *self, const char *name, const char *line, const char *uri)
{
  if (inc_document_get_n_blocks (self->document) > 0)
    inc_document_add_page_break (self->document);
  inc_document_add_sheet_head (self->document, name, line, NULL, uri);
}

static int
other_of (const IncEventPaper *self, IncMeeting *meeting, int attendee)
{
  const int startup = inc_event_book_find (self->book, meeting->startup);
  const int investor = inc_event_book_find (self->book, meeting->investor);

  if (meeting->cancelled || startup < 0 || investor < 0 || (attendee != startup && attendee != investor))
    return -1;
  return attendee == startup ? investor : startup;
}

/* ---- agenda ---- */

static guint
add_agenda_rows (const IncEventPaper *self, int attendee)
{
  static const char *const titles[] = { N_("Time"), N_("Whom"), N_("Who comes"), N_("Table") };
  static const guint weights[] = { 0, 3, 2, 1 };
  guint n = 0;

  for (guint i = 0; i < self->book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (self->book->meetings, i);
      const int other = other_of (self, meeting, attendee);
      g_autofree char *times = NULL, *table = NULL;

      if (other < 0)
        continue;
      if (n++ == 0)
        add_columns (self, titles, weights, G_N_ELEMENTS (titles));
      times = inc_event_paper_dup_times (self, meeting->slot);
      table = inc_event_paper_dup_table (self, meeting);
      inc_document_add_text_row (self->document,
                                 (const char *const[]) { times, inc_event_book_get_name (self->book, other),
                                                         inc_event_paper_get_person (self, other), table });
    }
  return n;
}

void
inc_event_paper_add_agenda (const IncEventPaper *self, int attendee)
{
  g_autofree char *where = inc_event_paper_dup_where (self);
  g_autofree char *line = g_strdup_printf ("%s · %s", inc_event_paper_get_event_name (self), where);
  const char *person = inc_event_paper_get_person (self, attendee);

  begin_page (self, inc_event_book_get_name (self->book, attendee), line, NULL);
  if (person != NULL)
    inc_document_add_statement (self->document, person);
  inc_document_add_heading (self->document, INC_HEADING_SHEET, NULL, inc_event_paper_say (self, N_("Meetings")));
  if (add_agenda_rows (self, attendee) == 0)
    inc_document_add_paragraph (self->document, inc_event_paper_say (self, N_("No meeting is planned.")));
}

/* ---- badge ---- */

/* What the code says is what the check-in looks for: the attendee's own uid. */
void
inc_event_paper_add_badge (const IncEventPaper *self, int attendee)
{
  IncAttendee *record = inc_event_book_get_attendee (self->book, attendee);
  const gboolean is_startup = record->startup != 0;
  const char *person = inc_event_paper_get_person (self, attendee);
  g_autofree char *uri = g_strconcat ("urn:uuid:", INC_RECORD (record)->uid, NULL);
  g_autofree char *where = inc_event_paper_dup_where (self);
  g_autofree char *badge = record->badge != INC_MISSING ? g_strdup_printf ("%d", (int) record->badge) : NULL;

  begin_page (self, inc_event_book_get_name (self->book, attendee),
              person != NULL ? person : inc_event_paper_say (self, is_startup ? N_("Startup") : N_("Investor")), uri);
  if (person != NULL)
    inc_document_add_statement (self->document, inc_event_paper_say (self, is_startup ? N_("Startup") : N_("Investor")));
  inc_document_add_heading (self->document, INC_HEADING_SHEET, badge, inc_event_paper_get_event_name (self));
  inc_document_add_statement (self->document, where);
}

/* ---- wishes ---- */

void
inc_event_paper_add_wish_form (const IncEventPaper *self, int attendee)
{
  static const char *const titles[] = { N_("Whom"), N_("Sector"), N_("Must meet"), N_("Would like to meet"), N_("Will not meet"),
                                        N_("Rating") };
  static const guint weights[] = { 3, 2, 1, 1, 1, 1 };
  const gboolean is_startup = attendee < (int) self->book->n_startups;
  const guint first = is_startup ? self->book->n_startups : 0;
  const guint last = is_startup ? self->book->attendees->len : self->book->n_startups;
  g_autofree char *where = inc_event_paper_dup_where (self);

  begin_page (self, inc_event_book_get_name (self->book, attendee), where, NULL);
  inc_document_add_heading (self->document, INC_HEADING_SHEET, NULL, inc_event_paper_say (self, N_("Whom would you like to meet?")));
  inc_document_add_statement (self->document,
                              inc_event_paper_say (self, N_("Tick one box in a line; leave the line empty when it is all the "
                                                            "same to you. Rating: 1 to 5, 5 is the strongest wish.")));
  add_columns (self, titles, weights, G_N_ELEMENTS (titles));
  for (guint i = first; i < last; i++)
    if (inc_event_book_is_coming (self->book, i))
      {
        const char *sector = is_startup
                               ? INC_INVESTOR (g_ptr_array_index (self->book->investors, i - self->book->n_startups))->sectors
                               : INC_STARTUP (g_ptr_array_index (self->book->startups, i))->sector;

        inc_document_add_text_row (self->document, (const char *const[]) { inc_event_book_get_name (self->book, i), sector,
                                                                           "☐", "☐", "☐", "" });
      }
}

/* ---- minutes ---- */

static void
add_minutes_of (const IncEventPaper *self, IncMeeting *meeting, int startup, int investor)
{
  static const char *const questions[] = { N_("What was spoken of"), N_("Result: did not take place · no interest · informative · co-operation possible"),
                                           N_("Next step, by whom, until when"), N_("Signatures") };
  g_autofree char *times = inc_event_paper_dup_times (self, meeting->slot);
  g_autofree char *table = inc_event_paper_dup_table (self, meeting);
  g_autofree char *names = g_strdup_printf ("%s – %s", inc_event_book_get_name (self->book, startup),
                                            inc_event_book_get_name (self->book, investor));
  g_autofree char *line = g_strdup_printf ("%s · %s · %s", inc_event_paper_get_event_name (self), times, table);

  begin_page (self, names, line, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      inc_document_add_heading (self->document, INC_HEADING_SHEET, NULL, inc_event_paper_say (self, questions[i]));
      for (guint row = 0; row < (i == 0 ? 6 : 2); row++)
        inc_document_add_paragraph (self->document, " ");
    }
}

/* Of the startup's meetings: each meeting once when all are printed. */
void
inc_event_paper_add_minutes (const IncEventPaper *self, int attendee)
{
  for (guint i = 0; i < self->book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (self->book->meetings, i);
      const int other = other_of (self, meeting, attendee);

      if (other >= 0 && attendee < (int) self->book->n_startups)
        add_minutes_of (self, meeting, attendee, other);
    }
}

/* ---- table cards ---- */

static guint
add_card_rows (const IncEventPaper *self, int table)
{
  static const char *const titles[] = { N_("Time"), N_("Startup"), N_("Investor") };
  static const guint weights[] = { 0, 1, 1 };
  guint n = 0;

  for (guint i = 0; i < self->book->meetings->len; i++)
    {
      IncMeeting *meeting = g_ptr_array_index (self->book->meetings, i);
      const int startup = inc_event_book_find (self->book, meeting->startup);
      const int investor = inc_event_book_find (self->book, meeting->investor);
      g_autofree char *times = NULL;

      if (meeting->cancelled || meeting->table_number != table || startup < 0 || investor < 0)
        continue;
      if (n++ == 0)
        add_columns (self, titles, weights, G_N_ELEMENTS (titles));
      times = inc_event_paper_dup_times (self, meeting->slot);
      inc_document_add_text_row (self->document,
                                 (const char *const[]) { times, inc_event_book_get_name (self->book, startup),
                                                         inc_event_book_get_name (self->book, investor) });
    }
  return n;
}

void
inc_event_paper_add_table_cards (const IncEventPaper *self)
{
  for (int table = 1; table <= self->book->day->n_tables; table++)
    {
      const char *room = inc_event_day_get_room (self->book->day, table);
      g_autofree char *name = g_strdup_printf ("%s %d", inc_event_paper_say (self, N_("Table")), table);

      begin_page (self, name, room != NULL ? room : self->book->event->venue, NULL);
      if (add_card_rows (self, table) == 0)
        inc_document_add_paragraph (self->document, inc_event_paper_say (self, N_("No meeting is planned.")));
    }
}
