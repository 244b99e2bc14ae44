/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-grants: packages of grants in and out; what came of it is told in lines. */
#include "config.h"

#include "inc-command-export-private.h"
#include "inc-command-import-private.h"
#include "inc-command-output.h"

#include "inc-export-grants.h"
#include "inc-import-grants.h"

#include <glib/gi18n.h>

IncExit
inc_command_export_grants (IncCommand *self, IncSession *session, const char *prefix, const char *target)
{
  const gboolean is_stream = inc_command_is_stream (target);
  g_autoptr(GOutputStream) stream = is_stream ? inc_command_output_new () : NULL;
  g_autoptr(GFile) file = is_stream ? NULL : inc_command_get_file (target);
  g_autoptr(DexFuture) exporting = is_stream ? inc_export_grants (session, prefix, stream)
                                             : inc_export_grants_to_file (session, prefix, file);
  g_autoptr(GError) error = NULL;
  g_autofree char *told = NULL;

  if (!inc_command_wait (self, exporting, &error))
    return inc_command_fail_with (self, is_stream ? NULL : target, error);
  told = dex_await_string (dex_ref (exporting), NULL);
  if (is_stream)
    g_printerr ("%s\n", told);
  else
    g_print ("%s\n", told);
  return INC_EXIT_DONE;
}

IncExit
inc_command_import_grants (IncCommand *self, IncSession *session, const IncImportOptions *options, const char *source)
{
  g_autoptr(GFile) file = inc_command_get_file (source);
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: this names a change in the history; %s is the name of a file. */
  g_autofree char *title = g_strdup_printf (_("Grants from %s"), name);
  g_autoptr(DexFuture) importing = inc_session_import_grants (session, title, file, options->trial);
  g_autoptr(IncGrantsReport) report = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *told = NULL;

  if (!inc_command_wait (self, importing, &error))
    return inc_command_fail_with (self, source, error);
  report = dex_await_boxed (dex_ref (importing), NULL);
  told = inc_grants_report_describe (report);
  g_print ("%s\n", told);
  return INC_EXIT_DONE;
}
