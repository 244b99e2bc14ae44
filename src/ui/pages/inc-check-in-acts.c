/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-check-in-acts: a fiber an act: ask where there is something to ask, then save a copy of the record. */
#include "config.h"

#include "inc-check-in-acts.h"

#include "inc-ask-text.h"
#include "inc-date.h"
#include "inc-page.h"

#include <glib/gi18n.h>

#define STACK_SIZE (256 * 1024) /* dialogs are built on it */

typedef struct
{
  GtkWidget *widget;
  IncSession *session;
  IncEventBook *book;
  int attendee; /* an index */
  IncCheckInAct act;
} Act;

static void
act_free (gpointer data)
{
  Act *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->session);
  inc_event_book_unref (self->book);
  g_free (self);
}

static char *
check_time (const char *typed)
{
  return inc_clock_parse (typed) == INC_CLOCK_NONE ? g_strdup (_("A time of day such as 10:00")) : NULL;
}

static char *
check_name (const char *typed)
{
  return NULL;
}

/* In a fiber.  NULL: nothing is asked, or nobody answered. */
static char *
ask (const Act *self, const char *name, IncAttendee *attendee, GError **error)
{
  g_autofree char *title = NULL;

  if (self->act == INC_CHECK_IN_LATE)
    {
      /* Translators: %s is an attendee */
      title = g_strdup_printf (_("%s Comes Late"), name);
      return dex_await_string (inc_ask_text (self->widget, title, _("Expected at"), _("_Late"), attendee->late_until,
                                             check_time), error);
    }
  /* Translators: %s is an attendee */
  title = g_strdup_printf (_("In the Place of %s"), name);
  return dex_await_string (inc_ask_text (self->widget, title, _("Name of who comes"), _("_Check In"), attendee->stand_in,
                                         check_name), error);
}

/* Names the change in the history.  Full transfer. */
static char *
name_act (IncCheckInAct act, const char *name)
{
  static const char *const titles[] = {
    [INC_CHECK_IN_ARRIVED] = N_("Check in %s"),   [INC_CHECK_IN_ABSENT] = N_("%s is absent"),
    [INC_CHECK_IN_LATE] = N_("%s comes late"),    [INC_CHECK_IN_LEFT] = N_("%s left early"),
    [INC_CHECK_IN_STAND_IN] = N_("Somebody stands in for %s"), [INC_CHECK_IN_EXPECTED] = N_("%s has not come yet"),
  };
  g_auto(GStrv) parts = g_strsplit (_(titles[act]), "%s", 2);

  return g_strjoinv (name, parts);
}

static void
apply (const Act *self, IncAttendee *attendee, const char *answer)
{
  g_autofree char *now = inc_date_now_stamp ();
  g_autofree char *time = self->act == INC_CHECK_IN_LATE ? inc_clock_display (inc_clock_parse (answer)) : NULL;

  switch (self->act)
    {
    case INC_CHECK_IN_ABSENT:
      inc_attendee_set_absent (attendee);
      break;
    case INC_CHECK_IN_LATE:
      inc_attendee_set_late (attendee, time);
      break;
    case INC_CHECK_IN_LEFT:
      inc_attendee_set_left (attendee, now);
      break;
    case INC_CHECK_IN_STAND_IN:
      inc_attendee_set_stand_in (attendee, answer, now);
      break;
    case INC_CHECK_IN_EXPECTED:
      inc_attendee_set_expected (attendee);
      break;
    case INC_CHECK_IN_ARRIVED:
    default:
      inc_attendee_check_in (attendee, now);
    }
}

static gboolean
tell (GtkWidget *widget, const GError *error)
{
  if (error != NULL)
    inc_page_report_error (widget, error);
  return error == NULL;
}

static DexFuture *
act_fiber (gpointer data)
{
  const Act *self = data;
  const char *name = inc_event_book_get_name (self->book, self->attendee);
  g_autoptr(IncRecord) copy = inc_record_dup (INC_RECORD (inc_event_book_get_attendee (self->book, self->attendee)));
  g_autofree char *title = name_act (self->act, name);
  g_autofree char *answer = NULL;
  g_autoptr(IncChanges) changes = NULL;
  g_autoptr(GError) error = NULL;

  if (self->act == INC_CHECK_IN_LATE || self->act == INC_CHECK_IN_STAND_IN)
    answer = ask (self, name, INC_ATTENDEE (copy), &error);
  if (error == NULL)
    {
      apply (self, INC_ATTENDEE (copy), answer);
      changes = dex_await_boxed (inc_session_save (self->session, title, &copy, 1), &error);
    }
  return dex_future_new_for_boolean (tell (self->widget, error));
}

void
inc_check_in_act (GtkWidget *widget, IncSession *session, IncEventBook *book, gint64 attendee, IncCheckInAct act)
{
  const int index = inc_event_book_find (book, attendee);
  Act *self;

  if (index < 0)
    return;
  self = g_new0 (Act, 1);
  *self = (Act) { g_object_ref (widget), g_object_ref (session), inc_event_book_ref (book), index, act };
  dex_future_disown (dex_scheduler_spawn (NULL, STACK_SIZE, act_fiber, self, act_free));
}

/* ---- tables ---- */

static DexFuture *
lose_table_fiber (gpointer data)
{
  const Act *self = data;
  g_autoptr(IncRecord) copy = inc_record_dup (INC_RECORD (self->book->event));
  g_autofree char *now = inc_date_now_stamp ();
  g_autofree char *title = NULL;
  g_autoptr(IncChanges) changes = NULL;
  g_autoptr(GError) error = NULL;

  /* Translators: names a change in the history; %d is the number of a table */
  title = g_strdup_printf (_("Table %d cannot be used"), self->attendee);
  inc_event_lose_table (INC_EVENT (copy), self->attendee, now);
  changes = dex_await_boxed (inc_session_save (self->session, title, &copy, 1), &error);
  return dex_future_new_for_boolean (tell (self->widget, error));
}

void
inc_check_in_lose_table (GtkWidget *widget, IncSession *session, IncEventBook *book, int table)
{
  Act *self = g_new0 (Act, 1);

  *self = (Act) { g_object_ref (widget), g_object_ref (session), inc_event_book_ref (book), table, INC_CHECK_IN_ARRIVED };
  dex_future_disown (dex_scheduler_spawn (NULL, 0, lose_table_fiber, self, act_free));
}
