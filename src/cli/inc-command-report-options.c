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
  g_free (self->payment);
  g_free (self->acceptance);
  g_free (self->settlement);
  g_free (self->columns);
  g_free (self->find);
  g_free (self->typed_as_of);
  g_free (self->typed_from);
  g_free (self->typed_to);
  g_free (self->typed_date);
  g_free (self->typed_number);
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

static gboolean
choose_kind (IncCommand *self, IncReportCommand *command)
{
  const char *const named[INC_N_PAPER_KINDS] = { command->cohort,  command->programme,  command->startup,   command->list,
                                                 command->payment, command->acceptance, command->settlement };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (named); i++)
    if (named[i] != NULL)
      {
        command->kind = (IncPaperKind) i;
        n++;
      }
  if (n != 1)
    inc_command_fail (self, INC_EXIT_USAGE, _("Say one of --cohort, --programme, --startup, --list, --payment, --acceptance and "
                                              "--settlement"));
  else if (command->sheets && command->cohort == NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("--sheets goes with --cohort"));
  if (command->sheets)
    command->kind = INC_PAPER_STARTUP;
  return n == 1 && (!command->sheets || command->cohort != NULL);
}

/* What is asked for.  Each option goes with some of these. */
typedef enum
{
  COHORT = 1 << 0,
  PROGRAMME = 1 << 1,
  STARTUP = 1 << 2,
  LIST = 1 << 3,
  SHEETS = 1 << 4,
  REPRINT = 1 << 5,
  COMPARE = 1 << 6,
  WITHDRAW = 1 << 7,
  WORDING = 1 << 8, /* --print-wording */
  PAYMENT = 1 << 9,
  ACCEPTANCE = 1 << 10,
  SETTLEMENT = 1 << 11,
  MONEY = PAYMENT | ACCEPTANCE | SETTLEMENT,
  DRAWN = COHORT | PROGRAMME,
  SINGLE = DRAWN | STARTUP | LIST | MONEY,
  MADE = SINGLE | SHEETS,
  ISSUED = REPRINT | COMPARE | WITHDRAW,
} Asked;

/* And some only with --issue, or only without. */
typedef enum
{
  EITHER_WAY,
  TO_ISSUE,
  NOT_TO_ISSUE,
} Issuing;

typedef struct
{
  const char *name;
  gboolean given;
  guint goes_with; /* Asked */
  Issuing issuing;
} Option;

static Asked
what_is_asked (const IncReportCommand *command)
{
  static const Asked papers[INC_N_PAPER_KINDS] = { COHORT, PROGRAMME, STARTUP, LIST, PAYMENT, ACCEPTANCE, SETTLEMENT };

  if (command->issued != NULL)
    return command->compare ? COMPARE : command->withdraw != NULL ? WITHDRAW : REPRINT;
  if (command->print_wording)
    return WORDING;
  return command->sheets ? SHEETS : papers[command->kind];
}

static gboolean
is_placed (const IncReportCommand *command, const Option *option)
{
  if (!(option->goes_with & what_is_asked (command)))
    return FALSE;
  return option->issuing == EITHER_WAY || command->issue == (option->issuing == TO_ISSUE);
}

/* The option that goes with another kind of paper; NULL when all fit. */
static const char *
misplaced_option (const IncReportCommand *command)
{
  const Option options[] = {
    { "--cohort", command->cohort != NULL, COHORT | SHEETS | WORDING },
    { "--programme", command->programme != NULL, PROGRAMME | WORDING },
    { "--startup", command->startup != NULL, STARTUP | WORDING },
    { "--list", command->list != NULL, LIST | WORDING },
    { "--payment", command->payment != NULL, PAYMENT | WORDING },
    { "--acceptance", command->acceptance != NULL, ACCEPTANCE | WORDING },
    { "--settlement", command->settlement != NULL, SETTLEMENT | WORDING },
    { "--sheets", command->sheets, SHEETS | WORDING },
    { "--all", command->all, SHEETS },
    { "--columns", command->columns != NULL, LIST },
    { "--find", command->find != NULL, LIST },
    { "--as-of", command->as_of != NULL, DRAWN | STARTUP | MONEY | SHEETS | COMPARE },
    { "--from", command->from != NULL, PROGRAMME },
    { "--to", command->to != NULL, PROGRAMME },
    { "--language both", command->paper_language == INC_PAPER_BILINGUAL, STARTUP | SHEETS },
    { "--language", command->language != NULL, MADE | WORDING },
    { "--no-charts", command->no_charts, command->xlsx ? 0 : DRAWN },
    { "--no-annex", command->no_annex, COHORT },
    { "--draft", command->draft, MADE, NOT_TO_ISSUE },
    { "--xlsx", command->xlsx, SINGLE, NOT_TO_ISSUE },
    { "--wording", command->wording != NULL, MADE },
    { "--print-wording", command->print_wording, WORDING },
    { "--issue", command->issue, SINGLE },
    { "--number", command->number != 0, SINGLE, TO_ISSUE },
    { "--symbol", command->symbol != NULL, SINGLE },
    { "--date", command->date != NULL, MADE },
    { "--compare", command->compare, COMPARE },
    { "--withdraw", command->withdraw != NULL, WITHDRAW },
    { command->target, command->target != NULL, MADE | REPRINT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].given && !is_placed (command, &options[i]))
      return options[i].name;
  return NULL;
}

