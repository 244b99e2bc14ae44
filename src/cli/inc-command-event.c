/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-event: an event's timetable, calendar and papers without a window. */
#include "config.h"

#include "inc-command-output.h"
#include "inc-command-private.h"

#include "inc-date.h"
#include "inc-event-calendar.h"
#include "inc-event-papers.h"
#include "inc-event-scenario.h"
#include "inc-papers.h"
#include "inc-text.h"

#include <glib/gi18n.h>

#define USUAL_SECONDS 10

typedef struct
{
  char *register_;
  char *attendee;
  char *output;
  gboolean english;
  gboolean suggest;
  gboolean publish;
  int seconds;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->register_);
  g_free (self->attendee);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const struct
{
  const char *word;
  IncEventPaperKind kind;
} papers[] = {
  { "agendas", INC_EVENT_PAPER_AGENDA },     { "cards", INC_EVENT_PAPER_TABLE_CARD },
  { "badges", INC_EVENT_PAPER_BADGE },       { "book", INC_EVENT_PAPER_BOOK },
  { "wish-forms", INC_EVENT_PAPER_WISH_FORM }, { "minutes", INC_EVENT_PAPER_MINUTES },
  { "attendance", INC_EVENT_PAPER_ATTENDANCE }, { "report", INC_EVENT_PAPER_REPORT },
};

/* ---- which event ---- */

static gboolean
is_called (const char *name, const char *typed)
{
  g_autofree char *one = inc_text_dup_folded (name), *other = inc_text_dup_folded (typed);

  return g_strcmp0 (one, other) == 0;
}

/* By its name or uid; 0 after a message. */
static gint64
find_event (IncCommand *self, IncSession *session, const char *typed)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_event_get_type ()));
  g_autoptr(GPtrArray) events = dex_await_boxed (inc_session_load (session, query), NULL);
  gint64 found = 0;

  for (guint i = 0; events != NULL && i < events->len; i++)
    {
      IncRecord *event = g_ptr_array_index (events, i);

      if (!is_called (inc_record_get_title (event), typed) && !g_str_equal (event->uid, typed))
        continue;
      if (found != 0)
        {
          inc_command_fail (self, INC_EXIT_USAGE, _("%s: several events have this name; give the uid of one"), typed);
          return 0;
        }
      found = event->id;
    }
  if (found == 0)
    inc_command_fail (self, INC_EXIT_FAILED, _("%s: the register has no event of this name"), typed);
  return found;
}

static IncEventBook *
load_book (IncCommand *self, IncSession *session, const char *typed)
{
  const gint64 event = find_event (self, session, typed);
  g_autoptr(GError) error = NULL;
  IncEventBook *book = event != 0 ? dex_await_boxed (inc_session_load_event_book (session, event, 0), &error) : NULL;

  if (error != NULL)
    inc_command_fail_with (self, typed, error);
  return book;
}

/* −1 for all, −2 after a message. */
static int
find_attendee (IncCommand *self, const IncEventBook *book, const char *typed)
{
  if (typed == NULL)
    return -1;
  for (guint i = 0; i < book->attendees->len; i++)
    if (is_called (inc_event_book_get_name (book, i), typed))
      return i;
  inc_command_fail (self, INC_EXIT_FAILED, _("%s: nobody of this name attends the event"), typed);
  return -2;
}

/* ---- files ---- */

static IncExit
write_text (IncCommand *self, const char *output, const char *text)
{
  g_autoptr(GError) error = NULL;

  if (inc_command_is_stream (output))
    {
      g_print ("%s", text);
      return INC_EXIT_DONE;
    }
  if (g_file_set_contents (output, text, -1, &error))
    return INC_EXIT_DONE;
  return inc_command_fail_with (self, output, error);
}

static IncExit
write_calendar (IncCommand *self, const IncEventBook *book, const Options *options)
{
  const int attendee = find_attendee (self, book, options->attendee);
  g_autofree char *now = inc_date_now_stamp ();
  g_autofree char *text = attendee > -2 ? inc_event_calendar_dup (book, attendee, options->english, now) : NULL;

  return text != NULL ? write_text (self, options->output, text) : self->exit;
}

static IncExit
write_paper (IncCommand *self, IncEventBook *book, const Options *options, IncEventPaperKind kind)
{
  g_autofree char *now = inc_date_now_stamp ();
  const IncEventPaperOptions paper = { kind, options->english, find_attendee (self, book, options->attendee), now };
  const gboolean is_stream = inc_command_is_stream (options->output);
  g_autoptr(IncLayout) layout = NULL;
  g_autoptr(DexFuture) writing = NULL;
  g_autoptr(GError) error = NULL;

  if (paper.attendee == -2 || !inc_command_check_terminal (self, options->output))
    return self->exit;
  layout = dex_await_boxed (inc_event_papers_make (book, &paper), &error);
  if (layout != NULL)
    {
      g_autoptr(GFile) file = is_stream ? NULL : inc_command_get_file (options->output);
      g_autoptr(GOutputStream) stream = is_stream ? inc_command_output_new () : NULL;

      writing = is_stream ? inc_papers_write_pdf (layout, stream) : inc_papers_save_pdf (layout, file);
      inc_command_wait (self, writing, &error);
    }
  return error == NULL ? INC_EXIT_DONE : inc_command_fail_with (self, options->output, error);
}

/* ---- planning ---- */

