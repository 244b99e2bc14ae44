/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-papers-all: papers of the whole event. */
#include "config.h"

#include "inc-event-papers-private.h"

#include "inc-amount.h"
#include "inc-event-figures.h"
#include "inc-money.h"

#include <glib/gi18n-lib.h>

static void
begin (const IncEventPaper *self, const char *type)
{
  g_autofree char *where = inc_event_paper_dup_where (self);

  inc_document_add_title (self->document, inc_event_paper_say (self, type), inc_event_paper_get_event_name (self));
  inc_document_add_statement (self->document, where);
}

/* ---- attendance ---- */

void
inc_event_paper_add_attendance (const IncEventPaper *self)
{
  const IncColumn columns[] = {
    { inc_event_paper_say (self, N_("No.")), INC_ALIGN_CENTER, 0, INC_CELL_INTEGER },
    { inc_event_paper_say (self, N_("Name")), INC_ALIGN_START, 3, INC_CELL_TEXT },
    { inc_event_paper_say (self, N_("Side")), INC_ALIGN_START, 0, INC_CELL_TEXT },
    { inc_event_paper_say (self, N_("Who comes")), INC_ALIGN_START, 2, INC_CELL_TEXT },
    { inc_event_paper_say (self, N_("Signature")), INC_ALIGN_START, 2, INC_CELL_TEXT },
  };
  guint n = 0;

  begin (self, N_("ATTENDANCE SHEET"));
  inc_document_add_table (self->document, columns, G_N_ELEMENTS (columns), NULL);
  for (guint i = 0; i < self->book->attendees->len; i++)
    {
      const char *side = i < self->book->n_startups ? N_("Startup") : N_("Investor");
      g_autofree char *number = NULL;

      if (!inc_event_book_is_coming (self->book, i))
        continue;
      number = g_strdup_printf ("%u", ++n);
      inc_document_add_text_row (self->document, (const char *const[]) { number, inc_event_book_get_name (self->book, i),
                                                                         inc_event_paper_say (self, side),
                                                                         inc_event_paper_get_person (self, i), "" });
    }
}

/* ---- the book ---- */

static void
add_entry (const IncEventPaper *self, const char *name, const char *about, const char *text)
{
  inc_document_add_heading (self->document, INC_HEADING_SHEET, NULL, name);
  if (about != NULL)
    inc_document_add_statement (self->document, about);
  if (text != NULL)
    inc_document_add_paragraph (self->document, text);
}

