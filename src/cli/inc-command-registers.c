/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-registers: the registers of this person: listed, made, renamed, removed to the bin, copied out and in. */
#include "config.h"

#include "inc-command-input.h"
#include "inc-command-output.h"
#include "inc-command-private.h"

#include "inc-registers.h"
#include "inc-sample.h"

#include <glib/gi18n.h>

/* operands[0] is the action's word. */
typedef IncExit (*Act) (IncCommand *self, char **operands);

static IncExit
list (IncCommand *self, char **operands)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = inc_registers_list (&error);

  if (names == NULL)
    return inc_command_fail_with (self, NULL, error);
  for (guint i = 0; names[i] != NULL; i++)
    g_print ("%s\n", names[i]);
  return INC_EXIT_DONE;
}

/* A new register under a name that is free; NULL after a message. */
static IncSession *
open_new (IncCommand *self, const char *name)
{
  g_autofree char *fault = inc_registers_check_name (name);
  g_autofree char *path = inc_registers_get_path (name);
  g_autofree char *folder = NULL;
  g_autoptr(GError) error = NULL;

  if (fault != NULL)
    {
      inc_command_fail (self, INC_EXIT_FAILED, "%s: %s", name, fault);
      return NULL;
    }
  folder = inc_registers_get_folder (&error);
  if (folder == NULL)
    {
      inc_command_fail_with (self, NULL, error);
      return NULL;
    }
  return inc_command_open_to_write (self, path, TRUE);
}

static IncExit
make (IncCommand *self, char **operands)
{
  g_autoptr(IncSession) session = open_new (self, operands[1]);

  if (session == NULL)
    return self->exit;
  inc_command_close (session);
  return INC_EXIT_DONE;
}

static IncExit
make_sample (IncCommand *self, char **operands)
{
  const char *name = operands[1] != NULL ? operands[1] : _("Sample programme");
  g_autoptr(IncSession) session = open_new (self, name);
  g_autoptr(DexFuture) loading = NULL;
  g_autoptr(GError) error = NULL;
  gboolean done;

  if (session == NULL)
    return self->exit;
  loading = inc_session_load_sample (session, NULL);
  done = inc_command_wait (self, loading, &error);
  inc_command_close (session);
  if (!done)
    return inc_command_fail_with (self, name, error);
  g_print ("%s\n", name);
  return INC_EXIT_DONE;
}

static IncExit
rename_one (IncCommand *self, char **operands)
{
  g_autoptr(GError) error = NULL;

  return inc_registers_rename (operands[1], operands[2], &error) ? INC_EXIT_DONE
                                                                 : inc_command_fail_with (self, operands[1], error);
}

static IncExit
remove_one (IncCommand *self, char **operands)
{
  g_autoptr(GError) error = NULL;

  return inc_registers_trash (operands[1], &error) ? INC_EXIT_DONE : inc_command_fail_with (self, operands[1], error);
}

static DexFuture *
start_copy (IncSession *session, const char *target)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GOutputStream) stream = NULL;

  if (inc_command_is_stream (target))
    {
      stream = inc_command_output_new ();
      return inc_session_save_copy_stream (session, stream);
    }
  file = inc_command_get_file (target);
  return inc_session_save_copy (session, file);
}

static IncExit
copy (IncCommand *self, char **operands)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(IncSession) session = NULL;
  g_autoptr(DexFuture) copying = NULL;
  gboolean done;

  if (!inc_command_check_terminal (self, operands[2]))
    return self->exit;
  session = inc_command_open_to_read (self, operands[1]);
  if (session == NULL)
    return self->exit;
  copying = start_copy (session, operands[2]);
  done = inc_command_wait (self, copying, &error);
  inc_command_close (session);
  return done ? INC_EXIT_DONE : inc_command_fail_with (self, operands[2], error);
}

static DexFuture *
start_adding (IncCommand *self, char **operands)
{
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GFile) file = NULL;

  if (inc_command_is_stream (operands[1]))
    {
      stream = inc_command_input_new (self->cancellable);
      return inc_registers_bring_in_stream (stream, operands[2]);
    }
  file = inc_command_get_file (operands[1]);
  return inc_registers_bring_in (file);
}

static IncExit
add (IncCommand *self, char **operands)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(DexFuture) adding = NULL;
  g_autofree char *name = NULL;

  if (inc_command_is_stream (operands[1]) != (operands[2] != NULL))
    return inc_command_fail (self, INC_EXIT_USAGE, _("Standard input needs a name for the register, a file has one: "
                                                     "“add FILE” or “add - NAME”"));
  adding = start_adding (self, operands);
  if (!inc_command_wait (self, adding, &error))
    return inc_command_fail_with (self, operands[1], error);
  name = dex_await_string (dex_ref (adding), NULL);
  g_print ("%s\n", name);
  return INC_EXIT_DONE;
}

static const struct
{
  const char *word;
  guint fewest; /* operands after the word */
  guint most;
  Act act;
} actions[] = {
  { "list", 0, 0, list },         { "new", 1, 1, make },  { "rename", 2, 2, rename_one },
  { "remove", 1, 1, remove_one }, { "copy", 2, 2, copy }, { "add", 1, 2, add },
  { "sample", 0, 1, make_sample },
};

static IncExit
run (IncCommand *self)
{
  g_auto(GStrv) operands = inc_command_parse (self, NULL, 3);
  guint n;

  if (operands == NULL)
    return self->exit;
  if (operands[0] == NULL)
    return list (self, operands);
  n = g_strv_length (operands) - 1;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].word, operands[0]))
      {
        if (n >= actions[i].fewest && n <= actions[i].most)
          return actions[i].act (self, operands);
        return inc_command_fail (self, INC_EXIT_USAGE,
                                 _("Too few or too many names for “%s”; “incubator registers --help” shows how"),
                                 operands[0]);
      }
  return inc_command_fail (self, INC_EXIT_USAGE, _("“%s” is not one of list, new, rename, remove, copy, add, sample"),
                           operands[0]);
}

const IncVerb inc_verb_registers = {
  .name = "registers",
  .arguments = N_("[list | new NAME | rename OLD NEW | remove NAME | copy NAME FILE|- | add FILE | add - NAME | sample [NAME]]"),
  .summary = N_("List, make, rename, remove and copy registers"),
  .more = N_("remove puts a register into the bin.  copy writes what is saved into one file, also while a window\n"
             "works with the register.  add brings such a file in as a copy and prints the name it got.\n"
             "sample makes a register with an invented programme to try things on, and prints its name.\n\n"
             "Examples:\n"
             "  incubator registers new \"Hồ sơ 2026\"\n"
             "  incubator registers copy \"Hồ sơ 2026\" - > backup.incubator\n"
             "  incubator registers add backup.incubator\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not a register or damaged, 4 in use or read-only."),
  .run = run,
};
