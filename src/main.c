/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The program: language, futures, then a command or the window. */
#include "config.h"

#include "inc-application.h"
#include "inc-command.h"

#include <glib/gi18n.h>
#include <libdex.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr(IncApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, INC_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  dex_init ();
  if (inc_command_wants (argc, argv))
    return inc_command_run (argc, argv);

  application = inc_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
