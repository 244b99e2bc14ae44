/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-check: what is wrong with a register and what should be completed, a line each. */
#include "config.h"

#include "inc-command-private.h"

#include "inc-check.h"

#include <glib/gi18n.h>

static void
print_findings (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *line = inc_finding_to_text (g_ptr_array_index (findings, i));

      g_print ("%s\n", line);
    }
}

static IncExit
judge (IncCommand *self, IncSession *session, gboolean json)
{
  g_autoptr(DexFuture) checking = inc_check_register (session);
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (!inc_command_wait (self, checking, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  findings = dex_await_boxed (dex_ref (checking), NULL);
  if (json)
    {
      text = inc_findings_to_json (findings);
      g_print ("%s", text);
    }
  else
    print_findings (findings);
  /* Damage comes first. */
  if (findings->len > 0 && ((IncFinding *) g_ptr_array_index (findings, 0))->kind == INC_FINDING_DAMAGED)
    return inc_command_fail (self, INC_EXIT_DATA, _("%s: the register is damaged; take the last good copy"),
                             inc_session_get_name (session));
  return INC_EXIT_DONE;
}

static IncExit
run (IncCommand *self)
{
  g_autofree char *name = NULL;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &name,
      N_("The register; may be left out when there is one"), N_("NAME") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json,
      N_("Write JSON for programs instead of lines for people"), NULL },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 0);
  g_autoptr(IncSession) session = NULL;
  IncExit code;

  if (operands == NULL)
    return self->exit;
  session = inc_command_open_to_read (self, name);
  if (session == NULL)
    return self->exit;
  code = judge (self, session, json);
  inc_command_close (session);
  return code;
}

const IncVerb inc_verb_check = {
  .name = "check",
  .arguments = "",
  .summary = N_("Look through a register: is it sound, and what should be completed"),
  .more = N_("One line each: damage of the file, what the city's file leaves out, what staff should complete.\n"
             "Nothing is changed; a window may have the register open.\n\n"
             "Examples:\n"
             "  incubator check --register \"Hồ sơ 2026\"\n"
             "  incubator check --json | jq '.[] | select(.kind == \"left_out\")'\n\n"
             "Exit codes: 0 sound (there may be lines), 1 failed, 2 wrong usage, 3 damaged or not a register,\n"
             "130 stopped by Ctrl-C."),
  .run = run,
};
