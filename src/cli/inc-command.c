/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command: picks the verb and runs it in a fiber of the main thread until it is done or stopped by Ctrl-C.
 * A second Ctrl-C ends the program at once, as the system does it. */
#include "config.h"

#include "inc-command.h"

#include "inc-command-private.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <signal.h>

static const IncVerb *const verbs[] = {
  &inc_verb_import, &inc_verb_export, &inc_verb_report, &inc_verb_fund,
  &inc_verb_check,  &inc_verb_event,  &inc_verb_match,  &inc_verb_registers,
};

static const IncVerb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i]->name, name))
      return verbs[i];
  return NULL;
}

static gboolean
is_help (const char *argument)
{
  return g_str_equal (argument, "--help") || g_str_equal (argument, "-h");
}

/* A word alone that is no file: files to open end in .incubator or .csv. */
static gboolean
is_mistyped (const char *word)
{
  return *word != '\0' && strspn (word, "abcdefghijklmnopqrstuvwxyz") == strlen (word) &&
         !g_file_test (word, G_FILE_TEST_EXISTS);
}

gboolean
inc_command_wants (int argc, char **argv)
{
  return argc > 1 && (find_verb (argv[1]) != NULL || is_help (argv[1]) || g_str_equal (argv[1], "--version") ||
                      is_mistyped (argv[1]));
}

static void
print_help (void)
{
  g_print ("%s\n  incubator\n  incubator %s\n\n%s\n", _("Usage:"), _("COMMAND [OPTION…] [FILE]"),
           _("Without a command the window opens. Commands need no display:"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-10s %s\n", verbs[i]->name, _(verbs[i]->summary));
  g_print ("\n%s\n", _("“incubator COMMAND --help” tells its options and shows examples; incubator(1) tells all.\n"
                       "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused by the data, 4 register in use or\n"
                       "read-only, 130 stopped by Ctrl-C."));
}

static void
on_interrupted (GCancellable *cancellable, DexPromise *promise)
{
  g_cancellable_cancel (dex_promise_get_cancellable (promise));
}

gboolean
inc_command_wait (IncCommand *self, DexFuture *future, GError **error)
{
  gulong connection = 0;
  gboolean resolved;

  if (DEX_IS_PROMISE (future))
    connection = g_cancellable_connect (self->cancellable, G_CALLBACK (on_interrupted), dex_ref (future), dex_unref);
  resolved = dex_await (dex_ref (future), error);
  g_cancellable_disconnect (self->cancellable, connection);
  return resolved;
}

static gboolean
on_interrupt (gpointer data)
{
  g_cancellable_cancel (((IncCommand *) data)->cancellable);
  return G_SOURCE_REMOVE;
}

static DexFuture *
run_fiber (gpointer data)
{
  IncCommand *self = data;

  return dex_future_new_for_int (self->verb->run (self));
}

/* What the workers send back to be freed is freed here, and not left to the end of the process. */
static IncExit
run_to_end (IncCommand *self)
{
  g_autoptr(DexFuture) done = dex_scheduler_spawn (NULL, 0, run_fiber, self, NULL);
  const GValue *code;

  while (dex_future_is_pending (done))
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  code = dex_future_get_value (done, NULL);
  return code != NULL ? g_value_get_int (code) : INC_EXIT_FAILED;
}

static IncExit
run_verb (const IncVerb *verb, char **arguments)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  IncCommand self = { verb, arguments, cancellable, INC_EXIT_DONE };
  const guint interrupt = g_unix_signal_add (SIGINT, on_interrupt, &self);
  const guint termination = g_unix_signal_add (SIGTERM, on_interrupt, &self);
  IncExit code;

  /* Who reads our output may go away: that is an error of writing, with a sentence, not a death. */
  signal (SIGPIPE, SIG_IGN);
  code = run_to_end (&self);
  if (!g_cancellable_is_cancelled (cancellable))
    {
      g_source_remove (interrupt);
      g_source_remove (termination);
    }
  return code;
}

int
inc_command_run (int argc, char **argv)
{
  const IncVerb *verb = find_verb (argv[1]);

  if (verb != NULL)
    return run_verb (verb, argv + 1);
  if (is_mistyped (argv[1]))
    {
      g_printerr (_("incubator: there is no command “%s”; “incubator --help” lists them"), argv[1]);
      g_printerr ("\n");
      return INC_EXIT_USAGE;
    }
  if (is_help (argv[1]))
    print_help ();
  else
    g_print ("incubator %s\n", INC_VERSION);
  return INC_EXIT_DONE;
}