/* A folder may be there already, and what ends with a stroke becomes one. */
static gboolean
takes_sheets (const char *target)
{
  g_autofree char *folded = target != NULL ? g_utf8_strdown (target, -1) : NULL;

  return !inc_command_is_stream (target) &&
         (g_str_has_suffix (folded, G_DIR_SEPARATOR_S) || g_str_has_suffix (folded, ".pdf") ||
          g_file_test (target, G_FILE_TEST_IS_DIR));
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
read_number (IncCommand *self, IncReportCommand *command)
{
  if (command->typed_number == NULL ||
      g_ascii_string_to_signed (command->typed_number, 10, 1, G_MAXINT, &command->number, NULL))
    return TRUE;
  inc_command_fail (self, INC_EXIT_USAGE, _("Numbers begin with 1"));
  return FALSE;
}

static gboolean
understand (IncCommand *self, IncReportCommand *command)
{
  if (!inc_command_parse_day (self, "--as-of", command->typed_as_of, &command->as_of) ||
      !inc_command_parse_day (self, "--from", command->typed_from, &command->from) ||
      !inc_command_parse_day (self, "--to", command->typed_to, &command->to) ||
      !inc_command_parse_day (self, "--date", command->typed_date, &command->date) || !read_number (self, command))
    return FALSE;
  if (command->language == NULL || inc_paper_language_find (command->language, &command->paper_language))
    return read_wording (self, command);
  inc_command_fail (self, INC_EXIT_USAGE, _("--language is vi, en or both"));
  return FALSE;
}

gboolean
inc_report_command_check (IncCommand *self, IncReportCommand *command)
{
  const char *misplaced;

  if (command->issued == NULL && !choose_kind (self, command))
    return FALSE;
  misplaced = misplaced_option (command);
  if (misplaced != NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("%s does not go with the rest"), misplaced);
  else if (what_is_asked (command) == SHEETS && !takes_sheets (command->target))
    inc_command_fail (self, INC_EXIT_USAGE, _("Sheets go into a PDF file or a folder"));
  else
    return command->issue || what_is_asked (command) & (COMPARE | WITHDRAW | WORDING) ||
           inc_command_check_terminal (self, command->target);
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
    { "payment", 0, 0, G_OPTION_ARG_STRING, &command->payment,
      N_("The request to pay a tranche, by its title, AWARD/TITLE or its uid"), N_("TRANCHE") },
    { "acceptance", 0, 0, G_OPTION_ARG_STRING, &command->acceptance,
      N_("The minutes of accepting what a tranche requires"), N_("TRANCHE") },
    { "settlement", 0, 0, G_OPTION_ARG_STRING, &command->settlement, N_("The final account of an award"), N_("AWARD") },
    { "sheets", 0, 0, G_OPTION_ARG_NONE, &command->sheets,
      N_("With --cohort: the sheets of its startups, in one file or each in a file of a folder"), NULL },
    { "all", 0, 0, G_OPTION_ARG_NONE, &command->all,
      N_("With --sheets: also of startups that only applied, left or were dismissed"), NULL },
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
    { "number", 'n', 0, G_OPTION_ARG_STRING, &command->typed_number,
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
  return TRUE;
}