static void
tell_plan (IncEventPlanning *planning)
{
  const IncPlan *plan = inc_event_planning_get_plan (planning);
  g_autofree char *said = inc_event_plan_describe (inc_event_planning_get_instance (planning), plan);
  gint64 value, bound;

  g_object_get (planning, "value", &value, "bound", &bound, NULL);
  g_print (ngettext ("%u meeting", "%u meetings", plan->meetings->len), plan->meetings->len);
  /* Translators: behind a number of meetings */
  g_print (_("; value %ld, no timetable is worth more than %ld\n"), (long) value, (long) bound);
  g_print ("%s\n", said);
}

static gboolean
save_plan (IncSession *session, IncEventPlanning *planning, const IncEventBook *book, gboolean publish, GError **error)
{
  const gint64 event = INC_RECORD (book->event)->id;
  g_autofree char *name = g_strdup_printf (_("Timetable %u"), book->scenarios->len + 1);
  g_autoptr(IncChanges) saved =
    dex_await_boxed (inc_session_save_event_plan (session, _("Plan the event"), planning, name, 0), error);
  g_autoptr(IncEventBook) after = saved != NULL && publish
                                    ? dex_await_boxed (inc_session_load_event_book (session, event, 0), error) : NULL;

  if (saved == NULL || !publish)
    return saved != NULL;
  return after != NULL &&
         dex_await (inc_session_publish_scenario (session, _("Publish the timetable"), event,
                                                  INC_RECORD (g_ptr_array_index (after->scenarios, 0))->id), error);
}

/* The best so far is what is saved. */
static void
on_interrupted (GCancellable *cancellable, IncEventPlanning *planning)
{
  inc_event_planning_stop (planning);
}

static IncExit
plan (IncCommand *self, IncSession *session, IncEventBook *book, const Options *options)
{
  const IncEventPlanOptions how = { .suggest = options->suggest };
  const IncPlannerLimits limits = { .seed = 1, .milliseconds = 1000 * (gint64) CLAMP (options->seconds, 1, 3600) };
  g_autoptr(IncEventPlanning) planning = inc_event_planning_new (book, &how);
  g_autoptr(GError) error = NULL;
  const gulong stopping = g_cancellable_connect (self->cancellable, G_CALLBACK (on_interrupted), planning, NULL);

  dex_await (inc_event_planning_run (planning, &limits), &error);
  g_cancellable_disconnect (self->cancellable, stopping);
  if (error == NULL)
    save_plan (session, planning, book, options->publish, &error);
  if (error != NULL)
    return inc_command_fail_with (self, book->event->name, error);
  tell_plan (planning);
  return INC_EXIT_DONE;
}

/* ---- the command ---- */

static IncExit
do_with (IncCommand *self, IncSession *session, const char *what, const char *event, const Options *options)
{
  g_autoptr(IncEventBook) book = load_book (self, session, event);

  if (book == NULL)
    return self->exit;
  if (g_str_equal (what, "plan"))
    return plan (self, session, book, options);
  if (g_str_equal (what, "calendar"))
    return write_calendar (self, book, options);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_str_equal (what, papers[i].word))
      return write_paper (self, book, options, papers[i].kind);
  return inc_command_fail (self, INC_EXIT_USAGE, _("%s: this is neither plan nor calendar nor a paper"), what);
}

static IncSession *
open_session (IncCommand *self, const char *what, const Options *options)
{
  g_autofree char *path = NULL;

  if (!g_str_equal (what, "plan"))
    return inc_command_open_to_read (self, options->register_);
  path = inc_command_find_register (self, options->register_, FALSE);
  return path != NULL ? inc_command_open_to_write (self, path, FALSE) : NULL;
}

static IncExit
run (IncCommand *self)
{
  g_auto(Options) options = { .seconds = USUAL_SECONDS };
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &options.register_,
      N_("The register; may be left out when there is one"), N_("NAME") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write; - for standard output"), N_("FILE") },
    { "attendee", 'a', 0, G_OPTION_ARG_STRING, &options.attendee, N_("For this startup or investor alone"), N_("NAME") },
    { "english", 0, 0, G_OPTION_ARG_NONE, &options.english, N_("Papers in English"), NULL },
    { "seconds", 0, 0, G_OPTION_ARG_INT, &options.seconds, N_("How long to plan (10)"), N_("N") },
    { "suggest", 0, 0, G_OPTION_ARG_NONE, &options.suggest, N_("Plan meetings too that nobody asked for but that fit"), NULL },
    { "publish", 0, 0, G_OPTION_ARG_NONE, &options.publish, N_("Publish the timetable that was planned"), NULL },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 2);
  g_autoptr(IncSession) session = NULL;
  IncExit code;

  if (operands == NULL)
    return self->exit;
  if (g_strv_length (operands) < 2)
    return inc_command_fail (self, INC_EXIT_USAGE, _("Say what to make and of which event; --help tells"));
  session = open_session (self, operands[0], &options);
  if (session == NULL)
    return self->exit;
  code = do_with (self, session, operands[0], operands[1], &options);
  inc_command_close (session);
  return code;
}

const IncVerb inc_verb_event = {
  .name = "event",
  .arguments = N_("WHAT EVENT"),
  .summary = N_("Plan an event, write its calendar or print its papers"),
  .more = N_("WHAT is plan, calendar, agendas, cards, badges, book, wish-forms, minutes, attendance or report.\n"
             "plan makes a new timetable and says what it is worth and what none could exceed; calendar writes\n"
             "iCalendar, all others PDF.\n\n"
             "Examples:\n"
             "  incubator event plan \"Ngày kết nối\" --seconds 60 --publish\n"
             "  incubator event calendar \"Ngày kết nối\" --attendee \"Hoa Sen\" --output hoa-sen.ics\n"
             "  incubator event badges \"Ngày kết nối\" --output badges.pdf\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 nothing can be planned, 4 register in use or\n"
             "read-only, 130 stopped by Ctrl-C."),
  .run = run,
};
