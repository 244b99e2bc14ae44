/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-options: options, operands, and "-" for the standard streams. */
#include "config.h"

#include "inc-command-private.h"

#include "inc-date.h"

#include <glib/gi18n.h>
#include <unistd.h>

static GOptionContext *
create_context (IncCommand *self)
{
  g_autofree char *program = g_strconcat ("incubator ", self->verb->name, NULL);
  GOptionContext *context = g_option_context_new (_(self->verb->arguments));

  g_set_prgname (program);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(self->verb->summary));
  g_option_context_set_description (context, _(self->verb->more));
  return context;
}

static gboolean
check_number (IncCommand *self, char **operands, guint most)
{
  if (operands == NULL || g_strv_length (operands) <= most)
    return TRUE;
  inc_command_fail (self, INC_EXIT_USAGE, _("“%s” is one argument too many; “incubator %s --help” shows how"),
                    operands[most], self->verb->name);
  return FALSE;
}

char **
inc_command_parse (IncCommand *self, const GOptionEntry *entries, guint most)
{
  gboolean help = FALSE, version = FALSE;
  g_auto(GStrv) arguments = g_strdupv (self->arguments);
  g_auto(GStrv) operands = NULL;
  const GOptionEntry common[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_("Show this help"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &operands, NULL, NULL },
    { NULL },
  };
  g_autoptr(GOptionContext) context = create_context (self);
  g_autoptr(GError) error = NULL;

  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &arguments, &error))
    {
      inc_command_fail (self, INC_EXIT_USAGE, _("%s; “incubator %s --help” shows how"), error->message,
                        self->verb->name);
      return NULL;
    }
  if (help || version)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      g_print ("%s", help ? text : "incubator " INC_VERSION "\n");
      self->exit = INC_EXIT_DONE;
      return NULL;
    }
  if (!check_number (self, operands, most))
    return NULL;
  return operands != NULL ? g_steal_pointer (&operands) : g_new0 (char *, 1);
}

gboolean
inc_command_parse_day (IncCommand *self, const char *option, const char *typed, char **day)
{
  g_autofree char *parsed = typed != NULL ? inc_date_parse (typed) : NULL;

  *day = NULL;
  if (typed == NULL)
    return TRUE;
  if (parsed != NULL && inc_date_check (parsed) == INC_DATE_DAY)
    {
      *day = g_steal_pointer (&parsed);
      return TRUE;
    }
  /* Translators: the first is an option, such as --from; the second what was typed. */
  inc_command_fail (self, INC_EXIT_USAGE, _("%s: “%s” is not a day such as 2026-05-12 or 12/5/2026"), option, typed);
  return FALSE;
}

gboolean
inc_command_is_stream (const char *name)
{
  return name == NULL || g_str_equal (name, "-");
}

GFile *
inc_command_get_file (const char *name)
{
  return g_file_new_for_commandline_arg (name);
}

gboolean
inc_command_check_terminal (IncCommand *self, const char *name)
{
  if (!inc_command_is_stream (name) || !isatty (STDOUT_FILENO))
    return TRUE;
  inc_command_fail (self, INC_EXIT_USAGE, _("This is not for reading in a terminal: name a file"));
  return FALSE;
}
