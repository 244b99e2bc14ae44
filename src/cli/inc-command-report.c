/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-command-report: papers as PDF or XLSX, of a cohort, a programme, a startup, an award, a list; issued where it is asked for. */
#include "config.h"

#include "inc-command-output.h"
#include "inc-command-report-private.h"

#include "inc-award.h"
#include "inc-cohort.h"
#include "inc-find.h"
#include "inc-fonts.h"
#include "inc-programme.h"
#include "inc-startup.h"
#include "inc-tranche.h"
#include "inc-wording.h"

#include <glib/gi18n.h>

static IncQuery *
make_query (IncCommand *self, const IncReportCommand *command, const IncSchema *schema)
{
  g_autoptr(IncFind) find = inc_find_parse (command->find, NULL);
  const gboolean is_read = find->unread == NULL || find->unread[0] == NULL;
  IncQuery *query = NULL;

  if (is_read)
    query = inc_find_is_empty (find) ? inc_query_new (schema) : inc_find_make_query (find, schema);
  if (query == NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("--find: “%s” cannot be asked of this list"), command->find);
  return query;
}

static IncPaperOptions *
make_list_options (IncCommand *self, IncSession *session, const IncReportCommand *command)
{
  const IncSchema *schema = inc_schemas_find (command->list);
  g_autoptr(IncQuery) query = schema != NULL ? make_query (self, command, schema) : NULL;
  g_auto(GStrv) columns = NULL;

  if (schema == NULL)
    inc_command_fail (self, INC_EXIT_USAGE, _("--list: there is no type “%s”; there are startup, person, investor, "
                                              "partner, cohort, programme, round and others"), command->list);
  if (query == NULL)
    return NULL;
  columns = inc_report_command_choose_columns (self, session, schema, command->columns);
  if (columns == NULL)
    return NULL;
  return inc_paper_options_new_list (query, (const char *const *) columns);
}

/* NULL after a message. */
static IncPaperOptions *
make_options (IncCommand *self, IncSession *session, const IncReportCommand *command)
{
  const struct
  {
    const char *name;
    GType type;
  } records[] = {
    { command->cohort, inc_cohort_get_type () },
    { command->programme, inc_programme_get_type () },
    { command->startup, inc_startup_get_type () },
    { command->payment, inc_tranche_get_type () },
    { command->acceptance, inc_tranche_get_type () },
    { command->settlement, inc_award_get_type () },
  };
  IncPaperOptions *options = NULL;
  gint64 id = 0;

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    if (records[i].name != NULL)
      id = inc_report_command_find (self, session, inc_schema_of (records[i].type), records[i].name);
  if (command->list != NULL)
    options = make_list_options (self, session, command);
  else if (id != 0)
    options = inc_paper_options_new (command->kind, id);
  if (options == NULL)
    return NULL;
  options->as_of = g_strdup (command->as_of);
  options->from = g_strdup (command->from);
  options->to = g_strdup (command->to);
  options->date = g_strdup (command->date);
  options->language = command->paper_language;
  options->charts = !command->no_charts;
  options->annex = !command->no_annex;
  options->draft = command->draft;
  options->number = command->number;
  options->symbol = g_strdup (command->symbol);
  options->wording = g_strdup (command->wording_text);
  return options;
}

static DexFuture *
start_writing (const IncReportCommand *command, IncLayout *layout)
{
  g_autoptr(GFile) file = NULL;
  g_autoptr(GOutputStream) stream = NULL;

  if (inc_command_is_stream (command->target))
    {
      stream = inc_command_output_new ();
      return command->xlsx ? inc_papers_write_sheet (layout, stream) : inc_papers_write_pdf (layout, stream);
    }
  file = inc_command_get_file (command->target);
  return command->xlsx ? inc_papers_save_sheet (layout, file) : inc_papers_save_pdf (layout, file);
}

