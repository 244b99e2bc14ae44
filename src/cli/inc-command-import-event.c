/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-import-event: attendees of an event with their wishes: counts to standard output, what is refused to standard
 * error. */
#include "config.h"

#include "inc-command-import-private.h"

#include "inc-event-import.h"
#include "inc-event.h"

#include <glib/gi18n.h>

/* The id of the event with just that name, 0 after a message.  Of several the one whose day is last. */
static gint64
find_event (IncCommand *self, IncSession *session, const char *name)
{
  g_autoptr(IncQuery) query = inc_query_new (inc_schema_of (inc_event_get_type ()));
  g_autoptr(GPtrArray) events = NULL;
  g_autoptr(GError) error = NULL;

  inc_query_set_sort (query, "date", TRUE);
  events = dex_await_boxed (inc_session_load (session, query), &error);
  if (events == NULL)
    {
      inc_command_fail_with (self, NULL, error);
      return 0;
    }
  for (guint i = 0; i < events->len; i++)
    if (g_str_equal (inc_record_get_title (g_ptr_array_index (events, i)), name))
      return ((IncRecord *) g_ptr_array_index (events, i))->id;
  inc_command_fail (self, INC_EXIT_USAGE, _("There is no event “%s”"), name);
  return 0;
}

static void
tell (const IncEventImportReport *report)
{
  g_autofree char *counts = inc_event_import_report_describe (report);

  g_print ("%s\n", counts);
  for (guint i = 0; report->unknown[i] != NULL; i++)
    /* Translators: %s is the heading of a column. */
    g_printerr (_("Left out: column “%s”\n"), report->unknown[i]);
  for (guint i = 0; i < report->refused->len; i++)
    {
      g_autofree char *text = inc_event_import_refusal_describe (g_ptr_array_index (report->refused, i));

      g_printerr ("%s\n", text);
    }
}

IncExit
inc_command_import_attendees (IncCommand *self, IncSession *session, const IncImportOptions *options, const char *source)
{
  const gint64 event = find_event (self, session, options->event);
  g_autoptr(GFile) file = event != 0 ? inc_command_get_file (source) : NULL;
  g_autoptr(DexFuture) importing = NULL;
  g_autoptr(IncEventImportReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  if (file == NULL)
    return self->exit;
  name = g_file_get_basename (file);
  /* Translators: this names a change in the history; %s is the name of a file. */
  title = g_strdup_printf (_("Attendees from %s"), name);
  importing = inc_session_import_attendees (session, title, event, file, options->trial);
  if (!inc_command_wait (self, importing, &error))
    return inc_command_fail_with (self, source, error);
  report = dex_await_boxed (dex_ref (importing), NULL);
  tell (report);
  return report->refused->len > 0 ? INC_EXIT_DATA : INC_EXIT_DONE;
}
