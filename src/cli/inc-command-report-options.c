/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-report-options: what was typed, and whether it is meant so. */
#include "config.h"

#include "inc-command-report-private.h"

#include <glib/gi18n.h>

void
inc_report_command_clear (IncReportCommand *self)
{
  g_free (self->register_name);
  g_free (self->cohort);
  g_free (self->programme);
  g_free (self->startup);
  g_free (self->list);
  g_free (self->columns);
  g_free (self->find);
  g_free (self->typed_as_of);
  g_free (self->typed_from);
  g_free (self->typed_to);
  g_free (self->typed_date);
  g_free (self->language);
  g_free (self->wording);
  g_free (self->symbol);
  g_free (self->issued);
  g_free (self->withdraw);
  g_free (self->as_of);
  g_free (self->from);
  g_free (self->to);
  g_free (self->date);
  g_free (self->wording_text);
  g_free (self->target);
}

gboolean
inc_report_command_choose_kind (IncCommand *self, IncReportCommand *command)
{
  const char *const named[] = { command->cohort, command->programme, command->startup, command->list };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i] != NULL)
      {
        command->kind = (IncPaperKind) i;
        n++;
      }
  if (n != 1)
    inc_command_fail (self, INC_EXIT_USAGE, _("Say one of --cohort, --programme, --startup and --list"));
  else if (command->sheets && command->cohort == NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("--sheets goes with --cohort"));
  if (command->sheets)
    command->kind = INC_PAPER_STARTUP;
  return n == 1 && (!command->sheets || command->cohort != NULL);
}

/* The option that goes with another kind of paper; NULL when all fit. */
static const char *
misplaced_option (const IncReportCommand *command)
{
  if (command->list == NULL && (command->columns != NULL || command->find != NULL))
    return command->columns != NULL ? "--columns" : "--find";
  if (command->programme == NULL && (command->from != NULL || command->to != NULL))
    return command->from != NULL ? "--from" : "--to";
  if (command->kind != INC_PAPER_STARTUP && command->paper_language == INC_PAPER_BILINGUAL)
    return "--language both";
  if (!command->issue && command->number != 0)
    return "--number";
  if (command->issue && (command->xlsx || command->draft || command->sheets))
    return command->xlsx ? "--xlsx" : command->draft ? "--draft" : "--sheets";
  if (command->sheets && (command->xlsx || inc_command_is_stream (command->target)))
    return "--sheets";
  return command->compare ? "--compare" : command->withdraw != NULL ? "--withdraw" : NULL;
}

static gboolean
read_wording (IncCommand *self, IncReportCommand *command)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GError) error = NULL;

  if (command->wording == NULL)
    return TRUE;
  file = inc_command_get_file (command->wording);
  if (g_file_load_contents (file, self->cancellable, &command->wording_text, NULL, NULL, &error))
    return TRUE;
  inc_command_fail_with (self, command->wording, error);
  return FALSE;
}

static gboolean
understand (IncCommand *self, IncReportCommand *command)
{
  if (!inc_command_parse_day (self, "--as-of", command->typed_as_of, &command->as_of) ||
      !inc_command_parse_day (self, "--from", command->typed_from, &command->from) ||
      !inc_command_parse_day (self, "--to", command->typed_to, &command->to) ||
      !inc_command_parse_day (self, "--date", command->typed_date, &command->date))
    return FALSE;
  if (command->language == NULL || inc_paper_language_find (command->language, &command->paper_language))
    return read_wording (self, command);
  inc_command_fail (self, INC_EXIT_USAGE, _("--language is vi, en or both"));
  return FALSE;
}

gboolean
inc_report_command_check (IncCommand *self, IncReportCommand *command)
{
  if (!inc_report_command_choose_kind (self, command))
    return FALSE;
  if (misplaced_option (command) == NULL)
    return command->issue || inc_command_check_terminal (self, command->target);
  inc_command_fail (self, INC_EXIT_USAGE, _("%s does not go with the rest"), misplaced_option (command));
  return FALSE;
}

