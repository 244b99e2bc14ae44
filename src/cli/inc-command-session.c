/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-session: from --register to an open session.  A name of the list; outside the sandbox also a path. */
#include "config.h"

#include "inc-command-private.h"

#include "inc-registers.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

static gboolean
is_path (const char *name)
{
  return strchr (name, G_DIR_SEPARATOR) != NULL ||
         (g_str_has_suffix (name, INC_REGISTER_ENDING) && g_file_test (name, G_FILE_TEST_EXISTS));
}

/* --register was not given: with one register there is no doubt. */
static char *
find_only (IncCommand *self, char **names)
{
  g_autofree char *all = g_strjoinv (", ", names);

  if (g_strv_length (names) == 1)
    return inc_registers_get_path (names[0]);
  if (names[0] == NULL)
    inc_command_fail (self, INC_EXIT_FAILED, _("There is no register yet: “incubator registers new NAME” makes one"));
  else
    inc_command_fail (self, INC_EXIT_USAGE, _("Say which register with --register: %s"), all);
  return NULL;
}

static char *
find_path (IncCommand *self, const char *name, gboolean missing_ok)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (name);

  if (is_sandboxed ())
    {
      inc_command_fail (self, INC_EXIT_USAGE, _("%s: inside the sandbox a register is named, not given by its path"), name);
      return NULL;
    }
  if (missing_ok || g_file_query_exists (file, NULL))
    return g_file_get_path (file);
  inc_command_fail (self, INC_EXIT_FAILED, _("%s: There is no such file"), name);
  return NULL;
}

static char *
find_missing (IncCommand *self, const char *name, gboolean missing_ok)
{
  g_autofree char *fault = NULL;

  if (!missing_ok)
    {
      inc_command_fail (self, INC_EXIT_FAILED, _("There is no register “%s”; “incubator registers” lists them"), name);
      return NULL;
    }
  fault = inc_registers_check_name (name);
  if (fault == NULL)
    return inc_registers_get_path (name);
  inc_command_fail (self, INC_EXIT_USAGE, "%s: %s", name, fault);
  return NULL;
}

char *
inc_command_find_register (IncCommand *self, const char *name, gboolean missing_ok)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) names = inc_registers_list (&error);

  if (names == NULL)
    {
      inc_command_fail_with (self, NULL, error);
      return NULL;
    }
  if (name == NULL)
    return find_only (self, names);
  if (g_strv_contains ((const char *const *) names, name))
    return inc_registers_get_path (name);
  return is_path (name) ? find_path (self, name, missing_ok) : find_missing (self, name, missing_ok);
}

static IncSession *
take_session (IncCommand *self, const char *path, DexFuture *opening)
{
  g_autoptr(GError) error = NULL;
  IncSession *session = dex_await_object (opening, &error);

  if (session != NULL)
    return session;
  inc_command_fail_with (self, path, error);
  return NULL;
}

IncSession *
inc_command_open_to_read (IncCommand *self, const char *name)
{
  g_autofree char *path = inc_command_find_register (self, name, FALSE);

  return path != NULL ? take_session (self, path, inc_session_open_to_read (path)) : NULL;
}

IncSession *
inc_command_open_to_write (IncCommand *self, const char *path, gboolean create)
{
  g_autoptr(IncSession) session = take_session (self, path, inc_session_open (path, create, g_get_user_name ()));

  if (session == NULL || !inc_session_get_read_only (session))
    return g_steal_pointer (&session);
  if (inc_session_get_holder (session) != NULL)
    /* Translators: the name of a register, and who holds it: "Lan on desk-2 since 2026-05-12T09:14" */
    inc_command_fail (self, INC_EXIT_BUSY, _("%s is open elsewhere: %s"), inc_session_get_name (session),
                      inc_session_get_holder (session));
  else
    inc_command_fail (self, INC_EXIT_BUSY, _("%s can be read, but not written"), inc_session_get_name (session));
  inc_command_close (session);
  return NULL;
}

void
inc_command_close (IncSession *session)
{
  dex_await (inc_session_close (session), NULL);
}
