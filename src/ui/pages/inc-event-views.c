/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-event-views: from the page's book to what each view asks for. */
#include "config.h"

#include "inc-event-views.h"

#include "inc-check-in.h"
#include "inc-event-attendees.h"
#include "inc-event-overview.h"
#include "inc-event-results.h"
#include "inc-event-timetable.h"
#include "inc-event-wishes.h"

#include <glib/gi18n.h>

static void
show_overview (GtkWidget *view, IncSession *session, IncEventBook *book)
{
  inc_event_overview_show (INC_EVENT_OVERVIEW (view), book);
}

static void
show_attendees (GtkWidget *view, IncSession *session, IncEventBook *book)
{
  inc_event_attendees_show (INC_EVENT_ATTENDEES (view), session, book);
}

static void
show_wishes (GtkWidget *view, IncSession *session, IncEventBook *book)
{
  inc_event_wishes_show (INC_EVENT_WISHES (view), session, book);
}

static gint64
get_id (const IncEventBook *book)
{
  return book != NULL ? INC_RECORD (book->event)->id : 0;
}

static void
show_timetable (GtkWidget *view, IncSession *session, IncEventBook *book)
{
  inc_event_timetable_set_event (INC_EVENT_TIMETABLE (view), get_id (book));
}

static void
show_day (GtkWidget *view, IncSession *session, IncEventBook *book)
{
  inc_check_in_set_event (INC_CHECK_IN (view), get_id (book));
}

static void
show_results (GtkWidget *view, IncSession *session, IncEventBook *book)
{
  inc_event_results_set_event (INC_EVENT_RESULTS (view), get_id (book));
}

const IncEventView inc_event_views[INC_N_EVENT_VIEWS] = {
  { "overview", N_("_Overview"), FALSE, inc_event_overview_new, show_overview, NULL },
  { "attendees", N_("_Attendees"), FALSE, inc_event_attendees_new, show_attendees, inc_event_attendees_search },
  { "wishes", N_("_Wishes"), FALSE, inc_event_wishes_new, show_wishes, inc_event_wishes_search },
  { "timetable", N_("_Timetable"), FALSE, inc_event_timetable_new, show_timetable, NULL },
  { "day", N_("_Check-In"), TRUE, inc_check_in_new, show_day, inc_check_in_search },
  { "after", N_("_Results"), TRUE, inc_event_results_new, show_results, NULL },
};
