/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line: import, export, report, check and registers, by the same session code as the window, without a display.
 * After gettext and libdex are initialised, before GTK is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when the first argument is one of the commands, --help or --version. */
gboolean inc_command_wants (int argc, char **argv);
/* Runs it to its end; the exit code of the program. */
int inc_command_run (int argc, char **argv);

G_END_DECLS
