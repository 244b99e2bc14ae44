/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-report-issued: papers that went out: their bytes again, what they would say today, withdrawing them. */
#include "config.h"

#include "inc-command-output.h"
#include "inc-command-report-private.h"

#include <glib/gi18n.h>

static gboolean
write_bytes (IncCommand *self, GBytes *bytes, const char *target, GError **error)
{
  g_autoptr(GOutputStream) stream = NULL;
  g_autoptr(GFile) file = NULL;

  if (!inc_command_is_stream (target))
    {
      file = inc_command_get_file (target);
      return g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                      G_FILE_CREATE_NONE, NULL, self->cancellable, error);
    }
  stream = inc_command_output_new ();
  return g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                    self->cancellable, error) &&
         g_output_stream_close (stream, self->cancellable, error);
}

IncExit
inc_report_command_reprint (IncCommand *self, IncSession *session, gint64 report, const char *target)
{
  g_autoptr(DexFuture) loading = inc_papers_load_issued (session, report);
  g_autoptr(IncIssuedPaper) paper = NULL;
  g_autoptr(GError) error = NULL;

  if (!inc_command_wait (self, loading, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  paper = dex_await_boxed (dex_ref (loading), NULL);
  if (write_bytes (self, paper->pdf, target, &error))
    return INC_EXIT_DONE;
  return inc_command_fail_with (self, inc_command_is_stream (target) ? NULL : target, error);
}

static IncExit
compare (IncCommand *self, IncSession *session, gint64 report, const char *as_of)
{
  g_autoptr(DexFuture) comparing = inc_papers_compare_today (session, report, as_of);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) sentences = NULL;

  if (!inc_command_wait (self, comparing, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  sentences = dex_await_boxed (dex_ref (comparing), NULL);
  for (guint i = 0; sentences[i] != NULL; i++)
    g_print ("%s\n", sentences[i]);
  if (sentences[0] == NULL)
    g_printerr ("%s\n", _("It would say the same today"));
  return INC_EXIT_DONE;
}

static IncExit
withdraw (IncCommand *self, IncSession *session, gint64 report, const char *reason)
{
  /* Translators: a change in the history */
  g_autoptr(DexFuture) withdrawing = inc_papers_withdraw (session, report, reason, _("Withdraw paper"));
  g_autoptr(GError) error = NULL;

  return inc_command_wait (self, withdrawing, &error) ? INC_EXIT_DONE
                                                      : inc_command_fail_with (self, inc_session_get_name (session), error);
}

static IncSession *
open_session (IncCommand *self, const IncReportCommand *command)
{
  g_autofree char *path = NULL;

  if (command->withdraw == NULL)
    return inc_command_open_to_read (self, command->register_name);
  path = inc_command_find_register (self, command->register_name, FALSE);
  return path != NULL ? inc_command_open_to_write (self, path, FALSE) : NULL;
}

static IncExit
run_on (IncCommand *self, IncSession *session, const IncReportCommand *command)
{
  const gint64 report = inc_report_command_find_issued (self, session, command->issued);

  if (report == 0)
    return self->exit;
  if (command->compare)
    return compare (self, session, report, command->as_of);
  if (command->withdraw != NULL)
    return withdraw (self, session, report, command->withdraw);
  return inc_report_command_reprint (self, session, report, command->target);
}

IncExit
inc_report_command_run_issued (IncCommand *self, const IncReportCommand *command)
{
  g_autoptr(IncSession) session = NULL;
  IncExit code;

  session = open_session (self, command);
  if (session == NULL)
    return self->exit;
  code = run_on (self, session, command);
  inc_command_close (session);
  return code;
}