/* "Nông nghiệp · seeks 2 tỷ" */
static char *
say_startup (const IncEventPaper *self, guint index)
{
  IncStartup *startup = g_ptr_array_index (self->book->startups, index);
  IncAttendee *attendee = inc_event_book_get_attendee (self->book, index);
  g_autofree char *amount =
    attendee->sought != INC_MISSING ? inc_amount_display_short (attendee->sought, attendee->sought_currency) : NULL;
  g_autoptr(GString) line = g_string_new (startup->sector);

  if (amount != NULL)
    g_string_append_printf (line, "%s%s %s", line->len > 0 ? " · " : "", inc_event_paper_say (self, N_("seeks")), amount);
  if (startup->website != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", startup->website);
  return line->len > 0 ? g_string_free (g_steal_pointer (&line), FALSE) : NULL;
}

/* "1 tỷ – 5 tỷ", "from 1 tỷ", "up to 5 tỷ"; NULL when neither is known. */
static char *
say_ticket (const IncEventPaper *self, IncInvestor *investor)
{
  const char *code = investor->ticket_currency;
  g_autofree char *least = investor->ticket_min != INC_MISSING ? inc_amount_display_short (investor->ticket_min, code) : NULL;
  g_autofree char *most = investor->ticket_max != INC_MISSING ? inc_amount_display_short (investor->ticket_max, code) : NULL;

  if (least != NULL && most != NULL)
    return g_strdup_printf ("%s – %s", least, most);
  if (least != NULL)
    return g_strdup_printf ("%s %s", inc_event_paper_say (self, N_("from")), least);
  return most != NULL ? g_strdup_printf ("%s %s", inc_event_paper_say (self, N_("up to")), most) : NULL;
}

/* "Nông nghiệp, Y tế · 1 tỷ – 5 tỷ · Singapore" */
static char *
say_investor (const IncEventPaper *self, IncInvestor *investor)
{
  g_autofree char *ticket = say_ticket (self, investor);
  g_autoptr(GString) line = g_string_new (investor->sectors);

  if (ticket != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", ticket);
  if (investor->country != NULL)
    g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", investor->country);
  return line->len > 0 ? g_string_free (g_steal_pointer (&line), FALSE) : NULL;
}

void
inc_event_paper_add_book (const IncEventPaper *self)
{
  begin (self, N_("EVENT BOOK"));
  if (self->book->event->description != NULL)
    inc_document_add_paragraph (self->document, self->book->event->description);
  inc_document_add_heading (self->document, INC_HEADING_ARTICLE, NULL, inc_event_paper_say (self, N_("Startups")));
  for (guint i = 0; i < self->book->n_startups; i++)
    {
      IncStartup *startup = g_ptr_array_index (self->book->startups, i);
      g_autofree char *line = say_startup (self, i);

      if (inc_event_book_is_coming (self->book, i))
        add_entry (self, startup->name, line,
                   self->english && startup->description_en != NULL ? startup->description_en : startup->description);
    }
  inc_document_add_heading (self->document, INC_HEADING_ARTICLE, NULL, inc_event_paper_say (self, N_("Investors")));
  for (guint i = self->book->n_startups; i < self->book->attendees->len; i++)
    {
      IncInvestor *investor = g_ptr_array_index (self->book->investors, i - self->book->n_startups);
      g_autofree char *line = say_investor (self, investor);

      if (inc_event_book_is_coming (self->book, i))
        add_entry (self, investor->name, line,
                   self->english && investor->description_en != NULL ? investor->description_en : investor->description);
    }
}

/* ---- what came of it ---- */

static void
add_figure_row (const IncEventPaper *self, const char *what, int n, int of)
{
  g_autofree char *count = inc_number_display (n);
  g_autofree char *exact = g_strdup_printf ("%d", n);
  g_autofree char *whole = of >= 0 ? inc_number_display (of) : g_strdup ("");
  g_autofree char *share = of > 0 ? g_strdup_printf ("%d %%", (n * 100 + of / 2) / of) : g_strdup ("–");

  inc_document_add_row (self->document, (const IncCell[]) { { inc_event_paper_say (self, what) },
                                                            { count, exact },
                                                            { whole },
                                                            { of >= 0 ? share : "" } });
}

static void
add_figures (const IncEventPaper *self, const IncEventFigures *figures)
{
  const IncColumn columns[] = {
    { inc_event_paper_say (self, N_("Figure")), INC_ALIGN_START, 1, INC_CELL_TEXT },
    { inc_event_paper_say (self, N_("Number")), INC_ALIGN_END, 0, INC_CELL_INTEGER },
    { inc_event_paper_say (self, N_("Of")), INC_ALIGN_END, 0, INC_CELL_TEXT },
    { inc_event_paper_say (self, N_("Share")), INC_ALIGN_END, 0, INC_CELL_TEXT },
  };

  inc_document_add_table (self->document, columns, G_N_ELEMENTS (columns), NULL);
  add_figure_row (self, N_("Startups who were to come"), figures->attendees[0], -1);
  add_figure_row (self, N_("Startups present"), figures->present[0], figures->attendees[0]);
  add_figure_row (self, N_("Investors who were to come"), figures->attendees[1], -1);
  add_figure_row (self, N_("Investors present"), figures->present[1], figures->attendees[1]);
  add_figure_row (self, N_("Meetings wished for"), figures->pairs_wished, -1);
  add_figure_row (self, N_("Meetings planned"), figures->scheduled, figures->pairs_wished);
  add_figure_row (self, N_("Mutual wishes fulfilled"), figures->scheduled_mutual, figures->pairs_mutual);
  add_figure_row (self, N_("Musts fulfilled"), figures->scheduled_musts, figures->musts);
  add_figure_row (self, N_("Meetings held"), figures->held, figures->scheduled);
  add_figure_row (self, N_("Co-operation possible"), figures->results[INC_RESULT_COOPERATION], figures->held);
  add_figure_row (self, N_("Startups with at least one meeting"), figures->with_meeting[0], figures->attendees[0]);
  add_figure_row (self, N_("Investors with at least one meeting"), figures->with_meeting[1], figures->attendees[1]);
  add_figure_row (self, N_("Tables used, over all times"), figures->scheduled, figures->seats);
}

/* How many attendees have so many meetings: what shows whether they were shared evenly. */
static IncChart *
chart_of_fairness (const IncEventPaper *self, const IncEventFigures *figures)
{
  IncChart *chart = inc_chart_new (INC_CHART_BAR, INC_CHART_COUNT,
                                   inc_event_paper_say (self, N_("Attendees by their number of meetings")), NULL);
  const int n = figures->most_meetings + 1;
  g_autofree gint64 *counts = g_new0 (gint64, n);
  g_autoptr(GStrvBuilder) names = g_strv_builder_new ();
  g_auto(GStrv) categories = NULL;

  for (guint i = 0; i < self->book->attendees->len; i++)
    if (inc_event_book_is_coming (self->book, i))
      counts[inc_event_book_count_meetings (self->book, i)]++;
  for (int i = 0; i < n; i++)
    g_strv_builder_take (names, g_strdup_printf ("%d", i));
  categories = g_strv_builder_end (names);
  inc_chart_set_categories (chart, (const char *const *) categories);
  inc_chart_add_series (chart, inc_event_paper_say (self, N_("Attendees")), counts);
  return chart;
}

void
inc_event_paper_add_report (const IncEventPaper *self)
{
  const IncEventFigures figures = inc_event_figures_count (self->book);
  g_autoptr(IncChart) chart = figures.scheduled > 0 ? chart_of_fairness (self, &figures) : NULL;

  begin (self, N_("EVENT REPORT"));
  add_figures (self, &figures);
  if (chart != NULL)
    inc_document_add_chart (self->document, chart, inc_event_paper_say (self, N_("Attendees by their number of meetings")));
}