gboolean
inc_report_command_parse (IncCommand *self, IncReportCommand *command)
{
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &command->register_name,
      N_("The register; may be left out when there is one"), N_("NAME") },
    { "cohort", 'c', 0, G_OPTION_ARG_STRING, &command->cohort,
      N_("The report of a cohort, by its name or its uid"), N_("NAME") },
    { "programme", 'p', 0, G_OPTION_ARG_STRING, &command->programme, N_("The report of a programme"), N_("NAME") },
    { "startup", 's', 0, G_OPTION_ARG_STRING, &command->startup,
      N_("The sheet of a startup for investors"), N_("NAME") },
    { "list", 'l', 0, G_OPTION_ARG_STRING, &command->list,
      N_("A list of all records of a type, such as startup or investor"), N_("TYPE") },
    { "sheets", 0, 0, G_OPTION_ARG_NONE, &command->sheets,
      N_("With --cohort: the sheets of its startups, in one file or each in a file of a folder"), NULL },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &command->columns, N_("Of a list: its fields, with commas"), N_("FIELDS") },
    { "find", 0, 0, G_OPTION_ARG_STRING, &command->find, N_("Of a list: only what the search finds"), N_("WORDS") },
    { "as-of", 0, 0, G_OPTION_ARG_STRING, &command->typed_as_of,
      N_("The day it tells of; today when left out"), N_("DATE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &command->typed_from,
      N_("Of a programme: first day of the period"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &command->typed_to, N_("Of a programme: last day of the period"), N_("DATE") },
    { "language", 0, 0, G_OPTION_ARG_STRING, &command->language,
      N_("vi (when left out), en, or of a sheet both"), N_("WORD") },
    { "no-charts", 0, 0, G_OPTION_ARG_NONE, &command->no_charts, N_("Without charts"), NULL },
    { "no-annex", 0, 0, G_OPTION_ARG_NONE, &command->no_annex, N_("A long list stays in the text"), NULL },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &command->draft, N_("Marked as a draft"), NULL },
    { "xlsx", 'x', 0, G_OPTION_ARG_NONE, &command->xlsx, N_("Its numbers as XLSX, not the paper"), NULL },
    { "wording", 'w', 0, G_OPTION_ARG_FILENAME, &command->wording, N_("The words of this file"), N_("FILE") },
    { "print-wording", 0, 0, G_OPTION_ARG_NONE, &command->print_wording, N_("Print the words, to be changed"), NULL },
    { "issue", 0, 0, G_OPTION_ARG_NONE, &command->issue, N_("Give it a number and keep it"), NULL },
    { "number", 'n', 0, G_OPTION_ARG_INT, &command->number,
      N_("With --issue: this number, not the next"), N_("NUMBER") },
    { "symbol", 0, 0, G_OPTION_ARG_STRING, &command->symbol,
      N_("What follows the number, when not that of the register"), N_("SYMBOL") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &command->typed_date,
      N_("Its date; with --issue today when left out"), N_("DATE") },
    { "issued", 'i', 0, G_OPTION_ARG_STRING, &command->issued,
      N_("A paper that was issued, by number, number/year or uid: the same bytes again"), N_("NUMBER") },
    { "compare", 0, 0, G_OPTION_ARG_NONE, &command->compare,
      N_("With --issued: tell what it would say otherwise today"), NULL },
    { "withdraw", 0, 0, G_OPTION_ARG_STRING, &command->withdraw,
      N_("With --issued: withdraw it, and why"), N_("REASON") },
    { NULL },
  };
  g_auto(GStrv) operands = inc_command_parse (self, entries, 1);

  if (operands == NULL || !understand (self, command))
    return FALSE;
  command->target = g_strdup (operands[0]);
  if (command->number >= 0)
    return TRUE;
  inc_command_fail (self, INC_EXIT_USAGE, _("Numbers begin with 1"));
  return FALSE;
}