static IncExit
write_paper (IncCommand *self, IncSession *session, const IncReportCommand *command, const IncPaperOptions *options)
{
  g_autoptr(DexFuture) reading = inc_papers_prepare (session, options);
  g_autoptr(DexFuture) making = NULL;
  g_autoptr(DexFuture) writing = NULL;
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncLayout) layout = NULL;
  g_autoptr(GError) error = NULL;

  if (!inc_command_wait (self, reading, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  data = dex_await_boxed (dex_ref (reading), NULL);
  making = inc_papers_layout (data, options, command->xlsx ? 1 : 0); /* a sheet has no pages */
  if (!inc_command_wait (self, making, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  layout = dex_await_boxed (dex_ref (making), NULL);
  writing = start_writing (command, layout);
  return inc_command_wait (self, writing, &error) ? INC_EXIT_DONE : inc_command_fail_with (self, command->target, error);
}

/* A folder that is there, or a name that ends in a stroke, takes a file each. */
static IncExit
write_sheets (IncCommand *self, IncSession *session, const IncReportCommand *command, const IncPaperOptions *options)
{
  g_autoptr(GFile) target = inc_command_get_file (command->target);
  const gboolean is_folder = g_str_has_suffix (command->target, G_DIR_SEPARATOR_S) ||
                             g_file_query_file_type (target, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY;
  g_autoptr(DexFuture) making = NULL;
  g_autoptr(IncPaperBatch) batch = NULL;
  g_autoptr(GError) error = NULL;

  if (is_folder && !g_file_make_directory_with_parents (target, self->cancellable, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return inc_command_fail_with (self, command->target, error);
  g_clear_error (&error);
  making = is_folder ? inc_papers_save_sheets_to_folder (session, options->record, options, target, command->all, NULL, NULL, NULL)
                     : inc_papers_save_sheets_to_file (session, options->record, options, target, command->all, NULL, NULL, NULL);
  if (!inc_command_wait (self, making, &error))
    return inc_command_fail_with (self, command->target, error);
  batch = dex_await_boxed (dex_ref (making), NULL);
  g_printerr (ngettext ("%u sheet written", "%u sheets written", batch->n_written), batch->n_written);
  g_printerr ("\n");
  for (guint i = 0; batch->left_out[i] != NULL; i++)
    g_printerr ("  %s\n", batch->left_out[i]);
  return batch->left_out[0] == NULL ? INC_EXIT_DONE : INC_EXIT_DATA;
}

/* Uid and number stand on standard output when the bytes do not: a script goes on with them. */
static IncExit
issue_paper (IncCommand *self, IncSession *session, const IncReportCommand *command, const IncPaperOptions *options)
{
  g_autoptr(DexFuture) reading = inc_papers_prepare (session, options);
  g_autoptr(DexFuture) issuing = NULL;
  g_autoptr(IncPaperData) data = NULL;
  g_autoptr(IncChanges) changes = NULL;
  g_autoptr(GError) error = NULL;
  gint64 report;
  IncExit code;

  if (!inc_command_wait (self, reading, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  data = dex_await_boxed (dex_ref (reading), NULL);
  /* Translators: a change in the history */
  issuing = inc_papers_issue (session, data, options, _("Issue paper"));
  if (!inc_command_wait (self, issuing, &error))
    return inc_command_fail_with (self, inc_session_get_name (session), error);
  changes = dex_await_boxed (dex_ref (issuing), NULL);
  report = inc_papers_get_issued (changes);
  /* Told before the file is written: the number is given even where that fails. */
  code = inc_report_command_tell_issued (self, session, report, g_strcmp0 (command->target, "-") == 0);
  if (code != INC_EXIT_DONE || command->target == NULL)
    return code;
  return inc_report_command_reprint (self, session, report, command->target);
}

/* A sheet of numbers has no pages. */
static void
warn_of_fonts (void)
{
  g_autofree char *family = NULL;

  if (inc_fonts_check (&family))
    return;
  g_printerr (_("No font as wide as Times New Roman is there, so “%s” stands in for it and pages may break elsewhere than "
                "on other machines: install fonts-liberation"), family != NULL ? family : "–");
  g_printerr ("\n");
}

static IncExit
run_on (IncCommand *self, IncSession *session, const IncReportCommand *command)
{
  g_autoptr(IncPaperOptions) options = make_options (self, session, command);

  if (options == NULL)
    return self->exit;
  if (!command->xlsx)
    warn_of_fonts ();
  if (command->sheets)
    return write_sheets (self, session, command, options);
  return command->issue ? issue_paper (self, session, command, options) : write_paper (self, session, command, options);
}

static IncExit
run_paper (IncCommand *self, IncReportCommand *command)
{
  g_autofree char *path = NULL;
  g_autoptr(IncSession) session = NULL;
  IncExit code;

  path = command->issue ? inc_command_find_register (self, command->register_name, FALSE) : NULL;
  if (command->issue)
    session = path != NULL ? inc_command_open_to_write (self, path, FALSE) : NULL;
  else
    session = inc_command_open_to_read (self, command->register_name);
  if (session == NULL)
    return self->exit;
  code = run_on (self, session, command);
  inc_command_close (session);
  return code;
}

/* The built-in words, to be copied and changed; of a named register those that it has of its own. */
static IncExit
print_wording (IncCommand *self, IncReportCommand *command)
{
  const IncPaperLanguage language = command->paper_language == INC_PAPER_ENGLISH ? INC_PAPER_ENGLISH : INC_PAPER_VIETNAMESE;
  g_autoptr(IncSession) session = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (command->register_name == NULL)
    {
      g_print ("%s", inc_wording_get_built_in (inc_paper_kind_get_word (command->kind), inc_paper_language_get_word (language)));
      return INC_EXIT_DONE;
    }
  session = inc_command_open_to_read (self, command->register_name);
  if (session == NULL)
    return self->exit;
  text = dex_await_string (inc_papers_load_wording (session, command->kind, language), &error);
  inc_command_close (session);
  if (text == NULL)
    return inc_command_fail_with (self, command->register_name, error);
  g_print ("%s", text);
  return INC_EXIT_DONE;
}

static IncExit
run (IncCommand *self)
{
  g_auto(IncReportCommand) command = { NULL };

  if (!inc_report_command_parse (self, &command) || !inc_report_command_check (self, &command))
    return self->exit;
  if (command.issued != NULL)
    return inc_report_command_run_issued (self, &command);
  return command.print_wording ? print_wording (self, &command) : run_paper (self, &command);
}

const IncVerb inc_verb_report = {
  .name = "report",
  .arguments = N_("[FILE.pdf|FILE.xlsx|FOLDER/|-]"),
  .summary = N_("Write reports, sheets and lists as PDF or XLSX, and issue them"),
  .more = N_("Without a file, or with -, it goes to standard output.  Papers are in Vietnamese unless --language says otherwise.\n"
             "An issued paper gets the next number, stays in the register, and is printed again byte for byte.\n\n"
             "Examples:\n"
             "  incubator report --register \"Hồ sơ 2026\" --cohort \"Khóa 3\" khoa-3.pdf\n"
             "  incubator report --cohort \"Khóa 3\" --as-of 2026-06-30 --issue khoa-3.pdf\n"
             "  incubator report --issued 15/2026 --compare\n"
             "  incubator report --cohort \"Khóa 3\" --sheets --language both sheets/\n"
             "  incubator report --payment \"Tư vấn/Đợt 1\" --issue de-nghi.pdf\n"
             "  incubator report --list startup --find \"giai đoạn:tốt nghiệp\" --columns name,sector --xlsx list.xlsx\n"
             "  incubator report --cohort x --print-wording > words.txt\n\n"
             "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused by the data, 4 register in use or\n"
             "read-only, 130 stopped by Ctrl-C."),
  .run = run,
};
